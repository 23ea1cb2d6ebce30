// What was recorded of people for the reporting forms — affiliation, schooling, ethnicity, who served before — as cells: counted only where it was recorded of everybody, else said of how many it was.
import type { Described } from '../../election/after/profile.ts';
import { politics, schooling } from './choices.ts';
import type { StatCell } from './model.ts';
import { count, none, notTold, text } from './telling.ts';

type Told = 'education' | 'politics' | 'ethnicity' | 'again';
export const grades: Readonly<Record<NonNullable<Described['education']>, (typeof schooling)[number]>> = {
  primary: '初中及以下',
  'junior high': '初中及以下',
  'senior high': '高中及中专',
  college: '大专',
  bachelor: '本科',
  postgraduate: '研究生及以上',
};
export const sides: Readonly<Record<NonNullable<Described['politics']>, (typeof politics)[number]>> = {
  'party member': '中共党员',
  'youth league': '团员',
  'democratic party': '其他',
  none: '其他',
};
export const isParty = (side: NonNullable<Described['politics']>): boolean => side === 'party member';
export const isMinority = (ethnicity: string): boolean => !/^汉族?$/.test(ethnicity);

/** How many of some people something holds for. `whom`: 当选人, 候选人. */
export const countOf = <K extends Told>(
  people: readonly (Described | undefined)[],
  whom: string,
  what: K,
  holds: (value: NonNullable<Described[K]>) => boolean,
): StatCell => {
  const told = people.flatMap((p) => p?.[what] ?? []) as NonNullable<Described[K]>[];
  return told.length === people.length
    ? count(told.filter(holds).length)
    : none(told.length === 0 ? `没有登记${whom}的这一项` : `${people.length}名${whom}中只登记了${told.length}人`);
};

const word = (value: string | undefined): StatCell => (value === undefined ? notTold('这一项') : text(value));
/** 民族, 政治面貌, 文化程度 of one person, in the order of the lists. */
export const describedCells = (p: Described | undefined): readonly [StatCell, StatCell, StatCell] => [
  word(p?.ethnicity),
  word(p?.politics && sides[p.politics]),
  word(p?.education && grades[p.education]),
];
/** 是 or 否, where it was told. */
export const answered = (is: boolean | undefined): StatCell => word(is === undefined ? undefined : is ? '是' : '否');
