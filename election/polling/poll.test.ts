// The poll under attack: groups and stations, who may work there, what is printed, given out, issued and taken back; clocks and days.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { scrutineers, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { scrutineersAt } from './avoidance.ts';

const stations = (...groups: readonly (readonly number[])[]) => ({
  opens: '08:30',
  closes: '11:00',
  countAt: '村部',
  stations: groups.map((g, i) => ({ no: i + 1, name: `${i + 1}站`, groups: g, boxes: [`${i + 1}`] })),
});
const opening = (station: number, ballots = 22) => ({ station, clock: '08:30', ballots, seals: ['封'] });
const closing = (change: Record<string, unknown> = {}) => ({
  station: 1,
  clock: '11:00',
  issued: 20,
  own: 18,
  byProxy: 2,
  spoiled: 1,
  unused: 1,
  ...change,
});
const staff = (v: Village, ...people: readonly Record<string, unknown>[]) => v.tell('appointStaff', { staff: people }, v.d(-9));
const keyOf = (d: unknown): unknown => (Array.isArray(d) ? 'done' : (d as { key: string }).key);

it('a group stands in one station: in two, in none, a box or a station twice are refused', () => {
  const v = villageAt('setStations');
  assert.equal(v.refused('setStations', stations([1], [1, 2])).key, 'a group in two stations');
  assert.equal(v.refused('setStations', stations([1])).key, 'a group without a station');
  const twice = stations([1], [2]);
  assert.equal(
    v.refused('setStations', { ...twice, stations: twice.stations.map((s) => ({ ...s, boxes: ['1'] })) }).key,
    'no such box',
  );
  assert.equal(v.refused('setStations', { ...twice, stations: twice.stations.map((s) => ({ ...s, no: 1 })) }).key, 'no such box');
  assert.equal(v.refused('setStations', { ...twice, closes: '08:30' }).key, 'the moment is past');
  v.done('setStations', twice);
});

it('a candidate, and his declared near relative, may not work at the poll; nor may he come as an outsider under his own name', () => {
  const v = villageAt('appointStaff');
  v.done('declareRelation', { a: v.id('周小梅'), b: v.id('周大山'), kin: 'sibling' }, v.d(-10));
  assert.equal(keyOf(staff(v, { name: '周大山', role: 'teller' })), 'staff must avoid');
  assert.equal(keyOf(staff(v, { name: '周小梅', role: 'helper' })), 'staff must avoid');
  assert.equal(keyOf(staff(v, { name: '周 大山', role: 'guard', outside: true })), 'staff must avoid');
  assert.equal(keyOf(staff(v, { name: '吴小梅', role: 'teller' })), 'done');
  assert.equal(keyOf(staff(v, { name: '外来人', role: 'guard', outside: true })), 'done');
});

it('a name that nobody bears is refused with the one that is almost it; a homonym needs a group', () => {
  const v = villageAt('appointStaff');
  const like = v.refused('appointStaff', { staff: [{ name: '吴小妹', role: 'teller' }] });
  assert.deepEqual([like.key, like.found['like']], ['name not found, a like name is', '吴小梅']);
  v.done('correctVoter', { voter: v.id('冯小梅'), because: '与证件不符', name: '吴小梅', group: 1 });
  assert.equal(keyOf(staff(v, { name: '吴小梅', role: 'teller' })), 'name is not unique');
  assert.equal(keyOf(staff(v, { name: '吴小梅', group: 2, role: 'teller' })), 'done');
});

it('three scrutineers are three people: one named three times, or as chief and as member, counts once', () => {
  const v = villageAt('appointStaff');
  const one = { name: '赵秋菊', role: 'scrutineer', station: 1 };
  assert.equal(keyOf(staff(v, one, one)), 'a person twice');
  assert.equal(keyOf(staff(v, one, { ...one, role: 'chief scrutineer' }, { ...one, name: '钱秋菊' })), 'done');
  assert.equal(keyOf(staff(v, one)), 'a person twice');
  const round = v.election.rounds[0];
  assert.ok(round);
  assert.equal(scrutineersAt(v.election, round, 1), 2);
});

it('a station with two scrutineers does not open; with the third it does; or after two people have put the lack on record', () => {
  const two = {
    appointStaff: () => ({
      staff: scrutineers.filter((n) => n !== '孙秋菊').map((name, i) => ({ name, role: 'scrutineer', station: i < 2 ? 1 : 2 })),
    }),
  };
  const v = villageAt('openStation', {}, two);
  assert.deepEqual(v.refused('openStation', opening(1), v.d(0)).found, { station: 1, found: 2, least: 3 });
  v.done('appointStaff', { staff: [{ name: '孙秋菊', role: 'scrutineer', station: 1 }] }, v.d(-1));
  v.done('openStation', opening(1), v.d(0));
  const w = villageAt('openStation', {}, two);
  w.done('recordIrregularity', { rule: 'scrutineersPerBox', what: '一站只有两名监票员', second: 'a_second' }, w.d(0));
  w.done('openStation', opening(1), w.d(0));
});

it('a scrutineer whose near relative is declared afterwards, or who moves up as candidate, watches no box: 3 less 1', () => {
  const v = villageAt('openStation');
  v.done('declareRelation', { a: v.id('赵秋菊'), b: v.id('赵大山'), kin: 'child' }, v.d(-1));
  assert.equal(v.refused('openStation', opening(1), v.d(0)).found['found'], 2);
});

