// An answer's value in words, Chinese and English, for the page of the law and for papers. Promises a word for every value of the closed lists.
import type { Share } from './answer.ts';
import { zhNumeral } from './texts.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

const closed: Readonly<Record<string, string>> = {
  voters: '全体选民',
  households: '每户派代表',
  representatives: '居民代表',
  'not together': '不得同时任职',
  allowed: '允许',
  chair: '主任',
  deputy: '副主任',
  member: '委员',
  'villagers meeting': '村民会议',
  'villagers representatives': '村民代表会议',
  'group meetings': '各村民小组会议',
  'residents meeting': '居民会议',
  'residents representatives': '居民代表会议',
  'party members and representatives': '党员和居民代表会议',
  'member or near relative': '成员本人或者其近亲属',
  'next in order': '按原推选结果依次递补',
  'new choice': '另行推选',
  'election day': '选举日',
  'last day of registration': '登记截止日',
  'household and living here': '户籍在本地并在本地居住的',
  'household, living elsewhere': '户籍在本地、不在本地居住的',
  'household here': '户籍在本地的',
  'living here': '户籍不在本地、在本地居住的',
  'working here': '户籍不在本地、在本地工作的',
  meeting: '村民会议或者村民代表会议',
  'election committee': '选举委员会',
  'party organisation': '党组织',
  self: '本人自荐',
  'residents group': '居民小组',
  'representatives meeting': '代表会议',
  'representatives jointly': '代表联名',
  'expelled from the party': '被开除中国共产党党籍的',
  'criminal punishment': '因犯罪受过刑事处罚的',
  gang: '利用黑恶势力从事非法活动的',
  'clan or gang': '利用宗族或者黑恶势力从事非法活动的',
  'illegal religion or cult': '组织或者参加非法宗教活动或者邪教活动的',
  candidates: '候选人',
  'candidates and their close kin': '候选人及其配偶、直系亲属',
  'near relatives': '近亲属',
  'near relatives or other villagers': '近亲属或者其他村民',
  'any voter': '其他选民',
  'ballots collected': '收回的选票',
  'voters taking part': '参加投票的人数',
  'in the base': '计入基数',
  'not in the base': '不计入基数',
  'as in the first vote': '与第一次投票相同',
  none: '不要求',
  'that election is void': '当选无效',
  'whole ballot': '整张选票无效',
  section: '该职务部分无效',
  void: '无效',
  'those votes': '该人所得的票无效',
  finding: '列为疑点，由选举委员会认定',
  'most votes': '得票多的当选',
  'vote again among the tied': '就得票相等的人再次投票',
};

/** Where one value is worded apart in one question. */
const apart: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  electionCommitteeQuit: { member: '成员本人' },
  nominators: { voters: '登记参加选举的选民' },
};

const units = {
  days: { zh: '日', one: 'day', many: 'days' },
  years: { zh: '年', one: 'year', many: 'years' },
  seats: { zh: '人', one: 'seat', many: 'seats' },
  persons: { zh: '人', one: 'person', many: 'persons' },
} as const;

export type Unit = keyof typeof units;

const english: Readonly<Record<string, string>> = { '1/2': 'half', '1/3': 'one third', '2/3': 'two thirds' };

const shareWords = (share: Share): Words => {
  const strict = 'over' in share;
  const [n, d] = strict ? share.over : share.atLeast;
  const part = english[`${n}/${d}`] ?? `${n}/${d}`;
  const zhPart = d > 99 || n < 1 || n > 99 ? `${n}/${d}` : `${zhNumeral(d)}分之${zhNumeral(n)}`;
  if (n === 1 && d === 2) return strict ? { zh: '过半数', en: 'more than half' } : { zh: '半数以上', en: 'half or more' };
  return strict ? { zh: `超过${zhPart}`, en: `more than ${part}` } : { zh: `不少于${zhPart}`, en: `at least ${part}` };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const objectWords = (key: string, value: Readonly<Record<string, unknown>>, unit?: Unit): Words => {
  if ('min' in value) return numberWords(`${String(value['min'])}–${String(value['max'])}`, unit);
  const who = wordsOf(key, value['who']);
  const { months, agreedBy, asksToTakePart } = value;
  const by = agreedBy === undefined ? undefined : wordsOf(key, agreedBy);
  return {
    zh: `${who.zh}${months === undefined ? '' : `满${String(months)}个月，`}${asksToTakePart === true ? '本人表示参加' : ''}${by === undefined ? '' : `、${by.zh}同意`}`,
    en: `${who.en}${months === undefined ? '' : ` for ${String(months)} months`}${asksToTakePart === true ? ', asks to take part' : ''}${by === undefined ? '' : `, ${by.en} agrees`}`,
  };
};

const numberWords = (figure: string, unit?: Unit): Words => {
  if (unit === undefined) return { zh: figure, en: figure };
  const { zh, one, many } = units[unit];
  return { zh: `${figure}${zh}`, en: `${figure} ${figure === '1' ? one : many}` };
};

/** The value of the question `key` in words; throws on a word of a closed list that has no Chinese. */
export const wordsOf = (key: string, value: unknown, unit?: Unit): Words => {
  if (typeof value === 'number' && key === 'votingAge') return { zh: `${value}周岁`, en: `${value} years` };
  if (typeof value === 'number') return numberWords(`${value}`, unit);
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') {
    const zh = apart[key]?.[value] ?? closed[value];
    if (zh === undefined) throw new RangeError(`no Chinese word for: ${value}`);
    return { zh, en: value };
  }
  if (Array.isArray(value)) {
    const all = value.map((one: unknown) => wordsOf(key, one, unit));
    return all.length === 0
      ? { zh: '无', en: 'none' }
      : { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') };
  }
  if (isObject(value) && ('over' in value || 'atLeast' in value)) return shareWords(value as unknown as Share);
  if (isObject(value)) return objectWords(key, value, unit);
  throw new RangeError(`a value that no question has: ${String(value)}`);
};
