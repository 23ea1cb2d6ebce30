// A process that makes Word files alone ends as it should: the native compiler of PDF pages is not loaded for them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('a Word file is made and the press closed: the process ends with 0 and by no signal', () => {
  const script = `import { openPress } from ${JSON.stringify(new URL('press.ts', import.meta.url).href)};
    const press = openPress();
    const bytes = await press.docx({ title: '公告', form: 'official', rehearsal: false, blocks: [{ kind: 'title', lines: ['公告'] }] }, { created: '2026-04-07T10:00:00+08:00' });
    await press.close();
    process.stdout.write(String(bytes.length > 1000));`;
  const folder = mkdtempSync(join(tmpdir(), 'zheng-word-'));
  const file = join(folder, 'one.mjs');
  writeFileSync(file, script);
  const ended = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  assert.deepEqual([ended.status, ended.signal, ended.stdout], [0, null, 'true'], ended.stderr);
});
