// Which tests there are and how they run: pure rooms together in one process, whatever opens a store, a socket or a browser in a process of its own. Needs only names and texts of files.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { root, runPinned } from './pinned.mjs';

const leftOut = new Set(['node_modules', 'data', 'dist', 'out', '.git']);

/** Files of a kind, `test` or `proof`, as paths from the root with forward slashes, sorted. */
export function filesOf(kind, folder = root) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesOf(kind, path);
      return entry.name.endsWith(`.${kind}.ts`) || entry.name.endsWith(`.${kind}.mjs`)
        ? [relative(root, path).replaceAll('\\', '/')]
        : [];
    })
    .sort();
}

/** Rooms whose tests touch nothing outside the process, and the tests of the house itself. */
const pure = new Set(['law', 'count', 'election', 'assembly', 'service', 'papers', 'scripts']);

/** Whether a test file may share a process with others. */
export function isPure(path) {
  return !path.includes('/') || pure.has(path.slice(0, path.indexOf('/')));
}

/** The tools whose name stands in a test file or in what it imports of ours. The tests of these scripts name tools and use none. */
export function toolsUsed(path, tools) {
  if (path.startsWith('scripts/')) return [];
  const seen = new Set();
  const texts = [];
  const visit = (file) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    texts.push(text);
    for (const [, specifier] of text.matchAll(/(?:from|import\(?)\s*'(\.{1,2}\/[^']+\.(?:ts|tsx|mjs))'/g))
      visit(resolve(dirname(file), specifier));
  };
  visit(join(root, path));
  return tools.filter((tool) => texts.some((text) => tool.used.test(text)));
}

/** Runs test files with node:test and gives what came of it; a run that ends without its sums counts as one failure. */
export async function runTests(files, flags, env, stdio = 'inherit') {
  const folder = mkdtempSync(join(tmpdir(), 'zheng-test-'));
  const sums = join(folder, 'sums.json');
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/sum-reporter.mjs',
    `--test-reporter-destination=${sums}`,
  ];
  const status = await runPinned(['--test', ...flags, ...reporters, ...files], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio,
  });
  const written = existsSync(sums) ? readFileSync(sums, 'utf8').trim() : '';
  rmSync(folder, { recursive: true, force: true });
  const counted = written === '' ? { passed: 0, failed: 1, leftOut: 0 } : JSON.parse(written.split('\n').at(-1));
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
