// Seats given out by votes: the order of candidates, and the cut after the last seat, where equal votes across it elect none of those tied. Who may be elected at all: contest.ts.
import { moreOverHalfThanSeats, tie } from '../law/rules.ts';
import type { Asked } from './asked.ts';
import { compared, ruledStep, type Step } from './step.ts';
import type { CandidateTotal } from './totals.ts';

/** A person with votes; those with equal votes have equal rank and stand in the order in which they came. */
export interface Ranked extends CandidateTotal {
  readonly rank: number;
}

/** What a place did for the seat of a woman: seated the one with most votes first, or kept a seat for a vote of its own. */
export type WomanCase = { readonly case: 'seated first'; readonly name: string } | { readonly case: 'seat kept' };

export interface Cut {
  readonly in: readonly Ranked[];
  readonly woman?: WomanCase;
  readonly tied?: { readonly people: readonly Ranked[]; readonly forSeats: number };
  readonly steps: readonly Step[];
}

/** The candidates by votes. */
export const ranked = (candidates: readonly CandidateTotal[]): readonly Ranked[] => {
  const sorted = [...candidates].sort((one, other) => other.votes - one.votes);
  let rank = 1;
  return sorted.map((candidate, at) => {
    if (sorted[at - 1]?.votes !== candidate.votes) rank = at + 1;
    return { ...candidate, rank };
  });
};

/** The first `seats` of a list in order of votes, unless equal votes lie across the cut. */
export const cutAt = (able: readonly Ranked[], seats: number, asked: Asked): Cut => {
  const last = able[seats - 1];
  const next = able[seats];
  if (next === undefined) return { in: able, steps: [] };
  const most = ruledStep(
    { key: moreOverHalfThanSeats.key, asks: moreOverHalfThanSeats.asks, operands: { able: able.length, seats } },
    asked.mostVotes,
    compared(able.length, seats),
    true,
  );
  if (last === undefined) return { in: [], steps: [most] };
  const asks = { zh: '最后一个名额能否按得票多少确定？', en: 'Do the votes decide the last seat?' };
  const decided = last.votes > next.votes;
  const operands = { lastIn: last.votes, nextOut: next.votes };
  const step = ruledStep({ key: tie.key, asks, operands }, asked.tie, compared(last.votes, next.votes), decided);
  if (decided) return { in: able.slice(0, seats), steps: [most, step] };
  const sure = able.filter(({ votes }) => votes > last.votes);
  const tied = { people: able.filter(({ votes }) => votes === last.votes), forSeats: seats - sure.length };
  return { in: sure, tied, steps: [most, step] };
};
