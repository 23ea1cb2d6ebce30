// How fast the bound book is beside what the machine can do at most. Promises that each limit is measured in the same run, turn by turn with
// what it is compared with; which ratios are asked for, and printing them: `zheng bench`.

import { createPublicKey, hash, verify as verifySignature } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bookOpened, mainBook } from './books.ts';
import { hashedText } from './chain.ts';
import type { Append, Entry, Ledger, Written } from './contract.ts';
import { openMemoryLedger } from './memory.ts';
import { bodyOf } from './row.ts';
import { headBytes, signerFromSeed } from './sign.ts';
import { openSqliteLedger } from './sqlite.ts';
import { verifyBooks } from './verify.ts';

/** A rate, the rate of the bare machine at the same work, both a second, and how much of it is reached. */
export interface Measured {
  readonly rate: number;
  readonly limit: number;
  readonly ratio: number;
}

const signer = signerFromSeed(new Uint8Array(32).fill(5));
const at = '2026-03-28T12:00:00+08:00';

/** A ballot as it is called, about 400 bytes; its order's name falls anywhere in the index, as random ones do. */
function ballot(number: number): Entry {
  const order = hash('sha256', `order ${number}`, 'base64url').slice(0, 22);
  const marks = [
    { names: ['罗伟林'], post: 'director' },
    { names: ['王庆林', '林维新', '曹均'], post: 'member' },
  ];
  return {
    type: 'BallotCounted',
    on: '2026-03-28',
    at,
    by: 'a_5Zq0m1nB7xw',
    order,
    open: { ballot: number, box: '3', marks, verdict: 'valid' },
  };
}

/** The mean of the middle three fifths: a stall of a shared disk in one turn does not decide. */
function middle(seconds: readonly number[]): number {
  const sorted = seconds.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length / 5);
  const kept = sorted.slice(cut, sorted.length - cut);
  return kept.reduce((sum, each) => sum + each, 0) / kept.length;
}

/** Works in turn, some of each at a time, so that slow moments of the machine fall on all of them. Gives the seconds a turn of each took. */
async function byTurns(turns: number, works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const seconds = works.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [i, work] of works.entries()) {
      const from = performance.now();
      await work();
      seconds[i]?.push((performance.now() - from) / 1000);
    }
  }
  return seconds.map(middle);
}

const measured = (rate: number, limit: number): Measured => ({
  rate: Math.round(rate),
  limit: Math.round(limit),
  ratio: Number((rate / limit).toFixed(3)),
});

/** Bare SQLite with the same durability: one table, one prepared insert, the same bytes; `together` inserts share a commit. */
function bareInserts(file: string): { insert(count: number, together: number): void; close(): void } {
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, hash TEXT, body TEXT) STRICT',
  );
  const put = db.prepare('INSERT INTO rows (hash, body) VALUES (?, ?)');
  const body = bodyOf({ ...ballot(0), book: mainBook, position: 1, previous: 'A'.repeat(43), hash: '' } satisfies Written);
  return {
    insert(count, together) {
      for (let done = 0; done < count; done += together) {
        if (together > 1) db.exec('BEGIN IMMEDIATE');
        for (let i = 0; i < together; i++) put.run('A'.repeat(43), body);
        if (together > 1) db.exec('COMMIT');
      }
    },
    close: () => db.close(),
  };
}

