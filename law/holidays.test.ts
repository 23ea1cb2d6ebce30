// The table of rest days against days that everyone remembers, and its edges.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from './days.ts';
import { dayKind, holidaySource, holidayYears, nextWorkday } from './holidays.ts';
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

test('each year of the table has between 110 and 120 rest days, in every month a weekend, and 1 October off', () => {
  for (let year = holidayYears.first; year <= holidayYears.last; year += 1) {
    let rest = 0;
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      assert.notEqual(dayKind(day), 'unknown');
      if (dayKind(day) === 'rest day') rest += 1;
    }
    assert.ok(rest >= 110 && rest <= 120, `${year}: ${rest}`);
    assert.equal(dayKind(`${year}-10-01`), 'rest day');
  }
  assert.equal(dayKind(`${holidayYears.first - 1}-12-31`), 'unknown');
});

test('the table was compared with its source on the day the texts were', () => {
  assert.equal(holidaySource.lastChecked, lastChecked);
});
