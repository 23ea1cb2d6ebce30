// What the screens of the result and of the archive are told: each vote as a sheet; certificates, sealed ballots, the report, objections, what was handed over, the first meeting, and the catalogue of what is there and what is missing.
import type { Kept } from '../election/after/catalogue.ts';
import type { Step } from '../count/step.ts';
import type { Post } from '../count/totals.ts';
import type { RepeatGround } from '../election/after/repeating.ts';
import type { Day } from '../law/answer.ts';
import type { Block } from '../papers/page.ts';
import type { Both, HistoryRow } from './screens.ts';

export interface Place {
  readonly book: string;
  readonly position: number;
}
/** The last day of something, with its article and how sure it is. */
export interface LastDay {
  readonly day: Day;
  readonly late: boolean;
  readonly cites: Both;
}
/** What a party election of the same community offers to record: of those elected, who holds which post in the party organisation. */
export interface PartyOffer {
  readonly organisation: string;
  /** The higher body approved that result. */
  readonly approved: boolean;
  readonly people: readonly {
    readonly name: string;
    readonly post: Both;
    readonly holds: 'secretary' | 'deputy secretary' | 'committee member';
    /** Director and secretary in one person. */
    readonly both: boolean;
  }[];
}

export interface ArchiveScreen {
  readonly party?: PartyOffer;
  /** As recorded. */
  readonly partyPosts: readonly { readonly name: string; readonly holds: PartyOffer['people'][number]['holds'] }[];
  readonly stage: string;
  /** The step whose button stands out. */
  readonly next: 'ballots' | 'certificates' | 'handover' | 'meeting' | 'papers' | 'archive';
  readonly sealed?: Day;
  readonly members: readonly {
    readonly post: Post;
    readonly words: Both;
    readonly name: string;
    readonly round: number;
    readonly certificate?: { readonly number: string; readonly on: Day; readonly issuer: string; readonly handedBy: string };
  }[];
  readonly certificates: { readonly by: Both; readonly next: string; readonly last?: LastDay };
  readonly votes: readonly {
    readonly round: number;
    readonly announced?: Day;
    readonly signed?: {
      readonly on: Day;
      readonly signers: readonly { readonly words: Both; readonly name: string }[];
      readonly at?: Place;
    };
    readonly sealed?: {
      readonly on: Day;
      readonly packages: number;
      readonly keeper: string;
      readonly place?: string;
      readonly witnesses: readonly string[];
      readonly until?: string;
      readonly seals: readonly string[];
    };
    readonly opened: readonly {
      readonly on: Day;
      readonly by: Both;
      readonly decision: string;
      readonly because: string;
      readonly people: readonly string[];
      readonly seals: readonly string[];
    }[];
    readonly filed?: { readonly on: Day; readonly to: string; readonly by?: string; readonly receipt?: string };
    readonly annulled: readonly {
      readonly on: Day;
      readonly by: Both;
      readonly decision: string;
      readonly ground: Both;
      readonly names: readonly string[];
      readonly cites: Both;
      readonly follows: Both;
    }[];
  }[];
  readonly objections: readonly {
    readonly objection: string;
    readonly no: number;
    readonly round: number;
    readonly on: Day;
    readonly subject: Both;
    readonly last: LastDay;
    readonly answered?: { readonly on: Day; readonly upheld: boolean; readonly how: Both };
  }[];
  readonly handover: {
    readonly presides: Both;
    readonly last?: LastDay;
    readonly rows: readonly {
      readonly item: string;
      readonly words: Both;
      readonly asked: boolean;
      readonly done: readonly {
        readonly on: Day;
        readonly what: string;
        readonly from: string;
        readonly to: string;
        readonly witness: string;
      }[];
    }[];
    readonly done?: {
      readonly on: Day;
      readonly items: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly witness: string;
    };
  };
  readonly meeting: {
    readonly last?: LastDay;
    readonly held?: {
      readonly on: Day;
      readonly due: number;
      readonly present: readonly string[];
      readonly place?: string;
      readonly duties: readonly { readonly name: string; readonly does: string; readonly heads?: string }[];
    };
  };
  readonly catalogue: readonly Kept[];
}

/** The vote that may follow: for whom, until when, and what becomes of the roll. */
export interface NextVote {
  readonly kind: 'second' | 'tie' | 'repeat' | 'anew';
  /** Why the vote is void, where that was found. */
  readonly ground?: { readonly key: RepeatGround; readonly words: Both };
  readonly posts: readonly { readonly words: Both; readonly seats: number; readonly slate: readonly string[] }[];
  readonly last: LastDay;
  readonly elects?: Both;
  readonly roll: Both;
}

export interface ResultScreen {
  readonly rounds: readonly {
    readonly round: number;
    readonly registered: number;
    readonly participants: number;
    readonly issued: number;
    readonly returned: number;
    readonly kinds: readonly {
      readonly kind: string;
      readonly returned: number;
      readonly valid: number;
      readonly partValid: number;
      readonly void: number;
      readonly blank: number;
    }[];
    readonly valid: boolean;
    readonly complete: boolean;
    readonly steps: readonly Step[];
    readonly contests: readonly {
      readonly post: Post;
      readonly words: Both;
      readonly seats: number;
      readonly candidates: readonly { readonly name: string; readonly votes: number; readonly writeIn: boolean }[];
      readonly elected: readonly { readonly name: string; readonly votes: number; readonly how: 'majority' | 'second vote' }[];
      readonly tied: readonly string[];
      readonly open: number;
      readonly steps: readonly Step[];
    }[];
    readonly findings: readonly { readonly words: Both; readonly cites?: Both }[];
    readonly confirmed?: { readonly on: Day; readonly valid: boolean };
    readonly announced?: { readonly on: Day; readonly clock: string };
    /** Decisions that people must take, each with its article. */
    readonly decisions: readonly { readonly words: Both; readonly cites: Both }[];
    /** What is still open, and whether it could change the result; only once every ballot is called. */
    readonly unsettled?: {
      readonly questions: readonly Both[];
      readonly canChange: boolean;
      readonly words: Both;
      readonly servedTwice: boolean;
    };
    readonly kind: 'first' | 'second' | 'repeat';
    /** Day on which the report sheet was signed. */
    readonly signed?: Day;
    /** The vote that follows from this result: for open seats, among the tied, or the whole again. */
    readonly next?: NextVote;
    /** Day on which the ballots of the round were sealed. */
    readonly sealed?: Day;
  }[];
}

/** 工作总结 as it is read on the screen. */
export interface SummaryScreen {
  readonly blocks: readonly Block[];
  /** Whether it may be printed: the work is handed over. */
  readonly ready: boolean;
}
/** The facts behind a figure: how many, and the first of them. */
export interface BehindFigure {
  readonly total: number;
  readonly rows: readonly HistoryRow[];
}
/** An edited Word file with the present figures, in base64; or why it was not taken. */
export type RefreshedFile =
  | {
      readonly kind: 'refreshed';
      readonly file: string;
      readonly fields: number;
      readonly changed: readonly { readonly name: string; readonly from: string; readonly to: string }[];
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'refused'; readonly words: Both };
