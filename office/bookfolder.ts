// The folder of one book on a shelf: its locked root secret, its ledger, and the clock that a rehearsal keeps there. What the book is about, and the shelf it stands on, are others'.
import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../ledger/contract.ts';
import { unwrap, wrap } from '../ledger/seal.ts';
import { openSqliteLedger } from '../ledger/sqlite.ts';
import { type Clock, realClock, storyClock, type StoryClock } from './clock.ts';
import type { Dice } from './dice.ts';
import { writeWhole } from './lasting.ts';
import { type Secrets, secretsFrom } from './secrets.ts';

/** `clock`: where a rehearsal's own clock was last set. `making`: a demonstration that is still being told; nobody has worked in it. `kind`: what a book around an election is about. */
export interface AboutFolder {
  readonly rehearsal: boolean;
  readonly root: string;
  readonly ownClock: boolean;
  readonly clock?: string;
  readonly making?: true;
  readonly kind?: string;
}

export interface FolderParts {
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly story?: StoryClock;
  /** Writes down where a rehearsal's clock stands, so that it stands there again after the folder was closed. No fact. */
  keepClock(): Promise<void>;
}

/** What a new folder holds of its book: a root secret of its own, locked by the master key. */
export const newAbout = (id: string, rehearsal: boolean, master: Buffer, dice: Dice): AboutFolder => ({
  rehearsal,
  root: wrap(id, dice.bytes(32), master, dice.bytes(12)).wrapped,
  ownClock: rehearsal,
});

/** Opens what a folder holds. Throws LedgerUnavailable where the book cannot be opened, and in words where the master key is another. */
export const openFolder = async (
  at: string,
  id: string,
  about: AboutFolder,
  master: Buffer,
  startsAt?: string,
): Promise<FolderParts> => {
  const root = unwrap({ subject: id, wrapped: about.root }, master);
  if (root.kind !== 'opened')
    throw new Error(
      `master.key 打不开选举 ${id}：把备份里的 master.key 放回数据文件夹 · master.key does not open this election: put back the key of the backup`,
    );
  const secrets = secretsFrom(Buffer.from(root.content));
  const ledger = await openSqliteLedger(join(at, 'book.db'));
  const heads = await Promise.all((await ledger.books()).map(async (book) => (await ledger.lastHead(book))?.at));
  const last = [...heads, about.clock, startsAt]
    .flatMap((t) => t ?? [])
    .toSorted()
    .at(-1);
  const story = about.ownClock && last ? storyClock(last, true) : undefined;
  const { making: _, ...kept } = about;
  const keepClock = () =>
    story
      ? writeWhole(join(at, 'about.json'), JSON.stringify({ ...kept, clock: story.at() } satisfies AboutFolder))
      : Promise.resolve();
  return { ledger, secrets, clock: story ?? realClock(), ...(story ? { story } : {}), keepClock };
};

export const readAbout = async (at: string): Promise<AboutFolder> =>
  JSON.parse(await readFile(join(at, 'about.json'), 'utf8')) as AboutFolder;
export const writeAbout = (at: string, about: AboutFolder): Promise<void> =>
  writeWhole(join(at, 'about.json'), JSON.stringify(about));

/** The key that locks the roots of all books of a data folder; made once, readable by its owner alone. */
export const masterKey = async (file: string, dice: Dice): Promise<Buffer> => {
  if (!existsSync(file)) await writeWhole(file, dice.bytes(32).toString('base64url'));
  await chmod(file, 0o600);
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
};
