// The laptop of one station: its kit laid into a ledger of its own, opened as an office that takes only this station's orders; with a second medium, and as a spare after the laptop that died. Promises to need no network; what it gives back: copyOf in taking.ts.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf } from '../../election/beginning/committee.ts';
import { sayRefusal } from '../../papers/words/refusals.ts';
import type { Ledger } from '../../ledger/contract.ts';
import { mergeBook } from '../../ledger/merge.ts';
import { openSqliteLedger } from '../../ledger/sqlite.ts';
import { type Clock, correctedClock, realClock, storyClock } from '../clock.ts';
import { type Posting, posting } from '../hall/pinned.ts';
import { realDice } from '../dice.ts';
import type { Recorded } from '../door.ts';
import { makeFolder, writeWhole } from '../lasting.ts';
import { openElection } from '../office.ts';
import type { Both } from '../screens.ts';
import type { LastKnown } from '../screens-stations.ts';
import { secretsOfLaptop } from '../secrets.ts';
import type { Kept } from '../shelf.ts';
import { readBookFile } from './bookfile.ts';
import type { Kit } from './kit.ts';
import { anotherBook, mirrored, type MirrorState } from './mirror.ts';
import { bookName } from './names.ts';
import { takeCopy } from './taking.ts';

/** Why a laptop does not start, in both languages. */
export class NoLaptop extends Error {
  readonly words: Both;
  constructor(zh: string, en: string) {
    super(`${zh} · ${en}`);
    this.words = { zh, en };
  }
}
export interface Laptop {
  readonly kept: Kept;
  readonly kit: Kit;
  mirror(): MirrorState | undefined;
  readonly after?: LastKnown;
}
interface Opening {
  readonly kit: Kit;
  /** Folder of its ledger; made where it is not. */
  readonly folder: string;
  /** A folder on a second medium. */
  readonly mirrorTo?: string;
  /** How many milliseconds a slow medium is waited for; 2000 where it is not said. */
  readonly patience?: number;
  /** The second medium of the laptop that died, or the address of the centre that has its book. */
  readonly from?: string;
  /** How the centre is spoken to. */
  readonly post?: Posting;
  /** What stands for the machine's clock; a rehearsal then goes by it too. */
  readonly machine?: Clock;
}

/** Opens the laptop. Throws NoLaptop or LedgerUnavailable. */
export const openLaptop = async ({
  kit,
  folder,
  mirrorTo,
  patience,
  from,
  post = posting,
  machine,
}: Opening): Promise<Laptop> => {
  await makeFolder(folder);
  const inner = await openSqliteLedger(join(folder, 'book.db'));
  try {
    await lay(inner, kit);
    const spare = kit.book !== bookName(kit.station);
    if (from !== undefined && !spare) throw new NoLaptop('--from 只用于备用电脑', '--from is for a spare laptop');
    const torn = from !== undefined && (await takeMirror(inner, kit, from, post));
    const mirror = mirrorTo === undefined ? undefined : await mirrored(inner, kit.book, mirrorTo, folder, patience);
    if (mirror?.mirror().trouble === anotherBook)
      throw new NoLaptop(
        `${mirrorTo} 里有 ${kit.book} 的账簿，其中的条目本机没有，没有动它。若是本站今天的：本机的账丢了，请用备用电脑 --from 接着办；若是以前的：换一个U盘或空文件夹`,
        `${mirrorTo} holds a book ${kit.book} with entries this laptop does not have; it is left as it is. If it is of today, this laptop has lost its book: go on at the spare with --from; if it is an old one, use another stick or an empty folder`,
      );
    const kept = await keptOver(mirror?.ledger ?? inner, kit, folder, machine);
    return {
      kept,
      kit,
      mirror: () => mirror?.mirror(),
      ...(spare ? { after: { ...lastKnown(kept, kit), ...(torn ? { torn } : {}) } } : {}),
    };
  } catch (fault) {
    await inner.close();
    throw fault;
  }
};

/** Every book of the kit that the ledger does not have yet. The laptop's own book, once begun, is only gone on with. */
const lay = async (ledger: Ledger, kit: Kit): Promise<void> => {
  for (const copy of kit.books) {
    const last = copy.heads.at(-1);
    const here = await ledger.lastHead(copy.book);
    if (last && here?.hash === last.hash) continue;
    const merged = await mergeBook(ledger, { ...copy, keys: kit.keys }).catch((fault: unknown) => {
      if (fault instanceof TypeError) return undefined;
      throw fault;
    });
    if (merged?.kind !== 'merged')
      throw new NoLaptop(
        '数据文件夹里是另一次选举或另一台电脑的账簿；请换一个 --data 文件夹',
        'the data folder holds the books of another election or laptop: choose another with --data',
      );
  }
};

