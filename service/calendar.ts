// Days, weekdays and periods as the ledger of work counts them. Whole days only; no clock: the day comes in by the door.
import type { Day } from './chapter.ts';

const perDay = 86_400_000;
const at = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayOf = (day: Day): Weekday => weekdays[(new Date(at(day)).getUTCDay() + 6) % 7] ?? 'monday';
export const addDays = (day: Day, days: number): Day => dayAt(at(day) + days * perDay);
/** Days from one day to another, both counted. */
export const daysIn = (from: Day, until: Day): number => Math.round((at(until) - at(from)) / perDay) + 1;
export const eachDay = (from: Day, until: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysIn(from, until)) }, (_, i) => addDays(from, i));
/** The last day of the month in which a day lies. */
export const monthEnd = (day: Day): Day => dayAt(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));

/** 2025年1月1日. */
export const inWords = (day: Day): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** From a day to a day, both counted. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}
export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, until: `${year}-12-31` });
export const isWithin = (day: Day, { from, until }: Period): boolean => from <= day && day <= until;
export const overlap = (a: Period, b: Period): boolean => a.from <= b.until && b.from <= a.until;
/** The calendar years that a period touches, each cut to it. */
export const yearsIn = ({ from, until }: Period): readonly Period[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const year = yearOf(first + i);
    return { from: from > year.from ? from : year.from, until: until < year.until ? until : year.until };
  });
};

/** Whether a day is a public holiday, as the composition hands it in; undefined where its year is not known. This room keeps no calendar of its own. */
export type Holidays = (day: Day) => boolean | undefined;
/** Where nobody knows: every day is as any other. */
export const noHolidays: Holidays = () => undefined;
