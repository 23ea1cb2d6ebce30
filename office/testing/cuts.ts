// A recorded day cut off anywhere: runs a process under strace, lays out the disk as it would be at a moment, opens it with the product and says what is wrong. Promises nothing about moments that were not asked for.
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noElection } from '../../election/election.ts';
import { openDisk, lay, type Left } from '../../ledger/testing/disk.ts';
import { type Done, readTrace, straceInto } from '../../ledger/testing/trace.ts';
import { bookSet, verifyBooks } from '../../ledger/verify.ts';
import { openAccounts } from '../accounts.ts';
import { realDice, seededDice } from '../dice.ts';
import { take } from '../evidence/keep.ts';
import { keyTold } from '../orderkey.ts';
import { type Kept, openShelf } from '../shelf.ts';
import { everybody } from './little.ts';
import { asTold, dayEnds, type DayOrder, smallDay } from './smallday.ts';

const strace = process.env['STRACE'] ?? 'strace';
export const fresh = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'zheng-cuts-')));

/** Runs a process on a folder of its own under strace, with a fault put in as strace's `inject` says; afterwards `look` sees what is left. */
const traced = async <T>(
  script: string,
  args: (folder: string) => readonly string[],
  inject: readonly string[],
  look: (ran: SpawnSyncReturns<string>, at: string) => T,
): Promise<Awaited<T>> => {
  const at = fresh();
  try {
    const faults = inject.flatMap((one) => ['-e', `inject=${one}`]);
    // One thread for files: a fault's calls are counted by thread.
    const env = { ...process.env, UV_USE_IO_URING: '0', ...(inject.length > 0 ? { UV_THREADPOOL_SIZE: '1' } : {}) };
    return await look(
      spawnSync(strace, [...straceInto(join(at, 'trace')), ...faults, process.execPath, script, ...args(join(at, 'disk'))], {
        encoding: 'utf8',
        env,
      }),
      at,
    );
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
};

/** What a process did to a folder of its own. Throws when it did not end well. */
export const recorded = (
  script: string,
  args: (folder: string) => readonly string[],
  ...inject: readonly string[]
): Promise<readonly Done[]> =>
  traced(script, args, inject, (ran, at) => {
    assert.equal(ran.status, 0, `${ran.error?.message ?? ''} ${ran.stderr}`);
    return readTrace(readFileSync(join(at, 'trace'), 'latin1'), at);
  });

/** The small day killed by the signal 9 at such a call of the system, and what is left in its folder; whether it was killed before its end. */
export const dayKilled = (inject: string, look: Look): Promise<boolean> =>
  traced(
    dayLoop,
    (folder) => [folder],
    [inject],
    async (ran, at) => {
      await look(join(at, 'disk'), linesOf(ran.stdout));
      return ran.signal === 'SIGKILL' || ran.status === 137;
    },
  );

const dayLoop = fileURLToPath(import.meta.resolve('./day-loop.ts'));
export const dayRecorded = (...inject: readonly string[]): Promise<readonly Done[]> =>
  recorded(dayLoop, (folder) => [folder], ...inject);

/** Chances from a seed that is printed, and said again where something fails; ZHENG_SEED brings them back. */
export const printedSeed = (t: TestContext): { readonly chance: () => number; say(work: Promise<void>): Promise<void> } => {
  const seed = process.env['ZHENG_SEED'] ?? realDice().bytes(4).toString('hex');
  const dice = seededDice(seed);
  t.diagnostic(`seed ${seed}`);
  return {
    chance: () => dice.bytes(4).readUInt32BE() / 2 ** 32,
    say: (work) =>
      work.catch((fault: unknown) => {
        throw new Error(`again with ZHENG_SEED=${seed}`, { cause: fault });
      }),
  };
};
/** So many of them, spread evenly by chance. */
export const some = <T>(of: readonly T[], n: number, chance: () => number): readonly T[] =>
  of.length <= n ? of : Array.from({ length: n }, (_, i) => of[Math.floor(((i + chance()) * of.length) / n)] as T);

/** What the process had said it had confirmed. */
export interface Said {
  readonly code?: string;
  readonly order?: string;
  readonly facts?: number;
  readonly position?: number;
  /** An order that could not be written, and what the person was told. */
  readonly notWritten?: string;
  readonly words?: string;
  readonly remedy?: string;
}
type Look = (folder: string, said: readonly Said[]) => Promise<void>;
const linesOf = (text: string): readonly Said[] =>
  text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Said);
export const saidIn = (done: readonly Done[]): readonly Said[] =>
  done.flatMap((one) => (one.do === 'say' ? linesOf(one.text) : []));

