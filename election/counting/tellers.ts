// Two tellers over one box: who sits at which place, how far a bundle is, and where the two entries differ. Promises that no bundle is entered at both places by one person, and that neither place needs the other's entry before both have ended the bundle; what is done about a difference: counting.ts.
import type { Marks } from '../../count/ballot.ts';
import type { Election } from '../election.ts';
import { comparable } from '../person.ts';
import type { BoxCount, BoxSheet } from '../polling/poll.ts';

/** 甲 and 乙. */
export type TellerPlace = 0 | 1;
/** What two tellers of a box have entered, each on their own; places are taken by the first two accounts that enter. */
export interface TwoEntries {
  readonly bundle: number;
  readonly by: [string?, string?];
  /** The name of each, as the role was given to it. */
  readonly names: [string?, string?];
  /** Who entered something of the open bundle at each place, by account, with the name. */
  readonly entered: readonly [Map<string, string>, Map<string, string>];
  readonly calls: [Marks[], Marks[]];
  readonly sheets: [BoxSheet?, BoxSheet?];
  /** Ballots of the open bundle that a teller entered again: they hang only with their bundle, else the wall would answer guesses. */
  readonly again: Set<number>;
}
export const twoEntries = (bundle: number): TwoEntries => ({
  bundle,
  by: [],
  names: [],
  entered: [new Map(), new Map()],
  calls: [[], []],
  sheets: [],
  again: new Set(),
});

/** Puts down that the sitter of a place entered something of the open bundle. */
export const enteredBy = ({ by, names, entered }: TwoEntries, at: TellerPlace): void => {
  const account = by[at];
  if (account !== undefined) entered[at].set(account, names[at] ?? '');
};

const isTeller = (e: Election, account: string): boolean =>
  e.keepers.held.some((k) => k.account === account && k.role === 'teller');
/** The name under which an account enters ballots; undefined where it holds no role. */
export const tellerName = (e: Election, account: string): string | undefined =>
  (e.keepers.held.find((k) => k.account === account && k.role === 'teller') ?? e.keepers.held.find((k) => k.account === account))
    ?.name;

/** The places that are an account's to take: its own, else those that nobody has or whose teller has handed the role on. */
const openTo = (e: Election, two: TwoEntries, account: string): readonly TellerPlace[] => {
  const own = two.by.indexOf(account);
  if (own === 0 || own === 1) return [own];
  return ([0, 1] as const).filter((at) => two.by[at] === undefined || !isTeller(e, two.by[at]));
};

/** Whether this person is the other entry of the open bundle: by the account, or by a second account under the same name. */
const isOther = (e: Election, two: TwoEntries, account: string, at: TellerPlace): boolean => {
  const other = at === 0 ? 1 : 0,
    sits = two.by[other];
  const there = new Map(two.entered[other]);
  if (sits !== undefined && isTeller(e, sits)) there.set(sits, two.names[other] ?? '');
  const name = comparable(tellerName(e, account) ?? '');
  return there.has(account) || (name !== '' && [...there.values()].some((one) => comparable(one) === name));
};

/** The place at which an account enters the open bundle; undefined: whyNoPlace. */
export const placeOf = (e: Election, two: TwoEntries, account: string): TellerPlace | undefined =>
  openTo(e, two, account).find((at) => !isOther(e, two, account, at));

/** Why an account has no place: both are taken, or the one that is free would make one person both entries of a bundle. */
export const whyNoPlace = (
  e: Election,
  two: TwoEntries,
  account: string,
): 'two tellers sit at this box' | 'one person is both tellers' =>
  openTo(e, two, account).length === 0 ? 'two tellers sit at this box' : 'one person is both tellers';

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
