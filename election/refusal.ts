// A refusal is an answer: a closed key, what was found, and the rule that refuses. Its sentences stand in papers/words/refusals.ts.
import type { Answer, Source } from '../law/answer.ts';
import type { Fault } from './fault.ts';
import type { RefusalAfter } from './refusalAfter.ts';
import type { PollRefusalKey } from './refusalPoll.ts';

export type { Fault, FaultKey } from './fault.ts';

export type RefusalKey =
  // the door
  | 'not allowed to this role'
  | 'order is not understood'
  | 'someone else wrote first'
  | 'order was given up'
  | 'order was another'
  | 'the day is still to come'
  | 'the moment is past'
  | 'the book is closed'
  | 'two people are needed'
  | 'the record cannot be written'
  // order of the stages
  | 'already begun'
  | 'not begun'
  | 'no law is known for that day'
  | 'no profile of that place'
  | 'not in this stage'
  | 'election day is not fixed'
  | 'no election committee yet'
  | 'committee already chosen'
  | 'earlier than what it follows'
  | 'plan against the law'
  // composition
  | 'seats outside the law'
  | 'no seat is listed apart for a woman'
  | 'a post twice'
  | 'mode not known to the law'
  | 'body not known to the law'
  | 'post not known to the law'
  | 'chosen by votes out of order'
  | 'a person twice'
  | 'not on the committee'
  | 'seat is not vacant'
  | 'a candidate may not sit here'
  | 'more votes than voters present'
  | 'the committee has a chair'
  | 'committee outside the law'
  | 'committee must be odd'
  // meetings that decide, and what goes before
  | 'the method is for the meeting'
  | 'not on that side of the term'
  | 'moved too far'
  | 'an approval is missing'
  | 'later than what was approved'
  | 'no such complaint'
  | 'complaint referred already'
  | 'not a body for complaints'
  // meetings that decide
  | 'meeting numbers do not add up'
  | 'no quorum'
  | 'not carried'
  // roll
  | 'roll has faults'
  | 'no such voter'
  | 'name is not unique'
  | 'roll is not posted'
  | 'roll posted too late'
  | 'objection after the window'
  | 'no such objection'
  | 'objection decided already'
  | 'decision too late'
  | 'objections are open'
  | 'under age on election day'
  | 'cards come late'
  | 'cards differ from the roll'
  | 'card did not go out'
  | 'card is with its voter'
  | 'nobody in that group'
  | 'households differ from the roll'
  | 'nobody is on the roll'
  | 'changes differ from what was shown'
  | 'nothing changes'
  | 'source is missing'
  | 'not removed from the roll'
  | 'objection window is open'
  | 'no change since the last posting'
  | 'last roll was taken already'
  | 'not on the last roll'
  // representatives
  | 'list has faults'
  | 'representatives are not listed'
  | 'representative is not on the roll'
  | 'households for each representative'
  | 'head is not a representative'
  | 'does not hold this office'
  // notices
  | 'nothing to announce yet'
  | 'posted already'
  | 'nothing to correct'
  | 'the clock has not begun'
  | 'the clock has not run'
  | 'the law sets this clock'
  | 'the plan sets no such clock'
  | 'only who set the clock shortens it'
  | 'the clock is not shortened'
  | 'more aware than asked'
  // evidence
  | 'no such fact'
  | 'the file is too large'
  | 'the file is not taken'
  | 'attached already'
  | 'no such evidence'
  // papers
  | 'another paper was issued meanwhile'
  | 'nothing changed since it was issued'
  | 'a paper issued anew needs a reason'
  | 'the paper is not ready'
  | 'this style is set already'
  // nomination
  | 'nominator not known to the law'
  | 'too few joint nominators'
  | 'signatures have faults'
  | 'did not sign'
  | 'the meeting is not told'
  | 'too few took part in the nomination'
  | 'more void than returned'
  | 'one person under two entries'
  | 'nominated for several posts'
  | 'answered already'
  | 'nominee has not agreed'
  | 'not a voter'
  | 'more nominations than ballots'
  | 'nominees not reviewed'
  | 'bar not known to the law'
  | 'criterion not known to the law'
  | 'conditions are not examined'
  | 'rejected before'
  | 'was not rejected'
  | 'omission is not repaired'
  | 'nothing is missing'
  | 'no time to repair'
  | 'nobody stands for a post'
  | 'no preliminary list yet'
  | 'pre-selection not known to the law'
  | 'somebody is not counted'
  | 'only the tied vote again'
  | 'no such nominee'
  | 'more marks than ballots allow'
  | 'not more candidates than seats'
  | 'tied for the slate'
  | 'difference outside the law'
  | 'no woman among the candidates'
  | 'the seat is for a woman'
  | 'joint nomination without its signatures'
  | 'sheet of signatures is not attached'
  | 'pledge is not signed'
  | 'pledge is signed already'
  | 'too late to withdraw'
  | 'no introduction on election day'
  | 'candidates are fixed already'
  | 'candidates are not fixed'
  | 'candidates have not met the voters'
  | 'not a candidate'
  // proxies
  | 'no proxies in this way of voting'
  | 'proxy is not in writing'
  | 'not away'
  | 'proxy comes late'
  | 'no longer a voter'
  | 'does not vote in this election'
  | 'a candidate may not hold a proxy'
  | 'holder is no near relative'
  | 'principal has given a proxy'
  | 'holder is away himself'
  | 'principal holds proxies'
  | 'holder has enough proxies'
  | 'no such proxy'
  | 'proxy is revoked already'
  | 'proxy list comes late'
  | 'nobody is on the list'
  | 'list comes late'
  | 'asked for the mobile box'
  | 'no mobile box for that'
  | 'no such mobile box'
  | 'mobile box is not agreed'
  | 'not theirs to agree'
  | 'not a scrutineer'
  | 'too few escorts'
  | 'escort is with another box'
  | 'not an official writer'
  | 'not on that list'
  // stations and staff
  | 'nobody to move'
  | 'no secret booth'
  | 'two centres'
  | 'places not known to the law'
  | 'a person at two stations'
  | 'works that check each other'
  | 'not on the staff'
  | 'nobody is on the staff'
  // poll
  | PollRefusalKey
  // the books of stations
  | 'the station writes at its own laptop'
  | 'not an order of this laptop'
  | 'not a book of a station'
  | 'book of another election'
  | 'book is not delegated'
  | 'book is signed by another key'
  | 'book is damaged'
  | 'book says what is not its own'
  | 'book has forked'
  | 'book is stale'
  | 'book is here already'
  | 'too few printed'
  // count
  | 'box is not open'
  | 'box is open already'
  | 'box is counted already'
  | 'box is not counted'
  | 'box was mixed'
  | 'box is dealt out to teams'
  | 'calling has begun in this box'
  | 'teams do not add up'
  | 'result is announced already'
  | 'ballot out of order'
  | 'two tellers sit at this box'
  | 'one person is both tellers'
  | 'the other teller is still at this bundle'
  | 'no difference at this ballot'
  | 'no such ballot'
  | 'mark not on the ballot'
  | 'nobody wrote that name'
  | 'calls differ from the count'
  | 'ballots are in doubt'
  | 'ballot is not in doubt'
  | 'the committee decides this ballot'
  | 'box totals do not add up'
  | 'ballots were called in this box'
  | 'boxes are not all counted'
  // outcome and what follows it
  | RefusalAfter
  // roles
  | 'no such account'
  | 'role is held'
  | 'role is not held';

export interface Refusal {
  readonly kind: 'refused';
  readonly key: RefusalKey;
  readonly found: Readonly<Record<string, string | number>>;
  readonly because?: Source;
  readonly faults?: readonly Fault[];
}

/** The plan of the place, and a local rule still to be confirmed, as sources of a refusal. */
const plan: Source = { text: 'PLAN', article: 0 };
const local: Source = { text: 'LOCAL', article: 0 };

/** A refusal by its key, what was found, and the rule it rests on: a source, or the answer of the law (then the plan may be what refuses). */
export const refused = (
  key: RefusalKey,
  found: Refusal['found'] = {},
  because?: Source | Answer<unknown>,
  faults?: readonly Fault[],
): Refusal => {
  const source =
    because === undefined || 'text' in because
      ? because
      : because.kind === 'fixed'
        ? because.source
        : because.kind === 'plan'
          ? plan
          : local;
  return { kind: 'refused', key, found, ...(source ? { because: source } : {}), ...(faults ? { faults } : {}) };
};
