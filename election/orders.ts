// Every order of the house, by its name, and the one way to decide it: shape, stage, chapter.
import type { z } from 'zod';
import { isDay } from '../law/days.ts';
import type { Answer, LawOfTheDay } from '../law/answer.ts';
import {
  answerOn,
  candidateBars,
  candidatesMeetVoters,
  complaintBodies,
  crossAppointment,
  doubtfulBallots,
  electionCommitteeBodies,
  electionCommitteeFiled,
  electionCommitteeMajority,
  electionCommitteeQuit,
  handoverDays,
  helpers,
  householdsPerRepresentative,
  interruptedPoll,
  lawIsKnownOn,
  leavingAudit,
  mobileBoxFor,
  moreCandidatesThanSeats,
  nominators,
  objectionDecision,
  objectionWindow,
  proxiesAllowed,
  postponementApproval,
  publicCount,
  registrationCategories,
  repeatElectionDays,
  resultObjectionAnswer,
  resultOnTheSpot,
  rollPosting,
  seatsDecidedBy,
  secondVoteShare,
  secretBooth,
  turnoutForValidity,
  voterCards,
} from '../law/rules.ts';
import { basicOrders } from './beginning/basic.ts';
import { aidOrders } from './polling/aiding.ts';
import { ballotOrders } from './polling/ballots.ts';
import { beginOrders } from './beginning/begin.ts';
import { boxWayOrders } from './polling/boxway.ts';
import { callingOrders } from './counting/calling.ts';
import { candidacyOrders } from './nominating/candidacy.ts';
import { cardOrders } from './roll/cards.ts';
import { heldBack } from './beginning/clocks.ts';
import { type Decision, type Ground, isRefusal, type OrderKind } from './chapter.ts';
import { choosingOrders } from './representatives/choosing.ts';
import { committeeOrders } from './beginning/committee.ts';
import { complaintOrders } from './beginning/complaints.ts';
import { countingOrders } from './counting/counting.ts';
import type { Election } from './election.ts';
import { disputingOrders } from './after/disputing.ts';
import { doubtOrders } from './counting/doubting.ts';
import { evidenceOrders } from './evidence.ts';
import { issuedOrders } from './issued.ts';
import { paperStyleOrders } from './paperStyle.ts';
import { handoverOrders } from './after/handover.ts';
import { interruptionOrders } from './polling/interruption.ts';
import { stationClockOrders } from './polling/stationclock.ts';
import { issueOrders } from './polling/issuing.ts';
import { keeperOrders } from './keepers.ts';
import { kioskOrders } from './polling/kiosk.ts';
import { kitOrders } from './polling/kit.ts';
import { leavingOrders } from './beginning/leaving.ts';
import { mobileDayOrders } from './polling/mobileday.ts';
import { nominatingOrders } from './nominating/nominating.ts';
import { noticeOrders } from './beginning/notices.ts';
import { publicityOrders } from './beginning/publicity.ts';
import { passOrders } from './polling/passes.ts';
import { openingOrders } from './polling/opening.ts';
import { outcomeOrders } from './after/outcome.ts';
import { objectionOrders } from './roll/objections.ts';
import { pollingOrders } from './polling/polling.ts';
import { proxyOrders } from './polling/proxying.ts';
import { preludeOrders } from './beginning/prelude.ts';
import { refused } from './refusal.ts';
import { lastRollOrders } from './roll/lastroll.ts';
import { postingOrders } from './roll/posting.ts';
import { registrationOrders } from './roll/registration.ts';
import { changeOrders } from './roll/rollchanges.ts';
import { sittingOrders } from './beginning/sitting.ts';
import { preselectionOrders } from './nominating/preselection.ts';
import { reviewOrders } from './nominating/review.ts';
import { signatureOrders } from './nominating/signatures.ts';
import { signingOrders } from './after/signing.ts';
import { profileOrders } from './after/profile.ts';
import { takeoverOrders } from './after/takeover.ts';
import { unsealingOrders } from './after/unsealing.ts';
import { heapOrders } from './counting/heaps.ts';
import { recountOrders } from './counting/recount.ts';
import { repeatOrders } from './after/repeating.ts';
import { writeInOrders } from './counting/writeins.ts';
import { staffOrders } from './polling/staff.ts';
import { stationOrders } from './polling/stations.ts';
import { sinceDay, stageOf } from './stages.ts';