/** Moments just before a sync takes hold, and the end: everything that was confirmed on the strength of the sync before has been said by then. */
export const syncPoints = (done: readonly Done[]): readonly number[] => [
  ...done.flatMap((one, at) => (one.do === 'sync' ? [at] : [])),
  done.length,
];

/** Lays out the disk at each of these moments, in their order, as often as `left` names something, and looks at it. A failure names the moment. */
export const cutAt = async (
  done: readonly Done[],
  moments: readonly number[],
  left: readonly Left[],
  look: Look,
): Promise<void> => {
  const disk = openDisk();
  let taken = 0;
  for (const moment of moments.toSorted((a, b) => a - b)) {
    for (; taken < moment; taken++) disk.take(done[taken] as Done);
    const said = saidIn(done.slice(0, moment));
    for (const what of left) {
      const at = fresh();
      try {
        lay(disk.after(what), at);
        await look(join(at, 'disk'), said);
      } catch (fault) {
        throw new Error(
          `cut after ${moment} of ${done.length}, what was not synced: ${typeof what === 'string' ? what : 'torn'}; last said ${JSON.stringify(said.at(-1))}`,
          { cause: fault },
        );
      } finally {
        rmSync(at, { recursive: true, force: true });
      }
    }
  }
};

const steps = smallDay().flat();
/** How many facts each order of the day has, as the whole day says it. */
export const factsOf = (done: readonly Done[]): ReadonlyMap<string, number> =>
  new Map(saidIn(done).flatMap((s) => (s.order === undefined ? [] : [[s.order, s.facts ?? 0] as const])));

/** After a cut: everything confirmed is there once, nothing is half there, the code that was shown opens, and the day goes on to the end of what was under way. */
export const dayHolds =
  (whole: ReadonlyMap<string, number>): Look =>
  async (folder, said) => {
    const shelf = await openShelf(folder);
    try {
      const accounts = openAccounts({ path: join(folder, 'accounts.db') });
      const code = said.find((s) => s.code !== undefined)?.code;
      if (code !== undefined) assert.ok(await accounts.signInByCode(code), 'the code that was shown opens');
      accounts.close();
      const confirmed = said.flatMap((s) => s.order ?? []);
      assert.ok(shelf.all().length <= 1);
      const [kept] = shelf.all();
      if (confirmed.length > 0) assert.ok(kept, 'the election that was begun is there');
      if (kept) await onceEach(kept, confirmed, whole);
      await goesOn(kept ?? (await begun(shelf)), confirmed);
    } finally {
      await shelf.close();
    }
  };

const begun = async (shelf: Awaited<ReturnType<typeof openShelf>>): Promise<Kept> => {
  const [first] = steps;
  assert.ok(first);
  const { kept, answered } = await shelf.begin(asTold(first, noElection()), first.by, dayEnds);
  assert.ok(kept, JSON.stringify(answered));
  return kept;
};

const onceEach = async (kept: Kept, confirmed: readonly string[], whole: ReadonlyMap<string, number>): Promise<void> => {
  const books = await bookSet(kept.ledger);
  assert.deepEqual(verifyBooks(books), []);
  const facts = new Map<string, number>();
  for (const { written } of kept.election.recorded())
    facts.set(keyTold(written.order).order, (facts.get(keyTold(written.order).order) ?? 0) + 1);
  for (const order of confirmed) assert.ok(facts.has(order), `confirmed and gone: ${order}`);
  for (const [order, found] of facts) assert.equal(found, whole.get(order), `half or double: ${order}`);
  const proofs = [...kept.election.election().evidence.values()];
  assert.ok(proofs.length >= confirmed.filter((order) => order.endsWith('sheet')).length);
  for (const { evidence, erased } of proofs) {
    if (erased) assert.ok(!existsSync(join(kept.folder, 'evidence', `${evidence}.enc`)), 'what the book says is erased is gone');
    else assert.ok(await take(kept, everybody, evidence), 'a sheet that was taken as proof can be looked at');
  }
};

/** The first orders that nobody had an answer to are told again, with their keys: each is done or was done, and once. */
const goesOn = async (kept: Kept, confirmed: readonly string[]): Promise<void> => {
  const left = smallDay().filter((step) => step.some((one) => !confirmed.includes(one.order)));
  for (const one of left.slice(0, 2).flat()) {
    const first = await told(kept, one);
    assert.notEqual(first.kind, 'refused', `${one.order}: ${JSON.stringify(first)}`);
    const { length } = kept.election.recorded();
    assert.equal((await told(kept, one)).kind, 'repeated', one.order);
    assert.equal(kept.election.recorded().length, length);
  }
  assert.deepEqual(verifyBooks(await bookSet(kept.ledger)), []);
};
const told = (kept: Kept, one: DayOrder) => kept.election.tell(asTold(one, kept.election.election()), one.by);
