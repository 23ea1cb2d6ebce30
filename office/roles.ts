// Who may give which order. An administrator begins elections and gives roles; in the election itself only its roles count.
import type { Role } from '../election/keepers.ts';
import type { OrderName } from '../election/orders.ts';

const office: readonly Role[] = ['chair', 'clerk'];
const table: Readonly<Record<OrderName, readonly Role[]>> = {
  beginElection: [],
  giveRole: ['chair'],
  handOverRole: ['chair'],
  recordBasicFile: office,
  recordAudit: office,
  recordGuidance: office,
  recordSeats: office,
  shiftElection: office,
  receiveComplaint: office,
  referComplaint: office,
  fixElectionDay: office,
  adoptPlan: office,
  chooseCommittee: office,
  declareRelation: office,
  leaveCommittee: office,
  chooseFurtherMembers: office,
  fillCommitteePost: office,
  fileCommittee: office,
  recordCommitteeMeeting: office,
  adoptImplementationPlan: office,
  postNotice: office,
  shortenClock: ['chair'],
  recordPublicity: office,
  recordContact: office,
  recordSurvey: office,
  registerVoters: office,
  correctVoter: office,
  removeVoter: office,
  postRoll: office,
  receiveObjection: office,
  decideObjection: office,
  deliverCards: office,
  recordNomination: office,
  declineNomination: office,
  reviewNominees: office,
  fixCandidates: office,
  meetVoters: office,
  withdrawCandidate: office,
  recordProxies: office,
  revokeProxy: office,
  postProxyList: office,
  setStations: office,
  appointStaff: office,
  printBallots: office,
  openStation: ['chair', 'clerk', 'scrutineer'],
  closeStation: ['chair', 'clerk', 'scrutineer'],
  acceptStation: office,
  openBox: ['chair', 'scrutineer', 'teller'],
  callBallot: ['teller', 'caller'],
  correctCall: ['teller', 'scrutineer'],
  enterBoxTotals: ['teller'],
  closeBox: ['teller', 'scrutineer'],
  confirmResult: ['chair'],
  announceResult: ['chair'],
  callSecondVote: ['chair'],
  sealBallots: ['chair', 'scrutineer'],
  fileReport: office,
  handOver: office,
  recordPapers: office,
  sealArchive: ['chair'],
  recordIrregularity: ['chair', 'clerk', 'scrutineer', 'observer'],
};
/** What an administrator may do without a role: begin, and give the first roles. */
const byAdmin: readonly OrderName[] = ['beginElection', 'giveRole', 'handOverRole'];

export const mayGive = (order: OrderName, roles: readonly Role[], admin: boolean): boolean =>
  (admin && byAdmin.includes(order)) || table[order].some((r) => roles.includes(r));

/** The roles that may give an order, for a refusal that says whom to ask. */
export const whoMay = (order: OrderName): readonly Role[] => table[order];
