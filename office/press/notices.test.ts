// Notices as they come from the press: a correction with old beside new, a joined notice, the letter and the script: every line of them is on the PDF and in Word, and no sheet carries a seal under nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import { papersOf } from '../../papers/list.ts';
import { type Page, readable } from '../../papers/page.ts';
import { openPress } from './press.ts';

const created = '2026-05-20T10:00:00+08:00';
const folder = mkdtempSync(join(tmpdir(), 'zheng-press-notices-'));
const press = openPress();
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});
const squeezed = (text: string): string => text.replace(/[\s\u3000]/g, '');
const sheetsOf = async (page: Page): Promise<readonly string[]> => {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, await press.pdf(page, { created }));
  return execFileSync(process.env['PDFTOTEXT'] ?? 'pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map(squeezed);
};

/** A village with seven notices: those of the poll hang, and that of its hours was corrected. */
const pages = (): ReadonlyMap<string, Page> => {
  const v = villageAt(
    'openStation',
    {},
    {
      fixElectionDay: (w) => {
        w.done('adoptPlan', { by: '村民代表会议', decides: { noticeSeries: 'seven' } }, w.d(-58));
        return { day: w.d(0) };
      },
    },
  );
  const post = (notice: string, on: string, more = {}) => v.done('postNotice', { notice, places: ['公开栏'], ...more }, on);
  for (const notice of ['nomination', 'staff', 'invalid ballots', 'poll']) post(notice, v.d(-6));
  const before = v.facts.findLast((f) => f.fact === 'StationsSet');
  assert.ok(before?.fact === 'StationsSet');
  v.done('setStations', { stations: before.stations, opens: '07:15', closes: '16:45', countAt: before.countAt }, v.d(-5));
  post('poll', v.d(-5), { corrects: '投票时间提前到7时15分' });
  const told = v.facts.map((fact, i) => ({ written: { book: 'main', position: i + 1 }, fact }));
  return new Map(
    papersOf(v.election, { on: v.d(-5), tokenOf: () => 't', told }).flatMap((p) =>
      p.ready && p.format === 'pdf' ? [[p.file.replace('.pdf', ''), p.page()] as const] : [],
    ),
  );
};
const wanted = ['poll-notice', 'joined-notice-6', 'nomination-notice', 'away-letter', 'phone-script', 'short-messages'];

test('every part of a sentence of the correction, the joined notice, the letter, the script and the short texts is on the PDF; a seal stands under at least one sentence beside the closing words', async () => {
  const all = pages();
  for (const name of wanted) {
    const page = all.get(name);
    assert.ok(page, `${name}: ${[...all.keys()].join()}`);
    // The watermark of a rehearsal is read between the lines.
    const sheets = await sheetsOf({ ...page, rehearsal: false });
    const text = sheets.map((sheet) => sheet.replace(/—\d+—/g, '')).join('');
    for (const line of readable(page)
      .split(/[\n ，。；：、]/)
      .map(squeezed))
      assert.ok(text.includes(line), `${name}: ${line}`);
    for (const sheet of sheets) assert.doesNotMatch(sheet, /^特此公告/, `${name}: a sheet begins with the closing words`);
  }
  assert.match(readable(all.get('poll-notice') ?? { title: '', form: 'form', rehearsal: false, blocks: [] }), /更正公告/);
});

test('the correction and the letter open in LibreOffice with what stands on them', async () => {
  const all = pages();
  for (const name of ['poll-notice', 'away-letter']) {
    const page = all.get(name);
    assert.ok(page);
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await press.docx(page, { created }));
    execFileSync(
      process.env['SOFFICE'] ?? 'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        file,
      ],
      { stdio: 'ignore' },
    );
    const text = squeezed(
      execFileSync(process.env['PDFTOTEXT'] ?? 'pdftotext', ['-enc', 'UTF-8', file.replace('.docx', '.pdf'), '-'], {
        encoding: 'utf8',
      }),
    );
    for (const line of name === 'poll-notice'
      ? ['投票时间和地点更正公告', '更正前后对照', '07:15至16:45']
      : ['致外出村民的一封信', '投给谁由您自己决定'])
      assert.ok(text.includes(line), `${name}: ${line}`);
  }
});
