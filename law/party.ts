// What the party's regulation asks of the election of its grass-roots organisations: a profile of its own beside village and community. Five articles were read in an extract; the rest is told by handbooks and stays to be confirmed.
import type { Answer, Day } from './answer.ts';
import * as bodies from './partyBodies.ts';
import type { PartyDay, PartyRule } from './partyRule.ts';
import type { PlanConflict } from './rules.ts';
import * as open from './partyOpen.ts';
import * as vote from './partyVote.ts';
import { leastThatReaches } from './share.ts';
import { horizon, texts } from './texts.ts';

export type { PartyDay, PartyRule };
export * from './partyBodies.ts';
export * from './partyOpen.ts';
export * from './partyVote.ts';

/** A party rule whose kind of value is not known here. */
type AnyPartyRule = Omit<PartyRule<unknown>, 'takes'> & { readonly takes: (value: unknown) => boolean };

export const partyRules: readonly AnyPartyRule[] = [bodies, vote, open].flatMap((topic) => Object.values(topic));

/** Whether the regulation is in force on the day; before it the text of 1990, which is not here, held. */
const partyLawIsKnownOn = (day: Day): boolean => day >= texts.PT2020.from && day <= horizon;

/** The answer to a party question; the plan settles what is only told. Throws for a day on which the regulation is not in force. */
export const partyAnswerOn = <T>(rule: PartyRule<T>, { day, plan }: PartyDay): Answer<T> => {
  if (!partyLawIsKnownOn(day)) throw new RangeError(`${rule.key}: no text is known for ${day}`);
  const decided = Object.hasOwn(plan, rule.key) ? plan[rule.key] : undefined;
  return rule.answer.kind !== 'fixed' && rule.takes(decided) ? { kind: 'plan', value: decided, decided: true } : rule.answer;
};

/** The least number of candidates for so many seats: 3 → 4, 5 → 6, 6 → 8, 7 → 9 where the difference is a fifth. */
export const partyCandidatesFor = (seats: number, on: PartyDay): number =>
  seats + leastThatReaches(partyAnswerOn(vote.partyDifference, on).value, seats);

/** What the plan says that no party question asks, that is no answer to it, or that the regulation fixes otherwise. */
export const partyConflicts = (plan: PartyDay['plan']): readonly PlanConflict[] =>
  Object.entries(plan).flatMap(([key, wanted]): readonly PlanConflict[] => {
    const rule = partyRules.find((one) => one.key === key);
    if (rule === undefined) return [{ key, wanted, why: 'no such question' }];
    const { value: lawful } = rule.answer;
    if (!rule.takes(wanted)) return [{ key, wanted, why: 'not a value of this question', lawful, nearest: lawful }];
    if (rule.answer.kind !== 'fixed' || JSON.stringify(wanted) === JSON.stringify(lawful)) return [];
    return [{ key, wanted, why: 'against the law', lawful, nearest: lawful, source: rule.answer.source }];
  });
