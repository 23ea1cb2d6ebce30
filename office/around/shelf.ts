// The books around the elections of one data folder: each a folder of its own like an election's, with what it is about. Begins new ones and opens those that are there.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '../../election/refusal.ts';
import { openBook } from '../book.ts';
import { type AboutFolder, BrokenBook, type FolderParts, newAbout, openFolder, orClosed, writeAbout } from '../bookfolder.ts';
import { realClock } from '../clock.ts';
import { type Dice, mintId } from '../dice.ts';
import type { Who } from '../door.ts';
import { makeFolder } from '../lasting.ts';
import type { ToldOf } from '../matter.ts';
import { type BrokenFolder, openEach } from '../openeach.ts';
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
  /** Folders that did not open. */
  readonly broken: readonly BrokenFolder[];
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
    const { book } = await orClosed(parts, openBook({ ...parts, id, dice, rehearsal }, matterOf(aboutOf(kind))));
    const kept = { ...parts, kind, book, folder: join(folder, id), dice } as KeptAround;
    if (kept.kind === 'community') await endPhotos(kept);
    shelf.set(id, kept);
    return kept;
  };
  const broken = await openEach(folder, async (id, at, about) => {
    if (about.kind === undefined || !isAroundKind(about.kind))
      throw new BrokenBook(
        `这个版本不认识这种簿册（${about.kind ?? '没有写种类'}）。用装它的那个版本打开，文件夹不要改动。`,
        `this version does not know a book of this kind (${about.kind ?? 'none is named'}). Open it with the version that made it and leave the folder as it is.`,
      );
    const kept = await keep(id, about.kind, await openFolder(at, id, about, master), about.rehearsal);
    if (kept.book.recorded(0, 1).length > 0) return;
    // Its beginning was cut off before anybody was told so: no book.
    shelf.delete(id);
    await kept.book.close();
  });

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
    broken,
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
