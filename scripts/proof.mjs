// `npm run proof`: what takes longer than a test may, one file after the other: mutation, millions of elections, load, fuzz. Files that end in .proof.ts or .proof.mjs.
import { filesOf, runTests } from './suites.mjs';
import { ensureTools } from './tools.mjs';

const asked = process.argv.slice(2);
const files = filesOf('proof').filter((path) => asked.length === 0 || asked.some((part) => path.startsWith(part)));
if (files.length === 0) {
  console.log('没有 *.proof.ts 文件，没有要运行的。· There is no *.proof.ts file: nothing to run.');
} else {
  const { paths } = await ensureTools();
  const { passed, failed } = await runTests(files, ['--test-concurrency=1'], paths);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
