// The statistics sheets: sums of the facts, rates in whole numbers, what is not told left empty with its reason, and checks that are listed when they fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evolve, type Fact } from '../../election/election.ts';
import { readable } from '../page.ts';
import { type Told, village } from '../testing/village.ts';
import { cellText, percentOf, type Statistics, statisticsSchema, type StatCell } from './model.ts';
import { areaStatistics } from './added.ts';
import { statisticsPage } from './page.ts';
import { peopleSheets, statistics } from './statistics.ts';

const of = (v: Told): Statistics => statistics(v.e, v.told, '2026-04-07');
const cells = (s: Statistics, code: string, key: string): readonly StatCell[] => {
  const row = s.forms.find((f) => f.code === code)?.rows.find((r) => r.key === key);
  assert.ok(row, `${code} ${key}`);
  return row.cells;
};
const value = (s: Statistics, code: string, key: string, column = 0): string => {
  const cell = cells(s, code, key)[column];
  assert.ok(cell);
  return cell.is === 'not computed' ? `∅ ${cell.because}` : cellText(cell);
};
const tell = (v: Told, ...facts: readonly Fact[]): Told => {
  for (const f of facts) evolve(v.e, f);
  return {
    ...v,
    told: [...v.told, ...facts.map((fact, i) => ({ written: { book: 'main', position: v.told.length + 1 + i }, fact }))],
  };
};

test('120 registered, 60 men and 60 women; 120 ballots: 117 own + 3 by proxy; 113 + 1 + 3 + 3 = 120 returned; 4 of 4 seats', () => {
  const s = of(village());
  assert.deepEqual(
    ['registered', 'registeredMen', 'registeredWomen', 'seats', 'committee', 'chosenPresent'].map((k) => value(s, 'Prepare', k)),
    ['120', '60', '60', '4', '3', '60'],
  );
  assert.deepEqual(
    ['registered', 'participants', 'turnout', 'own', 'proxy', 'station', 'boxes'].map((k) => value(s, 'Vote', k)),
    ['120', '120', '100.00', '117', '3', '117', '3'],
  );
  assert.deepEqual(
    ['issued', 'returned', 'valid', 'partValid', 'void', 'blank', 'elected', 'open'].map((k) => value(s, 'Result', k)),
    ['120', '120', '113', '1', '3', '3', '4', '0'],
  );
  assert.equal(value(s, 'Info', 'how'), '3 一次性选举');
  assert.equal(value(s, 'Prepare', 'chosenBy'), '2 村民代表会议');
  assert.deepEqual(
    s.forms.map((f) => f.code),
    [
      'Info',
      'Prepare',
      'Nominate',
      'Candidate',
      'Program',
      'Vote',
      'Result',
      'Committee',
      'Member',
      'Group',
      'Party',
      'Sup',
      'Decision',
      'Supervise',
      'Changes',
    ],
  );
  assert.deepEqual(statisticsSchema.parse(JSON.parse(JSON.stringify(s))), s);
});

test('every figure that is computed from facts names them, and the elected fit the announced votes', () => {
  const s = of(village());
  for (const f of s.forms)
    for (const r of f.rows)
      if (r.cells.some((c) => c.is === 'count' && c.count > 0)) assert.ok(r.from.length > 0, `${f.code} ${r.key}`);
  const list = s.forms.find((f) => f.code === 'Result')?.lists[0]?.rows.map((row) => row.map(cellText).join(' '));
  assert.deepEqual(list?.[0], '1 罗伟林 主任 100 120 83.33');
});

test('what nobody told stays empty with its reason, never zero; told of the elected, the parts make up the whole', () => {
  const v = village();
  const before = of(v);
  assert.match(value(before, 'Committee', 'politics 1'), /^∅ 没有登记/);
  assert.match(value(before, 'Prepare', 'registeredMinorities'), /^∅ 没有登记选民的民族/);
  const one = tell(v, {
    fact: 'ProfileRecorded',
    on: v.day,
    people: [{ name: '罗伟林', education: 'college', politics: 'party member', again: true }],
  });
  assert.equal(value(of(one), 'Committee', 'college'), '∅ 4名当选人中只登记了1人');
  const rest = ['王庆林', '林维新', '王自成'].map((name) => ({
    name,
    education: 'senior high' as const,
    politics: 'none' as const,
    again: false,
  }));
  const all = of(
    tell(
      one,
      {
        fact: 'ProfileRecorded',
        on: v.day,
        people: [{ name: '罗伟林', education: 'college', politics: 'party member', again: true }, ...rest],
      },
      { fact: 'PartyPostsRecorded', on: v.day, people: [{ name: '罗伟林', holds: 'secretary' }] },
    ),
  );
  assert.deepEqual(
    ['politics 1', 'politics 3', 'college', 'school', 'again', 'new', 'both', 'alsoInParty'].map((k) =>
      value(all, 'Committee', k),
    ),
    ['1', '3', '1', '3', '1', '3', '是', '1'],
  );
  assert.deepEqual(
    all.checks.filter((c) => /文化程度|政治面貌|一肩挑/.test(c.says)).map((c) => c.state),
    ['holds', 'holds', 'holds'],
  );
});

