// Every paper as it was last looked at: what stands on it is kept in papers/examples/, and whoever changes it sees each changed line. And every paper of every story has a page.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { modelPrinter } from '../office/printer.ts';
import { readable } from '../papers/page.ts';
import { bookPapers, bookShownAs } from './bookpapers.ts';
import { type Example, examplesNow, exampleText, servingNames, shownAs, withTable } from './examples.ts';
import { electionStories, tellInMemory } from './telling.ts';

const folder = new URL('../papers/examples/', import.meta.url);
const again = 'look at the change, then: node scripts/draw-papers.ts';
let examples: readonly Example[] = [];
before(async () => {
  examples = await examplesNow();
});

/** The first line in which two texts differ, with its number. */
const firstChange = (kept: string, now: string): string | undefined => {
  const [was, is] = [kept.split('\n'), now.split('\n')];
  const at = is.findIndex((line, i) => line !== was[i]);
  if (at < 0) return was.length > is.length ? `line ${is.length + 1}: “${was[is.length]}” is gone` : undefined;
  return `line ${at + 1}: “${was[at] ?? ''}” is now “${is[at] ?? ''}”`;
};
const changesOf = (all: readonly Example[]): readonly string[] =>
  all.flatMap((example) => {
    const file = new URL(`${example.name}.txt`, folder);
    const kept = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
    const change = kept === undefined ? 'no example is kept' : firstChange(kept, exampleText(example));
    return change === undefined ? [] : [`${example.name}: ${change}`];
  });

test('what stands on each paper is what was last looked at', () => {
  assert.deepEqual(changesOf(examples), [], again);
  const names = new Set(examples.map(({ name }) => `${name}.txt`));
  assert.deepEqual(
    readdirSync(folder).filter((file) => !names.has(file)),
    [],
    `examples of papers that are no more; ${again}`,
  );
});

test('one word changed on one paper is found, with its line', () => {
  const [first, ...others] = examples;
  assert.ok(first);
  const papers = first.papers.map((paper) => ({ ...paper, page: () => ({ ...paper.page(), title: '改' }) }));
  assert.deepEqual(
    changesOf([{ ...first, papers }, ...others]).map((change) => change.slice(0, change.indexOf('“'))),
    [`${first.name}: line 1: `],
  );
});

test('docs/papers.md lists the papers there are', () => {
  const document = readFileSync(new URL('../docs/papers.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  assert.ok(withTable(document, examples) === document, 'docs/papers.md differs from the papers: node scripts/draw-papers.ts');
});

test('what a street or town asks for by another title is served by papers that there are', () => {
  const document = readFileSync(new URL('../docs/papers.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  const [there, rows] = [new Set(examples.map(({ name }) => name)), servingNames(document)];
  assert.ok(rows.length >= 20 && rows.every((names) => names.length > 0), 'a row of the table names no paper');
  assert.deepEqual(
    rows.flat().filter((name) => !there.has(name)),
    [],
  );
});

test('every paper that is ready in any story, whole or broken off, has a page with a title and words, and an example of its kind', async () => {
  const names = new Set(examples.map(({ name }) => name));
  let pages = 0;
  for (const file of electionStories()) {
    const { election } = await tellInMemory(new URL(file, import.meta.url));
    for (const paper of modelPrinter()
      .list(election)
      .filter((one) => one.ready && !one.draft)) {
      const page = paper.page();
      assert.ok(page.title.length > 3 && readable(page).length > 20, `${file}: ${paper.file}`);
      assert.doesNotMatch(readable(page), /undefined|NaN|\[object/, `${file}: ${paper.file}`);
      assert.ok(
        names.has(shownAs(paper.file.replace(/\.\w+$/, ''))),
        `${file}: ${paper.file} has no example: add a scene to stories/examples.ts`,
      );
      pages += 1;
    }
  }
  for (const { name, scene, papers } of await bookPapers()) {
    const page = papers[0]?.page() ?? assert.fail(name);
    assert.ok(page.title.length > 3 && readable(page).length > 20, `${scene}: ${name}`);
    assert.doesNotMatch(readable(page), /undefined|NaN|\[object|\b[a-z]_\d/, `${scene}: ${name}`);
    assert.ok(names.has(bookShownAs(name)), `${scene}: ${name} has no example`);
    pages += 1;
  }
  assert.ok(pages > 600, `${pages} papers`);
});
