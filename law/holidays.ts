// Which civil days are rest days in the years that are known: weekends and public holidays, with the days worked in exchange. A year not in the table is unknown, never guessed.
import type { Day } from './answer.ts';
import { addDays, weekday } from './days.ts';

/** From where the table comes and when it was last compared: the notices of the State Council's office, as two maintained packages hold them. */
export const holidaySource = {
  zh: '国务院办公厅关于各年部分节假日安排的通知',
  en: 'the yearly notices of the General Office of the State Council on public holidays',
  by: 'chinese-days 1.5.7, compared with chinese-workday 1.16.1',
  lastChecked: '2026-11-22',
} as const;

interface Year {
  /** Days off, ranges inclusive; weekends between need not be named. */
  readonly off: string;
  /** Weekend days worked in exchange. */
  readonly work: string;
}

const years: Readonly<Record<string, Year>> = {
  2016: {
    off: '01-01 02-07..02-13 04-04 05-01..05-02 06-09..06-11 09-15..09-17 10-01..10-07',
    work: '02-06 02-14 06-12 09-18 10-08 10-09',
  },
  2017: { off: '01-01..01-02 01-27..02-02 04-02..04-04 05-01 05-28..05-30 10-01..10-08', work: '01-22 02-04 04-01 05-27 09-30' },
  2018: {
    off: '01-01 02-15..02-21 04-05..04-07 04-29..05-01 06-18 09-24 10-01..10-07 12-30..12-31',
    work: '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  },
  2019: {
    off: '01-01 02-04..02-10 04-05..04-07 05-01..05-04 06-07..06-09 09-13..09-15 10-01..10-07',
    work: '02-02 02-03 04-28 05-05 09-29 10-12',
  },
  2020: {
    off: '01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08',
    work: '01-19 04-26 05-09 06-28 09-27 10-10',
  },
  2021: {
    off: '01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07',
    work: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  },
  2022: {
    off: '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31',
    work: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  },
  2023: {
    off: '01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06',
    work: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  },
  2024: {
    off: '01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07',
    work: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  2025: { off: '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08', work: '01-26 02-08 04-27 09-28 10-11' },
  2026: {
    off: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    work: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
};

/** The first and the last year of the table. */
export const holidayYears: { readonly first: number; readonly last: number } = { first: 2016, last: 2026 };

const named = (days: string, day: string): boolean =>
  days.split(' ').some((one) => {
    const [from = '', to = from] = one.split('..');
    return from <= day && day <= to;
  });

export type DayKind = 'workday' | 'rest day' | 'unknown';

/** Whether a day is worked; 'unknown' in a year that the table does not hold. */
export const dayKind = (day: Day): DayKind => {
  const year = years[day.slice(0, 4)];
  if (year === undefined) return 'unknown';
  const date = day.slice(5);
  if (year.work.split(' ').includes(date)) return 'workday';
  return weekday(day) > 5 || named(year.off, date) ? 'rest day' : 'workday';
};

/** The day itself where it is worked, else the first worked day after it (Civil Code 203); undefined where a year is unknown. */
export const nextWorkday = (day: Day): Day | undefined => {
  for (let one = day; ; one = addDays(one, 1)) {
    const kind = dayKind(one);
    if (kind === 'unknown') return undefined;
    if (kind === 'workday') return one;
  }
};

/** Whether a day is a public holiday, be it a weekday or not; undefined in a year that the table does not hold. */
export const publicHoliday = (day: Day): boolean | undefined => {
  const year = years[day.slice(0, 4)];
  return year && named(year.off, day.slice(5));
};
