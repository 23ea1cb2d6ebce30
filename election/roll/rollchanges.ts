// Chapter 选民登记, a whole list laid over the roll: who is new, whose entry changes and in what, who would vanish. It is shown first and told with the numbers that were shown; where the roll moved meanwhile nothing changes.
import { z } from 'zod';
import { order } from '../chapter.ts';
import { losesOffices } from '../representatives/choosing.ts';
import type { Election, Fact } from '../election.ts';
import { count, type PersonId } from '../person.ts';
import { refused } from '../refusal.ts';
import { entriesOf } from './registration.ts';
import { removalReasons, type Voter } from './roll.ts';
import { rollFaults } from './rollfaults.ts';
import { groundOf } from './rollground.ts';
import { bornOf, paperMark, privateOf, type RollRow, rowShape } from './rollrow.ts';
import { between } from '../stages.ts';

/** What of an entry a list may change. */
const fields = ['name', 'idNumber', 'group', 'household', 'phone', 'address', 'category', 'since', 'asked', 'agreed'] as const;
type ChangedField = (typeof fields)[number];
interface RowChange {
  readonly voter: Voter;
  readonly row: RollRow;
  readonly fields: readonly ChangedField[];
}
export interface RollChanges {
  readonly added: readonly RollRow[];
  readonly changed: readonly RowChange[];
  readonly same: number;
  /** On the roll and not in the list. */
  readonly gone: readonly Voter[];
}

/** What a list would make of the roll. A cell that is empty says nothing and changes nothing. */
export const changesOf = (e: Election, rows: readonly RollRow[]): RollChanges => {
  const onPaper = new Map<string, PersonId>();
  for (const v of e.roll.voters.values())
    if (v.secret && !v.secret.idNumber) onPaper.set(paperMark({ ...v.secret, group: v.group }), v.voter);
  const found = new Set<PersonId>();
  const added: RollRow[] = [];
  const changed: RowChange[] = [];
  for (const row of rows) {
    const id = row.idNumber?.toUpperCase();
    const born = id ? bornOf(id) : row.born;
    const known = e.roll.voters.get((id && e.roll.ids.get(id)) ?? onPaper.get(paperMark({ ...row, born })) ?? '');
    if (!known) {
      added.push(row);
      continue;
    }
    found.add(known.voter);
    const before = { ...known.secret, group: known.group, category: known.category };
    const now = { ...row, ...(id ? { idNumber: id } : {}) };
    const differing = fields.filter((f) => now[f] !== undefined && now[f] !== before[f]);
    if (differing.length > 0) changed.push({ voter: known, row: now, fields: differing });
  }
  return {
    added,
    changed,
    same: found.size - changed.length,
    gone: [...e.roll.voters.values()].filter((v) => !found.has(v.voter)),
  };
};

export const changeOrders = {
  updateRoll: order({
    zh: '按新名册登记、更正、除名',
    en: 'lay a whole list over the roll',
    stages: between('registration', 'candidacy'),
    schema: z.strictObject({
      rows: z.array(rowShape).min(1).max(400_000),
      gone: z
        .enum([...removalReasons.filter((r) => r !== 'deprived of political rights'), 'stay'])
        .default('stay')
        .describe('名单上没有、名册上有的人：stay 保留，或者除名的原因'),
      shown: z
        .strictObject({ added: count, changed: count, removed: count })
        .optional()
        .describe('预览时看到的新增、更正、除名人数'),
    }),
    decide: (e, o, g) => {
      const faults = rollFaults(groundOf(e, g.law, g.on), o.rows);
      if (faults.length > 0) return refused('roll has faults', { faults: faults.length, rows: o.rows.length }, undefined, faults);
      const { added, changed, gone } = changesOf(e, o.rows);
      const { gone: because } = o;
      const removed = because === 'stay' ? [] : gone;
      const now = { added: added.length, changed: changed.length, removed: removed.length };
      if (o.shown && (o.shown.added !== now.added || o.shown.changed !== now.changed || o.shown.removed !== now.removed))
        return refused('changes differ from what was shown', now);
      if (now.added + now.changed + now.removed === 0) return refused('nothing changes', { rows: o.rows.length });
      return [
        ...entriesOf(e, added, g),
        ...changed.map(({ voter, row }) => ({
          fact: 'VoterCorrected' as const,
          on: g.on,
          voter: voter.voter,
          ...(row.group === voter.group ? {} : { group: row.group }),
          ...(row.category === voter.category ? {} : { category: row.category }),
          secret: {
            of: voter.voter,
            because: '按核对后的名册更正',
            ...voter.secret,
            ...privateOf({ ...row, born: row.born ?? voter.secret?.born }),
          },
        })),
        ...removed.flatMap(({ voter }): Fact[] => [
          { fact: 'VoterRemoved', on: g.on, voter, because: because as (typeof removalReasons)[number] },
          ...losesOffices(e, voter, g),
        ]),
      ];
    },
  }),
} as const;
