// How a story's test tells it: once on memory, SQLite and PostgreSQL each, every line as expected, ending in one hash; and what the product then says of it: what lacks, what it points at, its figures. What a story promises beyond that: its own test.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingsOf } from '../election/findings.ts';
import { readiness } from '../election/readiness.ts';
import { lawOf } from '../election/totals.ts';
import type { Day } from '../law/answer.ts';
import { openStore } from '../office/books.ts';
import { modelPrinter } from '../office/printer.ts';
import { readStory, type Story } from '../office/told/read.ts';
import { type Replayed, replay } from '../office/told/replay.ts';
import { figuresOf } from '../papers/page.ts';
import { workSummary } from '../papers/summary.ts';
import { withPostgres } from '../ledger/testing/postgres.ts';

/** The story of a facts file. Fails with its faults where it has any. */
export const storyAt = async (facts: URL): Promise<Story> => {
  const read = await readStory(fileURLToPath(facts));
  assert.equal(read.kind, 'story', read.kind === 'faulty' ? JSON.stringify(read.faults, null, 1) : '');
  return (read as { readonly story: Story }).story;
};

/** Tells a story on the store at this address; fails with the line that went otherwise. The book is closed. */
const tellOn = async (story: Story, store: string, file: string): Promise<Replayed> => {
  const ledger = await openStore(store, file, async () => undefined);
  const told = await replay(story, ledger, modelPrinter());
  await ledger.close();
  assert.equal(told.otherwise, undefined, JSON.stringify(told.otherwise, null, 1));
  assert.equal(told.missed, undefined, JSON.stringify(told.missed, null, 1));
  return told;
};

/** Tells a story on the memory store alone. */
export const tellInMemory = async (facts: URL): Promise<Replayed> => tellOn(await storyAt(facts), 'memory', '');

/** Tells a story on all three stores and holds that they end in one hash. Gives the one told in memory. */
export const tellOnThreeStores = async (facts: URL): Promise<Replayed> => {
  const story = await storyAt(facts);
  const folder = await mkdtemp(join(tmpdir(), 'zheng-story-'));
  try {
    const memory = await tellOn(story, 'memory', '');
    const others = [await tellOn(story, 'sqlite', join(folder, 'book.db')), await tellOn(story, await withPostgres(), '')];
    const heads = [memory, ...others].map(({ election }) => election.head()?.hash);
    assert.equal(new Set(heads).size, 1, heads.join(' '));
    assert.ok(heads[0]);
    return memory;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A story told in memory with the lines of the days before this one: how things stood on its eve. */
export const tellBefore = async (facts: URL, day: string): Promise<Replayed> => {
  const story = await storyAt(facts);
  const told = story.facts.told.filter((line) => line.on < day);
  return tellOn({ ...story, facts: { ...story.facts, told } }, 'memory', '');
};

/** The refusals that a story expects, in its order: the order that is refused, why, and what it must cite. */
export const refusalsOf = (story: Story): readonly string[] =>
  story.facts.told.flatMap((line) => (line.expect === 'done' ? [] : [`${line.do}: ${line.expect.refused}`]));

/** What is still lacking on a day before the poll, line by line of the readiness page: its key and what was found. */
export const lackingOn = ({ election }: Replayed, day: Day): readonly string[] => {
  const e = election.election();
  return readiness(e, lawOf(e, e.electionDay ?? day), day).flatMap((l) =>
    l.state === 'lacking' ? [`${l.key}: ${l.found.zh}`] : [],
  );
};

/** What the product points at on a day: sums that do not come out, steps out of their time. */
export const pointedAt = ({ election }: Replayed, day: Day): readonly string[] => {
  const e = election.election();
  return findingsOf(e, lawOf(e, e.electionDay ?? day), day).map((f) => f.words.zh);
};

/** The figures of the work summary by their names, as computed from the facts told. */
export const figuresIn = ({ election }: Replayed, day: Day): Readonly<Record<string, string | number>> =>
  Object.fromEntries(figuresOf(workSummary(election.election(), election.recorded(), day)).map((f) => [f.name, f.value]));
