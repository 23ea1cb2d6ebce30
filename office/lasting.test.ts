// What the office keeps beside its books is kept by lasting.ts alone: no other file of it writes, renames or makes folders in a way that a cut of power undoes.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder, takeAway, writeWhole } from './lasting.ts';

const writers = /\b(?:writeFile|appendFile|mkdir|rename|copyFile|createWriteStream)(?:Sync)?\b/;

test('in office and server only lasting.ts writes files: all else would have to remember to sync', () => {
  const root = join(import.meta.dirname, '..');
  const files = ['office', 'apps/server'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
  );
  const product = files.filter((path) => path.endsWith('.ts') && !/\.(?:test|proof)\.ts$|\btesting\b|bench/.test(path));
  assert.ok(product.length > 100, `${product.length} files`);
  const writing = product.filter((path) => {
    const imports = readFileSync(join(root, path), 'utf8').match(/import [^;]*from 'node:fs(?:\/promises)?';/g) ?? [];
    return writers.test(imports.join());
  });
  assert.deepEqual(writing, ['office/lasting.ts']);
});

test('a file is whole, is put in the place of another, and is gone when taken away, twice over', async () => {
  const at = mkdtempSync(join(tmpdir(), 'zheng-lasting-'));
  const file = join(at, 'a', 'b', 'one');
  for (const content of ['one', Buffer.from('two')]) {
    await makeFolder(join(at, 'a', 'b'));
    await writeWhole(file, content);
    assert.deepEqual([readFileSync(file, 'utf8'), readdirSync(join(at, 'a', 'b'))], [String(content), ['one']]);
  }
  for (let i = 0; i < 2; i++) await takeAway(file);
  assert.deepEqual(readdirSync(join(at, 'a', 'b')), []);
  rmSync(at, { recursive: true });
});
