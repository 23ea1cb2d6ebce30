// Guides and scripts as they are printed: each guide on one page in large type, and a script that Word files carry as well.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { papersOf } from '../../papers/list.ts';
import { village } from '../../papers/testing/village.ts';
import { openPress } from './press.ts';

const pdftotext = process.env['PDFTOTEXT'] ?? 'pdftotext';
const soffice = process.env['SOFFICE'] ?? 'soffice';
const created = '2026-04-07T10:00:00+08:00';
const folder = mkdtempSync(join(tmpdir(), 'zheng-guides-'));
const press = openPress();
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});
const sheets = (file: string): readonly string[] =>
  execFileSync(pdftotext, ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
const v = village();
const papers = papersOf(v.e, { on: '2026-04-07', told: v.told, tokenOf: (id) => id }).filter((p) => p.shelf === 'scripts');

test('nine guides stand on one page each, the longest too, with whom to call', async () => {
  const guides = papers.filter((p) => p.file.startsWith('guide-') && p.format === 'pdf');
  assert.equal(guides.length, 9);
  for (const guide of guides) {
    const file = join(folder, guide.file);
    writeFileSync(file, await press.pdf(guide.page(), { created }));
    const [only, ...more] = sheets(file);
    assert.deepEqual(more, [], guide.file);
    assert.match((only ?? '').replace(/\s/g, ''), /做什么.*绝不做.*怎么说.*找谁.*电话/, guide.file);
  }
});

test('in Word too each guide of a rehearsal is one page: its mark in the upper margin takes no line from it', async () => {
  const r = village({ rehearsal: true });
  const guides = papersOf(r.e, { on: '2026-04-07', told: r.told, tokenOf: (id) => id }).filter(
    (p) => p.file.startsWith('guide-') && p.format === 'docx',
  );
  for (const guide of guides)
    writeFileSync(
      join(folder, guide.file),
      await press.docx(guide.page(), {
        created,
        imprint: { election: '石燕村第八届村民委员会选举', no: '样稿', at: '2026-04-07 10:00', code: 'zf1:guide' },
      }),
    );
  execFileSync(
    soffice,
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, 'word'),
      ...guides.map((g) => join(folder, g.file)),
    ],
    { stdio: 'ignore' },
  );
  assert.deepEqual(
    guides.map((g) => [g.file, sheets(join(folder, 'word', g.file.replace(/docx$/, 'pdf'))).length]),
    guides.map((g) => [g.file, 1]),
  );
});

test('the script of the announcement goes through Word: LibreOffice reads 113 valid and the four elected', async () => {
  const script = papers.find((p) => p.file === 'script-announcement.docx');
  assert.ok(script);
  const file = join(folder, script.file);
  writeFileSync(file, await press.docx(script.page(), { created }));
  execFileSync(
    soffice,
    ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, file],
    { stdio: 'ignore' },
  );
  assert.ok(readFileSync(join(folder, 'script-announcement.pdf')).length > 0);
  const text = sheets(join(folder, 'script-announcement.pdf')).join('').replace(/\s/g, '');
  assert.match(text, /有效票113张/);
  for (const name of ['罗伟林', '王庆林', '林维新', '王自成']) assert.ok(text.includes(name), name);
});
