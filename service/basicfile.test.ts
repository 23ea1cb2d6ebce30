// The basic file: its versions, and the sums that do not come out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOn, movedSince } from './basicfile.ts';
import { fileFindings } from './filechecks.ts';
import { book } from './testing/book.ts';

test('12 + 3 + 5 + 2 + 40 = 62 units by kind are not 70, and 5 + 5 + 3 = 13 by rank neither: both are pointed at, both stay as told', () => {
  const b = book();
  const share = (what: string, number: number) => ({ what, number });
  b.done('recordFile', {
    people: 4474,
    households: 1486,
    units: 70,
    courtyards: 6,
    buildings: 26,
    entrances: 88,
    unitsByRank: [share('省级', 5), share('市级', 5), share('科级', 3)],
    unitsByKind: [share('行政事业', 12), share('民营', 3), share('私营', 5), share('股份', 2), share('个体', 40)],
  });
  const file = b.state.versions[0]?.file ?? {};
  const found = fileFindings(file);
  assert.deepEqual(
    found.map((f) => f.key),
    ['units by rank', 'units by kind'],
  );
  assert.match(found[0]?.zh ?? '', /＝13，相差57/);
  assert.match(found[1]?.zh ?? '', /＝62，相差8/);
  assert.equal(file.units, 70);
});

test('9 + 1 + 1 = 11 buildings come out; ten would not', () => {
  const parts = [
    { what: '砖混楼', number: 9 },
    { what: '框架楼', number: 1 },
    { what: '平房', number: 1 },
  ];
  assert.deepEqual(fileFindings({ buildings: 11, buildingsByKind: parts }), []);
  assert.equal(fileFindings({ buildings: 10, buildingsByKind: parts })[0]?.key, 'buildings by kind');
});

test('two parts of 640 and 660 households make 1300, of 600 and 660 they do not; a part that tells none leaves the sum open', () => {
  const of = (a: number | undefined, b: number) =>
    fileFindings({
      households: 1300,
      parts: [
        { name: '东片', households: a },
        { name: '西片', households: b },
      ],
    });
  assert.deepEqual(of(640, 660), []);
  assert.match(of(600, 660)[0]?.zh ?? '', /合计1260，全片区登记1300，相差40/);
  assert.equal(of(undefined, 660)[0]?.key, 'parts households missing');
});

test('what cannot be is pointed at: more households than people, more leaders than building numbers, more buildings than entrances', () => {
  const keys = fileFindings({
    households: 10,
    people: 9,
    buildingLeaders: 101,
    buildingNumbers: 100,
    buildings: 50,
    entrances: 49,
    courtyards: 51,
    partyMembers: 11,
    volunteerTeams: 3,
    volunteers: 2,
  }).map((f) => f.key);
  assert.deepEqual(keys, ['people', 'party members', 'courtyards', 'entrances', 'leaders', 'teams']);
  assert.deepEqual(fileFindings({ buildingLeaders: 98, buildingNumbers: 98, households: 9, people: 9 }), []);
});

test('a file has its history: each day knows its own version, a new one needs a reason and no earlier day', () => {
  const b = book();
  b.refused('recordFile', {}, 'nothing in the file');
  b.done('recordFile', { households: 1300, people: 3000, roundly: ['households', 'people'] }, '2024-01-10');
  b.refused('recordFile', { households: 1312 }, 'a new version needs a reason', '2025-01-10');
  b.refused('recordFile', { households: 1312, because: '年度核对' }, 'the file is older than the one kept', '2024-01-09');
  b.done('recordFile', { households: 1312, people: 3000, because: '年度核对' }, '2025-01-10');
  assert.equal(fileOn(b.state, '2024-12-31')?.file.households, 1300);
  assert.equal(fileOn(b.state, '2025-01-10')?.file.households, 1312);
  assert.equal(fileOn(b.state, '2024-01-09'), undefined);
  assert.deepEqual(movedSince(b.state.versions[0]?.file, b.state.versions[1]?.file ?? {}), [
    { figure: 'households', was: 1300, is: 1312 },
  ]);
});
