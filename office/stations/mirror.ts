// The second medium of a station's laptop: each append of its book is written there too, synced, before it is confirmed. Promises that a medium that is pulled out stops nobody: it is said, and caught up when it is back. How a spare reads it: laptop.ts.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BookId, Ledger } from '../../ledger/contract.ts';
import { writeSynced, writeWhole } from '../lasting.ts';
import { appendLines, bookFile, readBookFile } from './bookfile.ts';
import { copyOf } from './taking.ts';

export interface MirrorState {
  readonly folder: string;
  /** Entries that lie on the medium. */
  readonly upTo: number;
  /** The folder lies on the laptop's own disk: it dies with it. */
  readonly sameDisk: boolean;
  /** Why it cannot be written, where it cannot. */
  readonly trouble?: string;
}
export interface Mirrored {
  readonly ledger: Ledger;
  mirror(): MirrorState;
  /** Brings the medium up to what is in the book. */
  catchUp(): Promise<void>;
}

export const mirrorFile = (folder: string, book: BookId): string => join(folder, `${book}.zhengbook`);

/** Trouble with a medium that holds a book of this name with entries that are not in this one. */
export const anotherBook = 'EEXIST';

/** How often, in milliseconds, it is looked for while nothing is written: pulled out it is said, put back it is caught up. */
const often = 3000;
/** A medium slower than this, in milliseconds, is not waited for. */
const usualPatience = 2000;

/** A ledger whose book is also kept in a file in `folder`, which must be there; `own` is the folder of the ledger itself. */
export const mirrored = async (
  inner: Ledger,
  book: BookId,
  folder: string,
  own: string,
  patience = usualPatience,
): Promise<Mirrored> => {
  const disk = async (path: string): Promise<number | undefined> => (await stat(path).catch(() => undefined))?.dev;
  const sameDisk = (await disk(folder)) === (await disk(own));
  const file = mirrorFile(folder, book);
  let upTo = 0;
  let trouble: string | undefined;
  let whole = false;
  let line: Promise<void> = Promise.resolve();

  /** The book whole, written beside and put in the place of what lies there: a beginning of it, or what can be read by nobody. What this laptop does not have is never written over. */
  const begin = async (): Promise<void> => {
    // Where a stick is pulled out its folder may stay behind, empty, on the laptop's own disk.
    if (!sameDisk && (await disk(folder)) === (await disk(own))) throw Object.assign(new Error('gone'), { code: 'ENODEV' });
    const came = readBookFile(await readFile(file, 'utf8').catch(() => ''));
    const copy = await copyOf(inner, book);
    if (!('notABook' in came) && came.entries.some((entry, i) => entry.hash !== copy.entries[i]?.hash))
      throw Object.assign(new Error('another book'), { code: anotherBook });
    await writeWhole(file, bookFile(copy));
    upTo = copy.heads.at(-1)?.position ?? 0;
    whole = true;
  };
  const write = async (): Promise<void> => {
    if (!whole) await begin();
    const entries = await inner.read(book, upTo + 1);
    const last = entries.at(-1)?.position ?? upTo;
    // Nothing new: whether the medium is still there.
    if (last === upTo) return void (await stat(file));
    const heads = (await inner.heads(book)).filter((h) => h.position > upTo);
    await writeSynced(file, appendLines(entries, heads), 'a');
    upTo = last;
  };
  let waiting = false;
  /** One write at a time; who asks meanwhile shares the next one. */
  const catchUp = (): Promise<void> => {
    if (waiting) return line;
    waiting = true;
    line = line.then(async () => {
      waiting = false;
      try {
        await write();
        trouble = undefined;
      } catch (fault) {
        whole = false; // perhaps half a line was written
        trouble = fault instanceof Error && 'code' in fault ? String(fault.code) : 'io';
      }
    });
    return line;
  };
  const within = async (work: Promise<void>): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((done) => {
      timer = setTimeout(() => {
        trouble = 'slow';
        done();
      }, patience);
    });
    await Promise.race([work, late]);
    clearTimeout(timer);
  };
  await catchUp();
  const looking = setInterval(() => void catchUp(), often);
  looking.unref();
  return {
    ledger: {
      ...inner,
      close: () => {
        clearInterval(looking);
        return line.then(inner.close);
      },
      append: async (what) => {
        const result = await inner.append(what);
        if (what.book === book) await within(catchUp());
        return result;
      },
    },
    mirror: () => ({ folder, upTo, sameDisk, ...(trouble === undefined ? {} : { trouble }) }),
    catchUp,
  };
};
