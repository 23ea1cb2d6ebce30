// What the page of ballots is told: the styles of the vote with their layouts and who approved them, the runs, how many are printed. Plain data; nothing here can tell one sheet from another.
import type { BallotDesign } from '../election/polling/ballots.ts';
import type { Day } from '../law/answer.ts';
import type { Layout } from '../papers/ballots/shape.ts';
import type { Both } from './screens.ts';

export type StyleState = 'to approve' | 'approved' | 'fallen';
export interface StyleShown {
  readonly style: number;
  readonly on: Day;
  readonly design: BallotDesign;
  readonly layouts: readonly Layout[];
  readonly state: StyleState;
  readonly fallen?: Day;
  readonly approvals: readonly { readonly name: string; readonly on: Day }[];
  readonly mayApprove: boolean;
}
export interface RunShown {
  readonly run: number;
  readonly style: number;
  readonly on: Day;
  readonly copies: number;
  /** Numbers on the stubs. */
  readonly from?: number;
  readonly to?: number;
  readonly ended?: { readonly on: Day; readonly printed: number; readonly spoiled: number; readonly second: string };
  /** The file to print from, where it may be taken. */
  readonly file?: string;
}
export interface BallotsScreen {
  readonly round: number;
  /** Whether ballots can be designed now, and whether this person does it. */
  readonly open: boolean;
  readonly mayDesign: boolean;
  readonly mayPrint: boolean;
  readonly mayCount: boolean;
  /** Which designs the law and the plan let, with their source. */
  readonly sheets: readonly BallotDesign['sheets'][];
  readonly cites: Both;
  readonly styles: readonly StyleShown[];
  readonly runs: readonly RunShown[];
  readonly printed: number;
  readonly voters: number;
}
/** A design that is tried: its sheets, or the first on which there is no room. */
export type BallotTried =
  | { readonly kind: 'laid'; readonly layouts: readonly Layout[] }
  | { readonly kind: 'does not fit'; readonly page: number; readonly of: number }
  | { readonly kind: 'too early' };
