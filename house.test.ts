// The house keeps itself: reads every source file and holds the rules of scripts/house-rules.ts, each of which is first shown a breach that it must find.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import {
  badForm,
  circles,
  clocksAndDice,
  forbiddenArrows,
  inexact,
  isCode,
  looseWords,
  rooms,
  type SourceFile,
  wrongNames,
} from './scripts/house-rules.ts';
import { importsOf, plainCode } from './scripts/plain-code.ts';

const root = import.meta.dirname;
const leftOut = new Set(['node_modules', 'data', 'dist', 'out', '.git']);

function sources(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    if (leftOut.has(entry.name)) return [];
    if (entry.isDirectory()) return sources(full);
    return isCode(entry.name) ? [{ path: relative(root, full).replaceAll('\\', '/'), text: readFileSync(full, 'utf8') }] : [];
  });
}

const house = sources(root);
const file = (path: string, text: string): SourceFile => ({ path, text });

/** Each pair of files, taken alone, is refused or let through. */
function finds(
  rule: (files: readonly SourceFile[]) => readonly string[],
  path: string,
  breaches: readonly string[],
  fine: readonly string[],
): void {
  for (const text of breaches) assert.equal(rule([file(path, text)]).length > 0, true, `not found in ${path}: ${text}`);
  for (const text of fine) assert.deepEqual(rule([file(path, text)]), [], `wrongly found in ${path}: ${text}`);
}

test('the house is read: its eight or more rooms with code, this file and the scripts', () => {
  const seen = new Set(house.map(({ path }) => path.split('/')[0]));
  for (const room of ['law', 'count', 'election', 'ledger', 'papers', 'office', 'apps', 'stories', 'scripts', 'house.test.ts'])
    assert.ok(seen.has(room), room);
});

