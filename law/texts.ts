// The texts the answers come from: their names, versions and the days each was in force, and how a place in them is cited. Their words do not ship.
import type { CommitteeKind, Day, Mark, Source } from './answer.ts';

export interface Text {
  /** Of which committee it speaks; the Civil Code and the party's regulation speak of neither alone. */
  readonly kind: CommitteeKind | 'both' | 'party';
  readonly rank: 'nation' | 'province' | 'ministry' | 'party' | 'practice';
  readonly zh: string;
  readonly en: string;
  readonly version: string;
  readonly versionEn: string;
  /** In force from this day … */
  readonly from: Day;
  /** … to this day, inclusive; the texts now in force run to the horizon. */
  readonly to?: Day;
  /** The later text whose words stand for this one (2018 changed nothing of elections but the term). */
  readonly wordsOf?: TextId;
  /** How it was read; absent: whole. */
  readonly mark?: Mark;
  /** When it was last compared with the official words; absent: on the day `lastChecked`. */
  readonly checked?: Day;
  /** What is known of the dates only at second hand. */
  readonly note?: string;
}

/** The last day for which the texts are taken to hold; beyond it the law is not known. */
export const horizon: Day = '2030-12-31';

/** The day on which the texts were last compared with the official ones. */
export const lastChecked: Day = '2026-11-22';

const village = {
  kind: 'village',
  rank: 'nation',
  zh: '村民委员会组织法',
  en: 'Organic Law of the Villagers’ Committees',
} as const;
const community = {
  kind: 'community',
  rank: 'nation',
  zh: '城市居民委员会组织法',
  en: 'Organic Law of the Urban Residents’ Committees',
} as const;

const measures = (zh: string, en: string, kind: CommitteeKind, year: number, mark: Mark, from: Day, note: string) =>
  ({
    kind,
    rank: 'province',
    zh: `${zh}${kind === 'village' ? '村民委员会选举办法' : '居民委员会选举办法'}`,
    en: `${en} ${kind === 'village' ? 'village' : 'residents’'} committee election measures`,
    version: `${year}`,
    versionEn: `${year}`,
    from,
    mark,
    note,
  }) as const;

const amendedOn = 'The first day is that of the amending decision; the text itself names the day of its first version.';
const yearOnly = 'Only its year is known here: it is taken to hold from the year after.';
const withTheLaw = 'Passed in November 2025; taken to hold from 2026-01-01, with the national law.';

const all = {
  VC2010: { ...village, version: '2010修订', versionEn: 'revised 2010', from: '2010-10-28', to: '2018-12-28', wordsOf: 'VC2018' },
  VC2018: { ...village, version: '2018修正', versionEn: 'amended 2018', from: '2018-12-29', to: '2025-12-31' },
  VC2025: {
    ...village,
    version: '2025修正',
    versionEn: 'amended 2025',
    from: '2026-01-01',
    note: 'Art. 50 says “from publication”; the first day stands in the amending decision of 2025-10-28, known here from secondary sources.',
  },
  RC1990: { ...community, version: '1989', versionEn: '1989', from: '1990-01-01', to: '2018-12-28', wordsOf: 'RC2018' },
  RC2018: { ...community, version: '2018修正', versionEn: 'amended 2018', from: '2018-12-29', to: '2025-12-31' },
  RC2025: { ...community, version: '2025修订', versionEn: 'revised 2025', from: '2026-01-01' },
  CC2020: {
    kind: 'both',
    rank: 'nation',
    zh: '民法典',
    en: 'Civil Code',
    version: '2020',
    versionEn: '2020',
    from: '2021-01-01',
  },
  'SH-V2020': measures('上海市', 'Shanghai', 'village', 2020, 'V', '2020-09-25', amendedOn),
  'ZJ-V2020': measures('浙江省', 'Zhejiang', 'village', 2020, 'V', '2020-07-31', amendedOn),
  'BJ-V2012': measures(
    '北京市',
    'Beijing',
    'village',
    2012,
    'V',
    '2012-11-01',
    'Older than the national texts of 2018 and 2025.',
  ),
  'CQ-R2025': measures('重庆市', 'Chongqing', 'community', 2025, 'Vx', '2026-01-01', 'Revised 2025-11-28, read in an extract.'),
  'CQ-V2025': measures('重庆市', 'Chongqing', 'village', 2025, 'Vx', '2026-01-01', 'Revised 2025-11-28, read in an extract.'),
  'CQ-I2013': {
    kind: 'village',
    rank: 'province',
    zh: '重庆市实施村民委员会组织法办法',
    en: 'Chongqing implementing measures of the village law',
    version: '2013',
    versionEn: '2013',
    from: '2014-01-01',
    note: `${yearOnly} Outdated in part.`,
  },
  'GS-R2025': measures('甘肃省', 'Gansu', 'community', 2025, 'Vx', '2026-01-01', withTheLaw),
  'GS-V2025': measures('甘肃省', 'Gansu', 'village', 2025, 'Vx', '2026-01-01', withTheLaw),
  'JS-V2019': measures('江苏省', 'Jiangsu', 'village', 2019, 'Vx', '2020-01-01', yearOnly),
  'HLJ-V2017': measures('黑龙江省', 'Heilongjiang', 'village', 2017, 'Vx', '2018-01-01', yearOnly),
  'HUN-V2013': measures('湖南省', 'Hunan', 'village', 2013, 'Vx', '2014-01-01', yearOnly),
  'SX-V2011': measures('山西省', 'Shanxi', 'village', 2011, 'S', '2012-01-01', yearOnly),
  PR2013: {
    kind: 'village',
    rank: 'ministry',
    zh: '民政部村民委员会选举规程',
    en: 'Ministry of Civil Affairs, procedure of village committee elections',
    version: '民发〔2013〕76号',
    versionEn: '2013 no. 76',
    from: '2014-01-01',
    mark: 'Vx',
    note: `${yearOnly} Offered for reference; where the law of 2025 differs the law wins.`,
  },
  PT2020: {
    kind: 'party',
    rank: 'party',
    zh: '中国共产党基层组织选举工作条例',
    en: 'Regulations on the election work of the party’s grass-roots organisations',
    version: '2020',
    versionEn: '2020',
    from: '2020-07-13',
    mark: 'Vx',
    note: 'Articles 1 to 5 were read in an extract; the rest is known from handbooks.',
  },
} as const satisfies Readonly<Record<string, Omit<Text, 'wordsOf'> & { readonly wordsOf?: string }>>;

