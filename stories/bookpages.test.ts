// The papers of the books around an election as they come from the press: under the imprint of their book with a code over its facts, crossed as a rehearsal on every page, with the figures of their stories. Words, margins and Word files of all of them: pages.test.ts.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openPrinter } from '../office/printer.ts';
import { codeOn } from '../office/testing/codeon.ts';
import { bookPapers, onceEach } from './bookpapers.ts';
import type { Example } from './examples.ts';
import { pagesOf, squeezed, textOf } from './printed.ts';

const folder = mkdtempSync(join(tmpdir(), 'zheng-books-'));
let all: readonly Example[] = [];
const pdfOf = (one: Example): string => join(folder, `${one.scene.split('/')[0]}-${one.name}.pdf`);
before(async () => {
  all = await bookPapers();
  const printer = await openPrinter();
  for (const one of all) {
    const pdf = one.papers.find((paper) => paper.format === 'pdf');
    if (pdf) writeFileSync(pdfOf(one), await one.print(printer, pdf));
  }
  await printer.close();
});
after(() => rmSync(folder, { recursive: true, force: true }));

const from = (scene: string, name: string): string =>
  textOf(pdfOf(all.find((one) => one.scene.startsWith(`${scene}/`) && one.name === name) ?? assert.fail(name)));

test('every page of every paper but a ballot says of which book it is, 样稿, the moment and its place among the pages; every page is crossed 演练', () => {
  let pages = 0;
  for (const one of all) {
    const [paper] = one.papers,
      printed = pagesOf(pdfOf(one)),
      text = textOf(pdfOf(one));
    const feet = [...text.matchAll(/样稿[-\d]{10}\d\d:\d\d第(\d+)页，共(\d+)页/g)].map(([, at, of]) => [Number(at), Number(of)]);
    assert.deepEqual(feet, paper?.bare ? [] : printed.map((_, i) => [i + 1, printed.length]), one.name);
    if (!paper?.bare) assert.equal(text.split(squeezed(one.of)).length - 1 >= printed.length, true, `${one.name}: ${one.of}`);
    assert.ok(
      text.split('演').length > printed.length && text.split('练').length > printed.length,
      `${one.name} is not crossed on every page`,
    );
    pages += printed.length;
  }
  assert.ok(pages > 120, `${pages} pages`);
});

test('the poster of the residents’ page is read by a phone as the address that stands under it', () => {
  const poster = all.find((one) => one.name === 'community-residents-poster') ?? assert.fail();
  const read = codeOn(pdfOf(poster)) ?? '';
  assert.match(read, /^https:\/\/192\.168\.1\.20:7443\/residents\/\w+$/);
  assert.ok(textOf(pdfOf(poster)).includes(read));
});

test('the code at the foot says which paper it is and the digest of the facts of its book: one digest a story, another in another', () => {
  const digests = new Map<string, Set<string>>();
  for (const one of onceEach(all)) {
    const [paper] = one.papers;
    if (!paper || paper.bare) continue;
    const pdf = one.papers.find((p) => p.format === 'pdf') ?? assert.fail(one.name);
    const [, file, no, digest] =
      /^zx1:(.+):(\d+):([\w-]{43})$/.exec(
        codeOn(pdfOf({ ...one, name: `${one.name.split('-')[0]}-${pdf.file.replace('.pdf', '')}` })) ?? '',
      ) ?? assert.fail(one.name);
    assert.deepEqual([file, no], [pdf.file, '0'], one.name);
    digests.set(one.scene, (digests.get(one.scene) ?? new Set()).add(digest ?? ''));
  }
  assert.deepEqual(
    [...digests.values()].map((d) => d.size),
    [...digests].map(() => 1),
  );
  assert.equal(new Set([...digests.values()].flatMap((d) => [...d])).size, digests.size);
});

test('公推直选 of 195 members: 189 vote, 180 due, 171 came; the third for two seats has 84, and 2 × 84 = 168 ≤ 180; the sheet, the letter and the script say the same', () => {
  assert.match(from('s13-gongtui', 'party-meeting-request'), /现有党员195名，设支部2个，其中有选举权的正式党员189名/);
  const sheet = from('s13-gongtui', 'party-report');
  for (const said of ['180171171171168', '2×118=236>180当选', '2×131=262>180当选', '2×84=168≤180未过半数', '2×6=12≤180'])
    assert.ok(sheet.includes(said), `${said}\n${sheet}`);
  assert.match(
    from('s13-gongtui', 'party-result-report'),
    /应到会有选举权的党员180名，实到171名[\s\S]*当选的3人中，女1人，男2人/,
  );
  assert.match(from('s13-gongtui', 'party-script-1'), /180名，实到171名[\s\S]*9名党员不计入应到会人数/);
});

test('a branch of 14: five of the committee from six, 2 × 7 = 14 ≤ 14 is not more than half; its ballot has a place to write in for every seat', () => {
  const sheet = from('s08-party', 'party-report');
  for (const said of ['1413131313', '2×7=14≤14未过半数']) assert.ok(sheet.includes(said), `${said}\n${sheet}`);
  assert.equal(from('s08-party', 'party-ballot').split('另选他人□').length - 1, 5);
});

test('a meeting one household short has minutes that say so, and no decision; the notice of a recall already voted is dated by the vote', () => {
  const short = all
    .filter((one) => one.scene.startsWith('cunhui/') && one.name.endsWith('minutes'))
    .map((one) => textOf(pdfOf(one)));
  assert.ok(
    short.some((text) => /人数不足，会议不能召开/.test(text)),
    short.join('\n---\n').slice(0, 2000),
  );
  assert.match(from('term', 'community-recall-notice'), /现定于2026年9月20日/);
  assert.match(from('term', 'community-recall-report'), /2×340=680≤700，未达到（至少351人/);
});
