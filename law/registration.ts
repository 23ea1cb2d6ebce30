// What the law asks of the roll: who is registered, at what age, when the roll is posted and how it is objected to. The roll itself: election/.
import {
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
} from './rule.ts';

/** One class of people who are registered. */
export interface RegistrationCategory {
  readonly who: 'household and living here' | 'household, living elsewhere' | 'household here' | 'living here' | 'working here';
  /** Whether the person must say so, or apply. */
  readonly asksToTakePart: boolean;
  /** Months of living or working here that are needed. */
  readonly months?: number;
  /** Who must agree. */
  readonly agreedBy?: 'meeting' | 'election committee';
}

const classes = oneOf(
  'household and living here',
  'household, living elsewhere',
  'household here',
  'living here',
  'working here',
);
const bodies = oneOf('meeting', 'election committee');

const category = (value: unknown): value is RegistrationCategory => {
  if (typeof value !== 'object' || value === null) return false;
  const { who, asksToTakePart, months, agreedBy } = value as Readonly<Record<string, unknown>>;
  return (
    classes(who) &&
    typeof asksToTakePart === 'boolean' &&
    (months === undefined || wholeNumber(months)) &&
    (agreedBy === undefined || bodies(agreedBy))
  );
};

export const votingAge: Rule<number> = {
  key: 'votingAge',
  asks: { zh: '年满几周岁有选举权？', en: 'From what age may one vote?' },
  unit: 'years',
  takes: wholeNumber,
  answers: {
    village: village(says(18, 13, 1, '十八周岁'), says(18, 16, 1, '十八周岁')),
    community: community(says(18, 8, 2, '十八周岁'), says(18, 16, 1, '十八周岁')),
  },
};

export const votingAgeDay: Rule<'election day' | 'last day of registration'> = {
  key: 'votingAgeDay',
  asks: { zh: '年龄计算到哪一天？', en: 'On which day is the age counted?' },
  takes: oneOf('election day', 'last day of registration'),
  answers: everywhere(doubtful('election day', 'The national texts name no day; provinces say election day.')),
};

const resident: RegistrationCategory = { who: 'household and living here', asksToTakePart: false };
const away: RegistrationCategory = { who: 'household, living elsewhere', asksToTakePart: true };
const outsider: RegistrationCategory = { who: 'living here', asksToTakePart: true, months: 12, agreedBy: 'meeting' };
const villageWorker: RegistrationCategory = { who: 'working here', asksToTakePart: true, months: 12, agreedBy: 'meeting' };
const household: RegistrationCategory = { who: 'household here', asksToTakePart: true };
const livesHere: RegistrationCategory = { who: 'living here', asksToTakePart: true };
/** The last of the three stands in RC 16.3 (六个月以上, confirmed by the election committee). */
const communityWorker: RegistrationCategory = {
  who: 'working here',
  asksToTakePart: true,
  months: 6,
  agreedBy: 'election committee',
};

export const registrationCategories: Rule<readonly RegistrationCategory[]> = {
  key: 'registrationCategories',
  asks: { zh: '哪些人应当登记？', en: 'Who is registered?' },
  takes: listOf(category),
  answers: {
    village: village(
      says([resident, away, outsider], 13, 2, '居住一年以上'),
      says([resident, away, outsider, villageWorker], 16, 2, '村务工作一年以上'),
    ),
    community: community(silent([household, livesHere]), says([household, livesHere, communityWorker], 16, 2, '表示参加选举')),
  },
};

export const workerMonths: Rule<number> = {
  key: 'workerMonths',
  asks: {
    zh: '户籍不在本地的工作人员，工作满几个月可以申请登记？',
    en: 'After how many months of work here may someone without household here apply?',
  },
  takes: wholeNumber,
  answers: {
    village: village(silent(12), says(12, 16, 2, '一年以上', 3)),
    community: community(silent(6), says(6, 16, 3, '六个月以上')),
  },
};

export const rollPosting: Rule<number> = {
  key: 'rollPosting',
  asks: { zh: '名单最迟在选举日的几日前公布？', en: 'How many days before the poll must the roll be posted at the latest?' },
  unit: 'days',
  takes: wholeNumber,
  within: orMore,
  answers: {
    village: village(says(20, 14, 1, '二十日前'), says(20, 17, 1, '二十日前')),
    community: community(silent(20), says(20, 17, 1, '二十日前')),
  },
};

export const objectionWindow: Rule<number> = {
  key: 'objectionWindow',
  asks: {
    zh: '对名单有异议的，自公布之日起几日内申诉？',
    en: 'Within how many days of its posting may the roll be objected to?',
  },
  unit: 'days',
  takes: wholeNumber,
  answers: {
    village: village(says(5, 14, 2, '五日内'), says(5, 17, 2, '五日内')),
    community: community(silent(5), says(5, 17, 2, '五日内')),
  },
};

export const objectionDecision: Rule<number> = {
  key: 'objectionDecision',
  asks: { zh: '自收到申诉之日起几日内作出处理决定？', en: 'Within how many days of its receipt is an objection decided?' },
  unit: 'days',
  takes: wholeNumber,
  within: orFewer,
  answers: {
    village: village(says(3, 14, 2, '三日内'), says(3, 17, 2, '三日内')),
    community: community(silent(3), says(3, 17, 2, '三日内')),
  },
};
