// An answer's value in words, Chinese and English, for the page of the law and for papers. Promises a word for every value of the closed lists.
import type { Share, Unit } from './answer.ts';
import { apart, closed } from './terms.ts';
import { zhNumeral } from './texts.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

const units = {
  days: { zh: '日', one: 'day', many: 'days' },
  years: { zh: '年', one: 'year', many: 'years' },
  seats: { zh: '人', one: 'seat', many: 'seats' },
  persons: { zh: '人', one: 'person', many: 'persons' },
  months: { zh: '个月', one: 'month', many: 'months' },
  households: { zh: '户', one: 'household', many: 'households' },
  'a year': { zh: '次（每年）', one: 'time a year', many: 'times a year' },
} as const satisfies Readonly<Record<Unit, { readonly zh: string; readonly one: string; readonly many: string }>>;

const english: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/5': 'one fifth',
  '4/5': 'four fifths',
  '1/10': 'one tenth',
};

const shareWords = (share: Share): Words => {
  const strict = 'over' in share;
  const [n, d] = strict ? share.over : share.atLeast;
  const part = english[`${n}/${d}`] ?? `${n}/${d}`;
  const zhPart = d > 99 || n < 1 ? `${n}/${d}` : `${zhNumeral(d)}分之${zhNumeral(n)}`;
  if (n === 0) return { zh: '不要求', en: 'none' };
  if (n === 1 && d === 2) return strict ? { zh: '过半数', en: 'more than half' } : { zh: '半数以上', en: 'half or more' };
  return strict ? { zh: `超过${zhPart}`, en: `more than ${part}` } : { zh: `不少于${zhPart}`, en: `at least ${part}` };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const objectWords = (key: string, value: Readonly<Record<string, unknown>>, unit?: Unit): Words => {
  const { min, max } = value;
  if (min !== undefined) return numberWords(min === max ? String(min) : `${String(min)}–${String(max)}`, unit);
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
