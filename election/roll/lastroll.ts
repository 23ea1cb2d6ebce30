// Chapter 选民登记, the roll of the last term as a list to work off: each person is registered anew, or it is told why not. Nobody is a voter by it; who is still to be verified is what stands between the two.
import { z } from 'zod';
import { ageOn } from '../../law/days.ts';
import type { Day } from '../../law/answer.ts';
import { answerOn, deprivedOfRights } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { type Category, comparable, day, type PersonId, personId, type Private } from '../person.ts';
import { refused } from '../refusal.ts';
import { type RemovalReason, removalReasons } from './roll.ts';
import { membersToCome } from './rollground.ts';
import { markOf, privateOf, type RollRow, rowShape } from './rollrow.ts';
import { between } from '../stages.ts';

/** Why somebody of the last roll is not on this one. */
const settlings = [...removalReasons, 'not found'] as const;
export type Settling = RemovalReason | 'not found';
export type LastRollFacts =
  | Happened<'LastRollTaken', { people: number; heldOn?: Day }>
  | Happened<
      'LastRollPersonTaken',
      { person: PersonId; group: number; category: Category; secret?: { readonly of: PersonId } & Private }
    >
  | Happened<
      'LastRollPersonSettled',
      { person: PersonId; as: Settling; secret?: { readonly of: PersonId; readonly source: string } }
    >;

export interface LastRollPerson {
  readonly person: PersonId;
  readonly group: number;
  readonly category: Category;
  readonly secret?: Private | undefined;
  settled?: Settling;
}
export interface LastRoll {
  taken?: { readonly on: Day; readonly people: number; readonly heldOn?: Day | undefined };
  people: Map<PersonId, LastRollPerson>;
}
export const noLastRoll = (): LastRoll => ({ people: new Map() });

/** Who of the last roll is neither registered nor settled. */
export const toVerify = (e: Election): LastRollPerson[] =>
  [...e.lastRoll.people.values()].filter((p) => p.settled === undefined && !e.roll.voters.has(p.person));

/** Those to verify, by what a row is known again by. */
export const expectedByMark = (e: Election): Map<string, PersonId> =>
  new Map(toVerify(e).flatMap((p) => (p.secret ? [[markOf({ ...p.secret, group: p.group }), p.person]] : [])));

/** How the two rolls differ, in people. `nowOfAge`: new, and under age when the last election was held. */
export const differences = (e: Election) => {
  const { people, taken } = e.lastRoll;
  const fresh = [...e.roll.voters.values()].filter((v) => !people.has(v.voter));
  const { heldOn } = taken ?? {};
  const settled = [...people.values()].filter((p) => p.settled !== undefined && !e.roll.voters.has(p.person));
  return {
    new: fresh.length,
    nowOfAge: heldOn === undefined ? 0 : fresh.filter((v) => v.secret && ageOn(v.secret.born, heldOn) < 18).length,
    changed: [...people.values()].filter((p) => {
      const v = e.roll.voters.get(p.person);
      return v !== undefined && (v.group !== p.group || v.category !== p.category || v.secret?.name !== p.secret?.name);
    }).length,
    died: settled.filter((p) => p.settled === 'died').length,
    gone: settled.filter((p) => p.settled !== 'died').length,
    toVerify: toVerify(e).length,
  };
};

const roll = between('registration', 'candidacy');
export const lastRollOrders = {
  bringInLastRoll: order({
    zh: '带入上届名册',
    en: 'bring in the roll of the last term',
    stages: roll,
    schema: z.strictObject({
      rows: z.array(rowShape).min(1).max(400_000),
      heldOn: day.optional().describe('上届选举日：用来看出本届新满十八周岁的人'),
    }),
    decide: (e, o, g) => {
      if (e.lastRoll.taken) return refused('last roll was taken already', { on: e.lastRoll.taken.on });
      const people = new Map(o.rows.map((r) => [markOf(r), r]));
      const members = membersToCome(e);
      const taken = new Set<PersonId>();
      const personOf = (mark: string, r: RollRow): PersonId => {
        const known = e.roll.ids.get(mark) ?? members.get(`${comparable(r.name)}/${r.group}`);
        const person = known === undefined || taken.has(known) ? g.mint('p') : known;
        taken.add(person);
        return person;
      };
      return [
        { fact: 'LastRollTaken', on: g.on, people: people.size, ...(o.heldOn === undefined ? {} : { heldOn: o.heldOn }) },
        ...[...people].map(([mark, r]) => {
          const person = personOf(mark, r);
          return {
            fact: 'LastRollPersonTaken' as const,
            on: g.on,
            person,
            group: r.group,
            category: r.category,
            secret: { of: person, ...privateOf(r) },
          };
        }),
      ];
    },
  }),
  settleLastRoll: order({
    zh: '核实上届名册上的人',
    en: 'settle who of the last roll is not registered, and why',
    stages: roll,
    schema: z.strictObject({
      people: z.array(personId).min(1).max(10_000),
      as: z.enum(settlings),
      source: z.string().trim().min(1).max(200).optional().describe('依据的文件：名称、文号、日期'),
    }),
    decide: (e, o, g) => {
      const waiting = new Set(toVerify(e).map((p) => p.person));
      const strange = o.people.find((p) => !waiting.has(p));
      if (strange !== undefined) return refused('not on the last roll', { person: strange });
      if (o.as === 'deprived of political rights' && o.source === undefined)
        return refused('source is missing', {}, answerOn(deprivedOfRights, g.law));
      return [...new Set(o.people)].map((person) => ({
        fact: 'LastRollPersonSettled' as const,
        on: g.on,
        person,
        as: o.as,
        ...(o.source === undefined ? {} : { secret: { of: person, source: o.source } }),
      }));
    },
  }),
} as const;

export const evolveLastRoll = (e: Election, f: LastRollFacts): void => {
  switch (f.fact) {
    case 'LastRollTaken':
      e.lastRoll.taken = { on: f.on, people: f.people, heldOn: f.heldOn };
      break;
    case 'LastRollPersonTaken': {
      const { of: _, ...secret } = f.secret ?? { of: f.person };
      e.lastRoll.people.set(f.person, {
        person: f.person,
        group: f.group,
        category: f.category,
        secret: f.secret ? (secret as Private) : undefined,
      });
      break;
    }
    case 'LastRollPersonSettled': {
      const p = e.lastRoll.people.get(f.person);
      if (p) p.settled = f.as;
      break;
    }
    default:
      f satisfies never;
  }
};
