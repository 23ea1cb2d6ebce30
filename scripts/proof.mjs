// `npm run proof`: what takes longer than a test may, one file after the other: mutation, millions of elections, load, fuzz. Files that end in .proof.ts or .proof.mjs.
import { filesOf, runTests, toolsUsed } from './suites.mjs';
import { commandFor, ensureTools } from './tools.mjs';

const asked = process.argv.slice(2);
const files = filesOf('proof').filter((path) => asked.length === 0 || asked.some((part) => path.startsWith(part)));
if (files.length === 0) {
  console.log('没有 *.proof.ts 文件，没有要运行的。· There is no *.proof.ts file: nothing to run.');
} else {
  const { paths, missing } = await ensureTools();
  const notRun = files.filter((path) => toolsUsed(path, missing).length > 0);
  const toRun = files.filter((path) => !notRun.includes(path));
  const { passed, failed } =
    toRun.length === 0 ? { passed: 0, failed: 0 } : await runTests(toRun, ['--test-concurrency=1'], paths);
  console.log(`${passed} passed, ${failed} failed`);
  if (notRun.length > 0) console.log(`未运行 · Not run: ${notRun.join(' ')} — ${commandFor(missing)}`);
  process.exitCode = failed > 0 ? 1 : notRun.length > 0 ? 3 : 0;
}
