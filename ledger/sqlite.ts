// The bound book in one SQLite file. Promises that an append resolves only after the commit that carries it is synced to disk, and that
// callers at the same time share a commit; opening, locking and faults: sqlite-file.ts.

import { type Place, start } from './chain.ts';
import type { Append, AppendResult, BookId, Head, Ledger, WrappedKey, Written } from './contract.ts';
import { openFeed } from './feed.ts';
import { grouped, type Settled } from './group.ts';
import { checkAppend, type Judged, judge, type Shelf } from './judge.ts';
import { bodyOf, fromRow, type Row } from './row.ts';
import { bookSize, isSqliteFault, type LedgerFile, openFile, unavailable } from './sqlite-file.ts';

interface Statements extends Shelf {
  store(judged: Judged): void;
  read(book: BookId, from: number, to: number): readonly Written[];
  heads(book: BookId, newest: boolean): readonly Head[];
  books(): readonly BookId[];
  keys(): readonly WrappedKey[];
  destroyKey(subject: string): void;
  /** After a rollback: what was numbered in it no longer is. */
  forget(): void;
}

/** The numbers books have in this file; a book gets the next one with its first entry. */
function numbering(db: LedgerFile['db']) {
  const find = db.prepare('SELECT number FROM books WHERE book = ?');
  const put = db.prepare('INSERT INTO books (book) VALUES (?)');
  const known = new Map<BookId, number>();
  return {
    of(book: BookId): number | undefined {
      const found = known.get(book) ?? (find.get(book)?.['number'] as number | undefined);
      if (found !== undefined) known.set(book, found);
      return found;
    },
    forWriting(book: BookId): number {
      return this.of(book) ?? Number(put.run(book).lastInsertRowid);
    },
    forget: () => known.clear(),
  };
}

function entryStatements(db: LedgerFile['db'], numbers: ReturnType<typeof numbering>) {
  const last = db.prepare('SELECT position, hash FROM entries WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1');
  const order = db.prepare('SELECT first, position FROM heads WHERE name = ? AND id BETWEEN ? AND ?');
  const range = db.prepare('SELECT position, hash, body FROM entries WHERE id BETWEEN ? AND ? ORDER BY id');
  const putEntry = db.prepare('INSERT INTO entries (id, hash, body) VALUES (?, ?, ?)');
  const putHead = db.prepare('INSERT INTO heads (id, hash, at, key, signature, name, first) VALUES (?, ?, ?, ?, ?, ?, ?)');

  function read(book: BookId, from: number, to: number): readonly Written[] {
    const base = (numbers.of(book) ?? 0) * bookSize;
    if (base === 0 || to < 1 || from >= bookSize) return [];
    const rows = range.all(base + Math.max(1, from), base + Math.min(to, bookSize - 1)) as unknown as Omit<Row, 'book'>[];
    return rows.map((row) => fromRow({ ...row, book }));
  }
  return {
    read,
    last(book: BookId): Place {
      const base = (numbers.of(book) ?? 0) * bookSize;
      return base === 0 ? start : ((last.get(base, base + bookSize - 1) as Place | undefined) ?? start);
    },
    written(book: BookId, name: string) {
      const base = (numbers.of(book) ?? 0) * bookSize;
      if (base === 0) return undefined;
      const found = order.get(name, base, base + bookSize - 1) as { first: number; position: number } | undefined;
      return found && read(book, found.first, found.position);
    },
    put(entries: readonly Written[], head: Head): void {
      const base = numbers.forWriting(head.book) * bookSize;
      for (const entry of entries) putEntry.run(base + entry.position, entry.hash, bodyOf(entry));
      const { order: name, position: first } = entries[0] as Written;
      putHead.run(base + head.position, head.hash, head.at, head.key, head.signature, name, first);
    },
  };
}