/** Appends ballots that lie ready, one order each, by so many writers at a time. */
async function write(ledger: Ledger, from: number, ballots: readonly Entry[], writers: number): Promise<void> {
  let next = 0;
  const writer = async () => {
    for (let mine = next++; mine < ballots.length; mine = next++) {
      const what: Append = { book: mainBook, expected: from + mine, entries: [ballots[mine] as Entry], at, signer };
      const result = await ledger.append(what);
      if (result.kind !== 'appended') throw new Error(`bench: ${result.kind} at ${from + mine}`);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
}

/**
 * Durable appends a second in a folder, each an order of its own with its signed head, by one writer and by 32. The limit is bare SQLite inserts
 * of the same bytes, each durable by its own commit; `shared` is the limit when 32 bare, unsigned inserts share one commit.
 */
export async function benchAppends(
  dir: string,
): Promise<{ readonly single: Measured; readonly writers32: Measured & { readonly shared: number } }> {
  const ledger = await openSqliteLedger(join(dir, 'bench.ledger'));
  const bare = bareInserts(join(dir, 'bench.bare'));
  const [warm, turns, few, many] = [3000, 50, 40, 256];
  const ballots = Array.from({ length: warm + turns * (few + many) }, (_, i) => ballot(i));
  let end = 0;
  const append = (count: number, writers: number) => async () => {
    const from = end;
    end += count;
    await write(ledger, from, ballots.slice(from, end), writers);
  };
  try {
    await byTurns(1, [append(warm, 32), () => bare.insert(warm, 32)]);
    const works = [
      append(few, 1),
      () => bare.insert(few, 1),
      append(many, 32),
      () => bare.insert(few, 1),
      () => bare.insert(many, 32),
    ];
    const [one = 0, bareOne = 0, all = 0, bareAll = 0, shared = 0] = await byTurns(turns, works);
    const single = measured(few / one, few / bareOne);
    const writers32 = measured(many / all, few / bareAll);
    return { single, writers32: { ...writers32, shared: Math.round(many / shared) } };
  } finally {
    bare.close();
    await ledger.close();
  }
}

/** A book of `facts` entries, `together` to an order and a signed head. */
async function book(facts: number, together: number): Promise<Ledger> {
  const ledger = openMemoryLedger();
  await ledger.append({
    book: mainBook,
    expected: 0,
    entries: [{ ...ballot(0), ...bookOpened(mainBook, signer.key, true) }],
    at,
    signer,
  });
  for (let last = 1; last < facts; last += together) {
    const entries = Array.from({ length: Math.min(together, facts - last) }, (_, i) => ({
      ...ballot(last + i),
      order: `o-${last}`,
    }));
    await ledger.append({ book: mainBook, expected: last, entries, at, signer });
  }
  return ledger;
}

/**
 * Facts verified a second: 100,000 of them, ten to a signed head, from parsed entries. The limit is bare SHA-256 of the same canonical bytes and
 * bare Ed25519 over the same heads. `chain` is the same without heads, against SHA-256 alone.
 */
export async function benchVerify(facts = 100_000): Promise<Measured & { readonly chain: Measured }> {
  const ledger = await book(facts, 10);
  const entries = JSON.parse(JSON.stringify(await ledger.read(mainBook))) as readonly Written[];
  const heads = await ledger.heads(mainBook);
  const lines = entries.map(hashedText);
  const signed = heads.map((head) => ({ bytes: headBytes(head), signature: Buffer.from(head.signature, 'base64url') }));
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signer.key }, format: 'jwk' });
  const digests = () => lines.forEach((line) => hash('sha256', line, 'base64url'));
  const verified = (some: typeof heads, expected: number) => () => {
    const found = verifyBooks({ books: new Map([[mainBook, entries]]), heads: some });
    if (found.length !== expected) throw new Error(`bench: ${found.length} discrepancies`);
  };
  const works = [
    verified(heads, 0),
    () => {
      digests();
      if (!signed.every(({ bytes, signature }) => verifySignature(null, bytes, key, signature)))
        throw new Error('bench: a signature');
    },
    verified([], 1),
    digests,
  ];
  await byTurns(1, works.slice(2));
  const [whole = 0, bare = 0] = await byTurns(1, works.slice(0, 2));
  const [chain = 0, bareChain = 0] = await byTurns(3, works.slice(2));
  return { ...measured(facts / whole, facts / bare), chain: measured(facts / chain, facts / bareChain) };
}
