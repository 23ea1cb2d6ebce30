// The exactness of shares, by cases and by comparison with whole-number arithmetic told another way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  atLeastFourFifths,
  atLeastOneFifth,
  atLeastOneTenth,
  atLeastOneThird,
  atLeastTwoThirds,
  formula,
  leastThatReaches,
  moreThanHalf,
  moreThanTwoThirds,
  reaches,
} from './share.ts';

test('1075 of 2149 is more than half (2 × 1075 = 2150 > 2149), 1074 is not', () => {
  assert.equal(formula(moreThanHalf, 1075, 2149), '2 × 1075 = 2150 > 2149');
  assert.equal(formula(moreThanHalf, 1074, 2149), '2 × 1074 = 2148 ≤ 2149');
  assert.ok(reaches(moreThanHalf, 1075, 2149));
  assert.ok(!reaches(moreThanHalf, 1074, 2149));
  assert.equal(leastThatReaches(moreThanHalf, 2149), 1075);
});

test('half of 20 is not more than half; 20 of 30 is not more than two thirds but is two thirds or more; 7 of 21 is one third', () => {
  assert.ok(!reaches(moreThanHalf, 10, 20));
  assert.equal(formula(moreThanTwoThirds, 20, 30), '3 × 20 = 60 ≤ 2 × 30 = 60');
  assert.equal(formula(moreThanTwoThirds, 21, 30), '3 × 21 = 63 > 2 × 30 = 60');
  assert.equal(formula(atLeastTwoThirds, 20, 30), '3 × 20 = 60 ≥ 2 × 30 = 60');
  assert.equal(formula(atLeastOneThird, 7, 21), '3 × 7 = 21 ≥ 21');
  assert.equal(formula(atLeastOneThird, 6, 21), '3 × 6 = 18 < 21');
  assert.equal(leastThatReaches(moreThanTwoThirds, 30), 21);
  assert.equal(leastThatReaches(atLeastOneThird, 22), 8);
});

test('20 of 100 are one fifth (5 × 20 = 100 ≥ 100), 10 one tenth (10 × 10 = 100 ≥ 100), 80 four fifths (5 × 80 = 400 ≥ 4 × 100 = 400); one fewer is not', () => {
  assert.equal(formula(atLeastOneFifth, 20, 100), '5 × 20 = 100 ≥ 100');
  assert.equal(formula(atLeastOneTenth, 10, 100), '10 × 10 = 100 ≥ 100');
  assert.equal(formula(atLeastFourFifths, 80, 100), '5 × 80 = 400 ≥ 4 × 100 = 400');
  const least = [atLeastOneFifth, atLeastOneTenth, atLeastFourFifths].map((share) => leastThatReaches(share, 100));
  assert.deepEqual(least, [20, 10, 80]);
});

test('nothing is lost at the largest whole numbers: half of 2^53 − 1 needs 4503599627370496', () => {
  const n = Number.MAX_SAFE_INTEGER;
  assert.equal(leastThatReaches(moreThanHalf, n), 4503599627370496);
  assert.ok(!reaches(moreThanTwoThirds, 6004799503160660, n));
  assert.ok(reaches(moreThanTwoThirds, 6004799503160661, n));
});

test('a number of votes that is no whole number is impossible', () => {
  for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    assert.throws(() => reaches(moreThanHalf, wrong, 10), /not a whole number that can be held exactly/);
    assert.throws(() => reaches(moreThanHalf, 1, wrong), RangeError);
  }
});

test('the least number that reaches a share reaches it, and one fewer does not', () => {
  const shares = [moreThanHalf, moreThanTwoThirds, atLeastOneThird, atLeastTwoThirds];
  fc.assert(
    fc.property(fc.constantFrom(...shares), fc.integer({ min: 1, max: 2_000_000 }), (share, n) => {
      const least = leastThatReaches(share, n);
      assert.ok(reaches(share, least, n));
      assert.ok(!reaches(share, least - 1, n));
    }),
  );
});

test('more than half is: those for are more than the others', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (votes, others) => {
      assert.equal(reaches(moreThanHalf, votes, votes + others), votes > others);
      assert.equal(reaches(atLeastOneThird, votes, votes + others), votes + votes >= others);
      assert.equal(reaches(moreThanTwoThirds, votes, votes + others), votes > others + others);
    }),
  );
});
