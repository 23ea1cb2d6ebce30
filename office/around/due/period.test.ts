// The periods of a rhythm and what is due in them: by quarter, half year, month and year, from the day the term began.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../../law/answer.ts';
import { periodDue, periodOf } from './period.ts';

const times = (value: number): Answer<number> => ({ kind: 'fixed', value, source: { text: 'VC2025', article: 30 } });
const until = (n: number, last: string | undefined, today: string) => periodDue(times(n), last, '2026-02-10', today)?.until;

test('a year has four quarters, two halves, twelve months; a leap February ends on the 29th', () => {
  assert.deepEqual(
    [
      periodOf('2026-04-01', 4),
      periodOf('2026-03-31', 4),
      periodOf('2026-07-01', 2),
      periodOf('2028-02-10', 12),
      periodOf('2026-05-05', 1),
    ].map((p) => `${p.called.zh} ${p.from} ${p.until}`),
    [
      '2026年第二季度 2026-04-01 2026-06-30',
      '2026年第一季度 2026-01-01 2026-03-31',
      '2026年下半年 2026-07-01 2026-12-31',
      '2028年2月 2028-02-01 2028-02-29',
      '2026年 2026-01-01 2026-12-31',
    ],
  );
});

test('held on 15 April the next of a quarter is due from 1 July until 30 September; not held at all it is due since the first quarter of the term', () => {
  assert.deepEqual(
    [until(4, '2026-04-15', '2026-06-30'), until(4, '2026-04-15', '2026-07-01'), until(4, '2026-04-15', '2027-01-01')],
    [undefined, '2026-09-30', '2026-09-30'],
  );
  assert.deepEqual([until(4, undefined, '2026-02-10'), until(4, undefined, '2026-08-01')], ['2026-03-31', '2026-03-31']);
  assert.deepEqual(
    [until(2, '2026-06-30', '2026-07-01'), until(1, '2026-12-31', '2027-01-01'), until(12, '2026-05-03', '2026-05-31')],
    ['2026-12-31', '2027-12-31', undefined],
  );
  assert.equal(until(0, undefined, '2026-08-01'), undefined);
});

test('a rhythm that only our default knows is offered in the present quarter; what went before is nobody’s fault', () => {
  const rule: Answer<number> = { kind: 'plan', value: 4, decided: false };
  assert.equal(periodDue(rule, undefined, '2026-02-10', '2027-12-19')?.until, '2027-12-31');
  assert.equal(periodDue(rule, '2027-10-02', '2026-02-10', '2027-12-19'), undefined);
});
