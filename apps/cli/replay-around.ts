// `zheng replay` of a book around an election: tells its facts file through the door and writes its papers and its history. The first line that goes otherwise ends it, with its number.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AroundKind, isAroundKind } from '../../office/around/kinds.ts';
import { papersShown, takeAround } from '../../office/around/papers.ts';
import { aroundHistory } from '../../office/around/screens.ts';
import { readAroundStory, replayAround } from '../../office/around/telling.ts';
import type { Ledger } from '../../office/books.ts';
import { openPrinter } from '../../office/printer.ts';
import { outFolder } from './folder.ts';

/** Whether a facts file tells of a book around an election. What cannot be read is left to whoever reads elections. */
export const tellsAround = async (file: string): Promise<boolean> => {
  try {
    const { kind } = JSON.parse(await readFile(file, 'utf8')) as { readonly kind?: unknown };
    return typeof kind === 'string' && isAroundKind(kind);
  } catch {
    return false;
  }
};

export const replayAroundBook = async (file: string, ledger: Ledger, out: string, withPapers: boolean): Promise<number> => {
  const story = await readAroundStory(file);
  const told = await replayAround(story, ledger);
  if (told.otherwise) {
    process.stderr.write(`${file}：told[${told.otherwise.line}]  ${told.otherwise.what}\n`);
    return 1;
  }
  const book = told.book,
    kind = story.kind as AroundKind;
  const held = book.state().keepers.held.find((k) => k.role === 'chair' || k.role === 'clerk');
  const office = { account: held?.account ?? '', name: held?.name ?? '' };
  await outFolder(join(out, 'papers'));
  const { rows } = aroundHistory(kind, book, office, 0, book.recorded().length);
  await writeFile(
    join(out, 'history.txt'),
    `${rows.map((r) => `${r.position}\t${r.on}\t${r.words.zh}\t${r.hash}`).join('\n')}\n`,
  );
  const papers = withPapers ? papersShown(kind, book, office).filter((p) => p.ready) : [];
  const printer = withPapers ? await openPrinter() : undefined;
  for (const { file: name } of papers) {
    const taken = printer && (await takeAround(kind, book, printer, name, office));
    if (taken && 'bytes' in taken) await writeFile(join(out, 'papers', name), taken.bytes);
  }
  await printer?.close();
  process.stdout.write(
    `${story.title}\n  ${book.recorded().length} 条事实，末条哈希 ${book.head()?.hash} · facts, hash of the last\n  ${join(out, 'history.txt')}  papers/ ${papers.length}\n`,
  );
  return 0;
};
