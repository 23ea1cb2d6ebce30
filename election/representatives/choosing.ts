// Chapter 代表与组长, its orders: representatives, heads and leaders chosen by group meetings with votes, household by household, and leaving. A list is taken whole or not at all; each bad row is named.
import { z } from 'zod';
import { judged } from '../../assembly/quorum.ts';
import { answerOn, groupHead, householdsPerRepresentative } from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import { type ChosenRow, chosenRow, readRows } from './chosenrows.ts';
import type { Election, Fact } from '../election.ts';
import { electingOffice } from '../roll/electors.ts';
import { unlessItDecided } from '../beginning/meeting.ts';
import { count, groupNo, type PersonId, personId } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import { holdersOf, leavingReasons, type Office, offices, officesOf } from './representatives.ts';
import { between, stageOf } from '../stages.ts';

const officeField = z
  .enum(offices)
  .describe('representative 村民代表（居民代表）, household representative 户代表, group head 小组组长, building leader 楼栋长');
const choiceShape = z.strictObject({
  office: officeField,
  by: z
    .enum(['group meetings', 'households'])
    .default('group meetings')
    .describe('group meetings 由小组会议推选, households 按户推选（村民代表，每五户至十五户一人）'),
  meetings: z
    .array(
      z.strictObject({
        group: groupNo,
        counted: z.enum(['people', 'households']).default('people').describe('应到、实到按 people 人 或 households 户 计'),
        due: count.optional(),
        present: count.optional(),
        households: count.optional().describe('本组户数'),
      }),
    )
    .max(400)
    .default([])
    .describe('各组会议：应到、实到、户数'),
  chosen: z.array(chosenRow).min(1).max(20_000),
});
type Chosen = z.output<typeof choiceShape>;

export const choosingOrders = {
  chooseRepresentatives: order({
    zh: '推选代表、组长、楼栋长',
    en: 'choose representatives, group heads or building leaders',
    stages: between('preparation', 'handover'),
    schema: choiceShape,
    decide: (e, o, g) => {
      const since = e.committee.chosen?.on;
      if (since === undefined) return refused('no election committee yet');
      if (g.on < since) return refused('earlier than what it follows', { on: g.on, since });
      const late = electsNow(e, o.office);
      if (late) return late;
      for (const m of o.meetings) {
        const { due, present, counted } = m;
        const not =
          o.by === 'group meetings' && due !== undefined && present !== undefined
            ? unlessItDecided(judged('group meetings', { due, present, counted }, g.law))
            : undefined;
        if (not) return not;
      }
      const read = readRows(e, o, g);
      if (read.faults.length > 0)
        return refused('list has faults', { faults: read.faults.length, rows: o.chosen.length }, undefined, read.faults);
      return (
        outOfRange(e, o, g) ??
        headNotRepresentative(e, o, read.people, g) ?? [
          ...o.meetings.map((m): Fact => ({ fact: 'RepresentativesMeetingHeld', on: g.on, office: o.office, by: o.by, ...m })),
          ...o.chosen.map((r, i) => chosenFact(e, o.office, r, read.people[i] ?? '', g)),
        ]
      );
    },
  }),
  leaveOffice: order({
    zh: '代表、组长、楼栋长离任',
    en: 'a representative, head or leader leaves',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ office: officeField, person: personId, because: z.enum(leavingReasons) }),
    decide: (e, o, g) => {
      if (!officesOf(e, o.person).includes(o.office))
        return refused('does not hold this office', { name: o.person, office: o.office });
      return electsNow(e, o.office) ?? leavesOffice(e, o.person, o.office, o.because, g);
    },
  }),
} as const;

/** While ballots are out or being counted, those who elect stay as they are. */
const electsNow = (e: Election, office: Office): Refusal | undefined => {
  const stage = stageOf(e);
  const frozen = electingOffice(e) === office && (stage === 'poll' || stage === 'count' || stage === 'result');
  return frozen ? refused('not in this stage', { order: 'chooseRepresentatives', stage }) : undefined;
};

/** The facts by which somebody leaves an office. A head who must be a representative of the group leaves that office with it. */
const leavesOffice = (
  e: Election,
  person: PersonId,
  office: Office,
  because: (typeof leavingReasons)[number],
  g: Ground,
): Fact[] => {
  const alsoHead =
    office === 'representative' &&
    answerOn(groupHead, g.law).value === 'chosen from its representatives' &&
    officesOf(e, person).includes('group head');
  return [office, ...(alsoHead ? (['group head'] as const) : [])].map((of) => ({
    fact: 'RepresentativeLeft',
    on: g.on,
    office: of,
    person,
    because,
  }));
};

/** The offices somebody loses who is removed from the roll. */
export const losesOffices = (e: Election, person: PersonId, g: Ground): Fact[] =>
  officesOf(e, person).map((office) => ({
    fact: 'RepresentativeLeft',
    on: g.on,
    office,
    person,
    because: 'no longer on the roll',
  }));

const chosenFact = (e: Election, office: Office, r: ChosenRow, person: PersonId, g: Ground): Fact => {
  const known = e.roll.voters.get(person);
  const { group } = r;
  if (office === 'household representative') {
    const secret = r.household && !known?.household ? { secret: { of: person, household: r.household } } : {};
    return { fact: 'HouseholdRepresentativeChosen', on: g.on, person, group, ...secret };
  }
  const woman = known?.secret ? known.secret.sex === 'woman' : (r.woman ?? false);
  const building = office === 'building leader' ? r.building : undefined;
  return { fact: 'RepresentativeChosen', on: g.on, office, person, name: r.name, woman, group, votes: r.votes, building };
};

/** Villagers choose one for five to fifteen households, or by groups without a number (VC 29): who chooses by households keeps to it. */
const outOfRange = (e: Election, o: Chosen, g: Ground): Refusal | undefined => {
  if (o.by !== 'households' || o.office !== 'representative') return undefined;
  const range = answerOn(householdsPerRepresentative, g.law);
  for (const { group, households } of o.meetings) {
    const people = [...holdersOf(e, o.office), ...o.chosen].filter((r) => r.group === group).length;
    const { min, max } = range.value;
    if (households !== undefined && (households < min * people || households > max * people))
      return refused('households for each representative', { group, households, people, min, max }, range);
  }
  return undefined;
};

/** Residents choose the head of a group from its representatives (RC 13). */
const headNotRepresentative = (e: Election, o: Chosen, people: readonly PersonId[], g: Ground): Refusal | undefined => {
  const from = answerOn(groupHead, g.law);
  if (o.office !== 'group head' || from.value !== 'chosen from its representatives') return undefined;
  const own = (r: ChosenRow, i: number) =>
    holdersOf(e, 'representative').some((h) => h.person === people[i] && h.group === r.group);
  const strange = o.chosen.find((r, i) => !own(r, i));
  return strange && refused('head is not a representative', { name: strange.name, group: strange.group }, from);
};
