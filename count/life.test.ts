// Cases from life beyond votes and shares: the three women's cases, near relatives among the elected, who stays, who moves up, and who must decide what. Seats, grounds and papers: grounds.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { determine, type Known } from './determination.ts';
import { decided, elected, poll, told, village } from './madeUp.ts';
import type { Kin, KinTie } from './totals.ts';

const planned = (plan: LawOfTheDay['plan']): LawOfTheDay => ({ ...village, plan });
const zhejiang: LawOfTheDay = { ...village, province: '浙江' };

const kin = (a: string, b: string, relation: Kin = 'sibling'): KinTie => ({ a, b, kin: relation });

const threeMen = 'member 3: 甲 80 男, 乙 70 男, 丙 60 男, 丁 55 女, 戊 52 女';

test('women, first case: 李梅 is elected director with 60 of 100, the members go by votes alone: 甲, 乙, 丙', () => {
  const totals = poll(100, 100, 'director 1: 李梅 60 女, 王强 40 男', threeMen);
  assert.deepEqual(elected(totals, planned({ womanSeatProcedure: 'woman first, else seat kept' })), ['李梅', '甲', '乙', '丙']);
  assert.deepEqual(told('woman seat', totals), []);
});

test('women, second case: no woman leads, so 丁 with 55 of 100 is seated before 丙 with 60, where the plan says so', () => {
  const totals = poll(100, 100, 'director 1: 王强 60 男, 李梅 40 女', threeMen);
  const law = planned({ womanSeatProcedure: 'woman first, else seat kept' });
  assert.deepEqual(elected(totals, law), ['王强', '甲', '乙', '丁']);
  assert.deepEqual(told('woman seat', totals, law), [{ kind: 'woman seat', case: 'seated first', name: '丁' }]);
});

test('women, third case: no woman is over half (50 of 100), one of three seats is kept for a vote of women', () => {
  const totals = poll(100, 100, 'member 3: 甲 80 男, 乙 70 男, 丙 60 男, 丁 50 女');
  const law = planned({ womanSeatProcedure: 'woman first, else seat kept' });
  assert.deepEqual(elected(totals, law), ['甲', '乙']);
  assert.deepEqual(told('short', totals, law)[0]?.reserved, 'woman');
  assert.ok(decided(totals, law).includes('election committee: vote for a woman'));
});

test('two women level at the top, 55 and 55, are tied for the seat of a woman; 甲 and 乙 have theirs', () => {
  const totals = poll(100, 100, 'member 3: 甲 80 男, 乙 70 男, 丙 60 男, 丁 55 女, 戊 55 女');
  const law = planned({ womanSeatProcedure: 'woman first, else seat kept' });
  assert.deepEqual(elected(totals, law), ['甲', '乙']);
  assert.deepEqual(told('tied', totals, law), [{ kind: 'tied', post: 'member', names: ['丁', '戊'], seats: 1 }]);
});

test('where neither text nor plan says how, three men stay elected and the meeting decides how a woman is seated', () => {
  const totals = poll(100, 100, 'member 3: 甲 80 男, 乙 70 男, 丙 60 男, 丁 55 女');
  assert.deepEqual(elected(totals), ['甲', '乙', '丙']);
  assert.deepEqual(told('woman seat', totals), [{ kind: 'woman seat', case: 'missing' }]);
  assert.ok(decided(totals).includes('meeting: how a woman is seated'));
});

test('Zhejiang votes on the woman’s seat in a section of its own: a man with 70 does not take it from 李梅 with 60 of 100', () => {
  const base = poll(100, 100, 'member 1: 甲 80 男, 乙 20 男', 'woman 1: 丙 70 男, 李梅 60 女');
  assert.deepEqual(elected(base, zhejiang), ['甲', '李梅']);
  assert.deepEqual(told('woman seat', base, zhejiang), []);
});

test('the only woman elected, only as 委员 with 51 of 100, is the woman the law asks for', () => {
  const totals = poll(100, 100, 'director 1: 王强 60 男, 赵刚 40 男', 'member 2: 甲 80 男, 李梅 51 女, 乙 40 男');
  assert.equal(determine(totals, village).woman.step.formula, '1 ≥ 1');
  assert.deepEqual(told('woman seat', totals), []);
});

