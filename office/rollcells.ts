// What one cell of a roll says: a name, a sex, a group, a class, a day, yes or no, as offices write them. Each gives undefined for what it cannot read, and none guesses.
import type { Category } from '../election/person.ts';
import { isDay } from '../law/days.ts';
import type { Day } from '../law/answer.ts';

const plain = /^[!-~\u4e00-\u9fff]*$/;
const spaces = /[\s\u3000\u00a0\u200b\ufeff]/g;
/** A cell without spaces, full-width letters and digits as half-width ones. */
export const tidy = (text: string): string => (plain.test(text) ? text : text.normalize('NFKC').replace(spaces, ''));

const fullWidth = /[\uff01-\uff5e]/g;
/** A name of Han characters and the middle dot, or of letters, as it is written: only spaces and full-width letters change. */
export const nameOf = (written: string): string | undefined => {
  const t = plain.test(written)
    ? written
    : written.replace(spaces, '').replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return /^[\p{Script=Han}\p{Co}〇·•・‧∙⋅.]+$/u.test(t) || /^[\p{Script=Latin}·.'’-]+$/u.test(t) ? t : undefined;
};

export const sexOf = (t: string): 'man' | 'woman' | undefined =>
  /^男性?$/.test(t) ? 'man' : /^女性?$/.test(t) ? 'woman' : undefined;

const numerals = '零一二三四五六七八九';
/** 7, 7组, 第七村民小组, 十二组. */
export const groupOf = (t: string): number | undefined => {
  const core = t.replace(/^第/, '').replace(/(村民|居民)?小?组$/, '');
  if (/^\d{1,3}$/.test(core)) return Number(core) > 0 && Number(core) <= 400 ? Number(core) : undefined;
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(core) ?? [];
  if (ten) return (tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0);
  return tens && !ones ? numerals.indexOf(tens) : undefined;
};

export const categoryOf = (t: string): Category | undefined => {
  if (/工作/.test(t)) return 'community worker';
  if (/非本|户籍在外|户籍不在|外来|经同意/.test(t)) return 'from elsewhere, agreed';
  if (/不居住|居住在外|不在本|外出/.test(t)) return 'registered here, lives elsewhere';
  return /居住|本村|本社区|本地/.test(t) ? 'lives here' : undefined;
};

/** 1980-01-01, 1980.1.1, 1980/1/1, 19800101, 1980年1月1日; a number is a spreadsheet's day counted from 1899-12-30. */
export const dayOf = (t: string, isNumber = false): Day | undefined => {
  if (isNumber && /^\d{1,5}$/.test(t))
    return new Date(Date.UTC(1899, 11, 30) + Number(t) * 86_400_000).toISOString().slice(0, 10);
  const [, y = '', m = '', d = ''] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(t) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(t) ?? [];
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
};

export const yesOf = (t: string): boolean | undefined =>
  /^(是|已|有|√|✓|同意|参加|愿意|y|yes|1)/i.test(t) ? true : /^(否|未|无|不|×|n|no|0)/i.test(t) ? false : undefined;
