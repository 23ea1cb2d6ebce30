// Reckoning with civil days (`2026-03-28`), pure: the day always comes in by the door. Whether a period moves for a holiday is not decided here.
import { Temporal } from 'temporal-polyfill';
import type { Day } from './answer.ts';

const civil = (day: Day): Temporal.PlainDate => {
  if (!isDay(day)) throw new RangeError(`not a civil day: ${day}`);
  return Temporal.PlainDate.from(day);
};

/** Whether the text is a day of the calendar in the form `2026-03-28`; 2026-02-30 is not. */
export const isDay = (text: unknown): text is Day => {
  if (typeof text !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  const date = text.slice(5);
  return date === '02-29' ? isLeap(Number(text.slice(0, 4))) : !noSuchDate.has(date);
};
const noSuchDate: ReadonlySet<string> = new Set(['02-30', '02-31', '04-31', '06-31', '09-31', '11-31']);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The day `days` later (earlier when negative). The start day does not count (Civil Code 201): posted on the 1st, five days end on the 6th. */
export const addDays = (day: Day, days: number): Day => civil(day).add({ days }).toString();

/** Days from one day to the other; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => civil(from).until(civil(to)).days;

/** The day `months` later; where that month has no such day, its last day (Civil Code 202). */
export const addMonths = (day: Day, months: number): Day => civil(day).add({ months }).toString();

/** The day `years` later; where that month has no such day, its last day (Civil Code 202). */
export const addYears = (day: Day, years: number): Day => civil(day).add({ years }).toString();

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => civil(day).dayOfWeek;

/** 2026年3月28日, as official papers write it: Arabic numerals, no leading zeros (GB/T 9704). */
export const zhDate = (day: Day): string => {
  const { year, month, day: date } = civil(day);
  return `${year}年${month}月${date}日`;
};

/** 2026年3月28日（星期六）. */
export const zhDay = (day: Day): string => `${zhDate(day)}（星期${'一二三四五六日'.charAt(weekday(day) - 1)}）`;

/** Full years of age on a day; the birthday itself completes the year. Born on 29 February, the year is complete on 28 February where there is no 29th (Civil Code 202). */
export const ageOn = (born: Day, day: Day): number => {
  const year = Number(day.slice(0, 4));
  const birthday = born.endsWith('-02-29') && !isLeap(year) ? '02-28' : born.slice(5);
  return year - Number(born.slice(0, 4)) - (day.slice(5) < birthday ? 1 : 0);
};
