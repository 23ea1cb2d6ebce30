// The front pages tell the truth: every file they name is there, in both languages.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { join } from 'node:path';
import { root } from './pinned.mjs';

/** Every path a page links, shows or gives to a command; what is written in capitals or `out` is the reader's own. */
const named = (text) => [
  ...new Set(
    [
      ...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g),
      ...text.matchAll(/\b((?:docs|verifier|stories)\/[\w./-]+\.(?:json|html|mjs|md))/g),
    ].map(([, path]) => path),
  ),
];

for (const page of ['README.md', 'README.zh-CN.md']) {
  test(`every file that ${page} names is there`, () => {
    const paths = named(readFileSync(join(root, page), 'utf8'));
    assert.ok(paths.length > 15, `${paths.length} paths were found`);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
}

test('a page that names a file which is not there is found', () => {
  assert.deepEqual(named('npx zheng replay docs/examples/none.json and [a link](docs/none.md)'), [
    'docs/none.md',
    'docs/examples/none.json',
  ]);
});
