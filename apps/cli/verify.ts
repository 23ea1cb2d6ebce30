// `zheng verify ARCHIVE`: what was checked, and every discrepancy with its place. Exit 0 clean, 1 discrepancies, 2 not an archive.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { verifyArchive } from '../../office/verify.ts';

export const verifyCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (!file) throw new Error('要写出档案文件 · name the archive');
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new Error(`${file}：打不开，核对路径 · cannot be read, check the path`);
  const found = verifyArchive(bytes);
  if (values.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  if (found.kind === 'not an archive') {
    if (!values.json) process.stderr.write(`${file}：不是正选档案（${found.why}） · not an archive\n`);
    return 2;
  }
  if (!values.json) {
    process.stdout.write(
      `${found.title}（${found.archive}）：${found.entries} 条事实，${found.heads} 个签名，${found.papers} 份文书 · facts, signatures, papers\n`,
    );
    if (found.about !== undefined)
      process.stdout.write(
        '这不是委员会选举：只核对了账簿，没有票数和结果 · no committee election: the book alone was checked, there are no sums and no result\n',
      );
    for (const w of found.wrong)
      process.stdout.write(`✗ ${w.where}  ${w.what}：应为 expected ${w.expected}，实为 found ${w.found}\n`);
    process.stdout.write(
      found.wrong.length === 0 ? '✓ 核验通过 · verified\n' : `✗ ${found.wrong.length} 处不符 · discrepancies\n`,
    );
  }
  return found.wrong.length === 0 ? 0 : 1;
};
