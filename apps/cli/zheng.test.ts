// The command line as a person uses it: real processes, their words and their exit status.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const zheng = fileURLToPath(new URL('zheng.ts', import.meta.url));
const facts = fileURLToPath(new URL('../../stories/s09-shiyan/facts-2011.json', import.meta.url));
let dir = '';
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-cli-'));
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}
const run = async (...args: string[]): Promise<Ran> => {
  const child = spawn(process.execPath, [zheng, ...args], { cwd: dir });
  let out = '',
    err = '';
  child.stdout.on('data', (d: Buffer) => {
    out += d.toString();
  });
  child.stderr.on('data', (d: Buffer) => {
    err += d.toString();
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
};

test('help names every command in both languages; a word that is none ends with status 2', async () => {
  const help = await run('--help');
  assert.equal(help.status, 0);
  for (const name of ['serve', 'replay', 'schema', 'verify', 'bench']) assert.match(help.out, new RegExp(`^ {2}${name}`, 'm'));
  assert.match(help.out, /启动服务/);
  const none = await run('elect');
  assert.equal(none.status, 2);
  assert.match(none.err, /没有命令 “elect”/);
});

test('a story is replayed to its result, its archive verifies, and one byte changed is found with its place', async () => {
  const out = join(dir, 'out');
  const told = await run('replay', facts, '--out', out, '--no-papers');
  assert.equal(told.status, 0, told.err);
  assert.match(told.out, /罗伟林 1984/);
  const result = JSON.parse(await readFile(join(out, 'result.json'), 'utf8')) as {
    valid: boolean;
    registered: number;
    facts: number;
  };
  assert.equal(result.valid, true);
  assert.equal(result.registered, 2149);
  for (const name of ['archive.zip', 'archive-office.zip']) assert.equal((await run('verify', join(out, name))).status, 0, name);
  const bytes = await readFile(join(out, 'archive.zip'));
  const at = bytes.indexOf('"votes": 1984');
  bytes[at + 12] = 0x35;
  await writeFile(join(out, 'changed.zip'), bytes);
  const changed = await run('verify', join(out, 'changed.zip'));
  assert.equal(changed.status, 1);
  assert.match(changed.out, /result\.json/);
  await writeFile(join(out, 'none.zip'), 'not a zip');
  assert.equal((await run('verify', join(out, 'none.zip'))).status, 2);
});

test('an expectation that fails ends with status 1 and its place: 1985 was expected, 1984 found', async () => {
  for (const list of ['roll-2011.csv', 'nominations.csv', 'staff.csv', 'ballots.csv'])
    await copyFile(new URL(list, pathToFileURL(facts)), join(dir, list));
  const text = (await readFile(facts, 'utf8')).replace('"votes": 1984', '"votes": 1985');
  await writeFile(join(dir, 'wrong.json'), text);
  const told = await run('replay', join(dir, 'wrong.json'), '--out', join(dir, 'wrong'), '--no-papers');
  assert.equal(told.status, 1);
  assert.match(told.err, /wrong\.json.*elected/);
});

test('a facts file with a wrong order name is refused with its line and the remedy, and nothing is written', async () => {
  const text = (await readFile(facts, 'utf8')).replace('"do": "adoptPlan"', '"do": "adoptPlans"');
  await writeFile(join(dir, 'typo.json'), text);
  const told = await run('replay', join(dir, 'typo.json'), '--out', join(dir, 'typo'), '--no-papers');
  assert.equal(told.status, 1);
  assert.match(told.err, /typo\.json:\d+ .*adoptPlan/);
  await assert.rejects(readFile(join(dir, 'typo', 'result.json')));
});

test('the schemas of the files are printed, and the names a facts file may use', async () => {
  const schema = JSON.parse((await run('schema', 'facts')).out) as { properties: Record<string, unknown> };
  for (const key of ['format', 'place', 'posts', 'told', 'expect']) assert.ok(key in schema.properties, key);
  const result = JSON.parse((await run('schema', 'result')).out) as { properties: Record<string, unknown> };
  for (const key of [
    'valid',
    'registered',
    'participants',
    'issued',
    'returned',
    'contests',
    'rounds',
    'findings',
    'head',
    'facts',
  ])
    assert.ok(key in result.properties, key);
  const names = JSON.parse((await run('schema', 'refusals')).out) as { refused: string }[];
  assert.ok(names.some((r) => r.refused === 'roll posted too late'));
  assert.equal((await run('schema', 'votes')).status, 2);
});

const served = async (...args: string[]): Promise<{ readonly line: string; stop(): Promise<void> }> => {
  const child = spawn(process.execPath, [zheng, 'serve', ...args], { cwd: dir });
  let out = '';
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (d: Buffer) => {
      out += d.toString();
      if (out.includes('Ctrl-C')) done();
    });
    child.once('close', () => fail(new Error(out)));
  });
  return {
    line: out,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
};

test('a port in use and a data folder in use are each one sentence, and status 1', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const { port } = busy.address() as { port: number };
  const taken = await run('serve', '--empty', '--port', String(port), '--data', join(dir, 'a'));
  busy.close();
  assert.equal(taken.status, 1);
  assert.match(taken.err, new RegExp(String(port)));
  assert.equal(taken.err.trim().split('\n').length, 1);
  const first = await served('--port', '0', '--data', join(dir, 'b'));
  assert.match(first.line, /一次性登录码/);
  const second = await run('serve', '--port', '0', '--data', join(dir, 'b'));
  await first.stop();
  assert.equal(second.status, 1);
  assert.match(second.err, /另一个正选程序/);
});
