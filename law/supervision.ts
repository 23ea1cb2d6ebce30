// What the law asks of openness and supervision: the supervision committee, what is posted and how long, the yearly assessment of members, and to whom unfair means are reported. Audits and archive: after.ts.
import {
  ask,
  atLeastThese,
  community,
  everywhere,
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

type Meetings = readonly ('meeting' | 'representatives meeting')[];
const both: Meetings = ['meeting', 'representatives meeting'];

export const supervisorsChosenBy: Rule<Meetings> = ask<Meetings>(
  'supervisorsChosenBy',
  '监督委员会由什么会议推选产生？',
  'Which meetings choose the supervision committee?',
  listOf(oneOf('meeting', 'representatives meeting')),
  {
    village: village(says(both, 32, 1, '推选产生'), says(both, 37, 1, '推选产生')),
    community: community(silent(both), says(both, 36, 1, '推选产生')),
  },
);

export const supervisorsFrom: Rule<'villagers' | 'residents or community workers'> = ask<
  'villagers' | 'residents or community workers'
>(
  'supervisorsFrom',
  '监督委员会成员从什么人中推选？',
  'From whom is the supervision committee chosen?',
  oneOf('villagers', 'residents or community workers'),
  {
    village: village(says('villagers', 32, 1, '在村民中推选'), says('villagers', 37, 1, '在村民中推选')),
    community: community<'villagers' | 'residents or community workers'>(
      silent('residents or community workers'),
      says('residents or community workers', 36, 1, '居民或者社区工作者'),
    ),
  },
);

export const supervisorsExclude: Rule<'members and their near relatives'> = ask(
  'supervisorsExclude',
  '哪些人不得担任监督委员会成员？',
  'Who may not sit in the supervision committee?',
  oneOf('members and their near relatives'),
  {
    village: village(
      says('members and their near relatives', 32, 1, '成员及其近亲属'),
      says('members and their near relatives', 37, 1, '成员及其近亲属'),
    ),
    community: community(
      silent('members and their near relatives'),
      says('members and their near relatives', 36, 1, '成员及其近亲属'),
    ),
  },
);

export const supervisorsKnowAccounts: Rule<boolean> = ask(
  'supervisorsKnowAccounts',
  '监督委员会是否应当有具备财会、管理知识的人员？',
  'Must the supervision committee have someone who knows accounts?',
  yesOrNo,
  {
    village: village(says(true, 32, 1, '财会、管理知识'), says(true, 37, 1, '财会、管理知识')),
    community: community(silent(false), silent(false)),
  },
);

export const supervisorsTerm: Rule<'as the committee'> = ask(
  'supervisorsTerm',
  '监督委员会的任期？',
  'How long does the supervision committee serve?',
  oneOf('as the committee'),
  {
    village: village(silent('as the committee'), says('as the committee', 37, 1, '任期相同')),
    community: community(silent('as the committee'), says('as the committee', 36, 1, '任期相同')),
  },
);

export const disclosureDays: Rule<number> = ask(
  'disclosureDays',
  '村务（居务）公布的期限不少于几日？',
  'For how many days are public affairs posted at least?',
  wholeNumber,
  {
    village: village(silent(15), says(15, 35, 4, '不得少于十五日')),
    community: community(silent(15), says(15, 34, 3, '不得少于十五日')),
  },
  { unit: 'days', within: orMore },
);

export const disclosureGeneral: Rule<number> = ask(
  'disclosureGeneral',
  '一般事项每年至少公布几次？',
  'How often a year are general matters posted at least?',
  wholeNumber,
  {
    village: village(says(4, 30, 3, '每季度公布一次'), says(4, 35, 3, '每季度公布一次')),
    community: community(silent(4), silent(4, 34, 2, '及时公布')),
  },
  { unit: 'a year', within: orMore },
);

export const disclosureFinance: Rule<number> = ask(
  'disclosureFinance',
  '财务往来较多的，收支情况每年至少公布几次？',
  'How often a year are accounts posted where much money moves?',
  wholeNumber,
  {
    village: village(says(12, 30, 3, '每月公布一次'), says(12, 35, 3, '每月公布一次')),
    community: community(silent(4), silent(4, 34, 2, '及时公布')),
  },
  { unit: 'a year', within: orMore },
);

export const disclosureMajor: Rule<'at once'> = ask(
  'disclosureMajor',
  '重大事项何时公布？',
  'When are major matters posted?',
  oneOf('at once'),
  {
    village: village(says('at once', 30, 3, '随时公布'), says('at once', 35, 3, '随时公布')),
    community: community(silent('at once'), silent('at once', 34, 2, '及时公布')),
  },
);

const villageItems = [
  'decisions of meetings',
  'government money and donations',
  'help given to government',
  'results of consultation',
  'other matters of concern',
] as const;
const residentsItems = [...villageItems, 'facilities', 'service projects'] as const;
const villageItems2018 = [
  'decisions of meetings',
  'family planning',
  'government money and donations',
  'help given to government',
  'other matters of concern',
] as const;

type DisclosureItem = (typeof residentsItems | typeof villageItems2018)[number];

export const disclosureItems: Rule<readonly DisclosureItem[]> = ask<readonly DisclosureItem[]>(
  'disclosureItems',
  '公布哪些事项？',
  'What is posted?',
  listOf(oneOf(...residentsItems, 'family planning')),
  {
    village: village<readonly DisclosureItem[]>(
      says(villageItems2018, 30, 2, '公布下列事项'),
      says(villageItems, 35, 2, '公布下列事项'),
    ),
    community: community<readonly DisclosureItem[]>(silent(residentsItems), says(residentsItems, 34, 2, '公布下列事项')),
  },
  { within: atLeastThese },
);

export const assessmentFrequency: Rule<number> = ask(
  'assessmentFrequency',
  '民主评议每年至少进行几次？',
  'How often a year are the members assessed at least?',
  wholeNumber,
  {
    village: village(says(1, 33, 1, '每年至少进行一次'), says(1, 38, 1, '每年至少进行一次')),
    community: community(silent(1), says(1, 37, 1, '每年至少进行一次')),
  },
  { unit: 'a year', within: orMore },
);

export const assessmentEndsOffice: Rule<number> = ask(
  'assessmentEndsOffice',
  '连续几次被评议不称职，职务终止？',
  'After how many assessments as unfit in a row does the office end?',
  wholeNumber,
  {
    village: village(says(2, 33, 2, '连续两次'), says(2, 38, 2, '连续两次')),
    community: community(silent(2), says(2, 37, 2, '连续两次')),
  },
);

export const assessmentBy: Rule<'supervision committee'> = ask(
  'assessmentBy',
  '民主评议由谁主持？',
  'Who presides over the assessment?',
  oneOf('supervision committee'),
  {
    village: village(
      says('supervision committee', 33, 1, '村务监督机构主持'),
      says('supervision committee', 38, 1, '村务监督机构主持'),
    ),
    community: community(silent('supervision committee'), says('supervision committee', 37, 1, '居务监督委员会主持')),
  },
);

export const dutyReportFirst: Rule<boolean> = ask(
  'dutyReportFirst',
  '成员是否应当先述职、再接受民主评议？',
  'Does a member report on duties before being assessed?',
  yesOrNo,
  everywhere(silent(true)),
);

export const assessmentPosted: Rule<boolean> = ask(
  'assessmentPosted',
  '评议结果是否应当公布？',
  'Is the result of the assessment posted?',
  yesOrNo,
  {
    village: village(silent(true), silent(true, 38, 1, '民主评议')),
    community: community(silent(true), says(true, 37, 1, '及时向居民公布')),
  },
);

export type ComplaintBody =
  | 'township congress'
  | 'township government'
  | 'county congress'
  | 'street office'
  | 'county government';
const complaintBodiesOf = {
  village: ['township congress', 'township government', 'county congress', 'county government'],
  community: ['county congress', 'street office', 'county government'],
} as const satisfies Readonly<Record<string, readonly ComplaintBody[]>>;

export const complaintBodies: Rule<readonly ComplaintBody[]> = ask<readonly ComplaintBody[]>(
  'complaintBodies',
  '对贿选等不正当手段，向哪些机关举报？',
  'To which bodies are bribery and other unfair means reported?',
  listOf(oneOf('township congress', 'township government', 'county congress', 'street office', 'county government')),
  {
    village: village<readonly ComplaintBody[]>(
      says(complaintBodiesOf.village, 17, 2, '有关主管部门举报'),
      says(complaintBodiesOf.village, 21, 2, '有关主管部门举报'),
    ),
    community: community<readonly ComplaintBody[]>(
      silent(complaintBodiesOf.community),
      says(complaintBodiesOf.community, 22, 2, '有关主管部门举报'),
    ),
  },
);
