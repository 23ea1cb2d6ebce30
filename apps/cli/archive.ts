// `zheng archive BOOK`: the public archive of a book around an election, out of a data folder that nothing else has open.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBookArchive } from '../../office/around/archive.ts';
import { openShelf } from '../../office/shelf.ts';

export const archiveCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' }, out: { type: 'string' } },
  });
  const [id] = positionals;
  if (!existsSync(join(values.data, 'books')))
    throw new Error(`${values.data}：这里没有自治簿 · no books around an election here`);
  const shelf = await openShelf(values.data);
  try {
    const kept = shelf.around.get(id ?? '');
    const shut = shelf.broken.find((one) => one.id === id);
    if (shut) throw new Error(`${shut.zh} · ${shut.en}`);
    if (!kept || values.out === undefined)
      throw new Error(
        `${id && !kept ? `没有簿册 “${id}” · no such book` : '要写出簿册和 --out · name the book and --out'}：${shelf.around
          .all()
          .map((k) => k.book.id)
          .join('、')}`,
      );
    await writeFile(values.out, await makeBookArchive(kept));
    process.stdout.write(`${values.out}\n`);
    return 0;
  } finally {
    await shelf.close();
  }
};