/** Files of books on a second medium, or what the centre holds of this station. */
const textsFrom = async (kit: Kit, from: string, post: Posting): Promise<readonly string[]> => {
  if (!/^https?:/.test(from)) {
    const files = (await readdir(from).catch(() => [])).filter((name) => name.endsWith('.zhengbook'));
    return Promise.all(files.map((name) => readFile(join(from, name), 'utf8')));
  }
  const answer = await post(new URL(`/api/elections/${encodeURIComponent(kit.election)}/stations/book`, from), {
    book: kit.book,
    token: kit.token,
  }).catch((fault: unknown) => {
    throw new NoLaptop(
      `连不上选委会电脑 ${from}（${fault instanceof Error ? fault.message : ''}）`,
      `the centre ${from} cannot be reached`,
    );
  });
  return [String(answer.body['text'] ?? '')];
};

/** The book of the laptop that died, from its second medium or from the centre; whether its end is torn. */
const takeMirror = async (ledger: Ledger, kit: Kit, from: string, post: Posting): Promise<boolean> => {
  let [found, torn] = [false, false];
  for (const text of await textsFrom(kit, from, post)) {
    const came = readBookFile(text);
    if ('notABook' in came || came.book !== bookName(kit.station)) continue;
    const taken = await takeCopy(ledger, came);
    if ('key' in taken && taken.key !== 'book is here already' && taken.key !== 'book is stale') {
      const { zh, en } = sayRefusal(taken);
      throw new NoLaptop(zh, en);
    }
    found = true;
    torn ||= came.torn !== undefined;
  }
  if (!found)
    throw new NoLaptop(`${from} 里没有 ${kit.station} 号投票站的账簿文件`, `${from} holds no book of station ${kit.station}`);
  return torn;
};

const keptOver = async (ledger: Ledger, kit: Kit, folder: string, machine?: Clock): Promise<Kept> => {
  const about = join(folder, 'about.json');
  const kept = existsSync(about) ? (JSON.parse(await readFile(about, 'utf8')) as { readonly clock?: string }).clock : undefined;
  const heads = await Promise.all((await ledger.books()).map(async (book) => (await ledger.lastHead(book))?.at));
  const last = [...heads, kept]
    .flatMap((t) => t ?? [])
    .toSorted()
    .at(-1);
  const story = machine === undefined && kit.rehearsal && last !== undefined ? storyClock(last, true) : undefined;
  const clock = correctedClock(story ?? machine ?? realClock());
  const dice = realDice();
  const secrets = secretsOfLaptop(kit.book, { seed: Buffer.from(kit.seed, 'base64url'), key: Buffer.from(kit.key, 'base64url') });
  const election = await openElection({
    id: kit.election,
    ledger,
    secrets,
    clock,
    dice,
    rehearsal: kit.rehearsal,
    station: { no: kit.station, book: kit.book },
  });
  const corrected = (r: Recorded): void => {
    if (r.fact.fact === 'StationClockCompared' && r.written.book === kit.book) clock.correct(r.fact.shown, r.fact.told);
  };
  election.recorded().forEach(corrected);
  election.follow((added) => added.forEach(corrected));
  const keepClock = () => (story ? writeWhole(about, JSON.stringify({ clock: story.at() })) : Promise.resolve());
  return { election, ledger, secrets, clock, dice, folder, keepClock, ...(story ? { story } : {}) };
};

const lastKnown = ({ election }: Kept, kit: Kit): LastKnown => {
  const own = election.recorded().filter(({ written }) => written.book === bookName(kit.station));
  const issued = own.flatMap(({ written, fact }) =>
    fact.fact === 'BallotIssued'
      ? [{ position: written.position, at: written.at, name: nameOf(election.election(), fact.elector) }]
      : [],
  );
  const end = own.at(-1)?.written;
  return {
    entries: end?.position ?? 0,
    ...(end ? { at: end.at } : {}),
    issued: issued.length,
    last: issued.slice(-5).toReversed(),
  };
};