function statements(db: LedgerFile['db']): Statements {
  const numbers = numbering(db);
  const { read, last, written, put } = entryStatements(db, numbers);
  const heads = (order: string) => db.prepare(`SELECT at, hash, key, position, signature FROM heads WHERE id BETWEEN ? AND ? ORDER BY id ${order}`);
  const [allHeads, lastHead] = [heads('ASC'), heads('DESC LIMIT 1')];
  const books = db.prepare('SELECT book FROM books ORDER BY book');
  const key = db.prepare('SELECT wrapped FROM keys WHERE subject = ?');
  const keys = db.prepare('SELECT subject, wrapped FROM keys WHERE wrapped IS NOT NULL ORDER BY subject');
  const putKey = db.prepare('INSERT INTO keys (subject, wrapped) VALUES (?, ?)');
  const dropKey = db.prepare('UPDATE keys SET wrapped = NULL WHERE subject = ?');
  const wrappedOf = (subject: string) => (key.get(subject) as { wrapped: string | null } | undefined)?.wrapped;

  return {
    last,
    written,
    key: wrappedOf,
    store({ result, keys: fresh }) {
      if (result.kind !== 'appended') return;
      put(result.entries, result.head);
      for (const { subject, wrapped } of fresh) putKey.run(subject, wrapped);
    },
    read,
    heads(book, newest) {
      const base = (numbers.of(book) ?? 0) * bookSize;
      const rows = (newest ? lastHead : allHeads).all(base, base === 0 ? 0 : base + bookSize - 1) as unknown as Omit<Head, 'book'>[];
      return rows.map((head) => ({ ...head, book }));
    },
    books: () => books.all().map((row) => row['book'] as BookId),
    keys: () => keys.all().map((row) => ({ subject: row['subject'] as string, wrapped: row['wrapped'] as string })),
    destroyKey(subject) {
      if (wrappedOf(subject) === undefined) putKey.run(subject, null);
      else dropKey.run(subject);
    },
    forget: numbers.forget,
  };
}

/** Judges and stores a group inside an open transaction. A caller's own fault stays the caller's; a fault of the database is thrown. */
function writeGroup(group: readonly Append[], rows: Statements): readonly Settled<AppendResult>[] {
  return group.map((what) => {
    try {
      const judged = judge(what, rows);
      rows.store(judged);
      return { answer: judged.result };
    } catch (fault) {
      if (isSqliteFault(fault)) throw fault;
      return { fault };
    }
  });
}

/** The ledger over an open file. Used by `openSqliteLedger`, and by tests that need the database in their hand. */
export function ledgerOver(file: string, opened: LedgerFile): Ledger {
  const { db, stillThere } = opened;
  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (fault) {
      throw unavailable(file, fault);
    }
  };
  const rows = guard(() => statements(db));
  const read = async (book: BookId, from = 1, to = Number.MAX_SAFE_INTEGER) => guard(() => rows.read(book, from, to));
  const feed = openFeed(read);

  /** One durable transaction: all of the work or nothing, and only in the file that was opened. */
  const transaction = <T>(work: () => T): T =>
    guard(() => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const done = work();
        db.exec('COMMIT');
        stillThere();
        return done;
      } finally {
        if (db.isOpen && db.isTransaction) {
          rows.forget();
          db.exec('ROLLBACK');
        }
      }
    });

  const group = grouped<Append, AppendResult>((asks) => {
    const settled = transaction(() => writeGroup(asks, rows));
    for (const outcome of settled) {
      if ('answer' in outcome && outcome.answer.kind === 'appended')
        feed.committed(outcome.answer.head.book, outcome.answer.entries);
    }
    return settled;
  });

  return {
    async append(what) {
      checkAppend(what);
      return group.ask(what);
    },
    read,
    heads: async (book) => guard(() => rows.heads(book, false)),
    lastHead: async (book) => guard(() => rows.heads(book, true)[0]),
    books: async () => guard(() => rows.books()),
    subscribe: feed.subscribe,
    keys: async () => guard(() => rows.keys()),
    async destroyKey(subject) {
      transaction(() => rows.destroyKey(subject));
      // The journal still holds the page as it was: write it back and cut the journal off.
      guard(() => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    },
    async close() {
      await group.close();
      feed.close();
      guard(() => opened.close());
    },
  };
}

/** Opens or makes a ledger in a file. Refuses with LedgerUnavailable: 'locked' when another process has it, 'not a ledger', 'unreachable', 'disk full', 'io'. */
export async function openSqliteLedger(file: string): Promise<Ledger> {
  const opened = openFile(file);
  try {
    return ledgerOver(file, opened);
  } catch (fault) {
    opened.close();
    throw fault;
  }
}
