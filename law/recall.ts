// What the law asks when an office ends before its term: recall, resignation, end by itself. The by-election: byElection.ts.
import type { Share } from './answer.ts';
import {
  aShare,
  ask,
  atLeastThese,
  community,
  doubtful,
  everywhere,
  listOf,
  oneOf,
  orFewer,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';
import { atLeastOneFifth, atLeastOneTenth, atLeastOneThird, moreThanHalf, moreThanTwoThirds } from './share.ts';

export const recallPetition: Rule<Share> = ask<Share>(
  'recallPetition',
  '多少选民联名可以要求罢免？',
  'What part of the voters may together demand a recall?',
  aShare,
  {
    village: village(says(atLeastOneFifth, 16, 1, '五分之一以上'), says(atLeastOneFifth, 19, 1, '五分之一以上')),
    community: community(silent(atLeastOneFifth), says(atLeastOneTenth, 20, 1, '十分之一以上')),
  },
);

export const recallPetitionHouseholds: Rule<Share> = ask<Share>(
  'recallPetitionHouseholds',
  '多少户代表联名可以要求罢免？',
  'What part of the household representatives may together demand a recall?',
  aShare,
  {
    village: village(silent(atLeastOneFifth), silent(atLeastOneFifth)),
    community: community(silent(atLeastOneFifth), says(atLeastOneTenth, 20, 1, '十分之一以上')),
  },
);

export const recallPetitionRepresentatives: Rule<Share> = ask<Share>(
  'recallPetitionRepresentatives',
  '多少村（居）民代表联名可以要求罢免？',
  'What part of the representatives may together demand a recall?',
  aShare,
  {
    village: village(says(atLeastOneThird, 16, 1, '三分之一以上'), says(atLeastOneThird, 19, 1, '三分之一以上')),
    community: community(silent(atLeastOneThird), says(atLeastOneThird, 20, 1, '三分之一以上')),
  },
);

export const recallReasons: Rule<boolean> = ask(
  'recallReasons',
  '罢免要求是否应当说明理由？',
  'Must the demand give reasons?',
  yesOrNo,
  {
    village: village(says(true, 16, 1, '说明要求罢免的理由'), says(true, 19, 1, '说明要求罢免的理由')),
    community: community(silent(true), says(true, 20, 1, '说明要求罢免的理由')),
  },
);

export const recallDefence: Rule<boolean> = ask(
  'recallDefence',
  '被提出罢免的人有无权申辩？',
  'May the member defend himself?',
  yesOrNo,
  {
    village: village(says(true, 16, 1, '有权提出申辩'), says(true, 19, 1, '有权提出申辩')),
    community: community(silent(true), says(true, 20, 1, '有权提出申辩')),
  },
);

export const recallTurnout: Rule<Share> = ask<Share>(
  'recallTurnout',
  '罢免须有多少人投票？',
  'What part must vote on a recall?',
  aShare,
  {
    village: village(says(moreThanHalf, 16, 2, '过半数投票'), says(moreThanHalf, 19, 2, '过半数投票')),
    community: community(silent(moreThanHalf), says(moreThanHalf, 20, 2, '过半数')),
  },
  { inMode: { representatives: { community: community(silent(moreThanHalf), says(moreThanTwoThirds, 20, 2, '超过三分之二')) } } },
);

export const recallMajority: Rule<Share> = ask<Share>(
  'recallMajority',
  '多少人赞成，罢免通过？',
  'What part of those voting must agree?',
  aShare,
  {
    village: village(says(moreThanHalf, 16, 2, '过半数通过'), says(moreThanHalf, 19, 2, '过半数通过')),
    community: community(silent(moreThanHalf), says(moreThanHalf, 20, 2, '过半数通过')),
  },
);

export const recallVoteDays: Rule<number> = ask(
  'recallVoteDays',
  '接到罢免要求后几日内投票表决？',
  'Within how many days of the demand is the recall voted on?',
  wholeNumber,
  everywhere(silent(30)),
  { unit: 'days', within: orFewer },
);

export const recallByTownshipDays: Rule<number> = ask(
  'recallByTownshipDays',
  '逾期不表决的，乡镇在其后几日内组织？',
  'If the committee does not act, within how many further days does the township?',
  wholeNumber,
  everywhere(silent(60)),
  { unit: 'days', within: orFewer },
);

export const recallBarMonths: Rule<number> = ask(
  'recallBarMonths',
  '罢免未通过的，几个月内不得以同一事实再次提出？',
  'For how many months may a recall that failed not be demanded again on the same facts?',
  wholeNumber,
  everywhere(
    doubtful(
      6,
      'Recalled of the ministry’s procedure of 2013, not seen; Zhejiang 36 says a year.',
      '据回忆2013年选举规程为六个月，未见原文；浙江为一年',
      'U',
    ),
  ),
  { unit: 'months' },
);

export const townshipProposesRecall: Rule<boolean> = ask(
  'townshipProposesRecall',
  '乡镇能否提出罢免建议？',
  'May the township propose a recall?',
  yesOrNo,
  everywhere(silent(false)),
);

type Meetings = readonly ('meeting' | 'representatives meeting')[];
const bothMeetings: Meetings = ['meeting', 'representatives meeting'];

export const resignationApproval: Rule<Meetings> = ask<Meetings>(
  'resignationApproval',
  '辞职由谁审议通过（自通过之日起职务终止）？',
  'Who approves a resignation (the office ends that day)?',
  listOf(oneOf('meeting', 'representatives meeting')),
  {
    village: village(silent(bothMeetings), says(bothMeetings, 20, 1, '审议通过之日起')),
    community: community(silent(bothMeetings), says(bothMeetings, 21, 1, '审议通过之日起')),
  },
);

export const resignationDecided: Rule<number> = ask(
  'resignationDecided',
  '收到辞职申请后几日内作出决定？',
  'Within how many days is a resignation decided?',
  wholeNumber,
  everywhere(silent(30)),
  { unit: 'days', within: orFewer },
);

export const resignationNotice: Rule<number> = ask(
  'resignationNotice',
  '作出辞职决定后几日内公告？',
  'Within how many days of the decision is a resignation announced?',
  wholeNumber,
  everywhere(silent(5)),
  { unit: 'days', within: orFewer },
);

export type EndsBy = 'death' | 'incapacity' | 'criminal sentence' | 'twice found unfit';

export const endsByItself: Rule<readonly EndsBy[]> = ask<readonly EndsBy[]>(
  'endsByItself',
  '哪些情形下职务自行终止？',
  'When does an office end by itself?',
  listOf(oneOf('death', 'incapacity', 'criminal sentence', 'twice found unfit')),
  {
    village: village<readonly EndsBy[]>(
      says(['incapacity', 'criminal sentence'], 18, 1, '职务自行终止'),
      says(['incapacity', 'criminal sentence'], 22, 1, '职务自行终止'),
    ),
    community: community<readonly EndsBy[]>(
      silent(['incapacity', 'criminal sentence']),
      says(['incapacity', 'criminal sentence'], 23, 1, '职务自行终止'),
    ),
  },
  { within: atLeastThese },
);
