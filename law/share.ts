// Shares compared exactly, by whole numbers multiplied crosswise; no division, so nothing is ever rounded. Which share a question asks: the rules.
import type { Share } from './answer.ts';

/** 过半数: strictly more than half. */
export const moreThanHalf: Share = { over: [1, 2] };
/** 超过三分之二: strictly more than two thirds. */
export const moreThanTwoThirds: Share = { over: [2, 3] };
/** 三分之二以上: two thirds or more. */
export const atLeastTwoThirds: Share = { atLeast: [2, 3] };
/** 不得少于三分之一: one third or more. */
export const atLeastOneThird: Share = { atLeast: [1, 3] };
/** 五分之一以上. */
export const atLeastOneFifth: Share = { atLeast: [1, 5] };
/** 十分之一以上. */
export const atLeastOneTenth: Share = { atLeast: [1, 10] };
/** 五分之四以上. */
export const atLeastFourFifths: Share = { atLeast: [4, 5] };

const sidesOf = (share: Share, x: number, n: number) => {
  const strict = 'over' in share;
  const [numerator, denominator] = strict ? share.over : share.atLeast;
  for (const count of [x, n, numerator, denominator]) {
    if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number that can be held exactly: ${count}`);
  }
  const left = BigInt(denominator) * BigInt(x);
  const right = BigInt(numerator) * BigInt(n);
  return { strict, numerator, denominator, left, right, holds: strict ? left > right : left >= right };
};

/** Whether `x` of `n` reaches the share (Civil Code 1259: 超过 is exclusive, 以上 inclusive). Throws only on numbers that are not safe integers. */
export const reaches = (share: Share, x: number, n: number): boolean => sidesOf(share, x, n).holds;

const product = (factor: number, count: number, result: bigint): string =>
  factor === 1 ? `${count}` : `${factor} × ${count} = ${result}`;

/** The comparison written out as it was made: `2 × 1075 = 2150 > 2149`, `3 × 20 = 60 ≤ 2 × 30 = 60`. */
export const formula = (share: Share, x: number, n: number): string => {
  const { strict, numerator, denominator, left, right, holds } = sidesOf(share, x, n);
  const sign = strict ? (holds ? '>' : '≤') : holds ? '≥' : '<';
  return `${product(denominator, x, left)} ${sign} ${product(numerator, n, right)}`;
};

/** The least whole number that reaches the share of `n` (for shares up to the whole): 1075 for more than half of 2149. */
export const leastThatReaches = (share: Share, n: number): number => {
  let low = 0n;
  let high = BigInt(n) + 1n;
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (reaches(share, Number(middle), n)) high = middle;
    else low = middle + 1n;
  }
  return Number(low);
};
