// Cases from life, second half: refused and barred candidates, two posts, votes added downward, seats that stay empty, who leads, grounds of invalidity by place, the roll and the paper that must balance.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { determine, type Known } from './determination.ts';
import { decided, elected, isOf, poll, told, village } from './madeUp.ts';
import type { RoundTotals } from './totals.ts';

const planned = (plan: LawOfTheDay['plan']): LawOfTheDay => ({ ...village, plan });
const zhejiang: LawOfTheDay = { ...village, province: '浙江' };
const shanghai: LawOfTheDay = { ...village, province: '上海' };
const beijing: LawOfTheDay = { ...village, province: '北京' };
const chongqing: LawOfTheDay = { ...village, kind: 'community', province: '重庆' };

test('nobody is elected with a refused candidacy: 甲 refused and has 70 of 100, 乙 was barred and has 60; 丙 with 55 is elected', () => {
  const base = poll(100, 100, 'director 1: 甲 70, 乙 60, 丙 55');
  const refusals = { 甲: 'refused', 乙: 'barred' } as const;
  const contests = base.contests.map((one) => ({
    ...one,
    candidates: one.candidates.map((person) => ({
      ...person,
      ...(person.name in refusals ? { candidacy: refusals[person.name as '甲' | '乙'] } : {}),
    })),
  }));
  assert.deepEqual(elected({ ...base, contests }), ['丙']);
  assert.deepEqual(
    told('refused', { ...base, contests }).map(({ name, why }) => [name, why]),
    [
      ['甲', 'refused'],
      ['乙', 'barred'],
    ],
  );
});

test('a write-in with 60 of 100 is elected and told as one', () => {
  assert.equal(told('elected', poll(100, 100, 'director 1: 甲 30, 丙 60 另选'))[0]?.writeIn, true);
});

test('a candidate’s second post: elected director with 60 and member with 80, the election committee decides which', () => {
  const totals = poll(100, 100, 'director 1: 甲 60, 乙 40', 'member 1: 甲 80, 丙 20');
  assert.deepEqual(told('two posts', totals), [{ kind: 'two posts', name: '甲', posts: ['director', 'member'] }]);
  assert.ok(decided(totals).includes('election committee: which of two posts'));
});

test('votes added downward, where the plan does so: 甲 lost the director’s seat with 40, and 40 + 20 = 60 of 100 elect as deputy', () => {
  const totals = poll(100, 100, 'director 1: 乙 60, 甲 40', 'deputy 1: 甲 20, 丙 45');
  assert.deepEqual(elected(totals), ['乙']);
  const found = determine(totals, planned({ downwardAddition: true }));
  assert.deepEqual(
    found.outcomes.filter(isOf('elected')).map(({ name }) => name),
    ['乙', '甲'],
  );
  assert.ok(found.contests[1]?.steps.some(({ formula }) => formula === '20 + 40 = 60'));
});

test('after a second vote three members are enough in Zhejiang: the fourth seat may stay empty, and 副主任 leads', () => {
  const known: Known = {
    elected: [
      { name: '乙', post: 'deputy', woman: true },
      { name: '丙', post: 'member' },
      { name: '丁', post: 'member' },
    ],
  };
  const totals = { ...poll(100, 90, 'director 1: 甲 29, 戊 20'), round: 2 };
  assert.deepEqual(told('may stay empty', totals, zhejiang, known), [
    { kind: 'may stay empty', seats: 1, elected: 3, decidedBy: 'nobody' },
  ]);
  assert.deepEqual(told('leads', totals, zhejiang, known), [{ kind: 'leads', name: '乙', post: 'deputy' }]);
});

test('Shanghai: three elected of four in the first vote, the meeting decides whether the seat stays empty; with two elected it may not', () => {
  const three = poll(100, 100, 'director 1: 甲 60, 乙 40', 'member 3: 丙 80, 丁 70, 戊 50');
  assert.equal(told('may stay empty', three, shanghai)[0]?.decidedBy, 'meeting');
  assert.ok(decided(three, shanghai).includes('meeting: leave seats empty'));
  assert.deepEqual(told('may stay empty', poll(100, 100, 'member 3: 丙 80, 丁 70, 戊 50'), shanghai), []);
});

test('Shanghai without a director: the member with most votes leads, 80 before 70; level at 80 the meeting chooses', () => {
  const noDirector = (votes: number) => poll(100, 100, 'director 1: 甲 50, 乙 40', `member 3: 丙 80, 丁 ${votes}, 戊 60`);
  assert.deepEqual(told('leads', noDirector(70), shanghai), [{ kind: 'leads', name: '丙', post: 'member' }]);
  assert.deepEqual(told('leads', noDirector(80), shanghai), []);
  assert.ok(decided(noDirector(80), shanghai).includes('meeting: who leads'));
});