export const orders = {
  ...beginOrders,
  ...basicOrders,
  ...preludeOrders,
  ...complaintOrders,
  ...committeeOrders,
  ...leavingOrders,
  ...sittingOrders,
  ...noticeOrders,
  ...publicityOrders,
  ...evidenceOrders,
  ...issuedOrders,
  ...paperStyleOrders,
  ...registrationOrders,
  ...changeOrders,
  ...lastRollOrders,
  ...postingOrders,
  ...objectionOrders,
  ...cardOrders,
  ...choosingOrders,
  ...nominatingOrders,
  ...signatureOrders,
  ...reviewOrders,
  ...preselectionOrders,
  ...candidacyOrders,
  ...proxyOrders,
  ...aidOrders,
  ...stationOrders,
  ...staffOrders,
  ...kitOrders,
  ...passOrders,
  ...ballotOrders,
  ...pollingOrders,
  ...openingOrders,
  ...mobileDayOrders,
  ...boxWayOrders,
  ...kioskOrders,
  ...stationClockOrders,
  ...interruptionOrders,
  ...issueOrders,
  ...countingOrders,
  ...callingOrders,
  ...doubtOrders,
  ...writeInOrders,
  ...heapOrders,
  ...recountOrders,
  ...outcomeOrders,
  ...signingOrders,
  ...unsealingOrders,
  ...disputingOrders,
  ...repeatOrders,
  ...takeoverOrders,
  ...profileOrders,
  ...handoverOrders,
  ...keeperOrders,
} as const;
export type OrderName = keyof typeof orders;

export const isOrderName = (name: string): name is OrderName => Object.hasOwn(orders, name);
export const orderKind = (name: OrderName): OrderKind<z.ZodType> => orders[name];

/** The rule that gives an order its place in the sequence: a refusal out of sequence cites it. Absent where only the plan orders the work. */
const places: readonly (readonly [(law: LawOfTheDay) => Answer<unknown>, readonly OrderName[]])[] = [
  [(law) => answerOn(electionCommitteeBodies, law), ['chooseCommittee', 'fixElectionDay', 'adoptPlan']],
  [
    (law) => answerOn(electionCommitteeQuit, law),
    ['declareRelation', 'leaveCommittee', 'chooseFurtherMembers', 'fillCommitteePost'],
  ],
  [(law) => answerOn(leavingAudit, law), ['recordAudit']],
  [(law) => answerOn(seatsDecidedBy, law), ['recordSeats']],
  [(law) => answerOn(postponementApproval, law), ['shiftElection']],
  [(law) => answerOn(complaintBodies, law), ['receiveComplaint', 'referComplaint', 'openSealedBallots', 'recordInvalidity']],
  [(law) => answerOn(electionCommitteeFiled, law), ['fileCommittee']],
  [(law) => answerOn(electionCommitteeMajority, law), ['recordCommitteeMeeting', 'adoptImplementationPlan']],
  [
    (law) => answerOn(registrationCategories, law),
    ['registerVoters', 'updateRoll', 'correctVoter', 'removeVoter', 'restoreVoters', 'bringInLastRoll', 'settleLastRoll'],
  ],
  [(law) => answerOn(rollPosting, law), ['postRoll']],
  [(law) => answerOn(voterCards, law), ['deliverCards', 'returnCards', 'handOutCard', 'replaceCard', 'tellHouseholds']],
  [(law) => answerOn(objectionWindow, law), ['receiveObjection']],
  [(law) => answerOn(objectionDecision, law), ['decideObjection']],
  [(law) => answerOn(proxiesAllowed, law), ['recordProxies', 'revokeProxy', 'postProxyList']],
  [
    (law) => answerOn(mobileBoxFor, law),
    [
      'askMobileBox',
      'agreeMobileBoxes',
      'setMobileRoute',
      'withdrawAid',
      'postAidList',
      'sendMobileBox',
      'visitVoter',
      'returnMobileBox',
    ],
  ],
  [(law) => answerOn(helpers, law), ['nameHelper']],
  [
    (law) => answerOn(secretBooth, law),
    [
      'setStations',
      'moveVoters',
      'appointStaff',
      'releaseStaff',
      'trainStaff',
      'givePass',
      'returnPass',
      'recordStep',
      'openStation',
      'issueBallots',
      'replaceBallot',
      'correctIssue',
      'strikeIssue',
      'addBallots',
      'closeStation',
      'packStation',
      'compareClock',
      'acceptStation',
    ],
  ],
  [(law) => answerOn(interruptedPoll, law), ['interruptPoll', 'resumePoll', 'putOffPoll']],
  [(law) => answerOn(householdsPerRepresentative, law), ['chooseRepresentatives', 'leaveOffice']],
  [
    (law) => answerOn(nominators, law),
    ['recordNomination', 'signNomination', 'strikeSignatures', 'answerNomination', 'declineNomination', 'withdrawNominee'],
  ],
  [(law) => answerOn(candidateBars, law), ['reviewNominees', 'repairOmission', 'decideReviewAnew', 'signPledge']],
  [
    (law) => answerOn(moreCandidatesThanSeats, law),
    [
      'fixPreliminary',
      'describePeople',
      'recordPreselection',
      'fixCandidates',
      'addCandidates',
      'withdrawCandidate',
      'designBallot',
      'approveBallot',
      'beginBallotRun',
      'endBallotRun',
      'printBallots',
    ],
  ],
  [(law) => answerOn(candidatesMeetVoters, law), ['introduceCandidates', 'meetVoters']],
  [
    (law) => answerOn(publicCount, law),
    [
      'sealBoxes',
      'sendBoxes',
      'receiveBoxes',
      'openBox',
      'mixBoxes',
      'divideBox',
      'recountBox',
      'callBallot',
      'reenterCall',
      'correctCall',
      'enterBoxTotals',
      'closeBox',
      'orderRecount',
    ],
  ],
  [(law) => answerOn(doubtfulBallots, law), ['decideDoubtful', 'ruleWriteIn']],
  [(law) => answerOn(turnoutForValidity, law), ['confirmResult']],
  [(law) => answerOn(resultOnTheSpot, law), ['signReport', 'announceResult', 'sealBallots', 'fileReport', 'giveCertificate']],
  [(law) => answerOn(secondVoteShare, law), ['callSecondVote']],
  [(law) => answerOn(repeatElectionDays, law), ['callRepeatElection']],
  [(law) => answerOn(resultObjectionAnswer, law), ['receiveResultObjection', 'answerResultObjection']],
  [(law) => answerOn(crossAppointment, law), ['recordPartyPosts']],
  [
    (law) => answerOn(handoverDays, law),
    ['recordProfile', 'handOverItem', 'handOver', 'holdFirstMeeting', 'recordPapers', 'sealArchive'],
  ],
];
const placeOf = (name: OrderName, law: LawOfTheDay): Answer<unknown> | undefined =>
  lawIsKnownOn(law.kind, law.day) ? places.find(([, names]) => names.includes(name))?.[0](law) : undefined;

