// What every store of the bound book must keep, told once and run over each. Promises nothing of its own; what only databases can show is
// in durable.ts beside it.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainBook } from '../books.ts';
import { genesis } from '../chain.ts';
import type { Ledger, Written } from '../contract.ts';
import { verifyHead } from '../sign.ts';
import { bookSet, verifyBooks } from '../verify.ts';
import { LedgerUnavailable } from '../unavailable.ts';
import { at, ballot, fill, hall, opening, put, station } from './facts.ts';

/** A fresh, empty ledger at each call. */
export type Fresh = () => Promise<Ledger>;

const numbers = (entries: readonly Written[]) => entries.map(({ position }) => position);

/** Waits until something has become so; fails after five seconds. */
export async function until(so: () => boolean): Promise<void> {
  for (let tries = 0; !so(); tries++) {
    if (tries > 500) assert.fail('it did not come');
    await new Promise((next) => setTimeout(next, 10));
  }
}

function appending(fresh: Fresh): void {
  it('the first entry stands at 1 after 43 × A, the second at 2 after the hash of the first, and a signed head at each', async () => {
    const ledger = await fresh();
    const one = await put(ledger, 0, [opening(mainBook)]);
    const two = await put(ledger, 1, [ballot(1)]);
    assert.ok(one.kind === 'appended' && two.kind === 'appended');
    assert.deepEqual([one.entries[0]?.position, one.entries[0]?.previous], [1, genesis]);
    assert.deepEqual([two.entries[0]?.position, two.entries[0]?.previous], [2, one.entries[0]?.hash]);
    assert.deepEqual(await ledger.read(mainBook), [...one.entries, ...two.entries]);
    assert.deepEqual(await ledger.heads(mainBook), [one.head, two.head]);
    assert.deepEqual(await ledger.lastHead(mainBook), two.head);
    assert.ok(verifyHead(two.head) && two.head.key === hall.key && two.head.hash === two.entries[0]?.hash);
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    await ledger.close();
  });

  it('who has seen 1 of 3 entries is told that the book ends at 3, and nothing is appended', async () => {
    const ledger = await fresh();
    await fill(ledger, 2);
    assert.deepEqual(await put(ledger, 1, [ballot(9)]), { kind: 'conflict', position: 3 });
    assert.deepEqual(await put(ledger, 4, [ballot(9)]), { kind: 'conflict', position: 3 });
    assert.equal((await ledger.read(mainBook)).length, 3);
    await ledger.close();
  });

  it('an order sent twice gives back its two entries, appends nothing, and may be another order in another book', async () => {
    const ledger = await fresh();
    await fill(ledger, 0);
    const both = [ballot(1, 'twice'), ballot(2, 'twice')];
    const once = await put(ledger, 1, both);
    const again = await put(ledger, 1, both);
    assert.ok(once.kind === 'appended' && again.kind === 'repeated');
    assert.deepEqual(again.entries, once.entries);
    assert.equal((await ledger.read(mainBook)).length, 3);
    assert.equal((await put(ledger, 0, both, { book: 'station-1' })).kind, 'appended');
    assert.deepEqual(await ledger.books(), ['main', 'station-1']);
    await ledger.close();
  });

  it('the same order from 8 desks at once is written once: 1 appended, 7 repeated', async () => {
    const ledger = await fresh();
    await fill(ledger, 0);
    const results = await Promise.all(Array.from({ length: 8 }, () => put(ledger, 1, [ballot(1)])));
    assert.deepEqual(
      results.map(({ kind }) => kind),
      ['appended', ...Array(7).fill('repeated')],
    );
    assert.equal((await ledger.read(mainBook)).length, 2);
    await ledger.close();
  });

  it('of 3 entries one of which is no JSON none is written, and those who append beside it are not touched', async () => {
    const ledger = await fresh();
    await fill(ledger, 0);
    const bad = { ...ballot(2, 'bad'), open: { share: Number.NaN } };
    const [refused, fine] = await Promise.allSettled([
      put(ledger, 1, [ballot(1, 'bad'), bad, ballot(3, 'bad')]),
      put(ledger, 1, [ballot(4)]),
    ]);
    assert.ok(refused.status === 'rejected' && refused.reason instanceof TypeError);
    assert.ok(fine.status === 'fulfilled' && fine.value.kind === 'appended');
    assert.deepEqual(
      (await ledger.read(mainBook)).map(({ order }) => order),
      ['open-main', 'order-4'],
    );
    await ledger.close();
  });

  it('no entries, two orders in one append, a book named ../main, a digest of another box: each is refused before anything is written', async () => {
    const ledger = await fresh();
    const sealed = [{ subject: 'p_1', box: 'AAAA', digest: genesis }];
    await assert.rejects(put(ledger, 0, []), TypeError);
    await assert.rejects(put(ledger, 0, [ballot(1), ballot(2)]), TypeError);
    await assert.rejects(put(ledger, 0, [ballot(1)], { book: '../main' }), TypeError);
    await assert.rejects(put(ledger, 0, [{ ...ballot(1), sealed }]), TypeError);
    assert.deepEqual(await ledger.books(), []);
    await ledger.close();
  });

  it('50 writers who each expect the place they were told end with 50 entries in the order of asking, without a gap', async () => {
    const ledger = await fresh();
    await fill(ledger, 0);
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => put(ledger, i + 1, [ballot(i + 1)])));
    assert.ok(results.every(({ kind }) => kind === 'appended'));
    const entries = await ledger.read(mainBook, 2);
    assert.deepEqual(
      entries.map(({ open }) => open['ballot']),
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    await ledger.close();
  });
}

