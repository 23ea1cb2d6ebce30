// `npm test`: pages built, types, style, every test. Ends with 0 when all was run and held, 1 when something failed, 3 when nothing failed but a tool was missing. `npm test -- law stories/s09` runs only the tests under these paths.
import { join } from 'node:path';
import { root, runPinned } from './pinned.mjs';
import { filesOf, isPure, runTests, toolsUsed } from './suites.mjs';
import { commandFor, ensureTools, tools } from './tools.mjs';
import { buildWeb } from './web.mjs';

const asked = process.argv.slice(2).map((path) => path.replaceAll('\\', '/'));
const bin = (...path) => join(root, 'node_modules', ...path);
const sections = [];

async function section(zh, en, work) {
  console.log(`\n━━ ${zh} · ${en} ━━`);
  const began = performance.now();
  const result = await work();
  const sums = typeof result === 'number' ? { passed: result === 0 ? 1 : 0, failed: result === 0 ? 0 : 1, leftOut: 0 } : result;
  sections.push({ zh, en, seconds: (performance.now() - began) / 1000, ...sums });
}

const { paths, missing } = await ensureTools();
const all = filesOf('test').filter((path) => asked.length === 0 || asked.some((part) => path.startsWith(part)));
const notRun = all.filter((path) => toolsUsed(path, missing).length > 0);
const toRun = all.filter((path) => !notRun.includes(path));
const [together, apart] = [toRun.filter(isPure), toRun.filter((path) => !isPure(path))];

if (asked.length === 0) {
  await section('类型检查', 'types', () => runPinned([bin('typescript', 'bin', 'tsc'), '--noEmit'], { cwd: root }));
  await section('排版', 'layout of the code', () =>
    runPinned([bin('@biomejs', 'biome', 'bin', 'biome'), 'format', root], { cwd: root }),
  );
  await section('代码检查', 'lint', () =>
    runPinned([bin('oxlint', 'bin', 'oxlint'), '--deny-warnings', '--ignore-pattern', '**/vendor/**'], { cwd: root }),
  );
}
if (asked.length === 0 || apart.some((path) => toolsUsed(path, tools).some((tool) => tool.variable === 'CHROMIUM'))) {
  await section('生成网页', 'pages', buildWeb);
}
if (together.length > 0) {
  await section(`单元测试（${together.length} 个文件）`, 'pure rooms, one process', () =>
    runTests(together, ['--test-isolation=none', '--test-timeout=300000'], paths),
  );
}
if (apart.length > 0) {
  await section(`整体测试（${apart.length} 个文件）`, 'stores, office, apps, stories, each on its own', () =>
    runTests(apart, ['--test-concurrency=2', '--test-timeout=600000'], paths),
  );
}

console.log('\n━━ 结果 · Result ━━');
for (const one of sections) {
  const left = one.leftOut > 0 ? `，跳过 ${one.leftOut} skipped` : '';
  console.log(
    `${one.failed === 0 ? '✔' : '✖'} ${one.zh} · ${one.en}: ${one.passed} 通过 passed，${one.failed} 失败 failed${left}，${one.seconds.toFixed(1)} 秒 s`,
  );
}
const sum = (key) => sections.reduce((total, one) => total + one[key], 0);
const [passed, failed] = [sum('passed'), sum('failed') + (all.length === 0 ? 1 : 0)];
if (all.length === 0) console.log(`没有找到测试：${asked.join(' ')} · No test found: ${asked.join(' ')}`);
console.log(
  failed > 0
    ? '有未通过的检查。· Something failed.'
    : notRun.length + sum('leftOut') > 0
      ? '已运行的全部通过。· All that was run held.'
      : '全部通过。· Everything held.',
);
console.log(`${passed} passed, ${failed} failed`);
if (sum('leftOut') > 0) console.log(`跳过了 ${sum('leftOut')} 项测试。· ${sum('leftOut')} tests were skipped.`);
if (notRun.length > 0) {
  const names = missing.map((tool) => tool.called);
  console.log(
    `未运行 ${notRun.length} 个测试文件（${notRun.join(' ')}），缺少 ${names.map((name) => name.zh).join('、')}；安装命令 · ` +
      `Not run: ${notRun.length} test files, for want of ${names.map((name) => name.en).join(', ')}; install with: ${commandFor(missing)}`,
  );
}
process.exitCode = failed > 0 ? 1 : notRun.length + sum('leftOut') > 0 ? 3 : 0;