test('ethnicity and affiliation of candidates, elected and representatives, told once and of everybody, are counted however few', () => {
  const v = village();
  const described = [...new Set([...v.e.nomination.nominees, ...(v.e.rounds[0]?.candidates ?? [])].map((n) => n.name))].map(
    (name) => ({
      name,
      ethnicity: name === '罗伟林' ? '土家族' : '汉族',
      politics: /^罗伟林|王庆林$/.test(name) ? ('party member' as const) : ('none' as const),
    }),
  );
  const some = of(tell(v, { fact: 'PeopleDescribed', on: v.day, people: described.slice(0, 1), offices: [] }));
  assert.match(value(some, 'Candidate', 'minorities'), /^∅ \d+名候选人中只登记了1人$/);
  const all = of(
    tell(v, {
      fact: 'PeopleDescribed',
      on: v.day,
      people: described,
      offices: [{ office: 'representative', party: 1, minorities: 0 }],
    }),
  );
  assert.deepEqual(
    ['party', 'minorities'].map((k) => value(all, 'Candidate', k)),
    ['2', '1'],
  );
  assert.equal(value(all, 'Committee', 'politics 1'), '2', 'who is elected is not asked again');
  assert.equal(value(all, 'Committee', 'minorities'), '1');
});

test('a director who is party secretary but no party member, and a winner below half, are listed as failing with both sides', () => {
  const v = village({ votes: [50, 10, 105, 108, 80, 30] });
  const people = [
    { name: '罗伟林', politics: 'none' as const },
    ...['王庆林', '林维新', '王自成'].map((name) => ({ name, politics: 'party member' as const })),
  ];
  const s = of(
    tell(
      v,
      { fact: 'ProfileRecorded', on: v.day, people },
      { fact: 'PartyPostsRecorded', on: v.day, people: [{ name: '罗伟林', holds: 'secretary' }] },
    ),
  );
  const failing = s.checks.filter((c) => c.state === 'fails').map((c) => `${c.says} ${c.sum}`);
  assert.ok(
    failing.some((x) => x.includes('罗伟林') && x.includes('50 × 2 = 100 > 120')),
    failing.join('\n'),
  );
  assert.ok(failing.some((x) => x.startsWith('一肩挑') && x.includes('主任中党员 0 ≥ 1')));
  assert.match(readable(statisticsPage(s)), /项不符，请核对/);
});

test('without a roll, as from a public archive, sexes and ages are named as not computed; numbers of people stay', () => {
  const v = village();
  for (const [id, voter] of v.e.roll.voters) v.e.roll.voters.set(id, { ...voter, secret: undefined });
  const s = of(v);
  assert.match(value(s, 'Prepare', 'registeredWomen'), /^∅ .*公开档案/);
  assert.match(value(s, 'Committee', 'young'), /^∅ .*公开档案/);
  assert.equal(value(s, 'Prepare', 'registered'), '120');
});

test('a rate is rounded half up to two places from whole numbers; without a base it is --', () => {
  assert.deepEqual(
    [
      percentOf(1, 3),
      percentOf(2, 3),
      percentOf(1, 8),
      percentOf(1, 800),
      percentOf(0, 0),
      percentOf(7, 7),
      percentOf(1, 20_000),
    ],
    ['33.33', '66.67', '12.50', '0.13', '--', '100.00', '0.01'],
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), (base, seed) => {
      const part = seed % (base + 1);
      const exact = (BigInt(part) * 20_000n + BigInt(base)) / (2n * BigInt(base));
      assert.equal(
        percentOf(part, base)
          .replace('.', '')
          .replace(/^0+(?=\d)/, ''),
        String(exact),
      );
    }),
  );
});

test('nobody but the elected stands on the sheets by name; the list of people has sex and age', () => {
  const v = village();
  const text = JSON.stringify(of(v));
  assert.doesNotMatch(text, /范丰富|罗㛃|999999/);
  const people = peopleSheets(v.e, v.told, '2026-04-07');
  const [nominees, elected] = people.forms[0]?.lists ?? [];
  assert.equal(nominees?.rows.length, 6);
  assert.deepEqual(elected?.rows[0]?.slice(0, 3).map(cellText), ['罗伟林', '女', '46']);
});

test('a community fills in its own forms: no audit of cadres, ways of voting by place, no 村民 in any word', () => {
  const s = of(village({ kind: 'community' }));
  assert.equal(s.unit.reportType, 'C');
  assert.deepEqual(
    ['Sup', 'Party'].map((code) => s.forms.some((f) => f.code === code)),
    [false, false],
  );
  assert.equal(value(s, 'Prepare', 'chosenBy'), '3 居民小组代表');
  assert.doesNotMatch(readable(statisticsPage(s)), /村民|村委/);
});

test('two units added up: 120 + 90 registered, the rate over both sums, yes and choices counted by unit; what one did not tell is not zero', () => {
  const [one, two] = [of(village()), of(village({ kind: 'community', voters: 90, votes: [70, 10, 75, 72, 50, 30] }))];
  const area = areaStatistics([one, two], '2026-06-01');
  assert.ok(area);
  statisticsSchema.parse(JSON.parse(JSON.stringify(area)));
  assert.deepEqual([value(area, 'Prepare', 'registered'), value(area, 'Prepare', 'registered', 1)], ['210', '2']);
  const turnout = cells(area, 'Vote', 'turnout')[0];
  assert.ok(turnout?.is === 'rate');
  assert.deepEqual([turnout.part, turnout.base], [210, 210]);
  assert.deepEqual(
    [value(area, 'Program', 'onTheSpot'), value(area, 'Units', 'how 3'), value(area, 'Prepare', 'seats', 1)],
    ['2', '2', '1'],
  );
  assert.match(value(area, 'Committee', 'politics 1'), /^∅ 没有单位报此数/);
  const lines = area.forms[0]?.lists[0];
  assert.equal(lines?.rows.length, 2);
  assert.ok(area.checks.every((c) => c.state !== 'holds'));
  assert.equal(areaStatistics([], '2026-06-01'), undefined);
});
