// Ages and shares as a summary says them: means and per cent from whole numbers, rounded half up.

/** A share in per cent to one place, rounded half up: `54.7%`, `100%`. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '0%' : `${oneDecimal(rounded(1000 * part, whole)).replace(/\.0$/, '')}%`;

/** Ages in whole years, their mean in tenths of a year. */
interface Ages {
  readonly youngest: number;
  readonly oldest: number;
  readonly tenths: number;
}
export const agesOf = (ages: readonly number[]): Ages | undefined =>
  ages.length === 0
    ? undefined
    : {
        youngest: Math.min(...ages),
        oldest: Math.max(...ages),
        tenths: rounded(10 * ages.reduce((a, b) => a + b, 0), ages.length),
      };

/** 39.7 years are 40. */
export const inYears = (tenths: number): number => rounded(tenths, 10);
/** Tenths as they are read: 39.7. */
export const oneDecimal = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`;
const rounded = (part: number, whole: number): number => Math.floor((2 * part + whole) / (2 * whole));
