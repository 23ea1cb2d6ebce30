// The columns of a roll: by which headers each is known, which may be left out, which are one for a whole household, and how the template explains them.
import type { Both } from './screens.ts';
import { tidy } from './rollcells.ts';

export const meanings = [
  'no',
  'name',
  'sex',
  'idNumber',
  'born',
  'group',
  'household',
  'phone',
  'category',
  'address',
  'since',
  'asked',
  'agreed',
] as const;
export type Meaning = (typeof meanings)[number];

export interface RollColumnKind {
  /** The first is the one a fault names and the template writes. */
  readonly headers: readonly string[];
  readonly needed?: true;
  /** A merged cell says the same of every row it covers. */
  readonly mayMerge?: true;
  readonly width: number;
  readonly fill: Both;
}
const fill = (zh: string, en: string): Both => ({ zh, en });

export const rollColumns: Readonly<Record<Meaning, RollColumnKind>> = {
  no: { headers: ['序号', '编号', '选民编号', '选民证号'], width: 7, fill: fill('可不填', 'may be left empty') },
  name: {
    headers: ['姓名', '选民姓名', '名字'],
    needed: true,
    width: 14,
    fill: fill('按身份证填写，少数民族姓名中间用“·”', 'as on the id card; minority names with ·'),
  },
  sex: { headers: ['性别'], needed: true, width: 7, fill: fill('男、女，可从下拉框中选', '男 or 女, from the list') },
  idNumber: {
    headers: ['身份证号码', '公民身份号码', '身份证号', '身份证', '证件号码', '居民身份证号码'],
    width: 24,
    fill: fill(
      '18 位；本列已设为文本，不要改成数字。港澳台居民填居住证号码',
      '18 characters, as text; residence permits 81, 82, 83 too',
    ),
  },
  born: {
    headers: ['出生日期', '出生年月日', '生日'],
    width: 14,
    fill: fill('没有身份证号码时填写，如 1950.1.1', 'where there is no id number, such as 1950.1.1'),
  },
  group: {
    headers: ['村民小组', '居民小组', '小组', '组', '组别', '所在小组', '组号'],
    needed: true,
    mayMerge: true,
    width: 10,
    fill: fill('小组的序号，如 7', 'its number, such as 7'),
  },
  household: {
    headers: ['户号', '户编号', '门牌号'],
    mayMerge: true,
    width: 12,
    fill: fill('同一户填同一个号，可合并单元格', 'one number a household; cells may be merged'),
  },
  phone: {
    headers: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式'],
    mayMerge: true,
    width: 15,
    fill: fill('本列已设为文本', 'as text'),
  },
  category: {
    headers: ['登记类别', '类别', '选民类别', '登记情形'],
    needed: true,
    mayMerge: true,
    width: 22,
    fill: fill('从下拉框中选', 'from the list'),
  },
  address: {
    headers: ['住址', '地址', '家庭住址', '现住址', '居住地址'],
    mayMerge: true,
    width: 26,
    fill: fill('现住址', 'where the person lives'),
  },
  since: {
    headers: ['居住（工作）起始', '居住起始', '居住起始日期', '工作起始', '工作起始日期', '来本地日期', '居住工作起始'],
    width: 18,
    fill: fill('户籍不在本地的人填写，如 2024.9.1', 'for those without household here'),
  },
  asked: {
    headers: ['本人表示参加', '本人申请', '是否参加', '表示参加选举', '参选意愿'],
    width: 14,
    fill: fill('是、否：法律要求本人表示或者申请的，如实填写', '是 or 否, where the law wants the person to say so'),
  },
  agreed: {
    headers: ['同意的会议和日期', '同意的会议', '会议同意'],
    mayMerge: true,
    width: 26,
    fill: fill('如：村民代表会议 2026.3.1；户籍不在本地的人填写', 'the meeting that agreed, with its day'),
  },
};

const header = (text: string): string => tidy(text).replace(/[*：:]/g, '');
const known: ReadonlyMap<string, Meaning> = new Map(
  meanings.flatMap((m) => rollColumns[m].headers.map((h) => [header(h), m] as const)),
);

/** Which column a header names, with or without a remark in brackets. */
export const meaningOf = (text: string): Meaning | undefined =>
  known.get(header(text)) ?? known.get(header(text).replace(/\(.*?\)/g, ''));

/** The classes of voters as the template offers them, by kind of place. */
export const categoryChoices = (kind: 'village' | 'community'): readonly string[] => {
  const place = kind === 'village' ? '本村' : '本社区';
  return [
    `${place}户籍并居住`,
    `户籍在${place}但不居住`,
    `非${place}户籍经同意`,
    ...(kind === 'village' ? ['村务工作人员'] : ['社区工作人员']),
  ];
};
