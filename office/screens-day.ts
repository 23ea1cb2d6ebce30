// What the screens of the day of the poll are told: each station with its next step, its figures, its mobile boxes and its boxes after the close; the queue and the kiosk. Plain data; nothing about how anyone votes, and no list of who has voted.
import type { StationDay } from './screens-ahead.ts';
import type { Both } from './screens.ts';

/** Ballots issued against the electors. issued = at the desk + with mobile boxes + by proxy. */
export interface Turnout {
  readonly electors: number;
  readonly issued: number;
  readonly desk: number;
  readonly mobile: number;
  readonly byProxy: number;
  readonly spoiled: number;
}
export interface Blocked {
  readonly words: Both;
  readonly cites?: Both;
  readonly remedy?: Both;
}
export interface DayStep {
  readonly key: string;
  readonly words: Both;
  readonly state: 'done' | 'now' | 'later' | 'not needed';
  readonly clock?: string;
  /** It was written on a later day than it happened. */
  readonly late?: boolean;
}
export interface MobileShown {
  readonly box: string;
  readonly state: 'waits' | 'out' | 'back';
  readonly route?: {
    readonly leaves: string;
    readonly back: string;
    readonly stops: readonly string[];
    readonly escorts: readonly string[];
  };
  readonly least: number;
  readonly cites: Both;
  readonly left?: string;
  readonly came?: string;
  readonly seals: readonly string[];
  readonly escorts: readonly string[];
  /** taken = issued + spoiled + with the box. */
  readonly ballots: number;
  readonly issued: number;
  readonly spoiled: number;
  readonly withBox: number;
  /** Its rounds before this one, each with its own sum. */
  readonly earlier: readonly {
    readonly left: string;
    readonly came: string;
    readonly seals: readonly string[];
    readonly escorts: readonly string[];
    readonly ballots: number;
    readonly issued: number;
    readonly spoiled: number;
    readonly unused: number;
  }[];
  readonly asked: number;
  /** Those who asked, in the order of the roll; only for who carries it. */
  readonly voters: readonly {
    readonly voter: string;
    readonly name: string;
    readonly group: number;
    readonly no: number;
    readonly address?: string;
    readonly state: 'waits' | 'voted' | 'absent' | 'declined' | 'comes to the station';
    readonly words: Both;
    readonly clock?: string;
  }[];
}
export interface StationOnDay {
  readonly no: number;
  readonly name: string;
  readonly address?: string;
  readonly opens: string;
  readonly closes: string;
  readonly state: StationDay['state'];
  /** It writes at a laptop of its own: since this day nothing of it is recorded here. */
  readonly atItsLaptop?: string;
  readonly boxes: readonly string[];
  readonly turnout: Turnout;
  /** As many as reach the share of the law here. */
  readonly line: number;
  /** received = issued + spoiled + left + with mobile boxes. */
  readonly received: number;
  readonly left: number;
  readonly out: number;
  readonly steps: readonly DayStep[];
  readonly next: string;
  /** What the host says at the next step. */
  readonly say?: string;
  readonly blocked?: Blocked;
  readonly staff: readonly { readonly name: string; readonly words: Both; readonly watches: boolean }[];
  /** Ballots as they were counted at the opening, fit to be issued. */
  readonly counted?: number;
  /** Seals of the opening, and what followed. */
  readonly seals: readonly string[];
  readonly trips: readonly MobileShown[];
  /** Where photos of the station's signed account are attached; `late`: it is typed in after the day, from paper. */
  readonly proof?: { readonly book: string; readonly position: number; readonly late: boolean };
  readonly closed?: {
    readonly clock: string;
    readonly issued: number;
    readonly own: number;
    readonly byProxy: number;
    readonly spoiled: number;
    readonly unused: number;
  };
  readonly way: { readonly seals: readonly string[]; readonly to?: string };
  readonly breaks: StationDay['breaks'];
  /** What was recorded here beside the issues, with its place in the history. */
  readonly facts: readonly { readonly at: number; readonly words: Both; readonly clock?: string; readonly late: boolean }[];
}
export interface PollDayScreen {
  readonly round: number;
  readonly day?: string;
  readonly isDay: boolean;
  readonly over: boolean;
  readonly clock: string;
  readonly printed?: number;
  readonly countAt?: string;
  /** Whether the asker records the steps, and whether the asker accepts records. */
  readonly runs: boolean;
  readonly accepts: boolean;
  readonly turnout: Turnout;
  readonly needed: { readonly share: Both; readonly cites: Both; readonly line: number; readonly reached: boolean };
  readonly of: Both;
  readonly stations: readonly StationOnDay[];
  readonly kiosk: { readonly open: boolean; readonly may: boolean };
}
