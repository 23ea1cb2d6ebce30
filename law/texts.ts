// The national texts the answers come from: their names, versions and the days each was in force, and how a place in them is cited. Their words do not ship.
import type { CommitteeKind, Day, Source } from './answer.ts';

export type TextId = 'VC2010' | 'VC2018' | 'VC2025' | 'RC1990' | 'RC2018' | 'RC2025';

export interface Text {
  readonly kind: CommitteeKind;
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
  /** What is known of the dates only at second hand. */
  readonly note?: string;
}

/** The last day for which the texts are taken to hold; beyond it the law is not known. */
export const horizon: Day = '2030-12-31';

/** The day on which the texts were last compared with the official ones. */
export const lastChecked: Day = '2026-11-22';

const village = { kind: 'village', zh: '村民委员会组织法', en: 'Organic Law of the Villagers’ Committees' } as const;
const community = {
  kind: 'community',
  zh: '城市居民委员会组织法',
  en: 'Organic Law of the Urban Residents’ Committees',
} as const;

export const texts: Readonly<Record<TextId, Text>> = {
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
};

const isTextId = (id: string): id is TextId => Object.hasOwn(texts, id);

/** The text behind a key; throws on a key that names no text. */
export const textOf = (id: string): Text => {
  if (!isTextId(id)) throw new RangeError(`no such text: ${id}`);
  return texts[id];
};

const digits = '零一二三四五六七八九';

/** 1 … 99 in Chinese numerals: 十八, 二十, 二十四. */
export const zhNumeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`not an article number: ${n}`);
  const ones = n % 10;
  const tens = Number(`${n}`.slice(0, -1));
  const tail = ones === 0 ? '' : digits.charAt(ones);
  if (tens === 0) return tail;
  return `${tens === 1 ? '' : digits.charAt(tens)}十${tail}`;
};

/** 村民委员会组织法（2025修正）第十八条第二款. */
export const cite = ({ text, article, paragraph, item }: Source): string => {
  const { zh, version } = textOf(text);
  const place = [
    `第${zhNumeral(article)}条`,
    paragraph === undefined ? '' : `第${zhNumeral(paragraph)}款`,
    item === undefined ? '' : `第${zhNumeral(item)}项`,
  ];
  return `${zh}（${version}）${place.join('')}`;
};

/** Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2. */
export const citeEn = ({ text, article, paragraph, item }: Source): string => {
  const { en, versionEn } = textOf(text);
  return `${en} (${versionEn}), art. ${article}${paragraph === undefined ? '' : ` para. ${paragraph}`}${item === undefined ? '' : ` item ${item}`}`;
};
