// What a list of voters is judged on: the day, the place, the classes and the age of the law of that day, as plain data that another thread can be handed. It judges nothing: rollfaults.ts, rolldoubts.ts.
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import type { RegistrationCategory } from '../../law/registration.ts';
import { answerOn, livingHereMonths, registrationCategories, votingAge, workerMonths } from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { type Category, comparable, type PersonId } from '../person.ts';

/** What a list is judged on: the day, the place, the law of the day. */
export interface RollGround {
  readonly on: Day;
  readonly rehearsal: boolean;
  readonly groups?: number;
  readonly electionDay?: Day;
  readonly age: number;
  /** How the law of the day knows each class; absent where it knows none of the kind. Empty where the law is silent. */
  readonly classes: Readonly<Partial<Record<Category, RegistrationCategory>>>;
  readonly classesFixed: boolean;
  readonly months: Readonly<Partial<Record<Category, number>>>;
  /** Members of the election committee who are still to be registered, by name and group. */
  readonly members: readonly string[];
}

const whoIs: Readonly<Record<Category, readonly RegistrationCategory['who'][]>> = {
  'lives here': ['household and living here', 'household here'],
  'registered here, lives elsewhere': ['household, living elsewhere', 'household here'],
  'from elsewhere, agreed': ['living here'],
  'community worker': ['working here'],
};
const classOf = (known: readonly RegistrationCategory[], c: Category): RegistrationCategory | undefined =>
  known.find((k) => whoIs[c].includes(k.who));

/** The ground of a day: what an election or, without one, a place and a day give. */
export const groundOn = (
  law: LawOfTheDay,
  on: Day,
  of: { readonly rehearsal: boolean; readonly groups?: number; readonly electionDay?: Day; readonly members?: readonly string[] },
): RollGround => {
  const known = answerOn(registrationCategories, law);
  const lived = answerOn(livingHereMonths, law);
  const worked = answerOn(workerMonths, law);
  const classes = Object.fromEntries(
    (Object.keys(whoIs) as Category[]).flatMap((c) => {
      const found = classOf(known.value, c);
      return found ? [[c, found]] : [];
    }),
  );
  return {
    on,
    rehearsal: of.rehearsal,
    ...(of.groups === undefined ? {} : { groups: of.groups }),
    ...(of.electionDay === undefined ? {} : { electionDay: of.electionDay }),
    age: answerOn(votingAge, law).value,
    classes,
    classesFixed: known.kind === 'fixed',
    months: {
      ...(lived.kind === 'fixed' ? { 'from elsewhere, agreed': lived.value } : {}),
      ...(worked.kind === 'fixed' ? { 'community worker': worked.value } : {}),
    },
    members: of.members ?? [],
  };
};

export const groundOf = (e: Election, law: LawOfTheDay, on: Day): RollGround =>
  groundOn(law, on, {
    rehearsal: e.begun?.rehearsal ?? false,
    ...(e.begun ? { groups: e.begun.groups } : {}),
    ...(e.electionDay ? { electionDay: e.electionDay } : {}),
    members: [...membersToCome(e).keys()],
  });

/** Members and alternates of the election committee, and representatives, who are not on the roll yet, by name and group: they keep their ids. */
export const membersToCome = (e: Election): Map<string, PersonId> =>
  new Map(
    [...e.representatives.holders, ...e.committee.seats, ...e.committee.alternates]
      .filter((m) => !e.roll.voters.has(m.person))
      .map((m) => [`${comparable(m.name)}/${m.group}`, m.person]),
  );
