// What a store that outlives its process must keep besides: reopening, no editing, damage found and placed, and every confirmed entry there once
// after a kill. Run over SQLite and PostgreSQL alike.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mainBook } from '../books.ts';
import type { Ledger } from '../contract.ts';
import { open, seal, unwrap, wrap } from '../seal.ts';
import { bookSet, verifyBooks } from '../verify.ts';
import { at, ballot, fill, hall, put } from './facts.ts';

/** One place where a ledger lies: opened as often as one likes, and reached from behind as a thief of the disk would. */
export interface Place {
  /** The engine's name and the place, as append-loop.ts takes them. */
  readonly engine: 'sqlite' | 'postgres';
  readonly where: string;
  open(): Promise<Ledger>;
  /** Runs statements on the database itself. */
  behind(sql: string): Promise<void>;
  /** Statements that let rows of a table be edited. */
  unlocked(table: string): string;
}

/** A fresh, empty place at each call. */
export type FreshPlace = () => Promise<Place>;

function edits(fresh: FreshPlace): void {
  it('the database itself refuses to update or delete an entry, a head or a key', async () => {
    const place = await fresh();
    const ledger = await place.open();
    await fill(ledger, 2);
    await put(ledger, 3, [ballot(3)], { keys: [{ subject: 'p', wrapped: 'one' }] });
    const before = await ledger.read(mainBook);
    await ledger.close();
    for (const table of ['entries', 'heads']) {
      await assert.rejects(place.behind(`UPDATE ${table} SET hash = 'other'`), /never edited/, table);
      await assert.rejects(place.behind(`DELETE FROM ${table}`), /never (edited or )?deleted/, table);
    }
    for (const sql of [`UPDATE keys SET wrapped = 'two'`, `UPDATE keys SET subject = 'q', wrapped = NULL`, 'DELETE FROM keys']) {
      await assert.rejects(place.behind(sql), /key/, sql);
    }
    const again = await place.open();
    assert.deepEqual(await again.read(mainBook), before);
    assert.deepEqual(await again.keys(), [{ subject: 'p', wrapped: 'one' }]);
    await again.close();
  });
}

/** Each way to change one thing from behind, and what must be said about it: what, and at which entry. */
const damages: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'one digit of ballot 3',
    'entries',
    `UPDATE entries SET body = replace(body, '"ballot":3', '"ballot":8') WHERE position = 4`,
    ['hash 4'],
  ],
  [
    'the hash of entry 4',
    'entries',
    `UPDATE entries SET hash = 'B' || substr(hash, 2) WHERE position = 4`,
    ['hash 4', 'previous 5', 'head hash 4'],
  ],
  [
    'a body that is no JSON',
    'entries',
    `UPDATE entries SET body = substr(body, 2) WHERE position = 4`,
    ['unreadable 4', 'head entry 4'],
  ],
  ['the last entry taken out', 'entries', `DELETE FROM entries WHERE position = 6`, ['head entry 6', 'last head 5']],
  ['a signature', 'heads', `UPDATE heads SET signature = substr(signature, 3) || 'AA' WHERE position = 4`, ['signature 4']],
  ['the last head taken out', 'heads', `DELETE FROM heads WHERE position = 6`, ['last head 6']],
];

function tampering(fresh: FreshPlace): void {
  for (const [name, table, sql, expected] of damages) {
    it(`damage from behind is found and placed: ${name} → ${expected.join(', ')}`, async () => {
      const place = await fresh();
      const ledger = await place.open();
      await fill(ledger, 5);
      assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
      await ledger.close();
      await place.behind(`${place.unlocked(table)}; ${sql}`);
      const again = await place.open();
      const found = verifyBooks(await bookSet(again));
      assert.deepEqual(
        found.map(({ what, position }) => `${what} ${position}`),
        expected,
      );
      await again.close();
    });
  }
}

function erasing(fresh: FreshPlace): void {
  it('when a key is destroyed its box stays shut for ever, another box still opens, and the chain verifies as before', async () => {
    const place = await fresh();
    const ledger = await place.open();
    await fill(ledger, 0);
    const electionKey = new Uint8Array(32).fill(9);
    const people = ['p_1', 'p_2'].map((subject, i) => ({
      subject,
      key: new Uint8Array(32).fill(i + 1),
      nonce: new Uint8Array(12).fill(i + 1),
    }));
    const sealed = people.map(({ subject, key, nonce }) => seal(subject, { name: `王${subject}` }, key, nonce));
    const keys = people.map(({ subject, key, nonce }) => wrap(subject, key, electionKey, nonce));
    await put(ledger, 1, [{ ...ballot(1), sealed }], { keys });
    await ledger.destroyKey('p_1');
    await ledger.close();
    const again = await place.open();
    const kept = await again.keys();
    assert.deepEqual(
      kept.map(({ subject }) => subject),
      ['p_2'],
    );
    const [first, second] = (await again.read(mainBook, 2))[0]?.sealed ?? [];
    const data = unwrap(kept[0] ?? { subject: '', wrapped: '' }, electionKey);
    assert.ok(first !== undefined && second !== undefined && data.kind === 'opened');
    assert.deepEqual(open(second, data.content), { kind: 'opened', content: { name: '王p_2' } });
    assert.deepEqual(open(first, data.content), { kind: 'refused', because: 'damaged or another key' });
    assert.deepEqual(verifyBooks(await bookSet(again)), []);
    await again.close();
  });
}

/** Starts the appending process, kills it without warning after so many confirmed orders, and gives all that it had confirmed. */
async function killedAfter(place: Place, confirmed: number): Promise<readonly string[]> {
  const loop = fileURLToPath(import.meta.resolve('./append-loop.ts'));
  const child = spawn(process.execPath, [loop, place.engine, place.where], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > confirmed) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.on('close', resolve));
  return said.split('\n').slice(0, -1);
}

function surviving(fresh: FreshPlace): void {
  it('opened again, the book is what it was, goes on at its end, and knows the orders it has', async () => {
    const place = await fresh();
    const ledger = await place.open();
    await fill(ledger, 20);
    const before = await bookSet(ledger);
    await ledger.close();
    const again = await place.open();
    assert.deepEqual(await bookSet(again), before);
    assert.equal((await put(again, 0, [ballot(7)])).kind, 'repeated');
    assert.equal(
      (await again.append({ book: mainBook, expected: 21, entries: [ballot(21)], at, signer: hall })).kind,
      'appended',
    );
    await again.close();
  });

  it('killed three times in the middle of appending by 8 writers: every confirmed order is there, once, and the chain verifies', async () => {
    for (const confirmed of [1, 60, 300]) {
      const place = await fresh();
      const orders = await killedAfter(place, confirmed);
      assert.ok(orders.length >= confirmed, `${orders.length} were confirmed before the kill`);
      const ledger = await place.open();
      const times = new Map<string, number>();
      for (const { order } of await ledger.read(mainBook)) times.set(order, (times.get(order) ?? 0) + 1);
      assert.deepEqual(
        orders.filter((order) => times.get(order) !== 1),
        [],
      );
      assert.deepEqual(
        [...times].filter(([, count]) => count !== 1),
        [],
      );
      assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
      await ledger.close();
    }
  });
}

/** The part of the contract that only a database can show. */
export function durableContract(name: string, fresh: FreshPlace): void {
  describe(`the bound book on disk: ${name}`, () => {
    surviving(fresh);
    edits(fresh);
    tampering(fresh);
    erasing(fresh);
  });
}
