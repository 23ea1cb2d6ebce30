// Why an order of a party election is refused: a closed list of keys, and the source each rests on. The sentences stand in papers/words/refusals-party.ts.
import type { Day, Source } from '../../law/answer.ts';
import { type PartyRule, partyAnswerOn } from '../../law/party.ts';
import { type Refusal, refusal } from '../../assembly/chapter.ts';
import type { Begun } from './state.ts';

export type PartyRefusalKey =
  | 'begun already'
  | 'not begun yet'
  | 'book is closed'
  | 'before what it follows'
  | 'no regulation known for that day'
  | 'plan is against the regulation'
  | 'looser than the regulation'
  | 'plan answer is not understood'
  | 'seats out of range'
  | 'a branch without committee elects directly'
  | 'committee is needed'
  | 'no such branch'
  | 'member twice'
  | 'no such member'
  | 'not a full member'
  | 'right is suspended'
  | 'right is not suspended'
  | 'left already'
  | 'votes at the meeting already'
  | 'counted out already'
  | 'nobody is to be left out'
  | 'not approved from above'
  | 'consented already'
  | 'asked already'
  | 'not asked yet'
  | 'answered already'
  | 'shifted by more than a year'
  | 'nothing to ask for'
  | 'result is not whole'
  | 'nobody was told'
  | 'posted already'
  | 'posted for too few days'
  | 'not posted long enough'
  | 'nothing to post yet'
  | 'not an open election'
  | 'applications are not open'
  | 'outside the days to apply'
  | 'wrong days'
  | 'applied already'
  | 'no such applicant'
  | 'qualification is settled'
  | 'withdrawn already'
  | 'a reason is needed'
  | 'no such contest'
  | 'backers are needed'
  | 'applicants not all checked'
  | 'not qualified'
  | 'recommended already'
  | 'not recommended yet'
  | 'without confidence'
  | 'numbers do not add up'
  | 'too few candidates'
  | 'person twice'
  | 'not of the committee elected'
  | 'candidates are settled'
  | 'no such candidate'
  | 'meeting is not approved'
  | 'candidates are not approved'
  | 'contest without candidates'
  | 'not the day approved'
  | 'nobody signed in'
  | 'signed in already'
  | 'below four fifths'
  | 'meeting is not open'
  | 'meeting is open'
  | 'meeting cannot be held yet'
  | 'scrutineer stands'
  | 'scrutineer is not present'
  | 'teller stands'
  | 'scrutineers approved already'
  | 'not adopted by the meeting'
  | 'chief is not among them'
  | 'scrutineers are missing'
  | 'tellers are missing'
  | 'method is missing'
  | 'method adopted already'
  | 'no vote through another'
  | 'helper stands'
  | 'voter is not present'
  | 'ballots counted already'
  | 'more ballots than present'
  | 'votes differ from valid ballots'
  | 'too many written in'
  | 'chosen more than seats'
  | 'candidate without votes'
  | 'already elected'
  | 'no ballots counted'
  | 'vote concluded already'
  | 'differs from the sums'
  | 'vote is not concluded'
  | 'not the tied'
  | 'nothing left to elect'
  | 'not beside a tie'
  | 'secretary cannot be left out'
  | 'result is not approved'
  | 'result is not posted'
  | 'more than the committee has';

export type Refused = Refusal<PartyRefusalKey>;
export const no = (key: PartyRefusalKey, found: Refused['found'] = {}, because?: Source): Refused =>
  refusal<PartyRefusalKey>(key, found, because);

/** Told of the regulation itself, though the article was not seen. */
const ofTheRegulation: ReadonlySet<string> = new Set(['partyProxies', 'partyHelper']);

/** The source of a party rule on a day: its article; the plan of this election; the regulation with its article to be confirmed; or local practice. */
export const sourceOf = <T>(rule: PartyRule<T>, begun: Pick<Begun, 'plan'>, day: Day): Source => {
  const answer = partyAnswerOn(rule, { kind: 'party', day, plan: begun.plan });
  if (answer.kind === 'fixed') return answer.source;
  if (answer.kind === 'plan') return { text: 'PLAN', article: 0 };
  return answer.mark === 'S' || ofTheRegulation.has(rule.key) ? { text: 'PT2020', article: 0 } : { text: 'LOCAL', article: 0 };
};
