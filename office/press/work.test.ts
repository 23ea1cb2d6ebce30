// The papers of the book of work as they come from the press: every sentence and number of the yearly summary, the residents' page, the basic file and the portfolio stands on the PDF and in Word as LibreOffice reads it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Page, readable } from '../../papers/page.ts';
import { workKindsOf } from '../../papers/service/kinds.ts';
import { book, committee } from '../../service/testing/book.ts';
import { openPress } from './press.ts';

const created = '2026-12-31T10:00:00+08:00';
const folder = mkdtempSync(join(tmpdir(), 'zheng-press-work-'));
const press = openPress();
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});
const squeezed = (text: string): string => text.replace(/[\s\u3000]/g, '');

const pages = (): ReadonlyMap<string, Page> => {
  const b = book();
  b.done(
    'recordFile',
    {
      households: 5307,
      people: 9700,
      units: 70,
      unitsByKind: [
        { what: '行政事业', number: 12 },
        { what: '个体', number: 50 },
      ],
    },
    '2026-01-05',
  );
  for (const { id } of committee)
    b.done('givePortfolio', { member: id, called: '民政和卫生', kinds: ['visit', 'aid'] }, '2026-01-06');
  b.done(
    'setContactHours',
    { member: 'p1', hours: [{ weekday: 'monday', from: '09:00', until: '11:00', place: '议事厅' }] },
    '2026-01-06',
  );
  b.done('recordWork', { kind: 'visit', programme: '春节', households: 104, amount: '80000', responsible: 'p4' }, '2026-02-10');
  b.done('recordWork', { kind: 'visit', programme: '中秋', households: 53, inKind: '月饼', responsible: 'p4' }, '2026-09-24');
  b.done('recordWork', { kind: 'disability', people: 4, responsible: 'p4' }, '2026-03-10');
  b.done('recordWork', { kind: 'environment', title: '种植树木', things: 380, measure: '棵', responsible: 'p1' }, '2026-03-12');
  b.done(
    'payElectionExpense',
    {
      election: '第六届换届选举',
      kind: 'printing',
      what: '选票',
      amount: '1860.50',
      voucher: '118',
      paidFrom: 'fiscal',
      approvedBy: '甄明远',
    },
    '2026-12-01',
  );
  const told = b.facts.map((fact, i) => ({ written: { book: 'main', position: i + 1 }, fact }));
  const given = {
    on: '2026-12-31',
    place: '银龙东苑社区',
    committee: '银龙东苑社区居民委员会',
    rehearsal: false,
    holders: committee,
    told,
  };
  return new Map(workKindsOf(b.state, given).flatMap((k) => (k.waitsFor === undefined ? [[k.name, k.page()] as const] : [])));
};

const held = (page: Page, read: string, where: string): void => {
  // Cells of a table are read in another order: each by itself.
  for (const part of readable(page)
    .split(/[\s，。；：、（）—]/)
    .map(squeezed))
    assert.ok(read.includes(part), `${where}: “${part}” is missing`);
};

test('every word and number of six papers is on the PDF; the yearly summary in Word too', async () => {
  const all = pages();
  for (const name of ['work-2026', 'residents-2026', 'work-term', 'basic-file', 'portfolio', 'election-expenses']) {
    const page = all.get(name);
    assert.ok(page, `${name}: ${[...all.keys()].join()}`);
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, await press.pdf(page, { created }));
    held(
      page,
      squeezed(
        execFileSync(process.env['PDFTOTEXT'] ?? 'pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }),
      ).replace(/[，。；：、（）—]/g, ''),
      name,
    );
  }
  const page = all.get('work-2026');
  assert.ok(page);
  const word = join(folder, 'work.docx');
  writeFileSync(word, await press.docx(page, { created }));
  execFileSync(
    process.env['SOFFICE'] ?? 'soffice',
    [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, 'out'),
      word,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  held(
    page,
    squeezed(
      execFileSync(process.env['PDFTOTEXT'] ?? 'pdftotext', ['-layout', '-enc', 'UTF-8', join(folder, 'out', 'work.pdf'), '-'], {
        encoding: 'utf8',
      }),
    ).replace(/[，。；：、（）—]/g, ''),
    'Word',
  );
});
