// How long a re-tally and a determination take over a made-up election of many ballots. The only clock of this room; the ballots come from one fixed seed.
import { performance } from 'node:perf_hooks';
import type { LawOfTheDay } from '../law/answer.ts';
import type { BallotStyle, Marks } from './ballot.ts';
import { determine } from './determination.ts';
import { addBoxes, roundTotalsOf, tallyBox } from './tally.ts';
import type { Post, RoundTotals } from './totals.ts';
import { ballotRulesOf } from './verdict.ts';

export interface Bench {
  /** Ballot records tallied. */
  readonly records: number;
  /** Milliseconds of the re-tally of all boxes, their sum and the determination. */
  readonly ms: number;
  /** Milliseconds of the determination alone. */
  readonly determinationMs: number;
}

const style: BallotStyle = {
  kind: 'all',
  sections: [
    { post: 'director', seats: 1, candidates: ['d1', 'd2'] },
    { post: 'member', seats: 3, candidates: ['m1', 'm2', 'm3', 'm4'] },
  ],
};

/** The minimal standard generator of Park and Miller: whole numbers from a seed, the same on every machine. */
export const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

const madeUpBallot = (next: (below: number) => number): Marks => {
  const kind = next(100);
  if (kind === 0) return { for: {} };
  if (kind === 1) return { for: {}, void: 'torn' };
  if (kind === 2) return { for: { director: ['d1', 'd2'] } };
  const marks: Partial<Record<Post, readonly string[]>> = { director: [kind === 3 ? '=王芳' : `d${1 + next(2)}`] };
  const left = 1 + next(4);
  marks.member = ['m1', 'm2', 'm3', 'm4'].filter((key) => key !== `m${left}`);
  return { for: marks };
};

/** Tallies `records` made-up ballots in boxes of about 1000 and concludes the round; milliseconds of wall time. */
export const benchTally = (records = 1_000_000): Bench => {
  const next = numbersFrom(20_260_328);
  const ballots = Array.from({ length: records }, () => madeUpBallot(next));
  const law: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
  const rules = ballotRulesOf(law);
  const start = performance.now();
  const boxes = [];
  for (let at = 0; at < records; at += 1000) boxes.push(tallyBox(style, ballots.slice(at, at + 1000), rules));
  const round = { round: 1, registered: records };
  const totals = roundTotalsOf(round, [{ style, issued: records, tally: addBoxes(boxes) }], (key) => ({ name: key }));
  const counted = performance.now();
  determine(totals, law);
  const end = performance.now();
  return { records, ms: end - start, determinationMs: end - counted };
};

export interface DeterminationBench {
  /** Milliseconds of one determination from totals, the middle of all. */
  readonly medianMs: number;
  readonly perSecond: number;
}

/** Concludes `runs` made-up rounds of three posts from their totals: 17 candidates, near relatives among them, under the law of Zhejiang. */
export const benchDetermination = (runs = 20_000): DeterminationBench => {
  const next = numbersFrom(20_260_328);
  const law: LawOfTheDay = { kind: 'village', province: '浙江', day: '2026-03-28', mode: 'voters', plan: {} };
  const people = (post: Post, many: number) =>
    Array.from({ length: many }, (_, at) => ({ name: `${post}${at}`, votes: 400 + next(1000), woman: at % 2 === 0 }));
  const rounds = Array.from(
    { length: runs },
    (): RoundTotals => ({
      round: 1,
      registered: 2149,
      participants: 1800,
      kinds: [{ kind: 'all', issued: 1850, returned: 1800, valid: 1770, partValid: 5, void: 15, blank: 10 }],
      contests: [
        { post: 'director', seats: 1, kind: 'all', candidates: people('director', 3) },
        { post: 'deputy', seats: 2, kind: 'all', candidates: people('deputy', 4) },
        { post: 'member', seats: 4, kind: 'all', candidates: people('member', 10) },
      ],
      kin: [{ a: 'director0', b: 'member3', kin: 'sibling' }],
    }),
  );
  const times: number[] = [];
  const start = performance.now();
  for (const round of rounds) {
    const before = performance.now();
    determine(round, law);
    times.push(performance.now() - before);
  }
  const all = performance.now() - start;
  const [medianMs = 0] = times.toSorted((one, other) => one - other).slice(runs >> 1);
  return { medianMs, perSecond: (runs * 1000) / all };
};
