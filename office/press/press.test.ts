// The press: every character is on the page and can be read back from it, nothing is markup, the same page gives the same bytes, and a character without a glyph is named.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { papersOf } from '../../papers/list.ts';
import { type Page, paragraph, readable, title } from '../../papers/page.ts';
import { rareNames, village } from '../../papers/testing/village.ts';
import { codeOn } from '../testing/codeon.ts';
import { openPress } from './press.ts';

const pdftotext = process.env['PDFTOTEXT'] ?? 'pdftotext';
const pdftoppm = process.env['PDFTOPPM'] ?? 'pdftoppm';
const soffice = process.env['SOFFICE'] ?? 'soffice';
const created = '2026-04-07T10:00:00+08:00';
const folder = mkdtempSync(join(tmpdir(), 'zheng-press-'));
const press = openPress();
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (bytes: Uint8Array, flags: readonly string[] = []): string => {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  return execFileSync(pdftotext, [...flags, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
};
const squeezed = (text: string): string => text.replace(/[\s\u3000]/g, '');
const plain = (text: string, form: Page['form'] = 'official'): Page => ({
  title: '试印',
  form,
  rehearsal: false,
  blocks: [title('试印'), paragraph(text)],
});
const paper = (name: string, v = village()): Page => {
  const found = papersOf(v.e, { on: '2026-04-07', told: v.told, tokenOf: (id) => `t${id}` }).find(
    (p) => p.file.startsWith(name) && p.ready,
  );
  assert.ok(found, name);
  return found.page();
};

test('every character of 罗㛃, 李䶮, 范𠅤, 王𬭎 and of a name of twelve is on the notice, each card and the ballot', async () => {
  for (const name of ['roll-notice', 'voter-cards']) {
    const text = squeezed(textOf(await press.pdf(paper(name), { created })));
    for (const one of rareNames) assert.ok(text.includes(one), `${name}: ${one}`);
  }
  const v = village();
  const round = v.e.rounds[0];
  assert.ok(round);
  v.e.rounds[0] = { ...round, candidates: round.candidates.map((c, i) => ({ ...c, name: rareNames[i] ?? c.name })) };
  const sheet = squeezed(textOf(await press.pdf(paper('ballot', v), { created })));
  for (const one of rareNames.slice(0, 6)) assert.ok(sheet.includes(one), one);
});

const pagesIn = (bytes: Uint8Array): readonly string[] => textOf(bytes).split('\f').slice(0, -1);
const lined = (many: number): Page => ({
  ...plain(''),
  blocks: [
    title('试印'),
    ...Array.from({ length: many }, (_, i) => paragraph(`第${i + 1}行。`)),
    { kind: 'signatures', perLine: 2, lines: ['主持人', '记录人'] },
  ],
});

test('a last page of a few lines is taken up by the page before it; what is half a page longer stays on two', async () => {
  const pages = async (many: number) => pagesIn(await press.pdf(lined(many), { created }));
  const [whole, taken, apart] = [await pages(16), await pages(20), await pages(32)];
  assert.deepEqual([whole.length, taken.length, apart.length], [1, 1, 2]);
  assert.match(taken[0] ?? '', /第20行[^]*主持人/);
  assert.match(apart[1] ?? '', /第32行[^]*记录人/);
});

test('text is never markup: #, $, *, _, @, \\, quotes, brackets, backticks and // stand on the page as they are', async () => {
  const nasty =
    '#text(red)[甲] $x^2$ *粗* _斜_ @引 \\n "双" \'单\' <标> `码` ~ // 注 /* 注 */ -- --- ... 1. 一 + 二 = 三 #{1+1} \\u{41}';
  assert.equal(squeezed(textOf(await press.pdf(plain(nasty), { created }))), squeezed(`试印${nasty}— 1 —`));
});

test('the same page at the same time gives the same bytes, in another press too; another time gives others', async () => {
  const other = openPress();
  for (const name of ['voter-cards', 'result-report', 'work-summary']) {
    const page = paper(name);
    const [one, two] = await Promise.all([press.pdf(page, { created }), other.pdf(page, { created: new Date(created) })]);
    assert.deepEqual(Buffer.from(one), Buffer.from(two), name);
    assert.notDeepEqual(Buffer.from(one), Buffer.from(await press.pdf(page, { created: '2026-04-08T10:00:00+08:00' })), name);
  }
  const [word, again] = [
    await press.docx(paper('work-summary'), { created }),
    await other.docx(paper('work-summary'), { created }),
  ];
  assert.deepEqual(Buffer.from(word), Buffer.from(again));
  await other.close();
});

test('a character that no face can draw is named with its code point; the press goes on with the next page', async () => {
  await assert.rejects(press.pdf(plain('罗\u{30000}和\u{e000}'), { created }), (error: Error) => {
    assert.match(error.message, /\u{30000}（U\+30000）、\u{e000}（U\+E000）/u);
    return true;
  });
  assert.match(textOf(await press.pdf(plain('罗㛃'), { created })), /罗㛃/);
});

test('the PDF says it is PDF/A-2b, carries its faces and the time it was given', async () => {
  const bytes = Buffer.from(await press.pdf(plain('正'), { created })).toString('latin1');
  assert.match(bytes, /pdfaid:part>2</);
  assert.match(bytes, /pdfaid:conformance>B</);
  assert.match(bytes, /20260407020000/);
  assert.doesNotMatch(bytes, /\/JavaScript|\/URI/);
});

test('the page of GB/T 9704: A4, 22 lines of 28 characters', async () => {
  const bytes = await press.pdf(
    { title: '格', form: 'official', rehearsal: false, blocks: [paragraph('选'.repeat(28 * 30))] },
    { created },
  );
  const pages = textOf(bytes, ['-layout'])
    .split('\f')
    .map((p) =>
      p
        .split('\n')
        .map((l) => l.trim())
        .filter((l) => l.startsWith('选')),
    );
  assert.equal(pages[0]?.length, 22);
  assert.equal(pages[0]?.[1]?.length, 28);
  assert.equal(pages[0]?.[0]?.length, 26);
});

test('a ballot stays one sheet, with three posts and sixteen candidates too', async () => {
  const v = village();
  const round = v.e.rounds[0];
  assert.ok(round);
  const many = Array.from({ length: 9 }, (_, i) => ({
    person: `p_${i}`,
    name: `候选人${i}`,
    woman: false,
    post: 'member' as const,
    votes: 9 - i,
  }));
  v.e.rounds[0] = {
    ...round,
    posts: [
      { post: 'director', seats: 1 },
      { post: 'deputy', seats: 1 },
      { post: 'member', seats: 5 },
    ],
    candidates: [...round.candidates, ...many, { person: 'p_d', name: '副手', woman: false, post: 'deputy', votes: 2 }],
  };
  const text = textOf(await press.pdf(paper('ballot', v), { created }));
  assert.equal(text.split('\f').filter((p) => p.trim() !== '').length, 1);
});

/** Share of the points of the first page that are not white, in thousandths. */
const inked = (bytes: Uint8Array): number => {
  const file = join(folder, 'ink.pdf');
  writeFileSync(file, bytes);
  execFileSync(pdftoppm, ['-r', '40', '-gray', '-l', '1', '-singlefile', file, join(folder, 'ink')]);
  const pgm = readFileSync(join(folder, 'ink.pgm'));
  const points = pgm.subarray(pgm.length - 331 * 468);
  return Math.round((points.filter((p) => p < 250).length * 1000) / points.length);
};

test('a paper of a rehearsal is crossed 演练 in Word and on every page of a PDF, another is not', async () => {
  const rehearsed = await press.pdf(paper('work-summary', village({ rehearsal: true })), { created });
  const real = await press.pdf(paper('work-summary'), { created });
  assert.ok(
    textOf(rehearsed)
      .split('\f')
      .filter((p) => p.trim() !== '')
      .every((p) => p.includes('演') && p.includes('练')),
  );
  assert.doesNotMatch(textOf(real), /[演练]/);
  assert.ok(inked(rehearsed) > inked(real), 'the mark leaves ink');
  const word = (v: ReturnType<typeof village>) =>
    press.docx(paper('work-summary', v), { created }).then((b) =>
      Object.values(unzipSync(b))
        .map((f) => strFromU8(f))
        .join(''),
    );
  assert.match(await word(village({ rehearsal: true })), /演　练/);
  assert.doesNotMatch(await word(village()), /演　练/);
});

test('Word files open in LibreOffice with the same words as the page, names with rare characters too', async () => {
  for (const name of ['work-summary', 'result-notice', 'result-report', 'candidates-notice']) {
    const page = paper(name, village({ names: ['罗㛃'] }));
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await press.docx(page, { created }));
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        file,
      ],
      { stdio: 'ignore' },
    );
    const text = squeezed(readFileSync(join(folder, `${name}.txt`), 'utf8'));
    for (const line of readable(page)
      .split('\n')
      .filter((l) => !l.endsWith('人') || l.length > 6)) {
      for (const word of line.split(' ')) assert.ok(text.includes(squeezed(word)), `${name}: ${word}`);
    }
  }
});

