// An election held in a meeting by secret ballot: who is elected to which seat, with every sum. Promises the same outcome whatever the order of names; what follows from a tie or an open seat people decide, and the chapters record.
import type { Answer, Share } from '../law/answer.ts';
import { type Sum, sum } from './quorum.ts';

/** One name on the ballot under one post, with its votes; `writeIn` was not on the ballot but written on it. */
interface Standing {
  readonly id: string;
  readonly post: string;
  readonly votes: number;
  readonly writeIn?: true;
}

/** What the minutes tell of the ballot. `posts` in the order in which they stand on it; ballots: present → issued → returned → valid. */
export interface Balloting {
  readonly posts: readonly { readonly post: string; readonly seats: number }[];
  readonly standing: readonly Standing[];
  readonly due: number;
  readonly present: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
}

/** Which shares decide: of those due present, or of those due voting; then the votes of each over what base. */
export interface BallotRules {
  /** Present of those due. */
  readonly quorum?: Answer<Share>;
  /** Ballots returned of those due: where the law speaks of voting, not of coming (RC 20, 24). */
  readonly turnout?: Answer<Share>;
  /** Votes of the base. Absent: the most votes are enough. */
  readonly majority?: Answer<Share>;
  readonly base: 'due' | 'present' | 'returned' | 'valid';
  /** Whether there must be more names on the ballot than seats, for each post. */
  readonly moreThanSeats?: Answer<boolean>;
}

/** One post: who is elected, who stands level for the last seats, how many seats stay open, and who did not reach the majority. Most votes first. */
interface PostOutcome {
  readonly post: string;
  readonly seats: number;
  readonly elected: readonly Counted[];
  readonly tied: readonly Counted[];
  /** Seats for which the tied stand; 0 without a tie. */
  readonly tiedFor: number;
  readonly open: number;
  readonly rest: readonly Counted[];
}
interface Counted extends Standing {
  /** Against the majority that was asked; absent where the most votes are enough. */
  readonly sum?: Sum;
}

/** Numbers of a ballot that cannot all be true. */
type Figure = 'present' | 'issued' | 'returned' | 'valid' | 'votes' | 'votes together';

export type BallotOutcome =
  | {
      readonly outcome: 'numbers do not add up';
      readonly figure: Figure;
      readonly count: number;
      readonly of: number;
      readonly about?: string;
    }
  | { readonly outcome: 'on the ballot twice'; readonly id: string }
  | { readonly outcome: 'no such post'; readonly post: string }
  | {
      readonly outcome: 'not more candidates than seats';
      readonly post: string;
      readonly candidates: number;
      readonly seats: number;
      readonly answer: Answer<boolean>;
    }
  | { readonly outcome: 'no quorum'; readonly quorum: Sum }
  | { readonly outcome: 'too few voted'; readonly turnout: Sum }
  | { readonly outcome: 'held'; readonly quorum?: Sum; readonly turnout?: Sum; readonly posts: readonly PostOutcome[] };

/** Judges a ballot held in a meeting: first whether its numbers can be true, then whether enough came and voted, then each post. Never refuses; numbers must be whole and not negative. */
export const balloted = (b: Balloting, rules: BallotRules): BallotOutcome => {
  const wrong = impossible(b) ?? unfit(b, rules);
  if (wrong) return wrong;
  const quorum = rules.quorum && sum(rules.quorum, b.present, b.due);
  if (quorum && !quorum.reached) return { outcome: 'no quorum', quorum };
  const turnout = rules.turnout && sum(rules.turnout, b.returned, b.due);
  if (turnout && !turnout.reached) return { outcome: 'too few voted', turnout };
  return {
    outcome: 'held',
    ...(quorum ? { quorum } : {}),
    ...(turnout ? { turnout } : {}),
    posts: b.posts.map(({ post, seats }) => postOf(post, seats, b, rules)),
  };
};

/** More ballots than were given out, more votes than ballots: such a ballot decides nothing until it is counted again. */
const impossible = (b: Balloting): BallotOutcome | undefined => {
  const chain: readonly (readonly [Figure, number, number])[] = [
    ['present', b.present, b.due],
    ['issued', b.issued, b.present],
    ['returned', b.returned, b.issued],
    ['valid', b.valid, b.returned],
  ];
  for (const [figure, count, of] of chain) if (count > of) return { outcome: 'numbers do not add up', figure, count, of };
  for (const s of b.standing)
    if (s.votes > b.valid) return { outcome: 'numbers do not add up', figure: 'votes', count: s.votes, of: b.valid, about: s.id };
  for (const { post, seats } of b.posts) {
    const all = under(b, post).reduce((n, s) => n + s.votes, 0);
    if (all > b.valid * seats)
      return { outcome: 'numbers do not add up', figure: 'votes together', count: all, of: b.valid * seats, about: post };
  }
  return undefined;
};

const unfit = (b: Balloting, rules: BallotRules): BallotOutcome | undefined => {
  const seen = new Set<string>();
  for (const s of b.standing) {
    if (!b.posts.some((p) => p.post === s.post)) return { outcome: 'no such post', post: s.post };
    if (seen.has(s.id)) return { outcome: 'on the ballot twice', id: s.id };
    seen.add(s.id);
  }
  const answer = rules.moreThanSeats;
  if (answer?.value !== true) return undefined;
  for (const { post, seats } of b.posts) {
    const candidates = under(b, post).filter((s) => !s.writeIn).length;
    if (candidates <= seats) return { outcome: 'not more candidates than seats', post, candidates, seats, answer };
  }
  return undefined;
};

const under = (b: Balloting, post: string): readonly Standing[] => b.standing.filter((s) => s.post === post);

const postOf = (post: string, seats: number, b: Balloting, rules: BallotRules): PostOutcome => {
  const counted: readonly Counted[] = under(b, post)
    .map((s) => (rules.majority ? { ...s, sum: sum(rules.majority, s.votes, b[rules.base]) } : s))
    .toSorted((x, y) => y.votes - x.votes || (x.id < y.id ? -1 : 1));
  const reached = counted.filter((s) => s.votes > 0 && s.sum?.reached !== false);
  // The first who gets no seat draws the line: whoever has as many votes as he stands level with him.
  const line = reached[seats]?.votes;
  const elected = reached.filter((s) => line === undefined || s.votes > line);
  const tied = reached.filter((s) => s.votes === line);
  const tiedFor = seats - elected.length;
  const isTie = line !== undefined && tiedFor > 0;
  const rest = counted.filter((s) => !elected.includes(s) && !(isTie && tied.includes(s)));
  return { post, seats, elected, tied: isTie ? tied : [], tiedFor: isTie ? tiedFor : 0, open: isTie ? 0 : tiedFor, rest };
};
