// Which open questions must come out another way for something to come true: bounds first, then an exact search over the ways of each question, fewest turned first. Bounded: after `mostLooks` looks the answer is "may", and says so.
import type { Sums, Way, Ways } from './openQuestion.ts';
import { canBe } from './exact.ts';
import { mayBe, type Scale, type Span, type Target } from './reach.ts';

export interface Search {
  /** Whether so many questions turned can bring the target about, and which did; `unsure` when the looks ran out. */
  readonly find: (target: Target, turned: number) => readonly string[] | 'unsure' | undefined;
  readonly looks: () => number;
}

const signature = ({ ways }: Ways): string => JSON.stringify(ways);

/** Questions that come out alike stand together, so that each set of them is looked at once. */
const grouped = (questions: readonly Ways[]): readonly { readonly question: Ways; readonly likeBefore: boolean }[] => {
  const groups = new Map<string, Ways[]>();
  for (const question of questions) {
    const key = signature(question);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [question]);
    else group.push(question);
  }
  return [...groups.values()].flatMap((group) => group.map((question, at) => ({ question, likeBefore: at > 0 })));
};

interface Gains {
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly unread: readonly number[];
}

/** For each number of turned questions among those from a place on: by how much each sum can fall and rise at most. */
const gainsFrom = (questions: readonly Ways[], length: number, kinds: number): readonly Gains[] => {
  const best = (of: (way: Way) => number): readonly number[] => {
    const gains = questions.map(({ ways }) => Math.max(0, ...ways.map(of))).toSorted((one, other) => other - one);
    let sum = 0;
    return [0, ...gains.map((gain) => (sum += gain))];
  };
  const falls = Array.from({ length }, (_, at) => best(({ adds }) => -(adds[at] ?? 0)));
  const rises = Array.from({ length }, (_, at) => best(({ adds }) => adds[at] ?? 0));
  const unread = Array.from({ length: kinds }, (_, kind) => best((way) => (way.unread?.kind === kind ? way.unread.most : 0)));
  return Array.from({ length: questions.length + 1 }, (_, turned) => ({
    least: falls.map((sums) => -(sums[turned] ?? 0)),
    most: rises.map((sums) => sums[turned] ?? 0),
    unread: unread.map((sums) => sums[turned] ?? 0),
  }));
};

const plus = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, at) => value + (other[at] ?? 0));

interface Unread {
  readonly least: number;
  readonly most: number;
}

const withWay = (unread: readonly Unread[], way: Way): readonly Unread[] =>
  way.unread === undefined
    ? unread
    : unread.map((one, kind) =>
        kind === way.unread?.kind ? { least: one.least + way.unread.least, most: one.most + way.unread.most } : one,
      );

/** A search over the open questions of a round, which gives up being exact after so many looks at a row of sums. */
export const searchOver = (sums: Sums, kinds: number, scale: Scale, mostLooks: number): Search => {
  const order = grouped(sums.questions);
  const gains = order.map((_, at) =>
    gainsFrom(
      order.slice(at).map(({ question }) => question),
      sums.now.length,
      kinds,
    ),
  );
  const none = Array.from({ length: kinds }, (): Unread => ({ least: 0, most: 0 }));
  let looks = 0;
  const spanFrom = (at: number, left: number, row: readonly number[], unread: readonly Unread[]): Span => {
    const gain = gains[at]?.[Math.min(left, order.length - at)];
    if (gain === undefined || left === 0) return { least: row, most: row, unread };
    const more = unread.map(({ least, most }, kind) => ({ least, most: most + (gain.unread[kind] ?? 0) }));
    return { least: plus(row, gain.least), most: plus(row, gain.most), unread: more };
  };
  const visit = (
    target: Target,
    at: number,
    left: number,
    row: readonly number[],
    unread: readonly Unread[],
    likeWay: number,
  ): readonly string[] | 'unsure' | undefined => {
    looks += 1;
    if (looks > mostLooks) return 'unsure';
    const here = order[at];
    const span = spanFrom(at, left, row, unread);
    if (here === undefined || left === 0) return canBe(scale, span, target) ? [] : undefined;
    if (!mayBe(scale, span, target)) return undefined;
    const from = here.likeBefore ? likeWay : here.question.ways.length - 1;
    for (let choice = from; choice >= 0; choice -= 1) {
      const way = here.question.ways[choice];
      if (way === undefined) continue;
      const next = choice === 0 ? left : left - 1;
      const found = visit(target, at + 1, next, choice === 0 ? row : plus(row, way.adds), withWay(unread, way), choice);
      if (found === 'unsure') return found;
      if (found !== undefined) return choice === 0 ? found : [here.question.id, ...found];
    }
    return undefined;
  };
  return { find: (target, turned) => visit(target, 0, turned, sums.now, none, Number.POSITIVE_INFINITY), looks: () => looks };
};