test('a Word file carries the rules of official papers: first line two characters in, exact lines of 28.95 pt, eastern faces', async () => {
  const files = unzipSync(await press.docx(paper('work-report'), { created }));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  assert.match(xml, /w:firstLine="640" w:firstLineChars="200"|w:firstLineChars="200" w:firstLine="640"/);
  assert.match(xml, /w:line="579" w:lineRule="exact"|w:lineRule="exact" w:line="579"/);
  assert.match(xml, /w:eastAsia="仿宋"[^>]*w:hint="eastAsia"|w:hint="eastAsia"[^>]*w:eastAsia="仿宋"/);
  assert.match(xml, /w:docGrid w:type="lines" w:linePitch="579"/);
  assert.match(strFromU8(files['docProps/core.xml'] ?? new Uint8Array()), /2026-04-07T02:00:00Z/);
});

test('3000 cards are set and keep every token', async () => {
  const v = village({ voters: 3000, groups: 19 });
  const bytes = await press.pdf(paper('voter-cards', v), { created });
  assert.equal((textOf(bytes).match(/编号 \d{4}/g) ?? []).length, 3000);
});

test('at the foot of each page stand the election, the number, the time, page x of y, and a code a phone can read; a ballot has none of it', async () => {
  const imprint = {
    election: '石燕村第八届村民委员会选举',
    no: '文书第12号',
    at: '2026-04-07 10:00',
    code: 'zx1:roll-notice.pdf:12:3vQB7B6MrGQZaxCuFg4oh',
  };
  const pages = textOf(await press.pdf(paper('roll-notice'), { created, imprint }))
    .split('\f')
    .slice(0, -1);
  assert.ok(pages.length > 1);
  for (const [i, page] of pages.entries())
    assert.ok(
      squeezed(page).includes(squeezed(`${imprint.election}文书第12号 2026-04-07 10:00 第${i + 1}页，共${pages.length}页`)),
      `page ${i + 1}`,
    );
  writeFileSync(join(folder, 'read.pdf'), await press.pdf(paper('roll-notice'), { created, imprint }));
  assert.equal(codeOn(join(folder, 'read.pdf')), imprint.code);
  assert.doesNotMatch(textOf(await press.pdf(paper('ballot'), { created, imprint })), /文书第12号/);
  const word = strFromU8(
    unzipSync(await press.docx(paper('result-notice'), { created, imprint }))['word/footer1.xml'] ?? new Uint8Array(),
  );
  assert.match(word, /文书第12号/);
  assert.match(word, /NUMPAGES/);
});

