// The bound book in memory, for stories, tests and the browserless replay. Promises the contract but durability; nothing outlives the process.

import { type Place, start } from './chain.ts';
import type { Append, AppendResult, BookId, Head, Ledger, Written } from './contract.ts';
import { openFeed } from './feed.ts';
import { checkAppend, judge, type Shelf } from './judge.ts';
import { LedgerUnavailable } from './unavailable.ts';

interface Book {
  readonly entries: Written[];
  readonly heads: Head[];
  readonly orders: Map<string, readonly Written[]>;
}

function frozen<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

/** An empty ledger in memory. Its entries are frozen: nobody edits them by accident. */
export function openMemoryLedger(): Ledger {
  const books = new Map<BookId, Book>();
  const keys = new Map<string, string | null>();
  let closed = false;

  const shelf: Shelf = {
    last: (book): Place => books.get(book)?.entries.at(-1) ?? start,
    written: (book, order) => books.get(book)?.orders.get(order),
    key: (subject) => keys.get(subject),
  };

  function read(book: BookId, from = 1, to?: number): readonly Written[] {
    if (closed) throw new LedgerUnavailable('unreachable', 'the ledger is closed');
    return books.get(book)?.entries.slice(Math.max(1, from) - 1, to === undefined ? undefined : Math.max(0, to)) ?? [];
  }
  const feed = openFeed(async (book, from) => read(book, from));

  function append(what: Append): AppendResult {
    if (closed) throw new LedgerUnavailable('unreachable', 'the ledger is closed');
    checkAppend(what);
    const judged = judge(what, shelf);
    if (judged.result.kind !== 'appended') return judged.result;
    const { entries, head } = frozen(judged.result);
    const book: Book = books.get(what.book) ?? { entries: [], heads: [], orders: new Map() };
    books.set(what.book, book);
    for (const entry of entries) book.entries.push(entry);
    book.heads.push(head);
    book.orders.set((entries[0] as Written).order, entries);
    for (const { subject, wrapped } of judged.keys) keys.set(subject, wrapped);
    feed.committed(what.book, entries);
    return judged.result;
  }

  return {
    append: async (what) => append(what),
    read: async (book, from, to) => read(book, from, to),
    heads: async (book) => [...(books.get(book)?.heads ?? [])],
    lastHead: async (book) => books.get(book)?.heads.at(-1),
    books: async () => [...books.keys()].sort(),
    subscribe: feed.subscribe,
    keys: async () =>
      [...keys]
        .flatMap(([subject, wrapped]) => (wrapped === null ? [] : [{ subject, wrapped }]))
        .sort((a, b) => (a.subject < b.subject ? -1 : 1)),
    destroyKey: async (subject) => void keys.set(subject, null),
    async close() {
      closed = true;
      feed.close();
    },
  };
}
