// The periods of a rhythm: quarters, months, half years, years; which of them is due next, and how it is called.
import type { Answer, Day } from '../../../law/answer.ts';
import { addDays, addMonths } from '../../../law/days.ts';
import { binds } from '../../../law/rules.ts';
import type { Both } from '../../../papers/words/terms.ts';

export interface Period {
  readonly from: Day;
  readonly until: Day;
  readonly called: Both;
}
const quarters = ['第一', '第二', '第三', '第四'] as const;

/** The period of so many a year in which a day lies. */
export const periodOf = (day: Day, times: number): Period => {
  const months = Math.max(1, Math.floor(12 / times)),
    at = Number(day.slice(5, 7)) - 1,
    nth = Math.floor(at / months),
    year = day.slice(0, 4);
  const from = `${year}-${String(nth * months + 1).padStart(2, '0')}-01`;
  return { from, until: addDays(addMonths(from, months), -1), called: calledIn(year, times, nth, from) };
};
const calledIn = (year: string, times: number, nth: number, from: Day): Both => {
  if (times === 4) return { zh: `${year}年${quarters[nth] ?? ''}季度`, en: `quarter ${nth + 1} of ${year}` };
  if (times === 12) return { zh: `${year}年${nth + 1}月`, en: from.slice(0, 7) };
  if (times === 2) return { zh: `${year}年${nth === 0 ? '上' : '下'}半年`, en: `half ${nth + 1} of ${year}` };
  return { zh: `${year}年`, en: year };
};

/** The period in which something is due now: that after the one in which it came last, or the first since its rhythm began; nothing once it came in this one. */
export const periodDue = (rule: Answer<number>, last: Day | undefined, since: Day, today: Day): Period | undefined => {
  if (rule.value < 1) return undefined;
  const now = periodOf(today, rule.value);
  // What only our default says is offered in its own period, and no period before is missed.
  if (!binds(rule)) return last !== undefined && last >= now.from ? undefined : now;
  const due =
    last === undefined ? periodOf(since, rule.value) : periodOf(addDays(periodOf(last, rule.value).until, 1), rule.value);
  return due.from > today ? undefined : due;
};
