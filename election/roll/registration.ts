// Chapter 选民登记, who is entered: a list without a fault or none of it, an entry corrected, a voter removed with the reason and the document it rests on, a removal taken back. What a fault is: rollfaults.ts; a whole list compared with the roll: rollchanges.ts.
import { z } from 'zod';
import { answerOn, deprivedOfRights } from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import { losesOffices } from '../representatives/choosing.ts';
import type { Election } from '../election.ts';
import { expectedByMark } from './lastroll.ts';
import { categories, comparable, day, groupNo, name, personId } from '../person.ts';
import { refused, type Refusal } from '../refusal.ts';
import { removalReasons, type RollFacts, type Voter } from './roll.ts';
import { onTheRoll, rollFaults } from './rollfaults.ts';
import { groundOf, membersToCome } from './rollground.ts';
import { markOf, privateOf, type RollRow, rowShape } from './rollrow.ts';
import { between } from '../stages.ts';

const roll = between('registration', 'candidacy');
const source = z.string().trim().min(1).max(200).describe('依据的文件：名称、文号、日期');

/** Every fault of a list against the roll as it stands, by row. */
const faultsOf = (e: Election, rows: readonly RollRow[], g: Ground): Refusal | undefined => {
  const faults = [...rollFaults(groundOf(e, g.law, g.on), rows), ...onTheRoll(e, rows)];
  return faults.length > 0
    ? refused('roll has faults', { faults: faults.length, rows: rows.length }, undefined, faults)
    : undefined;
};

/** The entries of a list: a member of the committee, and who was on the last roll, keeps the id. */
export const entriesOf = (
  e: Election,
  rows: readonly RollRow[],
  g: Ground,
): Extract<RollFacts, { fact: 'VoterRegistered' }>[] => {
  const members = membersToCome(e);
  const expected = expectedByMark(e);
  return rows.map((r, i) => {
    const voter = members.get(`${comparable(r.name)}/${r.group}`) ?? expected.get(markOf(r)) ?? g.mint('p');
    return {
      fact: 'VoterRegistered',
      on: g.on,
      voter,
      no: e.roll.lastNo + 1 + i,
      group: r.group,
      category: r.category,
      secret: { of: voter, ...privateOf(r) },
    };
  });
};

/** A voter's entry as a row, for judging it again. */
const rowOfVoter = (v: Pick<Voter, 'group' | 'category' | 'secret'>): RollRow | undefined =>
  v.secret && { ...v.secret, group: v.group, category: v.category };

/** Whether a group has a station, where stations are set. */
const hasStation = (e: Election, group: number): boolean => {
  const stations = [...(e.rounds.at(-1)?.stations.values() ?? [])];
  return group <= (e.begun?.groups ?? group) && (stations.length === 0 || stations.some((s) => s.groups.includes(group)));
};

export const registrationOrders = {
  registerVoters: order({
    zh: '登记选民',
    en: 'register voters',
    stages: roll,
    schema: z.strictObject({ rows: z.array(rowShape).min(1).max(400_000) }),
    decide: (e, o, g) => faultsOf(e, o.rows, g) ?? entriesOf(e, o.rows, g),
  }),
  correctVoter: order({
    zh: '更正选民登记',
    en: 'correct an entry of the roll',
    stages: roll,
    schema: z.strictObject({
      voter: personId,
      because: z.string().min(1).max(200),
      group: groupNo.optional(),
      name: name.optional(),
      idNumber: z.string().trim().max(30).optional(),
      category: z.enum(categories).optional(),
      household: z.string().max(40).optional(),
      phone: z.string().max(40).optional(),
      address: z.string().max(200).optional(),
      since: day.optional(),
      asked: z.boolean().optional(),
      agreed: z.string().max(120).optional(),
    }),
    decide: (e, o, g) => {
      const v = e.roll.voters.get(o.voter);
      const before = v && rowOfVoter(v);
      if (!v?.secret || !before) return refused('no such voter', { voter: o.voter });
      const { voter: _, because, ...change } = o;
      if (change.group !== undefined && !hasStation(e, change.group))
        return refused('a group without a station', { group: change.group });
      const changed = Object.fromEntries(Object.entries(change).filter(([, x]) => x !== undefined));
      const row: RollRow = { ...before, ...changed };
      const judged =
        change.idNumber === undefined && change.category === undefined && change.since === undefined
          ? []
          : rollFaults(groundOf(e, g.law, g.on), [row]);
      const other = change.idNumber ? e.roll.ids.get(change.idNumber.toUpperCase()) : undefined;
      const faults = [...judged, ...(other !== undefined && other !== v.voter ? onTheRoll(e, [row]) : [])];
      if (faults.length > 0) return refused('roll has faults', { faults: faults.length, rows: 1 }, undefined, faults);
      const { group, category } = change;
      const secret = { of: v.voter, because, ...v.secret, ...privateOf({ ...row, born: v.secret.born }) };
      return [{ fact: 'VoterCorrected', on: g.on, voter: v.voter, group, ...(category ? { category } : {}), secret }];
    },
  }),
  removeVoter: order({
    zh: '从名册中除名',
    en: 'remove a voter from the roll',
    stages: roll,
    schema: z.strictObject({ voter: personId, because: z.enum(removalReasons), source: source.optional() }),
    decide: (e, o, g) => {
      if (!e.roll.voters.has(o.voter)) return refused('no such voter', { voter: o.voter });
      if (o.because === 'deprived of political rights' && o.source === undefined)
        return refused('source is missing', {}, answerOn(deprivedOfRights, g.law));
      const secret = o.source === undefined ? {} : { secret: { of: o.voter, source: o.source } };
      return [{ fact: 'VoterRemoved', on: g.on, voter: o.voter, because: o.because, ...secret }, ...losesOffices(e, o.voter, g)];
    },
  }),
  restoreVoters: order({
    zh: '恢复误除名的选民',
    en: 'take back a removal from the roll',
    stages: roll,
    schema: z.strictObject({ voters: z.array(personId).min(1).max(100_000), because: z.string().trim().min(1).max(200) }),
    decide: (e, o, g) => {
      const removed = new Map(e.roll.removed.map((r) => [r.voter, r.was]));
      const rows: RollRow[] = [];
      for (const voter of new Set(o.voters)) {
        const was = removed.get(voter);
        const row = was && rowOfVoter(was);
        if (!row) return refused('not removed from the roll', { voter });
        rows.push(row);
      }
      const wrong = faultsOf(e, rows, g);
      if (wrong) return wrong;
      return [...new Set(o.voters)].map((voter) => ({
        fact: 'VoterRestored',
        on: g.on,
        voter,
        secret: { of: voter, because: o.because },
      }));
    },
  }),
} as const;
