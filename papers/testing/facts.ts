// One fact of each kind that the small village of the tests does not tell.
import type { Fact } from '../../election/election.ts';

const on = '2026-03-10';
const elected = [{ name: '罗伟林', post: 'director' as const, votes: 61, how: 'majority' as const }];
export const factSamples: readonly Fact[] = [
  { fact: 'BookOpened', on, key: 'k', format: 'f', rehearsal: true },
  { fact: 'BookDelegated', on, book: 'station-1', key: 'k' },
  { fact: 'BookAccepted', on, book: 'station-1', position: 3, head: 'h' },
  { fact: 'RelationDeclared', on, a: 'p_1', b: 'p_2', kin: 'spouse' },
  { fact: 'CommitteeMemberLeft', on, person: 'p_1', name: '李希静', because: 'near relative nominated' },
  { fact: 'CommitteeMembersAdded', on, by: 'villagers representatives', members: [{ person: 'p_3', name: '王春生', group: 2, votes: 11 }] },
  { fact: 'NoticePosted', on, notice: 'candidates', number: 9, label: '9-1', places: ['村务公开栏'], postedBy: '黄林波', corrects: '曹均应为曹钧' },
  { fact: 'ClockShortened', on, rule: 'candidateListDay', days: 3, was: 5, by: '村民代表会议', because: '选举日临近' },
  { fact: 'VoterContacted', on, voter: 'p_1', way: 'phone', reached: true },
  { fact: 'AwarenessSurveyed', on, by: '选举委员会', asked: 200, aware: 190, how: '入户抽样' },
  { fact: 'VoterCorrected', on, voter: 'p_1', group: 3 },
  { fact: 'VoterRemoved', on, voter: 'p_1', because: 'moved away' },
  { fact: 'ObjectionReceived', on, objection: 'o_1', about: 'missing from the list' },
  { fact: 'ObjectionDecided', on, objection: 'o_1', upheld: true, published: on },
  { fact: 'NomineeDeclined', on, person: 'p_1', post: 'member' },
  { fact: 'NomineeReviewed', on, person: 'p_1', by: '镇资格联审小组', eligible: true },
  { fact: 'NomineeReviewed', on, person: 'p_1', by: '镇资格联审小组', eligible: false },
  { fact: 'CandidateWithdrew', on, person: 'p_1', post: 'member', because: 'withdrew' },
  { fact: 'CandidateMovedUp', on, inPlaceOf: 'p_1', person: 'p_2', name: '唐国安', woman: false, post: 'member', votes: 40 },
  { fact: 'ProxyGiven', on, proxy: 'r_1', round: 1, principal: 'p_1', holder: 'p_2' },
  { fact: 'ProxyRevoked', on, proxy: 'r_1', because: 'taken back' },
  { fact: 'ProxyListPosted', on, round: 1, version: 1, proxies: ['r_1'], places: ['村务公开栏'] },
  { fact: 'SecondVoteCalled', on, round: 2, day: '2026-04-12', posts: [{ post: 'member', seats: 1 }], candidates: [] },
  { fact: 'BallotCalled', on, round: 1, box: '1', number: 4 },
  { fact: 'CallCorrected', on, round: 1, box: '1', number: 4, because: '听错', second: '黄林波' },
  { fact: 'ResultConfirmed', on, round: 2, valid: true, found: true, elected },
  { fact: 'TotalsPublished', on, round: 1, totals: { round: 1, registered: 120, participants: 120, kinds: [], contests: [] } },
  { fact: 'PapersMade', on, papers: [{ file: 'ballot.pdf', sha256: '0', title: '选票' }] },
  { fact: 'ArchiveSealed', on },
  { fact: 'RoleGiven', on, account: 'a_1', name: '范和平', role: 'teller' },
  { fact: 'RoleHandedOver', on, role: 'teller', from: 'a_1', to: 'a_2', because: '换班' },
  { fact: 'IrregularityRecorded', on, rule: 'publicCount', what: '计票时停电十分钟', second: 'a_2' },
];
