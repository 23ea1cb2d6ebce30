// `zheng determine` as a clerk uses it: what it prints and with which status it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

let dir = '';
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-determine-'));
  const page = await readFile(new URL('../../docs/determine.md', import.meta.url), 'utf8');
  await writeFile(join(dir, 'totals.json'), /```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '');
  await writeFile(join(dir, 'wrong.json'), '{ "kind": "village", "date": "2026-03-28" }');
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

const program = `import { determineCommand } from '${new URL('determine.ts', import.meta.url).href}';
process.exitCode = await determineCommand(process.argv.slice(1)).catch((fault) => (console.error(fault.message), 2));`;

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, '--', ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
};

test('the documented file prints its steps with ✓ and ✗, the outcomes, and ends with 0', () => {
  const { status, out } = run(join(dir, 'totals.json'));
  assert.equal(status, 0);
  assert.match(out, /✓ 多少人参加投票，选举有效？ +2 × 2052 = 4104 > 2149 +村民委员会组织法（2025修正）第十八条第二款/);
  assert.match(out, /✗ 王庆林能否当选？ +王庆林 1466 +浙江省村民委员会选举办法（2020）第三十一条第二款/);
  assert.match(out, /未决事项不会改变结果/);
});

test('as JSON it says the same; an election that is not valid ends with 0 too', () => {
  const { status, out } = run(join(dir, 'totals.json'), '--json', '--what-if', 'participants=1074');
  assert.equal(status, 0);
  const told = JSON.parse(out) as { valid: boolean; whatIf: readonly { come: readonly { zh: string }[] }[] };
  assert.equal(told.valid, true);
  assert.match(told.whatIf[0]?.come[0]?.zh ?? '', /^选举无效/);
});

test('a file that says too little ends with 1 and names each field; no file at all is not understood', () => {
  const { status, err } = run(join(dir, 'wrong.json'));
  assert.equal(status, 1);
  for (const field of ['register', 'ballots', 'contests']) assert.match(err, new RegExp(`wrong\\.json:1  ${field}  `));
  assert.match(run().err, /票数文件/);
  assert.match(run(join(dir, 'none.json')).err, /打不开/);
});
