// Two tellers over one box: who sits at which place, how far a bundle is, and where the two entries differ. Promises that neither place needs the other's entry before both have ended the bundle; what is done about a difference: counting.ts.
import type { Marks } from '../../count/ballot.ts';
import type { Election } from '../election.ts';
import type { BoxCount, BoxSheet } from '../polling/poll.ts';

/** 甲 and 乙. */
export type TellerPlace = 0 | 1;
/** What two tellers of a box have entered, each on their own; places are taken by the first two accounts that enter. */
export interface TwoEntries {
  readonly bundle: number;
  readonly by: [string?, string?];
  readonly calls: [Marks[], Marks[]];
  readonly sheets: [BoxSheet?, BoxSheet?];
  /** Ballots of the open bundle that a teller entered again: they hang only with their bundle, else the wall would answer guesses. */
  readonly again: Set<number>;
}
export const twoEntries = (bundle: number): TwoEntries => ({ bundle, by: [], calls: [[], []], sheets: [], again: new Set() });

/** The place of an account at a box: its own, else one that nobody has or whose teller has handed the role on; undefined: both are taken. */
export const placeOf = (e: Election, two: TwoEntries, account: string): TellerPlace | undefined => {
  const own = two.by.indexOf(account);
  if (own === 0 || own === 1) return own;
  const free = (at: TellerPlace) => {
    const sits = two.by[at];
    return sits === undefined || !e.keepers.held.some((k) => k.account === sits && k.role === 'teller');
  };
  return free(0) ? 0 : free(1) ? 1 : undefined;
};

/** The number of the last ballot of the bundle that is being entered. */
export const bundleEnd = (b: BoxCount, two: TwoEntries): number => Math.min(b.agreed + two.bundle, b.returned);

/** So many ballots of a box somebody has entered: of two tellers the one ahead. */
export const enteredOf = (b: BoxCount): number => Math.max(b.calls.length, ...(b.two?.calls.map((calls) => calls.length) ?? []));

/** Whether a ballot of the open bundle was entered by both, and alike. Until then it hangs on no wall: what hangs there tells neither teller more than the own first entry. */
export const enteredAlike = ({ two }: BoxCount, number: number): boolean =>
  two?.calls[0][number - 1] !== undefined &&
  !two.again.has(number) &&
  sameMarks(two.calls[0][number - 1], two.calls[1][number - 1]);

/** The ballots of the open bundle that both tellers entered alike. */
export const alikeOf = (b: BoxCount): readonly Marks[] =>
  (b.two?.calls[0] ?? []).slice(b.agreed).filter((_, i) => enteredAlike(b, b.agreed + i + 1));

/** Numbers of the ballots over which the two entries of this bundle differ, once both have ended it; undefined while one has not. */
export const differences = (b: BoxCount, two: TwoEntries): readonly number[] | undefined => {
  const end = bundleEnd(b, two);
  const [first, second] = two.calls;
  if (first.length < end || second.length < end) return undefined;
  return Array.from({ length: end - b.agreed }, (_, i) => b.agreed + i + 1).filter(
    (n) => !sameMarks(first[n - 1], second[n - 1]),
  );
};

const inOrder = (list: readonly string[] | undefined): string => [...(list ?? [])].toSorted().join('\n');

/** Whether two entries say the same of a ballot, in whatever order the marks were entered; over one that both set aside neither reading counts. */
export const sameMarks = (a: Marks | undefined, b: Marks | undefined): boolean => {
  if (a?.doubtful !== undefined && b?.doubtful !== undefined) return true;
  if (!a || !b || a.doubtful !== b.doubtful || a.void !== b.void || inOrder(a.unreadable) !== inOrder(b.unreadable)) return false;
  const posts = new Set([...Object.keys(a.for), ...Object.keys(b.for)]) as Set<keyof Marks['for']>;
  return [...posts].every((post) => inOrder(a.for[post]) === inOrder(b.for[post]));
};

/** What two sheets of one box say differently: a sum by its name, or the votes of `post key`. Empty: they agree. */
export const sheetDifferences = (a: BoxSheet, b: BoxSheet): readonly string[] => {
  const sums = (['valid', 'partValid', 'void', 'blank'] as const).filter((sum) => a[sum] !== b[sum]);
  const votes = (s: BoxSheet) => new Map(s.votes.map((v) => [`${v.post} ${v.key}`, v.votes]));
  const [left, right] = [votes(a), votes(b)];
  return [
    ...sums,
    ...[...new Set([...left.keys(), ...right.keys()])].filter((key) => (left.get(key) ?? 0) !== (right.get(key) ?? 0)),
  ];
};
