// Near relatives among the elected: who conflicts with whom, and who stays where a text or plan says so (highest post, then most votes, then a vote repeated). Where nothing says so nobody is unseated: people decide.
import { type Asked, settled } from './asked.ts';
import { keyOf } from './findings.ts';
import { heights, type Kin, type KinTie, type Post } from './totals.ts';

/** One who is elected, now or in an earlier round (whose votes may be unknown). */
export interface Seated {
  readonly person?: string;
  readonly name: string;
  readonly votes?: number;
  readonly post?: Post;
  /** Elected in an earlier round. */
  readonly before: boolean;
}

export interface KinConflict {
  readonly names: readonly [string, string];
  readonly kin: Kin;
  /** Who stays and who leaves, where it is settled. */
  readonly stays?: string;
  readonly leaves?: string;
  /** Equal post and votes: the vote is repeated between the two. */
  readonly again?: true;
}

const circles: Readonly<Record<Asked['kinCircle']['value'], readonly Kin[]>> = {
  'near relatives': ['spouse', 'parent or child', 'sibling', 'grandparent or grandchild'],
  'spouses and direct kin': ['spouse', 'parent or child', 'grandparent or grandchild'],
  'spouses, parents, children, siblings': ['spouse', 'parent or child', 'sibling'],
};

const isThat = (one: Seated, key: string): boolean => one.person === key || one.name === key;

interface Pair {
  readonly one: Seated;
  readonly other: Seated;
  readonly kin: Kin;
}

const pairsAmong = (seated: readonly Seated[], ties: readonly KinTie[]): readonly Pair[] =>
  ties.flatMap(({ a, b, kin }) =>
    seated
      .filter((one) => isThat(one, a))
      .flatMap((one) =>
        seated.filter((other) => isThat(other, b) && keyOf(other) !== keyOf(one)).map((other) => ({ one, other, kin })),
      ),
  );

/** Negative when the first stays before the other; 0 when post and votes are equal; undefined when that is not known. */
const before = (one: Seated, other: Seated): number | undefined => {
  if (one.post === undefined || other.post === undefined) return undefined;
  const height = heights[one.post] - heights[other.post];
  if (height !== 0) return height;
  return one.votes === undefined || other.votes === undefined ? undefined : other.votes - one.votes;
};

interface Judged {
  readonly conflict: KinConflict;
  readonly leaver?: Seated;
}

const judged = ({ one, other, kin }: Pair, asked: Asked): Judged => {
  const names = [one.name, other.name] as const;
  const difference = settled(asked.kinStays) ? before(one, other) : undefined;
  if (difference === undefined) return { conflict: { names, kin } };
  if (difference === 0) return { conflict: { names, kin, again: true } };
  const [stayer, leaver] = difference < 0 ? [one, other] : [other, one];
  return { conflict: { names, kin, stays: stayer.name, leaves: leaver.name }, leaver };
};

const rankOf = (one: Seated): readonly [number, number] => [heights[one.post ?? 'member'], -(one.votes ?? 0)];

/**
 * The conflicts among all who are seated, and who leaves: from the highest post and most votes down, each stays unless a near relative already does.
 * One who conflicts only with somebody who leaves, stays; one who conflicts with somebody whose own seat is voted on again waits for people to decide.
 */
export const kinAmong = (
  seated: readonly Seated[],
  ties: readonly KinTie[],
  asked: Asked,
): { readonly conflicts: readonly KinConflict[]; readonly leaving: ReadonlySet<string> } => {
  const conflicts: KinConflict[] = [];
  const leaving = new Set<string>();
  if (asked.kin.value === 'allowed') return { conflicts, leaving };
  const near = ties.filter(({ kin }) => circles[asked.kinCircle.value].includes(kin));
  const pairs = pairsAmong(seated, near).map((pair) => ({ pair, found: judged(pair, asked) }));
  const inOrder = seated.toSorted((one, other) => {
    const [left, right] = [rankOf(one), rankOf(other)];
    return left[0] - right[0] || left[1] - right[1];
  });
  const unsure = new Set(pairs.flatMap(({ pair, found }) => (found.conflict.again ? [pair.one, pair.other] : [])));
  const told = new Set<Pair>();
  for (const staying of inOrder) {
    if (leaving.has(keyOf(staying))) continue;
    for (const { pair, found } of pairs) {
      const other = pair.one === staying ? pair.other : pair.other === staying ? pair.one : undefined;
      if (other === undefined || told.has(pair) || leaving.has(keyOf(other))) continue;
      told.add(pair);
      const waits = found.leaver !== undefined && unsure.has(staying);
      conflicts.push(waits ? { names: found.conflict.names, kin: found.conflict.kin } : found.conflict);
      if (found.leaver !== undefined && !waits) leaving.add(keyOf(found.leaver));
    }
  }
  return { conflicts, leaving };
};
