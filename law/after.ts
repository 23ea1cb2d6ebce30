// What the law asks after the count: publication and filing, certificates, keeping the ballots, handing over, the leaving audit and the archive.
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
  orMore,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';
import { atLeastOneFifth, atLeastOneTenth, atLeastOneThird } from './share.ts';

export const handoverDays: Rule<number> = {
  key: 'handoverDays',
  asks: {
    zh: '新一届产生后几日内完成工作移交？',
    en: 'Within how many days of its election is the handover to the new committee done?',
  },
  unit: 'days',
  takes: wholeNumber,
  within: orFewer,
  answers: {
    village: village(says(10, 20, 1, '十日内'), says(10, 24, 1, '十日内')),
    community: community(silent(10), says(10, 25, 1, '十日内')),
  },
};

export const sealHandoverDays: Rule<number> = ask(
  'sealHandoverDays',
  '公章在新一届产生后几日内移交（0为当日）？',
  'Within how many days is the seal handed over (0: the same day)?',
  wholeNumber,
  everywhere(silent(10)),
  { unit: 'days', within: orFewer },
);

const items = ['seal', 'office', 'equipment', 'accounts', 'property', 'debts and claims', 'archive', 'open issues'] as const;
export type HandoverItem = (typeof items)[number];

export const handoverItems: Rule<readonly HandoverItem[]> = ask<readonly HandoverItem[]>(
  'handoverItems',
  '移交哪些东西？',
  'What is handed over?',
  listOf(oneOf(...items)),
  everywhere(silent<readonly HandoverItem[]>(items)),
  { within: atLeastThese },
);

export const handoverPresides: Rule<'election committee'> = ask(
  'handoverPresides',
  '工作移交由谁主持？',
  'Who presides over the handover?',
  oneOf('election committee'),
  {
    village: village(
      says('election committee', 20, 1, '村民选举委员会主持'),
      says('election committee', 24, 1, '村民选举委员会主持'),
    ),
    community: community(silent('election committee'), says('election committee', 25, 1, '居民选举委员会主持')),
  },
);

export const handoverSupervises: Rule<'township' | 'street'> = ask<'township' | 'street'>(
  'handoverSupervises',
  '工作移交由谁监督？',
  'Who supervises the handover?',
  oneOf('township', 'street'),
  {
    village: village(says('township', 20, 1, '人民政府监督'), says('township', 24, 1, '人民政府监督')),
    community: community<'township' | 'street'>(silent('street'), says('street', 25, 1, '街道办事处监督')),
  },
);

export const resultPublication: Rule<number> = ask(
  'resultPublication',
  '当选人名单在投票日后几日内公布（0为当日）？',
  'Within how many days of the poll are the names of the elected posted (0: the same day)?',
  wholeNumber,
  everywhere(silent(1)),
  { unit: 'days', within: orFewer },
);

export const resultFiled: Rule<boolean> = ask(
  'resultFiled',
  '选举结果是否报乡镇（街道）备案？',
  'Is the result filed with the township or street?',
  yesOrNo,
  everywhere(silent(true)),
);

export const changesFiledDays: Rule<number> = ask(
  'changesFiledDays',
  '罢免、补选、辞职、职务终止后几日内公布并备案？',
  'Within how many days are recall, by-election, resignation and the end of an office posted and filed?',
  wholeNumber,
  everywhere(silent(5)),
  { unit: 'days', within: orFewer },
);

export const resultObjectionAnswer: Rule<number> = ask(
  'resultObjectionAnswer',
  '对选举结果的异议在几日内答复？',
  'Within how many days is an objection to the result answered?',
  wholeNumber,
  everywhere(silent(30)),
  { unit: 'days', within: orFewer },
);

export const firstMeetingDays: Rule<number> = ask(
  'firstMeetingDays',
  '新一届委员会在产生后几日内召开第一次会议、明确分工？',
  'Within how many days does the new committee hold its first meeting and share out the work?',
  wholeNumber,
  everywhere(silent(10)),
  { unit: 'days', within: orFewer },
);

export type Issuer = 'election committee' | 'civil affairs and street' | 'county or township';

export const certificateBy: Rule<Issuer> = ask<Issuer>(
  'certificateBy',
  '当选证书由谁颁发？',
  'Who gives the certificate of election?',
  oneOf('election committee', 'civil affairs and street', 'county or township'),
  everywhere(
    doubtful(
      'county or township',
      'Recalled of the ministry’s procedure of 2013, not seen.',
      '据回忆为2013年民政部选举规程的规定，未见原文',
      'U',
    ),
  ),
);

