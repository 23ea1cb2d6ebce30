// `zheng rollup` as a street office uses it: archives in, one line a figure out, an exit status that says whether all were taken.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { read, utils } from '@e965/xlsx';

const zheng = fileURLToPath(new URL('zheng.ts', import.meta.url));
const example = (name: string): string => fileURLToPath(new URL(`../../docs/examples/${name}.json`, import.meta.url));
let dir = '';
const run = async (
  ...args: string[]
): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> => {
  const child = spawn(process.execPath, [zheng, ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (d: Buffer) => (out += d.toString()));
  child.stderr.on('data', (d: Buffer) => (err += d.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
};
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-rollup-'));
  for (const name of ['community-2026', 'households-2026'])
    await run('replay', example(name), '--no-papers', '--out', join(dir, name));
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

test('two communities are added up, one of which elects by all its voters: 1 of 2; one file that comes twice is left out and ends with 1; without files it ends with 2', async () => {
  const [one, two] = ['community-2026', 'households-2026'].map((name) => join(dir, name, 'archive.zip')) as [string, string];
  const both = await run('rollup', one, two);
  assert.equal(both.status, 0, both.err);
  assert.match(both.out, /直接选举 1 \/ 2，50%/);
  const xlsx = join(dir, 'area.xlsx');
  assert.equal((await run('rollup', one, two, '--xlsx', xlsx, '--on', '2026-06-01')).status, 0);
  const book = read(await readFile(xlsx));
  assert.deepEqual([book.SheetNames[0], book.SheetNames[1]], ['汇总', '汇总·各单位']);
  const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets['汇总'] ?? {}, { header: 1 });
  assert.deepEqual(
    rows
      .slice(3)
      .map((r) => [r[1], r[3], r[4]])
      .slice(0, 6),
    [
      ['单位总数', 2, 2],
      ['参加换届', 2, 2],
      ['完成', 2, 2],
      ['未完成', 0, 2],
      ['未进行', 0, 2],
      ['完成情况：另行选举', 0, 2],
    ],
  );
  const twice = await run('rollup', one, one, '--json');
  assert.equal(twice.status, 1);
  const { places, left } = JSON.parse(twice.out) as { places: unknown[]; left: unknown[] };
  assert.deepEqual([places.length, left.length], [1, 1]);
  assert.equal((await run('rollup')).status, 2);
});

test('the edited paper of a street takes the present sums, in its sentences and its table; another office is refused', async () => {
  const [one, two] = ['community-2026', 'households-2026'].map((name) => join(dir, name, 'archive.zip')) as [string, string];
  const by = ['--by', '海棠街道办事处'];
  assert.equal((await run('rollup', one, '--paper', dir, ...by)).status, 0);
  const [edited, renewed] = [join(dir, 'street-summary.docx'), join(dir, 'renewed.docx')];
  const same = await run('rollup', one, '--refresh', edited, '--out', renewed, ...by);
  assert.deepEqual([same.status, /改了 0 处/.test(same.out)], [0, true], same.out + same.err);
  const now = await run('rollup', one, two, '--refresh', edited, '--out', renewed, ...by);
  assert.equal(now.status, 0, now.err);
  assert.match(now.out, /elections：1 → 2/);
  assert.match(now.out, /all: elected：\d+ → \d+/, 'the last row of the table');
  const foreign = await run('rollup', one, '--refresh', edited, '--out', renewed, '--by', '梨园街道办事处');
  assert.deepEqual([foreign.status, /不是梨园街道办事处/.test(foreign.err)], [1, true], foreign.err);
  await assert.rejects(readFile(join(dir, 'none.docx')));
  assert.notEqual((await run('rollup', one, '--refresh', edited, ...by)).status, 0, 'the new file is named');
});
