// The one file: made from its sources, loading nothing, in words that old browsers read, and the same under Node.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { buildPage } from './build.mjs';
import { membersOf, zipOf } from './test/archives.mjs';

const page = readFileSync(new URL('verify.html', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';

test('verify.html is what its sources make, twice the same', () => {
  assert.equal(buildPage(), buildPage());
  assert.ok(page === buildPage(), 'run node verifier/build.mjs');
});

test('the page loads nothing: no address, no import, and a policy that allows its own script and style alone', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  assert.ok(
    page.includes(
      `content="default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'"`,
    ),
  );
  const withoutTypes = page.replaceAll(/import\('\.\/[a-z]+\.js'\)/g, '');
  assert.doesNotMatch(
    withoutTypes,
    /<(link|img|iframe|object|embed)\b|\ssrc=|@import|\burl\(|\bimport\(|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/i,
  );
});

test('no room of the product is used', () => {
  for (const [, from] of script.matchAll(/^\/\/ (\S+\.js)$/gm)) assert.match(from!, /^src\//);
});

test('the words are those of Chrome 90: nothing newer is called, in script or style', () => {
  const own = script.slice(script.indexOf('// src/'));
  assert.doesNotMatch(
    own,
    /\.at\(-|Object\.hasOwn|structuredClone|\.findLast|\.toSorted|\.toReversed|\.with\(|isWellFormed|static \{|new DecompressionStream|Array\.fromAsync|Object\.groupBy|Promise\.try|\(\?<[=!]/,
  );
  assert.doesNotMatch(style, /:has\(|@container|@layer|color-mix|\bdvh\b|&\s*[.:{]/);
});

test('a browser without WebCrypto and Object.hasOwn verifies with the inlined library', async () => {
  const context = createContext({ TextEncoder, TextDecoder, setTimeout });
  runInContext('delete Object.hasOwn; delete Array.prototype.at; delete globalThis.structuredClone;', context);
  runInContext(script, context);
  const findings = await (
    context as unknown as { verifyArchive: (bytes: Uint8Array) => Promise<{ ok: boolean; cryptography: string }> }
  ).verifyArchive(zipOf(membersOf()));
  assert.equal(findings.cryptography, '@noble');
  assert.equal(findings.ok, true);
});

test('on the command line: 0 for a clean archive, 1 with the place for a damaged one, 2 for what is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verifier-'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('run.mjs', import.meta.url)), ...args], { encoding: 'utf8' });
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
    const good = zipOf(membersOf());
    const bad = good.slice();
    bad[bad.length - 100]! ^= 1;
    const clean = run(write('good.zip', good), '--json');
    assert.equal(clean.status, 0, clean.stderr);
    const told = JSON.parse(clean.stdout);
    assert.equal(told.ok, true);
    assert.equal(told.kind, 'public');
    assert.equal(told.title, '石桥村（演练）');
    assert.deepEqual(told.discrepancies, []);
    assert.equal(told.checks.length, 10);
    const damaged = run(write('bad.zip', bad));
    assert.equal(damaged.status, 1);
    assert.match(damaged.stdout, /archive\.zip@\d+/);
    assert.equal(run(write('none.zip', new Uint8Array([1, 2, 3]))).status, 2);
    assert.equal(run(join(folder, 'absent.zip')).status, 2);
    assert.equal(run().status, 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