test('two brothers, director with 60 and member with 80: in Zhejiang the director stays and 丙, next over half with 55, moves up', () => {
  const totals = {
    ...poll(100, 100, 'director 1: 甲 60 男, 丁 40 男', 'member 2: 乙 80 男, 李梅 70 女, 丙 55 男, 戊 50 男'),
    kin: [kin('甲', '乙')],
  };
  assert.deepEqual(elected(totals, zhejiang), ['甲', '李梅', '丙']);
  const [conflict] = told('near relatives', totals, zhejiang);
  assert.deepEqual([conflict?.stays, conflict?.leaves], ['甲', '乙']);
  assert.equal(told('elected', totals, zhejiang).find(({ name }) => name === '丙')?.movedUp, true);
});

test('two brothers on the same post: 80 stays before 70, and where nobody else is over half the seat stays open', () => {
  const totals = {
    ...poll(100, 100, 'director 1: 李梅 60 女, 王 40', 'member 2: 甲 80 男, 乙 70 男, 丙 50 男'),
    kin: [kin('乙', '甲')],
  };
  assert.deepEqual(elected(totals, zhejiang), ['李梅', '甲']);
  const [short] = told('short', totals, zhejiang);
  assert.deepEqual([short?.seats, short?.slate, short?.latest], [1, ['丙'], '2026-04-27']);
});

test('two brothers level, 70 and 70 of 100: Zhejiang votes again between them', () => {
  const totals = { ...poll(100, 100, 'member 2: 甲 70 男, 乙 70 男, 丙 20 男'), kin: [kin('甲', '乙')] };
  assert.equal(told('near relatives', totals, zhejiang)[0]?.again, true);
  assert.ok(decided(totals, zhejiang).includes('election committee: vote again between relatives'));
});

test('a brother of 甲 and of 丙: 甲 stays, 乙 leaves, and 丙, no relative of 甲, stays', () => {
  const totals = {
    ...poll(100, 100, 'member 3: 甲 80 男, 乙 70 男, 丙 60 男'),
    kin: [kin('甲', '乙'), kin('乙', '丙', 'spouse')],
  };
  assert.deepEqual(elected(totals, zhejiang), ['甲', '丙']);
});

test('one who moves up is weighed too: 丙 (55) is the wife of 丁, director, so 戊 (52) moves up', () => {
  const base = poll(100, 100, 'director 1: 丁 60 男, 己 40 男', 'member 2: 甲 80 男, 乙 70 男, 丙 55 女, 戊 52 男');
  const totals = { ...base, kin: [kin('甲', '乙'), kin('丙', '丁', 'spouse')] };
  assert.deepEqual(elected(totals, zhejiang), ['丁', '甲', '戊']);
});

test('after a second vote the next needs one third: 30 of 90 moves up (90 ≥ 90), 29 does not', () => {
  const second = (votes: number) => ({
    ...poll(100, 90, `member 2: 甲 60 男, 乙 50 男, 丙 ${votes} 男`),
    round: 2,
    kin: [kin('甲', '乙')],
  });
  const before: Known = { elected: [{ name: '李梅', woman: true }] };
  assert.deepEqual(elected(second(30), zhejiang, before), ['甲', '丙']);
  assert.deepEqual(elected(second(29), zhejiang, before), ['甲']);
});

test('elsewhere two brothers stay elected until the meeting decides which, since the law of 2026 does not say; before 2026 there is no conflict', () => {
  const totals = { ...poll(100, 100, 'member 2: 甲 80 男, 乙 70 男, 丙 20 男'), kin: [kin('甲', '乙')] };
  assert.deepEqual(elected(totals), ['甲', '乙']);
  assert.ok(decided(totals).includes('meeting: which relative stays'));
  assert.deepEqual(told('near relatives', totals, { ...village, day: '2021-03-28' }), []);
});

test('one elected in the first vote as director stays before a brother who wins a member’s seat in the second, 40 of 90', () => {
  const totals = { ...poll(100, 90, 'member 1: 乙 40 男, 丙 30 男'), round: 2, kin: [kin('甲', '乙')] };
  assert.deepEqual(elected(totals, zhejiang, { elected: [{ name: '甲', post: 'director' }] }), ['丙']);
});
