// What the screens of stations with laptops of their own are told: each book as the centre knows it, a kit that was packed, a book that was taken over. Plain data; no name of a voter stands in it.
import type { Day } from '../law/answer.ts';
import type { Answered, Both } from './screens.ts';

/** What a laptop said of itself when it was last heard, over the network. */
export interface Heard {
  readonly at: string;
  /** What its own clock said then. */
  readonly clock?: string;
  /** Entries of its book. */
  readonly entries?: number;
  readonly mirror?: 'none' | 'written' | 'same disk' | 'missing';
}
/** One laptop of a station, as the centre knows its book. */
export interface LaptopShown {
  readonly book: string;
  readonly spare: boolean;
  readonly packed: readonly { readonly on: Day; readonly at: string; readonly by: string }[];
  /** Entries that are here; 0: nothing came yet. */
  readonly entries: number;
  /** When the last of them was written, by that laptop's clock. */
  readonly last?: string;
  /** Ballots known to be issued by it, corrected ones not counted. */
  readonly issued: number;
  /** Entries up to here the centre has accepted. */
  readonly accepted?: number;
  readonly heard?: Heard;
}
export interface LaptopsScreen {
  /** The asker may pack, take over and accept. */
  readonly may: boolean;
  readonly now: string;
  readonly stations: readonly {
    readonly station: number;
    readonly name: string;
    readonly state: 'before' | 'open' | 'broken off' | 'closed';
    readonly accepted?: Day;
    /** Packing is still possible. */
    readonly mayPack: boolean;
    readonly laptops: readonly LaptopShown[];
  }[];
}

type Refused = Extract<Answered, { readonly kind: 'refused' }>;
/** A kit in its file with the code that opens it: shown once, kept nowhere. */
export type KitPacked = Refused | { readonly kind: 'done'; readonly book: string; readonly code: string; readonly file: File };
/** What became of a book that came: which it was, what was new in it, where it stands now; `torn`: its file ends in a line that was not written to its end. */
export type BookTaken =
  | Refused
  | {
      readonly kind: 'done';
      readonly book: string;
      readonly station: number;
      readonly spare: boolean;
      readonly added: number;
      readonly issued: number;
      readonly position: number;
      readonly torn?: boolean;
    };

/** A ballot that is known to have been issued at the laptop that died: a line to compare with the paper issue record. */
export interface KnownIssue {
  readonly position: number;
  readonly at: string;
  readonly name: string;
  readonly no?: number;
  readonly group?: number;
  /** Who took it by proxy. */
  readonly taker?: string;
}
/** Where the record of the laptop that died ends, as far as its spare can know. What was confirmed after it may lie only on the dead one. */
export interface LastKnown {
  readonly entries: number;
  /** When the last of them was written, by that laptop's clock. */
  readonly at?: string;
  readonly issued: number;
  /** The last ballots that are known to have been issued, newest first. */
  readonly last: readonly { readonly position: number; readonly at: string; readonly name: string }[];
  /** The file on its stick ends in a line that was not written to its end. */
  readonly torn?: boolean;
}
/** A station's laptop as it stands, on its own screens. */
export interface LaptopHere {
  readonly station: number;
  readonly name: string;
  readonly book: string;
  readonly spare: boolean;
  /** The time it goes by, and what the machine shows. */
  readonly clock: { readonly now: string; readonly shown: string };
  readonly entries: number;
  readonly issued: number;
  /** The second medium; absent where none was named. */
  readonly mirror?: { readonly folder: string; readonly upTo: number; readonly sameDisk: boolean; readonly missing?: Both };
  /** The centre, where its address was given; `spare`: so many entries the spare laptop has written there. */
  readonly centre?: { readonly address: string; readonly upTo: number; readonly trouble?: Both; readonly spare?: number };
  readonly after?: LastKnown;
}
