// How a story's test tells it: once on memory, SQLite and PostgreSQL each, every line as expected, ending in one hash; and what the product then says of it: what lacks, what it points at, its figures. What a story promises beyond that: its own test.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingsOf } from '../election/findings.ts';
import { readiness } from '../election/readiness.ts';
import { lawOf } from '../election/counting/totals.ts';
import type { Day } from '../law/answer.ts';
import { makeArchive } from '../office/archive.ts';
import { openStore } from '../office/books.ts';
import { modelPrinter } from '../office/printer.ts';
import { readStory, type Story } from '../office/told/read.ts';
import { type Replayed, replay } from '../office/told/replay.ts';
import { verifyArchive } from '../office/verify.ts';
import { figuresOf } from '../papers/page.ts';
import { workSummary } from '../papers/summary/summary.ts';
import type { Ledger } from '../ledger/contract.ts';
import { withPostgres } from '../ledger/testing/postgres.ts';

/** The facts files of elections, `s02-tiebei/facts.json`; those of books around elections name no format (around.ts). */
export const electionStories = (): readonly string[] =>
  readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, import.meta.url))
        .filter((file) => /^facts.*\.json$/.test(file))
        .map((file) => `${name}/${file}`),
    )
    .filter((file) => 'format' in (JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as object));

/** The story of a facts file. Fails with its faults where it has any. */
export const storyAt = async (facts: URL): Promise<Story> => {
  const read = await readStory(fileURLToPath(facts));
  assert.equal(read.kind, 'story', read.kind === 'faulty' ? JSON.stringify(read.faults, null, 1) : '');
  return (read as { readonly story: Story }).story;
};

/** Tells a story on the store at this address; fails with the line that went otherwise. The book is closed once `then` has looked at it. */
const tellOn = async (
  story: Story,
  store: string,
  file: string,
  then: (told: Replayed, ledger: Ledger) => Promise<void> = async () => undefined,
): Promise<Replayed> => {
  const ledger = await openStore(store, file, async () => undefined);
  const told = await replay(story, ledger, modelPrinter());
  assert.equal(told.otherwise, undefined, JSON.stringify(told.otherwise, null, 1));
  assert.equal(told.missed, undefined, JSON.stringify(told.missed, null, 1));
  await then(told, ledger);
  await ledger.close();
  return told;
};

/** Tells a story on the memory store alone. */
export const tellInMemory = async (facts: URL): Promise<Replayed> => tellOn(await storyAt(facts), 'memory', '');

/** Tells a story on all three stores and holds that they end in one hash. Gives the one told in memory. */
export const tellOnThreeStores = async (facts: URL): Promise<Replayed> => (await onThreeStores(await storyAt(facts))).told;

export interface Archived {
  readonly told: Replayed;
  /** The public archive, the same bytes from every store. */
  readonly archive: Uint8Array;
}
/** Tells a story to its sealed archive on all three stores and holds that they end in one hash and one public archive, in which nothing is wrong. */
export const tellToTheArchive = async (facts: URL): Promise<Archived> => {
  const story = await storyAt(facts);
  const archives: Uint8Array[] = [];
  const { told } = await onThreeStores(story, async ({ election, secrets, dice, papers, result }, ledger) => {
    assert.ok(result && election.election().handover.sealed, 'the archive is not sealed');
    archives.push(
      await makeArchive({ kind: 'public', election, ledger, secrets, dice, papers, result, title: story.facts.title }),
    );
  });
  const [archive, ...others] = archives;
  assert.ok(archive && others.every((other) => Buffer.compare(archive, other) === 0), 'the archives differ');
  const found = verifyArchive(archive);
  assert.deepEqual(found.kind === 'verified' ? found.wrong : found, []);
  return { told, archive };
};

const onThreeStores = async (story: Story, then?: Parameters<typeof tellOn>[3]): Promise<{ readonly told: Replayed }> => {
  const folder = await mkdtemp(join(tmpdir(), 'zheng-story-'));
  try {
    const told = await tellOn(story, 'memory', '', then);
    const others = [
      await tellOn(story, 'sqlite', join(folder, 'book.db'), then),
      await tellOn(story, await withPostgres(), '', then),
    ];
    const heads = [told, ...others].map(({ election }) => election.head()?.hash);
    assert.equal(new Set(heads).size, 1, heads.join(' '));
    assert.ok(heads[0]);
    return { told };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A story told in memory with the lines of the days before this one: how things stood on its eve. */
export const tellBefore = async (facts: URL, day: string): Promise<Replayed> => {
  const story = await storyAt(facts);
  return tellPart(story, story.facts.told.filter((line) => line.on < day).length);
};

/** A story told in memory up to the first line that does this, exclusively. */
export const tellUntil = async (facts: URL, order: string): Promise<Replayed> => {
  const story = await storyAt(facts);
  return tellPart(
    story,
    story.facts.told.findIndex((line) => line.do === order),
  );
};

const tellPart = (story: Story, many: number): Promise<Replayed> => {
  const told = story.facts.told.slice(0, many);
  return tellOn({ ...story, facts: { ...story.facts, told, expect: {} } }, 'memory', '');
};

/** The refusals that a story expects, in its order: the order that is refused and why; of the days before `until` and from `from` on, where given. */
export const refusalsOf = (
  story: Story,
  { from = '', until = '9' }: { readonly from?: Day; readonly until?: Day } = {},
): readonly string[] =>
  story.facts.told.flatMap((line) =>
    line.on < from || line.on >= until || line.expect === 'done' ? [] : [`${line.do}: ${line.expect.refused}`],
  );

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

/** The sheets of boxes that a story tells, by box, as they stand in its facts file. */
export const sheetsIn = (story: Story): ReadonlyMap<string, unknown> => {
  const told: readonly { readonly do: string; readonly box?: string; readonly totals?: unknown }[] = story.facts.told;
  return new Map(told.flatMap((line) => (line.do === 'countBox' ? [[line.box ?? '', line.totals] as const] : [])));
};
