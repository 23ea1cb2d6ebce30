// What the law asks of the committee that is elected: its term, its seats, who must and who must not sit in it. How it is elected: poll.ts and outcome.ts.
import type { Mode } from './answer.ts';
import {
  community,
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

export interface Seats {
  readonly min: number;
  readonly max: number;
}

const seats = (value: unknown): value is Seats =>
  typeof value === 'object' &&
  value !== null &&
  'min' in value &&
  'max' in value &&
  wholeNumber(value.min) &&
  wholeNumber(value.max) &&
  value.min <= value.max;

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
  takes: seats,
  within: (plan, law) => plan.min >= law.min && plan.max <= law.max,
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
