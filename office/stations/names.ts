// The names of the books of stations: a station's own, and that of its spare laptop, which comes after it.
import type { BookId } from '../../ledger/contract.ts';

/** The station's book; with `spare` the one in which a spare laptop goes on. */
export const bookName = (station: number, spare = false): BookId => `station-${station}${spare ? '-b' : ''}`;

/** The station whose book bears this name; undefined for every other name. */
export const stationOfBookName = (book: string): number | undefined => {
  const no = /^station-([1-9]\d{0,8})(?:-b)?$/.exec(book)?.[1];
  return no === undefined ? undefined : Number(no);
};
