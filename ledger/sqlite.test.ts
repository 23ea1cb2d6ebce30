// What only the file can show: who has it open, what it is when it is not ours, a full disk, a deleted file, bytes changed in it, and that an
// erased key is nowhere on the disk.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mainBook } from './books.ts';
import { ledgerOver, openSqliteLedger } from './sqlite.ts';
import { openFile } from './sqlite-file.ts';
import { ballot, fill, opening, put } from './testing/facts.ts';
import { LedgerUnavailable, type Unavailable } from './unavailable.ts';
import { bookSet, verifyBooks } from './verify.ts';

const dir = mkdtempSync(join(tmpdir(), 'zheng-sqlite-'));
after(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
let files = 0;
const fresh = () => join(dir, `${++files}.ledger`);
const refusal = (reason: Unavailable) => (fault: unknown) => fault instanceof LedgerUnavailable && fault.reason === reason;

describe('a ledger that cannot be opened', () => {
  it('a second writer in this process or another is told: locked; when the first was killed, the next one opens it', async () => {
    const file = fresh();
    const loop = fileURLToPath(import.meta.resolve('./testing/append-loop.ts'));
    const child = spawn(process.execPath, [loop, 'sqlite', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await assert.rejects(openSqliteLedger(file), refusal('locked'));
    const gone = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGKILL');
    await gone;
    const ledger = await openSqliteLedger(file);
    await assert.rejects(openSqliteLedger(file), refusal('locked'));
    await ledger.close();
    await (await openSqliteLedger(file)).close();
  });

  it('a text file, a file cut in half, another program’s database: not a ledger, and not a byte of it is changed', async () => {
    const [text, cut, other] = [fresh(), fresh(), fresh()];
    writeFileSync(text, '村民选举名册\n'.repeat(500));
    const whole = await openSqliteLedger(cut);
    await fill(whole, 50);
    await whole.close();
    writeFileSync(cut, readFileSync(cut).subarray(0, 2048));
    const songs = new DatabaseSync(other);
    songs.exec('CREATE TABLE songs (title TEXT)');
    songs.close();
    for (const file of [text, cut, other]) {
      const before = readFileSync(file);
      await assert.rejects(openSqliteLedger(file), refusal('not a ledger'), file);
      assert.deepEqual(readFileSync(file), before);
    }
  });

  it('a folder that is not there, or a folder in place of the file: unreachable', async () => {
    await assert.rejects(openSqliteLedger(join(dir, 'nowhere', 'a.ledger')), refusal('unreachable'));
    mkdirSync(join(dir, 'folder.ledger'));
    await assert.rejects(openSqliteLedger(join(dir, 'folder.ledger')), refusal('unreachable'));
  });
});

describe('a ledger in use', () => {
  it('synchronous is FULL and the journal a WAL on every opening, the second too', () => {
    const file = fresh();
    for (let opened = 0; opened < 2; opened++) {
      const { db, close } = openFile(file);
      assert.equal(db.prepare('PRAGMA synchronous').get()?.['synchronous'], 2);
      assert.equal(db.prepare('PRAGMA journal_mode').get()?.['journal_mode'], 'wal');
      assert.equal(db.prepare('PRAGMA secure_delete').get()?.['secure_delete'], 1);
      close();
    }
  });

  it('the disk is full after some ballots: said so, those confirmed are there, and with room again it goes on at the same place', async () => {
    const file = fresh();
    const opened = openFile(file);
    const ledger = ledgerOver(file, opened);
    await fill(ledger, 5);
    opened.db.exec('PRAGMA max_page_count = 20');
    let confirmed = 5;
    const flood = async (): Promise<void> => {
      for (;;) {
        await put(ledger, confirmed + 1, [ballot(confirmed + 1)]);
        confirmed++;
      }
    };
    await assert.rejects(flood(), refusal('disk full'));
    assert.equal((await ledger.read(mainBook)).length, confirmed + 1);
    opened.db.exec('PRAGMA max_page_count = 100000');
    assert.equal((await put(ledger, confirmed + 1, [ballot(confirmed + 1)])).kind, 'appended');
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    await ledger.close();
  });

  it('SQLite undoes a transaction by itself in the middle of a group: none of the 3 orders is confirmed, and sent again each is written once', async () => {
    const file = fresh();
    const opened = openFile(file);
    const ledger = ledgerOver(file, opened);
    await fill(ledger, 3);
    const three = () => Promise.allSettled([4, 5, 6].map((number) => put(ledger, number, [ballot(number)])));
    for (const moment of [
      'AFTER INSERT ON heads WHEN NEW.position = 6',
      'AFTER INSERT ON heads WHEN NEW.position = 7',
      'BEFORE INSERT ON entries',
    ]) {
      opened.db.exec(`CREATE TRIGGER cut ${moment} BEGIN SELECT RAISE(ROLLBACK, 'cut'); END`);
      assert.deepEqual(
        (await three()).map(({ status }) => status),
        ['rejected', 'rejected', 'rejected'],
      );
      assert.equal((await ledger.read(mainBook)).length, 4);
      opened.db.exec('DROP TRIGGER cut');
    }
    const results = await three();
    assert.deepEqual(
      results.map((result) => result.status === 'fulfilled' && result.value.kind),
      ['appended', 'appended', 'appended'],
    );
    assert.equal((await ledger.read(mainBook)).length, 7);
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    await ledger.close();
  });

  it('the file is moved away while in use: nothing more is confirmed, and what was confirmed lies in the file that was moved', async () => {
    const file = fresh();
    const ledger = await openSqliteLedger(file);
    await fill(ledger, 5);
    const move = () => ['', '-wal'].forEach((part) => renameSync(`${file}${part}`, `${file}.moved${part}`));
    if (process.platform === 'win32') {
      assert.throws(move, 'Windows does not let a file in use be moved');
      return ledger.close();
    }
    move();
    await assert.rejects(put(ledger, 6, [ballot(6)]), refusal('unreachable'));
    await ledger.close();
    const moved = await openSqliteLedger(`${file}.moved`);
    assert.deepEqual(
      (await moved.read(mainBook, 1, 6)).map(({ order }) => order),
      ['open-main', ...[1, 2, 3, 4, 5].map((i) => `order-${i}`)],
    );
    await moved.close();
  });

  it('another program that is writing keeps the ledger locked, and while the ledger is open no other program can write', async () => {
    const file = fresh();
    await (await openSqliteLedger(file)).close();
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await assert.rejects(openSqliteLedger(file), refusal('locked'));
    other.exec('ROLLBACK');
    other.close();
    const ledger = await openSqliteLedger(file);
    await fill(ledger, 1);
    const late = new DatabaseSync(file);
    assert.throws(() => late.exec('BEGIN IMMEDIATE'), /locked/);
    late.close();
    assert.equal((await put(ledger, 2, [ballot(2)])).kind, 'appended');
    await ledger.close();
  });

  it('INSERT OR REPLACE cannot put another entry in the place of one that stands, nor leave a gap', async () => {
    const file = fresh();
    const ledger = await openSqliteLedger(file);
    await fill(ledger, 2);
    await ledger.close();
    const other = new DatabaseSync(file);
    const again = [
      'INSERT OR REPLACE INTO entries (id, hash, body) SELECT id, hash, body FROM entries WHERE position = 2',
      'INSERT INTO entries (id, hash, body) SELECT id + 5, hash, body FROM entries WHERE position = 2',
      'INSERT OR REPLACE INTO heads (id, hash, at, key, signature, name, first) SELECT id, hash, at, key, signature, name, first FROM heads WHERE position = 2',
    ];
    for (const sql of again) assert.throws(() => other.exec(sql), /only follow the last one/);
    other.close();
  });
});

describe('the bytes on the disk', () => {
  it('one byte changed in the file, at any of the 3 ballots, is found and placed', async () => {
    const file = fresh();
    const ledger = await openSqliteLedger(file);
    await fill(ledger, 3);
    await ledger.close();
    const whole = readFileSync(file);
    for (const number of [1, 2, 3]) {
      const damaged = Buffer.from(whole);
      const at = damaged.indexOf(`{"ballot":${number},`);
      damaged[at + '{"ballot":'.length] = 0x39;
      writeFileSync(file, damaged);
      const again = await openSqliteLedger(file);
      assert.deepEqual(
        verifyBooks(await bookSet(again)).map(({ what, position }) => `${what} ${position}`),
        [`hash ${number + 1}`],
      );
      await again.close();
    }
  });

  it('every 97th byte of the file changed, one after another: opening or verifying says so or the books are whole; nothing is ever silently lost', async () => {
    const file = fresh();
    const ledger = await openSqliteLedger(file);
    await fill(ledger, 12);
    const before = JSON.stringify(await ledger.read(mainBook));
    await ledger.close();
    const whole = readFileSync(file);
    let said = 0;
    for (let at = 0; at < whole.length; at += 97) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 0x55;
      writeFileSync(file, damaged);
      try {
        const again = await openSqliteLedger(file);
        const set = await bookSet(again).finally(() => again.close());
        if (verifyBooks(set).length > 0) said++;
        else assert.equal(JSON.stringify(set.books.get(mainBook)), before, `byte ${at}`);
      } catch (fault) {
        if (!(fault instanceof LedgerUnavailable)) throw fault;
        said++;
      }
    }
    assert.ok(said > 20, `${said} of the changes were found`);
  });

  it('a destroyed key is in none of the ledger’s files, neither while it is open nor after', async () => {
    const file = fresh();
    const ledger = await openSqliteLedger(file);
    const wrapped = 'S3cretKeyOfOnePerson'.repeat(4);
    await put(ledger, 0, [opening(mainBook)], {
      keys: [
        { subject: 'p_1', wrapped },
        { subject: 'p_2', wrapped: 'x'.repeat(80) },
      ],
    });
    const files = ['', '-wal', '-shm'].map((part) => `${file}${part}`);
    const holding = () => files.filter((path) => existsSync(path) && readFileSync(path).includes('S3cretKeyOf'));
    assert.equal(holding().length > 0, true);
    await ledger.destroyKey('p_1');
    assert.deepEqual(holding(), []);
    await ledger.close();
    assert.deepEqual(holding(), []);
  });
});
