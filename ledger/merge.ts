// A sub-book carried from one ledger into another, entry by entry and head by head as its own key signed them. Promises that merging twice adds
// nothing and that a book which differs from what is here is refused whole; accepting it in the main book: the office.

import { chained, entryHash, type Place, start } from './chain.ts';
import type { BookId, Head, Ledger, Signer, WrappedKey, Written } from './contract.ts';
import { type Discrepancy, shown } from './discrepancy.ts';
import { headBytes, headsSigned } from './sign.ts';
import { verifyBook, wellFormed } from './verify.ts';

/** A book as it lies elsewhere: all its entries and heads, and the data keys they need. */
export interface Copy {
  readonly book: BookId;
  readonly entries: readonly Written[];
  readonly heads: readonly Head[];
  readonly keys?: readonly WrappedKey[];
}

/** What merging did: entries added here, or why nothing was. */
export type Merged =
  | { readonly kind: 'merged'; readonly added: number }
  | { readonly kind: 'refused'; readonly discrepancies: readonly Discrepancy[] };

/** A signer that gives back a signature made elsewhere and found good, for the very bytes it is over. */
function signedElsewhere(head: Head): Signer {
  return {
    key: head.key,
    sign(bytes) {
      if (!Buffer.from(headBytes(head)).equals(bytes))
        throw new TypeError(`merge: the head at ${head.position} of ${head.book} signs other entries`);
      return Buffer.from(head.signature, 'base64url');
    },
  };
}

const fields: ReadonlySet<string> = new Set([
  'at',
  'book',
  'by',
  'hash',
  'on',
  'open',
  'order',
  'position',
  'previous',
  'sealed',
  'type',
]);

/** Whether the entries after those here are what a ledger writes next: each in its place, its hash over all of it, a head after each order. One look at each. */
function follows(here: readonly Written[], { book, entries, heads }: Copy): boolean {
  if (entries.length < here.length || here.some(({ hash }, i) => hash !== entries[i]?.hash)) return false;
  const ends = new Map(heads.map((head) => [head.position, head]));
  let { position, hash }: Place = here.at(-1) ?? start;
  for (const entry of entries.slice(here.length)) {
    if (!wellFormed(entry) || Object.keys(entry).some((field) => !fields.has(field))) return false;
    if (entry.book !== book || entry.position !== position + 1 || entry.previous !== hash || entryHash(entry) !== entry.hash)
      return false;
    ({ position, hash } = entry);
    const next = entries[position];
    const head = ends.get(position);
    if (head ? head.hash !== hash || head.book !== book : next === undefined || next.order !== entry.order) return false;
  }
  return true;
}

/** Whether a copy can be appended as it came: told in one pass, its new heads signed meanwhile on other threads. `false` says only: look closer. */
async function goesOn(here: readonly Written[], copy: Copy, own: Signer | undefined): Promise<boolean> {
  const key = (here[0] ?? copy.entries[0])?.open?.['key'];
  const fresh = copy.heads.filter(({ position }) => position > here.length);
  if (
    fresh.some(
      (head, i) => head.key !== key || head.position > copy.entries.length || head.position <= (fresh[i - 1]?.position ?? 0),
    )
  )
    return false;
  const signed = headsSigned(fresh, own);
  let well = false;
  try {
    well = follows(here, copy);
  } catch {
    // No JSON: told with its place by `against`.
  }
  return (await signed) && well;
}

/** Where what is here and what comes part: the first entry that is not the same in both. */
function forks(here: readonly Written[], copy: Copy): readonly Discrepancy[] {
  const shared = Math.min(here.length, copy.entries.length);
  for (let i = 0; i < shared; i++) {
    const [mine, theirs] = [here[i]?.hash, copy.entries[i]?.hash];
    if (mine !== theirs) return [{ book: copy.book, position: i + 1, what: 'hash', expected: shown(mine), found: shown(theirs) }];
  }
  return [];
}

/** What no ledger would have written: fields that no entry has, or entries of several orders under one head. */
function foreign(copy: Copy): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  const ends = new Set(copy.heads.map(({ position }) => position));
  let last: Place = start;
  copy.entries.forEach((entry, i) => {
    const next = copy.entries[i + 1];
    const say = (what: 'hash' | 'head entry', expected: string, was: unknown) =>
      found.push({ book: copy.book, position: i + 1, what, expected, found: shown(was) });
    const own = chained(entry, copy.book, last).hash;
    if (own !== entry.hash) say('hash', own, entry.hash);
    if (next !== undefined && next.order !== entry.order && !ends.has(i + 1))
      say('head entry', 'a head after the last entry of an order', undefined);
    last = entry;
  });
  return found;
}

/** Everything that speaks against taking this copy; none: it can be appended. */
function against(here: readonly Written[], copy: Copy): readonly Discrepancy[] {
  const broken = verifyBook(copy.book, copy.entries, copy.heads);
  return broken.length > 0 ? broken : [...foreign(copy), ...forks(here, copy)];
}

/**
 * Brings a book into this ledger as far as it is not here yet: the same entries, hashes and signed heads. A shorter copy adds nothing.
 * `own`: the hand that signs this book, where it is known here. Refused with its discrepancies when the copy does not verify, or when it and what is here part ways.
 */
export async function mergeBook(into: Ledger, copy: Copy, own?: Signer): Promise<Merged> {
  const here = await into.read(copy.book);
  if (!(await goesOn(here, copy, own))) {
    const discrepancies = against(here, copy);
    if (discrepancies.length > 0) return { kind: 'refused', discrepancies };
  }
  const wrapped = new Map(copy.keys?.map((key) => [key.subject, key]));
  let last = here.length;
  const appends = copy.heads
    .filter((head) => head.position > here.length)
    .map((head) => {
      const [expected, entries] = [last, copy.entries.slice(last, head.position)];
      const subjects = new Set(entries.flatMap(({ sealed }) => sealed ?? []).map(({ subject }) => subject));
      const keys = [...subjects].flatMap((subject) => wrapped.get(subject) ?? []);
      last = head.position;
      return { book: copy.book, expected, entries, at: head.at, signer: signedElsewhere(head), keys };
    });
  let added = 0;
  // Asked together they share a few commits: a book of a thousand heads comes over in tens, each prefix whole.
  for (let i = 0; i < appends.length; i += together) {
    const results = await Promise.all(appends.slice(i, i + together).map((append) => into.append(append)));
    if (results.some(({ kind }) => kind === 'conflict')) return mergeBook(into, copy, own);
    for (const result of results) if (result.kind === 'appended') added += result.entries.length;
  }
  return { kind: 'merged', added };
}

const together = 512;
