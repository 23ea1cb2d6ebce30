// Whether books are what they were: chains, boxes, heads, and how the books belong together. Promises every discrepancy with its place and never
// throws on damaged input; what the facts mean: others.

import { checkSet, keyOf } from './books.ts';
import { genesis, hashedText, isBase64url, sha256 } from './chain.ts';
import type { Head, Ledger } from './contract.ts';
import { type Discrepancy, type Fault, member, shown } from './discrepancy.ts';
import { boxDigest } from './seal.ts';
import { verifyHead } from './sign.ts';

const texts = ['at', 'book', 'by', 'hash', 'on', 'order', 'previous', 'type'] as const;

type Say = (what: Fault, expected: unknown, found: unknown) => void;

function record(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields an entry must have, each of its kind. */
function checkShape(entry: { readonly [key: string]: unknown }, say: Say): void {
  for (const field of texts) if (typeof entry[field] !== 'string') say('not an entry', `${field}: a text`, entry[field]);
  if (!record(entry['open'])) say('not an entry', 'open: an object', entry['open']);
  const sealed = entry['sealed'];
  if (sealed !== undefined && (!Array.isArray(sealed) || sealed.length === 0))
    say('not an entry', 'sealed: parts, or left out', sealed);
}

function checkBoxes(sealed: unknown, say: Say): void {
  if (!Array.isArray(sealed)) return;
  for (const part of sealed) {
    const [subject, digest, box] = [member(part, 'subject'), member(part, 'digest'), member(part, 'box')];
    if (typeof subject !== 'string' || typeof digest !== 'string') say('not an entry', 'sealed: subject and digest', part);
    if (box === undefined) continue;
    const found = isBase64url(box) ? boxDigest(box) : 'not base64url';
    if (found !== digest) say('digest', digest, found);
  }
}

/** Whether something is an entry with each field of its kind and every box that of its digest; its place and hash: `verifyBook`. */
export function wellFormed(entry: unknown): boolean {
  let faults = 0;
  const say = () => {
    faults += 1;
  };
  if (!record(entry)) return false;
  checkShape(entry, say);
  checkBoxes(entry['sealed'], say);
  return faults === 0;
}

/** The hash an entry ought to have, or why it can have none. */
function hashOf(entry: object): string {
  try {
    return sha256(hashedText(entry));
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'not JSON';
  }
}

/** One book's entries in their order: positions, previous, hashes, boxes. */
function checkChain(book: string, entries: readonly unknown[], found: Discrepancy[]): void {
  let previous: unknown = genesis;
  entries.forEach((entry, i) => {
    const position = i + 1;
    const say: Say = (what, expected, was) => found.push({ book, position, what, expected: shown(expected), found: shown(was) });
    if (entry === undefined) say('unreadable', 'an entry', undefined);
    else if (!record(entry)) say('not an entry', 'an entry', entry);
    else {
      checkShape(entry, say);
      if (entry['book'] !== book) say('book', book, entry['book']);
      if (entry['position'] !== position) say('position', position, entry['position']);
      if (previous !== undefined && entry['previous'] !== previous) say('previous', previous, entry['previous']);
      const expected = hashOf(entry);
      if (entry['hash'] !== expected) say('hash', expected, entry['hash']);
      checkBoxes(entry['sealed'], say);
    }
    // After an entry that is gone, the next one has nothing to be compared with.
    previous = member(entry, 'hash');
  });
}

/** One book's heads in their order, against its entries and the key its first entry names. */
function checkHeads(book: string, entries: readonly unknown[], heads: readonly unknown[], found: Discrepancy[]): void {
  const key = keyOf(entries);
  let before = 0;
  for (const head of heads) {
    const position = member(head, 'position');
    const at = Number.isSafeInteger(position) ? (position as number) : 0;
    const say: Say = (what, expected, was) =>
      found.push({ book, position: at, what, expected: shown(expected), found: shown(was) });
    if (at < 1) {
      say('not a head', 'a position', position);
      continue;
    }
    if (at <= before) say('head order', `a position after ${before}`, at);
    before = Math.max(before, at);
    const entry = entries[at - 1];
    if (entry === undefined) say('head entry', `entry ${at}`, undefined);
    else if (member(entry, 'hash') !== member(head, 'hash')) say('head hash', member(entry, 'hash'), member(head, 'hash'));
    if (member(head, 'key') !== key) say('head key', key, member(head, 'key'));
    if (!verifyHead(head as Head))
      say('signature', 'a signature over {at, book, hash, position} by its key', member(head, 'signature'));
  }
  if (before !== entries.length) {
    found.push({
      book,
      position: entries.length,
      what: 'last head',
      expected: `a head at entry ${entries.length}`,
      found: before === 0 ? 'no head' : `one at ${before}`,
    });
  }
}

/** Checks one book by itself: chain, boxes, heads. An entry that could not be read is handed in as `undefined`. Never throws. */
export function verifyBook(book: string, entries: readonly unknown[], heads: readonly unknown[]): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  checkChain(book, entries, found);
  checkHeads(book, entries, heads, found);
  return found;
}

/** Books by name, and all their heads, in order; from a store or an archive, damaged or not. */
export interface BookSet {
  readonly books: ReadonlyMap<string, readonly unknown[]>;
  readonly heads: readonly unknown[];
}

/** Checks a whole set: each book, the heads, and how the books belong together. No discrepancy means it is as it was written. Never throws. */
export function verifyBooks({ books, heads }: BookSet): readonly Discrepancy[] {
  const byBook = new Map<unknown, unknown[]>([...books.keys()].map((book) => [book, []]));
  const stray: Discrepancy[] = [];
  for (const head of heads) {
    const book = member(head, 'book');
    const known = byBook.get(book);
    if (known !== undefined) known.push(head);
    else
      stray.push({
        book: shown(book),
        position: 0,
        what: 'not a head',
        expected: 'a head of one of the books',
        found: shown(head),
      });
  }
  return [
    ...[...books].flatMap(([book, entries]) => verifyBook(book, entries, byBook.get(book) ?? [])),
    ...stray,
    ...checkSet(books),
  ];
}

/** Every entry of a book that can be read, each at its place; where the store fails, each position is tried alone. */
async function readable(ledger: Ledger, book: string, last: number): Promise<readonly unknown[]> {
  try {
    return await ledger.read(book);
  } catch {
    const found: unknown[] = [];
    for (let position = 1; position <= last; position++) {
      found.push(
        await ledger.read(book, position, position).then(
          ([entry]) => entry,
          () => undefined,
        ),
      );
    }
    return found;
  }
}

/** Reads a ledger as it stands, damaged rows included, for `verifyBooks`. Throws only when the store cannot be reached at all. */
export async function bookSet(ledger: Ledger): Promise<BookSet> {
  const books = new Map<string, readonly unknown[]>();
  const heads: unknown[] = [];
  for (const book of await ledger.books()) {
    const own = await ledger.heads(book);
    heads.push(...own);
    books.set(book, await readable(ledger, book, own.at(-1)?.position ?? 0));
  }
  return { books, heads };
}
