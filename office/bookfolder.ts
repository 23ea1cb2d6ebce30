// The folder of one book on a shelf: its locked root secret, its ledger, and the clock that a rehearsal keeps there. What the book is about, and the shelf it stands on, are others'.
import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
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

const aboutShape = z.looseObject({
  rehearsal: z.boolean(),
  root: z.string().min(1),
  ownClock: z.boolean(),
  clock: z.string().optional(),
  making: z.literal(true).optional(),
  kind: z.string().optional(),
});

/** A folder whose book does not open, whatever the disk does: what is wrong and what to do. `key`: the master key does not fit. */
export class BrokenBook extends Error {
  override readonly name = 'BrokenBook';
  readonly zh: string;
  readonly en: string;
  readonly key: boolean;

  constructor(zh: string, en: string, key = false) {
    super(`${zh} · ${en}`);
    this.zh = zh;
    this.en = en;
    this.key = key;
  }
}

/** What a new folder holds of its book: a root secret of its own, locked by the master key. */
export const newAbout = (id: string, rehearsal: boolean, master: Buffer, dice: Dice): AboutFolder => ({
  rehearsal,
  root: wrap(id, dice.bytes(32), master, dice.bytes(12)).wrapped,
  ownClock: rehearsal,
});

/** Opens what a folder holds. Throws LedgerUnavailable where the book cannot be opened, BrokenBook where the master key is another. */
export const openFolder = async (
  at: string,
  id: string,
  about: AboutFolder,
  master: Buffer,
  startsAt?: string,
): Promise<FolderParts> => {
  const root = unwrap({ subject: id, wrapped: about.root }, master);
  if (root.kind !== 'opened')
    throw new BrokenBook(
      'master.key 不是它的钥匙。把备份里的 master.key 放回数据文件夹；从别的电脑拷来的文件夹，连同那台电脑的 master.key 一起恢复。',
      'master.key is not its key. Put back the key of the backup; a folder that came from another computer is restored with the master.key of that one.',
      true,
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

/** What is opened over a ledger; where that fails the ledger is closed again. */
export const orClosed = async <T>({ ledger }: Pick<FolderParts, 'ledger'>, opening: Promise<T>): Promise<T> =>
  opening.catch(async (fault: unknown) => {
    await ledger.close();
    throw fault;
  });

/** What the folder says of itself. Throws BrokenBook where that is not there or cannot be read. */
export const readAbout = async (at: string): Promise<AboutFolder> => {
  const text = await readFile(join(at, 'about.json'), 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return '';
    throw fault;
  });
  const read = aboutShape.safeParse(parsed(text));
  if (read.success) return read.data as AboutFolder;
  throw new BrokenBook(
    'about.json 不在或者读不懂，没有它这本簿册打不开。从备份放回这个文件，整个文件夹不要删除。',
    'about.json is not there or cannot be read, and without it the book stays shut. Put this file back from the backup; do not delete the folder.',
  );
};
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
export const writeAbout = (at: string, about: AboutFolder): Promise<void> =>
  writeWhole(join(at, 'about.json'), JSON.stringify(about));

/** The key that locks the roots of all books of a data folder; made once, readable by its owner alone. */
export const masterKey = async (file: string, dice: Dice): Promise<Buffer> => {
  if (!existsSync(file)) await writeWhole(file, dice.bytes(32).toString('base64url'));
  await chmod(file, 0o600);
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
};
