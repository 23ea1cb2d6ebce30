// Shares weighed quickly: with plain whole numbers while every product is held exactly, else as law/share.ts does it. Promises the same answers as law/share.ts.
import type { Share } from '../law/answer.ts';
import * as exact from '../law/share.ts';

const termsOf = (share: Share): readonly [number, number, boolean] =>
  'over' in share ? [share.over[0], share.over[1], true] : [share.atLeast[0], share.atLeast[1], false];

/** Whether `x` of `n` reaches the share. */
export const reaches = (share: Share, x: number, n: number): boolean => {
  const [numerator, denominator, strict] = termsOf(share);
  const [left, right] = [denominator * x, numerator * n];
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return exact.reaches(share, x, n);
  return strict ? left > right : left >= right;
};

/** The least whole number that reaches the share of `n`. */
export const leastThatReaches = (share: Share, n: number): number => {
  if (n > 1_000_000_000) return exact.leastThatReaches(share, n);
  let low = 0;
  let high = n + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(share, middle, n)) high = middle;
    else low = middle + 1;
  }
  return low;
};
