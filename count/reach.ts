// What can become of one person in one contest, between two rows of sums: bounds that are never too narrow, and the exact answer where only ballots of unknown marks are left open. Which questions to turn: search.ts.
import type { Asked } from './asked.ts';
import { blankAt, type Field, foundTookPart, participantsAt, returnedAt, rollAt, type Person, voidAt } from './openQuestion.ts';
import type { RoundTotals } from './totals.ts';
import { reaches } from './weigh.ts';

export type Status = 'elected' | 'tied' | 'not elected';

/** What may come true: a validity, the status of a person, or another order of two people. */
export type Target =
  | { readonly of: 'validity'; readonly valid: boolean }
  | { readonly of: 'person'; readonly field: Field; readonly person: Person; readonly status: Status }
  | { readonly of: 'order'; readonly ahead: Person; readonly behind: Person; readonly sign: number };

/** How this round is weighed. */
export interface Scale {
  readonly totals: RoundTotals;
  readonly asked: Asked;
  /** Voided by what no open question touches. */
  readonly voidedAnyhow: boolean;
  readonly vote: (field: Field) => 'first' | 'second' | 'among the tied';
  /** Ballots found are voters who took part. */
  readonly found: boolean;
}

export const scaleOf = (totals: RoundTotals, asked: Asked, voidedAnyhow: boolean, vote: Scale['vote']): Scale => ({
  totals,
  asked,
  voidedAnyhow,
  vote,
  found: foundTookPart(totals),
});

/** Between these rows lies every sum; `unread` ballots of each kind come on top. */
export interface Span {
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly unread: readonly { readonly least: number; readonly most: number }[];
}

const get = (row: readonly number[], at: number): number => row[at] ?? 0;
const unreadOf = (span: Span, kind: number) => span.unread[kind] ?? { least: 0, most: 0 };

/** Whether a poll with this roll, these participants and ballots is valid. */
const validWith = (scale: Scale, roll: number, participants: number, returned: (kind: number) => number): boolean => {
  const { asked, totals } = scale;
  if (scale.voidedAnyhow) return false;
  const turnout = totals.round === 1 || asked.secondTurnout.value !== 'none';
  if (turnout && !reaches(asked.turnout.value, participants, roll)) return false;
  const overIssued = asked.overIssued.value === 'void' || asked.grounds.value.includes('more returned than issued');
  return totals.kinds.every((kind, at) => {
    if (overIssued && returned(at) > kind.issued) return false;
    return asked.overVoters.value !== 'void' || returned(at) <= participants;
  });
};

const participantsMost = (scale: Scale, span: Span): number =>
  get(span.most, participantsAt) + (scale.found ? unreadOf(span, 0).most : 0);
const participantsLeast = (scale: Scale, span: Span): number =>
  get(span.least, participantsAt) + (scale.found ? unreadOf(span, 0).least : 0);

/** Bounds of validity; where ballots may at most equal voters, both move together and only the gap between them counts. */
const mayBeValid = (scale: Scale, span: Span): boolean =>
  validWith(
    scale,
    get(span.least, rollAt),
    participantsMost(scale, span),
    (kind) => get(span.least, returnedAt(kind)) + unreadOf(span, kind).least,
  );
const mayBeInvalid = (scale: Scale, span: Span): boolean =>
  !validWith(
    scale,
    get(span.most, rollAt),
    participantsLeast(scale, span),
    (kind) => get(span.most, returnedAt(kind)) + unreadOf(span, kind).most,
  );

/** Whether the poll is valid with so many unread ballots of the kind, and of other kinds the fewest or the most. Every sum is exact here. */
const validAt = (scale: Scale, span: Span, kind: number, unread: number, others: 'least' | 'most'): boolean =>
  validWith(
    scale,
    get(span.least, rollAt),
    get(span.least, participantsAt) + (scale.found ? unread : 0),
    (at) => get(span.least, returnedAt(at)) + (at === kind ? unread : unreadOf(span, at)[others]),
  );

/** The most unread ballots of the kind that leave the poll valid, or undefined where none does. */
const mostUnread = (scale: Scale, span: Span, kind: number): number | undefined => {
  const { least, most } = unreadOf(span, kind);
  for (let unread = most; unread >= least; unread -= 1) if (validAt(scale, span, kind, unread, 'least')) return unread;
  return undefined;
};

const canBeInvalid = (scale: Scale, span: Span): boolean => {
  const { least, most } = unreadOf(span, 0);
  return !validAt(scale, span, 0, least, 'least') || !validAt(scale, span, 0, most, 'most');
};