/** What is wrong with a field, as a closed word. */
export const faultOf = (issue: z.core.$ZodIssue): string => {
  const of = 'origin' in issue ? issue.origin : '';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'not a whole number'
        : issue.message.endsWith('received undefined')
          ? 'missing'
          : 'another kind of entry';
    case 'too_small':
      return of === 'number' || of === 'int' ? 'too small' : 'nothing entered';
    case 'too_big':
      return of === 'number' || of === 'int' ? 'too big' : 'too long';
    case 'unrecognized_keys':
      return 'not asked for';
    case 'invalid_value':
      return 'none of the choices';
    default:
      return 'another form';
  }
};

/** Decides one order on its ground: facts, or a refusal. The order's shape, its stage, its day and the clocks that hold it back are checked here and nowhere else. */
export const decide = (e: Election, name: OrderName, body: unknown, g: Ground): Decision => {
  const kind = orderKind(name);
  const read = kind.schema.safeParse(body);
  if (!read.success) {
    const first = read.error.issues[0];
    return refused('order is not understood', {
      order: name,
      field: first?.path.map(String).join('.') || '—',
      ...(first ? { fault: faultOf(first) } : {}),
    });
  }
  const stage = stageOf(e);
  if (!kind.stages.includes(stage))
    return refused(stage === 'sealed' ? 'the book is closed' : 'not in this stage', { order: name, stage }, placeOf(name, g.law));
  if (!isDay(g.on)) return refused('order is not understood', { order: name, field: 'on', found: g.on });
  if (g.on > g.today) return refused('the day is still to come', { on: g.on, today: g.today });
  const since = kind.stages[0] && sinceDay(e, kind.stages[0]);
  if (since !== undefined && g.on < since)
    return refused('earlier than what it follows', { on: g.on, since }, placeOf(name, g.law));
  if (e.begun && !lawIsKnownOn(e.begun.kind, g.law.day)) return refused('no law is known for that day', { day: g.law.day });
  const decision = kind.decide(e, read.data, g);
  return isRefusal(decision) ? decision : (heldBack(e, name, g.on, g.law) ?? decision);
};
