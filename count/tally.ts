// From ballots to the sum of a box, from boxes to the sum of a round. Promises returned = valid + part valid + void + blank wherever ballots were counted here. What the sums conclude: determination.ts.
import type { BallotStyle, Marks } from './ballot.ts';
import {
  type BoxTotals,
  type CandidateTotal,
  type ContestTotals,
  type KindTotals,
  type Post,
  posts,
  type RoundTotals,
} from './totals.ts';
import { type BallotRules, verdictOf } from './verdict.ts';

/** The sum of one box, or of several, of one kind of ballot; votes by the key that stands on the ballot. */
export interface BoxTally {
  readonly returned: number;
  readonly valid: number;
  readonly partValid: number;
  readonly void: number;
  readonly blank: number;
  readonly votes: readonly { readonly post: Post; readonly key: string; readonly votes: number }[];
}

const verdicts = ['valid', 'partValid', 'void', 'blank'] as const;

type Counts = Record<(typeof verdicts)[number], number>;
type VotesByPost = ReadonlyMap<Post, Map<string, number>>;

const noVotes = (): VotesByPost => new Map(posts.map((post) => [post, new Map<string, number>()]));

const add = (votes: VotesByPost, post: Post, key: string, more: number): void => {
  const ofPost = votes.get(post);
  ofPost?.set(key, (ofPost.get(key) ?? 0) + more);
};

const tallyOf = (returned: number, counts: Counts, votes: VotesByPost): BoxTally => ({
  returned,
  ...counts,
  votes: [...votes].flatMap(([post, ofPost]) => [...ofPost].map(([key, sum]) => ({ post, key, votes: sum }))),
});

/** Adds up the ballots of one box; one in doubt stands in no sum. Printed candidates stand in it even with no vote, in printed order; write-ins follow as they were met. */
export const tallyBox = (style: BallotStyle, ballots: Iterable<Marks>, rules: BallotRules): BoxTally => {
  const counts: Counts = { valid: 0, partValid: 0, void: 0, blank: 0 };
  const votes = noVotes();
  for (const { post, candidates } of style.sections) for (const key of candidates) add(votes, post, key, 0);
  let returned = 0;
  for (const marks of ballots) {
    if (marks.doubtful !== undefined) continue;
    const verdict = verdictOf(style, marks, rules);
    returned += 1;
    counts[verdict.kind] += 1;
    if ('votes' in verdict) for (const { post, key } of verdict.votes) add(votes, post, key, 1);
  }
  return tallyOf(returned, counts, votes);
};

/** Adds boxes of one kind of ballot, whether counted ballot by ballot or taken over as sums. */
export const addBoxes = (boxes: readonly BoxTally[]): BoxTally => {
  const counts: Counts = { valid: 0, partValid: 0, void: 0, blank: 0 };
  const votes = noVotes();
  let returned = 0;
  for (const box of boxes) {
    returned += box.returned;
    for (const verdict of verdicts) counts[verdict] += box[verdict];
    for (const { post, key, votes: sum } of box.votes) add(votes, post, key, sum);
  }
  return tallyOf(returned, counts, votes);
};

/** The votes of one person (by the key on the ballot) for a post. */
export const votesOf = (tally: BoxTally, post: Post, key: string): number =>
  tally.votes.find((one) => one.post === post && one.key === key)?.votes ?? 0;

/** Who stands behind a key on a ballot: the name as it is to be read, and what is known of the person. */
export type PersonBehind = (key: string) => Omit<CandidateTotal, 'votes' | 'writeIn'>;

/** One kind of ballot of a round: its sheet, how many were issued, its sum. */
export interface KindOfRound {
  readonly style: BallotStyle;
  readonly issued: number;
  readonly tally: BoxTally;
}

const contestsOf = ({ style, tally }: KindOfRound, personBehind: PersonBehind): readonly ContestTotals[] =>
  style.sections.map(({ post, seats, candidates }) => {
    const writtenIn = tally.votes.filter((one) => one.post === post && !candidates.includes(one.key));
    return {
      post,
      seats,
      kind: style.kind,
      candidates: [
        ...candidates.map((key) => ({ ...personBehind(key), votes: votesOf(tally, post, key) })),
        ...writtenIn.map(({ key, votes }) => ({ ...personBehind(key), votes, writeIn: true })),
      ],
    };
  });

const kindTotalsOf = ({ style, issued, tally }: KindOfRound): KindTotals => {
  const { returned, valid, partValid, void: voided, blank } = tally;
  return { kind: style.kind, issued, returned, valid, partValid, void: voided, blank };
};

/**
 * The totals of a round from the sums of its kinds of ballots. `participants` is given where voters who took part were counted apart;
 * else it is the ballots collected, of the kind with most.
 */
export const roundTotalsOf = (
  round: { readonly round: number; readonly registered: number; readonly participants?: number },
  kinds: readonly KindOfRound[],
  personBehind: PersonBehind,
): RoundTotals => ({
  round: round.round,
  registered: round.registered,
  participants: round.participants ?? Math.max(0, ...kinds.map(({ tally }) => tally.returned)),
  kinds: kinds.map(kindTotalsOf),
  contests: kinds.flatMap((kind) => contestsOf(kind, personBehind)),
});

/** The sum of a box as it may be read by name. */
export const boxTotalsOf = (boxes: readonly string[], kind: string, tally: BoxTally, personBehind: PersonBehind): BoxTotals => ({
  boxes,
  kind,
  ...tally,
  votes: tally.votes.map(({ post, key, votes }) => ({ post, name: personBehind(key).name, votes })),
});

export { publishable } from './publishable.ts';
