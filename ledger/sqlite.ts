// The bound book in one SQLite file. Promises that an append resolves only after the commit that carries it is synced to disk, and that
// callers at the same time share a commit; a long append stops after each slice, and nobody reads before its commit. Opening, locking and faults: sqlite-file.ts.

import { type Place, start } from './chain.ts';
import type { Append, AppendResult, BookId, Head, Ledger, WrappedKey, Written } from './contract.ts';
import { openFeed } from './feed.ts';
import { grouped, type Settled } from './group.ts';
import { checkAppend, type Judged, judging, type Shelf, slice } from './judge.ts';
import { bodyOf, fromRow, type Row } from './row.ts';
import { bookSize, isSqliteFault, type LedgerFile, openFile, unavailable } from './sqlite-file.ts';

interface Statements extends Shelf {
  /** Stops after each slice. */
  store(judged: Judged): Generator<void>;
  read(book: BookId, from: number, to: number): readonly Written[];
  heads(book: BookId): readonly Head[];
  lastHead(book: BookId): Head | undefined;
  books(): readonly BookId[];
  keys(): readonly WrappedKey[];
  destroyKey(subject: string): void;
  /** After a rollback: what is remembered of the file may never have come into it. */
  forget(): void;
}

/** What is kept in memory of the file, so that an append writes and need not look: the file is this process's alone. */
interface Remembered {
  /** The number of each book in the file. */
  readonly numbers: Map<BookId, number>;
  readonly ends: Map<BookId, Place>;
  /** First and last position of each order, by its book's number and its name. */
  readonly orders: Map<string, readonly [number, number]>;
}

const orderKey = (number: number, order: string) => `${number} ${order}`;

function remember(db: LedgerFile['db']): Remembered {
  const last = db.prepare('SELECT position, hash FROM entries WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1');
  const numbers = new Map<BookId, number>();
  const ends = new Map<BookId, Place>();
  for (const row of db.prepare('SELECT number, book FROM books').all()) {
    const { number, book } = row as { number: number; book: BookId };
    numbers.set(book, number);
    ends.set(book, (last.get(number * bookSize, (number + 1) * bookSize - 1) as Place | undefined) ?? start);
  }
  const orders = new Map<string, readonly [number, number]>();
  for (const row of db.prepare('SELECT id, name, first, position FROM heads').iterate()) {
    const { id, name, first, position } = row as { id: number; name: string; first: number; position: number };
    orders.set(orderKey(Math.floor(id / bookSize), name), [first, position]);
  }
  return { numbers, ends, orders };
}

