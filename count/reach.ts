// What can become of one person in one contest, between two rows of sums: bounds that are never too narrow. The exact answer where every sum is known but the marks of some ballots: exact.ts.
import type { Asked } from './asked.ts';
import {
  blankAt,
  type Field,
  foundTookPart,
  participantsAt,
  type Person,
  returnedAt,
  rollAt,
  takenAt,
  twiceAt,
  voidAt,
} from './openQuestion.ts';
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

export const get = (row: readonly number[], at: number): number => row[at] ?? 0;
export const unreadOf = (span: Span, kind: number) => span.unread[kind] ?? { least: 0, most: 0 };

/** The figures on which validity hangs; ballots too many are among those returned. */
interface Poll {
  readonly roll: number;
  readonly participants: number;
  /** Of them voters who took part: nobody twice, and nobody for a ballot too many. */
  readonly voters: number;
  readonly twice: number;
  readonly returned: (kind: number) => number;
}

/** Voters who took part, where these say so and so many ballots of the first kind came back. */
const votersOf = (scale: Scale, participants: number, twice: number, returned: number, taken: number): number =>
  scale.found ? Math.min(participants, returned - taken) : participants - twice;

/** Whether a poll with these figures is valid. Too many ballots void it, where they do, as they were found: which of them is one too many nobody can tell. */
const validWith = (scale: Scale, poll: Poll): boolean => {
  const { asked, totals } = scale;
  if (scale.voidedAnyhow) return false;
  const turnout = totals.round === 1 || asked.secondTurnout.value !== 'none';
  if (turnout && !reaches(asked.turnout.value, poll.voters, poll.roll)) return false;
  const overIssued = asked.overIssued.value === 'void' || asked.grounds.value.includes('more returned than issued');
  return totals.kinds.every((kind, at) => {
    const returned = poll.returned(at);
    if (overIssued && returned > kind.issued) return false;
    if (asked.overVoters.value !== 'void') return true;
    const served = scale.found ? kind.issued : poll.participants;
    return returned <= poll.participants && (poll.twice === 0 || returned <= served - poll.twice);
  });
};

const participantsMost = (scale: Scale, span: Span): number =>
  get(span.most, participantsAt) + (scale.found ? unreadOf(span, 0).most : 0);
const participantsLeast = (scale: Scale, span: Span): number =>
  get(span.least, participantsAt) + (scale.found ? unreadOf(span, 0).least : 0);

/** Bounds of validity; where ballots may at most equal voters, both move together and only the gap between them counts. */
const mayBeValid = (scale: Scale, span: Span): boolean => {
  const [participants, twice] = [participantsMost(scale, span), get(span.least, twiceAt)];
  const back = get(span.most, returnedAt(0)) + unreadOf(span, 0).most;
  return validWith(scale, {
    roll: get(span.least, rollAt),
    participants,
    voters: votersOf(scale, participants, twice, back, get(span.least, takenAt(0))),
    twice,
    returned: (kind) => get(span.least, returnedAt(kind)) + unreadOf(span, kind).least,
  });
};
const mayBeInvalid = (scale: Scale, span: Span): boolean => {
  const [participants, twice] = [participantsLeast(scale, span), get(span.most, twiceAt)];
  const back = get(span.least, returnedAt(0)) + unreadOf(span, 0).least;
  return !validWith(scale, {
    roll: get(span.most, rollAt),
    participants,
    voters: votersOf(scale, participants, twice, back, get(span.most, takenAt(0))),
    twice,
    returned: (kind) => get(span.most, returnedAt(kind)) + unreadOf(span, kind).most,
  });
};

/** Voters who took part, where every sum but so many unread ballots of the first kind is exact. */
const votersAt = (scale: Scale, row: readonly number[], unread: number): number =>
  votersOf(
    scale,
    get(row, participantsAt) + (scale.found ? unread : 0),
    get(row, twiceAt),
    get(row, returnedAt(0)) + unread,
    get(row, takenAt(0)),
  );

/** Whether the poll is valid with so many unread ballots of the kind, and of other kinds the fewest or the most. Every sum is exact here. */
export const validAt = (scale: Scale, span: Span, kind: number, unread: number, others: 'least' | 'most'): boolean =>
  validWith(scale, {
    roll: get(span.least, rollAt),
    participants: get(span.least, participantsAt) + (scale.found ? unread : 0),
    voters: votersAt(scale, span.least, kind === 0 ? unread : unreadOf(span, 0)[others]),
    twice: get(span.least, twiceAt),
    returned: (at) => get(span.least, returnedAt(at)) + (at === kind ? unread : unreadOf(span, at)[others]),
  });

