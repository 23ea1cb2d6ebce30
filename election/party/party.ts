// The front of the party election: its state, its facts folded in, its orders, the names in it, and what it offers the committee's election. Promises every fact has its chapter.
import { evolveAfter, afterOrders } from './afterwards.ts';
import { applyOrders, evolveApplying } from './applying.ts';
import { beginOrders, evolveBegin } from './begin.ts';
import type { PartyFact } from './facts.ts';
import { evolveMeeting, meetingOrders } from './meeting.ts';
import { evolveMembers, memberOrders } from './members.ts';
import { evolvePublicity, publicityOrders } from './publicity.ts';
import { evolveRecommending, recommendOrders } from './recommending.ts';
import { evolveRequests, requestOrders } from './requests.ts';
import { nameOf, type PartyElection, postsHeld } from './state.ts';
import { evolveVoting, votingOrders } from './voting.ts';

export { noPartyElection, type PartyElection } from './state.ts';
export type { PartyFact } from './facts.ts';
export type { PartyRefusalKey } from './refusal.ts';

export type PartyFactName = PartyFact['fact'];
const chapters: { readonly [N in PartyFactName]: (p: PartyElection, f: Extract<PartyFact, { fact: N }>) => void } = {
  PartyElectionBegun: evolveBegin,
  PartyMemberEntered: evolveMembers,
  PartyRightSuspended: evolveMembers,
  PartyRightRestored: evolveMembers,
  PartyMemberBecameFull: evolveMembers,
  PartyMemberLeft: evolveMembers,
  LeavingOutProposed: evolveMembers,
  LeavingOutConsented: evolveMembers,
  HigherAsked: evolveRequests,
  HigherAnswered: evolveRequests,
  PartyMembersTold: evolvePublicity,
  PartyNoticePosted: evolvePublicity,
  CandidatesIntroduced: evolvePublicity,
  PartyApplicationsOpened: evolveApplying,
  PartyNamePutForward: evolveApplying,
  PartyQualificationChecked: evolveApplying,
  PartyApplicationWithdrawn: evolveApplying,
  PartyRecommendationHeld: evolveRecommending,
  PartyConfidenceVoted: evolveRecommending,
  PartyNomineesSettled: evolveRecommending,
  PartyVotersSignedIn: evolveMeeting,
  PartyMeetingOpened: evolveMeeting,
  PartyScrutineersApproved: evolveMeeting,
  PartyTellersNamed: evolveMeeting,
  PartyMethodAdopted: evolveMeeting,
  PartyVoterHelped: evolveMeeting,
  PartyBallotsCounted: evolveVoting,
  PartyVoteConcluded: evolveVoting,
  PartyVoteCalledAgain: evolveVoting,
  PartySeatsLeftEmpty: evolveVoting,
  PartyFiguresStated: evolveAfter,
  PartyBookClosed: evolveAfter,
  PartyTrainingHeld: evolveAfter,
  PartyMembersReviewed: evolveAfter,
  PartySatisfactionMeasured: evolveAfter,
};

export const partyChapters = chapters as Readonly<Record<PartyFactName, (p: PartyElection, f: PartyFact) => void>>;

export const evolveParty = (p: PartyElection, f: PartyFact): void => partyChapters[f.fact](p, f);

export const partyOrders = {
  ...beginOrders,
  ...memberOrders,
  ...requestOrders,
  ...publicityOrders,
  ...applyOrders,
  ...recommendOrders,
  ...meetingOrders,
  ...votingOrders,
  ...afterOrders,
} as const;
export type PartyOrderName = keyof typeof partyOrders;

/** Names that a facts file may write for an id: the members, by name. */
export const namesIn = (p: PartyElection): ReadonlyMap<string, string> =>
  new Map([...p.members.values()].flatMap((m) => (m.secret ? [[m.secret.name, m.id] as const] : [])));

/** The body of `recordPartyPosts` in the committee's election: who of its elected holds which post in the party organisation. */
export const partyPostsFor = (
  p: PartyElection,
  elected: readonly string[],
): readonly { readonly name: string; readonly holds: 'secretary' | 'deputy secretary' | 'committee member' }[] =>
  postsHeld(p)
    .map((h) => ({ name: nameOf(p, h.id), holds: h.post === 'member' ? ('committee member' as const) : h.post }))
    .filter((one) => elected.includes(one.name));
