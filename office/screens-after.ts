// What the screen of the archive is told: certificates, sealed ballots, the report, objections, what was handed over, the first meeting, and the catalogue of what is there and what is missing.
import type { Kept } from '../election/catalogue.ts';
import type { Post } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import type { Both } from './screens.ts';

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
export interface ArchiveScreen {
  readonly stage: string;
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
    readonly signed?: { readonly on: Day; readonly signers: readonly { readonly words: Both; readonly name: string }[]; readonly at?: Place };
    readonly sealed?: { readonly on: Day; readonly packages: number; readonly keeper: string; readonly place?: string; readonly witnesses: readonly string[]; readonly until?: string; readonly seals: readonly string[] };
    readonly opened: readonly { readonly on: Day; readonly by: Both; readonly decision: string; readonly because: string; readonly people: readonly string[]; readonly seals: readonly string[] }[];
    readonly filed?: { readonly on: Day; readonly to: string; readonly by?: string; readonly receipt?: string };
    readonly annulled: readonly { readonly on: Day; readonly by: Both; readonly decision: string; readonly ground: Both; readonly names: readonly string[]; readonly cites: Both; readonly follows: Both }[];
  }[];
  readonly objections: readonly { readonly objection: string; readonly no: number; readonly round: number; readonly on: Day; readonly subject: Both; readonly last: LastDay; readonly answered?: { readonly on: Day; readonly upheld: boolean; readonly how: Both } }[];
  readonly handover: {
    readonly presides: Both;
    readonly last?: LastDay;
    readonly rows: readonly { readonly item: string; readonly words: Both; readonly asked: boolean; readonly done: readonly { readonly on: Day; readonly what: string; readonly from: string; readonly to: string; readonly witness: string }[] }[];
    readonly done?: { readonly on: Day; readonly items: readonly string[]; readonly from: string; readonly to: string; readonly witness: string };
  };
  readonly meeting: { readonly last?: LastDay; readonly held?: { readonly on: Day; readonly due: number; readonly present: readonly string[]; readonly place?: string; readonly duties: readonly { readonly name: string; readonly does: string; readonly heads?: string }[] } };
  readonly catalogue: readonly Kept[];
}

/** The vote that may follow: for whom, until when, and what becomes of the roll. */
export interface NextVote {
  readonly kind: 'second' | 'tie' | 'repeat';
  readonly posts: readonly { readonly words: Both; readonly seats: number; readonly slate: readonly string[] }[];
  readonly last: LastDay;
  readonly elects?: Both;
  readonly roll: Both;
}
