// What would follow if one number or one rule were another, told by the steps that change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { poll } from './madeUp.ts';
import { type Change, changeFrom, whatIf } from './whatIf.ts';

const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const totals = poll(2149, 1075, 'director 1: 罗伟林 600, 范丰富 475', 'member 2: 王庆林 700, 曹均 650, 林维新 20');
const formulas = (change: Change) =>
  whatIf(totals, village, change).steps.map(({ before, after }) => [before?.formula, after?.formula]);

test('one voter fewer, 1074 of 2149, and the turnout step turns: 2150 > 2149 becomes 2148 ≤ 2149, and nobody is elected', () => {
  const found = whatIf(totals, village, { of: 'participants', to: 1074 });
  const [turnout] = found.steps;
  assert.deepEqual([turnout?.before?.formula, turnout?.after?.formula], ['2 × 1075 = 2150 > 2149', '2 × 1074 = 2148 ≤ 2149']);
  assert.equal(found.come[0]?.kind, 'invalid');
  assert.equal(found.gone.filter(({ kind }) => kind === 'elected').length, 3);
});

test('one number alone: 曹均 with 537 instead of 650 of 1075 is not over half (1074 ≤ 1075), and only that post changes', () => {
  const found = whatIf(totals, village, { of: 'votes', post: 'member', name: '曹均', to: 537 });
  assert.ok(found.steps.some(({ after }) => after?.formula === '2 × 537 = 1074 ≤ 1075'));
  assert.ok(found.come.some((one) => one.kind === 'short' && one.seats === 1));
  assert.ok(!found.gone.some((one) => one.kind === 'elected' && one.post === 'director'));
});

test('the same number changes nothing', () => {
  assert.deepEqual(formulas({ of: 'registered', to: 2149 }), []);
});

test('one rule: with blank ballots out of the base by plan, 1075 − 5 = 1070', () => {
  const blank = { ...totals, kinds: totals.kinds.map((kind) => ({ ...kind, valid: 1070, blank: 5 })) };
  const { steps } = whatIf(blank, village, { of: 'plan', key: 'blankBallot', to: 'not in the base' });
  assert.ok(steps.some(({ before, after }) => before?.formula === '1075' && after?.formula === '1075 − 5 = 1070'));
});

test('one date: on 2021-03-28 the same sums rest on article 15 instead of 18', () => {
  const { steps } = whatIf(totals, village, { of: 'day', to: '2021-03-28' });
  assert.ok(
    steps.some(({ before, after }) => before?.cites.includes('第十八条') === true && after?.cites.includes('第十五条') === true),
  );
});

test('one place: in Zhejiang the ballots are held against the voters too', () => {
  const { steps } = whatIf(totals, village, { of: 'province', to: '浙江' });
  assert.ok(steps.some(({ before, after }) => before === undefined && after?.key === 'returnedOverVoters'));
});

test('changes as they are typed', () => {
  assert.deepEqual(changeFrom('registered=2150', totals), { of: 'registered', to: 2150 });
  assert.deepEqual(changeFrom('returned=1074', totals), { of: 'ballots', kind: 'all', count: 'returned', to: 1074 });
  assert.deepEqual(changeFrom('all.blank=3', totals), { of: 'ballots', kind: 'all', count: 'blank', to: 3 });
  assert.deepEqual(changeFrom('votes.委员.曹均=537', totals), { of: 'votes', post: 'member', name: '曹均', to: 537 });
  assert.deepEqual(changeFrom('seats.member=3', totals), { of: 'seats', post: 'member', to: 3 });
  assert.deepEqual(changeFrom('plan.overVote=section', totals), { of: 'plan', key: 'overVote', to: 'section' });
  assert.deepEqual(changeFrom('plan.secondVoteShare={"atLeast":[1,3]}', totals), {
    of: 'plan',
    key: 'secondVoteShare',
    to: { atLeast: [1, 3] },
  });
  assert.deepEqual(changeFrom('mode=households', totals), { of: 'mode', to: 'households' });
  assert.deepEqual(changeFrom('province=浙江', totals), { of: 'province', to: '浙江' });
  for (const wrong of [
    'registered',
    'registered=',
    '=5',
    'registered=-1',
    'registered=1.5',
    'mode=all',
    'votes.chair.曹均=5',
    'nothing=5',
    'plan.overVote',
    'plan.overVote=',
    'province=',
    'registered=voters',
    'all.member.曹均=3',
  ])
    assert.equal(changeFrom(wrong, totals), undefined, wrong);
});

test('two sections of one post are told apart: two seats for one in each, and both are no longer filled, 1 < 2', () => {
  const two = poll(100, 100, 'member 1: 甲 60', 'member 1: 乙 55');
  const filled = whatIf(two, village, { of: 'seats', post: 'member', to: 2 }).steps.filter(
    ({ before }) => before?.key === 'seatsFilled',
  );
  assert.deepEqual(
    filled.map(({ before, after }) => [before?.formula, after?.formula]),
    [
      ['1 = 1', '1 < 2'],
      ['1 = 1', '1 < 2'],
    ],
  );
});

test('a person, a post and ballots that the round does not have cannot be changed', () => {
  const change = (one: Change) => () => whatIf(totals, village, one);
  assert.throws(change({ of: 'votes', post: 'member', name: '无名', to: 1 }), RangeError);
  assert.throws(change({ of: 'seats', post: 'deputy', to: 1 }), RangeError);
  assert.throws(change({ of: 'ballots', kind: 'red', count: 'blank', to: 1 }), RangeError);
});
