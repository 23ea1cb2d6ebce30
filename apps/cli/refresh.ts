// An edited Word file of a summary, written anew with the present figures: what changed and what is not known, line by line. Which figures: office/refreshing.ts, office/streetpaper.ts.
import { readFile, writeFile } from 'node:fs/promises';
import type { NotRefreshed, Refreshed } from '../../office/press/fields.ts';

const out = (line: string): void => void process.stdout.write(`${line}\n`);

/** Exit 0 written, 1 refused. Throws where a file cannot be read or the new one is not named. */
export const refreshFile = async (
  file: string,
  to: string | undefined,
  refresh: (docx: Uint8Array) => Refreshed | NotRefreshed,
): Promise<number> => {
  if (to === undefined || !to.endsWith('.docx'))
    throw new Error('要用 --out 写出新文件，以 .docx 结尾 · name the new file: --out NEW.docx');
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new Error(`${file}：打不开，核对路径 · cannot be read, check the path`);
  const found = refresh(bytes);
  if (found.kind === 'refused') {
    process.stderr.write(`${file}：${found.zh} · ${found.en}\n`);
    return 1;
  }
  await writeFile(to, found.bytes);
  for (const c of found.changed) out(`  ${c.name}：${c.from} → ${c.to}`);
  for (const name of found.unknown) out(`  ✗ ${name}：现在没有这个数字，没有改 · no such figure now, left as it is`);
  out(
    `${to}：${found.fields} 处数字，改了 ${found.changed.length} 处 · ${found.changed.length} of ${found.fields} figures changed`,
  );
  return 0;
};
