// 上海: what its measures of village elections say (amended 2020, read whole), article by article. Which of it holds beside the nation: rules.ts.
import * as after from './after.ts';
import * as ballot from './ballot.ts';
import * as byElection from './byElection.ts';
import * as candidates from './candidates.ts';
import { away, outsider, resident } from './categories.ts';
import * as committee from './committee.ts';
import * as chosen from './electionCommittee.ts';
import { type Provision, readIn } from './local.ts';
import * as nomination from './nomination.ts';
import * as outcome from './outcome.ts';
import * as poll from './poll.ts';
import * as proxies from './proxies.ts';
import * as recall from './recall.ts';
import * as registration from './registration.ts';
import * as second from './secondVote.ts';
import * as shifts from './shifts.ts';

const at = readIn('SH-V2020');

export const shanghai: readonly Provision[] = [
  at(committee.seatsDecidedBy, 'meeting or representatives meeting', 2, 1, '具体职数'),
  at(committee.nearRelativesElected, 'not together', 2, 3, '直系亲属关系'),
  at(committee.kinCircle, 'spouses and direct kin', 2, 3, '直系亲属关系'),
  at(shifts.postponementApproval, 'meeting agrees, township examines, district approves', 5, 2, '区人民政府批准'),
  at(chosen.electionCommitteePosts, ['chair', 'member'], 7, 1, '主任、委员'),
  at(chosen.electionCommitteeSize, { min: 7, max: 9 }, 7, 1, '七至九人'),
  at(chosen.electionCommitteeQuitWhen, 'fixed as candidate', 7, 2, '被确定为'),
  at(chosen.electionCommitteeFiled, true, 8, 1, '备案'),
  at(chosen.electionCommitteeUntil, 'end of the handover', 8, 2, '工作移交之日止'),
  at(registration.votingAgeDay, 'election day', 9, 1, '选举日为准'),
  at(registration.ageProof, ['household register'], 9, 1, '户籍登记'),
  at(registration.registrationCategories, [resident, away, outsider], 9, 2, '合法稳定居住一年以上'),
  at(registration.furtherRegistered, ['spouse living here', 'former villager with rights in the collective'], 9, 3, '原村民'),
  at(nomination.nominators, ['voters'], 12, 1, '直接提名'),
  at(candidates.formalCandidatesBy, ['most nomination votes'], 12, 1, '得票多的'),
  at(candidates.candidateListDay, 5, 12, 2, '五日以前'),
  at(candidates.candidateListOrder, 'by votes', 12, 2, '得票多少的顺序'),
  at(candidates.differenceDirector, { min: 1, max: 1 }, 12, 3, '多一人'),
  at(candidates.differenceDeputy, { min: 1, max: 1 }, 12, 3, '多一人'),
  at(candidates.differenceMembers, { min: 1, max: 3 }, 12, 3, '多一至三人'),
  at(candidates.campaignOnPollDay, false, 13, 1, '停止'),
  at(poll.placePosting, 1, 14, 1, '选举日以前'),
  at(poll.staffAvoidance, 'candidates and their close kin', 14, 2, '直系亲属'),
  at(poll.staffAvoidanceJobs, ['scrutineer', 'issuer', 'caller', 'teller', 'writer'], 14, 2, '代书'),
  at(ballot.postsOnOneBallot, ['one vote', 'separate votes'], 15, 1, '分次投票'),
  at(ballot.postsAmongElectedMembers, false, 15, 1, '不得由当选的委员'),
  at(proxies.proxyReason, 'away or special reason', 16, 1, '特殊原因'),
  at(proxies.proxyHolders, 'near relatives', 16, 1, '近亲属'),
  at(proxies.proxiesPerHolder, 3, 16, 1, '不得超过三人'),
  at(proxies.proxyPassedOn, false, 16, 1, '不得再委托'),
  at(proxies.proxyApplicationDay, 5, 16, 2, '五日前'),
  at(proxies.proxyListDay, 2, 16, 2, '二日前'),
  at(proxies.proxyOnTheSpot, false, 16, 2, '临时委托'),
  at(poll.helpers, 'person of trust', 17, 1, '信任的人'),
  at(ballot.voterMay, ['for', 'against', 'another', 'abstain'], 17, 2, '另选他人'),
  at(ballot.writeInWho, 'anyone who may be elected', 17, 2, '另选他人'),
  at(poll.boxesOpenedTogether, true, 18, 1, '统一启封'),
  at(outcome.returnedOverVoters, 'void', 19, 1, '多于投票人数'),
  at(ballot.overVote, 'whole ballot', 19, 2, '废票'),
  at(outcome.moreOverHalfThanSeats, 'most votes', 20, 2, '得票多的当选'),
  at(outcome.tie, 'vote again among the tied', 20, 2, '再次投票'),
  at(second.emptySeatsFrom, 3, 21, 1, '达到三人'),
  at(second.emptySeatsAfter, 'first vote', 21, 1, '暂缺'),
  at(second.emptySeatsDecidedBy, 'meeting or representatives meeting', 21, 1, '村民代表会议决定'),
  at(second.secondVoteLatest, 30, 21, 1, '三十日内'),
  at(second.secondVoteDifference, 1, 21, 1, '差额'),
  at(second.leadsWithoutDirector, 'deputy, else member by votes', 21, 2, '临时主持'),
  at(after.certificateBy, 'election committee', 22, 1, '颁发证书'),
  at(after.resultFiled, true, 22, 1, '报乡、镇人民政府'),
  at(after.ballotsSealedDays, 0, 23, 1, '当天'),
  at(after.ballotsKeptBy, 'township', 23, 1, '人民政府保管'),
  at(after.ballotsKeptUntil, 'end of the next election', 23, 1, '下一届'),
  at(after.sealHandoverDays, 0, 24, 1, '当日'),
  at(recall.endsByItself, ['death', 'incapacity', 'criminal sentence', 'twice found unfit'], 26, 1, '职务自行终止'),
  at(recall.townshipProposesRecall, true, 27, 2, '罢免建议'),
  at(recall.recallVoteDays, 30, 27, 3, '三十日内'),
  at(recall.resignationApproval, ['meeting', 'representatives meeting'], 28, 1, '讨论决定'),
  at(byElection.byElectionBelow, 3, 29, 1, '不满三人'),
  at(byElection.byElectionMonths, 3, 29, 1, '三个月内'),
];
