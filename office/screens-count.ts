// What a desk that issues ballots and the screens of the count show. Computed by views/desk.ts and views/counting.ts.
import type { BallotStyle, Marks } from '../count/ballot.ts';
import type { Post } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import type { Both } from './screens.ts';

/** What becomes of one elector's ballot at a station. */
export type DeskState =
  | { readonly state: 'may receive' }
  | {
      readonly state: 'issued';
      readonly station: number;
      readonly spoiled: number;
      /** Who took it by proxy. */
      readonly taker?: string;
      /** With that mobile box. */
      readonly box?: string;
      readonly cites: Both;
    }
  | { readonly state: 'elsewhere'; readonly station: number; readonly place: string; readonly address?: string }
  | { readonly state: 'by proxy'; readonly holder: string; readonly cites: Both }
  /** The card that was scanned has been replaced. */
  | { readonly state: 'void card' };
export interface DeskScreen {
  readonly stations: readonly { readonly station: number; readonly name: string; readonly state: 'before' | 'open' | 'closed' }[];
  /** own + by proxy of so many electors; ballots left = received − issued − spoiled. */
  readonly here?: {
    readonly station: number;
    readonly desks: number;
    /** Broken off since then. */
    readonly broken?: string;
    readonly electors: number;
    readonly own: number;
    readonly byProxy: number;
    readonly spoiled: number;
    readonly left: number;
  };
  readonly found: readonly {
    readonly voter: string;
    readonly no: number;
    readonly name: string;
    readonly group: number;
    readonly own: DeskState;
    /** Asked that the mobile box comes. */
    readonly mobile: boolean;
    /** Who is registered to write for the voter. */
    readonly helper?: string;
    readonly proxies: readonly { readonly principal: string; readonly name: string; readonly state: DeskState }[];
  }[];
  /** So many more answer the search. */
  readonly more: number;
}

export interface CountingScreen {
  readonly round: number;
  readonly style?: BallotStyle;
  readonly names: Readonly<Record<string, string>>;
  readonly boxes: readonly {
    readonly box: string;
    readonly mobile?: true;
    readonly station: number;
    readonly issued: number;
    readonly returned?: number;
    readonly called: number;
    /** So many calls are final. */
    readonly agreed: number;
    readonly counted: boolean;
    /** Fewer than may be called alone without a look at it, nothing called yet, and another box to mix with. */
    readonly few: boolean;
    /** Nothing is entered yet. */
    readonly untouched: boolean;
    /** Its ballots are called with those of this box. */
    readonly into?: string;
    /** A share of this box, dealt out to a further team. */
    readonly of?: string;
    /** What was counted out of it, where ballots were mixed or dealt out since. */
    readonly found?: number;
    readonly bundle?: number;
    /** How far its station is. */
    readonly opened: boolean;
    readonly closed: boolean;
    readonly accepted: boolean;
  }[];
  /** Where two tellers enter the box asked for: the asker's seat and how far both are in this bundle; what they entered differently, once both have ended it. */
  readonly two?: {
    readonly seat?: 1 | 2;
    readonly entered: number;
    readonly other: number;
    readonly from: number;
    readonly to: number;
    readonly differences: readonly number[];
    /** Who sits at each place: names, of those who have entered something; `listed`: on the list of tellers that was appointed, where there is one. */
    readonly tellers: readonly { readonly seat: 1 | 2; readonly name: string; readonly listed: boolean }[];
  };
  /** The last calls of the box asked for, newest first; where a number is asked for, that one call instead. Of two tellers each sees only the own entries. */
  readonly last: readonly {
    readonly number: number;
    readonly marks: Marks;
    readonly verdict: string;
    readonly why: readonly string[];
  }[];
  /** The box asked for, where its sheet was entered: its lines as they stand or as the asker entered them; where two entered differently, the lines that differ. Of the other's figures nothing. */
  readonly sheet?: {
    readonly entered: boolean;
    readonly other: boolean;
    readonly stands: boolean;
    readonly rows: readonly { readonly words: Both; readonly n: number; readonly differs: boolean }[];
  };
  /** Where photos of the signed sheets of the box asked for are kept: the fact that opened it; whether that was written on a later day. */
  readonly proof?: { readonly book: string; readonly position: number; readonly late: boolean };
  /** How often each box was counted before. */
  readonly recounts: Readonly<Record<string, number>>;
  /** The last recount of the box asked for; its rows only once it is counted again. */
  readonly recount?: {
    readonly times: number;
    readonly on: Day;
    readonly by: Both;
    readonly because: string;
    readonly rows: readonly { readonly words: Both; readonly before: number; readonly now: number }[];
  };
  /** Names written in; only where no box is asked for. `none`: nobody on the roll bears it. */
  readonly written: readonly {
    readonly post: Post;
    readonly words: Both;
    readonly written: string;
    readonly votes: number;
    readonly state: 'one' | 'several' | 'none' | 'ruled';
    readonly means?: string;
    readonly like?: string;
    readonly because?: string;
  }[];
  /** Ballots set aside in the box asked for or in all, those that wait for the election committee first. `marks`: how they were read, or what counts. */
  readonly doubtful: readonly {
    readonly box: string;
    readonly number: number;
    readonly ground: Both;
    readonly marks: Marks;
    readonly decided?: { readonly on: Day; readonly present: number; readonly agree: number; readonly because: string };
  }[];
}
