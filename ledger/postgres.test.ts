// What only a server can show: that it is away, that the connection is lost, that several processes write, and that the database is another's.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import postgres from 'postgres';
import { mainBook } from './books.ts';
import type { AppendResult, Ledger } from './contract.ts';
import { openPostgresLedger } from './postgres.ts';
import { until } from './testing/contract.ts';
import { ballot, fill, put } from './testing/facts.ts';
import { withPostgres } from './testing/postgres.ts';
import { LedgerUnavailable, type Unavailable } from './unavailable.ts';
import { bookSet, verifyBooks } from './verify.ts';

const refusal = (reason: Unavailable) => (fault: unknown) => fault instanceof LedgerUnavailable && fault.reason === reason;

async function asAdministrator(url: string, text: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

const everyoneElse =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

/** Sends an order until the store answers, as the office does after `unreachable`. */
async function insist(ledger: Ledger, expected: number, number: number): Promise<AppendResult> {
  for (let tries = 0; ; tries++) {
    try {
      return await put(ledger, expected, [ballot(number)]);
    } catch (fault) {
      if (!(fault instanceof LedgerUnavailable) || tries > 20) throw fault;
      await new Promise((next) => setTimeout(next, 50));
    }
  }
}

describe('a ledger in PostgreSQL', () => {
  it('no server at this port, or no such database: unreachable', async () => {
    await assert.rejects(openPostgresLedger('postgres://postgres@127.0.0.1:1/none'), refusal('unreachable'));
    await assert.rejects(openPostgresLedger((await withPostgres()).replace(/\d+$/, '999999')), refusal('unreachable'));
  });

  it('a schema of that name which is another program’s: not a ledger', async () => {
    const url = await withPostgres();
    await asAdministrator(url, 'create schema ledger; create table ledger.entries (song text)');
    await assert.rejects(openPostgresLedger(url), refusal('not a ledger'));
  });

  it('the connection is cut between appends and in the middle of 20: each order is there once, and a subscriber misses none', async () => {
    const url = await withPostgres();
    const ledger = await openPostgresLedger(url);
    await fill(ledger, 5);
    const heard: number[] = [];
    ledger.subscribe(mainBook, 1, (entries) => heard.push(...entries.map(({ position }) => position)));
    await asAdministrator(url, everyoneElse);
    const sixth = await insist(ledger, 6, 6);
    assert.ok(sixth.kind !== 'conflict');
    const cut = asAdministrator(url, everyoneElse);
    for (let number = 7; number <= 26; number++) assert.notEqual((await insist(ledger, number, number)).kind, 'conflict');
    await cut;
    assert.deepEqual(
      (await ledger.read(mainBook)).map(({ order }) => order),
      ['open-main', ...Array.from({ length: 26 }, (_, i) => `order-${i + 1}`)],
    );
    await until(() => heard.length >= 27);
    assert.deepEqual(
      heard,
      Array.from({ length: 27 }, (_, i) => i + 1),
    );
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    await ledger.close();
  });

  it('two offices write 40 ballots each into one book and hear each other: 81 entries, one chain, none twice', async () => {
    const url = await withPostgres();
    const offices = await Promise.all([openPostgresLedger(url), openPostgresLedger(url)]);
    const [first, second] = offices as [Ledger, Ledger];
    await fill(first, 0);
    const heard: number[] = [];
    second.subscribe(mainBook, 1, (entries) => heard.push(...entries.map(({ position }) => position)));
    const write = async (ledger: Ledger, from: number) => {
      for (let number = from, expected = 1; number < from + 40; ) {
        const result = await put(ledger, expected, [ballot(number)]);
        if (result.kind === 'repeated') assert.fail('an order was written twice');
        expected = result.kind === 'conflict' ? result.position : result.head.position;
        if (result.kind === 'appended') number++;
      }
    };
    await Promise.all([write(first, 100), write(second, 200)]);
    await until(() => heard.length >= 81);
    assert.deepEqual(
      heard,
      Array.from({ length: 81 }, (_, i) => i + 1),
    );
    assert.equal(new Set((await first.read(mainBook)).map(({ order }) => order)).size, 81);
    assert.deepEqual(verifyBooks(await bookSet(first)), []);
    await Promise.all(offices.map((office) => office.close()));
  });

  it('a role set not to sync is overruled; a database set to read only is read, and writing to it is unreachable', async () => {
    const url = await withPostgres();
    await asAdministrator(url, `alter role postgres in database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    const ledger = await openPostgresLedger(url);
    await fill(ledger, 1);
    await ledger.close();
    await asAdministrator(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
    const reader = await openPostgresLedger(url);
    await assert.rejects(put(reader, 2, [ballot(2)]), refusal('unreachable'));
    assert.equal((await reader.read(mainBook)).length, 2);
    await reader.close();
  });
});
