// The books around the elections of one data folder: each a folder of its own like an election's, with what it is about. Begins new ones and opens those that are there.
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '../../election/refusal.ts';
import { openSqliteLedger } from '../../ledger/sqlite.ts';
import { openBook } from '../book.ts';
import { type AboutFolder, type FolderParts, newAbout, openFolder, readAbout, writeAbout } from '../bookfolder.ts';
import { realClock } from '../clock.ts';
import { type Dice, mintId } from '../dice.ts';
import type { Who } from '../door.ts';
import { makeFolder } from '../lasting.ts';
import type { ToldOf } from '../matter.ts';
import { keyTold } from '../orderkey.ts';
import type { Answered } from '../screens.ts';
import { reasonOf } from '../unavailable.ts';
import { endPhotos } from '../service/photos.ts';
import { matterOf } from './aboutof.ts';
import { type AroundKind, type AroundOf, aboutOf, isAroundKind } from './kinds.ts';

/** One book around an election with what stands behind its door. */
export type KeptAround = {
  readonly [K in AroundKind]: FolderParts & {
    readonly kind: K;
    readonly book: AroundOf<K>;
    readonly folder: string;
    readonly dice: Dice;
  };
}[AroundKind];

export interface AroundShelf {
  all(): readonly KeptAround[];
  get(id: string): KeptAround | undefined;
  /** A new book, with the order that begins it; when that is refused nothing stays behind. One with an `id` and a moment is told by a story: it is there to stay once its clock was kept. */
  begin(
    kind: AroundKind,
    told: Pick<ToldOf<string>, 'order' | 'body' | 'on'>,
    who: Who,
    story?: { readonly id: string; readonly at: string },
  ): Promise<{ readonly answered: Answered; readonly kept?: KeptAround }>;
  close(): Promise<void>;
}

export const openAroundShelf = async (folder: string, master: Buffer, dice: Dice): Promise<AroundShelf> => {
  const shelf = new Map<string, KeptAround>();
  const keep = async (id: string, kind: AroundKind, parts: FolderParts, rehearsal: boolean): Promise<KeptAround> => {
    const { book } = await openBook({ ...parts, id, dice, rehearsal }, matterOf(aboutOf(kind)));
    const kept = { ...parts, kind, book, folder: join(folder, id), dice } as KeptAround;
    if (kept.kind === 'community') await endPhotos(kept);
    shelf.set(id, kept);
    return kept;
  };
  for (const id of existsSync(folder) ? (await readdir(folder)).toSorted() : []) {
    const at = join(folder, id);
    if (!existsSync(join(at, 'about.json'))) continue;
    const about = await readAbout(at);
    if (about.making) {
      // A demonstration that was cut off while it was told: nobody has worked in it. Whoever is still telling it holds its book.
      await (await openSqliteLedger(join(at, 'book.db'))).close();
      await rm(at, { recursive: true, force: true });
      continue;
    }
    if (about.kind === undefined || !isAroundKind(about.kind))
      throw new Error(`${at}：这个版本不认识的自治簿 · a book of a kind that this version does not know`);
    const kept = await keep(id, about.kind, await openFolder(at, id, about, master), about.rehearsal);
    if (kept.book.recorded(0, 1).length > 0) continue;
    // Its beginning was cut off before anybody was told so: no book.
    shelf.delete(id);
    await kept.book.close();
  }

  const beginOne = async (
    kind: AroundKind,
    told: Pick<ToldOf<string>, 'order' | 'body' | 'on'>,
    who: Who,
    story?: { readonly id: string; readonly at: string },
  ): Promise<{ readonly answered: Answered; readonly kept?: KeptAround }> => {
    const whole = { ...told, do: aboutOf(kind).begins };
    const begun = [...shelf.values()].find((k) => keyTold(k.book.recorded(0, 1)[0]?.written.order ?? '').order === told.order);
    if (begun && story === undefined) return { answered: await begun.book.tell(whole, who), kept: begun };
    const id = story?.id ?? mintId(dice, 'b');
    const at = join(folder, id);
    const rehearsal = (told.body as { rehearsal?: unknown } | null)?.rehearsal === true;
    const about: AboutFolder = { ...newAbout(id, rehearsal, master, dice), kind, ...(story ? { making: true } : {}) };
    const begin = async (): Promise<{ readonly answered: Answered; readonly kept: KeptAround }> => {
      await makeFolder(folder);
      await makeFolder(at);
      await writeAbout(at, about);
      const kept = await keep(
        id,
        kind,
        await openFolder(at, id, about, master, rehearsal ? (story?.at ?? realClock().at()) : undefined),
        rehearsal,
      );
      return { answered: await kept.book.tell(whole, who), kept };
    };
    const { answered, kept } = await begin().catch((fault: unknown) => {
      const why = reasonOf(fault);
      if (!why) throw fault;
      return {
        answered: matterOf(aboutOf(kind)).say(refused('the record cannot be written', { why }), aboutOf(kind).none(), []),
        kept: undefined,
      };
    });
    if (answered.kind !== 'refused' && kept) return { answered, kept };
    shelf.delete(id);
    await kept?.book.close();
    await rm(at, { recursive: true, force: true });
    return { answered };
  };

  let line: Promise<unknown> = Promise.resolve();
  return {
    all: () => [...shelf.values()],
    get: (id) => shelf.get(id),
    begin: (kind, told, who, story) => {
      const turn = line.then(() => beginOne(kind, told, who, story));
      line = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      for (const kept of shelf.values()) await kept.book.close();
      shelf.clear();
    },
  };
};
