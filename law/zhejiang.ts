// 浙江: what its measures of village elections say (amended 2020, read whole), article by article. Which of it holds beside the nation: rules.ts.
import * as after from './after.ts';
import * as ballot from './ballot.ts';
import * as byElection from './byElection.ts';
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
import { atLeastTwoThirds, moreThanHalf } from './share.ts';
import * as shifts from './shifts.ts';

const at = readIn('ZJ-V2020');

export const zhejiang: readonly Provision[] = [
  at(committee.minorityMember, true, 2, 2, '人数较少的民族'),
  at(candidates.electionWithoutCandidates, true, 3, 1, '无候选人'),
  at(shifts.postponementApproval, 'township asks, county approves', 3, 2, '县级人民政府批准'),
  at(shifts.earlierElectionApproval, 'township asks, county approves', 3, 2, '县级人民政府批准'),
  at(shifts.shiftMonths, 6, 3, 2, '六个月'),
  at(chosen.electionCommitteePosts, ['chair', 'member'], 8, 1, '主任和委员'),
  at(chosen.electionCommitteeSize, { min: 5, max: 9 }, 8, 1, '五至九人'),
  at(chosen.electionCommitteeFiled, true, 8, 3, '备案'),
  at(chosen.electionCommitteeQuit, 'member or near relative', 9, 2, '兄弟姐妹', { adds: true }),
  at(chosen.electionCommitteeAbsence, 2, 9, 3, '连续两次'),
  at(chosen.electionCommitteeUntil, 'end of the handover', 11, 3, '移交时止'),
  at(registration.votingAgeDay, 'election day', 12, 2, '选举日为准'),
  at(registration.ageProof, ['ID card', 'household register'], 12, 2, '居民身份证为准'),
  at(registration.registrationCategories, [resident, away, outsider, villageWorker], 13, 1, '村务工作一年以上', { adds: true }),
  at(candidates.conditionsExamined, true, 15, 2, '审查'),
  at(nomination.nominators, ['voters'], 16, 1, '直接提名'),
  at(candidates.nomineesLimitedToSeats, true, 17, 1, '不得超过'),
  at(candidates.nominationByProxy, false, 17, 1, '不得委托'),
  at(candidates.nominationTurnout, moreThanHalf, 18, 1, '过半数选民'),
  at(candidates.formalCandidatesBy, ['most nomination votes', 'pre-selection vote'], 18, 1, '预选'),
  at(candidates.nomineeForTwoPosts, 'chooses one in writing', 18, 2, '书面形式'),
  at(candidates.candidateListDay, 5, 18, 3, '五日前'),
  at(candidates.candidateListOrder, 'by votes', 18, 3, '得票多少为序'),
  at(candidates.candidateRefusalDay, 3, 19, 1, '三日前'),
  at(candidates.refusedPlaceFilledBy, 'next in nomination votes', 19, 1, '依次补足'),
  at(candidates.selfNominationDay, 10, 20, 2, '十日前'),
  at(ballot.voterMay, ['for', 'against', 'another', 'abstain'], 21, 1, '弃权票'),
  at(ballot.writeInWho, 'registered voters', 21, 1, '其他选民'),
  at(ballot.postsOnOneBallot, ['one vote'], 21, 3, '一次性投票'),
  at(ballot.womanSectionOnBallot, true, 21, 3, '单列妇女委员'),
  at(poll.placePosting, 5, 22, 1, '五日前'),
  at(poll.staffAvoidance, 'candidates, spouses, parents, children, siblings', 22, 2, '兄弟姐妹'),
  at(poll.staffAvoidanceJobs, ['caller', 'scrutineer', 'teller'], 22, 2, '唱票人'),
  at(candidates.speechRequestDay, 5, 23, 2, '五日前'),
  at(candidates.campaignOnPollDay, false, 23, 2, '停止竞职活动'),
  at(poll.votingPlaces, ['one meeting', 'centre and stations'], 24, 1, '中心投票会场'),
  at(poll.mobileBoxFor, 'where it is hard to gather', 24, 2, '流动票箱'),
  at(poll.mobileBoxApproval, 'township', 24, 2, '批准同意'),
  at(poll.mobileBoxPosted, true, 24, 2, '公告'),
  at(poll.scrutineersPerBox, 3, 24, 2, '三名以上'),
  at(poll.helpers, 'official writer', 24, 3, '代写员'),
  at(proxies.proxyHolders, 'near relatives', 25, 1, '配偶'),
  at(proxies.candidateAsProxy, false, 25, 1, '除候选人'),
  at(proxies.proxyApplicationDay, 3, 25, 2, '三日前'),
  at(proxies.proxiesPerHolder, 3, 25, 2, '不得超过三人'),
  at(proxies.proxyPassedOn, false, 25, 2, '不得再委托'),
  at(proxies.proxyListDay, 1, 25, 2, '选举日前'),
  at(proxies.proxyOnTheSpot, false, 25, 2, '委托无效'),
  at(proxies.proxyUnposted, 'void', 25, 2, '委托无效'),
  at(poll.boxesOpenedTogether, true, 26, 1, '统一开箱'),
  at(outcome.returnedOverVoters, 'void', 27, 2, '多于投票人数'),
  at(ballot.overVote, 'whole ballot', 27, 3, '多于应选人数'),
  at(ballot.onePersonTwoPosts, 'void', 27, 3, '两项以上职务'),
  at(ballot.doubtfulBallots, 'election committee', 27, 4, '难以确认'),
  at(outcome.moreOverHalfThanSeats, 'most votes', 28, 2, '得票多的当选'),
  at(outcome.tie, 'vote again among the tied', 28, 2, '再次投票'),
  at(second.secondVoteDifference, 1, 29, 2, '差额选举'),
  at(second.secondVoteWithoutCandidates, true, 29, 2, '自荐直选'),
  at(outcome.womanSeatProcedure, 'listed apart in the second vote', 29, 4, '单列妇女委员'),
  at(second.secondVoteLatest, 30, 29, 5, '三十日内'),
  at(second.secondVoteSameDay, true, 29, 5, '当日'),
  at(second.emptySeatsFrom, 3, 30, 1, '三人'),
  at(second.emptySeatsAfter, 'second vote', 30, 1, '经另行选举'),
  at(second.emptySeatsDecidedBy, 'nobody', 30, 1, '可以空缺'),
  at(second.leadsWithoutDirector, 'deputy, else member chosen by representatives', 30, 1, '主持工作'),
  at(committee.nearRelativesElected, 'not together', 31, 1, '任职回避'),
  at(committee.kinCircle, 'spouses, parents, children, siblings', 31, 2, '兄弟姐妹'),
  at(committee.whoStaysOfKin, 'higher post, then more votes, then vote again', 31, 2, '职务最高'),
  at(committee.kinGapFilledBy, 'next in votes', 31, 3, '依次递补'),
  at(outcome.electedExamined, true, 32, 2, '条件审查'),
  at(after.resultPublication, 1, 32, 2, '次日'),
  at(outcome.unfitElected, 'not elected', 32, 3, '当选无效'),
  at(recall.recallVoteDays, 30, 35, 1, '三十日内'),
  at(recall.recallByTownshipDays, 60, 35, 2, '六十日内'),
  at(recall.recallBarMonths, 12, 36, 2, '一年内'),
  at(recall.resignationApproval, ['meeting', 'representatives meeting'], 37, 1, '村民代表会议'),
  at(recall.resignationDecided, 30, 37, 1, '三十日内'),
  at(recall.resignationNotice, 5, 37, 1, '五日内'),
  at(byElection.byElectionTurnout, moreThanHalf, 38, 2, '过半数'),
  at(byElection.byElectionTurnoutRepresentatives, atLeastTwoThirds, 38, 2, '三分之二以上'),
];
