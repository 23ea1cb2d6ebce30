// Who may work at the poll, and whether there are enough: avoidance over the declared relations, as wide as the law of the day draws it; scrutineers box by box. Appointing: staff.ts.
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, type PollJob, scrutineersPerBox, staffAvoidance, staffAvoidanceJobs } from '../../law/rules.ts';
import type { Kin } from '../beginning/committee.ts';
import type { Election } from '../election.ts';
import { isOnRecord } from '../keepers.ts';
import { type BoxNo, comparable, type PersonId, type StationNo } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import { type Round, type Station, type StaffMember, type StaffRole, workKey } from './poll.ts';
import { lawOf } from '../counting/totals.ts';

/** The work that a role does, in the words of the law. */
export const jobOf: Readonly<Record<StaffRole, PollJob>> = {
  'station head': 'other staff',
  'chief scrutineer': 'scrutineer',
  scrutineer: 'scrutineer',
  teller: 'teller',
  caller: 'caller',
  issuer: 'issuer',
  helper: 'writer',
  guard: 'other staff',
};
const everyKin: readonly Kin[] = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'];

/** The relatives of a candidate who may not do a job. Where no text and no plan draws the circle, every declared near relative. */
const barredKin = (e: Election, round: Round, role: StaffRole): readonly Kin[] => {
  const law = lawOf(e, round.day);
  const answer = answerOn(staffAvoidance, law);
  const jobs = answerOn(staffAvoidanceJobs, law).value;
  if (answer.value === 'candidates' || !jobs.includes(jobOf[role])) return [];
  if (answer.value === 'candidates, spouses, parents, children, siblings') return ['spouse', 'parent', 'child', 'sibling'];
  const drawn = answer.kind === 'fixed' || (answer.kind === 'plan' && answer.decided);
  return drawn ? everyKin.filter((k) => k !== 'sibling') : everyKin;
};

/** The candidate because of whom a person may not do this work at this vote: himself in any work, a declared relative as the law draws the circle. */
export const avoidsFor = (e: Election, round: Round, p: PersonId, role: StaffRole): string | undefined => {
  const self = round.candidates.find((c) => c.person === p);
  if (self) return self.name;
  const barred = barredKin(e, round, role);
  const kin = e.committee.relations
    .filter((r) => (r.a === p || r.b === p) && barred.includes(r.kin))
    .map((r) => (r.a === p ? r.b : r.a));
  return round.candidates.find((c) => kin.includes(c.person))?.name;
};

/** Those who were appointed and must now be replaced: they, or a relative, have become candidates since. */
export const staffToReplace = (
  e: Election,
  round: Round,
): readonly { readonly member: StaffMember; readonly candidate: string }[] =>
  round.staff.flatMap((member) => {
    const candidate = member.person && avoidsFor(e, round, member.person, member.role);
    return candidate ? [{ member, candidate }] : [];
  });

const watches = new Set<StaffRole>(['chief scrutineer', 'scrutineer']);
const watchersAt = (e: Election, round: Round, no: StationNo): readonly StaffMember[] => {
  const here = round.staff.filter((x) => x.station === no && watches.has(x.role));
  const free = here.filter((x) => !(x.person && avoidsFor(e, round, x.person, x.role)));
  return [
    ...new Map(
      free.toSorted((a, b) => Number(a.box !== undefined) - Number(b.box !== undefined)).map((x) => [workKey(x), x]),
    ).values(),
  ];
};

/** How many scrutineers watch a station: each person once, and none who has since become a candidate or a candidate's declared near relative. */
export const scrutineersAt = (e: Election, round: Round, no: StationNo): number => watchersAt(e, round, no).length;

/** Whether a name is that of a scrutineer of this vote. */
export const isWatcher = (round: Round, name: string): boolean =>
  round.staff.some((s) => watches.has(s.role) && comparable(s.name) === comparable(name));

/** Why one of these names does not go with a mobile box that leaves: no scrutineer of this vote, or a candidate or one of his near relatives by now. */
export const notEscort = (e: Election, round: Round, names: readonly string[], law: LawOfTheDay): Refusal | undefined => {
  for (const name of names) {
    const own = round.staff.filter((s) => watches.has(s.role) && comparable(s.name) === comparable(name));
    if (own.length === 0) return refused('not a scrutineer', { name });
    const candidate = own.map((s) => s.person && avoidsFor(e, round, s.person, s.role)).find((one) => one !== undefined);
    if (candidate !== undefined && !isOnRecord(e, staffAvoidance))
      return refused('staff must avoid', { name, candidate }, answerOn(staffAvoidance, law));
  }
  return undefined;
};

export interface Watched {
  readonly box: BoxNo;
  readonly found: number;
  readonly least: number;
}

/** The scrutineers of each box of a station against the least there must be: first those named for the box, then the station's others, box after box. */
export const watchOf = (e: Election, round: Round, s: Station): readonly Watched[] => {
  const least = answerOn(scrutineersPerBox, lawOf(e, round.day)).value;
  const here = watchersAt(e, round, s.no);
  let free = here.filter((x) => x.box === undefined || !s.boxes.includes(x.box)).length;
  const last = s.boxes.at(-1);
  return s.boxes.map((box) => {
    const named = here.filter((x) => x.box === box).length;
    const more = box === last ? free : Math.min(free, Math.max(0, least - named));
    free -= more;
    return { box, found: named + more, least };
  });
};

/** How many scrutineers a station lacks over all its boxes. */
export const scrutineersLacking = (e: Election, round: Round, s: Station): number =>
  watchOf(e, round, s).reduce((n, w) => n + Math.max(0, w.least - w.found), 0);
