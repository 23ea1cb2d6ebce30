// `node verifier/run.mjs ARCHIVE [--json]`: runs the script inside verify.html, the very file a citizen opens, and prints what it finds.
// Exit 0: no discrepancy. 1: discrepancies. 2: not an archive, or not readable.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';

/** The verification that verify.html holds: bytes in, findings out. */
export function loadVerifier(page = new URL('verify.html', import.meta.url)) {
  const script = /<script>([\s\S]*)<\/script>/.exec(readFileSync(page, 'utf8'))?.[1];
  if (script === undefined) throw new Error('verify.html holds no script');
  runInThisContext(`(() => {${script}\n})()`, { filename: 'verify.html' });
  return globalThis.verifyArchive;
}

/** The findings as lines, Chinese first. */
export function writeLines(findings) {
  const lines = [];
  if (!findings.isArchive) return ['? 这不是正选档案 · This is not an archive of Zhengxuan'];
  const rehearsal = findings.rehearsal ? '［演练 rehearsal］' : '';
  lines.push(
    `${rehearsal}${findings.title} · ${findings.kind} · ${findings.made}`,
    `key  ${findings.key}`,
    `head ${findings.head}`,
  );
  for (const { zh, en, ok, details } of findings.checks)
    lines.push(`${ok ? '✓' : '✗'} ${zh} ${en}: ${details.zh} · ${details.en}`);
  for (const { winners, post } of findings.outcome.flatMap(({ contests }) => contests))
    lines.push(`  ${post}: ${winners.map(({ name, votes }) => `${name} ${votes}`).join(', ') || '—'}`);
  for (const { zh, en } of findings.notes) lines.push(`i ${zh} ${en}`);
  for (const { where, zh, en, expected, found } of findings.discrepancies)
    lines.push(`✗ ${where}: ${zh} · ${en} · 应为 expected ${expected} · 实为 found ${found}`);
  if (findings.unlisted > 0) lines.push(`✗ … ${findings.unlisted}`);
  const count = findings.discrepancies.length + findings.unlisted;
  lines.push(findings.ok ? '✓ 核验通过，没有发现不符 · verified, no discrepancy' : `✗ ${count} 处不符 · ${count} discrepancies`);
  return lines;
}

async function run(args) {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (path === undefined) {
    console.error('用法 usage: node verifier/run.mjs ARCHIVE [--json]');
    return 2;
  }
  let bytes;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    console.error(`读不了 cannot read ${path}: ${error.message}`);
    return 2;
  }
  const findings = await loadVerifier()(bytes, { inlined: args.includes('--inlined') });
  console.log(
    args.includes('--json') ? JSON.stringify({ ...findings, hashes: undefined }, null, 2) : writeLines(findings).join('\n'),
  );
  if (!findings.isArchive) return 2;
  return findings.ok ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await run(process.argv.slice(2));
