// What is wrong with a list of those who were chosen, before anybody of it is recorded: a name nobody bears, a place that is taken, a household not told. The orders: choosing.ts.
import { z } from 'zod';
import type { Ground } from '../chapter.ts';
import type { Election } from '../election.ts';
import type { Fault, FaultKey } from '../fault.ts';
import { findByName } from '../naming.ts';
import { comparable, count, groupNo, name, type PersonId } from '../person.ts';
import { type Choice, holdersOf, type Office } from './representatives.ts';

export const chosenRow = z.strictObject({
  group: groupNo,
  name,
  votes: count.optional().describe('得票'),
  household: z.string().trim().min(1).max(40).optional().describe('户号：户代表，名册上没有户号时填写'),
  building: z.string().trim().min(1).max(40).optional().describe('楼栋：楼栋长'),
  woman: z.boolean().optional().describe('妇女：不在名册上的人填写'),
  outside: z.boolean().default(false).describe('不在名册上'),
});
export type ChosenRow = z.output<typeof chosenRow>;

/** A list with so many faults is the wrong list: the rest of it is not read. */
const mostFaults = 200;

/** Whom each row means, and every fault of the list. A person not on the roll gets a new id. */
export const readRows = (
  e: Election,
  o: { readonly office: Office; readonly meetings: readonly Choice[]; readonly chosen: readonly ChosenRow[] },
  g: Ground,
): { readonly people: readonly PersonId[]; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const present = new Map(o.meetings.map((m) => [m.group, m.present]));
  const taken = new Map(takenPlaces(e, o.office));
  const minted = new Map<string, PersonId>();
  const people = o.chosen.map((r, i) => {
    if (faults.length >= mostFaults) return '';
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
    const person = whoIs(e, o.office, r, g, minted, wrong);
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
  r: ChosenRow,
  g: Ground,
  minted: Map<string, PersonId>,
  wrong: (column: string, key: FaultKey, found?: string) => void,
): PersonId | undefined => {
  const found = findByName(e, r.name, r.group);
  if (found.kind === 'one') return found.person;
  if (found.kind === 'several') return void wrong('姓名', 'several of that name', r.name);
  if (office !== 'household representative' && (r.outside || e.roll.voters.size === 0)) {
    const key = `${comparable(r.name)}/${r.group}`;
    const person = minted.get(key) ?? g.mint('p');
    minted.set(key, person);
    return person;
  }
  const elsewhere = findByName(e, r.name);
  const like = elsewhere.kind === 'none' ? found.like : `${r.name}/${e.roll.voters.get(elsewhere.person)?.group ?? ''}`;
  return void wrong('姓名', 'nobody of that name', like);
};
