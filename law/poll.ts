// What the law asks of the poll: booth and secrecy, the open count, places and boxes, who works at it and who may write for another. What was cast and counted: count/.
import {
  ask,
  atLeastThese,
  community,
  doubtful,
  everywhere,
  listOf,
  oneOf,
  orMore,
  type Rule,
  says,
  silent,
  someOf,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';

export const secretBooth: Rule<boolean> = {
  key: 'secretBooth',
  asks: { zh: '是否应当设立秘密写票处？', en: 'Must there be a secret booth?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 3, '秘密写票处'), says(true, 18, 3, '秘密写票处')),
    community: community(silent(true), says(true, 19, 3, '秘密写票处')),
  },
};

export const secretBallot: Rule<boolean> = {
  key: 'secretBallot',
  asks: { zh: '是否实行无记名投票？', en: 'Is the ballot secret?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 3, '无记名投票'), says(true, 18, 3, '无记名投票')),
    community: community(silent(true), says(true, 19, 3, '无记名投票')),
  },
};

export const publicCount: Rule<boolean> = {
  key: 'publicCount',
  asks: { zh: '是否公开计票？', en: 'Are the ballots counted in public?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 3, '公开计票'), says(true, 18, 3, '公开计票')),
    community: community(silent(true), says(true, 19, 3, '公开计票')),
  },
};

export const resultOnTheSpot: Rule<boolean> = {
  key: 'resultOnTheSpot',
  asks: { zh: '选举结果是否当场公布？', en: 'Is the result announced on the spot?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 3, '当场公布'), says(true, 18, 3, '当场公布')),
    community: community(silent(true), says(true, 19, 3, '当场公布')),
  },
};

export const scrutineersPerBox: Rule<number> = {
  key: 'scrutineersPerBox',
  asks: { zh: '每个票箱至少几名监票员？', en: 'How many scrutineers watch each box at least?' },
  unit: 'persons',
  takes: wholeNumber,
  within: orMore,
  answers: everywhere(silent(3)),
};

export type Avoiding = 'candidates' | 'candidates and their close kin' | 'candidates, spouses, parents, children, siblings';

export const staffAvoidance: Rule<Avoiding> = {
  key: 'staffAvoidance',
  asks: { zh: '哪些人不得担任监票、计票、唱票等工作人员？', en: 'Who may not work at the poll?' },
  takes: oneOf('candidates', 'candidates and their close kin', 'candidates, spouses, parents, children, siblings'),
  answers: everywhere(silent('candidates and their close kin')),
};

export type PollJob = 'scrutineer' | 'issuer' | 'caller' | 'teller' | 'writer' | 'other staff';

const jobs = ['scrutineer', 'issuer', 'caller', 'teller', 'writer'] as const;

export const staffAvoidanceJobs: Rule<readonly PollJob[]> = ask<readonly PollJob[]>(
  'staffAvoidanceJobs',
  '上述人员不得担任哪些工作？',
  'Which work at the poll is barred to them?',
  listOf(oneOf(...jobs, 'other staff')),
  everywhere(silent<readonly PollJob[]>(jobs)),
  { within: atLeastThese },
);

export const pollJobsApart: Rule<readonly PollJob[]> = ask<readonly PollJob[]>(
  'pollJobsApart',
  '哪些工作不得由一人兼任？',
  'Which work at the poll may one person not do beside each other?',
  listOf(oneOf(...jobs, 'other staff')),
  everywhere(silent<readonly PollJob[]>(['scrutineer', 'caller', 'teller'])),
);

export const candidateWatchers: Rule<number> = ask(
  'candidateWatchers',
  '每名候选人可以委派几人到场观察？',
  'How many people may watch the poll for each candidate?',
  wholeNumber,
  everywhere(silent(1)),
  { unit: 'persons' },
);

export const pollHours: Rule<'as announced' | 'closes when everyone has voted'> = ask(
  'pollHours',
  '投票能否在公告的时间以前结束？',
  'May a poll end before the hour that was announced?',
  oneOf('as announced', 'closes when everyone has voted'),
  everywhere(silent('closes when everyone has voted')),
);

export const helpers: Rule<'person of trust' | 'official writer'> = ask(
  'helpers',
  '不能填写选票的人，由谁代写？',
  'Who writes for one who cannot?',
  oneOf('person of trust', 'official writer'),
  everywhere(silent('official writer')),
);

export const votingPlaces: Rule<readonly ('one meeting' | 'centre and stations' | 'stations only')[]> = ask(
  'votingPlaces',
  '在哪里投票？',
  'Where is the vote held?',
  listOf(oneOf('one meeting', 'centre and stations', 'stations only')),
  everywhere(
    silent<readonly ('one meeting' | 'centre and stations' | 'stations only')[]>([
      'one meeting',
      'centre and stations',
      'stations only',
    ]),
  ),
  { within: someOf },
);

export const placePosting: Rule<number> = ask(
  'placePosting',
  '投票的时间、地点、方式和工作人员最迟在选举日的几日前公布？',
  'How many days before the poll are its time, place and staff posted?',
  wholeNumber,
  everywhere(silent(5)),
  { unit: 'days', within: orMore },
);

export const mobileBoxFor: Rule<'nobody' | 'where it is hard to gather' | 'the old and the disabled'> = ask(
  'mobileBoxFor',
  '流动票箱为谁设立？',
  'For whom is there a mobile box?',
  oneOf('nobody', 'where it is hard to gather', 'the old and the disabled'),
  everywhere(
    doubtful(
      'the old and the disabled',
      'The nation is silent; recalled of the ministry’s procedure: strictly limited.',
      '国家法律未作规定；各地规定不一，均要求严格控制',
      'U',
    ),
  ),
);

export const mobileBoxApproval: Rule<'township' | 'representatives meeting' | 'election committee'> = ask(
  'mobileBoxApproval',
  '使用流动票箱由谁同意？',
  'Who agrees to a mobile box?',
  oneOf('township', 'representatives meeting', 'election committee'),
  everywhere(silent('election committee')),
);

export const mobileBoxPosted: Rule<boolean> = ask(
  'mobileBoxPosted',
  '是否公布使用流动票箱的选民和监票人名单？',
  'Are the users and scrutineers of a mobile box posted?',
  yesOrNo,
  everywhere(silent(true)),
);

export const boxesOpenedTogether: Rule<boolean> = ask(
  'boxesOpenedTogether',
  '所有票箱是否当日集中、当众开箱？',
  'Are all boxes brought together the same day and opened in public?',
  yesOrNo,
  everywhere(silent(true)),
);