test('code is told from comments, strings, regular expressions and the text of templates', () => {
  assert.equal(plainCode("a // b / c\n'd / e' + f").replaceAll(/\s+/g, ' '), "a ' ' + f");
  assert.equal(plainCode('x = /[/]\\/"/g; y / z').replaceAll(/\s+/g, ' '), 'x = ; y / z');
  assert.equal(plainCode('`1.5 ${a / `0.5${b}`} 2.5`').replaceAll(/\s+/g, ''), '`${a/`${b}`}`');
  assert.equal(plainCode('`${{ a: {} }} / ` / c').replaceAll(/\s+/g, ''), '`${{a:{}}}`/c');
  assert.equal(plainCode('<p>a / b</p>').length, 12);
  assert.deepEqual(
    importsOf(
      "import type { A } from './a.ts';\nimport {\n  b,\n} from \"./b.ts\";\nexport * from './c.ts';\nimport './d.ts';\nawait import('./e.ts');\nconst s = \"from './no.ts'\"; // import './no.ts'\nlet t: typeof import('./f.ts');\nnew Worker(new URL('./g.ts', here));",
    ).map((one) => `${one.specifier}${one.typeOnly ? ' type' : ''}`),
    ['./a.ts type', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts type', './g.ts'],
  );
});

test('a room takes only from the rooms that the table names', () => {
  finds(
    forbiddenArrows,
    'law/turnout.ts',
    [
      "import { x } from '../count/sum.ts';",
      "import type { X } from '../election/roll.ts';",
      "export * from '../../elsewhere/x.ts';",
    ],
    ["import { y } from './answer.ts';", "import { z } from 'zod';"],
  );
  finds(
    forbiddenArrows,
    'ledger/sqlite.ts',
    [
      "import { x } from '../law/answer.ts';",
      "const x = await import('../office/door.ts');",
      "new Worker(new URL('../office/press.ts', import.meta.url))",
    ],
    ["import { DatabaseSync } from 'node:sqlite';"],
  );
  finds(
    forbiddenArrows,
    'apps/server/serve.ts',
    ["import { x } from '../../ledger/sqlite.ts';"],
    ["import { door } from '../../office/door.ts';", "import { w } from '../cli/words.ts';"],
  );
  finds(
    forbiddenArrows,
    'apps/web/wall.tsx',
    [
      "import { door } from '../../office/door.ts';",
      "import type { Book } from '../../ledger/contract.ts';",
      "import { routes } from '../server/routes.ts';",
    ],
    [
      "import type { Door } from '../../office/door.ts';",
      "import { sum } from '../../count/sum.ts';",
      "import type { Routes } from '../server/routes.ts';",
      "import './wall.css';",
    ],
  );
  finds(
    forbiddenArrows,
    'verifier/verify.mjs',
    ["import { canonical } from '../ledger/canonical.ts';", "import { reaches } from '../law/answer.ts';"],
    ["import { read } from './zip.mjs';"],
  );
  assert.deepEqual(forbiddenArrows(house), []);
});

test('no two files take values from each other in a circle', () => {
  const [a, b, c] = [
    file('law/a.ts', "import { b } from './b.ts';"),
    file('law/b.ts', "import { c } from './c.ts';"),
    file('law/c.ts', "import { a } from './a.ts';"),
  ];
  assert.deepEqual(circles([a, b, c]), ['law/a.ts → law/b.ts → law/c.ts → law/a.ts']);
  assert.deepEqual(circles([a, b, file('law/c.ts', "import type { A } from './a.ts';")]), []);
  assert.deepEqual(circles(house), []);
});

test('no file and no folder is a drawer, and every folder with code is a room of the table', () => {
  const named = (path: string) => wrongNames([file(path, '')]).length > 0;
  for (const path of [
    'law/utils.ts',
    'office/helpers/day.ts',
    'count/types.ts',
    'apps/web/shared/box.tsx',
    'core.test.ts',
    'kitchen/cook.ts',
  ])
    assert.equal(named(path), true, path);
  for (const path of [
    'law/answer.ts',
    'house.test.ts',
    'verifier/run.mjs',
    ...Object.keys(rooms).map((room) => `${room}/day.ts`),
  ])
    assert.equal(named(path), false, path);
  assert.deepEqual(wrongNames(house), []);
});

test('clock and dice stand in the office only: a day, an id, a nonce come in by the door', () => {
  const breaches = [
    'const n = Date.now();',
    'const d = new Date();',
    'const d = new Date;',
    'const t = performance.now();',
    'const r = Math.random();',
    "import { randomBytes } from 'node:crypto';",
    'crypto.randomUUID()',
    'crypto.getRandomValues(a)',
    'Temporal.Now.plainDateISO()',
    'const s = Date();',
  ];
  const fine = [
    "const d = new Date('2026-03-28');",
    'const d = new Date(written.at);',
    '// Date.now()',
    "const s = 'Math.random()';",
    'type D = Date;',
    'const x = toDate(day)',
  ];
  for (const path of ['election/roll/roll.ts', 'apps/web/wall.tsx', 'verifier/run.mjs'])
    finds(clocksAndDice, path, breaches, fine);
  for (const path of ['office/clock.ts', 'law/answer.test.ts', 'scripts/test.mjs']) finds(clocksAndDice, path, [], breaches);
  finds(clocksAndDice, 'apps/cli/bench.ts', ['Date.now()'], ['performance.now()']);
  assert.deepEqual(clocksAndDice(house), []);
});

test('no float weighs a vote: neither decimals nor divisions in law, count and election', () => {
  const breaches = [
    'votes / cast',
    'share /= 2',
    'if (v >= 0.5) return',
    'const x = .5',
    'const x = 1e-3',
    'parseFloat(text)',
    '(3).toFixed(1)',
    'Math.floor(cast / 2) + 1',
    '`${a / b}`',
    'const half = 5.',
  ];
  const fine = [
    "const s = '1/2';",
    'const r = /a\\/0.5/;',
    '3 * votes >= cast',
    '// votes / cast >= 0.5',
    '`a / ${b} 0.5`',
    'rows.at(-1).x',
    'const big = 1_000_000',
    'for (const n of [...list]) n',
    'art.15',
    'const t = [1, 2]',
  ];
  for (const path of ['law/turnout.ts', 'count/sum.ts', 'election/after/outcome.ts']) finds(inexact, path, breaches, fine);
  for (const path of ['papers/summary/summary.ts', 'count/sum.test.ts', 'count/bench.ts']) finds(inexact, path, [], breaches);
  assert.deepEqual(inexact(house), []);
});

test('every file opens with a sentence and is at most 300 lines long', () => {
  const opening = '// The sum of one box. Promises issued = returned + not returned.\n';
  finds(
    badForm,
    'count/sum.ts',
    ["import { x } from './x.ts';", '// sum\n', '// @ts-check sums of the boxes\n', opening + 'x\n'.repeat(300)],
    [
      opening,
      '/** The sum of one box. */\n',
      `#!/usr/bin/env node\n${opening}`,
      '/**\n * The sum of one box.\n */',
      opening + 'x\n'.repeat(299),
    ],
  );
  assert.deepEqual(badForm(house), []);
});

test('the glossary ties each word of the code to its Chinese term and its article', () => {
  const rows = Array.from({ length: 20 }, (_, at) => `| word ${at} | 词 | VC 1 |`);
  const code = [file('law/words.ts', rows.map((_, at) => `const word${at} = 1;`).join('\n'))];
  const table = (...more: string[]) => ['| code word | 中文 | article |', '|---|---|---|', ...rows, ...more].join('\n');
  assert.deepEqual(looseWords(table(), code), []);
  assert.equal(looseWords(table('| word 1 | 词 | VC 1 |'), code).length, 1);
  assert.equal(looseWords(table('| word 19 b | 词 | VC 1 |'), code).length, 1);
  assert.equal(looseWords(table('| const | word | VC 1 |'), code).length, 1);
  assert.equal(looseWords(table('| const | 词 | |'), code).length, 1);
  assert.equal(looseWords('no table', code).length, 1);
  const path = join(root, 'GLOSSARY.md');
  assert.ok(existsSync(path), 'GLOSSARY.md is missing');
  assert.deepEqual(looseWords(readFileSync(path, 'utf8'), house), []);
});
