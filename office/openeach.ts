// Opens the folders of books that lie under one folder, one by one. A folder that does not open keeps no other from opening: what is wrong with it, where it lies and what to do is said, and nothing in it is touched.
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteLedger } from '../ledger/sqlite.ts';
import { type AboutFolder, BrokenBook, readAbout } from './bookfolder.ts';
import type { Both } from './screens.ts';
import { reasonOf, whyUnavailable } from './unavailable.ts';

/** A folder that did not open, in words for whoever keeps the data folder. `key`: the master key does not fit it. */
export interface BrokenFolder extends Both {
  readonly id: string;
  readonly key: boolean;
}

/**
 * Opens each folder under `folder` with `open`, in the order of their names; one that was cut off while a demonstration was told into it is taken away.
 * Gives those that did not open. Throws LedgerUnavailable for what concerns the whole data folder: it is in use, the disk is full or cannot be reached.
 */
export const openEach = async (
  folder: string,
  open: (id: string, at: string, about: AboutFolder) => Promise<void>,
): Promise<readonly BrokenFolder[]> => {
  const broken: BrokenFolder[] = [];
  for (const id of existsSync(folder) ? (await readdir(folder)).toSorted() : []) {
    const at = join(folder, id);
    if (!existsSync(join(at, 'about.json')) && !existsSync(join(at, 'book.db'))) continue;
    try {
      const about = await readAbout(at);
      if (about.making) {
        // Nobody has worked in it. Whoever is still telling it holds its book: then this folder is in use, and nothing is taken away.
        await (await openSqliteLedger(join(at, 'book.db'))).close();
        await rm(at, { recursive: true, force: true });
      } else await open(id, at, about);
    } catch (fault) {
      const reason = reasonOf(fault);
      if (reason !== undefined && reason !== 'not a ledger') throw fault;
      broken.push({ id, key: fault instanceof BrokenBook && fault.key, ...wordsOf(at, fault) });
    }
  }
  return broken;
};

const wordsOf = (at: string, fault: unknown): Both => {
  if (fault instanceof BrokenBook) return { zh: `${at} 打不开：${fault.zh}`, en: `${at} does not open: ${fault.en}` };
  const [zh, en] = whyUnavailable(fault)?.split(' · ') ?? [];
  const found = fault instanceof Error ? fault.message : String(fault);
  return {
    zh: `${at} 打不开：${zh ?? `${found}。请从备份恢复这个文件夹，原来的不要删除。`}`,
    en: `${at} does not open: ${en ?? `${found}. Restore this folder from the backup and keep the old one.`}`,
  };
};
