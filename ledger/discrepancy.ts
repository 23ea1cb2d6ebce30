// What a verifier can find wrong with a set of books, as closed keys with a place. Promises no sentence: those are in the message files.

/** What is wrong. */
export type Fault =
  | 'unreadable' // the store cannot read this entry
  | 'not an entry' // a field is missing or of another kind
  | 'book' // it names another book than it lies in
  | 'position' // a gap, a repetition, another order
  | 'previous' // it does not follow the entry before it
  | 'hash' // its own hash is not the hash of its fields
  | 'digest' // a box is not the one whose digest was chained
  | 'not a head'
  | 'head order' // heads stand by position, each once
  | 'head entry' // a head of an entry that is not there
  | 'head hash'
  | 'head key' // another key than BookOpened names
  | 'signature'
  | 'last head' // the last head does not stand at the last entry
  | 'not opened' // entry 1 is no BookOpened of the right form
  | 'parent'
  | 'not delegated'
  | 'delegated key'
  | 'accepted entry'
  | 'accepted head'
  | 'accepted order'; // positions of one sub-book only grow

/** One thing wrong: where (position 0: the book as a whole), what was expected there and what was found. */
export interface Discrepancy {
  readonly book: string;
  readonly position: number;
  readonly what: Fault;
  readonly expected: string;
  readonly found: string;
}

/** Any value as a short text for a discrepancy; never throws. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value.slice(0, 200);
  try {
    return JSON.stringify(value).slice(0, 200);
  } catch {
    return 'something that is not JSON';
  }
}

/** A member of any value, or undefined when it has none; never throws. */
export function member(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
  return (value as { readonly [key: string]: unknown })[key];
}
