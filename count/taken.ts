// What can become of one person where so many ballots of unknown marks are to be taken out of the sums: the exact answer, over every void, blank or marked ballot that the sums hold, beside ballots not yet read. Where none is taken out: exact.ts.
import { blankAt, type Field, type Person, returnedAt, takenAt, voidAt } from './openQuestion.ts';
import {
  able,
  baseBetween,
  baseMoves,
  canBeInvalid,
  get,
  leavesOut,
  mostUnread,
  rivals,
  type Scale,
  type Span,
  standing,
  stands,
  type Target,
  unreadOf,
  validAt,
} from './reach.ts';

/** One way to take them out: so many of them carry marks; `base` is what is left of the base. */
interface Left {
  readonly marked: number;
  readonly base: number;
}

/** Who is concerned, and what may happen to votes: `marked` ballots taken out, `read` ballots added. */
interface Moved {
  readonly scale: Scale;
  readonly field: Field;
  readonly person: Person;
  readonly row: readonly number[];
  readonly marked: number;
  readonly read: number;
  readonly base: number;
}

/** Each ballot taken out is void, blank or marked, as far as the sums hold such ballots. */
const waysLeft = (scale: Scale, field: Field, row: readonly number[]): readonly Left[] => {
  const { asked } = scale;
  const taken = get(row, takenAt(field.kind));
  const [blanks, voids] = [get(row, blankAt(field.kind)), get(row, voidAt(field.kind))];
  const marks = get(row, returnedAt(field.kind)) - blanks - voids;
  const base = baseBetween(scale, field, row, row);
  const second = scale.vote(field) === 'second';
  const left: Left[] = [];
  for (let blank = Math.min(taken, blanks); blank >= 0; blank -= 1)
    for (let voided = Math.min(taken - blank, voids); voided >= 0; voided -= 1) {
      const marked = taken - blank - voided;
      if (marked > marks) continue;
      const out = (asked.blank.value === 'in the base' ? 0 : blank) + (asked.voided.value === 'in the base' ? 0 : voided);
      left.push({ marked, base: second ? base : base + out });
    }
  return left;
};

/** The fewest votes that marked ballots taken out must carry for this post: one each, where it alone stands on the sheet. */
const leastMarks = ({ scale, field, marked }: Moved): number =>
  scale.totals.contests.filter(({ kind }) => kind === field.contest.kind).length > 1 ? 0 : marked;

/** How many votes of the others can go with the marked ballots. */
const others = ({ field, person, row, marked }: Moved): number =>
  field.people.reduce((sum, one) => (one === person ? sum : sum + Math.min(marked, get(row, one.at))), 0);

const canWin = (moved: Moved): boolean => {
  const { scale, field, person, row, marked, read, base } = moved;
  const { seats } = field.contest;
  const own = get(row, person.at) - Math.max(0, leastMarks(moved) - others(moved)) + read;
  if (!stands(scale, field, person) || !able(scale, field, own, base)) return false;
  const level = rivals(scale, field, person)
    .map((one) => get(row, one.at))
    .filter((votes) => votes >= own);
  const costs = level.map((votes) => votes - own + 1).filter((cost) => cost <= marked && cost <= marked * seats);
  let left = marked * seats;
  let passed = 0;
  for (const cost of costs.toSorted((one, other) => one - other)) {
    if (cost > left) break;
    left -= cost;
    passed += 1;
  }
  return level.length - passed + 1 <= seats;
};

const canLose = ({ scale, field, person, row, marked, read, base }: Moved): boolean => {
  const votes = Math.max(0, get(row, person.at) - marked);
  return standing(scale, field, person, votes, base, (one) => get(row, one.at) + read) === 'not elected';
};

/** The fewest votes added, by votes taken out, that bring the person to `level` with others across the cut. A table over the others, one after the other: how many are ahead, how many level, how many votes are taken out. */
const tiedAt = (moved: Moved, level: number): boolean => {
  const { scale, field, person, row, marked, read } = moved;
  const { seats } = field.contest;
  const [mostOut, mostIn] = [marked * seats, read * seats];
  const standingOnes = new Set([person, ...rivals(scale, field, person)]);
  let table = new Map<string, readonly [number, number, number, number]>([['', [0, 0, 0, 0]]]);
  for (const one of field.people) {
    const next = new Map<string, readonly [number, number, number, number]>();
    for (let out = Math.min(marked, get(row, one.at)); out >= 0; out -= 1) {
      const rest = get(row, one.at) - out;
      const raised = level - rest;
      const counts = standingOnes.has(one);
      const choices = [
        ...(one === person ? [] : [{ to: rest, added: 0 }]),
        ...(raised >= 0 && raised <= read && counts ? [{ to: level, added: raised }] : []),
      ];
      for (const [ahead, same, gone, come] of table.values())
        for (const { to, added } of choices) {
          const at = [
            Math.min(seats, ahead + (counts && to > level ? 1 : 0)),
            Math.min(seats + 1, same + (counts && to === level ? 1 : 0)),
            gone + out,
            come + added,
          ] as const;
          if (at[2] > mostOut || at[3] > mostIn) continue;
          const key = `${at[0]} ${at[1]} ${at[2]}`;
          if ((next.get(key)?.[3] ?? Number.POSITIVE_INFINITY) > at[3]) next.set(key, at);
        }
    }
    table = next;
  }
  return [...table.values()].some(([ahead, same, gone]) => ahead < seats && ahead + same > seats && gone >= leastMarks(moved));
};

const canTie = (moved: Moved): boolean => {
  const { scale, field, person, row, marked, read, base } = moved;
  const own = get(row, person.at);
  const near = [own, ...rivals(scale, field, person).map((one) => get(row, one.at))];
  const levels = new Set(near.flatMap((votes) => Array.from({ length: marked + 1 }, (_, out) => votes - out)));
  levels.add(own + read);
  let least = Math.max(1, own - marked);
  while (least <= own + read && !able(scale, field, least, base)) least += 1;
  levels.add(least);
  return [...levels].some(
    (level) => level >= least && level <= own + read && able(scale, field, level, base) && tiedAt(moved, level),
  );
};

/** Whether the target can come true where every sum is known but the marks of ballots to be taken out and of ballots not yet read: the exact answer. */
export const mayBeWithTaken = (scale: Scale, span: Span, target: Extract<Target, { of: 'person' }>): boolean => {
  const { field, person, status } = target;
  const row = span.least;
  const of = (one: Left, read: number, base: number): Moved => ({ scale, field, person, row, marked: one.marked, read, base });
  const ways = waysLeft(scale, field, row);
  const { least, most } = unreadOf(span, field.kind);
  const moves = baseMoves(scale, field);
  if (status === 'not elected')
    return canBeInvalid(scale, span) || ways.some((one) => canLose(of(one, most, one.base + moves * most)));
  const cap = mostUnread(scale, span, field.kind);
  if (cap === undefined) return false;
  if (status === 'elected') return ways.some((one) => canWin(of(one, cap, one.base + moves * cap)));
  if (!stands(scale, field, person)) return false;
  for (let found = least; found <= cap; found += 1) {
    if (!validAt(scale, span, field.kind, found, 'least')) continue;
    for (let read = leavesOut(scale, field) ? 0 : found; read <= found; read += 1)
      if (ways.some((one) => canTie(of(one, read, one.base + moves * found - (found - read))))) return true;
  }
  return false;
};
