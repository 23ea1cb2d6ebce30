// The quick weighing held against the exact one, where the numbers are small, where products no longer fit, and where there is no vote at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as exact from '../law/share.ts';
import { leastThatReaches, reaches } from './weigh.ts';

const shares = [exact.moreThanHalf, exact.moreThanTwoThirds, exact.atLeastOneThird, exact.atLeastTwoThirds];

test('weighed quickly or exactly, every share of every hall of up to 30 says the same, and asks the same least number', () => {
  for (const share of shares)
    for (let n = 0; n <= 30; n += 1) {
      assert.equal(leastThatReaches(share, n), exact.leastThatReaches(share, n));
      for (let x = 0; x <= n; x += 1) assert.equal(reaches(share, x, n), exact.reaches(share, x, n));
    }
});

test('the least number is the same on both ways at any size a count may have', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shares), fc.nat(Number.MAX_SAFE_INTEGER - 1), (share, n) => {
      assert.equal(leastThatReaches(share, n), exact.leastThatReaches(share, n));
    }),
  );
});

test('2 of 3 are over half (2 × 2 = 4 > 3), 1 of 2 is not over two thirds (3 × 1 = 3 ≤ 2 × 2 = 4)', () => {
  assert.ok(reaches(exact.moreThanHalf, 2, 3));
  assert.ok(!reaches(exact.moreThanTwoThirds, 1, 2));
});

test('where products are too large to be held, one vote still decides: 3 × 6004799503160659 is one more than 2 × 9007199254740988', () => {
  assert.ok(reaches(exact.moreThanTwoThirds, 6004799503160659, 9007199254740988));
  assert.ok(!reaches(exact.moreThanTwoThirds, 6004799503160658, 9007199254740988));
});

test('over half of three thousand million is 1500000001; of one it is 1, and of none nobody has it: 1 of 0', () => {
  assert.equal(leastThatReaches(exact.moreThanHalf, 3_000_000_000), 1_500_000_001);
  assert.equal(leastThatReaches(exact.moreThanHalf, 1), 1);
  assert.equal(leastThatReaches(exact.moreThanHalf, 0), 1);
});

test('0.4 of a vote among 10, and 1 vote among 0.4, are refused', () => {
  assert.throws(() => reaches(exact.moreThanHalf, 0.4, 10), RangeError);
  assert.throws(() => reaches(exact.moreThanHalf, 1, 0.4), RangeError);
});
