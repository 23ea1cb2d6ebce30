// What the law asks of the meeting of villagers or residents: who calls it, on whose demand, with what notice, quorum and majority, and what it may decide. Representatives: representatives.ts.
import type { Share } from './answer.ts';
import {
  aShare,
  ask,
  atLeastThese,
  community,
  listOf,
  oneOf,
  orMore,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';
import { residentsMatters, villageMatters, villageMatters2018 } from './matterlist.ts';
import { atLeastOneFifth, atLeastOneTenth, atLeastOneThird, atLeastTwoThirds, moreThanHalf } from './share.ts';

export const meetingCaller: Rule<'committee'> = ask(
  'meetingCaller',
  '村（居）民会议由谁召集？',
  'Who calls the meeting?',
  oneOf('committee'),
  {
    village: village(says('committee', 21, 2, '村民委员会召集'), says('committee', 25, 2, '村民委员会召集')),
    community: community(says('committee', 10, 2, '居民委员会召集'), says('committee', 26, 2, '居民委员会召集')),
  },
);

export const meetingRequest: Rule<Share> = ask<Share>(
  'meetingRequest',
  '多少村（居）民提议，应当召集会议？',
  'On the demand of what part of the people must the meeting be called?',
  aShare,
  {
    village: village(says(atLeastOneTenth, 21, 2, '十分之一以上'), says(atLeastOneTenth, 25, 2, '十分之一以上')),
    community: community(says(atLeastOneFifth, 10, 2, '五分之一以上'), says(atLeastOneTenth, 26, 2, '十分之一以上')),
  },
);

export const meetingRequestHouseholds: Rule<Share> = ask<Share>(
  'meetingRequestHouseholds',
  '多少户代表提议，应当召集会议？',
  'On the demand of what part of the households must the meeting be called?',
  aShare,
  {
    village: village(silent(atLeastOneTenth), silent(atLeastOneTenth)),
    community: community(says(atLeastOneFifth, 10, 2, '五分之一以上的户'), says(atLeastOneTenth, 26, 2, '户的代表')),
  },
);

export const meetingRequestRepresentatives: Rule<Share> = ask<Share>(
  'meetingRequestRepresentatives',
  '多少村（居）民代表提议，应当召集会议？',
  'On the demand of what part of the representatives must the meeting be called?',
  aShare,
  {
    village: village(says(atLeastOneThird, 21, 2, '三分之一以上'), says(atLeastOneThird, 25, 2, '三分之一以上')),
    community: community(silent(atLeastOneThird, 10, 2, '三分之一以上'), says(atLeastOneThird, 26, 2, '三分之一以上')),
  },
);

export const meetingNotice: Rule<number> = ask(
  'meetingNotice',
  '召集会议应当提前几日通知？',
  'How many days before is the meeting announced?',
  wholeNumber,
  {
    village: village(says(10, 21, 2, '十天'), says(10, 25, 2, '提前十日')),
    community: community(silent(10), says(10, 26, 2, '提前十日')),
  },
  { unit: 'days', within: orMore },
);

export const meetingAtShortNotice: Rule<boolean> = ask(
  'meetingAtShortNotice',
  '遇有特殊情况，能否临时通知？',
  'May the meeting be called at short notice in special circumstances?',
  yesOrNo,
  {
    village: village(silent(false), says(true, 25, 2, '临时通知')),
    community: community(silent(false), says(true, 26, 2, '临时通知')),
  },
);

export const meetingQuorum: Rule<Share> = ask<Share>(
  'meetingQuorum',
  '会议须有多少十八周岁以上的人参加？',
  'What part of those aged 18 and over makes the meeting able to decide?',
  aShare,
  {
    village: village(says(moreThanHalf, 22, 1, '村民的过半数'), says(moreThanHalf, 26, 1, '村民的过半数')),
    community: community(says(moreThanHalf, 9, 3, '过半数出席'), says(moreThanHalf, 27, 1, '过半数参加')),
  },
);

export const meetingQuorumHouseholds: Rule<Share> = ask<Share>(
  'meetingQuorumHouseholds',
  '由户代表参加的，须有多少户代表参加？',
  'What part of the households makes a meeting of households able to decide?',
  aShare,
  {
    village: village(says(atLeastTwoThirds, 22, 1, '三分之二以上'), says(atLeastTwoThirds, 26, 1, '三分之二以上')),
    community: community(says(moreThanHalf, 9, 3, '过半数出席'), says(moreThanHalf, 27, 1, '过半数参加')),
  },
);

export const meetingMajority: Rule<Share> = ask<Share>(
  'meetingMajority',
  '会议决定须经到会人员多少同意（弃权的计入到会）？',
  'What part of those present decides (abstentions are present)?',
  aShare,
  {
    village: village(says(moreThanHalf, 22, 1, '到会人员的过半数'), says(moreThanHalf, 26, 1, '到会人员的过半数')),
    community: community(says(moreThanHalf, 9, 3, '出席人的过半数'), says(moreThanHalf, 27, 1, '到会人员的过半数')),
  },
);

export const meetingFrequency: Rule<number> = ask(
  'meetingFrequency',
  '会议每年至少召开几次？',
  'How often a year is the meeting held at least?',
  wholeNumber,
  {
    village: village(silent(1), says(1, 25, 3, '每年至少召开一次')),
    community: community(silent(1), silent(1)),
  },
  { unit: 'a year', within: orMore },
);

type Matter = (typeof villageMatters | typeof villageMatters2018 | typeof residentsMatters)[number];

export const meetingMatters: Rule<readonly Matter[]> = ask<readonly Matter[]>(
  'meetingMatters',
  '哪些事项应当由会议讨论决定？',
  'Which matters does the meeting decide?',
  listOf(oneOf(...villageMatters, ...villageMatters2018, ...residentsMatters)),
  {
    village: village<readonly Matter[]>(
      says(villageMatters2018, 24, 1, '经村民会议讨论'),
      says(villageMatters, 28, 1, '经村民会议讨论'),
    ),
    community: community<readonly Matter[]>(
      silent(['other matters of all residents'], 10, 2, '重要问题'),
      says(residentsMatters, 30, 1, '讨论决定'),
    ),
  },
  { within: atLeastThese },
);

export const meetingMayDelegate: Rule<boolean> = ask(
  'meetingMayDelegate',
  '会议能否授权代表会议决定？',
  'May the meeting delegate to the representatives’ meeting?',
  yesOrNo,
  {
    village: village(says(true, 24, 2, '授权村民代表会议'), says(true, 28, 2, '授权村民代表会议')),
    community: community(silent(true), says(true, 30, 2, '授权居民代表会议')),
  },
);

export const meetingMayUndo: Rule<boolean> = ask(
  'meetingMayUndo',
  '会议能否撤销或者变更委员会、代表会议不适当的决定？',
  'May the meeting cancel or change unfit decisions?',
  yesOrNo,
  {
    village: village(says(true, 23, 1, '撤销或者变更'), says(true, 27, 1, '撤销或者变更')),
    community: community(silent(true), says(true, 30, 3, '撤销或者变更')),
  },
);

export const partyStudiesFirst: Rule<boolean> = ask(
  'partyStudiesFirst',
  '重要事项是否应当先经党组织研究讨论？',
  'Are important matters first studied by the party organisation?',
  yesOrNo,
  {
    village: village(silent(false), says(true, 28, 3, '先经村党组织')),
    community: community(silent(false), says(true, 30, 4, '先经社区党组织')),
  },
);

export const charterFiledWith: Rule<'township' | 'district or street'> = ask<'township' | 'district or street'>(
  'charterFiledWith',
  '自治章程、公约报谁备案？',
  'With whom are charter and compact filed?',
  oneOf('township', 'district or street'),
  {
    village: village(says('township', 27, 1, '人民政府备案'), says('township', 31, 1, '人民政府备案')),
    community: community(says('district or street', 15, 1, '备案'), says('district or street', 31, 1, '备案')),
  },
);