test('a place sets 20 lines of 25 characters and its own letterhead: the page is set so in PDF and in Word, and its letterhead is red over a red line', async () => {
  const look = {
    letterhead: '石燕村村民选举委员会文件',
    lines: 20,
    characters: 25,
    margins: { top: 37, left: 28, right: 26, bottom: 35 },
  };
  const page = { ...plain('正'.repeat(25 * 20 + 1)), blocks: [paragraph('正'.repeat(24 + 25 * 30))], look };
  const text = textOf(await press.pdf(page, { created }), ['-layout']);
  assert.match(text.split('\f')[0] ?? '', /石燕村村民选举委员会文件/);
  const lines = (text.split('\f')[1] ?? '')
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l.startsWith('正'));
  assert.deepEqual([lines[0]?.length], [25], 'a full line');
  const bare = { ...page, look: { ...look, letterhead: undefined } };
  const whole = (textOf(await press.pdf(bare, { created }), ['-layout']).split('\f')[0] ?? '')
    .split('\n')
    .filter((l) => l.trim().startsWith('正'));
  assert.equal(whole.length, 20);
  const document = strFromU8(unzipSync(await press.docx(page, { created }))['word/document.xml'] ?? new Uint8Array());
  assert.match(document, /w:linePitch="637"/);
  assert.match(document, /B5301F/);
});
