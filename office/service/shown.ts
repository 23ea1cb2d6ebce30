// What the screens of the book of work show: the ledger, the basic file, the portfolio, a report with its charts, the cases. Shapes only; views.ts fills them.
import type { Block } from '../../papers/page.ts';
import type { Both } from '../../papers/words/terms.ts';
import type { WorkKind } from '../../service/kinds.ts';
import type { HistoryRow } from '../screens.ts';

export interface WorkRow {
  readonly id: string;
  readonly on: string;
  readonly kind: WorkKind;
  readonly words: Both;
  readonly personal: boolean;
  /** Whether its words may be read here; closed, they are absent. */
  readonly open: boolean;
  readonly title?: string;
  readonly place?: string;
  readonly remark?: string;
  readonly programme?: string;
  readonly inKind?: string;
  readonly numbers?: Both;
  readonly responsible: string;
  readonly photos: readonly { readonly evidence: string; readonly caption?: string }[];
  readonly corrected: readonly { readonly on: string; readonly because: string }[];
  readonly struck?: { readonly on: string; readonly because: string };
  readonly ofCase: boolean;
}
export interface DueRow {
  readonly task: string;
  readonly kind: WorkKind;
  readonly title: string;
  readonly responsible: string;
  readonly from: string;
  readonly until: string;
  readonly state: 'done' | 'due' | 'missed';
}
export interface WorkScreen {
  readonly today: string;
  readonly rows: readonly WorkRow[];
  readonly found: number;
  readonly total: number;
  readonly kinds: readonly {
    readonly kind: WorkKind;
    readonly words: Both;
    readonly number: number;
    readonly personal: boolean;
  }[];
  /** Who answers for an entry. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly due: readonly DueRow[];
  readonly keeps: boolean;
}
export interface FileScreen {
  readonly versions: readonly { readonly on: string; readonly because?: string }[];
  readonly figures: readonly {
    readonly name: string;
    readonly words: Both;
    readonly measure: string;
    readonly values: readonly { readonly value?: number; readonly roundly: boolean }[];
  }[];
  readonly shares: readonly {
    readonly name: string;
    readonly words: Both;
    readonly list: readonly { readonly what: string; readonly number: number }[];
    readonly sum: number;
    readonly whole?: number;
  }[];
  readonly parts: readonly {
    readonly name: string;
    readonly households?: number;
    readonly people?: number;
    readonly buildings?: number;
  }[];
  readonly findings: readonly Both[];
}
export interface PortfolioScreen {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly post: string;
    readonly called?: string;
    readonly kinds: readonly Both[];
    readonly hours: readonly { readonly weekday: Both; readonly from: string; readonly until: string; readonly place: string }[];
    readonly substitute?: string;
    readonly away?: { readonly by: string; readonly until: string };
  }[];
  readonly helpers: readonly { readonly id: string; readonly name: string; readonly sentBy: string; readonly task: string }[];
  readonly subCommittees: readonly {
    readonly id: string;
    readonly name: string;
    readonly head: string;
    readonly members: readonly string[];
    readonly task: string;
  }[];
  readonly answers: readonly {
    readonly kind: WorkKind;
    readonly words: Both;
    readonly who: readonly { readonly name: string; readonly for?: string }[];
  }[];
  readonly findings: readonly Both[];
}
interface SumShown {
  readonly words: Both;
  readonly amount: string;
}
/** What one election cost: each bill, those struck out with the reason, the sums of those that stand, and the file of its sheet where there is one. */
export interface ElectionCost {
  readonly election: string;
  readonly file?: string;
  readonly total: string;
  readonly byKind: readonly SumShown[];
  readonly byFund: readonly SumShown[];
  readonly bills: readonly {
    readonly id: string;
    readonly on: string;
    readonly kind: Both;
    readonly what: string;
    readonly amount: string;
    readonly voucher: string;
    readonly fund: Both;
    readonly approvedBy: string;
    readonly struck?: string;
  }[];
}
export interface ReportScreen {
  readonly years: readonly number[];
  readonly blocks: readonly Block[];
  readonly file: string;
}
export interface CasesScreen {
  readonly cases: readonly {
    readonly id: string;
    readonly kind: WorkKind;
    readonly words: Both;
    readonly opened: string;
    readonly open: boolean;
    readonly title?: string;
    readonly whom?: string;
    readonly notes: readonly { readonly on: string; readonly remark?: string }[];
    readonly closed?: { readonly on: string; readonly outcome: Both };
    readonly erased?: string;
    readonly keepers: readonly string[];
    readonly entries: number;
  }[];
}
export interface Behind {
  readonly total: number;
  readonly rows: readonly HistoryRow[];
}
