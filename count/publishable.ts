// Which sums by box may be published: none so small or so unanimous that it tells how somebody voted. Merging loses no vote; names that must be told apart come in told apart.
import type { BoxTotals, Post } from './totals.ts';

/** A box with fewer ballots is merged with its neighbour where sums are published, and better mixed with another before its ballots are called. */
export const fewBallots = 30;

const mergeVotes = (one: BoxTotals['votes'], other: BoxTotals['votes']): BoxTotals['votes'] => {
  const sums = new Map<string, { readonly post: Post; readonly name: string; readonly votes: number }>();
  for (const { post, name, votes } of [...one, ...other]) {
    const key = `${post} ${name}`;
    sums.set(key, { post, name, votes: (sums.get(key)?.votes ?? 0) + votes });
  }
  return [...sums.values()];
};

const merge = (one: BoxTotals, other: BoxTotals): BoxTotals => ({
  boxes: [...one.boxes, ...other.boxes],
  kind: one.kind,
  returned: one.returned + other.returned,
  valid: one.valid + other.valid,
  partValid: one.partValid + other.partValid,
  void: one.void + other.void,
  blank: one.blank + other.blank,
  votes: mergeVotes(one.votes, other.votes),
});

/** Whether in some contest every ballot of the box says the same: all for one person, or none for anybody. */
const unanimous = ({ returned, votes }: BoxTotals, contests: ReadonlySet<Post>): boolean =>
  [...contests].some((post) => {
    const ofPost = votes.filter((one) => one.post === post);
    return ofPost.some((one) => one.votes === returned) || ofPost.every((one) => one.votes === 0);
  });

const mergeKind = (boxes: readonly BoxTotals[]): readonly BoxTotals[] => {
  const contests = new Set(boxes.flatMap(({ votes }) => votes.map(({ post }) => post)));
  const groups = [...boxes];
  for (;;) {
    const at = groups.findIndex((box) => box.returned < fewBallots || unanimous(box, contests));
    const box = groups[at];
    if (box === undefined || groups.length === 1) return groups;
    const before = groups[at - 1];
    const after = groups[at + 1];
    const first = before !== undefined && (after === undefined || before.returned < after.returned) ? at - 1 : at;
    const [left, right] = groups.slice(first, first + 2);
    if (left === undefined || right === undefined) return groups;
    groups.splice(first, 2, merge(left, right));
  }
};

/**
 * The boxes as they may be published, each kind of ballot by itself: a box with fewer than 30 ballots, or in which some contest is unanimous,
 * is merged with the smaller of its neighbours in the given order until none is left or all are one.
 */
export const publishable = (boxes: readonly BoxTotals[]): readonly BoxTotals[] =>
  [...new Set(boxes.map(({ kind }) => kind))].flatMap((kind) => mergeKind(boxes.filter((box) => box.kind === kind)));
