// The form of a chapter of the party election: every order but the first stands on a begun election, an open book, a day the regulation knows and none before the beginning. What it decides stands in the chapters.
import type { z } from 'zod';
import type { Ground, OrderOf } from '../../assembly/chapter.ts';
import type { Day, Share, Source } from '../../law/answer.ts';
import { type PartyRule, partyAnswerOn, partyMeetingMajority, partyRightsSuspended, partyVoters } from '../../law/party.ts';
import { formula, leastThatReaches, reaches } from '../../law/share.ts';
import { horizon, texts } from '../../law/texts.ts';
import type { PartyFact } from './facts.ts';
import { no, type PartyRefusalKey, type Refused, sourceOf } from './refusal.ts';
import { type Begun, type Decided, nameOf, type PartyElection, votes } from './state.ts';

export type PartyOrder<S extends z.ZodType> = OrderOf<PartyElection, PartyFact, PartyRefusalKey, S>;
type Decision = readonly PartyFact[] | Refused;

/** The ground of a begun election: the beginning, and the rules of the day as its plan has them, with their sources. */
export interface Standing extends Ground {
  readonly begun: Begun;
  rule<T>(rule: PartyRule<T>): T;
  source<T>(rule: PartyRule<T>): Source;
}

/** Whether the regulation is in force and known. */
export const isKnown = (day: Day): boolean => day >= texts.PT2020.from && day <= horizon;

const standingOn = (p: PartyElection, g: Ground): Standing | Refused => {
  const { begun } = p;
  if (!begun) return no('not begun yet');
  if (p.closed !== undefined && g.on < p.closed) return no('book is closed', { on: p.closed });
  if (g.on < begun.on) return no('before what it follows', { on: g.on, since: begun.on });
  if (!isKnown(g.on)) return no('no regulation known for that day', { day: g.on });
  return {
    ...g,
    begun,
    rule: (rule) => partyAnswerOn(rule, { kind: 'party', day: g.on, plan: begun.plan }).value,
    source: (rule) => sourceOf(rule, begun, g.on),
  };
};

/** An order of a begun election whose book is open; `after`: one that is given after the book is closed as well. */
export const partyOrder = <S extends z.ZodType>(
  zh: string,
  en: string,
  schema: S,
  decide: (p: PartyElection, o: z.output<S>, s: Standing) => Decision,
  after = false,
): PartyOrder<S> => ({
  zh,
  en,
  schema,
  decide: (p, o, g) => {
    const s = standingOn(p, g);
    if ('key' in s) return s;
    return p.closed !== undefined && !after ? no('book is closed', { on: p.closed }) : decide(p, o, s);
  },
});

/** One comparison, written out: `5 × 12 = 60 ≥ 4 × 14 = 56`. */
export interface Sum {
  readonly count: number;
  readonly of: number;
  readonly share: Share;
  readonly least: number;
  readonly reached: boolean;
  readonly formula: string;
}
export const sum = (share: Share, count: number, of: number): Sum => ({
  count,
  of,
  share,
  least: leastThatReaches(share, of),
  reached: of > 0 && reaches(share, count, of),
  formula: formula(share, count, of),
});
/** A sum as a refusal tells it. */
export const told = ({ count, of, least, formula: sums }: Sum) => ({ count, of, least, sums });

/** Why somebody has no vote and cannot be elected (PT2020 art. 5); nothing where he may. */
export const withoutRight = (p: PartyElection, id: string, s: Standing): Refused | undefined => {
  const m = p.members.get(id);
  if (!m || m.left !== undefined) return no('no such member', { name: nameOf(p, id) });
  if (votes(m)) return undefined;
  return m.standing === 'probationary'
    ? no('not a full member', { name: nameOf(p, id) }, s.source(partyVoters))
    : no('right is suspended', { name: nameOf(p, id) }, s.source(partyRightsSuspended));
};

/** Why hands did not adopt something: more hands than people, or too few for it. */
export const notAdopted = ({ agree, against, abstain }: Decided, present: number, s: Standing): Refused | undefined => {
  if (agree + against + abstain !== present)
    return no('numbers do not add up', { count: agree + against + abstain, of: present });
  const hands = sum(s.rule(partyMeetingMajority), agree, present);
  return hands.reached ? undefined : no('not adopted by the meeting', told(hands), s.source(partyMeetingMajority));
};

export const twice = (list: readonly string[]): string | undefined => list.find((one, at) => list.indexOf(one) !== at);
