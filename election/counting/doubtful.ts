// Chapter 疑问票, its record: ballots that a teller set aside with their number and a ground, and what the election committee decided on each. The order: doubting.ts.
import type { Doubt, Marks } from '../../count/ballot.ts';
import type { Day } from '../../law/answer.ts';
import type { Happened } from '../chapter.ts';
import type { Election } from '../election.ts';
import type { BoxNo } from '../person.ts';
import type { BoxCount } from '../polling/poll.ts';

export type DoubtFacts = Happened<
  'DoubtfulBallotDecided',
  {
    round: number;
    box: BoxNo;
    number: number;
    ground: Doubt;
    present: number;
    agree: number;
    because: string;
    secret?: { readonly of: 'count'; readonly marks: Marks };
  }
>;

/** A decision on a ballot that was set aside: how its teller read it, and the sum by which the committee decided. */
export interface DoubtDecided {
  readonly on: Day;
  readonly ground: Doubt;
  readonly was: Marks;
  readonly present: number;
  readonly agree: number;
  readonly because: string;
}

export interface OpenDoubt {
  readonly number: number;
  readonly ground: Doubt;
  readonly marks: Marks;
}

/** The ballots of a box that wait for the election committee; only those on whose entry the tellers agree. */
export const openDoubts = (b: BoxCount): readonly OpenDoubt[] =>
  b.calls.flatMap((marks, i) =>
    marks.doubtful !== undefined && i < b.agreed ? [{ number: i + 1, ground: marks.doubtful, marks }] : [],
  );

/** Whether a ballot is the committee's to decide: set aside, or decided already. */
export const isCommittees = (b: BoxCount, number: number): boolean =>
  b.calls[number - 1]?.doubtful !== undefined || b.decided?.has(number) === true;

export const evolveDoubts = (e: Election, f: DoubtFacts): void => {
  const b = e.rounds[f.round - 1]?.boxes.get(f.box);
  if (!b) return;
  const { on, ground, present, agree, because } = f;
  const was = b.calls[f.number - 1] ?? { for: {} };
  const marks = f.secret?.marks ?? { for: {} };
  (b.decided ??= new Map()).set(f.number, { on, ground, was, present, agree, because });
  for (const calls of b.two?.calls ?? []) calls[f.number - 1] = marks;
  b.calls[f.number - 1] = marks;
  b.corrections += 1;
};
