// What does not add up: in the count of a contest, in its people, and in a conclusion that says otherwise than its sums. Counting and concluding: voting.ts.
import { partyAbstainerWritesIn, partyMajority, partyOverVote, partyReturnedBase, partyTie } from '../../law/party.ts';
import { type Standing, twice } from './chapter.ts';
import type { Contest } from './choices.ts';
import { electedBy, type PartySums } from './determining.ts';
import { no, type Refused } from './refusal.ts';
import { type Ballot, nameOf, type PartyElection, type Slate, votes } from './state.ts';

/** What does not add up in the count of one contest. */
export const wrongContest = (
  p: PartyElection,
  { contest, seats, candidates }: Slate,
  valid: number,
  all: readonly Ballot[],
  s: Standing,
): Refused | undefined => {
  const cast = all.filter((v) => v.contest === contest);
  for (const candidate of candidates) {
    const v = cast.find((one) => one.id === candidate);
    if (!v) return no('candidate without votes', { name: nameOf(p, candidate), contest });
    const marks = v.agree + v.against + v.abstain;
    if (marks !== valid) return no('votes differ from valid ballots', { name: nameOf(p, candidate), count: marks, of: valid });
  }
  const total = (of: (v: Ballot) => number) => cast.reduce((n, v) => n + of(v), 0);
  const written = total((v) => (v.writtenIn ? v.agree : 0));
  const against = total((v) => v.against);
  if (written > against)
    return no('too many written in', { count: written, of: against, contest }, s.source(partyAbstainerWritesIn));
  const chosen = total((v) => v.agree);
  return chosen > seats * valid
    ? no(
        'chosen more than seats',
        { count: chosen, of: seats * valid, seats, sums: `${seats} × ${valid} = ${seats * valid} < ${chosen}` },
        s.source(partyOverVote),
      )
    : undefined;
};

export const wrongPeople = (p: PartyElection, slates: readonly Slate[], all: readonly Ballot[]): Refused | undefined => {
  const again = twice(all.map((v) => `${v.contest} ${v.id}`));
  if (again !== undefined) return no('person twice', { name: nameOf(p, again.slice(again.lastIndexOf(' ') + 1)) });
  for (const v of all) {
    const slate = slates.find((x) => x.contest === v.contest);
    if (!slate) return no('no such contest', { contest: v.contest });
    if (!v.writtenIn && !slate.candidates.includes(v.id)) return no('no such candidate', { name: nameOf(p, v.id) });
    if (v.writtenIn && !votes(p.members.get(v.id))) return no('not a full member', { name: nameOf(p, v.id) });
    if (v.writtenIn && slate.candidates.includes(v.id)) return no('person twice', { name: nameOf(p, v.id) });
  }
  return undefined;
};

/** Why people cannot conclude otherwise than the sums: each difference with the sum that bears it. */
export const differs = (
  p: PartyElection,
  sums: PartySums,
  declaredVoid: boolean,
  elected: readonly { readonly person: string; readonly contest: Contest }[],
  s: Standing,
): Refused | undefined => {
  const { count: had, of, formula: written } = sums.returned;
  if (declaredVoid === sums.valid)
    return no('differs from the sums', { count: had, of, sums: written }, s.source(partyReturnedBase));
  if (!sums.valid)
    return elected.length === 0
      ? undefined
      : no('differs from the sums', { count: had, of, sums: written }, s.source(partyReturnedBase));
  const by = electedBy(sums);
  const missing = by.find((e) => !elected.some((x) => x.person === e.id && x.contest === e.contest));
  const extra = elected.find((x) => !by.some((e) => e.id === x.person && e.contest === x.contest));
  const at = extra ?? (missing && { person: missing.id, contest: missing.contest });
  if (!at) return undefined;
  const line = sums.contests.find((c) => c.contest === at.contest)?.lines.find((l) => l.id === at.person);
  const found = {
    name: nameOf(p, at.person),
    contest: at.contest,
    ...(line ? { count: line.agree, of: line.majority.of, sums: line.majority.formula } : {}),
  };
  return no('differs from the sums', found, line?.place === 'tied' ? s.source(partyTie) : s.source(partyMajority));
};
