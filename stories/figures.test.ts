// Every figure of the documents comes out of the facts of its story, and links to facts; what the sources contradict is pointed at; no number of a summary is typed in.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Recorded } from '../office/door.ts';
import { openPress } from '../office/press/press.ts';
import { briefSummary } from '../papers/summary/brief.ts';
import { type Block, type Figure, figuresOf, type Page, runText } from '../papers/page.ts';
import { workReport, workSummary } from '../papers/summary/summary.ts';
import { annexed, type Row, seeds } from './figures.ts';
import { pagesOf } from './printed.ts';
import { tellInMemory } from './telling.ts';

const press = openPress();
const folder = mkdtempSync(join(tmpdir(), 'zheng-figures-'));
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});
/** How many sheets a page takes, with what does not add up. */
const sheetsOf = async (page: Page): Promise<number> => {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await press.pdf(page, { created: '2026-01-01T00:00:00Z' }));
  return pagesOf(file).length;
};

/** The facts at a place such as `main:13-2161`. */
const factsAt = (told: readonly Recorded[], from: readonly string[]): readonly Recorded[] => {
  const at = new Map(told.map((r) => [`${r.written.book}:${r.written.position}`, r]));
  return from.flatMap((range) => {
    const [, book = '', first = '', last = first] = /^(.*):(\d+)(?:-(\d+))?$/.exec(range) ?? [];
    return Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, i) => at.get(`${book}:${Number(first) + i}`) ?? assert.fail(`${range} holds no fact`),
    );
  });
};

/** Text that people told: names of places, of people, free words. A number in it was said, not computed. */
const toldText = (told: readonly Recorded[]): readonly string[] => {
  const words = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/\d/.test(value)) words.add(value);
    } else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) gather(inner);
  };
  for (const { fact } of told) if (fact.fact !== 'VoterRegistered') gather(fact);
  return [...words].filter((word) => /\p{Script=Han}/u.test(word)).toSorted((a, b) => b.length - a.length);
};
const typedIn = (blocks: readonly Block[], told: readonly Recorded[]): readonly string[] => {
  const said = toldText(told);
  return blocks.flatMap((b) => {
    if (b.kind === 'list' || b.kind === 'table') return [`a ${b.kind} holds no figures`];
    const runs =
      b.kind === 'paragraph'
        ? b.runs.filter((run) => typeof run === 'string')
        : b.kind === 'title'
          ? b.lines
          : b.kind === 'heading'
            ? [b.text]
            : [];
    return runs
      .map((run) => said.reduce((text, word) => text.replaceAll(word, ''), run.replace(/^（\d+）$/, '')))
      .filter((text) => /\d/.test(text));
  });
};

for (const [name, seed] of Object.entries(seeds))
  test(`${name}: ${seed.rows.length} figures of the source come out the same, each from facts; ${seed.named.length} named, ${seed.against.length} pointed at`, async () => {
    const { election } = await tellInMemory(new URL(seed.facts, import.meta.url));
    const told = election.recorded();
    const page = workSummary(election.election(), told, election.now().today);
    const figures = new Map(figuresOf(page).map((f) => [f.name, f]));
    const of = (figure: string): Figure => figures.get(figure) ?? assert.fail(`${figure} is not in the summary`);
    assert.deepEqual(
      seed.rows.map(([source, figure]): Row => [source, figure, of(figure).value]),
      seed.rows,
    );
    for (const figure of figures.values()) assert.ok(factsAt(told, figure.from).length > 0, `${figure.name} comes from nowhere`);
    const annex = [...figures.values()].filter((f) => f.name.startsWith('finding ')).map(runText);
    for (const [source, figure, ours] of seed.against)
      if (figure === annexed)
        assert.ok(
          annex.some((one) => one.includes(String(ours))),
          `${source}: ${annex.join('\n')}`,
        );
      else assert.equal(of(figure).value, ours, source);
    assert.deepEqual(typedIn(page.blocks, told), []);
    assert.deepEqual(
      [await sheetsOf(briefSummary(election.election(), told, election.now().today)), await sheetsOf(page)],
      [1, 3],
      'one page, three pages',
    );
  });

for (const place of ['chengjiadun', 'dongmen', 'hepan', 'liyuan'])
  test(`S11, ${place}: one page and three, what does not add up with it, though more than twenty groups have a line each; the report has every one`, async () => {
    const { election } = await tellInMemory(new URL(`s11-four/facts-${place}.json`, import.meta.url));
    const [e, told, today] = [election.election(), election.recorded(), election.now().today];
    const [brief, full] = [briefSummary(e, told, today), workSummary(e, told, today)];
    assert.deepEqual([await sheetsOf(brief), await sheetsOf(full)], [1, 3]);
    const alike = figuresOf(full).find((f) => f.name.startsWith('alike: '));
    const each = figuresOf(workReport(e, told, today)).filter((f) => f.name.startsWith('finding '));
    assert.ok(alike && Number(alike.value) > 2 && factsAt(told, alike.from).length > 0);
    assert.ok(
      each.length >= Number(alike.value) && each.length > figuresOf(full).filter((f) => f.name.startsWith('finding ')).length,
    );
  });

test('S1: the ages come from the entries of the six elected on the roll and the result, from nothing else', async () => {
  const { election } = await tellInMemory(new URL('s01-degan/facts.json', import.meta.url));
  const mean = figuresOf(workSummary(election.election(), election.recorded(), '2016-12-30')).find((f) => f.name === 'meanAge');
  const facts = factsAt(election.recorded(), mean?.from ?? []).map((r) => r.fact.fact);
  assert.deepEqual(Object.fromEntries([...Map.groupBy(facts, (f) => f)].map(([fact, all]) => [fact, all.length])), {
    ResultConfirmed: 1,
    VoterRegistered: 6,
  });
});
