// Who is told of new entries. Promises every subscriber each entry once and in order, past and to come, and only what is committed;
// a listener that throws ends its own subscription and no other. Reading the past is the store's part.

import type { BookId, Ledger, Written } from './contract.ts';

export interface Feed {
  subscribe: Ledger['subscribe'];
  /** New entries of a book were committed here. */
  committed(book: BookId, entries: readonly Written[]): void;
  /** Something may have been committed elsewhere: look (every book when none is named). */
  look(book?: BookId): void;
  close(): void;
}

interface Subscriber {
  readonly book: BookId;
  readonly listener: (entries: readonly Written[]) => void;
  next: number;
  reading: boolean;
  /** More was committed while reading: look again. */
  behind: boolean;
}

/** A feed over a store's way to read a book from a position on. */
export function openFeed(read: (book: BookId, from: number) => Promise<readonly Written[]>): Feed {
  const subscribers = new Set<Subscriber>();

  function deliver(to: Subscriber, entries: readonly Written[]): void {
    const last = entries.at(-1);
    if (last === undefined || !subscribers.has(to)) return;
    to.next = last.position + 1;
    try {
      to.listener(entries);
    } catch (fault) {
      subscribers.delete(to);
      queueMicrotask(() => {
        throw fault;
      });
    }
  }

  /** Reads until nothing is new. A store that cannot be read leaves the subscriber where it stands until the next look. */
  async function catchUp(to: Subscriber): Promise<void> {
    to.reading = true;
    do {
      to.behind = false;
      const entries = await read(to.book, to.next).catch(() => []);
      deliver(to, entries);
    } while (to.behind && subscribers.has(to));
    to.reading = false;
  }

  function look(to: Subscriber): void {
    to.behind = true;
    if (!to.reading) void catchUp(to);
  }

  return {
    subscribe(book, from, listener) {
      const to: Subscriber = { book, listener, next: Math.max(1, from), reading: false, behind: false };
      subscribers.add(to);
      look(to);
      return () => subscribers.delete(to);
    },
    committed(book, entries) {
      for (const to of subscribers) {
        if (to.book !== book) continue;
        if (to.reading || entries[0]?.position !== to.next) look(to);
        else deliver(to, entries);
      }
    },
    look(book) {
      for (const to of subscribers) if (book === undefined || to.book === book) look(to);
    },
    close() {
      subscribers.clear();
    },
  };
}
