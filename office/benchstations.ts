// What `zheng bench` measures of stations with laptops of their own: forty books of 3000 voters taken over by one centre, and the kit of a laptop with 3000 voters. Facts are made, not told; the ways measured are the real ones.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact } from '../election/election.ts';
import { privateOf } from '../election/roll/rollrow.ts';
import type { Ledger } from '../ledger/contract.ts';
import { openMemoryLedger } from '../ledger/memory.ts';
import { openSqliteLedger } from '../ledger/sqlite.ts';
import { signerFromSeed } from '../ledger/sign.ts';
import { type Figure, most } from './bench.ts';
import { personOf } from './benchroll.ts';
import { realClock } from './clock.ts';
import { realDice } from './dice.ts';
import { openElection } from './office.ts';
import { entryOf, keyRing } from './sealing.ts';
import { secretsFrom } from './secrets.ts';
import type { Kept } from './shelf.ts';
import { bookFile } from './stations/bookfile.ts';
import { freshCode, packKit } from './stations/kit.ts';
import { mirrorFile } from './stations/mirror.ts';
import { bookName } from './stations/names.ts';
import { takeText } from './stations/taketext.ts';
import { copyOf } from './stations/taking.ts';

const on = '2026-03-28';
const at = `${on}T08:30:00+08:00`;
const eachStation = 3000;
const stations = 40;
const dice = realDice();
const secrets = secretsFrom(Buffer.alloc(32, 9));

/** The voter so many of a station. */
const voterOf = (station: number, n: number): string => `p_${station}_${n}`;

/** The main book of a place with so many stations, each of 3000 voters, on the eve of its poll. */
const mainFacts = (count: number): readonly Fact[] => {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return [
    { fact: 'BookOpened', on, key: secrets.signer('main').key, format: 'zhengxuan-book/1', rehearsal: true },
    {
      fact: 'ElectionBegun',
      on,
      rehearsal: true,
      kind: 'village',
      township: '石门镇',
      name: '石燕村',
      groups: count,
      term: 8,
      mode: 'voters',
      posts: [{ post: 'director', seats: 1 }],
    },
    { fact: 'RoleGiven', on, account: 'a_bench', name: '大家', role: 'clerk' },
    { fact: 'ElectionDayFixed', on, day: on },
    ...numbers.flatMap((station) =>
      Array.from({ length: eachStation }, (_, n): Fact => {
        const voter = voterOf(station, n);
        return {
          fact: 'VoterRegistered',
          on,
          voter,
          no: (station - 1) * eachStation + n + 1,
          group: station,
          category: 'lives here',
          secret: { of: voter, ...privateOf(personOf((station - 1) * eachStation + n)) },
        };
      }),
    ),
    { fact: 'CandidatesFixed', on, candidates: [] },
    {
      fact: 'StationsSet',
      on,
      round: 1,
      opens: '08:00',
      closes: '12:00',
      countAt: '村部',
      stations: numbers.map((no) => ({ no, name: `第${no}投票站`, groups: [no], boxes: [`${no}`] })),
    },
    ...numbers
      .flatMap((no) => [bookName(no), bookName(no, true)])
      .map((book): Fact => ({ fact: 'BookDelegated', on, book, key: secrets.signer(book).key })),
    ...numbers.map((no): Fact => ({ fact: 'StationPacked', on, round: 1, station: no })),
  ];
};

const written = async (ledger: Ledger, count: number): Promise<void> => {
  const ring = keyRing([], secrets, dice);
  const entries = mainFacts(count).map((f) => entryOf(f, at, 'a_bench', 'bench', ring, dice));
  await ledger.append({ book: 'main', expected: 0, entries, at, signer: secrets.signer('main'), keys: ring.taken() });
};

/** The book of a station that issued to its first voters, all of them where it is not said, each under a head of its own, as its file. */
const stationBook = async (main: Ledger, station: number, served = eachStation): Promise<string> => {
  const book = bookName(station);
  const signer = signerFromSeed(secrets.handOut(book).seed);
  const ledger = openMemoryLedger();
  const facts: readonly Fact[] = [
    { fact: 'BookOpened', on, key: signer.key, format: 'zhengxuan-book/1', rehearsal: true, parent: 'main' },
    { fact: 'StationOpened', on, round: 1, station, clock: '08:30', ballots: eachStation, seals: ['封'] },
    ...Array.from(
      { length: served },
      (_, n): Fact => ({ fact: 'BallotIssued', on, round: 1, station, elector: voterOf(station, n) }),
    ),
  ];
  const ring = keyRing([], secrets, dice);
  for (const [expected, fact] of facts.entries())
    await ledger.append({
      book,
      expected,
      entries: [entryOf(fact, at, 'a_bench', `o ${station} ${expected}`, ring, dice)],
      at,
      signer,
    });
  const [first] = await main.read('main', 1, 1);
  return bookFile({ ...(await copyOf(ledger, book)), election: String(first?.open['key']) });
};

const keptOver = async (ledger: Ledger): Promise<Kept> => {
  const clock = realClock();
  const election = await openElection({ id: 'bench', ledger, secrets, clock, dice, rehearsal: true });
  return { election, ledger, secrets, clock, dice, folder: '', keepClock: async () => undefined };
};

/** Forty books of 3000 voters taken over one after another, over SQLite. */
export const mergeFigures = async (dir: string): Promise<readonly Figure[]> => {
  const ledger = await openSqliteLedger(join(dir, 'merge.db'));
  await written(ledger, stations);
  const books: string[] = [];
  for (let no = 1; no <= stations; no++) books.push(await stationBook(ledger, no));
  const { election } = await keptOver(ledger);
  const [began, before] = [performance.now(), process.cpuUsage()];
  for (const text of books) {
    const taken = await takeText(election, text);
    if (taken.kind === 'refused' || taken.issued !== eachStation)
      throw new Error(taken.kind === 'refused' ? taken.words.zh : `${taken.issued} issued`);
  }
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  if (election.election().rounds[0]?.issues.size !== stations * eachStation) throw new Error('issues are missing');
  await election.close();
  return [
    most('merge of 40 station books of 3000', 'ms', ms, 10_000, '10 s'),
    most('the same, processor time of all threads', 'ms', (user + system) / 1000, 10_000, '10 s'),
  ];
};

/** The kit of a laptop for a station of 3000 voters, and its code. */
export const benchKit = async (): Promise<{
  readonly bytes: Uint8Array;
  readonly code: string;
  readonly election: string;
  readonly name: string;
}> => {
  const ledger = openMemoryLedger();
  await written(ledger, 1);
  const kept = await keptOver(ledger);
  const code = freshCode(dice);
  const bytes = await packKit(kept, 1, false, code);
  await kept.election.close();
  return { bytes, code, election: 'bench', name: personOf(2999).name };
};

/** A spare's kit and its code, and beside it the stick of a laptop that died after 2999 of 3000 voters were served: who is the next. */
export const benchSpare = async (
  stick: string,
): Promise<{ readonly bytes: Uint8Array; readonly code: string; readonly election: string; readonly next: string }> => {
  const ledger = openMemoryLedger();
  await written(ledger, 1);
  await mkdir(stick, { recursive: true });
  await writeFile(mirrorFile(stick, bookName(1)), await stationBook(ledger, 1, eachStation - 1));
  const kept = await keptOver(ledger);
  const code = freshCode(dice);
  const bytes = await packKit(kept, 1, true, code);
  await kept.election.close();
  return { bytes, code, election: 'bench', next: voterOf(1, eachStation - 1) };
};
