// One election as its facts make it: the state of every chapter, and the one fold over all facts. The state belongs to the fold; deciders only read it.
import type { Day } from '../law/answer.ts';
import { type BasicFile, evolveBasic } from './beginning/basic.ts';
import { type Aftermath, evolveAftermath, noAftermath } from './after/aftermath.ts';
import { type Aid, evolveAid, noAid } from './polling/aid.ts';
import { type BeginFacts, type ElectionBegun, evolveBegin } from './beginning/begin.ts';
import { type CardBook, evolveCards, noCards } from './roll/cardbook.ts';
import { type BallotBook, evolveBallots, noBallots } from './polling/ballots.ts';
import { evolveBoxWay } from './polling/boxway.ts';
import { type Candidacy, evolveCandidacy, noCandidacy } from './nominating/candidacy.ts';
import { type Committee, evolveCommittee, noCommittee } from './beginning/committee.ts';
import { type Complaint, evolveComplaints } from './beginning/complaints.ts';
import { evolveCounting } from './counting/counting.ts';
import { evolveDoubts } from './counting/doubtful.ts';
import { type Evidence, evolveEvidence } from './evidence.ts';
import { evolveIssued, type IssuedPaper } from './issued.ts';
import { evolvePaperStyle, type PaperStyle } from './paperStyle.ts';
import { evolveHandover, type Handover } from './after/handover.ts';
import { evolveIssuing } from './polling/issuing.ts';
import { evolveInterruption } from './polling/interruption.ts';
import { evolveStationClock } from './polling/stationclock.ts';
import { evolveKeepers, type Keepers, noKeepers } from './keepers.ts';
import { evolveLastRoll, type LastRoll, noLastRoll } from './roll/lastroll.ts';
import { evolveKiosk } from './polling/kiosk.ts';
import { evolveKit, type KitReady } from './polling/kit.ts';
import { evolveMobileDay } from './polling/mobiletrip.ts';
import { evolveNomination, type Nomination, noNomination } from './nominating/nomination.ts';
import { evolveNotices, type Notice } from './beginning/notices.ts';
import { evolveOpening } from './polling/opening.ts';
import { evolveOutcome } from './after/outcome.ts';
import { evolvePasses, type PassKept } from './polling/passes.ts';
import { evolvePoll, type Round } from './polling/poll.ts';
import { evolveProxies, noProxies, type Proxies } from './polling/proxies.ts';
import { evolvePublicity, nobodyReached, type Publicity, type Reached } from './beginning/publicity.ts';
import { evolvePrelude, type Prelude } from './beginning/prelude.ts';
import { evolveWriteIns } from './counting/writeins.ts';
import { evolveHeaps } from './counting/heaps.ts';
import { evolveRecount } from './counting/recount.ts';
import { evolveRepresentatives, noRepresentatives, type Representatives } from './representatives/representatives.ts';
import { emptyRoll, evolveRoll, type Roll } from './roll/roll.ts';
import { evolveSitting, noSitting, type Sitting } from './beginning/sitting.ts';
import type { Fact, FactName } from './facts.ts';

export type { Fact, FactName } from './facts.ts';

export interface Election {
  begun?: ElectionBegun;
  basic?: BasicFile & { readonly on: Day };
  prelude: Prelude;
  complaints: Complaint[];
  electionDay?: Day;
  /** When the day was fixed as it stands now. */
  dayFixedOn?: Day;
  plan?: Extract<BeginFacts, { fact: 'PlanAdopted' }>;
  committee: Committee;
  sitting: Sitting;
  notices: Notice[];
  publicity: Publicity[];
  reached: Reached;
  evidence: Map<string, Evidence>;
  /** Papers as they were sent out, by their number. */
  issued: IssuedPaper[];
  /** How official papers look, where the place set it. */
  paperStyle?: { readonly version: number; readonly style: PaperStyle };
  roll: Roll;
  representatives: Representatives;
  lastRoll: LastRoll;
  nomination: Nomination;
  candidacy: Candidacy;
  cards: CardBook;
  proxies: Proxies;
  aid: Aid;
  /** The kiosk page answers. */
  kiosk?: boolean;
  kit?: KitReady;
  ballots: BallotBook;
  passes: PassKept[];
  rounds: Round[];
  aftermath: Aftermath;
  handover: Handover;
  keepers: Keepers;
}

