// What the scripts behind `npm start` and `npm test` decide: when to install, which tests run together, which tools a test needs, how an exit status comes back.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { root, run, runPinned } from './pinned.mjs';
import { whatIsMissing } from './prepare.mjs';
import { isPure, runTests, toolsUsed } from './suites.mjs';
import { commandFor, find, tools } from './tools.mjs';

const pinned = `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const lock = (packages) => ({ packages });

test('nothing is installed again when node_modules holds what the lockfile names, whatever the clock says', () => {
  const wanted = lock({
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-win': { version: '1.0.0', optional: true },
  });
  assert.equal(whatIsMissing(wanted, lock({ 'node_modules/a': { version: '1.0.0' } })), null);
});

test('a missing folder, a missing package, another version, a package too many and a missing pinned Node are each a reason to install', () => {
  const wanted = lock({
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    [pinned]: { version: '24.21.0', optional: true },
  });
  const node = { [pinned]: { version: '24.21.0' } };
  assert.equal(whatIsMissing(wanted, null), 'node_modules');
  assert.equal(whatIsMissing(wanted, lock(node)), 'node_modules/a');
  assert.equal(
    whatIsMissing(wanted, lock({ ...node, 'node_modules/a': { version: '1.0.1', integrity: 'x' } })),
    'node_modules/a',
  );
  assert.equal(whatIsMissing(wanted, lock({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } })), pinned);
  assert.equal(
    whatIsMissing(
      wanted,
      lock({ ...node, 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/z': { version: '1.0.0' } }),
    ),
    'node_modules/z',
  );
});

test('pure rooms and the house share one process; ledger, office, apps, stories and the verifier run apart', () => {
  for (const path of [
    'law/a.test.ts',
    'count/a.test.ts',
    'election/a.test.ts',
    'papers/a.test.ts',
    'house.test.ts',
    'scripts/scripts.test.mjs',
  ])
    assert.equal(isPure(path), true, path);
  for (const path of [
    'ledger/a.test.ts',
    'office/a.test.ts',
    'apps/web/a.test.ts',
    'stories/s09-shiyan/a.test.ts',
    'verifier/a.test.mjs',
  ])
    assert.equal(isPure(path), false, path);
});

test('a test that names CHROMIUM, or imports a file that does, needs a browser; one that does not, needs none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zheng-suite-'));
  try {
    writeFileSync(join(folder, 'screen.ts'), 'export const path = process.env.CHROMIUM;');
    writeFileSync(join(folder, 'a.test.ts'), "import { path } from './screen.ts';");
    writeFileSync(join(folder, 'b.test.ts'), 'export const nothing = 1;');
    const used = (name) => toolsUsed(relative(root, join(folder, name)), tools).map((tool) => tool.variable);
    assert.deepEqual(used('a.test.ts'), ['CHROMIUM']);
    assert.deepEqual(used('b.test.ts'), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a tool is found where its variable says, and the command that installs it names it', () => {
  const tool = { ...tools[0], variable: 'ZHENG_TOOL_FOR_TEST', names: ['no-such-tool'], places: [] };
  assert.equal(find(tool), null);
  process.env['ZHENG_TOOL_FOR_TEST'] = process.execPath;
  assert.equal(find(tool), process.execPath);
  delete process.env['ZHENG_TOOL_FOR_TEST'];
  assert.match(commandFor([tool]), /chrom/i);
});

test('the exit status of a program comes back: 7 is 7, a program that does not exist is 1, and it runs on Node 24 or newer', async () => {
  assert.equal(await runPinned(['-e', 'process.exit(7)']), 7);
  assert.equal(await runPinned(['-e', 'process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)']), 0);
  assert.equal(await run('no-such-program', [], { stdio: 'ignore' }), 1);
});

test('1 test that holds, 1 that fails and 1 left out are 1, 1 and 1; a file that cannot be read is a failure', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zheng-suite-'));
  try {
    const path = join(folder, 'three.test.mjs');
    writeFileSync(
      path,
      "import { test } from 'node:test';\ntest('a', () => {});\ntest('b', () => { throw new Error('no'); });\ntest('c', { skip: true }, () => {});",
    );
    const env = { NODE_TEST_CONTEXT: undefined };
    assert.deepEqual(await runTests([path], [], env, 'ignore'), { passed: 1, failed: 1, leftOut: 1 });
    writeFileSync(path, "import './nowhere.mjs';");
    assert.equal((await runTests([path], ['--test-isolation=none'], env, 'ignore')).failed, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
