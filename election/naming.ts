// Finds a person of this election by a written name: one, several, or none with the name that is almost it. It never corrects a name.
import type { Election } from './election.ts';
import { comparable, type PersonId } from './person.ts';

export type Found =
  | { readonly kind: 'one'; readonly person: PersonId }
  | { readonly kind: 'several'; readonly person: PersonId; readonly groups: readonly number[] }
  | { readonly kind: 'none'; readonly person: PersonId; readonly like?: string };

/** Looks on the roll, then among the committee and the representatives. `group` tells homonyms apart. */
export const findByName = (e: Election, written: string, group?: number): Found => {
  const wanted = comparable(written);
  const hits: { readonly person: PersonId; readonly group: number }[] = [...(e.roll.names.get(wanted) ?? [])]
    .map((person) => ({ person, group: e.roll.voters.get(person)?.group ?? 0 }))
    .filter((hit) => group === undefined || hit.group === group);
  if (hits.length === 0)
    for (const m of [...e.committee.seats, ...e.committee.alternates, ...e.representatives.holders])
      if (
        comparable(m.name) === wanted &&
        (group === undefined || m.group === group) &&
        !hits.some((hit) => hit.person === m.person)
      )
        hits.push(m);
  const [first, second] = hits;
  if (first && second) return { kind: 'several', person: first.person, groups: hits.map((h) => h.group) };
  if (first) return { kind: 'one', person: first.person };
  const like = [...e.roll.names.keys()].find((have) => oneApart(have, wanted) && (e.roll.names.get(have)?.size ?? 0) > 0);
  return { kind: 'none', person: '', ...(like ? { like } : {}) };
};

/** Whether two names of three or more characters differ in exactly one of them. */
const oneApart = (a: string, b: string): boolean => {
  const x = [...a];
  const y = [...b];
  return x.length === y.length && x.length >= 3 && x.filter((c, i) => c !== y[i]).length === 1;
};
