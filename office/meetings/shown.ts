// What the screens of meetings and openness show: shapes only. How they are computed: views.ts.
import type { DueShown } from '../around/termshown.ts';
import type { Both } from '../screens.ts';

/** An order that may be given from where it stands, with what it is already known to be about. */
export interface Step {
  readonly order: string;
  readonly start: Readonly<Record<string, string>>;
}
/** Payments that may be one matter, with their sum, and what people said of them. */
interface RelatedRow {
  readonly words: Both;
  readonly cites: Both;
  readonly parts: readonly Both[];
  readonly judged?: Both;
  readonly step?: { readonly order: string; readonly start: Readonly<Record<string, unknown>> };
}

export interface VoteRow {
  readonly text: string;
  readonly carried: boolean;
  readonly sum: Both;
  readonly undone?: string;
}
export interface ItemRow {
  readonly item: string;
  readonly title: string;
  readonly matter: Both;
  readonly amount?: number;
  readonly before: readonly Both[];
  readonly votes: readonly VoteRow[];
  readonly steps: readonly Step[];
}
export interface MeetingRow {
  readonly meeting: string;
  readonly title: string;
  readonly body: Both;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly state: Both;
  readonly over: boolean;
  /** Who came of those due, and the sum that lets it decide. */
  readonly quorum?: { readonly words: Both; readonly reached: boolean; readonly cites?: Both };
  readonly items: readonly ItemRow[];
  readonly steps: readonly Step[];
  readonly irregular: readonly string[];
}
export interface DecisionRow {
  readonly motion: string;
  readonly text: string;
  readonly on: string;
  readonly body: Both;
  readonly published?: string;
  readonly carriedOut?: string;
  readonly undone?: string;
  readonly spent?: number;
  readonly amount?: number;
  readonly steps: readonly Step[];
}
interface SpendingRow {
  readonly title: string;
  readonly on: string;
  readonly matter: Both;
  readonly amount: number;
  readonly to?: string;
  readonly basis: Both;
  readonly outside: boolean;
}
export interface MeetingsScreen {
  readonly today: string;
  readonly due: readonly DueShown[];
  /** Limits that were set and what was handed on. */
  readonly rules: readonly Both[];
  readonly meetings: readonly MeetingRow[];
  readonly decisions: readonly DecisionRow[];
  readonly spendings: readonly SpendingRow[];
  readonly related: readonly RelatedRow[];
  readonly spent: number;
  readonly outside: number;
}

interface PostingRow {
  readonly post: string;
  readonly title: string;
  readonly kind: Both;
  readonly period: string;
  readonly on: string;
  readonly until: string;
  readonly state: Both;
  readonly where: string;
  readonly steps: readonly Step[];
}
interface QuestionRow {
  readonly question: string;
  readonly text: string;
  readonly on: string;
  readonly until: string;
  readonly late: boolean;
  readonly answer?: { readonly on: string; readonly text: string; readonly by: string };
  readonly steps: readonly Step[];
}
interface AssessedRow {
  readonly name: string;
  readonly excellent: number;
  readonly fit: number;
  readonly partly: number;
  readonly unfit: number;
  readonly returned: number;
  readonly isUnfit: boolean;
  readonly inARow: number;
  /** What the meeting concluded. */
  readonly grade?: Both;
  /** Assessed without a report on duties. */
  readonly unreported?: boolean;
}
export interface OpennessScreen {
  readonly today: string;
  readonly word: Both;
  /** The page for residents without an account: where it is while it is open, and the year it tells of. */
  readonly residents: {
    readonly open?: { readonly since: string; readonly address: string; readonly report?: number };
    readonly steps: readonly Step[];
  };
  readonly due: readonly DueShown[];
  /** What the law has posted, item by item, and when each was posted last. */
  readonly items: readonly { readonly words: Both; readonly on?: string }[];
  readonly itemsCite: Both;
  readonly postings: readonly PostingRow[];
  readonly questions: readonly QuestionRow[];
  readonly assessments: readonly {
    readonly meeting: string;
    readonly title: string;
    readonly day: string;
    readonly published?: string;
    readonly rows: readonly AssessedRow[];
    readonly steps: readonly Step[];
  }[];
  readonly surveys: readonly {
    readonly survey: string;
    readonly title: string;
    readonly state: Both;
    readonly returned: Both;
    readonly rows: readonly { readonly ask: string; readonly counts: readonly number[] }[];
    readonly steps: readonly Step[];
  }[];
  readonly audits: readonly {
    readonly audit: string;
    readonly words: Both;
    readonly published?: string;
    readonly steps: readonly Step[];
  }[];
}
