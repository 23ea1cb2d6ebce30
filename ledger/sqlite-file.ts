// The file a ledger lies in: opened durable and alone, its tables, and what SQLite's faults mean. Promises one writing process, every commit
// synced, and that the database itself refuses to edit a fact; what is written: sqlite.ts.

import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LedgerUnavailable, type Unavailable } from './unavailable.ts';

/** 'ZXBK' in the file's header says whose it is. */
const applicationId = 0x5a58424b;
const version = 1;

const kept = (table: string) => `
  CREATE TRIGGER ${table}_keeps BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} are never edited'); END;
  CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} are never deleted'); END;`;

/** An entry's id is its book's number and its position in one: a book's entries lie side by side, and the last page is all that an append touches. */
export const bookSize = 2 ** 32;
const position = `position INTEGER GENERATED ALWAYS AS (id % ${bookSize}) VIRTUAL`;

const follows = (table: string, what: string) => `
  CREATE TRIGGER ${table}_follow BEFORE INSERT ON ${table} WHEN ${what} BEGIN SELECT RAISE(ABORT, '${table} only follow the last one'); END;`;

const tables = `
  CREATE TABLE books (number INTEGER PRIMARY KEY, book TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE entries (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, body TEXT NOT NULL, ${position}) STRICT;
  CREATE TABLE heads (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, at TEXT NOT NULL, key TEXT NOT NULL, signature TEXT NOT NULL,
    name TEXT NOT NULL, first INTEGER NOT NULL, ${position}) STRICT;
  CREATE TABLE keys (subject TEXT NOT NULL PRIMARY KEY, wrapped TEXT) STRICT, WITHOUT ROWID;
  ${kept('books')}${kept('entries')}${kept('heads')}
  ${follows('entries', `EXISTS (SELECT 1 FROM entries WHERE id = NEW.id) OR NEW.id % ${bookSize} < 1 OR (NEW.id % ${bookSize} > 1 AND NOT EXISTS (SELECT 1 FROM entries WHERE id = NEW.id - 1))`)}
  ${follows('heads', 'EXISTS (SELECT 1 FROM heads WHERE id = NEW.id)')}
  CREATE TRIGGER keys_keep BEFORE UPDATE ON keys WHEN NEW.subject <> OLD.subject OR NEW.wrapped IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a key is kept or destroyed'); END;
  CREATE TRIGGER keys_stay BEFORE DELETE ON keys BEGIN SELECT RAISE(ABORT, 'that a key was destroyed stays known'); END;
  CREATE TRIGGER keys_once BEFORE INSERT ON keys WHEN EXISTS (SELECT 1 FROM keys WHERE subject = NEW.subject)
    BEGIN SELECT RAISE(ABORT, 'a subject has one key'); END;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};`;

/** Reasons by SQLite's primary result codes. */
const reasons: Readonly<Record<number, Unavailable>> = {
  3: 'unreachable', // PERM
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'unreachable', // READONLY
  11: 'not a ledger', // CORRUPT
  13: 'disk full', // FULL
  14: 'unreachable', // CANTOPEN
  19: 'not a ledger', // CONSTRAINT: rows stand where none can
  23: 'unreachable', // AUTH
  26: 'not a ledger', // NOTADB
};

/** Whether a fault is SQLite's and not the caller's. */
export function isSqliteFault(fault: unknown): fault is Error & { readonly errcode: number } {
  return fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number';
}

/** A fault of SQLite or the file system as a reason a person can act on; others are handed back as they are. */
export function unavailable(file: string, fault: unknown): unknown {
  if (isSqliteFault(fault))
    return new LedgerUnavailable(reasons[fault.errcode & 0xff] ?? 'io', `${file}: ${fault.message}`, fault);
  if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_INVALID_STATE') {
    return new LedgerUnavailable('unreachable', `${file}: the ledger is closed`, fault);
  }
  return fault;
}

function pragma(db: DatabaseSync, name: string): unknown {
  const row = db.prepare(`PRAGMA ${name}`).get();
  return row === undefined ? undefined : Object.values(row)[0];
}

/** Sets what durability and erasure rest on, and reads it back: a setting that silently did not take would lose facts. */
function harden(db: DatabaseSync, file: string): void {
  for (const [name, value, back] of [
    ['journal_mode', 'WAL', 'wal'],
    ['synchronous', 'FULL', 2],
    ['secure_delete', 'ON', 1],
    ['fullfsync', 'ON', 1],
    ['checkpoint_fullfsync', 'ON', 1],
    ['trusted_schema', 'OFF', 0],
  ] as const) {
    db.exec(`PRAGMA ${name} = ${value}`);
    const found = pragma(db, name);
    if (found !== back) throw new LedgerUnavailable('io', `${file}: ${name} is ${String(found)}, not ${value}`);
  }
}

/** Whether the file is still empty. Throws when it is something else than a ledger, before anything in it is touched. */
function isNew(db: DatabaseSync, file: string): boolean {
  const id = pragma(db, 'application_id');
  if (id === 0 && db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0) return true;
  if (id !== applicationId) throw new LedgerUnavailable('not a ledger', `${file} is another program's database`);
  const found = pragma(db, 'user_version');
  if (found !== version)
    throw new LedgerUnavailable('not a ledger', `${file} is a ledger of version ${String(found)}, not ${version}`);
  return false;
}

/** An open file: its database, a check that it is still the one that was opened, and the way to close it. */
export interface LedgerFile {
  readonly db: DatabaseSync;
  /** Throws LedgerUnavailable when the file or its journal was moved, deleted or replaced: what is written now would be lost. */
  stillThere(): void;
  close(): unknown;
}

/**
 * Watches whether the files stay where they are. It looks at the folder, whose times change when a name in it goes or comes, and at the files only
 * then: looking at a file's times makes Linux keep them exactly, and every sync of it then costs half as much again.
 */
function watch(file: string): () => void {
  const folder = dirname(resolve(file));
  const times = () => {
    const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
    return found && `${found.ino} ${found.mtimeNs} ${found.ctimeNs}`;
  };
  const identity = (path: string) => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev} ${found.ino}`;
  };
  let seen = times();
  const parts = [file, `${file}-wal`].map((path) => ({ path, was: identity(path) }));
  return () => {
    const now = times();
    if (now === seen && now !== undefined) return;
    for (const { path, was } of parts) {
      if (was === undefined || identity(path) !== was)
        throw new LedgerUnavailable('unreachable', `${path} was moved or deleted while in use`);
    }
    seen = now;
  };
}

/**
 * Opens or makes the ledger's file for this process alone, readers included: the lock is the operating system's and goes with the process,
 * whatever way it ends. Throws LedgerUnavailable.
 */
export function openFile(file: string): LedgerFile {
  let db: DatabaseSync | undefined;
  try {
    const open = new DatabaseSync(file, { timeout: 1000 });
    db = open;
    open.exec('PRAGMA locking_mode = EXCLUSIVE');
    const empty = isNew(open, file);
    harden(open, file);
    open.exec(`BEGIN IMMEDIATE; ${empty ? tables : ''} COMMIT`);
    return { db: open, stillThere: watch(file), close: () => open.isOpen && open.close() };
  } catch (fault) {
    db?.close();
    throw unavailable(file, fault);
  }
}
