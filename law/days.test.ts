// Days reckoned as the law reckons them: the start day does not count, the calendar is the civil one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addYears, ageOn, daysBetween, isDay, weekday, zhDate, zhDay } from './days.ts';

test('twenty days before 28 March 2026 is 8 March; in the leap year 2024 it is the 8th too, before 15 March the 24th of February', () => {
  assert.equal(addDays('2026-03-28', -20), '2026-03-08');
  assert.equal(daysBetween('2026-03-08', '2026-03-28'), 20);
  assert.equal(addDays('2024-03-15', -20), '2024-02-24');
});

test('objections to a roll posted on the 8th end with the 13th: the day of posting does not count', () => {
  assert.equal(addDays('2026-03-08', 5), '2026-03-13');
});

test('28 March 2026 is written 2026年3月28日（星期六）, and 6 December 2026 is a Sunday', () => {
  assert.equal(zhDay('2026-03-28'), '2026年3月28日（星期六）');
  assert.equal(zhDate('2026-12-06'), '2026年12月6日');
  assert.equal(zhDay('2026-12-06'), '2026年12月6日（星期日）');
  assert.equal(weekday('2026-12-06'), 7);
});

test('one born on 28 March 2008 is 18 on 28 March 2026 and 17 the day before', () => {
  assert.equal(ageOn('2008-03-28', '2026-03-28'), 18);
  assert.equal(ageOn('2008-03-28', '2026-03-27'), 17);
  assert.equal(ageOn('2008-12-31', '2026-01-01'), 17);
});

test('one born on 29 February 2008 is 18 on 28 February 2026, the last day of that month', () => {
  assert.equal(ageOn('2008-02-29', '2026-02-28'), 18);
  assert.equal(ageOn('2008-02-29', '2026-02-27'), 17);
  assert.equal(addYears('2008-02-29', 18), '2026-02-28');
});

test('30 February is no day, nor is a month of one digit', () => {
  for (const wrong of ['2026-02-30', '2026-3-1', '2026-13-01', '20260301', '', 20260301]) assert.ok(!isDay(wrong));
  assert.ok(isDay('2024-02-29'));
  for (const wrong of ['+012026-03-28', '-000001-03-28', '2026-03-28T08:00', '2026-03-28[u-ca=gregory]', '2026-02-29'])
    assert.equal(isDay(wrong), false, wrong);
  assert.equal(daysBetween('2026-03-28', '2028-03-28'), 731);
  assert.throws(() => addDays('2026-02-30', 1), /not a civil day: 2026-02-30/);
  assert.throws(() => addDays('20260301', 1), /not a civil day: 20260301/);
});

test('going forward by the days between two days arrives, and the weekday moves along', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (from, to) => {
      const days = daysBetween(from, to);
      assert.equal(addDays(from, days), to);
      assert.equal((((weekday(from) - 1 + days) % 7) + 7) % 7, weekday(to) - 1);
    }),
  );
});
