// Chapter 选民登记, the book of voter cards: the number on each, whether it reached its voter, which numbers are void. A card is one voter's and valid once; delivering and replacing: cards.ts.
import type { Day } from '../../law/answer.ts';
import type { Happened } from '../chapter.ts';
import type { Election } from '../election.ts';
import { electors } from './electors.ts';
import type { PersonId } from '../person.ts';
import type { Voter } from './roll.ts';

export const cardReturns = ['not at home', 'moved away', 'not found', 'refused'] as const;
export type CardReturn = (typeof cardReturns)[number];
export const cardReplacements = ['lost', 'damaged', 'wrong entry'] as const;
export type CardReplacement = (typeof cardReplacements)[number];

export type CardFacts =
  | Happened<'CardReturned', { voter: PersonId; card: string; because: CardReturn }>
  | Happened<'CardHandedOut', { voter: PersonId; card: string; signedBy?: string | undefined }>
  | Happened<'CardReplaced', { voter: PersonId; before: string; card: string; issue: number; because: CardReplacement }>
  | Happened<'HouseholdsTold', { group: number; leader: string; households: number }>;

export interface CardBook {
  returned: Map<PersonId, { readonly on: Day; readonly because: CardReturn }>;
  handedOut: Map<PersonId, Day>;
  /** How often a voter's card was made, where more than once. */
  issues: Map<PersonId, number>;
  /** The group leader's word that every household was told. */
  told: Map<number, { readonly on: Day; readonly leader: string; readonly households: number }>;
}
export const noCards = (): CardBook => ({ returned: new Map(), handedOut: new Map(), issues: new Map(), told: new Map() });

/** The number on a card: the voter's number on the roll, which nobody else ever gets; a card made anew says so. */
export const cardNumber = (no: number, issue: number): string => `${String(no).padStart(4, '0')}${issue > 1 ? `-${issue}` : ''}`;

export interface Card {
  readonly card: string;
  /** 1 the first, 2 the first replacement … */
  readonly issue: number;
  readonly state: 'to be delivered' | 'delivered' | 'returned';
  readonly because?: CardReturn;
}

/** The card of a voter that is valid now; nothing for somebody who does not vote in this election. */
export const cardOf = (e: Election, voter: PersonId): Card | undefined => {
  const v = electors(e).get(voter);
  return v && cardOfElector(e, v);
};

/** The card of one who is known to vote. */
export const cardOfElector = (e: Election, v: Voter): Card => {
  const { voter } = v;
  const issue = e.cards.issues.get(voter) ?? 1;
  const card = cardNumber(v.no, issue);
  const returned = e.cards.returned.get(voter);
  if (returned) return { card, issue, state: 'returned', because: returned.because };
  const withGroup = v.no <= (e.roll.cards.get(v.group)?.upTo ?? 0);
  return { card, issue, state: withGroup || e.cards.handedOut.has(voter) ? 'delivered' : 'to be delivered' };
};

/** Whose card a number is. A number that was replaced, or whose voter is off the roll, is void; `now` is the number that took its place. */
export type CardFound =
  | { readonly kind: 'valid'; readonly voter: PersonId; readonly card: string }
  | { readonly kind: 'void'; readonly because: 'replaced' | 'off the roll'; readonly now?: string }
  | { readonly kind: 'unknown' };

/** Looks up the number on a card, as it is typed or read from it. */
export const holderOfCard = (e: Election, written: string): CardFound => {
  const [, digits, again] = /^0*(\d{1,9})(?:-([1-9]\d{0,3}))?$/.exec(written.trim()) ?? [];
  if (digits === undefined) return { kind: 'unknown' };
  const no = Number(digits);
  const issue = Number(again ?? 1);
  const v = [...electors(e).values()].find((x) => x.no === no);
  const off = e.roll.removed.some((r) => r.was?.no === no) || [...e.roll.voters.values()].some((x) => x.no === no);
  if (!v) return off ? { kind: 'void', because: 'off the roll' } : { kind: 'unknown' };
  const last = e.cards.issues.get(v.voter) ?? 1;
  const now = cardNumber(v.no, last);
  if (issue > last) return { kind: 'unknown' };
  return issue === last ? { kind: 'valid', voter: v.voter, card: now } : { kind: 'void', because: 'replaced', now };
};

export interface CardSums {
  readonly group: number;
  readonly cards: number;
  readonly delivered: number;
  readonly returned: number;
  readonly toDeliver: number;
  readonly replaced: number;
}

/** The cards of every group in order: cards = delivered + returned + still to be delivered. */
export const cardSums = (e: Election): readonly CardSums[] => {
  const sums = new Map<number, { cards: number; delivered: number; returned: number; toDeliver: number; replaced: number }>();
  for (const v of electors(e).values()) {
    const of = sums.get(v.group) ?? { cards: 0, delivered: 0, returned: 0, toDeliver: 0, replaced: 0 };
    const card = cardOfElector(e, v);
    of.cards += 1;
    if (card.state === 'delivered') of.delivered += 1;
    else if (card.state === 'returned') of.returned += 1;
    else of.toDeliver += 1;
    if (card.issue > 1) of.replaced += 1;
    sums.set(v.group, of);
  }
  return [...sums].toSorted(([a], [b]) => a - b).map(([group, of]) => ({ group, ...of }));
};

/** How many households a group has, where the household of each of its voters is known. */
export const householdsIn = (e: Election, group: number): number | undefined => {
  const of = [...electors(e).values()].filter((v) => v.group === group).map((v) => v.household);
  return of.length > 0 && of.every((h) => h !== undefined) ? new Set(of).size : undefined;
};

export const evolveCards = (e: Election, f: CardFacts): void => {
  const c = e.cards;
  switch (f.fact) {
    case 'CardReturned':
      c.returned.set(f.voter, { on: f.on, because: f.because });
      c.handedOut.delete(f.voter);
      break;
    case 'CardHandedOut':
      c.returned.delete(f.voter);
      c.handedOut.set(f.voter, f.on);
      break;
    case 'CardReplaced':
      c.issues.set(f.voter, f.issue);
      c.returned.delete(f.voter);
      c.handedOut.set(f.voter, f.on);
      break;
    case 'HouseholdsTold':
      c.told.set(f.group, { on: f.on, leader: f.leader, households: f.households });
      break;
    default:
      f satisfies never;
  }
};
