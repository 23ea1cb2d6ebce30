// How a story of a book around an election is told in a test: once on memory, SQLite and PostgreSQL each, every line as expected, ending in one hash. What it promises beyond that: its own test.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AroundKind } from '../office/around/kinds.ts';
import { readAroundStory, replayAround, type ToldAround } from '../office/around/telling.ts';
import { openStore } from '../office/books.ts';
import { withPostgres } from '../ledger/testing/postgres.ts';

/** Tells a story on the store at this address; fails with the line that went otherwise. */
const tellOn = async <K extends AroundKind>(facts: URL, store: string, file: string): Promise<ToldAround<K>> => {
  const ledger = await openStore(store, file, async () => undefined);
  const told = await replayAround<K>(await readAroundStory(facts), ledger);
  assert.equal(told.otherwise, undefined, JSON.stringify(told.otherwise, null, 1));
  await ledger.close();
  return told;
};

/** Tells a story in memory alone. */
export const tellAroundInMemory = <K extends AroundKind>(facts: URL): Promise<ToldAround<K>> => tellOn(facts, 'memory', '');

/** Tells a story on all three stores and holds that they end in one hash. Gives the one told in memory. */
export const tellAroundOnThreeStores = async <K extends AroundKind>(facts: URL): Promise<ToldAround<K>> => {
  const folder = await mkdtemp(join(tmpdir(), 'zheng-around-'));
  try {
    const told = await tellOn<K>(facts, 'memory', '');
    const others = [await tellOn<K>(facts, 'sqlite', join(folder, 'book.db')), await tellOn<K>(facts, await withPostgres(), '')];
    const heads = [told, ...others].map(({ book }) => book.head()?.hash);
    assert.ok(heads[0]);
    assert.equal(new Set(heads).size, 1, heads.join(' '));
    return told;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
