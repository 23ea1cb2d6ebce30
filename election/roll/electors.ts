// Who votes in this election: all voters of the roll, one for each household, or the residents' representatives of the new term (RC 14). Cards, stations, ballots and the turnout are reckoned by them; nomination stays with all voters.
import type { Mode } from '../../law/answer.ts';
import type { Election } from '../election.ts';
import type { PersonId } from '../person.ts';
import { holdersOf, type Office } from '../representatives/representatives.ts';
import type { Voter } from './roll.ts';

export const modeOf = (e: Election): Mode => e.begun?.mode ?? 'voters';

/** The office whose holders elect; nothing where all voters do. */
const electing: Readonly<Record<Mode, Office | undefined>> = {
  voters: undefined,
  households: 'household representative',
  representatives: 'representative',
};
export const electingOffice = (e: Election): Office | undefined => electing[modeOf(e)];

/** The persons who were chosen to elect, whether or not they stand on the roll; empty where all voters elect. */
export const chosenToElect = (e: Election): readonly PersonId[] => {
  const office = electingOffice(e);
  if (office === undefined) return [];
  return office === 'household representative'
    ? [...e.representatives.households.keys()]
    : holdersOf(e, office).map((h) => h.person);
};

/** Those who vote, by id. A roll that was posted without a list of representatives, as records made before it was asked for have it, holds them itself. */
export const electors = (e: Election): ReadonlyMap<PersonId, Voter> => {
  const { voters, postings } = e.roll;
  const last = postings.at(-1);
  if (modeOf(e) === 'voters' || (last && last.electors === undefined)) return voters;
  return new Map(
    chosenToElect(e).flatMap((p) => {
      const v = voters.get(p);
      return v ? [[p, v] as const] : [];
    }),
  );
};

/** Whether the list of those who elect has changed since it was last posted with the roll. */
export const electorsChanged = (e: Election): boolean => {
  const last = e.roll.postings.at(-1);
  const { changes } = e.representatives;
  return last?.electors !== undefined && changes.slice(last.chosen).some((c) => c.office === electingOffice(e));
};

/** How many electors each group has now. */
export const electorsByGroup = (e: Election): ReadonlyMap<number, number> => {
  const sizes = new Map<number, number>();
  for (const v of electors(e).values()) sizes.set(v.group, (sizes.get(v.group) ?? 0) + 1);
  return sizes;
};
