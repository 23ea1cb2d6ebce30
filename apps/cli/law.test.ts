// `zheng law` as a person uses it: the book, the comparison, the refusals with the nearest, the check of texts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('./law.ts', import.meta.url));
const program = `import { lawCommand } from ${JSON.stringify(file)}; process.exitCode = await lawCommand(process.argv.slice(1)).catch((fault) => { process.stderr.write(fault.message); return 2; });`;
const law = (...args: readonly string[]) => {
  const { ZHENG_LAW_TEXTS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, '--', ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
};

test('the book of a community in 湖南 is printed with its articles, and as JSON', () => {
  const { status, stdout } = law('--kind', 'community', '--place', '湖南', '--on', '2026-03-28');
  assert.equal(status, 0);
  assert.match(stdout, /居民委员会 · 湖南 · 2026-03-28/);
  assert.match(stdout, /● 委员会共有几人？ {2}5–9人/);
  assert.match(stdout, /城市居民委员会组织法（2025修订）第八条第一款/);
  const json = JSON.parse(law('--kind', 'party', '--on', '2026-03-28', '--json').stdout) as { rows: unknown[] };
  assert.equal(json.rows.length, 32);
});

test('two dates are compared: proxies by near relatives, then also by other villagers', () => {
  const { status, stdout } = law('--kind', 'village', '--on', '2025-12-31', '--against-on', '2026-01-01');
  assert.equal(status, 0);
  assert.match(stdout, /甲 ● 近亲属（.*\n {4}乙 ● 近亲属或者其他村民/);
  assert.match(stdout, /处不同；另有 \d+ 处内容相同/);
});

test('an unknown place, a day too early and a wrong kind are told apart: 1 refused with the nearest, 2 not understood', () => {
  const place = law('--kind', 'village', '--place', '桃花源', '--on', '2026-03-28');
  assert.deepEqual([place.status, place.stdout], [1, '']);
  assert.match(place.stderr, /没有“桃花源”的规定.*[\s\S]*第十八条第五款[\s\S]*最近可用 nearest：全国、上海/);
  assert.match(law('--kind', 'village', '--on', '2009-01-01').stderr, /2010-10-28/);
  assert.match(law('--kind', 'village', '--on', '2026-03-28', '--mode', 'households').stderr, /第十四条第一款/);
  assert.equal(law('--kind', 'hamlet').status, 2);
  const check = law('check');
  assert.deepEqual([check.status, /ZHENG_LAW_TEXTS/.test(check.stderr)], [2, true]);
});