/** The most unread ballots of the kind that leave the poll valid, or undefined where none does. */
export const mostUnread = (scale: Scale, span: Span, kind: number): number | undefined => {
  const { least, most } = unreadOf(span, kind);
  for (let unread = most; unread >= least; unread -= 1) if (validAt(scale, span, kind, unread, 'least')) return unread;
  return undefined;
};

export const canBeInvalid = (scale: Scale, span: Span): boolean => {
  const { least, most } = unreadOf(span, 0);
  return !validAt(scale, span, 0, least, 'least') || !validAt(scale, span, 0, most, 'most');
};

/** Whether blank or void ballots stand outside the base of this vote. */
export const leavesOut = (scale: Scale, field: Field): boolean =>
  scale.vote(field) !== 'second' && (scale.asked.blank.value !== 'in the base' || scale.asked.voided.value !== 'in the base');

export const baseBetween = (scale: Scale, field: Field, from: readonly number[], other: readonly number[]): number => {
  const { asked } = scale;
  const [returned, taken] = [get(from, returnedAt(field.kind)), get(other, takenAt(field.kind))];
  if (scale.vote(field) === 'second') return returned - taken;
  const twice = votersOf(scale, get(from, participantsAt), get(other, twiceAt), get(from, returnedAt(0)), get(other, takenAt(0)));
  const all = asked.base.value === 'ballots collected' ? returned - taken : twice;
  const blank = asked.blank.value === 'in the base' ? 0 : get(other, blankAt(field.kind));
  return all - blank - (asked.voided.value === 'in the base' ? 0 : get(other, voidAt(field.kind)));
};

export const able = (scale: Scale, field: Field, votes: number, base: number): boolean => {
  if (votes <= 0) return false;
  const vote = scale.vote(field);
  if (vote === 'among the tied') return true;
  return reaches(vote === 'first' ? scale.asked.majority.value : scale.asked.secondShare.value, votes, base);
};

/** Among the tied only they can win. */
export const stands = (scale: Scale, field: Field, { able: may, writtenIn }: Person): boolean =>
  may && !(writtenIn && scale.vote(field) === 'among the tied');

export const rivals = (scale: Scale, field: Field, person: Person): readonly Person[] =>
  field.people.filter((one) => one !== person && stands(scale, field, one));

/** The status of a person with these votes among rivals with those, all else being weighed. */
export const standing = (
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
export const baseMoves = (scale: Scale, field: Field): number =>
  scale.vote(field) !== 'second' && scale.asked.base.value === 'voters taking part' && !scale.found ? 0 : 1;

const best = (scale: Scale, span: Span, field: Field, person: Person): Status => {
  const { most } = unreadOf(span, field.kind);
  const taken = get(span.most, takenAt(field.kind));
  const base = baseBetween(scale, field, span.least, span.most);
  const found = leavesOut(scale, field) ? 0 : baseMoves(scale, field) * unreadOf(span, field.kind).least;
  const votes = get(span.most, person.at) + most;
  return standing(scale, field, person, votes, base + found, (one) => get(span.least, one.at) - taken);
};

export const worst = (scale: Scale, span: Span, field: Field, person: Person): Status => {
  const { most } = unreadOf(span, field.kind);
  const taken = get(span.most, takenAt(field.kind));
  const out = leavesOut(scale, field) ? taken : 0;
  const base = baseBetween(scale, field, span.most, span.least) + out + baseMoves(scale, field) * most;
  return standing(scale, field, person, get(span.least, person.at) - taken, base, (one) => get(span.most, one.at) + most);
};

/** Whether the target lies within the bounds. No means never; yes means look closer. */
export const mayBe = (scale: Scale, span: Span, target: Target): boolean => {
  switch (target.of) {
    case 'validity':
      return target.valid ? mayBeValid(scale, span) : mayBeInvalid(scale, span);
    case 'order': {
      const { ahead, behind, sign } = target;
      const unread = Math.max(0, ...span.unread.map(({ most }, kind) => most + get(span.most, takenAt(kind))));
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