export const certificateDays: Rule<number> = ask(
  'certificateDays',
  '当选证书在几日内颁发？',
  'Within how many days is the certificate given?',
  wholeNumber,
  everywhere(
    doubtful(10, 'Recalled of the ministry’s procedure of 2013, not seen.', '据回忆为2013年民政部选举规程的规定，未见原文', 'U'),
  ),
  { unit: 'days' },
);

export const ballotsSealedDays: Rule<number> = ask(
  'ballotsSealedDays',
  '选票在选举工作结束后几日内封存（0为当日）？',
  'Within how many days are the ballots sealed (0: the same day)?',
  wholeNumber,
  everywhere(silent(0)),
  { unit: 'days', within: orFewer },
);

export const ballotsKeptBy: Rule<'township' | 'new committee'> = ask(
  'ballotsKeptBy',
  '选票由谁保管？',
  'Who keeps the ballots?',
  oneOf('township', 'new committee'),
  everywhere(silent('township')),
);

export const ballotsKeptUntil: Rule<'end of the next election'> = ask(
  'ballotsKeptUntil',
  '选票至少保存到何时？',
  'Until when are the ballots kept at least?',
  oneOf('end of the next election'),
  everywhere(
    doubtful(
      'end of the next election',
      'No national text fixes a period; Shanghai 23 does.',
      '国家法律未规定期限；参照上海办法第二十三条',
    ),
  ),
);

export const archiveDuty: Rule<boolean> = ask(
  'archiveDuty',
  '是否应当建立村务（居务）档案？',
  'Must an archive be kept?',
  yesOrNo,
  {
    village: village(says(true, 34, 1, '建立村务档案'), says(true, 39, 1, '建立村务档案')),
    community: community(silent(true), says(true, 39, 1, '建立居务档案')),
  },
);

export const archiveHoldsBallots: Rule<boolean> = ask(
  'archiveHoldsBallots',
  '档案是否包括选举文件和选票？',
  'Does the archive hold the election papers and ballots?',
  yesOrNo,
  {
    village: village(says(true, 34, 1, '选举文件和选票'), says(true, 39, 1, '选举文件和选票')),
    community: community(silent(true), silent(true, 39, 1, '居务档案')),
  },
);

export const leavingAudit: Rule<'before the next election' | 'before the election committee is chosen'> = ask(
  'leavingAudit',
  '离任经济责任审计结果最迟何时公布？',
  'By when is the leaving audit published?',
  oneOf('before the next election', 'before the election committee is chosen'),
  {
    village: village(
      says('before the next election', 35, 2, '选举之前公布'),
      says('before the next election', 40, 2, '选举之前公布'),
    ),
    community: community(silent('before the next election'), says('before the next election', 38, 2, '选举之前公布')),
  },
  { within: (plan) => plan === 'before the election committee is chosen' },
);

export const leavingAuditDays: Rule<number> = ask(
  'leavingAuditDays',
  '离任审计结果须提前几日公布？',
  'How many days earlier must the leaving audit be published?',
  wholeNumber,
  everywhere(silent(0)),
  { unit: 'days', within: orMore },
);

export const auditedAre: Rule<'director' | 'all members'> = ask(
  'auditedAre',
  '对谁实行任期和离任经济责任审计？',
  'Who is audited for the term and on leaving?',
  oneOf('director', 'all members'),
  {
    village: village(says('all members', 35, 1, '离任经济责任审计'), says('all members', 40, 1, '离任经济责任审计')),
    community: community<'director' | 'all members'>(silent('director'), says('director', 38, 1, '离任经济责任审计')),
  },
);

export const auditDemand: Rule<Share> = ask<Share>(
  'auditDemand',
  '多少居民（村民）要求，应当对其他事项进行审计？',
  'On the demand of what part of the people is another matter audited?',
  aShare,
  {
    village: village(says(atLeastOneFifth, 35, 1, '五分之一以上'), says(atLeastOneFifth, 40, 1, '五分之一以上')),
    community: community(silent(atLeastOneTenth), says(atLeastOneTenth, 38, 1, '十分之一以上')),
  },
);

export const auditDemandRepresentatives: Rule<Share> = ask<Share>(
  'auditDemandRepresentatives',
  '多少居民代表要求，应当对其他事项进行审计？',
  'On the demand of what part of the representatives is another matter audited?',
  aShare,
  {
    village: village(silent(atLeastOneThird), silent(atLeastOneThird)),
    community: community(silent(atLeastOneThird), says(atLeastOneThird, 38, 1, '三分之一以上')),
  },
);
