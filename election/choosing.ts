// Chapter 代表与组长, its orders: representatives, heads and leaders chosen by group meetings with votes, household by household, and leaving. A list is taken whole or not at all; each bad row is named.
import { z } from 'zod';
import { judged } from '../assembly/quorum.ts';
import { answerOn, groupHead, householdsPerRepresentative } from '../law/rules.ts';
import { type Ground, order } from './chapter.ts';
import type { Election, Fact } from './election.ts';
import { electingOffice } from './electors.ts';
import { unlessItDecided } from './meeting.ts';
import type { Fault, FaultKey } from './fault.ts';
import { findByName } from './naming.ts';
import { count, groupNo, name, type PersonId, personId } from './person.ts';
import { type Refusal, refused } from './refusal.ts';
import { holdersOf, leavingReasons, type Office, offices, officesOf } from './representatives.ts';
import { between, stageOf } from './stages.ts';

const officeField = z
  .enum(offices)
  .describe('representative 村民代表（居民代表）, household representative 户代表, group head 小组组长, building leader 楼栋长');
const rowShape = z.strictObject({
  group: groupNo,
  name,
  votes: count.optional().describe('得票'),
  household: z.string().trim().min(1).max(40).optional().describe('户号：户代表，名册上没有户号时填写'),
  building: z.string().trim().min(1).max(40).optional().describe('楼栋：楼栋长'),
  woman: z.boolean().optional().describe('妇女：不在名册上的人填写'),
  outside: z.boolean().default(false).describe('不在名册上'),
});
type Row = z.output<typeof rowShape>;
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
  chosen: z.array(rowShape).min(1).max(20_000),
});
type Chosen = z.output<typeof choiceShape>;

export const choosingOrders = {
  chooseRepresentatives: order({
    zh: '推选代表、组长、楼栋长',
    en: 'choose representatives, group heads or building leaders',
    stages: between('preparation', 'handover'),
    schema: choiceShape,
    decide: (e, o, g) => {
      if (!e.committee.chosen) return refused('no election committee yet');
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

/** Whom each row means, and every fault of the list. A person not on the roll gets a new id. */
const readRows = (
  e: Election,
  o: Chosen,
  g: Ground,
): { readonly people: readonly PersonId[]; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const present = new Map(o.meetings.map((m) => [m.group, m.present]));
  const taken = new Map(takenPlaces(e, o.office));
  const people = o.chosen.map((r, i) => {
    const wrong = (column: string, key: FaultKey, found?: string): void => {
      faults.push({ row: i + 1, column, key, ...(found === undefined ? {} : { found }) });
    };
    if (e.begun && r.group > e.begun.groups) {
      wrong('小组', 'group does not exist', String(r.group));
      return '';
    }
    const most = present.get(r.group);
    if (r.votes !== undefined && most !== undefined && r.votes > most)
      wrong('得票', 'more votes than were present', String(most));
    const person = whoIs(e, o.office, r, g, wrong);
    if (person === undefined) return '';
    const known = e.roll.voters.get(person)?.household;
    if (o.office === 'household representative' && r.household && known && r.household !== known)
      wrong('户号', 'household differs from the roll', known);
    if (o.office === 'building leader' && !r.building) wrong('楼栋', 'cell is empty');
    if (o.office === 'household representative' && !(r.household ?? known)) wrong('户号', 'cell is empty');
    for (const [place, column] of placesOf(o.office, {
      person,
      group: r.group,
      household: r.household ?? known,
      building: r.building,
    })) {
      const by = taken.get(place);
      if (by !== undefined) wrong(column, column === '姓名' ? 'listed already' : 'place is taken', by);
      else taken.set(place, r.name);
    }
    return person;
  });
  return { people, faults };
};

interface Place {
  readonly person: PersonId;
  readonly group: number;
  readonly household?: string | undefined;
  readonly building?: string | undefined;
}
/** What one holder of an office takes up: himself, and the one place of his group, household or building; with the column that names it. */
const placesOf = (office: Office, p: Place): readonly (readonly [string, string])[] => {
  const one =
    office === 'group head'
      ? `${p.group}`
      : office === 'building leader'
        ? p.building
        : p.household && `${p.group} ${p.household}`;
  const column = office === 'group head' ? '小组' : office === 'building leader' ? '楼栋' : '户号';
  return [[`person ${p.person}`, '姓名'], ...(one && office !== 'representative' ? [[`place ${one}`, column] as const] : [])];
};
const takenPlaces = (e: Election, office: Office): readonly (readonly [string, string])[] =>
  office === 'household representative'
    ? [...e.representatives.households].flatMap(([person, h]) =>
        placesOf(office, { person, ...h }).map(([place]) => [place, e.roll.voters.get(person)?.secret?.name ?? ''] as const),
      )
    : holdersOf(e, office).flatMap((h) => placesOf(office, h).map(([place]) => [place, h.name] as const));

/** The person a row means. Nobody has to be on the roll before anybody is; whoever votes for a household has to be. */
const whoIs = (
  e: Election,
  office: Office,
  r: Row,
  g: Ground,
  wrong: (column: string, key: FaultKey, found?: string) => void,
): PersonId | undefined => {
  const found = findByName(e, r.name, r.group);
  if (found.kind === 'one') return found.person;
  if (found.kind === 'several') return void wrong('姓名', 'several of that name', r.name);
  if (office !== 'household representative' && (r.outside || e.roll.voters.size === 0)) return g.mint('p');
  const elsewhere = findByName(e, r.name);
  const like = elsewhere.kind === 'none' ? found.like : `${r.name}/${e.roll.voters.get(elsewhere.person)?.group ?? ''}`;
  return void wrong('姓名', 'nobody of that name', like);
};

const chosenFact = (e: Election, office: Office, r: Row, person: PersonId, g: Ground): Fact => {
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
  const own = (r: Row, i: number) => holdersOf(e, 'representative').some((h) => h.person === people[i] && h.group === r.group);
  const strange = o.chosen.find((r, i) => !own(r, i));
  return strange && refused('head is not a representative', { name: strange.name, group: strange.group }, from);
};
