// What the law asks of representatives and their meeting, of the groups and their heads, and how the committee itself decides. The meeting of all: meetings.ts.
import type { Share } from './answer.ts';
import {
  aShare,
  ask,
  community,
  oneOf,
  orMore,
  type Range,
  range,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';
import { atLeastFourFifths, atLeastOneFifth, atLeastOneThird, atLeastTwoThirds, moreThanHalf } from './share.ts';

export const householdsPerRepresentative: Rule<Range> = ask(
  'householdsPerRepresentative',
  '每几户推选一名代表（社区为一般范围）？',
  'For how many households is there one representative (communities: in general)?',
  range,
  {
    village: village(says({ min: 5, max: 15 }, 25, 2, '五户至十五户'), says({ min: 5, max: 15 }, 29, 2, '五户至十五户')),
    community: community(silent({ min: 20, max: 50 }, 9, 2, '代表二至三人'), says({ min: 20, max: 50 }, 13, 2, '二十户至五十户')),
  },
  { unit: 'households', within: (plan, law) => plan.min >= law.min && plan.max <= law.max },
);

export const representativesCaller: Rule<'committee'> = ask(
  'representativesCaller',
  '代表会议由谁召集？',
  'Who calls the representatives’ meeting?',
  oneOf('committee'),
  {
    village: village(says('committee', 26, 1, '由村民委员会召集'), says('committee', 30, 1, '由村民委员会召集')),
    community: community(silent('committee'), says('committee', 28, 2, '由居民委员会召集')),
  },
);

export const representativesShare: Rule<Share> = ask<Share>(
  'representativesShare',
  '代表应当占代表会议组成人员多少？',
  'What part of the representatives’ meeting must be representatives?',
  aShare,
  {
    village: village(says(atLeastFourFifths, 25, 1, '五分之四以上'), says(atLeastFourFifths, 29, 1, '五分之四以上')),
    community: community(silent(atLeastFourFifths), says(atLeastFourFifths, 28, 1, '五分之四以上')),
  },
);

export const womenRepresentatives: Rule<Share> = ask<Share>(
  'womenRepresentatives',
  '妇女代表应当占代表会议组成人员多少？',
  'What part of the representatives’ meeting must be women representatives?',
  aShare,
  {
    village: village(says(atLeastOneThird, 25, 1, '三分之一以上'), says(atLeastOneThird, 29, 1, '三分之一以上')),
    community: community(silent({ atLeast: [0, 1] }), silent({ atLeast: [0, 1] })),
  },
);

export const representativesTerm: Rule<'as the committee'> = ask(
  'representativesTerm',
  '代表的任期？',
  'How long do representatives serve?',
  oneOf('as the committee'),
  {
    village: village(says('as the committee', 25, 2, '任期相同'), says('as the committee', 29, 2, '任期相同')),
    community: community(silent('as the committee'), says('as the committee', 13, 2, '任期相同')),
  },
);

export const representativesFrequency: Rule<number> = ask(
  'representativesFrequency',
  '代表会议每年至少召开几次？',
  'How often a year does the representatives’ meeting sit at least?',
  wholeNumber,
  {
    village: village(says(4, 26, 1, '每季度召开一次'), says(4, 30, 1, '每季度召开一次')),
    community: community(silent(2), says(2, 28, 2, '每半年至少召开一次')),
  },
  { unit: 'a year', within: orMore },
);

export const representativesRequest: Rule<Share> = ask<Share>(
  'representativesRequest',
  '多少代表提议，应当召集代表会议？',
  'On the demand of what part of the representatives must their meeting be called?',
  aShare,
  {
    village: village(says(atLeastOneFifth, 26, 1, '五分之一以上'), says(atLeastOneFifth, 30, 1, '五分之一以上')),
    community: community(silent(atLeastOneFifth), says(atLeastOneFifth, 28, 2, '五分之一以上')),
  },
);

export const representativesQuorum: Rule<Share> = ask<Share>(
  'representativesQuorum',
  '代表会议须有多少组成人员参加？',
  'What part of its members makes the representatives’ meeting able to decide?',
  aShare,
  {
    village: village(says(atLeastTwoThirds, 26, 2, '三分之二以上'), says(atLeastTwoThirds, 30, 2, '三分之二以上')),
    community: community(silent(moreThanHalf, 9, 3, '过半数出席'), says(atLeastTwoThirds, 29, 1, '三分之二以上')),
  },
);

export const representativesMajority: Rule<Share> = ask<Share>(
  'representativesMajority',
  '代表会议决定须经到会人员多少同意？',
  'What part of those present decides in the representatives’ meeting?',
  aShare,
  {
    village: village(says(moreThanHalf, 26, 2, '到会人员的过半数'), says(moreThanHalf, 30, 2, '到会人员的过半数')),
    community: community(silent(moreThanHalf, 9, 3, '出席人的过半数'), says(moreThanHalf, 29, 1, '到会组成人员的过半数')),
  },
);

export const groupMeetingQuorum: Rule<Share> = ask<Share>(
  'groupMeetingQuorum',
  '小组会议须有多少人（或者户代表）参加？',
  'What part of the people, or of the households, makes a group meeting able to decide?',
  aShare,
  {
    village: village(says(atLeastTwoThirds, 28, 1, '三分之二以上'), says(atLeastTwoThirds, 32, 2, '三分之二以上')),
    community: community(silent(moreThanHalf), silent(moreThanHalf)),
  },
);

export const groupMeetingMajority: Rule<Share> = ask<Share>(
  'groupMeetingMajority',
  '小组会议决定须经到会人员多少同意？',
  'What part of those present decides in a group meeting?',
  aShare,
  {
    village: village(says(moreThanHalf, 28, 1, '到会人员的过半数'), says(moreThanHalf, 32, 2, '到会人员的过半数')),
    community: community(silent(moreThanHalf), silent(moreThanHalf)),
  },
);

export const groupHead: Rule<'chosen by the group meeting' | 'chosen from its representatives'> = ask<
  'chosen by the group meeting' | 'chosen from its representatives'
>(
  'groupHead',
  '小组组长如何产生？',
  'How is the head of a group found?',
  oneOf('chosen by the group meeting', 'chosen from its representatives'),
  {
    village: village(
      says('chosen by the group meeting', 28, 2, '村民小组会议推选'),
      says('chosen by the group meeting', 32, 3, '村民小组会议推选'),
    ),
    community: community<'chosen by the group meeting' | 'chosen from its representatives'>(
      says('chosen by the group meeting', 14, 1, '居民小组推选'),
      says('chosen from its representatives', 13, 2, '从居民代表中推选'),
    ),
  },
);

export const committeeDecides: Rule<Share> = ask<Share>(
  'committeeDecides',
  '委员会决定问题须经多少人同意？',
  'What part of those present decides in the committee itself?',
  aShare,
  {
    village: village(says(moreThanHalf, 29, 1, '少数服从多数'), says(moreThanHalf, 34, 1, '少数服从多数')),
    community: community(says(moreThanHalf, 11, 1, '少数服从多数'), says(moreThanHalf, 33, 1, '少数服从多数')),
  },
);

export const courtMayAnnul: Rule<boolean> = ask(
  'courtMayAnnul',
  '决定侵害合法权益的，能否申请人民法院撤销？',
  'May a court annul a decision that harms a villager or resident?',
  yesOrNo,
  {
    village: village(says(true, 36, 1, '人民法院予以撤销'), says(true, 41, 1, '人民法院予以撤销')),
    community: community(silent(true), says(true, 40, 1, '人民法院予以撤销')),
  },
);
