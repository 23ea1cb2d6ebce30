// What the law asks of the committee that is elected: its term, its seats, who must and who must not sit in it. How it is elected: poll.ts and outcome.ts.
import type { Mode } from './answer.ts';
import {
  ask,
  community,
  doubtful,
  everywhere,
  listOf,
  nearestOf,
  oneOf,
  orMore,
  type Range,
  range,
  type Rule,
  says,
  silent,
  someOf,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';

export type Seats = Range;

const clamp = (n: number, { min, max }: Seats): number => Math.min(Math.max(n, min), max);

export const termYears: Rule<number> = {
  key: 'termYears',
  asks: { zh: '每届任期几年？', en: 'How many years is the term?' },
  unit: 'years',
  takes: wholeNumber,
  answers: {
    village: village(says(5, 11, 2, '五年'), says(5, 14, 2, '五年'), says(3, 11, 2, '三年')),
    community: community(says(5, 8, 1, '五年'), says(5, 14, 2, '五年'), says(3, 8, 1, '三年')),
  },
};

export const modes: Rule<readonly Mode[]> = {
  key: 'modes',
  asks: { zh: '可以由谁投票选举？', en: 'Who may elect the committee?' },
  takes: listOf(oneOf('voters', 'households', 'representatives')),
  within: someOf,
  nearest: nearestOf,
  answers: {
    village: village(says(['voters'], 11, 1, '直接选举'), says(['voters'], 14, 1, '直接选举')),
    community: community(
      says(['voters', 'households', 'representatives'], 8, 1, '每户派代表'),
      says(['voters', 'households', 'representatives'], 14, 1, '每户派代表'),
    ),
  },
};

export const committeeSeats: Rule<Seats> = {
  key: 'committeeSeats',
  asks: { zh: '委员会共有几人？', en: 'How many members does the committee have?' },
  unit: 'seats',
  takes: range,
  within: (plan, law) => plan.min >= law.min && plan.max <= law.max,
  nearest: (plan, law) => ({ min: clamp(plan.min, law), max: clamp(plan.max, law) }),
  answers: {
    village: village(says({ min: 3, max: 7 }, 6, 1, '三至七人'), says({ min: 3, max: 7 }, 8, 1, '三至七人')),
    community: community(says({ min: 5, max: 9 }, 7, 1, '五至九人'), says({ min: 5, max: 9 }, 8, 1, '五至九人')),
  },
};

export const womanMember: Rule<number> = {
  key: 'womanMember',
  asks: { zh: '至少有几名妇女成员？', en: 'How many women must sit in the committee at least?' },
  unit: 'persons',
  takes: wholeNumber,
  within: orMore,
  answers: {
    village: village(says(1, 6, 2, '应当有妇女成员'), says(1, 8, 2, '应当有妇女成员')),
    community: community(silent(1), says(1, 8, 2, '应当有妇女成员')),
  },
};

export const minorityMember: Rule<boolean> = {
  key: 'minorityMember',
  asks: {
    zh: '多民族居住的地方，是否应当有人数较少的民族的成员？',
    en: 'Where several peoples live, must a smaller one have a member?',
  },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 6, 2, '人数较少的民族'), silent(false)),
    community: community(says(true, 7, 1, '人数较少的民族'), silent(false)),
  },
};

export const nearRelativesElected: Rule<'not together' | 'allowed'> = {
  key: 'nearRelativesElected',
  asks: { zh: '近亲属能否同时当选？', en: 'May near relatives sit in the committee together?' },
  takes: oneOf('not together', 'allowed'),
  answers: {
    village: village(silent('allowed'), says('not together', 8, 2, '近亲属回避')),
    community: community(silent('allowed'), says('not together', 8, 2, '近亲属回避')),
  },
};

export const oddSeats: Rule<boolean> = ask(
  'oddSeats',
  '成员总数是否应当为单数？',
  'Must the number of members be odd?',
  yesOrNo,
  everywhere(silent(false)),
);

export const seatsDecidedBy: Rule<'meeting or representatives meeting' | 'election committee'> = ask(
  'seatsDecidedBy',
  '具体职数由谁决定？',
  'Who decides the number of seats?',
  oneOf('meeting or representatives meeting', 'election committee'),
  everywhere(silent('meeting or representatives meeting')),
);

export const secretaryMayBeDirector: Rule<boolean> = ask(
  'secretaryMayBeDirector',
  '党组织负责人能否通过法定程序担任主任（一肩挑）？',
  'May the head of the party organisation be elected director?',
  yesOrNo,
  {
    village: village(silent(true), says(true, 8, 3, '通过法定程序担任')),
    community: community(silent(true), says(true, 8, 3, '通过法定程序担任')),
  },
);

export const crossAppointment: Rule<boolean> = ask(
  'crossAppointment',
  '委员会成员与党组织领导班子成员能否交叉任职？',
  'May members also sit in the leadership of the party organisation?',
  yesOrNo,
  {
    village: village(silent(true), says(true, 8, 3, '可以交叉任职')),
    community: community(silent(true), says(true, 8, 3, '可以交叉任职')),
  },
);

export type KinCircle = 'near relatives' | 'spouses and direct kin' | 'spouses, parents, children, siblings';

/** 近亲属 are spouses, parents, children, siblings, grandparents and grandchildren (Civil Code 1045). */
export const kinCircle: Rule<KinCircle> = ask(
  'kinCircle',
  '哪些亲属不得同时任职？',
  'Which relatives may not sit together?',
  oneOf('near relatives', 'spouses and direct kin', 'spouses, parents, children, siblings'),
  {
    village: village(silent('near relatives'), says('near relatives', 8, 2, '近亲属回避')),
    community: community(silent('near relatives'), says('near relatives', 8, 2, '近亲属回避')),
  },
);

export const whoStaysOfKin: Rule<'higher post, then more votes, then vote again'> = ask(
  'whoStaysOfKin',
  '近亲属同时当选的，谁留任？',
  'Which of elected relatives stays?',
  oneOf('higher post, then more votes, then vote again'),
  everywhere(
    doubtful(
      'higher post, then more votes, then vote again',
      'The nation names the aim only; the order is that of Zhejiang 31.',
      '国家法律只规定回避，未规定谁留任；此处参照浙江办法第三十一条',
    ),
  ),
);

export const kinGapFilledBy: Rule<'next in votes' | 'second vote'> = ask(
  'kinGapFilledBy',
  '因任职回避出现的缺额如何补足？',
  'How is a gap left by the avoidance of kin filled?',
  oneOf('next in votes', 'second vote'),
  everywhere(
    doubtful(
      'second vote',
      'The nation knows only the second vote for seats not filled; Zhejiang 31 moves up the next in votes.',
      '国家法律只规定不足的名额另行选举；浙江按得票依次递补',
    ),
  ),
);

export const legalRepresentative: Rule<'director'> = ask(
  'legalRepresentative',
  '谁是委员会的法定代表人？',
  'Who represents the committee at law?',
  oneOf('director'),
  {
    village: village(silent('director'), says('director', 13, 1, '主任为法定代表人')),
    community: community(silent('director'), says('director', 12, 1, '主任为法定代表人')),
  },
);

export const mayGuarantee: Rule<boolean> = ask(
  'mayGuarantee',
  '委员会能否提供担保？',
  'May the committee give guarantees?',
  yesOrNo,
  {
    village: village(silent(false), says(false, 13, 1, '不得提供担保')),
    community: community(silent(false), says(false, 12, 1, '不得提供担保')),
  },
);
