// The forms as they are printed: each empty one is one sheet that can be read back, and a Word file that LibreOffice opens with the same words.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { formKinds } from '../../papers/forms/kinds.ts';
import { village } from '../../papers/testing/village.ts';
import { openPress } from './press.ts';

const created = '2026-04-07T10:00:00+08:00';
const folder = mkdtempSync(join(tmpdir(), 'zheng-forms-'));
const press = openPress();
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});
const squeezed = (text: string): string => text.replace(/[\s\u3000]/g, '');
const textOf = (file: string): string =>
  execFileSync(process.env['PDFTOTEXT'] ?? 'pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });

test('every empty form, of a village and of a community, is one sheet', async () => {
  for (const kind of ['village', 'community'] as const) {
    const v = village({ kind });
    for (const k of formKinds(v.e, { on: v.day, told: v.told, tokenOf: (id) => id }).filter((x) => !x.name.endsWith('-filled'))) {
      const file = join(folder, `${kind}-${k.name}.pdf`);
      writeFileSync(file, await press.pdf(k.page(), { created }));
      const sheets = textOf(file)
        .split('\f')
        .filter((sheet) => sheet.trim() !== '');
      assert.equal(sheets.length, 1, `${kind} ${k.name}`);
      if (k.name !== 'form-tally') assert.ok(squeezed(sheets[0] ?? '').includes(k.title.zh), k.name);
    }
  }
});

test('the Word files of a form with rows to write in and of one with a place for a photo open in LibreOffice with their words', async () => {
  const v = village();
  for (const [name, words] of [
    ['form-proxy', '一名委托人只能委托一名受托人'],
    ['form-self-nomination', '无犯罪记录证明'],
    ['form-photos', '照片粘贴处'],
  ] as const) {
    const kind = formKinds(v.e, { on: v.day, told: v.told, tokenOf: (id) => id }).find((k) => k.name === name);
    assert.ok(kind);
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await press.docx(kind.page(), { created }));
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
    assert.ok(squeezed(textOf(join(folder, `${name}.pdf`))).includes(words), name);
    assert.ok(readFileSync(file).length > 2000);
  }
});
