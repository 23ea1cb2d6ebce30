// The checks before anyone is elected, each with its comparison: ballots, voters, the roll between votes, turnout and slate. All lines of whole polls: record.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { baseOfRoll, checkSteps } from './checks.ts';
import { determine } from './determination.ts';
import { poll, village } from './madeUp.ts';
import type { KindTotals, RoundTotals } from './totals.ts';

const planned = (plan: LawOfTheDay['plan']): LawOfTheDay => ({ ...village, plan });
const plain = poll(300, 200, 'director 1: 甲 110, 乙 90', 'member 2: 丙 150, 丁 140, 戊 80');
const sheet = (more: Partial<KindTotals>): RoundTotals => ({
  ...plain,
  kinds: plain.kinds.map((kind) => ({ ...kind, ...more })),
});
const lines = (totals: RoundTotals, law = village): readonly string[] =>
  checkSteps(totals, law).map(({ key, formula, holds }) => `${key}: ${formula} ${holds ? '✓' : '✗'}`);
const line = (key: string, totals: RoundTotals, law = village): string | undefined =>
  lines(totals, law).find((one) => one.startsWith(`${key}: `));

test('a plain first vote is checked four times: the sheets add up, none more than issued, 400 > 300, five for three seats', () => {
  assert.deepEqual(lines(plain), [
    'sum: 200 + 0 + 0 + 0 = 200 ✓',
    'returnedOverIssued: 200 ≤ 200 ✓',
    'turnoutForValidity: 2 × 200 = 400 > 300 ✓',
    'moreCandidatesThanSeats: 5 > 3 ✓',
  ]);
});

test('as many ballots issued as printed are in order, one more is not', () => {
  assert.equal(line('printed', sheet({ printed: 200 })), 'printed: 200 ≤ 200 ✓');
  assert.equal(line('printed', sheet({ printed: 199 })), 'printed: 200 > 199 ✗');
});

test('those who took part are own votes, proxies and mobile boxes: 150 + 40 + 10 = 200, and 201 is told as not equal', () => {
  const took = (mobile: number): RoundTotals => ({ ...plain, participation: { own: 150, proxy: 40, mobile } });
  assert.equal(line('participation', took(10)), 'participation: 150 + 40 + 10 = 200 ✓');
  assert.equal(line('participation', took(11)), 'participation: 150 + 40 + 11 = 201 ≠ 200 ✗');
});

test('ballots are held against the voters where they were counted apart, or where the place says so; else not', () => {
  const took: RoundTotals = { ...plain, participants: 199, participation: { own: 199, proxy: 0, mobile: 0 } };
  assert.equal(line('returnedOverVoters', took), 'returnedOverVoters: 200 > 199 ✗');
  assert.equal(line('returnedOverVoters', { ...took, participants: 200 }), 'returnedOverVoters: 200 ≤ 200 ✓');
  assert.equal(line('returnedOverVoters', plain), undefined);
  assert.equal(line('returnedOverVoters', plain, { ...village, province: '浙江' }), 'returnedOverVoters: 200 ≤ 200 ✓');
});

const moved: RoundTotals = {
  ...plain,
  round: 2,
  moves: {
    added: { turned18: 4, movedIn: 3, family: 2, restored: 1 },
    removed: { movedOut: 3, family: 1, died: 2, deprived: 1 },
  },
};

test('the roll of a second vote: 300 + 10 − 7 = 303 where the plan moves it, 300 on the same list, and never before the first vote', () => {
  const moves = planned({ secondVoteRoll: 'additions and removals' });
  const same = planned({ secondVoteRoll: 'same list' });
  assert.equal(line('secondVoteRoll', moved, moves), 'secondVoteRoll: 300 + 10 − 7 = 303 ✓');
  assert.equal(line('secondVoteRoll', moved, same), 'secondVoteRoll: 300 ✓');
  assert.equal(line('secondVoteRoll', { ...moved, round: 1 }, moves), undefined);
  assert.equal(line('secondVoteRoll', { ...plain, round: 2 }, moves), undefined);
  assert.deepEqual(
    [baseOfRoll(moved, moves), baseOfRoll(moved, same), baseOfRoll({ ...moved, round: 1 }, moves), baseOfRoll(plain, moves)],
    [303, 300, 300, 300],
  );
});

test('a second vote is held to the turnout of the first unless the plan asks none; the first always is', () => {
  const none = planned({ secondVoteTurnout: 'none' });
  const asFirst = planned({ secondVoteTurnout: 'as in the first vote' });
  assert.equal(line('turnoutForValidity', { ...plain, round: 2 }, none), undefined);
  assert.equal(line('turnoutForValidity', { ...plain, round: 2 }, asFirst), 'turnoutForValidity: 2 × 200 = 400 > 300 ✓');
  assert.equal(line('turnoutForValidity', plain, none), 'turnoutForValidity: 2 × 200 = 400 > 300 ✓');
});

test('one who refused or is barred did not stand, nor one written in; one who stands for two posts stands once', () => {
  const [director, member] = plain.contests;
  assert.ok(director && member);
  const without = (more: object): RoundTotals => ({
    ...plain,
    contests: [director, { ...member, candidates: member.candidates.map((one, at) => (at === 2 ? { ...one, ...more } : one)) }],
  });
  assert.equal(line('moreCandidatesThanSeats', without({ candidacy: 'refused' })), 'moreCandidatesThanSeats: 4 > 3 ✓');
  assert.equal(line('moreCandidatesThanSeats', without({ writeIn: true })), 'moreCandidatesThanSeats: 4 > 3 ✓');
  assert.equal(line('moreCandidatesThanSeats', without({ name: '甲' })), 'moreCandidatesThanSeats: 4 > 3 ✓');
  assert.equal(line('moreCandidatesThanSeats', without({})), 'moreCandidatesThanSeats: 5 > 3 ✓');
  assert.equal(line('moreCandidatesThanSeats', { ...plain, round: 2 }), undefined);
});

test('a step that rests on a fixed rule carries its place, one that a plan or nothing settles does not; a person’s step names the person', () => {
  const all = [...checkSteps(plain, village), ...determine(plain, village).contests.flatMap(({ steps }) => steps)];
  const one = (key: string) => all.find((step) => step.key === key);
  assert.deepEqual(one('turnoutForValidity')?.source?.article, 18);
  const parts = (key: string) =>
    Object.keys(one(key) ?? {})
      .slice(8)
      .join(' ');
  assert.deepEqual(
    ['turnoutForValidity', 'returnedOverIssued', 'sum', 'majorityToElect', 'seatsFilled', 'majorityBase'].map(parts),
    ['source', '', '', 'of source', 'source', ''],
  );
});
