// What the law asks of the roll: who is registered, at what age, when the roll is posted and how it is objected to. The roll itself: election/.
import {
  away,
  communityWorker,
  household,
  livesHere,
  outsider,
  type RegistrationCategory,
  resident,
  villageWorker,
} from './categories.ts';
import {
  ask,
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

export type { RegistrationCategory };

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
  unit: 'months',
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

export const registeredOnce: Rule<boolean> = ask(
  'registeredOnce',
  '已在一地登记的，能否再参加其他地方的选举（是＝只能登记一次）？',
  'Is one who is registered in one place barred from elections elsewhere?',
  yesOrNo,
  {
    village: village(says(true, 13, 3, '不得再参加'), says(true, 16, 3, '不得再参加')),
    community: community(silent(true), silent(true)),
  },
);

export type FurtherClass = 'spouse living here' | 'former villager with rights in the collective' | 'converted household';

export const furtherRegistered: Rule<readonly FurtherClass[]> = ask(
  'furtherRegistered',
  '法律所列以外，还可以登记哪些人？',
  'Who else may be registered beside those the law names?',
  listOf(oneOf('spouse living here', 'former villager with rights in the collective', 'converted household')),
  everywhere(silent<readonly FurtherClass[]>([])),
);

export const livingHereMonths: Rule<number> = ask(
  'livingHereMonths',
  '户籍不在本地的，居住满几个月才可以登记？',
  'After how many months of living here may someone without household here be registered?',
  wholeNumber,
  {
    village: village(says(12, 13, 2, '居住一年以上'), says(12, 16, 2, '一年以上', 3)),
    community: community(
      silent(6),
      doubtful(
        6,
        'Article 16 says “lives here permanently” and names no months; Gansu says six.',
        '第十六条只说“常住”，未定期限；甘肃为六个月',
      ),
    ),
  },
  { unit: 'months' },
);

export const leftOffRoll: Rule<readonly ('incapable' | 'unreachable')[]> = ask(
  'leftOffRoll',
  '除被剥夺政治权利的外，还有哪些人不列入名单？',
  'Who is left off the roll beside those deprived of political rights?',
  listOf(oneOf('incapable', 'unreachable')),
  everywhere(silent<readonly ('incapable' | 'unreachable')[]>([])),
);

export const deprivedOfRights: Rule<'no vote'> = ask(
  'deprivedOfRights',
  '依法被剥夺政治权利的人有无选举权？',
  'Has one deprived of political rights a vote?',
  oneOf('no vote'),
  {
    village: village(says('no vote', 13, 1, '剥夺政治权利'), says('no vote', 16, 1, '剥夺政治权利')),
    community: community(says('no vote', 8, 2, '剥夺政治权利'), says('no vote', 16, 1, '剥夺政治权利')),
  },
);

export const ageProof: Rule<readonly ('ID card' | 'household register')[]> = ask(
  'ageProof',
  '年龄以什么证件为准（依次）？',
  'What proves the age, in this order?',
  listOf(oneOf('ID card', 'household register')),
  everywhere(silent<readonly ('ID card' | 'household register')[]>(['ID card', 'household register'])),
);

export const objectionDecisionInWriting: Rule<boolean> = ask(
  'objectionDecisionInWriting',
  '对申诉的处理决定是否应当是书面的？',
  'Is the decision on an objection given in writing?',
  yesOrNo,
  everywhere(silent(false)),
);

export const objectionDecisionPublished: Rule<boolean> = ask(
  'objectionDecisionPublished',
  '处理结果是否应当公布？',
  'Is the decision on an objection posted?',
  yesOrNo,
  {
    village: village(says(true, 14, 2, '公布处理结果'), says(true, 17, 2, '公布处理结果')),
    community: community(silent(true), says(true, 17, 2, '公布处理结果')),
  },
);

const listWithRoll = { community: community(silent(true), says(true, 17, 1, '同时公布')) };

export const representativesListWithRoll: Rule<boolean> = ask(
  'representativesListWithRoll',
  '是否应当同时公布户代表或者新一届居民代表名单？',
  'Must the list of household or new residents’ representatives be posted with the roll?',
  yesOrNo,
  everywhere(silent(false)),
  { inMode: { households: listWithRoll, representatives: listWithRoll } },
);

export const voterCards: Rule<boolean> = ask(
  'voterCards',
  '是否发给选民证（参选证）？',
  'Are voter cards handed out?',
  yesOrNo,
  everywhere(silent(true)),
);