it('39 ballots for 40 voters are too few; 40 are enough', () => {
  const v = villageAt('printBallots');
  assert.equal(v.refused('printBallots', { printed: 39 }).key, 'too few printed');
  v.done('printBallots', { printed: 40 });
});

it('44 printed: 22 and 22 go out, 22 and 23 do not', () => {
  const v = villageAt('openStation');
  v.done('openStation', opening(1), v.d(0));
  assert.deepEqual(v.refused('openStation', opening(2, 23), v.d(0)).found, { ballots: 45, printed: 44 });
  v.done('openStation', opening(2, 22), v.d(0));
});

it('a station opens on the day of the poll only, once, and after the candidates have met the voters (article 18)', () => {
  const v = villageAt('openStation');
  assert.equal(v.refused('openStation', opening(1), v.d(-1)).key, 'not election day');
  assert.equal(v.refused('openStation', opening(1), v.d(1)).key, 'not election day');
  v.done('openStation', opening(1), v.d(0));
  assert.equal(v.refused('openStation', opening(1), v.d(0)).key, 'station is open already');
  const w = villageAt('openStation', {}, { meetVoters: () => undefined });
  assert.deepEqual(
    [w.refused('openStation', opening(1), w.d(0)).key, w.refused('openStation', opening(1), w.d(0)).because?.article],
    ['candidates have not met the voters', 18],
  );
  w.done('meetVoters', { place: '村部' }, w.d(1));
  assert.equal(
    w.refused('openStation', opening(1), w.d(0)).key,
    'candidates have not met the voters',
    'a meeting after the poll is none',
  );
});

it('20 = 18 + 2 and 22 = 20 + 1 + 1 close the station; 20 = 18 + 1, 22 ≠ 20 + 1 + 2 and 21 of 20 voters do not', () => {
  const v = villageAt('closeStation');
  assert.equal(v.refused('closeStation', closing({ byProxy: 1 })).key, 'issued differs from its parts');
  assert.equal(v.refused('closeStation', closing({ unused: 2 })).key, 'issued differs from its parts');
  assert.equal(v.refused('closeStation', closing({ issued: 21, own: 19, spoiled: 0 })).key, 'more issued than voters');
  v.done('closeStation', closing());
});

it('a station closes after it opened, on the same day, once; before that it is not accepted', () => {
  const v = villageAt('closeStation');
  assert.equal(v.refused('acceptStation', { station: 1 }).key, 'polls are not closed');
  assert.equal(v.refused('closeStation', closing({ clock: '08:29' })).key, 'the moment is past');
  assert.equal(v.refused('closeStation', closing(), v.d(1)).key, 'not election day');
  v.done('closeStation', closing(), v.d(0));
  assert.equal(v.refused('closeStation', closing(), v.d(0)).key, 'station is closed already');
  v.done('acceptStation', { station: 1 });
  assert.equal(v.refused('acceptStation', { station: 1 }).key, 'station is closed already');
});

it('no box is opened while one station is not accepted', () => {
  const v = villageAt('acceptStation');
  v.done('acceptStation', { station: 1 });
  assert.deepEqual(v.refused('openBox', { box: '1', returned: 20 }).found, { station: 2 });
});

it('a poll put off by a week after the stations were set is held on the new day only', () => {
  const v = villageAt('openStation');
  v.done('fixElectionDay', { day: v.d(7) }, v.d(-1));
  assert.deepEqual(v.refused('openStation', opening(1), v.d(0)).found, { on: v.d(0), day: v.d(7) });
  v.done('openStation', opening(1), v.d(7));
});

it('a station keeps the hours that were announced: not open at 08:29; not closed at 10:59 while 19 of its 20 had their ballots, closed once all 20 had', () => {
  const v = villageAt('openStation');
  const early = v.refused('openStation', { ...opening(1), clock: '08:29' }, v.d(0));
  assert.deepEqual([early.key, early.found['opens'], early.because?.text], ['before the announced hour', '08:30', 'PLAN']);
  for (const station of [1, 2]) v.done('openStation', opening(station), v.d(0));
  const nineteen = closing({ clock: '10:59', issued: 19, own: 19, byProxy: 0, spoiled: 0, unused: 3 });
  assert.deepEqual(v.refused('closeStation', nineteen).found, {
    station: 1,
    clock: '10:59',
    closes: '11:00',
    issued: 19,
    voters: 20,
  });
  v.done('closeStation', closing({ clock: '10:59', issued: 20, own: 20, byProxy: 0, spoiled: 0, unused: 2 }));
  v.done('recordIrregularity', { rule: 'pollHours', what: '二站 10:40 收了票箱', second: 'a_2' });
  v.done('closeStation', { ...nineteen, station: 2, clock: '10:40' });
});

it('where the plan keeps to the hours as announced, also a station at which everyone has voted waits for its end', () => {
  const v = villageAt(
    'closeStation',
    {},
    {
      fixElectionDay: (w, step) => {
        w.done('adoptPlan', { by: '村民代表会议', decides: { pollHours: 'as announced' } }, w.d(-58));
        return step.body(w);
      },
    },
  );
  const received = v.election.rounds[0]?.stations.get(1)?.opened?.ballots ?? 0;
  const all = closing({ issued: 20, own: 20, byProxy: 0, spoiled: 0, unused: received - 20 });
  assert.equal(v.refused('closeStation', { ...all, clock: '10:59' }).key, 'before the announced end');
  v.done('closeStation', all);
});
