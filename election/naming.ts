// Finds a person of this election by a written name: one, several, or none with the name that is almost it. It never corrects a name.
import type { Election } from './election.ts';
import { comparable, type PersonId } from './person.ts';

export type Found = { readonly kind: 'one'; readonly person: PersonId } | { readonly kind: 'several'; readonly person: PersonId; readonly groups: readonly number[] } | { readonly kind: 'none'; readonly person: PersonId; readonly like?: string };

/** Looks on the roll, then among the committee. `group` tells homonyms apart. */
export const findByName = (e: Election, written: string, group?: number): Found => {
  const wanted = comparable(written);
  const hits: { person: PersonId; group: number }[] = [];
  let like: string | undefined;
  for (const v of e.roll.voters.values()) {
    const have = comparable(v.secret?.name ?? '');
    if (have === wanted && (group === undefined || v.group === group)) hits.push({ person: v.voter, group: v.group });
    else if (like === undefined && oneApart(have, wanted)) like = v.secret?.name;
  }
  if (hits.length === 0) for (const m of [...e.committee.seats, ...e.committee.alternates]) if (comparable(m.name) === wanted) hits.push(m);
  const [first, second] = hits;
  if (first && second) return { kind: 'several', person: first.person, groups: hits.map((h) => h.group) };
  if (first) return { kind: 'one', person: first.person };
  return { kind: 'none', person: '' as PersonId, ...(like ? { like } : {}) };
};

/** Whether two names of three or more characters differ in exactly one of them. */
const oneApart = (a: string, b: string): boolean => {
  const x = [...a], y = [...b];
  return x.length === y.length && x.length >= 3 && x.filter((c, i) => c !== y[i]).length === 1;
};
