// What `zheng papers` answers to a wrong name, a folder that is none and a style file that is broken: one clear line, no paper, and no stack.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const dir = mkdtempSync(join(tmpdir(), 'zheng-papers-'));
after(() => rmSync(dir, { recursive: true, force: true }));
const facts = fileURLToPath(new URL('../../stories/ends/facts-tie.json', import.meta.url));
const cli = fileURLToPath(new URL('zheng.mjs', import.meta.url));
const papers = (...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly said: string }>((done) => {
    execFile(process.execPath, [cli, 'papers', facts, ...args], (error, _, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, said: stderr.replaceAll(/npm warn.*\n/g, '').trim() }),
    );
  });

test('two names that no paper has are both said, and nothing is printed', async () => {
  const out = join(dir, 'names');
  const { code, said } = await papers('--only', 'nope,roll-notice,neither', '--out', out);
  assert.equal(code, 1);
  assert.match(said, /没有这样的文书：nope、neither；--list 列出全部/);
  assert.equal(existsSync(out), false);
});

test('a file where the folder should be: nothing can be written there, name another', async () => {
  const out = join(dir, 'file');
  writeFileSync(out, 'x');
  const { code, said } = await papers('--only', 'roll-notice', '--out', out);
  assert.deepEqual([code, said], [1, `${out}：这里不能写文件，请换一个目录 · nothing can be written here: name another folder`]);
});

test('a folder below one that takes none, /proc on Linux: the same sentence, at once, and no endless asking', {
  timeout: 120_000,
}, async () => {
  const out = process.platform === 'linux' ? '/proc/none/papers' : join(facts, 'papers');
  const { code, said } = await papers('--only', 'roll-notice', '--out', out);
  assert.deepEqual([code, said], [1, `${out}：这里不能写文件，请换一个目录 · nothing can be written here: name another folder`]);
});

test('a style file that is missing, that is no JSON, that knows a field too many: said in one line each', async () => {
  const broken = join(dir, 'broken.json');
  const strange = join(dir, 'strange.json');
  writeFileSync(broken, '{ name: 青泥');
  writeFileSync(strange, JSON.stringify({ name: '青泥', number: '第号', lines: 400, colour: 'red' }));
  const said = await Promise.all([join(dir, 'none.json'), broken, strange].map((file) => papers('--style', file, '--list')));
  assert.deepEqual(
    said.map((x) => x.code),
    [1, 1, 1],
  );
  assert.match(said[0]?.said ?? '', /none\.json：版式文件打不开/);
  assert.match(said[1]?.said ?? '', /broken\.json：版式文件不是 JSON/);
  assert.match(said[2]?.said ?? '', /strange\.json：number 编号里要有 \{n\}.*lines.*colour/);
  for (const { said: one } of said) assert.equal(one.split('\n').length, 1);
});
