// One box as it is counted: how many ballots lay in it, what was called, what is final, or its sheet from paper. How it changes: counting.ts, calling.ts, heaps.ts, doubtful.ts.
import type { Marks } from '../../count/ballot.ts';
import type { KindTotals, Post } from '../../count/totals.ts';
import type { Day } from '../../law/answer.ts';
import type { DoubtDecided } from './doubtful.ts';
import type { BoxNo } from '../person.ts';
import type { TwoEntries } from './tellers.ts';

export interface BoxCount {
  readonly box: BoxNo;
  returned: number;
  /** Ballots in a bundle. */
  bundle?: number;
  /** What was counted out of the box when it was opened, where ballots were then mixed or dealt out. */
  found?: number;
  /** What was called, ballot 1 first; a correction replaces its place. Where two enter, only what they agree on: an open bundle stands in `two`. */
  calls: Marks[];
  /** So many of `calls` are final: entered by one teller, or by two alike. */
  agreed: number;
  /** Two tellers enter this box, each on their own. */
  two?: TwoEntries;
  corrections: number;
  /** What the election committee decided on ballots that were set aside, by their number. */
  decided?: Map<number, DoubtDecided>;
  /** Totals entered from the paper sheet instead of single calls. */
  totals?: BoxSheet;
  counted?: Day;
}
export interface BoxSheet extends Omit<KindTotals, 'kind' | 'issued'> {
  readonly votes: readonly { readonly post: Post; readonly key: string; readonly votes: number }[];
}
