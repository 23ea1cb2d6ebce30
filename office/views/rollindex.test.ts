// The search over 30,000 names: every name is spelt, every way of asking finds, and a change is brought up alone. How fast: `zheng bench`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../../election/election.ts';
import { evolve, noElection } from '../../election/election.ts';
import type { OpenElection } from '../door.ts';
import { rollIndex, searchRoll } from './rollindex.ts';
import { spells, syllablesOf, typed } from './spelling.ts';

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高单曾区仇解'],
  given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国红梅玉兰文武'];
const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? '';
const registered = (n: number): Fact => ({
  fact: 'VoterRegistered',
  on: '2026-03-05',
  voter: `p_${n}`,
  no: n + 1,
  group: (n % 40) + 1,
  category: 'lives here',
  secret: {
    of: `p_${n}`,
    name: pick(surnames, n) + pick(given, n * 7) + pick(given, n * 13 + 5),
    sex: n % 2 === 0 ? 'woman' : 'man',
    born: '1980-01-01',
    idNumber: `99999919800101${String(n % 10_000).padStart(4, '0')}`,
  },
});
const facts: Fact[] = Array.from({ length: 30_000 }, (_, n) => registered(n));
const election = noElection();
for (const f of facts) evolve(election, f);
const law = { kind: 'village' as const, day: '2026-03-05', mode: 'voters' as const, plan: {} };
const open = {
  law: () => law,
  now: () => ({ today: '2026-03-05', at: '' }),
  election: () => election,
  recorded: (from = 0, to = facts.length) => facts.slice(from, to).map((fact) => ({ fact })),
} as unknown as OpenElection;

test('30,000 names are indexed and every one is spelt', () => {
  assert.equal(rollIndex(open).sorted.length, 30_000);
  assert.ok(rollIndex(open).sorted.every(({ written: w }) => w.syllables.length === [...w.name].length && w.bearers.size > 0));
});

test('a surname, initials, pinyin, the last four of the id and a number of the roll each find somebody among 30,000, and not everybody', () => {
  for (const q of ['罗', 'lw', 'luow', '0042', '12345']) {
    const found = searchRoll(rollIndex(open), { q }, true).length;
    assert.ok(found > 0 && found < 30_000, `${q}: ${found}`);
  }
});

test('one voter corrected, one removed: the index follows, and only those two change', () => {
  const corrected: Fact = {
    fact: 'VoterCorrected',
    on: '2026-03-06',
    voter: 'p_5',
    secret: { of: 'p_5', because: '姓名写错', name: '尉迟青', sex: 'man', born: '1980-01-01', idNumber: '999999198001010005' },
  };
  const removed: Fact = { fact: 'VoterRemoved', on: '2026-03-06', voter: 'p_6', because: 'died' };
  for (const f of [corrected, removed]) {
    facts.push(f);
    evolve(election, f);
  }
  const index = rollIndex(open);
  assert.equal(index.sorted.length, 29_999);
  assert.deepEqual(
    searchRoll(index, { q: 'yuchiqing' }, true).map((v) => v.no),
    [6],
    '尉迟 is read yuchi',
  );
  assert.deepEqual(searchRoll(index, { q: '7' }, true), []);
});

test('a group is a filter, the last four of an id only for whoever keeps the roll', () => {
  const index = rollIndex(open);
  assert.ok(searchRoll(index, { group: 3 }, true).every((v) => v.group === 3));
  assert.ok(searchRoll(index, { q: '0042' }, true).length > searchRoll(index, { q: '0042' }, false).length);
  assert.deepEqual(searchRoll(index, { q: '004x' }, false), []);
});

test('Chinese and letters mixed find the same person: 罗wl, luo伟, l伟li; what fits no reading finds nobody', () => {
  const name = '罗伟丽',
    syllables = syllablesOf(name);
  for (const q of ['罗wl', 'luo伟', 'l伟li', 'luoweili', 'lwl', '伟l', 'weil', '罗伟丽'])
    assert.ok(spells(name, syllables, typed(q)), q);
  for (const q of ['罗lw', 'luoweilin', '罗wlx', 'wl罗']) assert.ok(!spells(name, syllables, typed(q)), q);
  assert.ok(searchRoll(rollIndex(open), { q: '罗w' }, true).every((v) => v.secret?.name.startsWith('罗')));
});

test('an entry without an id number is still to be verified, and the filter finds it', () => {
  const without: Fact = {
    fact: 'VoterRegistered',
    on: '2026-03-06',
    voter: 'p_x',
    no: 90_000,
    group: 1,
    category: 'lives here',
    secret: { of: 'p_x', name: '老人甲', sex: 'man', born: '1931-01-01' },
  };
  facts.push(without);
  evolve(election, without);
  const index = rollIndex(open);
  assert.equal(index.unverified, 1);
  assert.deepEqual(
    searchRoll(index, { state: 'unverified' }, true).map((v) => v.no),
    [90_000],
  );
});
