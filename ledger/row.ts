// An entry as a row of a database: its place, its hash, and a body with all the rest. Promises that what is read is what was written,
// or that it says which entry is damaged; whether it is true to the chain: verify.ts.

import type { BookId, Written } from './contract.ts';
import { LedgerUnavailable } from './unavailable.ts';

/** A row of the table of entries, in every engine. */
export interface Row {
  readonly book: BookId;
  readonly position: number;
  readonly hash: string;
  /** JSON of the entry's other fields. */
  readonly body: string;
}

/** The body of an entry's row. */
export function bodyOf({ book: _book, position: _position, hash: _hash, ...rest }: Written): string {
  return JSON.stringify(rest);
}

/** The entry of a row. Throws LedgerUnavailable 'not a ledger' with its place when the body is no longer readable. */
export function fromRow({ book, position, hash, body }: Row): Written {
  const found = `entry ${position} of ${book} cannot be read`;
  try {
    const rest = JSON.parse(body) as Omit<Written, 'book' | 'position' | 'hash'> | null;
    if (typeof rest === 'object' && rest !== null && !Array.isArray(rest)) return { ...rest, book, position, hash };
  } catch (fault) {
    throw new LedgerUnavailable('not a ledger', found, fault);
  }
  throw new LedgerUnavailable('not a ledger', found);
}
