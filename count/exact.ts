// What can become of one person where every sum is known but the marks of ballots not yet read: the exact answer. Where ballots too many are to be taken out: taken.ts. Bounds over what is not known: reach.ts.
import { type Field, type Person, takenAt } from './openQuestion.ts';
import {
  able,
  baseBetween,
  baseMoves,
  canBeInvalid,
  get,
  leavesOut,
  mayBe,
  mostUnread,
  rivals,
  type Scale,
  type Span,
  standing,
  stands,
  type Target,
  unreadOf,
  validAt,
  worst,
} from './reach.ts';
import { mayBeWithTaken } from './taken.ts';

/** Whether `read` ballots can be marked so that the person has equal votes with others across the cut. */
const tiedWith = (scale: Scale, field: Field, person: Person, row: readonly number[], base: number, read: number): boolean => {
  const others = rivals(scale, field, person).map((one) => get(row, one.at));
  const own = get(row, person.at);
  const { seats } = field.contest;
  const least = Math.max(own, 1);
  const levels = [least, ...others.filter((votes) => votes > least && votes <= own + read)];
  for (let votes = least; votes <= own + read && !able(scale, field, votes, base); votes += 1) levels[0] = votes + 1;
  return levels.some((votes) => {
    if (votes > own + read || !able(scale, field, votes, base)) return false;
    const ahead = others.filter((one) => one > votes).length;
    const asMany = seats - ahead;
    if (asMany <= 0) return false;
    const costs = others.filter((one) => one <= votes && votes <= one + read).map((one) => votes - one);
    if (costs.length < asMany) return false;
    const cheapest = costs.toSorted((one, other) => one - other).slice(0, asMany);
    return votes - own + cheapest.reduce((sum, one) => sum + one, 0) <= read * seats;
  });
};

const mayTie = (scale: Scale, span: Span, field: Field, person: Person, cap: number): boolean => {
  if (!stands(scale, field, person)) return false;
  const base = baseBetween(scale, field, span.least, span.least);
  const { least } = unreadOf(span, field.kind);
  const outside = leavesOut(scale, field);
  const moves = baseMoves(scale, field);
  for (let found = least; found <= cap; found += 1) {
    if (!validAt(scale, span, field.kind, found, 'least')) continue;
    for (let read = outside ? 0 : found; read <= found; read += 1) {
      const counted = base + moves * found - (found - read);
      if (tiedWith(scale, field, person, span.least, counted, read)) return true;
    }
  }
  return false;
};

/** Whether the target can come true where every sum is known but the marks of unread ballots: the exact answer. */
export const canBe = (scale: Scale, span: Span, target: Target): boolean => {
  if (target.of === 'order') return mayBe(scale, span, target);
  if (target.of === 'validity') return target.valid ? mostUnread(scale, span, 0) !== undefined : canBeInvalid(scale, span);
  const { field, person, status } = target;
  if (get(span.least, takenAt(field.kind)) > 0) return mayBeWithTaken(scale, span, target);
  if (status === 'not elected') return canBeInvalid(scale, span) || worst(scale, span, field, person) === 'not elected';
  const cap = mostUnread(scale, span, field.kind);
  if (cap === undefined) return false;
  if (status === 'tied') return mayTie(scale, span, field, person, cap);
  const base = baseBetween(scale, field, span.least, span.least) + baseMoves(scale, field) * cap;
  return standing(scale, field, person, get(span.least, person.at) + cap, base, (one) => get(span.least, one.at)) === 'elected';
};
