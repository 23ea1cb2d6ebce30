// The judgement of one meeting that decides: were enough there, and did enough agree. Promises the sum and the rule's answer for each step; what follows from it (a refusal, a decision recorded) is left to the chapters.
import type { Answer, LawOfTheDay, Share } from '../law/answer.ts';
import {
  answerOn,
  binds,
  committeeDecides,
  committeeQuorum,
  groupMeetingMajority,
  groupMeetingQuorum,
  meetingMajority,
  meetingQuorum,
  meetingQuorumHouseholds,
  representativesMajority,
  representativesQuorum,
} from '../law/rules.ts';
import { formula, leastThatReaches, reaches } from '../law/share.ts';

/** The meetings of a village or community that decide (VC 26, 30, 32, 34; RC 27, 29, 33). */
export type MeetingBody =
  | 'villagers meeting'
  | 'villagers representatives'
  | 'group meetings'
  | 'residents meeting'
  | 'residents representatives'
  | 'party members and representatives'
  /** The committee itself (VC 34, RC 33). */
  | 'committee';

/** One meeting as its minutes tell it. */
export interface Meeting {
  /** Those entitled to attend: people of 18 and over, households, or members of the representatives' meeting. */
  readonly due: number;
  readonly present: number;
  /** Whether people or households are counted in `due` and `present`; absent: people. Representatives are counted as themselves. */
  readonly counted?: 'people' | 'households';
  /** The vote, where there was one; who abstained or handed nothing in is present all the same. */
  readonly agree?: number;
  readonly against?: number;
  readonly abstain?: number;
}

/** One comparison: `count` of `of` against the share, written out as it was made (`3 × 28 = 84 ≥ 2 × 42 = 84`), and whose rule it is. */
export interface Sum {
  readonly count: number;
  readonly of: number;
  readonly share: Share;
  readonly least: number;
  readonly reached: boolean;
  readonly formula: string;
  readonly answer: Answer<Share>;
}

export type Judgement =
  | { readonly outcome: 'numbers do not add up'; readonly count: number; readonly of: number }
  | { readonly outcome: 'no quorum'; readonly quorum: Sum }
  /** Able to decide, or held back by our default alone (`quorum.reached` says which); no vote was told. */
  | { readonly outcome: 'quorate'; readonly quorum: Sum }
  | { readonly outcome: 'not carried'; readonly quorum: Sum; readonly vote: Sum }
  | { readonly outcome: 'carried'; readonly quorum: Sum; readonly vote: Sum };

const rulesOf = (body: MeetingBody, counted: 'people' | 'households') => {
  switch (body) {
    case 'villagers meeting':
    case 'residents meeting':
      return { quorum: counted === 'people' ? meetingQuorum : meetingQuorumHouseholds, majority: meetingMajority };
    case 'group meetings':
      return { quorum: groupMeetingQuorum, majority: groupMeetingMajority };
    case 'villagers representatives':
    case 'residents representatives':
    // No law knows the joint meeting by itself; where a plan may name it, it is held to the rule of the representatives.
    case 'party members and representatives':
      return { quorum: representativesQuorum, majority: representativesMajority };
    case 'committee':
      return { quorum: committeeQuorum, majority: committeeDecides };
    default:
      return body satisfies never;
  }
};

/** Holds a count against a share of a base, with the sum written out; nothing reaches a share of none. */
export const sum = (answer: Answer<Share>, count: number, of: number): Sum => ({
  count,
  of,
  share: answer.value,
  least: leastThatReaches(answer.value, of),
  reached: of > 0 && reaches(answer.value, count, of),
  formula: formula(answer.value, count, of),
  answer,
});

/** Judges one meeting under the law of the day: first its quorum, where law or plan asks one, then, where a vote is told, its majority of those present. Never refuses; numbers must be whole and not negative. */
export const judged = (body: MeetingBody, m: Meeting, law: LawOfTheDay): Judgement => {
  const votes = (m.agree ?? 0) + (m.against ?? 0) + (m.abstain ?? 0);
  if (m.present > m.due) return { outcome: 'numbers do not add up', count: m.present, of: m.due };
  if (votes > m.present) return { outcome: 'numbers do not add up', count: votes, of: m.present };
  const rules = rulesOf(body, m.counted ?? 'people');
  const quorum = sum(answerOn(rules.quorum, law), m.present, m.due);
  if (!quorum.reached && binds(quorum.answer)) return { outcome: 'no quorum', quorum };
  if (m.agree === undefined) return { outcome: 'quorate', quorum };
  const vote = sum(answerOn(rules.majority, law), m.agree, m.present);
  return { outcome: vote.reached ? 'carried' : 'not carried', quorum, vote };
};
