// The pages of every paper as they come from the press: what stands on the model stands on the page, in PDF and, through LibreOffice, in Word; nothing outside the type area, no heading alone at the foot, table heads on every sheet. Looks: people look, with scripts/paper-pictures.mjs.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { modelPrinter, openPrinter } from '../office/printer.ts';
import { figuresOf, type Page, readable, runText } from '../papers/page.ts';
import { type Example, examplesNow, ofElection } from './examples.ts';
import { pagesOf, type PrintedPage, squeezed, textOf, wordToPdf } from './printed.ts';
import { tellInMemory } from './telling.ts';

interface Set {
  readonly name: string;
  readonly page: Page;
  /** As the imprint names it. */
  readonly election: string;
  /** The PDF files of this paper: as set, and from Word. */
  readonly pdf: string | undefined;
  readonly word: string | undefined;
}
const folder = mkdtempSync(join(tmpdir(), 'zheng-pages-'));
let sets: readonly Set[] = [];
let large: readonly Set[] = [];
/** Forms filled in for each of two thousand voters say nothing that those of the examples do not. */
const forAll = /-filled|^voter-cards|^card-delivery|^form-/;

const printAll = async (scene: string, examples: readonly Example[]): Promise<readonly Set[]> => {
  const printer = await openPrinter();
  const files: {
    readonly name: string;
    readonly page: Page;
    readonly election: string;
    readonly format: string;
    readonly file: string;
  }[] = [];
  for (const example of examples)
    for (const paper of example.papers) {
      const file = `${scene}-${example.name}.${paper.format}`;
      writeFileSync(join(folder, file.replace(/\.pdf$/, '.set.pdf')), await example.print(printer, paper));
      files.push({ name: example.name, page: paper.page(), election: example.of, format: paper.format, file });
    }
  await printer.close();
  wordToPdf(
    folder,
    files.filter((one) => one.format === 'docx').map((one) => one.file),
  );
  return [...Map.groupBy(files, ({ name }) => name)].map(([name, of]) => {
    const made = (format: string, end: string) =>
      of.filter((one) => one.format === format).map(({ file }) => join(folder, file.replace(/\.\w+$/, end)))[0];
    const { page, election } = of[0] as (typeof of)[number];
    return { name, page, election, pdf: made('pdf', '.set.pdf'), word: made('docx', '.pdf') };
  });
};
before(async () => {
  sets = await printAll('example', await examplesNow());
  const scene = 's09-shiyan/facts-2026.json',
    shiyan = await tellInMemory(new URL(scene, import.meta.url));
  const ready = modelPrinter()
    .list(shiyan.election)
    .filter((paper) => paper.ready && !forAll.test(paper.file));
  large = await printAll(
    'shiyan',
    ready.map((paper) => ofElection(paper.file.replace(/\.\w+$/, ''), scene, shiyan, [paper])),
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the printer adds to each sheet: the imprint, the number of the page, the mark of a rehearsal. */
const bare = (text: string, election: string): string =>
  text
    .replaceAll(new RegExp(`${election}样稿[-\\d]{10}\\d\\d:\\d\\d第\\d+页，共\\d+页`, 'g'), '')
    .replaceAll(/—\d+—/g, '')
    .replaceAll(/演练不具有效力/g, '')
    .replaceAll(/[演练]/g, '');
const pieces = ({ page, election }: Set): readonly string[] =>
  readable(page)
    .split(/[\n ]/)
    .map((piece) => bare(squeezed(piece), election))
    .filter((piece) => piece !== '');
const lackingIn = (text: string, set: Set): readonly string[] =>
  [...new Set(pieces(set))].filter((piece) => !text.includes(piece));

test('every word of every paper, each figure and each name of a list, is in the text of its PDF: the examples, and 石燕村 with 2149 voters', () => {
  let words = 0;
  for (const set of [...sets, ...large]) {
    const { name, page, pdf, election } = set;
    if (!pdf || page.form === 'ballot') continue;
    const text = bare(textOf(pdf), election);
    assert.deepEqual(lackingIn(text, set), [], name);
    for (const figure of figuresOf(page))
      assert.ok(text.includes(squeezed(runText(figure))), `${name}: ${figure.name} ${figure.value}`);
    words += pieces(set).length;
  }
  assert.ok(sets.length > 60 && large.length > 30 && words > 10_000, `${sets.length} and ${large.length} papers, ${words} words`);
});

/** The letters and digits of a text, sorted: spanning cells are read in another order from Word. */
const letters = (text: string, heads: readonly string[], election: string): string =>
  [...heads.reduce((left, head) => left.replaceAll(head, ''), bare(text, election)).replaceAll(/[\p{P}\p{S}]/gu, '')]
    .toSorted()
    .join('');
/** The head rows of its tables: repeated on each sheet, and the sheets of Word are others. */
const headsOf = (page: Page): readonly string[] =>
  page.blocks.flatMap((b) =>
    b.kind === 'table' ? b.head.map((row) => squeezed(row.map(({ text }) => text).join(''))).filter((row) => row.length > 1) : [],
  );

test('every Word file opens in LibreOffice and becomes a PDF with the same words as the one from the press', () => {
  const both = [...sets, ...large].filter(({ pdf, word }) => pdf && word);
  for (const { name, page, election, pdf = '', word = '' } of both) {
    const heads = headsOf(page);
    assert.equal(letters(textOf(word), heads, election), letters(textOf(pdf), heads, election), name);
  }
  assert.ok(both.length > 50, `${both.length} Word files`);
});

type Margins = readonly [left: number, right: number, top: number, bottom: number];
/** In millimetres, as the press sets each form; of a ballot the edge that a printer leaves white. */
const marginsOf: Readonly<Record<Page['form'], Margins>> = {
  official: [28, 26, 37, 35],
  form: [25, 20, 22, 20],
  wide: [18, 18, 22, 18],
  cards: [14, 14, 12, 10],
  certificate: [18, 18, 16, 16],
  ballot: [3, 3, 3, 3],
};
/** A guide sets its own margins. */
const marginsAs = ({ form, look }: Page): Margins =>
  look ? [look.margins.left, look.margins.right, look.margins.top, look.margins.bottom] : marginsOf[form];
/** A comma at the end of a line, and a bracket at its beginning, has its blank half in the margin. */
const blankHalf = 3;
const bodyOf = ({ lines, height }: PrintedPage, [, , top, bottom]: Margins): PrintedPage['lines'] =>
  lines.filter((line) => line.top < height - bottom - 1 && line.bottom > top);
const outside = (pages: readonly PrintedPage[], margins: Margins): readonly string[] => {
  const [left, right, , bottom] = margins;
  return pages.flatMap((page, i) => {
    const body = bodyOf(page, margins);
    const out = body.filter(
      (line) =>
        line.left < left - (/^[（《“‘〔【]/.test(line.text) ? blankHalf + 0.5 : 1) ||
        line.right > page.width - right + blankHalf ||
        line.bottom > page.height - bottom + 3,
    );
    return [
      ...(body.length === 0 ? [`page ${i + 1} is empty`] : []),
      ...out.map(
        (line) => `page ${i + 1}: ${line.text} at ${line.left.toFixed(0)}–${line.right.toFixed(0)}, ${line.top.toFixed(0)} mm`,
      ),
    ];
  });
};

test('on every page everything stands inside the type area, and no page is empty', () => {
  // Tally sheets are drawn to the edge that a printer leaves white: their places are held by the tests of their layout.
  const beyond = sets.flatMap(({ name, page, pdf }) =>
    pdf
      ? outside(pagesOf(pdf), page.blocks.some((b) => b.kind === 'drawn') ? [15, 12, 15, 15] : marginsAs(page)).map(
          (line) => `${name}, ${line}`,
        )
      : [],
  );
  assert.deepEqual(beyond, []);
});

test('no heading stands alone at the foot of a page', () => {
  for (const { name, page, pdf } of [...sets, ...large]) {
    const headings = new Set(page.blocks.flatMap((b) => (b.kind === 'heading' ? [squeezed(b.text)] : [])));
    if (!pdf || headings.size === 0) continue;
    for (const [i, printed] of pagesOf(pdf).entries()) {
      const [last] = bodyOf(printed, marginsOf[page.form]).toSorted((a, b) => b.bottom - a.bottom);
      assert.ok(!last || !headings.has(squeezed(last.text)), `${name}, page ${i + 1}: ${last?.text}`);
    }
  }
});

test('a table that goes on over several sheets has its head on each', () => {
  let over = 0;
  for (const { name, page, pdf } of [...sets, ...large]) {
    const tables = page.blocks.filter((b) => b.kind === 'table').filter((b) => b.head.length > 0 && b.rows.length > 3);
    if (!pdf || tables.length === 0) continue;
    const pages = pagesOf(pdf).map((printed) =>
      squeezed(
        bodyOf(printed, marginsOf[page.form])
          .map((line) => line.text)
          .join(''),
      ),
    );
    for (const { head, rows } of tables) {
      const cells = head
        .flat()
        .map((cell) => squeezed(cell.text))
        .filter((cell) => cell.length > 1 && cell.length < 8);
      const long = rows
        .map((row) => row.map((cell) => squeezed(cell.text)).filter((cell) => cell.length > 2))
        .filter((row) => row.length > 1);
      const sheets = pages.filter((text) =>
        long.some(
          (row) =>
            row.every((cell) => text.includes(cell)) &&
            pages.filter((other) => row.every((cell) => other.includes(cell))).length === 1,
        ),
      );
      if (sheets.length > 1) over += 1;
      for (const text of sheets)
        assert.deepEqual(
          cells.filter((cell) => ![...cell].every((c) => text.includes(c))),
          [],
          `${name}: a sheet without its head`,
        );
    }
  }
  assert.ok(over > 3, `${over} tables over several sheets`);
});