export type TextId = keyof typeof all;

export const texts: Readonly<Record<TextId, Text>> = all;

const isTextId = (id: string): id is TextId => Object.hasOwn(texts, id);

/** The text behind a key; throws on a key that names no text. */
export const textOf = (id: string): Text => {
  if (!isTextId(id)) throw new RangeError(`no such text: ${id}`);
  return texts[id];
};

/** The name as a paper gives it: 中华人民共和国村民委员会组织法, 浙江省村民委员会选举办法. */
export const fullName = (id: string): string => {
  const { rank, zh } = textOf(id);
  return rank === 'nation' ? `中华人民共和国${zh}` : zh;
};

/** The texts not compared with the official ones for a year or longer on that day. Days are compared as written: `2026-11-22` + a year is `2027-11-22`. */
export const uncheckedForAYear = (today: Day): readonly TextId[] =>
  (Object.keys(all) as TextId[]).filter((id) => {
    const { checked = lastChecked } = texts[id];
    return today >= `${Number(checked.slice(0, 4)) + 1}${checked.slice(4)}`;
  });

const digits = '零一二三四五六七八九';

const underHundred = (n: number): string => {
  const ones = n % 10;
  const tens = Number(`${n}`.slice(0, -1));
  const tail = ones === 0 ? '' : digits.charAt(ones);
  if (tens === 0) return tail;
  return `${tens === 1 ? '' : digits.charAt(tens)}十${tail}`;
};

/** 1 … 9999 in Chinese numerals: 十八, 二十, 二百零一, 一千二百五十九. */
export const zhNumeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`not an article number: ${n}`);
  if (n < 100) return underHundred(n);
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = [...`${n}`.padStart(4, '0')].map(Number);
  const head = thousands === 0 ? '' : `${digits.charAt(thousands)}千`;
  const middle = hundreds === 0 ? '' : `${digits.charAt(hundreds)}百`;
  if (tens === 0 && ones === 0) return `${head}${middle}`;
  const gap = hundreds === 0 || tens === 0 ? '零' : '';
  const last = tens === 0 ? digits.charAt(ones) : `${digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
  return `${head}${middle}${gap}${last}`;
};

/** 村民委员会组织法（2025修正）第十八条第二款; an article 0 is one that was not seen. */
export const cite = ({ text, article, chapter, paragraph, item }: Source): string => {
  const { zh, version } = textOf(text);
  if (article === 0) return `${zh}（${version}，条序待核）`;
  const place = [
    `第${zhNumeral(article)}${chapter === true ? '章' : '条'}`,
    paragraph === undefined ? '' : `第${zhNumeral(paragraph)}款`,
    item === undefined ? '' : `第${zhNumeral(item)}项`,
  ];
  return `${zh}（${version}）${place.join('')}`;
};

/** Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2. */
export const citeEn = ({ text, article, chapter, paragraph, item }: Source): string => {
  const { en, versionEn } = textOf(text);
  if (article === 0) return `${en} (${versionEn}), article to be confirmed`;
  return `${en} (${versionEn}), ${chapter === true ? 'ch.' : 'art.'} ${article}${paragraph === undefined ? '' : ` para. ${paragraph}`}${item === undefined ? '' : ` item ${item}`}`;
};
