// 北京: what its measures of village elections say (2012, read whole, older than the national texts of 2018 and 2025), article by article. Which of it still holds: rules.ts.
import * as after from './after.ts';
import * as ballot from './ballot.ts';
import * as candidates from './candidates.ts';
import { away, outsider, resident, villageWorker } from './categories.ts';
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
import { moreThanHalf } from './share.ts';

const at = readIn('BJ-V2012');

export const beijing: readonly Provision[] = [
  at(committee.seatsDecidedBy, 'meeting or representatives meeting', 3, 1, '具体人数'),
  at(committee.termYears, 3, 4, 1, '三年'),
  at(chosen.electionCommitteePosts, ['chair', 'member'], 9, 1, '主任和委员'),
  at(chosen.electionCommitteeSize, { min: 5, max: 9 }, 9, 1, '五至九人'),
  at(chosen.electionCommitteeFiled, true, 9, 2, '备案'),
  at(chosen.electionCommitteeMajority, moreThanHalf, 10, 2, '少数服从多数'),
  at(chosen.electionCommitteeUntil, 'end of the handover', 10, 3, '交接之日止'),
  at(chosen.electionCommitteeRemoval, true, 11, 1, '免职'),
  at(chosen.electionCommitteeQuit, 'member', 11, 2, '应当退出'),
  at(registration.votingAgeDay, 'election day', 12, 2, '选举日为止'),
  at(registration.registrationCategories, [resident, away, outsider, villageWorker], 13, 1, '居住或者工作一年以上', {
    adds: true,
  }),
  at(registration.furtherRegistered, ['converted household'], 13, 1, '非农业户籍'),
  at(registration.leftOffRoll, ['incapable', 'unreachable'], 14, 1, '无法取得联系'),
  at(registration.objectionDecisionInWriting, true, 15, 1, '书面处理决定'),
  at(registration.voterCards, true, 15, 2, '参选证'),
  at(nomination.nominators, ['voters'], 16, 1, '直接提名'),
  at(candidates.nominationTurnout, moreThanHalf, 16, 1, '过半数参加'),
  at(candidates.formalCandidatesBy, ['most nomination votes'], 16, 2, '提名得票多少'),
  at(candidates.differenceDirector, { min: 1, max: 2 }, 16, 2, '一至二人'),
  at(candidates.differenceDeputy, { min: 1, max: 2 }, 16, 2, '一至二人'),
  at(candidates.differenceMembers, { min: 1, max: 2 }, 16, 2, '一至二人'),
  at(candidates.nomineesLimitedToSeats, true, 16, 3, '不得超过应选名额'),
  at(candidates.candidateListDay, 5, 20, 1, '五日前'),
  at(candidates.candidateListOrder, 'by votes', 20, 1, '提名票数多少'),
  at(poll.placePosting, 1, 21, 1, '选举日前'),
  at(poll.staffAvoidance, 'candidates and their close kin', 21, 2, '直系亲属'),
  at(poll.staffAvoidanceJobs, ['scrutineer', 'issuer', 'caller', 'teller', 'writer', 'other staff'], 21, 2, '其他选举工作人员'),
  at(ballot.postsOnOneBallot, ['one vote', 'separate votes'], 22, 1, '分次投票'),
  at(poll.votingPlaces, ['centre and stations'], 23, 1, '中心投票会场'),
  at(poll.mobileBoxFor, 'the old and the disabled', 23, 1, '老年人、残疾人'),
  at(poll.scrutineersPerBox, 3, 23, 1, '三名以上监票人'),
  at(poll.helpers, 'official writer', 24, 2, '代书人代写'),
  at(proxies.proxyHolders, 'near relatives', 25, 1, '近亲属'),
  at(proxies.proxyApplicationDay, 1, 25, 1, '选举日前办理'),
  at(proxies.proxiesPerHolder, 3, 25, 2, '不得超过三人'),
  at(proxies.candidateAsProxy, false, 25, 2, '不得接受'),
  at(ballot.voterMay, ['for', 'against', 'another', 'abstain'], 26, 1, '另选他人'),
  at(ballot.writeInWho, 'anyone who may be elected', 26, 1, '另选他人'),
  at(poll.boxesOpenedTogether, true, 27, 1, '当众开箱'),
  at(outcome.returnedOverVoters, 'void', 28, 2, '多于投票人数'),
  at(ballot.overVote, 'whole ballot', 28, 2, '多于应选名额'),
  at(ballot.doubtfulBallots, 'election committee', 28, 2, '无法辨认'),
  at(ballot.voidBallots, 'in the base', 28, 2, '废票计入'),
  at(outcome.moreOverHalfThanSeats, 'most votes', 29, 1, '得票多者当选'),
  at(outcome.tie, 'vote again among the tied', 29, 1, '再次投票'),
  at(second.secondVoteLatest, 15, 30, 1, '十五日内'),
  at(second.secondVoteDifference, 1, 30, 2, '差额'),
  at(second.emptySeatsFrom, 4, 30, 3, '超过三人'),
  at(second.emptySeatsAfter, 'second vote', 30, 3, '另行选举后'),
  at(second.emptySeatsDecidedBy, 'meeting or representatives meeting', 30, 3, '村民代表会议决定'),
  at(second.emptySeatsNeedDirector, true, 30, 3, '已选出'),
  at(after.resultPublication, 0, 31, 1, '当场公布'),
  at(after.resultFiled, true, 31, 1, '备案'),
  at(after.handoverItems, ['property', 'accounts', 'debts and claims', 'archive', 'seal'], 32, 1, '印章'),
  at(recall.recallVoteDays, 30, 33, 2, '三十日内'),
  at(recall.townshipProposesRecall, true, 33, 4, '罢免建议'),
  at(recall.resignationApproval, ['meeting', 'representatives meeting'], 35, 1, '村民代表会议'),
];