test('Beijing: after the second vote seats may stay empty only with more than three elected and a director among them', () => {
  const totals = { ...poll(100, 90, 'member 1: 戊 29, 己 20'), round: 2 };
  const members = ['乙', '丙', '丁'].map((name) => ({ name, post: 'member' as const }));
  const director = { name: '甲', post: 'director' as const };
  assert.equal(told('may stay empty', totals, beijing, { elected: [director, ...members] }).length, 1);
  assert.equal(told('may stay empty', totals, beijing, { elected: members }).length, 0);
  assert.equal(told('may stay empty', totals, beijing, { elected: [{ name: '庚', post: 'member' }, ...members] }).length, 0);
  assert.equal(told('short', totals, beijing)[0]?.latest, '2026-04-12');
});

test('one ballot more collected than issued, 101 > 100: void in a community of Chongqing, a finding for the committee in a village without such a rule', () => {
  const base = poll(120, 101, 'director 1: 甲 70, 乙 31');
  const totals = { ...base, kinds: base.kinds.map((kind) => ({ ...kind, issued: 100 })) };
  const [invalid] = told('invalid', totals, chongqing);
  assert.deepEqual(
    invalid?.grounds.map(({ ground, formula }) => [ground, formula]),
    [['more returned than issued', '101 > 100']],
  );
  assert.deepEqual(
    told('decision', totals, chongqing)
      .map(({ on, latest }) => [on, latest])
      .at(-1),
    ['repeat the election', '2026-04-27'],
  );
  assert.ok(determine(totals, village).valid);
  assert.ok(decided(totals).includes('election committee: weigh what was found'));
});

test('one ballot more than voters, 101 > 100, voids in Shanghai, Zhejiang and Beijing', () => {
  const totals = {
    ...poll(120, 101, 'director 1: 甲 70, 乙 31'),
    participants: 100,
    participation: { own: 90, proxy: 10, mobile: 0 },
  };
  for (const law of [shanghai, zhejiang, beijing]) assert.ok(!determine(totals, law).valid);
  assert.ok(determine(totals, village).valid);
});

test('a count not held in public voids in Chongqing; elsewhere it is found, and the election committee weighs it', () => {
  const totals: RoundTotals = { ...poll(100, 100, 'director 1: 甲 70, 乙 30'), breaches: ['not counted in public'] };
  assert.deepEqual(
    told('invalid', totals, chongqing)[0]?.grounds.map(({ ground }) => ground),
    ['not counted in public'],
  );
  assert.deepEqual(elected(totals), ['甲']);
  assert.ok(determine(totals, village).findings.some(({ zh }) => zh === '没有公开唱票、计票'));
});

test('an election committee that was not lawful is for the township to weigh', () => {
  const totals: RoundTotals = { ...poll(100, 100, 'director 1: 甲 70, 乙 30'), breaches: ['election committee not lawful'] };
  assert.ok(decided(totals).includes('township: weigh what was found'));
  assert.ok(decided(totals, chongqing).includes('township: repeat the election'));
});

test('between the votes 6 join and 10 leave the roll of 100: 49 of 96 are more than half (98 > 96); of the same list they are not (98 ≤ 100)', () => {
  const moves = {
    added: { turned18: 3, movedIn: 2, family: 1, restored: 0 },
    removed: { movedOut: 5, family: 1, died: 3, deprived: 1 },
  };
  const totals = { ...poll(100, 49, 'member 1: 甲 30, 乙 19'), round: 2, moves };
  const moved = determine(totals, planned({ secondVoteRoll: 'additions and removals' }));
  assert.ok(moved.valid && moved.steps.some(({ formula }) => formula === '100 + 6 − 10 = 96'));
  assert.ok(!determine(totals, planned({ secondVoteRoll: 'same list' })).valid);
});

test('own 60, proxy 30 and mobile 9 are 99 of 100 who took part: the sum is told as not balanced', () => {
  const totals = { ...poll(100, 100, 'director 1: 甲 70, 乙 30'), participation: { own: 60, proxy: 30, mobile: 9 } };
  assert.ok(
    determine(totals, village).steps.some(
      ({ key, holds, formula }) => key === 'participation' && !holds && formula === '60 + 30 + 9 = 99 ≠ 100',
    ),
  );
});

test('102 issued, 100 back, 1 exchanged and 0 not returned leave 1 unaccounted for; 101 printed are fewer than issued', () => {
  const base = poll(100, 100, 'director 1: 甲 70, 乙 30');
  const totals = {
    ...base,
    kinds: base.kinds.map((kind) => ({ ...kind, issued: 102, printed: 101, spoiled: 1, notReturned: 0 })),
  };
  const failed = determine(totals, village)
    .steps.filter(({ holds }) => !holds)
    .map(({ formula }) => formula);
  assert.ok(failed.includes('100 + 1 + 0 = 101 ≠ 102') && failed.includes('102 > 101'));
  assert.ok(decided(totals).includes('election committee: figures that do not balance'));
});
