// What becomes of an append: written at the expected place, a conflict, or a repetition. Promises the same judgement over every store;
// making it durable is the store's part.

import { chained, isBase64url, type Place } from './chain.ts';
import type { Append, AppendResult, BookId, Entry, WrappedKey, Written } from './contract.ts';
import { boxDigest } from './seal.ts';
import { signedHead } from './sign.ts';

/** What a judgement needs to know of the books as they stand, earlier appends of the same transaction included. */
export interface Shelf {
  last(book: BookId): Place;
  /** The entries an order wrote into a book, if it did. */
  written(book: BookId, order: string): readonly Written[] | undefined;
  /** A subject's wrapped key; null when it was destroyed. */
  key(subject: string): string | null | undefined;
}

/** A judgement and the keys that become new with it. */
export interface Judged {
  readonly result: AppendResult;
  readonly keys: readonly WrappedKey[];
}

/** A book's name is also a file's name in the archive: small letters, digits and hyphens. */
function isBookId(value: unknown): value is BookId {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/.test(value);
}

function checkSealed(entry: Entry): void {
  for (const { box, digest } of entry.sealed ?? []) {
    if (!isBase64url(digest) || digest.length !== 43)
      throw new TypeError(`append: ${entry.type} has a sealed part without a digest`);
    if (box !== undefined && (!isBase64url(box) || boxDigest(box) !== digest)) {
      throw new TypeError(`append: the digest of a sealed part of ${entry.type} is not that of its box`);
    }
  }
}

/** Throws TypeError for an append that no caller may make: no entries, several orders or one with a NUL in it, a name that is no book's, a digest that is not its box's. */
export function checkAppend(what: Append): void {
  if (!isBookId(what.book)) throw new TypeError(`append: ${JSON.stringify(what.book)} cannot name a book`);
  if (!Number.isSafeInteger(what.expected) || what.expected < 0)
    throw new TypeError(`append: ${what.expected} is not a position`);
  const [first, ...rest] = what.entries;
  if (first === undefined) throw new TypeError('append: no entries');
  if (typeof first.order !== 'string' || first.order === '') throw new TypeError('append: no order');
  if ([first.order, what.at, ...(what.keys ?? []).map(({ subject }) => subject)].some((text) => text.includes('\0'))) {
    throw new TypeError('append: a NUL character in an order, a time or a subject');
  }
  if (rest.some((entry) => entry.order !== first.order)) throw new TypeError('append: entries of several orders');
  what.entries.forEach(checkSealed);
}

/** Keys not stored yet. One that was destroyed stays destroyed; throws when a subject would get a second key. */
function newKeys(keys: readonly WrappedKey[], shelf: Shelf): readonly WrappedKey[] {
  return keys.filter(({ subject, wrapped }) => {
    const present = shelf.key(subject);
    if (typeof present === 'string' && present !== wrapped) throw new TypeError(`append: ${subject} has another key already`);
    return present === undefined;
  });
}

/** Entries of one append that are judged or stored before others may be answered. */
export const slice = 500;

/** Judges one checked append against the shelf, stopping after each slice. Writes nothing. Throws when an entry is not JSON, the signer fails, or a subject would get a second key. */
export function* judging(what: Append, shelf: Shelf): Generator<void, Judged> {
  const order = (what.entries[0] as Entry).order;
  const before = shelf.written(what.book, order);
  if (before !== undefined) return { result: { kind: 'repeated', entries: before }, keys: [] };
  let last = shelf.last(what.book);
  if (last.position !== what.expected) return { result: { kind: 'conflict', position: last.position }, keys: [] };
  const entries: Written[] = [];
  for (const entry of what.entries) {
    const written = chained(entry, what.book, last);
    last = written;
    if (entries.push(written) % slice === 0) yield;
  }
  const head = signedHead({ book: what.book, position: last.position, hash: last.hash, at: what.at }, what.signer);
  return { result: { kind: 'appended', entries, head }, keys: newKeys(what.keys ?? [], shelf) };
}

/** The same without a stop. */
export function judge(what: Append, shelf: Shelf): Judged {
  const under = judging(what, shelf);
  for (;;) {
    const step = under.next();
    if (step.done) return step.value;
  }
}
