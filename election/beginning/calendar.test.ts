// The calendar against dates reckoned by hand: done, due, over; one source for 今天 and 日程; and the election day moved before and after the roll hangs.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../law/days.ts';
import { calendarRows, movedTo, outOfTime } from './calendar.ts';
import { findingsOf } from '../findings.ts';
import { path, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { duties } from '../today.ts';
import { lawOf } from '../counting/totals.ts';

const rows = (v: Village, today: string) => calendarRows(v.election, lawOf(v.election, today), today);
const row = (v: Village, today: string, key: string) => rows(v, today).find((r) => r.key === key);
const moved = (v: Village, today: string, day: string) => movedTo(v.election, lawOf(v.election, today), today, day);

it('poll on 31 May: the roll by 11 May (D-20, VC 17), the objections to the 16th, the handover to 10 June, each with weekday, distance and who set it', () => {
  const v = villageAt('postRoll');
  const roll = row(v, v.d(-30), 'post roll');
  assert.deepEqual([roll?.latest, roll?.toPoll, roll?.setBy, roll?.state], ['2026-05-11', 20, 'nation', 'later']);
  assert.deepEqual([row(v, v.d(-22), 'post roll')?.state, row(v, v.d(-19), 'post roll')?.state], ['due', 'late']);
  assert.deepEqual(
    [row(v, v.d(-30), 'objectionWindow')?.latest, row(v, v.d(-30), 'handover')?.latest],
    ['2026-05-16', '2026-06-10'],
  );
  assert.equal(row(v, v.d(-30), 'post roll')?.rest, 'workday');
  assert.equal(row(v, v.d(-30), 'notice election committee')?.setBy, undefined, 'a step without a date of the law');
});

it('what is done stands on the day it was done, with its distance to the poll', () => {
  const v = villageAt('recordNomination');
  const roll = row(v, v.d(-15), 'post roll');
  assert.deepEqual([roll?.state, roll?.doneOn, roll?.toPoll, roll?.outOfTime], ['done', v.d(-20), 20, false]);
});

it('every date of the calendar that a duty carries is the duty’s own: on each of 70 days, one source', () => {
  const whole = villageAt('openStation');
  for (let n = -60; n < 10; n += 7) {
    const law = lawOf(whole.election, whole.d(n));
    for (const duty of duties(whole.election, law, whole.d(n))) {
      const shown = row(whole, whole.d(n), duty.key);
      assert.deepEqual([shown?.latest, shown?.state], [duty.due, duty.state], duty.key);
    }
  }
});

it('rows stand in the order of their days', () => {
  const v = villageAt('recordNomination');
  const days = rows(v, v.d(-15)).flatMap((r) => r.doneOn ?? r.latest ?? []);
  assert.deepEqual(days, days.toSorted());
});

it('“twenty days before” taken strictly by the method: the 11th is too late, the 10th (D-21) is not; calendar, duty and refusal agree', () => {
  const v = villageAt('postRoll');
  v.done('adoptPlan', { by: '村民代表会议', decides: { electionDayBoundCounts: false } });
  assert.equal(row(v, v.d(-30), 'post roll')?.latest, v.d(-21));
  assert.deepEqual([v.refused('postRoll', { places: ['公开栏'] }, v.d(-20)).found['last']], [v.d(-21)]);
  v.done('postRoll', { places: ['公开栏'] }, v.d(-21));
});

it('before the roll hangs the day moves by a week: every date with it, nothing is unlawful; what names the day is to be made again', () => {
  const v = villageAt('postRoll');
  v.done('postNotice', { notice: 'election day', places: ['公开栏'] }, v.d(-40));
  const to = moved(v, v.d(-35), v.d(7));
  assert.deepEqual([to.unlawful, to.tooLate], [[], []]);
  assert.ok(to.moves.some((m) => m.key === 'rollPosting' && m.from === v.d(-20) && m.to === v.d(-13)));
  assert.deepEqual(to.again.length, 1);
  v.done('fixElectionDay', { day: v.d(7) }, v.d(-35));
  const notice = duties(v.election, lawOf(v.election, v.d(-35)), v.d(-35)).find((d) => d.key === 'notice election day');
  assert.equal(notice?.state === 'done', false, 'the old notice names the old day');
});

it('ten days earlier, the roll posted at D-20 hangs 10 days: refused with article 17 and the nearest lawful day; one day later the day is lawful', () => {
  const v = villageAt('recordNomination');
  const to = moved(v, v.d(-18), v.d(-10));
  assert.deepEqual(
    to.unlawful.map((f) => f.key),
    ['post roll'],
  );
  assert.match(to.unlawful[0]?.words.zh ?? '', /“公布选民名单”办于2026年5月11日，按现在的选举日最迟应在2026年5月1日/);
  const r = v.refused('fixElectionDay', { day: v.d(-10) }, v.d(-18));
  assert.deepEqual(
    [r.key, r.because?.article, r.found['last'], r.found['nearest']],
    ['roll posted too late', 17, v.d(-30), v.d(0)],
  );
  assert.equal(v.refused('fixElectionDay', { day: v.d(-1) }, v.d(-18)).found['nearest'], v.d(0));
  v.done('fixElectionDay', { day: v.d(1) }, v.d(-18));
});

it('a day in the past, and a day whose law is not known, are refused; a holiday is only said to be one', () => {
  const v = villageAt('registerVoters');
  assert.equal(v.refused('fixElectionDay', { day: v.d(-51) }, v.d(-50)).key, 'the moment is past');
  assert.equal(v.refused('fixElectionDay', { day: '2099-01-01' }, v.d(-50)).key, 'no law is known for that day');
  assert.equal(moved(v, v.d(-50), '2026-06-19').rest, 'rest day');
  assert.equal(moved(v, v.d(-50), '2026-06-18').rest, 'workday');
  assert.equal(moved(v, v.d(-50), '2027-06-18').rest, 'unknown');
  v.done('fixElectionDay', { day: '2026-06-19' }, v.d(-50));
});

it('the list of candidates hung on D-6, the method asks for 5 days; with the poll two days earlier D-7 was the last day: pointed at before and after', () => {
  const v = villageAt('postRoll');
  v.done('adoptPlan', { by: '村民代表会议', decides: { candidateListDay: 5 } }, v.d(-45));
  v.done('postRoll', { places: ['公开栏'] }, v.d(-25));
  const steps = path().slice(path().findIndex((s) => s.do === 'postRoll') + 1);
  for (const s of steps.slice(0, steps.findIndex((one) => one.do === 'fixCandidates') + 1)) v.done(s.do, s.body(v), v.d(s.day));
  v.done('postNotice', { notice: 'candidates', places: ['公开栏'] }, v.d(-6));
  assert.deepEqual(moved(v, v.d(-6), v.d(1)).unlawful, []);
  assert.deepEqual(
    moved(v, v.d(-6), v.d(-2)).unlawful.map((f) => [f.key, f.cites?.zh]),
    [['notice candidates', '选举工作方案']],
  );
  v.done('fixElectionDay', { day: v.d(-2) }, v.d(-6));
  assert.deepEqual(
    outOfTime(v.election, lawOf(v.election, v.d(-6)), v.d(-6)).map((f) => f.key),
    ['notice candidates'],
  );
});

it('the poll moved by any number of days before the roll hangs moves each of its dates by as many', () => {
  const v = villageAt('postRoll');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (days) => {
      for (const m of moved(v, v.d(-50), v.d(days)).moves) if (m.from) assert.equal(daysBetween(m.from, m.to), days, m.key);
    }),
    { numRuns: 40 },
  );
});

it('findings: term ended on 1 January, the poll five months later without approval; the audit published a day after the committee was chosen in 重庆', () => {
  const v = villageAt('registerVoters');
  v.done('recordBasicFile', { population: 60, termEnds: '2026-01-01' });
  const keys = () => findingsOf(v.election, lawOf(v.election, v.d(-50)), v.d(-50)).map((f) => f.key);
  assert.deepEqual(keys(), ['term']);
  v.done('shiftElection', {
    way: 'postponed',
    termEnds: '2026-01-01',
    until: v.d(20),
    township: '2025-12-01',
    county: '2025-12-10',
  });
  assert.deepEqual(keys(), []);
  assert.deepEqual(outOfTime(v.election, lawOf(v.election, v.d(-50)), v.d(-50)), []);
  v.done('recordAudit', { by: '农经站', done: v.d(-70), published: addDays(v.d(-59), -2) });
  assert.deepEqual(keys(), [], 'the nation asks for it before the poll');
  if (v.election.begun) v.election.begun = { ...v.election.begun, province: '重庆' };
  assert.deepEqual(keys(), ['audit'], 'three days before the committee is chosen: by D-62, published on D-61');
});
