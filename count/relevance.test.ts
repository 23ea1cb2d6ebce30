// What is still open, weighed: cases with their sums, and every small case against all the ways in which it can come out, one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { poll } from './madeUp.ts';
import type { OpenQuestion, Reading } from './openQuestion.ts';
import { everyWayHolds } from './proof/everyWay.ts';
import { relevance } from './relevance.ts';

const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const doubt = (id: string, ...may: readonly Reading[]): OpenQuestion => ({ kind: 'ballot in doubt', id, ballots: 'all', may });
const forOne = (name: string, post: 'director' | 'member' = 'director'): Reading => ({
  verdict: 'valid',
  votes: [{ post, name }],
});
const nobody: Reading = { verdict: 'void', votes: [] };
const of = (found: ReturnType<typeof relevance>, name: string) => found.people.find((one) => one.name === name);

test('one ballot in doubt at 50 of 100 decides: with it 甲 has 51 (102 > 100)', () => {
  const found = relevance(poll(100, 100, 'director 1: 甲 50, 乙 49'), village, [doubt('第7号', forOne('甲'), nobody)]);
  assert.deepEqual([found.canChange, found.exact, found.smallest], [true, true, ['第7号']]);
  assert.deepEqual(of(found, '甲')?.may, ['elected', 'not elected']);
  assert.deepEqual(of(found, '乙')?.may, ['not elected']);
  assert.deepEqual([of(found, '甲')?.least, of(found, '甲')?.most], [50, 51]);
});

test('one ballot in doubt at 60 of 100 changes nothing: 甲 has 60 or 61', () => {
  const found = relevance(poll(100, 100, 'director 1: 甲 60, 乙 39'), village, [
    doubt('第7号', forOne('甲'), forOne('乙'), nobody),
  ]);
  assert.deepEqual([found.canChange, found.smallest], [false, []]);
});

test('of five ballots in doubt three are the fewest that elect 甲 with 48 of 100: 48 + 3 = 51', () => {
  const five = ['一', '二', '三', '四', '五'].map((id) => doubt(id, forOne('甲'), nobody));
  const found = relevance(poll(100, 100, 'director 1: 甲 48, 乙 40'), village, five);
  assert.equal(found.smallest.length, 3);
});

test('forty ballots in doubt that cannot elect 甲 with 8 of 100 are weighed without looking at each set: 48 ≤ 50', () => {
  const forty = Array.from({ length: 40 }, (_, at) => doubt(`${at}`, forOne('甲'), forOne('乙'), nobody));
  const found = relevance(poll(100, 100, 'director 1: 甲 8, 乙 9'), village, forty);
  assert.deepEqual([found.canChange, found.exact], [false, true]);
  assert.ok(found.looks < 100, `${found.looks}`);
});

test('two ballots missing can undo the last seat of two: 乙 61 against 丙 60 of 100 on 102 on the roll', () => {
  const found = relevance(poll(102, 100, 'member 2: 甲 80, 乙 61, 丙 60'), village, [
    { kind: 'ballots missing', id: '缺两张', ballots: 'all', upTo: 2 },
  ]);
  assert.deepEqual(of(found, '乙')?.may, ['elected', 'tied', 'not elected']);
  assert.deepEqual(of(found, '丙')?.may, ['elected', 'tied', 'not elected']);
  assert.deepEqual(of(found, '甲')?.may, ['elected']);
});

test('an objection over one voter decides validity where 51 of 101 took part: of 102 it is half (102 ≤ 102)', () => {
  const open: OpenQuestion = { kind: 'objection undecided', id: '申诉', add: 1, remove: 0 };
  const found = relevance(poll(101, 51, 'director 1: 甲 40, 乙 11'), village, [open]);
  assert.deepEqual(found.validity, { is: true, may: [true, false] });
  assert.deepEqual([found.roll.least, found.roll.most], [101, 102]);
  assert.deepEqual(found.smallest, ['申诉']);
});

test('a box of 30 set aside may undo the poll: 60 of 100 took part, without it 30', () => {
  const sum = { returned: 30, void: 0, blank: 0, votes: [{ post: 'director' as const, name: '甲', votes: 20 }] };
  const box: OpenQuestion = { kind: 'box set aside', id: '三号票箱', ballots: 'all', counted: true, sum };
  const found = relevance(poll(100, 60, 'director 1: 甲 50, 乙 10'), village, [box]);
  assert.deepEqual([found.validity.may, found.smallest], [[true, false], ['三号票箱']]);
});

test('a box of 20 not yet counted may elect somebody nobody has named: 20 of 30', () => {
  const box: OpenQuestion = { kind: 'box not counted', id: '流动票箱', ballots: 'all', least: 20, most: 20 };
  const found = relevance(poll(40, 10, 'director 1: 甲 6, 乙 4'), village, [box]);
  assert.deepEqual(found.people.find(({ another }) => another)?.may, ['elected', 'not elected']);
});

test('ballots of a kind or a post that the round does not have are impossible', () => {
  const totals = poll(10, 10, 'director 1: 甲 9');
  assert.throws(() => relevance(totals, village, [{ kind: 'ballots missing', id: '1', ballots: 'none', upTo: 1 }]), RangeError);
  assert.throws(() => relevance(totals, village, [doubt('1', forOne('甲', 'member'))]), RangeError);
});

test('of two ballots missing one void leaves the base and one for 乙 makes a tie: 4 = 3 + 1, more than half of 8 − 1 = 7 (8 > 7)', () => {
  const open: OpenQuestion = { kind: 'ballots missing', id: '缺两张', ballots: 'all', upTo: 2 };
  const apart = { ...poll(8, 7, 'member 1: 甲 4, 乙 3, 丙 2'), participants: 8, participation: { own: 8, proxy: 0, mobile: 0 } };
  const plan = { majorityBase: 'voters taking part', voidBallots: 'not in the base' } as const;
  assert.deepEqual(of(relevance(apart, { ...village, plan }, [open]), '甲')?.may, ['elected', 'tied', 'not elected']);
});

test('against every way in which 100 small cases can come out: validity, each status, and the fewest questions that change anything', () => {
  everyWayHolds(100);
});
