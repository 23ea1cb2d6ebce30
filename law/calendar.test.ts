// The calendar of an election against dates reckoned by hand, in two provinces, with a plan, over holidays and in a year unknown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LawOfTheDay } from './answer.ts';
import { type CalendarDate, calendarOf } from './calendar.ts';
import { addDays, daysBetween } from './days.ts';
import { provinceNames } from './local.ts';

const village = (province?: string, plan: LawOfTheDay['plan'] = {}): LawOfTheDay => ({
  kind: 'village',
  day: '2026-03-28',
  mode: 'voters',
  plan,
  ...(province === undefined ? {} : { province }),
});
const dateIn = (dates: readonly CalendarDate[], key: string): CalendarDate => {
  const found = dates.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
};
const on = (law: LawOfTheDay, key: string, electionDay = '2026-03-28'): CalendarDate =>
  dateIn(calendarOf({ ...law, day: electionDay }, { electionDay }), key);

test('for a poll on 28 March the roll is posted by the 8th, objections end on the 13th, the last is decided on the 16th, the handover is done by 7 April', () => {
  assert.equal(on(village(), 'rollPosting').day, '2026-03-08');
  assert.equal(on(village(), 'objectionWindow').day, '2026-03-13');
  assert.equal(on(village(), 'objectionDecision').day, '2026-03-16');
  assert.equal(on(village(), 'handoverDays').day, '2026-04-07');
  assert.equal(on(village(), 'rollPosting').setBy, 'nation');
  assert.equal(on(village(), 'rollPosting').nation?.cite.zh, '村民委员会组织法（2025修正）第十七条第一款');
});

test('a plan that takes “twenty days before” strictly posts the roll by D-21: 7 March', () => {
  assert.equal(on(village(undefined, { electionDayBoundCounts: false }), 'rollPosting').day, '2026-03-07');
});

test('nation, province and plan stand side by side: roll 25 days before by the plan, 20 by the nation; second vote 15 days in 北京, 10 by its plan', () => {
  const roll = on(village('浙江', { rollPosting: 25 }), 'rollPosting');
  assert.deepEqual([roll.setBy, roll.day, roll.nation?.day, roll.plan?.day], ['plan', '2026-03-03', '2026-03-08', '2026-03-03']);
  const second = on(village('北京', { secondVoteLatest: 10 }), 'secondVoteLatest');
  assert.deepEqual([second.setBy, second.province?.days, second.plan?.day], ['plan', 15, '2026-04-07']);
  assert.equal(on(village('北京'), 'secondVoteLatest').setBy, 'province');
  assert.equal(on(village(), 'secondVoteLatest').setBy, 'default');
});

test('a plan’s unlawful day sets nothing: a roll 10 days before stays at 8 March', () => {
  const roll = on(village(undefined, { rollPosting: 10 }), 'rollPosting');
  assert.deepEqual([roll.setBy, roll.day, roll.plan], ['nation', '2026-03-08', undefined]);
});

test('the poll on 26 September 2026: handover by 6 October is a rest day, kept, and would move to the 8th; with the plan’s word it moves', () => {
  const kept = on(village(), 'handoverDays', '2026-09-26');
  assert.deepEqual([kept.day, kept.rest, kept.ifMoved], ['2026-10-06', 'rest day', '2026-10-08']);
  assert.equal(on(village(undefined, { holidayMovesLastDay: true }), 'handoverDays', '2026-09-26').day, '2026-10-08');
});

test('a day counted backwards never moves by itself: the roll on Sunday 8 March stays', () => {
  const roll = on(village(undefined, { holidayMovesLastDay: true }), 'rollPosting');
  assert.deepEqual([roll.day, roll.rest, roll.ifMoved], ['2026-03-08', 'rest day', '2026-03-09']);
});

test('in 2027 whether a day is worked is unknown: said so, and nothing moves', () => {
  const handover = on(village(undefined, { holidayMovesLastDay: true }), 'handoverDays', '2027-09-26');
  assert.deepEqual([handover.day, handover.rest, handover.ifMoved], ['2027-10-06', 'unknown', undefined]);
});

test('anchors that are known replace the latest days: a roll posted on 1 March is objected to until the 6th', () => {
  const dates = calendarOf(village(), {
    electionDay: '2026-03-28',
    rollPosted: '2026-03-01',
    objectionReceived: '2026-03-02',
    elected: '2026-04-10',
  });
  assert.equal(dateIn(dates, 'objectionWindow').day, '2026-03-06');
  assert.equal(dateIn(dates, 'objectionDecision').day, '2026-03-05');
  assert.equal(dateIn(dates, 'handoverDays').day, '2026-04-20');
});

test('上海: proxies by D-5, their list by D-2, the seal on the day itself; 浙江: proxies by D-3', () => {
  const shanghai = calendarOf(village('上海'), { electionDay: '2026-03-28' });
  assert.equal(dateIn(shanghai, 'proxyApplicationDay').day, '2026-03-23');
  assert.equal(dateIn(shanghai, 'proxyListDay').day, '2026-03-26');
  assert.equal(dateIn(shanghai, 'sealHandoverDays').day, '2026-03-28');
  assert.equal(on(village('浙江'), 'proxyApplicationDay').day, '2026-03-25');
});

test('shifting the poll by any number of days shifts every date that no holiday moves by as many, in every province', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.constantFrom(undefined, ...provinceNames), (shift, province) => {
      const first = '2026-02-01';
      const later = addDays(first, shift);
      const law = village(province);
      const a = calendarOf(law, { electionDay: first });
      const b = calendarOf(law, { electionDay: later });
      for (const date of a) assert.equal(daysBetween(date.day, dateIn(b, date.key).day), shift);
    }),
    { numRuns: 60 },
  );
});
