// What `zheng bench` measures: durable appends, the replay of a whole story, the tally of a million ballots, determination, verification. Each with its limit from the same run.
import { join } from 'node:path';
import { benchDetermination, benchTally } from '../count/bench.ts';
import { benchAppends, benchVerify } from '../ledger/bench.ts';
import { determination } from '../election/counting/totals.ts';
import { openStore } from './books.ts';
import { lawBook } from './lawbook.ts';
import { ballotFigures } from './benchballot.ts';
import { papersFigures } from './benchpapers.ts';
import { rollFigures } from './benchroll.ts';
import { workFigures } from './benchwork.ts';
import { modelPrinter, openPrinter } from './printer.ts';
import { readStory } from './told/read.ts';
import { replay, type Replayed } from './told/replay.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  readonly limitIs: string;
  readonly ratio: number;
  readonly wanted: string;
  readonly good: boolean;
}

const rounded = (x: number): number => Math.round(x * 1000) / 1000;
export const least = (
  name: string,
  unit: string,
  m: { rate: number; limit: number; ratio: number },
  limitIs: string,
  wanted: number,
): Figure => ({
  name,
  value: Math.round(m.rate),
  unit,
  limit: Math.round(m.limit),
  limitIs,
  ratio: rounded(m.ratio),
  wanted: `≥ ${wanted}`,
  good: m.ratio >= wanted,
});
export const most = (name: string, unit: string, value: number, limit: number, limitIs: string, wanted = 1): Figure => ({
  name,
  value: rounded(value),
  unit,
  limit: rounded(limit),
  limitIs,
  ratio: rounded(value / limit),
  wanted: `≤ ${wanted}`,
  good: value <= wanted * limit,
});

/** The measures by name; each opens what it needs under `dir` and takes its story from `stories`. */
export const figuresOfBench = (dir: string, stories: string): Readonly<Record<string, () => Promise<readonly Figure[]>>> => ({
  appends: async () => {
    const { single, writers32 } = await benchAppends(dir);
    return [
      least('durable appends, single', 'facts/s', single, 'bare SQLite, same durability', 0.5),
      least('durable appends, 32 writers', 'facts/s', writers32, 'bare SQLite, same durability', 0.5),
    ];
  },
  replay: async () => {
    await timed(stories, 'memory', dir, false);
    const memory = await timed(stories, 'memory', dir, false);
    const sqlite = await timed(stories, 'sqlite', dir, false);
    const printed = await timed(stories, 'memory', dir, true);
    return [
      most('replay of S9 on memory', 'ms', memory.ms, 3000, '3 s'),
      most('replay of S9 on SQLite', 'ms', sqlite.ms, memory.ms, 'the memory store, same run', 2),
      most('replay of S9 with its papers', 'ms', printed.ms, 12_000, '12 s'),
      most('determination of S9', 'ms', determinationMs(memory.told), 5, '5 ms'),
    ];
  },
  tally: async () => {
    const { ms } = benchTally();
    return [
      most('tally of 1,000,000 ballots', 'ms', ms, 2000, '2 s'),
      most('determination from totals, median', 'ms', benchDetermination().medianMs, 1, '1 ms'),
    ];
  },
  law: async () => [
    most(
      'a law book, median of twenty',
      'ms',
      median(20, () => lawBook({ kind: 'village', place: '浙江', on: '2026-03-28' })),
      50,
      '50 ms',
    ),
  ],
  ballots: async () => ballotFigures(most, median),
  ...rollFigures(most),
  ...papersFigures(most, stories),
  ...workFigures(most, median, dir),
  verify: async () => [
    least('verification of 100,000 facts', 'facts/s', await benchVerify(), 'bare SHA-256 and Ed25519, same bytes', 0.3),
  ],
});

/** Milliseconds at the median of so many runs. */
const median = (runs: number, run: () => unknown): number => {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  }).toSorted((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
};

const timed = async (
  stories: string,
  store: string,
  dir: string,
  papers: boolean,
): Promise<{ readonly ms: number; readonly told: Replayed }> => {
  const read = await readStory(join(stories, 'facts-2026.json'));
  if (read.kind !== 'story') throw new Error('the story cannot be read');
  const printer = papers ? await openPrinter() : modelPrinter();
  const ledger = await openStore(store, join(dir, `replay-${Date.now()}.db`), async () => undefined);
  const before = performance.now();
  const told = await replay(read.story, ledger, printer);
  const ms = performance.now() - before;
  if (told.otherwise) throw new Error(`line ${told.otherwise.line}: ${told.otherwise.found}`);
  await ledger.close();
  await printer.close();
  return { ms, told };
};

const determinationMs = ({ election }: Replayed): number => {
  const e = election.election();
  const [round] = e.rounds;
  if (!round) return 0;
  const before = performance.now();
  for (let i = 0; i < 100; i++) determination(e, round);
  return (performance.now() - before) / 100;
};
