// The elections of one data folder: each a folder of its own with its book and its locked root secret. Begins new ones, opens those that are there, and knows the story of a rehearsal.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { noElection } from '../election/election.ts';
import { refused } from '../election/refusal.ts';
import { answerRefusal } from './answered.ts';
import { type AroundShelf, openAroundShelf } from './around/shelf.ts';
import {
  type AboutFolder,
  BrokenBook,
  type FolderParts,
  masterKey,
  newAbout,
  openFolder,
  orClosed,
  writeAbout,
} from './bookfolder.ts';
import { realClock } from './clock.ts';
import { type Dice, mintId, realDice } from './dice.ts';
import type { OpenElection, Told, Who } from './door.ts';
import { endErasures } from './evidence/keep.ts';
import { makeFolder } from './lasting.ts';
import { openElection } from './office.ts';
import type { Answered } from './screens.ts';
import { type BrokenFolder, openEach } from './openeach.ts';
import { keyTold } from './orderkey.ts';
import { reasonOf } from './unavailable.ts';

/** One election with what stands behind its door. */
export interface Kept extends FolderParts {
  readonly election: OpenElection;
  readonly dice: Dice;
  readonly folder: string;
}
export interface Shelf {
  readonly folder: string;
  /** The books around the elections: parties' elections, communities' own. */
  readonly around: AroundShelf;
  all(): readonly Kept[];
  get(id: string): Kept | undefined;
  /** Folders that did not open, of elections and of the books around them: the others go on. */
  readonly broken: readonly BrokenFolder[];
  /**
   * A new election: its book is opened and the first order told; when that is refused nothing stays behind. The same order told again is the election it began.
   * A rehearsal has its own clock, from `startsAt` (absent: from now). One with an `id` is a demonstration: it is there to stay once its clock was kept, until then a fault takes it away.
   */
  begin(told: Told, who: Who, startsAt?: string, id?: string): Promise<{ readonly answered: Answered; readonly kept?: Kept }>;
  close(): Promise<void>;
}

/** Opens the shelf of a data folder, making it where it is not. Throws LedgerUnavailable where a book cannot be opened. */
export const openShelf = async (folder: string): Promise<Shelf> => {
  const dice = realDice();
  await makeFolder(folder);
  await makeFolder(join(folder, 'elections'));
  const master = await masterKey(join(folder, 'master.key'), dice);
  const shelf = new Map<string, Kept>();
  const around = await openAroundShelf(join(folder, 'books'), master, dice);

  const keep = async (id: string, about: AboutFolder, startsAt?: string): Promise<Kept> => {
    const at = join(folder, 'elections', id);
    const parts = await openFolder(at, id, about, master, startsAt);
    const kept: Kept = {
      ...parts,
      election: await orClosed(parts, openElection({ ...parts, id, dice, rehearsal: about.rehearsal })),
      dice,
      folder: at,
    };
    await endErasures(at, kept.election);
    shelf.set(id, kept);
    return kept;
  };

  const here = await openEach(join(folder, 'elections'), async (id, _, about) => {
    const { election } = await keep(id, about);
    if (election.recorded(0, 1).length > 0) return;
    // Its beginning was cut off before anybody was told so: no election. Its root stays, should a book that was taken away come back.
    shelf.delete(id);
    await election.close();
  });
  const broken = [...here, ...around.broken];
  const shut = broken.find((one) => one.key);
  // A key that opens nothing is not the key of this data folder: nothing is begun under it.
  if (shut && shelf.size === 0 && around.all().length === 0) throw new BrokenBook(shut.zh, shut.en, true);

  let line: Promise<unknown> = Promise.resolve();
  const beginOne = async (
    told: Told,
    who: Who,
    startsAt = realClock().at(),
    wanted?: string,
  ): Promise<{ readonly answered: Answered; readonly kept?: Kept }> => {
    const begun = [...shelf.values()].find(
      (k) => keyTold(k.election.recorded(0, 1)[0]?.written.order ?? '').order === told.order,
    );
    if (begun && wanted === undefined) return { answered: await begun.election.tell(told, who), kept: begun };
    const id = wanted ?? mintId(dice, 'e');
    const at = join(folder, 'elections', id);
    const rehearsal = (told.body as { rehearsal?: unknown } | null)?.rehearsal === true;
    const about: AboutFolder = {
      ...newAbout(id, rehearsal, master, dice),
      ...(wanted !== undefined && rehearsal ? { making: true } : {}),
    };
    const begunAt = async (): Promise<{ readonly answered: Answered; readonly kept: Kept }> => {
      await makeFolder(at);
      await writeAbout(at, about);
      const kept = await keep(id, about, startsAt);
      return { answered: await kept.election.tell(told, who), kept };
    };
    const { answered, kept } = await begunAt().catch((fault: unknown) => {
      const why = reasonOf(fault);
      if (!why) throw fault;
      return { answered: answerRefusal(refused('the record cannot be written', { why }), noElection()), kept: undefined };
    });
    if (answered.kind !== 'refused' && kept) return { answered, kept };
    shelf.delete(id);
    await kept?.election.close();
    await rm(at, { recursive: true, force: true });
    return { answered };
  };

  return {
    folder,
    around,
    all: () => [...shelf.values()],
    get: (id) => shelf.get(id),
    broken,
    begin: (told, who, startsAt, wanted) => {
      const turn = line.then(() => beginOne(told, who, startsAt, wanted));
      line = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      for (const kept of shelf.values()) await kept.election.close();
      shelf.clear();
      await around.close();
    },
  };
};
