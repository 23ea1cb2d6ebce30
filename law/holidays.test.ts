// The table of rest days against days that everyone remembers, and its edges.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, weekday } from './days.ts';
import { dayKind, holidaySource, holidayYears, nextWorkday, publicHoliday } from './holidays.ts';
import { lastChecked } from './texts.ts';

test('1 October 2026 is a rest day, Saturday 10 October is worked in exchange, Saturday 17 October is not', () => {
  assert.equal(dayKind('2026-10-01'), 'rest day');
  assert.equal(dayKind('2026-10-10'), 'workday');
  assert.equal(dayKind('2026-10-17'), 'rest day');
  assert.equal(dayKind('2026-03-27'), 'workday');
});

test('spring festival 2026 runs from 15 to 23 February: a period that ends on the 17th ends, if moved, on the 24th', () => {
  assert.equal(nextWorkday('2026-02-17'), '2026-02-24');
  assert.equal(nextWorkday('2026-02-24'), '2026-02-24');
  assert.equal(nextWorkday('2020-01-24'), '2020-02-03');
});

test('a year that the table does not hold is unknown: 1 October 2027 is not called a workday', () => {
  assert.equal(dayKind('2027-10-01'), 'unknown');
  assert.equal(dayKind('2011-05-01'), 'unknown');
  assert.equal(nextWorkday('2026-12-31'), '2026-12-31');
  assert.equal(nextWorkday('2027-01-01'), undefined);
});

const restDays = {
  2016: [116, 6],
  2017: [116, 5],
  2018: [115, 7],
  2019: [115, 6],
  2020: [117, 6],
  2021: [115, 7],
  2022: [116, 7],
  2023: [116, 7],
  2024: [115, 8],
  2025: [117, 5],
  2026: [117, 6],
} as const;

test('the rest days of each year, and its weekend days worked in exchange: 117 and 6 in 2026; 1 October is always off', () => {
  for (const [year, [rests, exchanges]] of Object.entries(restDays)) {
    let [rest, exchanged] = [0, 0];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const kind = dayKind(day);
      assert.notEqual(kind, 'unknown');
      if (kind === 'rest day') rest += 1;
      else if (weekday(day) > 5) exchanged += 1;
    }
    assert.deepEqual([rest, exchanged], [rests, exchanges], year);
    assert.equal(dayKind(`${year}-10-01`), 'rest day');
  }
  assert.deepEqual(
    Object.keys(restDays).map(Number),
    Object.keys(restDays).map((_, at) => holidayYears.first + at),
  );
  assert.equal(Object.keys(restDays).at(-1), `${holidayYears.last}`);
  assert.equal(dayKind(`${holidayYears.first - 1}-12-31`), 'unknown');
});

test('the table names where it comes from: the notices of the State Council’s office, as two packages hold them', () => {
  assert.match(holidaySource.zh, /^国务院办公厅.+通知$/);
  assert.match(holidaySource.en, /General Office of the State Council/);
  assert.match(holidaySource.by, /^chinese-days .+ chinese-workday /);
});

test('the table was compared with its source on the day the texts were', () => {
  assert.equal(holidaySource.lastChecked, lastChecked);
});

test('1 and 4 October 2026 are public holidays, one of them a Sunday; an ordinary Sunday and a day worked in exchange are none; of 2015 nothing is known', () => {
  assert.deepEqual(['2026-10-01', '2026-10-04', '2026-10-18', '2026-10-10', '2015-10-01'].map(publicHoliday), [
    true,
    true,
    false,
    false,
    undefined,
  ]);
});