const baseBetween = (scale: Scale, field: Field, from: readonly number[], other: readonly number[]): number => {
  const { asked } = scale;
  const returned = get(from, returnedAt(field.kind));
  if (scale.vote(field) === 'second') return returned;
  const all = asked.base.value === 'ballots collected' ? returned : get(from, participantsAt);
  const blank = asked.blank.value === 'in the base' ? 0 : get(other, blankAt(field.kind));
  return all - blank - (asked.voided.value === 'in the base' ? 0 : get(other, voidAt(field.kind)));
};

const able = (scale: Scale, field: Field, votes: number, base: number): boolean => {
  if (votes <= 0) return false;
  const vote = scale.vote(field);
  if (vote === 'among the tied') return true;
  return reaches(vote === 'first' ? scale.asked.majority.value : scale.asked.secondShare.value, votes, base);
};

/** Among the tied only they can win. */
const stands = (scale: Scale, field: Field, { able: may, writtenIn }: Person): boolean =>
  may && !(writtenIn && scale.vote(field) === 'among the tied');

const rivals = (scale: Scale, field: Field, person: Person): readonly Person[] =>
  field.people.filter((one) => one !== person && stands(scale, field, one));

/** The status of a person with these votes among rivals with those, all else being weighed. */
const standing = (
  scale: Scale,
  field: Field,
  person: Person,
  votes: number,
  base: number,
  of: (one: Person) => number,
): Status => {
  if (!stands(scale, field, person) || !able(scale, field, votes, base)) return 'not elected';
  let ahead = 0;
  let level = 1;
  for (const one of rivals(scale, field, person)) {
    const theirs = of(one);
    if (theirs > votes) ahead += 1;
    else if (theirs === votes) level += 1;
  }
  const { seats } = field.contest;
  if (ahead + level <= seats) return 'elected';
  return ahead < seats ? 'tied' : 'not elected';
};

/** How many unread ballots move the base with them. */
const baseMoves = (scale: Scale, field: Field): number =>
  scale.vote(field) !== 'second' && scale.asked.base.value === 'voters taking part' && !scale.found ? 0 : 1;

const best = (scale: Scale, span: Span, field: Field, person: Person): Status => {
  const { most } = unreadOf(span, field.kind);
  const base = baseBetween(scale, field, span.least, span.most);
  const outside = scale.asked.blank.value !== 'in the base' || scale.asked.voided.value !== 'in the base';
  const votes = get(span.most, person.at) + most;
  return standing(
    scale,
    field,
    person,
    votes,
    base + (outside ? 0 : baseMoves(scale, field) * unreadOf(span, field.kind).least),
    (one) => get(span.least, one.at),
  );
};

const worst = (scale: Scale, span: Span, field: Field, person: Person): Status => {
  const { most } = unreadOf(span, field.kind);
  const base = baseBetween(scale, field, span.most, span.least) + baseMoves(scale, field) * most;
  return standing(scale, field, person, get(span.least, person.at), base, (one) => get(span.most, one.at) + most);
};

/** Whether the target lies within the bounds. No means never; yes means look closer. */
export const mayBe = (scale: Scale, span: Span, target: Target): boolean => {
  switch (target.of) {
    case 'validity':
      return target.valid ? mayBeValid(scale, span) : mayBeInvalid(scale, span);
    case 'order': {
      const { ahead, behind, sign } = target;
      const unread = Math.max(0, ...span.unread.map(({ most }) => most));
      const least = get(span.least, ahead.at) - get(span.most, behind.at) - unread;
      const most = get(span.most, ahead.at) - get(span.least, behind.at) + unread;
      return Math.sign(least) !== sign || Math.sign(most) !== sign;
    }
    case 'person': {
      const { field, person, status } = target;
      if (status === 'not elected') return mayBeInvalid(scale, span) || worst(scale, span, field, person) === 'not elected';
      if (!mayBeValid(scale, span)) return false;
      const top = best(scale, span, field, person);
      if (status === 'elected') return top === 'elected';
      return top !== 'not elected' && worst(scale, span, field, person) !== 'elected';
    }
    default:
      return target satisfies never;
  }
};

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
  const leavesOut = scale.asked.blank.value !== 'in the base' || scale.asked.voided.value !== 'in the base';
  const outside = leavesOut && scale.vote(field) !== 'second';
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
  if (status === 'not elected') return canBeInvalid(scale, span) || worst(scale, span, field, person) === 'not elected';
  const cap = mostUnread(scale, span, field.kind);
  if (cap === undefined) return false;
  if (status === 'tied') return mayTie(scale, span, field, person, cap);
  const base = baseBetween(scale, field, span.least, span.least) + baseMoves(scale, field) * cap;
  return standing(scale, field, person, get(span.least, person.at) + cap, base, (one) => get(span.least, one.at)) === 'elected';
};