function bookStatements(db: LedgerFile['db']) {
  let remembered: Remembered | undefined;
  const known = () => (remembered ??= remember(db));
  const putBook = db.prepare('INSERT INTO books (book) VALUES (?)');
  const putEntry = db.prepare('INSERT INTO entries (id, hash, body) VALUES (?, ?, ?)');
  const putHead = db.prepare('INSERT INTO heads (id, hash, at, key, signature, name, first) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const range = db.prepare('SELECT position, hash, body FROM entries WHERE id BETWEEN ? AND ? ORDER BY id');
  const heads = db.prepare('SELECT at, hash, key, position, signature FROM heads WHERE id BETWEEN ? AND ? ORDER BY id');
  const lastHead = db.prepare(
    'SELECT at, hash, key, position, signature FROM heads WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1',
  );

  const numberOf = (book: BookId) => known().numbers.get(book) ?? 0;
  /** The ids of a book's entries from one position to another; none for a book that is not here: number 0 stays free. */
  const ids = (book: BookId, from = 1, to = bookSize - 1): readonly [number, number] => {
    const base = numberOf(book) * bookSize;
    return base === 0 || to < 1 || from >= bookSize ? [1, 0] : [base + Math.max(1, from), base + Math.min(to, bookSize - 1)];
  };
  const read = (book: BookId, from: number, to: number) =>
    (range.all(...ids(book, from, to)) as unknown as Omit<Row, 'book'>[]).map((row) => fromRow({ ...row, book }));
  const head = (book: BookId) => (row: unknown) => ({ ...(row as Omit<Head, 'book'>), book });

  return {
    read,
    heads: (book: BookId) => heads.all(...ids(book)).map(head(book)),
    lastHead: (book: BookId) => lastHead.all(...ids(book)).map(head(book))[0],
    last: (book: BookId) => known().ends.get(book) ?? start,
    written(book: BookId, name: string) {
      const found = known().orders.get(orderKey(numberOf(book), name));
      return found && read(book, ...found);
    },
    *put(entries: readonly Written[], { book, position, hash, at, key, signature }: Head): Generator<void> {
      const { numbers, ends, orders } = known();
      const number = numbers.get(book) ?? Number(putBook.run(book).lastInsertRowid);
      for (const [i, entry] of entries.entries()) {
        putEntry.run(number * bookSize + entry.position, entry.hash, bodyOf(entry));
        if ((i + 1) % slice === 0) yield;
      }
      const { order, position: first } = entries[0] as Written;
      putHead.run(number * bookSize + position, hash, at, key, signature, order, first);
      numbers.set(book, number);
      ends.set(book, { position, hash });
      orders.set(orderKey(number, order), [first, position]);
    },
    forget() {
      remembered = undefined;
    },
  };
}

function statements(db: LedgerFile['db']): Statements {
  const { put, ...ofBooks } = bookStatements(db);
  const books = db.prepare('SELECT book FROM books ORDER BY book');
  const key = db.prepare('SELECT wrapped FROM keys WHERE subject = ?');
  const keys = db.prepare('SELECT subject, wrapped FROM keys WHERE wrapped IS NOT NULL ORDER BY subject');
  const putKey = db.prepare('INSERT INTO keys (subject, wrapped) VALUES (?, ?)');
  const dropKey = db.prepare('UPDATE keys SET wrapped = NULL WHERE subject = ?');
  const wrappedOf = (subject: string) => (key.get(subject) as { wrapped: string | null } | undefined)?.wrapped;
  return {
    ...ofBooks,
    key: wrappedOf,
    *store({ result, keys: fresh }) {
      if (result.kind !== 'appended') return;
      yield* put(result.entries, result.head);
      for (const [i, { subject, wrapped }] of fresh.entries()) {
        putKey.run(subject, wrapped);
        if ((i + 1) % slice === 0) yield;
      }
    },
    books: () => books.all().map((row) => row['book'] as BookId),
    keys: () => keys.all().map((row) => ({ subject: row['subject'] as string, wrapped: row['wrapped'] as string })),
    destroyKey(subject) {
      if (wrappedOf(subject) === undefined) putKey.run(subject, null);
      else dropKey.run(subject);
    },
  };
}

/** Judges and stores a group inside an open transaction. A caller's own fault stays the caller's; a fault of the database is thrown. */
function* writeGroup(group: readonly Append[], rows: Statements): Generator<void, readonly Settled<AppendResult>[]> {
  const settled: Settled<AppendResult>[] = [];
  for (const what of group) {
    try {
      const judged = yield* judging(what, rows);
      yield* rows.store(judged);
      settled.push({ answer: judged.result });
    } catch (fault) {
      if (isSqliteFault(fault)) throw fault;
      settled.push({ fault });
    }
  }
  return settled;
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
  const [begin, commit] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT')];
  /** A transaction that stopped at a slice: whoever else asks waits for its end. */
  let underWay: Promise<unknown> | undefined;
  const alone = async <T>(work: () => T): Promise<T> => {
    while (underWay) await underWay;
    return guard(work);
  };
  const read = (book: BookId, from = 1, to = Number.MAX_SAFE_INTEGER) => alone(() => rows.read(book, from, to));
  const feed = openFeed(read);

  /** One durable transaction: all of the work or nothing, and only in the file that was opened. */
  const transaction = async <T>(work: Generator<void, T>): Promise<T> => {
    let ended: () => void = () => undefined;
    await alone(() => {
      begin.run();
      underWay = new Promise<void>((end) => (ended = end));
    });
    try {
      let step = work.next();
      for (; !step.done; step = work.next()) await new Promise((next) => setImmediate(next));
      commit.run();
      stillThere();
      return step.value;
    } catch (fault) {
      // A full disk may have undone the transaction already: what was remembered of it must go in any case.
      rows.forget();
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
      throw unavailable(file, fault);
    } finally {
      underWay = undefined;
      ended();
    }
  };

  const group = grouped<Append, AppendResult>(async (asks) => {
    const settled = await transaction(writeGroup(asks, rows));
    for (const outcome of settled) {
      if ('answer' in outcome && outcome.answer.kind === 'appended')
        feed.committed(outcome.answer.head.book, outcome.answer.entries);
    }
    return settled;
  });

  function* destroying(subject: string): Generator<void> {
    yield rows.destroyKey(subject);
  }

  return {
    async append(what) {
      checkAppend(what);
      return group.ask(what);
    },
    read,
    heads: (book) => alone(() => rows.heads(book)),
    lastHead: (book) => alone(() => rows.lastHead(book)),
    books: () => alone(() => rows.books()),
    subscribe: feed.subscribe,
    keys: () => alone(() => rows.keys()),
    async destroyKey(subject) {
      await transaction(destroying(subject));
      // The journal still holds the page as it was: write it back and cut the journal off.
      await alone(() => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
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
