// `zheng rollup` as a street office uses it: archives in, one line a figure out, an exit status that says whether all were taken.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const zheng = fileURLToPath(new URL('zheng.ts', import.meta.url));
const example = (name: string): string => fileURLToPath(new URL(`../../docs/examples/${name}.json`, import.meta.url));
let dir = '';
const run = async (...args: string[]): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> => {
  const child = spawn(process.execPath, [zheng, ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (d: Buffer) => (out += d.toString()));
  child.stderr.on('data', (d: Buffer) => (err += d.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
};
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-rollup-'));
  for (const name of ['community-2026', 'households-2026']) await run('replay', example(name), '--no-papers', '--out', join(dir, name));
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

test('two communities are added up, one of which elects by all its voters: 1 of 2; one file that comes twice is left out and ends with 1; without files it ends with 2', async () => {
  const [one, two] = ['community-2026', 'households-2026'].map((name) => join(dir, name, 'archive.zip')) as [string, string];
  const both = await run('rollup', one, two);
  assert.equal(both.status, 0, both.err);
  assert.match(both.out, /直接选举 1 \/ 2，50%/);
  const twice = await run('rollup', one, one, '--json');
  assert.equal(twice.status, 1);
  const { places, left } = JSON.parse(twice.out) as { places: unknown[]; left: unknown[] };
  assert.deepEqual([places.length, left.length], [1, 1]);
  assert.equal((await run('rollup')).status, 2);
});