export const noElection = (): Election => ({
  prelude: {},
  complaints: [],
  committee: noCommittee(),
  sitting: noSitting(),
  notices: [],
  publicity: [],
  reached: nobodyReached(),
  evidence: new Map(),
  issued: [],
  roll: emptyRoll(),
  representatives: noRepresentatives(),
  lastRoll: noLastRoll(),
  nomination: noNomination(),
  candidacy: noCandidacy(),
  cards: noCards(),
  proxies: noProxies(),
  aid: noAid(),
  ballots: noBallots(),
  passes: [],
  rounds: [],
  aftermath: noAftermath(),
  handover: {},
  keepers: noKeepers(),
});

type Evolve = (e: Election, f: never) => void;
const nothing = (): void => {};
const chapters: Readonly<Record<FactName, Evolve>> = {
  BookOpened: nothing,
  BookDelegated: nothing,
  BookAccepted: nothing,
  ElectionBegun: evolveBegin,
  BasicFileRecorded: evolveBasic,
  LeavingAuditRecorded: evolvePrelude,
  GuidanceGroupFormed: evolvePrelude,
  SeatsDecided: evolvePrelude,
  ElectionShifted: evolvePrelude,
  ComplaintReceived: evolveComplaints,
  ComplaintReferred: evolveComplaints,
  ElectionDayFixed: evolveBegin,
  PlanAdopted: evolveBegin,
  CommitteeChosen: evolveCommittee,
  RelationDeclared: evolveCommittee,
  CommitteeMemberLeft: evolveCommittee,
  AlternateMovedUp: evolveCommittee,
  CommitteePostFilled: evolveCommittee,
  CommitteeMembersAdded: evolveCommittee,
  CommitteeFiled: evolveSitting,
  CommitteeMet: evolveSitting,
  ImplementationPlanAdopted: evolveSitting,
  NoticePosted: evolveNotices,
  ClockShortened: evolveNotices,
  PublicityDone: evolvePublicity,
  VoterContacted: evolvePublicity,
  AwarenessSurveyed: evolvePublicity,
  EvidenceAttached: evolveEvidence,
  EvidenceErased: evolveEvidence,
  PaperIssued: evolveIssued,
  PaperStyleSet: evolvePaperStyle,
  VoterRegistered: evolveRoll,
  VoterCorrected: evolveRoll,
  VoterRemoved: evolveRoll,
  VoterRestored: evolveRoll,
  LastRollTaken: evolveLastRoll,
  LastRollPersonTaken: evolveLastRoll,
  LastRollPersonSettled: evolveLastRoll,
  RollPosted: evolveRoll,
  ObjectionReceived: evolveRoll,
  ObjectionDecided: evolveRoll,
  CardsDelivered: evolveRoll,
  RepresentativesMeetingHeld: evolveRepresentatives,
  RepresentativeChosen: evolveRepresentatives,
  HouseholdRepresentativeChosen: evolveRepresentatives,
  RepresentativeLeft: evolveRepresentatives,
  CardReturned: evolveCards,
  CardHandedOut: evolveCards,
  CardReplaced: evolveCards,
  HouseholdsTold: evolveCards,
  NominationHeld: evolveNomination,
  NomineeNamed: evolveNomination,
  NominationSigned: evolveNomination,
  SignaturesStruck: evolveNomination,
  NomineeAgreed: evolveNomination,
  NomineeDeclined: evolveNomination,
  NomineeLeft: evolveNomination,
  NomineeReviewed: evolveNomination,
  NomineeFoundUnfit: evolveNomination,
  OmissionFound: evolveNomination,
  OmissionRepaired: evolveNomination,
  ReviewDecidedAnew: evolveNomination,
  PreliminaryFixed: evolveNomination,
  PreselectionHeld: evolveNomination,
  CandidatesFixed: evolveCandidacy,
  CandidatesAdded: evolveCandidacy,
  PledgeSigned: evolveCandidacy,
  CandidatesIntroduced: evolveCandidacy,
  CandidatesMetVoters: evolveCandidacy,
  CandidateWithdrew: evolveCandidacy,
  CandidateMovedUp: evolveCandidacy,
  ProxyGiven: evolveProxies,
  ProxyRevoked: evolveProxies,
  ProxyListPosted: evolveProxies,
  MobileBoxAsked: evolveAid,
  HelperNamed: evolveAid,
  AidWithdrawn: evolveAid,
  MobileBoxesAgreed: evolveAid,
  MobileRouteSet: evolveAid,
  AidListPosted: evolveAid,
  StationsSet: evolvePoll,
  VotersMoved: evolvePoll,
  StaffAppointed: evolvePoll,
  StaffReleased: evolvePoll,
  StaffTrained: evolvePoll,
  BallotDesigned: evolveBallots,
  BallotApproved: evolveBallots,
  BallotRunBegun: evolveBallots,
  BallotRunEnded: evolveBallots,
  BallotsPrinted: evolvePoll,
  PollKitReady: evolveKit,
  PassGiven: evolvePasses,
  PassReturned: evolvePasses,
  StationOpened: evolvePoll,
  OpeningStepDone: evolveOpening,
  MobileBoxLeft: evolveMobileDay,
  MobileVoterMissed: evolveMobileDay,
  MobileBoxReturned: evolveMobileDay,
  BoxesSealed: evolveBoxWay,
  BoxesSent: evolveBoxWay,
  BoxesReceived: evolveBoxWay,
  KioskSet: evolveKiosk,
  StationClosed: evolvePoll,
  StationClockCompared: evolveStationClock,
  PollInterrupted: evolveInterruption,
  PollResumed: evolveInterruption,
  PollPutOff: evolveInterruption,
  BallotIssued: evolveIssuing,
  BallotReplaced: evolveIssuing,
  IssueCorrected: evolveIssuing,
  IssueStruck: evolveIssuing,
  BallotsAdded: evolveIssuing,
  StationPacked: evolvePoll,
  StationAccepted: evolvePoll,
  SecondVoteCalled: evolvePoll,
  RepeatElectionCalled: evolvePoll,
  BoxOpened: evolveCounting,
  TellerSeated: evolveCounting,
  BallotCalled: evolveCounting,
  CallReentered: evolveCounting,
  BundleAgreed: evolveCounting,
  BoxRecounted: evolveCounting,
  CallCorrected: evolveCounting,
  DoubtfulBallotDecided: evolveDoubts,
  WriteInRuled: evolveWriteIns,
  BoxesMixed: evolveHeaps,
  BoxDivided: evolveHeaps,
  RecountOrdered: evolveRecount,
  BoxTotalsEntered: evolveCounting,
  BoxCounted: evolveCounting,
  ResultConfirmed: evolveOutcome,
  TotalsPublished: evolveOutcome,
  ResultAnnounced: evolveOutcome,
  ReportSigned: evolveAftermath,
  CertificateGiven: evolveAftermath,
  BallotsSealed: evolveOutcome,
  SealedBallotsOpened: evolveAftermath,
  ResultObjectionReceived: evolveAftermath,
  ResultObjectionAnswered: evolveAftermath,
  ElectionFoundInvalid: evolveAftermath,
  ItemHandedOver: evolveAftermath,
  FirstMeetingHeld: evolveAftermath,
  PartyPostsRecorded: evolveAftermath,
  PeopleDescribed: evolveAftermath,
  ProfileRecorded: evolveAftermath,
  ReportFiled: evolveOutcome,
  HandedOver: evolveHandover,
  PapersMade: evolveHandover,
  ArchiveSealed: evolveHandover,
  RoleGiven: evolveKeepers,
  RoleHandedOver: evolveKeepers,
  IrregularityRecorded: evolveKeepers,
};

/** Whether a name is one of this house's facts. */
export const isFactName = (name: string): name is FactName => Object.hasOwn(chapters, name);

/** Folds one fact into the election. */
export const evolve = (e: Election, f: Fact): void => (chapters[f.fact] as (e: Election, f: Fact) => void)(e, f);
