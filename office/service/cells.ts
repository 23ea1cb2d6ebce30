// What one cell of an old ledger of work says: a kind, a number, an amount, a day. Each gives undefined for what it cannot read exactly; “近百”, “80000余” are no numbers.
import { kindOf, type WorkKind, workKinds } from '../../service/kinds.ts';
import { dayOf, tidy } from '../rollcells.ts';
import type { SheetCell } from '../rollsheet.ts';

/** By which words a kind is known in old sheets; the first that is found counts. */
const signs: readonly (readonly [RegExp, WorkKind])[] = [
  [/巡逻|巡防/, 'patrol'],
  [/志愿|义工/, 'volunteering'],
  [/医疗|大病/, 'medical'],
  [/残/, 'disability'],
  [/老年|敬老|助老|养老|独居|重阳/, 'elderly'],
  [/调解|纠纷/, 'mediation'],
  [/就业|培训|再就业/, 'employment'],
  [/妇女|妇联|三八/, 'women'],
  [/儿童|青少年|未成年|少先|六一/, 'children'],
  [/防疫|疫情|疫苗|消杀/, 'epidemic'],
  [/环境|绿化|植树|卫生|保洁|整治|扫除|清扫/, 'environment'],
  [/荣誉|表彰|获奖/, 'honour'],
  [/会议|议事|例会/, 'meeting'],
  [/宣传|讲座|普法/, 'publicity'],
  [/走访|慰问/, 'visit'],
  [/帮扶|困难|救助|低保|临时救助/, 'aid'],
  [/文体|文化|体育|演出|活动/, 'culture'],
  [/窗口|便民|接待|办事/, 'desk'],
];
export const kindIn = (text: string): WorkKind | undefined =>
  workKinds.find((k) => kindOf[k].zh === text) ?? signs.find(([sign]) => sign.test(text))?.[1];

/** 12, 12人, 1,200 人次. */
export const wholeIn = (text: string): number | undefined => {
  const [, digits] = /^([\d,]{1,12})(人次|人|户|次|件|场|分钟|小时)?$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
};
/** 50000, 50,000元, ¥300.50, 5万元, 1.2万: yuan with at most two decimals. */
export const yuanIn = (text: string): string | undefined => {
  const [, digits, wan] = /^[¥￥]?([\d,]{1,12}(?:\.\d{1,4})?)(万)?元?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const [whole = '0', part = ''] = digits.replaceAll(',', '').split('.');
  if (wan) return String(Number(whole) * 10_000 + Number(part.padEnd(4, '0')));
  return part.length > 2 ? undefined : `${Number(whole)}${part === '' ? '' : `.${part}`}`;
};
/** Minutes of 90, 90分钟, 2小时, 1.5小时. */
export const minutesIn = (text: string): number | undefined => {
  const [, hours, half] = /^(\d{1,3})(\.5)?(?:个)?小时$/.exec(text) ?? [];
  return hours === undefined ? wholeIn(text) : Number(hours) * 60 + (half ? 30 : 0);
};

/** A day as offices write it, with or without an hour behind it; a workbook's number of days; 3月5日 where the year is told. */
export const dayIn = (cell: SheetCell, year?: number): string | undefined => {
  if (cell.exact !== undefined) return cell.exact > 20_000 ? dayOf(String(Math.floor(cell.exact)), true) : undefined;
  if (cell.number === true && Number(cell.text) < 20_000) return undefined;
  // The spaces of “2025 年 3 月 1 日” go, the one before an hour parts it.
  const t = tidy(cell.text.trim().replace(/[T\s]+\d{1,2}[:：]\d{2}.*$/, '')).replace(
    /[(（].{1,3}[)）]$|(星期|周)[一二三四五六日天]$/,
    '',
  );
  const short = /^(\d{1,2})[-./月](\d{1,2})日?$/.exec(t);
  return (
    dayOf(t, cell.number === true) ??
    (short && year !== undefined && cell.number !== true ? dayOf(`${year}.${short[1]}.${short[2]}`) : undefined)
  );
};
/** 380棵; or 380 with its measure in a column of its own. */
export const thingsIn = (t: string, measure: string): { readonly things: number; readonly measure: string } | undefined => {
  const [, digits, own] = /^([\d,]{1,12})(\D{0,10})$/.exec(t) ?? [];
  const of = own || measure;
  return digits === undefined || of === '' || of.length > 10
    ? undefined
    : { things: Number(digits.replaceAll(',', '')), measure: of };
};
