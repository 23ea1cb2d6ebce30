// What the law asks of the matters that meetings decide: to whom each belongs, what may be handed on, what is consulted over and counted by whom. The meetings themselves: meetings.ts, representatives.ts.
import type { Share } from './answer.ts';
import {
  aShare,
  ask,
  community,
  everywhere,
  listOf,
  oneOf,
  orFewer,
  orMore,
  type Rule,
  says,
  silent,
  someOf,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';
import { residentsMatters, villageMatters, villageMatters2018 } from './matterlist.ts';
import { moreThanHalf } from './share.ts';

type Meetings = readonly ('meeting' | 'representatives meeting')[];
const meetings = listOf(oneOf('meeting', 'representatives meeting'));
const both: Meetings = ['meeting', 'representatives meeting'];
const ofAll: Meetings = ['meeting'];

export const charterMadeBy: Rule<Meetings> = ask<Meetings>(
  'charterMadeBy',
  '自治章程、公约由什么会议制定和修改？',
  'Which meeting makes and changes charter and compact?',
  meetings,
  {
    village: village(says(ofAll, 27, 1, '村民会议可以制定'), says(ofAll, 31, 1, '村民会议可以制定')),
    community: community(says(ofAll, 15, 1, '居民会议讨论制定'), says(ofAll, 30, 1, '居民自治章程、居民公约')),
  },
);

export const yearlyReportTo: Rule<Meetings> = ask<Meetings>(
  'yearlyReportTo',
  '委员会的年度工作报告由什么会议审议？',
  'Which meeting examines the yearly report of the committee?',
  meetings,
  {
    village: village(says(ofAll, 23, 1, '年度工作报告'), says(ofAll, 27, 1, '年度工作报告')),
    community: community(silent(ofAll), says(ofAll, 30, 1, '年度工作报告')),
  },
);

export const assessmentMeetings: Rule<Meetings> = ask<Meetings>(
  'assessmentMeetings',
  '民主评议在什么会议上进行？',
  'Which meetings assess the members of the committee?',
  meetings,
  {
    village: village(says(both, 33, 1, '村民代表会议'), says(both, 38, 1, '村民代表会议')),
    community: community(silent(both), says(both, 37, 1, '居民代表会议')),
  },
);

export const undoCommitteeBy: Rule<Meetings> = ask<Meetings>(
  'undoCommitteeBy',
  '委员会不适当的决定由什么会议撤销或者变更？',
  'Which meetings may cancel or change an unfit decision of the committee?',
  meetings,
  {
    village: village(says(ofAll, 23, 1, '村民委员会不适当的决定'), says(ofAll, 27, 1, '村民委员会不适当的决定')),
    community: community(silent(both), says(both, 30, 3, '居民代表会议有权撤销')),
  },
);

export const undoRepresentativesBy: Rule<Meetings> = ask<Meetings>(
  'undoRepresentativesBy',
  '代表会议不适当的决定由什么会议撤销或者变更？',
  'Which meeting may cancel or change an unfit decision of the representatives’ meeting?',
  meetings,
  {
    village: village(says(ofAll, 23, 1, '村民代表会议不适当的决定'), says(ofAll, 27, 1, '村民代表会议不适当的决定')),
    community: community(silent(ofAll), says(ofAll, 30, 3, '居民会议有权撤销')),
  },
);

type Delegable = (typeof villageMatters | typeof villageMatters2018 | typeof residentsMatters)[number];

export const delegableMatters: Rule<readonly Delegable[]> = ask<readonly Delegable[]>(
  'delegableMatters',
  '会议可以授权代表会议讨论决定哪些事项？',
  'Which matters may the meeting hand on to the representatives’ meeting to decide?',
  listOf(oneOf(...villageMatters, ...villageMatters2018, ...residentsMatters)),
  {
    village: village<readonly Delegable[]>(
      says(villageMatters2018, 24, 2, '前款规定的事项'),
      says(villageMatters, 28, 2, '前款规定的事项'),
    ),
    community: community<readonly Delegable[]>(silent(residentsMatters), says(residentsMatters, 30, 2, '上述事项')),
  },
  { within: someOf },
);

const villageOversight = ['yearly report', 'assessment of members', 'undo a decision of the committee'] as const;
const residentsOversight = ['yearly report', 'assessment of members'] as const;
type Oversight = (typeof villageOversight)[number];

export const delegableOversight: Rule<readonly Oversight[]> = ask<readonly Oversight[]>(
  'delegableOversight',
  '会议可以授权代表会议行使哪些审议、监督职权？',
  'Which rights of oversight may the meeting hand on to the representatives’ meeting?',
  listOf(oneOf(...villageOversight)),
  {
    village: village<readonly Oversight[]>(
      says(villageOversight, 23, 2, '授权村民代表会议'),
      says(villageOversight, 27, 2, '授权村民代表会议'),
    ),
    community: community<readonly Oversight[]>(silent(residentsOversight), says(residentsOversight, 30, 2, '上述事项')),
  },
  { within: someOf },
);

export const consultFirst: Rule<boolean> = ask(
  'consultFirst',
  '涉及切身利益的公共事务，是否应当先组织协商？',
  'Is consultation held on public affairs that touch people closely?',
  yesOrNo,
  {
    village: village(silent(false), says(true, 33, 1, '开展协商')),
    community: community(silent(false), says(true, 32, 1, '开展协商')),
  },
);

export const committeeQuorum: Rule<Share> = ask<Share>(
  'committeeQuorum',
  '委员会会议须有多少成员到会？',
  'What part of its members makes the committee itself able to decide?',
  aShare,
  {
    village: village(silent(moreThanHalf), silent(moreThanHalf, 34, 1, '少数服从多数')),
    community: community(silent(moreThanHalf), silent(moreThanHalf, 33, 1, '少数服从多数')),
  },
);

export const meetingScrutineers: Rule<number> = ask(
  'meetingScrutineers',
  '会议无记名表决的，监票人不少于几人？',
  'How many scrutineers watch a secret ballot in a meeting at least?',
  wholeNumber,
  everywhere(silent(2)),
  { unit: 'persons', within: orMore },
);

export const disclosureAnswerDays: Rule<number> = ask(
  'disclosureAnswerDays',
  '对公开事项的查询、询问在几日内答复？',
  'Within how many days is a question about what was posted answered?',
  wholeNumber,
  everywhere(silent(15)),
  { unit: 'days', within: orFewer },
);

export const assessedUnfit: Rule<Share> = ask<Share>(
  'assessedUnfit',
  '收回的评议票中有多少评为不称职，即为不称职？',
  'What part of the sheets returned finds a member unfit?',
  aShare,
  everywhere(silent(moreThanHalf)),
);

export const relatedSpendingDays: Rule<number> = ask(
  'relatedSpendingDays',
  '多少日以内付给同一收款方、用于同一用途的开支，合计列出供核对？',
  'Within how many days are payments to one payee or for one purpose shown together?',
  wholeNumber,
  everywhere(silent(90)),
  { unit: 'days' },
);

export const consultedCarriedOut: Rule<boolean> = ask(
  'consultedCarriedOut',
  '协商确定的事项，委员会是否应当及时组织实施或者监督落实？',
  'Does the committee carry out what was agreed in consultation?',
  yesOrNo,
  {
    village: village(silent(true), says(true, 33, 3, '及时组织实施')),
    community: community(silent(true), says(true, 32, 3, '及时组织实施')),
  },
);
