// The slate of a post: who stands in which order, how many more than the seats, who moves up, and what is refused of it. The orders that fix and change it: candidacy.ts.
import type { Post } from '../../count/totals.ts';
import type { Answer } from '../../law/answer.ts';
import {
  answerOn,
  candidateListOrder,
  candidatesPledge,
  differenceDeputy,
  differenceDirector,
  differenceLost,
  differenceMembers,
  jointNominators,
  jointRepresentatives,
  moreCandidatesThanSeats,
  nomineeConsent,
  womanAmongCandidates,
} from '../../law/rules.ts';
import type { Candidate } from './candidacy.ts';
import type { Ground } from '../chapter.ts';
import type { Election } from '../election.ts';
import { isOnRecord } from '../keepers.ts';
import { isJoint, isUnsigned, type JointWay, level, type Nominee, standing } from './nomination.ts';
import type { PersonId } from '../person.ts';
import { silent } from './preselection.ts';
import { type Refusal, refused } from '../refusal.ts';
import { notReviewed } from './review.ts';
import { byStrokes } from './strokes.ts';

/** Whether an answer holds against an order: the law or the plan says so; a default alone refuses nobody. */
export const binds = (a: Answer<unknown>): boolean => a.kind === 'fixed' || (a.kind === 'plan' && a.decided);

const differences = {
  director: differenceDirector,
  deputy: differenceDeputy,
  member: differenceMembers,
  woman: differenceMembers,
} as const;

/** The slate of one post in its lawful order, or the refusal: too few, a difference the law does not allow, a tie at the cut, somebody silent, unreviewed or without the pledge. */
export const slateOf = (
  e: Election,
  p: Post,
  number: number,
  passedOver: readonly PersonId[],
  g: Ground,
): readonly Nominee[] | Refusal => {
  const seats = e.begun?.posts.find((s) => s.post === p)?.seats ?? 0;
  const all = standing(e, p);
  const agreed = all.find((n) => passedOver.includes(n.person) && !silent(n, g));
  if (agreed) return refused('answered already', { name: agreed.name });
  const able = all.filter((n) => !passedOver.includes(n.person));
  const more = answerOn(moreCandidatesThanSeats, g.law);
  if (more.value && (number <= seats || able.length <= seats))
    return refused('not more candidates than seats', { post: p, candidates: Math.min(number, able.length), seats }, more);
  const allowed = answerOn(differences[p], g.law);
  if (binds(allowed) && (number - seats < allowed.value.min || number - seats > allowed.value.max))
    return refused(
      'difference outside the law',
      { post: p, more: number - seats, min: allowed.value.min, max: allowed.value.max },
      allowed,
    );
  const tied = tiedAt(e, p, able, number);
  if (tied) return tied;
  const slate = able.slice(0, number);
  const quiet = slate.find((n) => silent(n, g));
  if (quiet) return refused('nominee has not agreed', { name: quiet.name }, answerOn(nomineeConsent, g.law));
  return notReviewed(slate, g) ?? notPledged(e, slate, g) ?? unsigned(e, slate, g) ?? inLawfulOrder(slate, g);
};

const inLawfulOrder = (slate: readonly Nominee[], g: Ground): readonly Nominee[] =>
  answerOn(candidateListOrder, g.law).value === 'by strokes' ? slate.toSorted((a, b) => byStrokes(a.name, b.name)) : slate;

export const tiedAt = (e: Election, p: Post, able: readonly Nominee[], number: number): Refusal | undefined => {
  const last = able[number - 1];
  const next = able[number];
  return last && next && level(e, p, last.person, next.person)
    ? refused('tied for the slate', { post: p, a: last.name, b: next.name, votes: last.votes })
    : undefined;
};

/** Where the plan wants a woman among the candidates: none stands on the slate although one is nominated and has not declined. */
export const noWoman = (e: Election, slate: readonly Candidate[], g: Ground): Refusal | undefined => {
  const wanted = answerOn(womanAmongCandidates, g.law);
  if (!binds(wanted) || !wanted.value || slate.some((c) => c.woman)) return undefined;
  const next = (e.begun?.posts ?? []).flatMap((s) => standing(e, s.post)).find((n) => n.woman);
  return next && refused('no woman among the candidates', { name: next.name, post: next.post }, wanted);
};

/** How many must join, as the law or the plan says. */
export const leastJoint = (way: JointWay, g: Ground): Answer<number> =>
  answerOn(way === 'voters jointly' ? jointNominators : jointRepresentatives, g.law);

/** A joint nomination stands on signatures: whoever has none that were checked, and no scan of the sheet, cannot stand. */
export const unsigned = (e: Election, slate: readonly Nominee[], g: Ground): Refusal | undefined => {
  const bare = slate.find((n) => isUnsigned(e, n));
  return bare && isJoint(bare.way)
    ? refused('sheet of signatures is not attached', { name: bare.name }, leastJoint(bare.way, g))
    : undefined;
};

/** Where the plan wants a pledge, whoever has not signed it cannot stand. */
export const notPledged = (e: Election, slate: readonly Nominee[], g: Ground): Refusal | undefined => {
  const pledge = answerOn(candidatesPledge, g.law);
  const without = pledge.value ? slate.find((n) => !e.candidacy.pledged.has(n.person)) : undefined;
  return without && refused('pledge is not signed', { name: without.name }, pledge);
};

/** Who stands now: in the round that is being prepared or, before its stations are set, as fixed. */
export const slateNow = (e: Election): readonly Candidate[] => e.rounds.at(-1)?.candidates ?? e.candidacy.candidates;

/** How many candidates a post lacks until there is one more than the seats. */
export const lacking = (e: Election, p: Post): number => {
  const seats = e.begun?.posts.find((s) => s.post === p)?.seats ?? 0;
  return Math.max(0, seats + 1 - slateNow(e).filter((c) => c.post === p).length);
};

/** The refusal of a first vote for which withdrawals left some post without a difference, unless the plan lets it be held as it stands or two people have put it on record. */
export const noDifference = (e: Election, g: Ground): Refusal | undefined => {
  const more = answerOn(moreCandidatesThanSeats, g.law);
  if (
    e.rounds.length > 1 ||
    e.candidacy.withdrawn.length === 0 ||
    !more.value ||
    answerOn(differenceLost, g.law).value === 'poll as it stands'
  )
    return undefined;
  if (isOnRecord(e, moreCandidatesThanSeats)) return undefined;
  const short = e.begun?.posts.find((s) => lacking(e, s.post) > 0);
  return (
    short &&
    refused(
      'not more candidates than seats',
      { post: short.post, candidates: short.seats + 1 - lacking(e, short.post), seats: short.seats },
      more,
    )
  );
};

/** Nominees of a post who are not on the slate, never were, and have agreed: in their order. */
export const followers = (e: Election, p: Post, g: Ground): readonly Nominee[] =>
  standing(e, p).filter(
    (n) =>
      !silent(n, g) && ![...e.candidacy.candidates, ...e.candidacy.withdrawn].some((c) => c.person === n.person && c.post === p),
  );

/** Who moves up when a candidate of the first vote withdraws: the next nominee in order; where several are level all of them, for no name decides. A second vote has nobody to follow. */
export const nextInOrder = (e: Election, p: Post, g: Ground): readonly Nominee[] => {
  if (e.rounds.length > 1) return [];
  const able = followers(e, p, g);
  return able.filter((n) => able[0] && level(e, p, n.person, able[0].person));
};