function reading(fresh: Fresh): void {
  it('of 10 entries, 3 to 5 are three; from 9 on two; from 11 on none; an unknown book has none', async () => {
    const ledger = await fresh();
    await fill(ledger, 9);
    assert.deepEqual(numbers(await ledger.read(mainBook, 3, 5)), [3, 4, 5]);
    assert.deepEqual(numbers(await ledger.read(mainBook, 9)), [9, 10]);
    assert.deepEqual(numbers(await ledger.read(mainBook, 0, 1)), [1]);
    assert.deepEqual(await ledger.read(mainBook, 11), []);
    assert.deepEqual(await ledger.read('nowhere'), []);
    assert.equal(await ledger.lastHead('nowhere'), undefined);
    await ledger.close();
  });

  it('who subscribes from 3 hears 3 … 60 once and in order, half of them past and half to come, and nothing after stopping', async () => {
    const ledger = await fresh();
    await fill(ledger, 29);
    const heard: number[] = [];
    const elsewhere: number[] = [];
    const stop = ledger.subscribe(mainBook, 3, (entries) => heard.push(...numbers(entries)));
    ledger.subscribe('station-1', 1, (entries) => elsewhere.push(...numbers(entries)));
    await Promise.all(Array.from({ length: 30 }, (_, i) => put(ledger, i + 30, [ballot(i + 30)])));
    await until(() => heard.length >= 58);
    assert.deepEqual(
      heard,
      Array.from({ length: 58 }, (_, i) => i + 3),
    );
    stop();
    await put(ledger, 60, [ballot(60)]);
    await new Promise((next) => setTimeout(next, 50));
    assert.deepEqual([heard.length, elsewhere.length], [58, 0]);
    await ledger.close();
  });

  it('a closed ledger answers no one: unreachable', async () => {
    const ledger = await fresh();
    await fill(ledger, 1);
    await ledger.close();
    await assert.rejects(
      put(ledger, 2, [ballot(2)]),
      (fault) => fault instanceof LedgerUnavailable && fault.reason === 'unreachable',
    );
    await assert.rejects(ledger.read(mainBook), (fault) => fault instanceof LedgerUnavailable && fault.reason === 'unreachable');
  });
}

function keeping(fresh: Fresh): void {
  it('a destroyed key is gone, stays gone when it comes again, and another subject keeps its own', async () => {
    const ledger = await fresh();
    const keys = [
      { subject: 'p_1', wrapped: 'one' },
      { subject: 'p_2', wrapped: 'two' },
    ];
    await put(ledger, 0, [opening(mainBook)], { keys });
    await put(ledger, 1, [ballot(1)], { keys: keys.slice(0, 1) });
    assert.deepEqual(await ledger.keys(), keys);
    await ledger.destroyKey('p_1');
    await ledger.destroyKey('p_1');
    await put(ledger, 2, [ballot(2)], { keys: keys.slice(0, 1) });
    assert.deepEqual(await ledger.keys(), keys.slice(1));
    await assert.rejects(put(ledger, 3, [ballot(3)], { keys: [{ subject: 'p_2', wrapped: 'three' }] }), TypeError);
    assert.equal((await ledger.read(mainBook)).length, 3);
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    await ledger.close();
  });

  it('keys of an append that met a conflict are not kept', async () => {
    const ledger = await fresh();
    await fill(ledger, 1);
    await put(ledger, 0, [ballot(5)], { keys: [{ subject: 'p_1', wrapped: 'one' }] });
    assert.deepEqual(await ledger.keys(), []);
    await ledger.close();
  });

  it('two books are two chains with their own keys', async () => {
    const ledger = await fresh();
    await fill(ledger, 1);
    await put(ledger, 0, [opening('station-1', station.key)], { book: 'station-1', signer: station, at });
    assert.equal((await ledger.lastHead('station-1'))?.key, station.key);
    assert.deepEqual(
      (await ledger.read('station-1')).map(({ previous }) => previous),
      [genesis],
    );
    await ledger.close();
  });
}

/** The contract, over one kind of store. */
export function ledgerContract(name: string, fresh: Fresh): void {
  describe(`the bound book: ${name}`, () => {
    appending(fresh);
    reading(fresh);
    keeping(fresh);
  });
}
