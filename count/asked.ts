// All that a determination asks of the law, answered once for each law of the day. No rule stands here and no default of the nation: both are law/'s.
import type { Answer, LawOfTheDay } from '../law/answer.ts';
import * as law from '../law/rules.ts';

const { answerOn } = law;

const ask = (day: LawOfTheDay) => {
  /** No text says which of two posts one person keeps. */
  const twoPosts: Answer<'chosen by people'> = { kind: 'plan', value: 'chosen by people', decided: false };
  return {
    turnout: answerOn(law.turnoutForValidity, day),
    majority: answerOn(law.majorityToElect, day),
    base: answerOn(law.majorityBase, day),
    blank: answerOn(law.blankBallot, day),
    voided: answerOn(law.voidBallots, day),
    difference: answerOn(law.moreCandidatesThanSeats, day),
    overIssued: answerOn(law.returnedOverIssued, day),
    overVoters: answerOn(law.returnedOverVoters, day),
    grounds: answerOn(law.invalidityGrounds, day),
    mostVotes: answerOn(law.moreOverHalfThanSeats, day),
    tie: answerOn(law.tie, day),
    added: answerOn(law.downwardAddition, day),
    bars: answerOn(law.candidateBars, day),
    secondShare: answerOn(law.secondVoteShare, day),
    secondTurnout: answerOn(law.secondVoteTurnout, day),
    secondRoll: answerOn(law.secondVoteRoll, day),
    secondLatest: answerOn(law.secondVoteLatest, day),
    secondDifference: answerOn(law.secondVoteDifference, day),
    women: answerOn(law.womanMember, day),
    womanSeat: answerOn(law.womanSeatProcedure, day),
    kin: answerOn(law.nearRelativesElected, day),
    kinCircle: answerOn(law.kinCircle, day),
    kinStays: answerOn(law.whoStaysOfKin, day),
    kinGap: answerOn(law.kinGapFilledBy, day),
    emptyFrom: answerOn(law.emptySeatsFrom, day),
    emptyAfter: answerOn(law.emptySeatsAfter, day),
    emptyBy: answerOn(law.emptySeatsDecidedBy, day),
    emptyNeedsDirector: answerOn(law.emptySeatsNeedDirector, day),
    leads: answerOn(law.leadsWithoutDirector, day),
    repeatDays: answerOn(law.repeatElectionDays, day),
    repeatBy: answerOn(law.repeatElectionDateBy, day),
    examined: answerOn(law.electedExamined, day),
    proxies: answerOn(law.proxiesPerHolder, day),
    accounted: answerOn(law.ballotsAccounted, day),
    doubtful: answerOn(law.doubtfulBallots, day),
    twoPosts,
  };
};

export type Asked = ReturnType<typeof ask>;

/** The grounds on which a place may void an election: three are counted, the others people find. */
export type GroundName = Asked['grounds']['value'][number];

const kept = new WeakMap<LawOfTheDay, Asked>();

/** The answers for that law of the day; the same object is answered once. Throws for a day whose law is not known. */
export const askedOf = (day: LawOfTheDay): Asked => {
  const before = kept.get(day);
  if (before !== undefined) return before;
  const answers = ask(day);
  kept.set(day, answers);
  return answers;
};

/** Whether a text or the adopted plan settles it. Else the value is our default, and people decide. */
export const settled = (answer: Answer<unknown>): boolean =>
  answer.kind === 'fixed' || (answer.kind === 'plan' && answer.decided);
