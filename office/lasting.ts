// Files and folders that a cut of power leaves as they were said to be: content synced, then the name in its folder synced. Promises the old file or the new one, never half of one. What goes into a book: ledger/.
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Makes the names in a folder last. Windows has no such call and keeps them by its journal; a medium that knows none says EINVAL. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync().catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EINVAL' && fault.code !== 'ENOTSUP') throw fault;
    });
  } finally {
    await handle.close();
  }
};

/** Makes what is missing of a path, from its top, each folder once; gives the first it made. Node's own recursive call asks without end where a folder is there and takes none, as /proc. */
const makePath = async (at: string): Promise<string | undefined> => {
  const isThere = async (): Promise<boolean> => (await stat(at).catch(() => undefined))?.isDirectory() ?? false;
  if (await isThere()) return undefined;
  const above = dirname(at) === at ? undefined : await makePath(dirname(at));
  await mkdir(at).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST' || !(await isThere())) throw fault;
  });
  return above ?? at;
};

/** Makes a folder where it is not, and all above it, so that they last. One that is there may have been made by a process that died before it synced: it is synced too. */
export const makeFolder = async (folder: string): Promise<void> => {
  const made = await makePath(resolve(folder));
  const top = dirname(resolve(made ?? folder));
  for (let at = resolve(folder); ; at = dirname(at)) {
    await syncFolder(at);
    if (at === top) return;
  }
};

/** Writes, or adds to what is there, and syncs; that its name lasts is up to the caller. */
export const writeSynced = async (file: string, content: string | Uint8Array, flags: 'w' | 'a' = 'w'): Promise<void> => {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes a whole file in the place of the one that may be there. */
export const writeWhole = async (file: string, content: string | Uint8Array): Promise<void> => {
  await writeSynced(`${file}.new`, content);
  await rename(`${file}.new`, file);
  await syncFolder(dirname(file));
};

/** Takes a file away for good; none may be there. */
export const takeAway = async (file: string): Promise<void> => {
  await rm(file, { force: true });
  await syncFolder(dirname(file));
};
