// What the screens 任职 and 今天 of a community's book show, as shapes for the browser. How they are computed: termscreen.ts, today.ts.
import type { Day } from '../../law/answer.ts';
import type { Both } from '../../papers/words/terms.ts';

/** A step that follows, with what its dialog knows already. */
export interface Step {
  readonly order: string;
  readonly start: Readonly<Record<string, unknown>>;
  /** Another word on the button. */
  readonly words?: Both;
}
/** A last day, whose day it is, and how late or early it is seen from today. */
export interface LastDay {
  readonly day: Day;
  readonly words: Both;
  readonly cites: Both;
  readonly late: boolean;
}
/** A comparison as it was made: 300 of 340 against the share. */
export interface SumShown {
  readonly words: Both;
  readonly count: number;
  readonly of: number;
  readonly least: number;
  readonly reached: boolean;
  readonly formula: string;
  readonly cites: Both;
}
interface HolderRow {
  readonly person: string;
  readonly name: string;
  readonly post: Both;
  readonly group?: number;
  readonly since: Day;
  readonly how: string;
}
export interface EndedRow extends HolderRow {
  readonly until: Day;
  readonly because: Both;
}
export interface BodyShown {
  readonly key: 'committee' | 'supervision' | 'heads' | 'representatives';
  readonly words: Both;
  readonly holders: readonly HolderRow[];
  /** Steps that stand at the head of this body. */
  readonly steps: readonly Step[];
}
export interface ResignationRow {
  readonly id: string;
  readonly name: string;
  readonly post: Both;
  readonly on: Day;
  readonly last: LastDay;
  readonly approvedBy: { readonly words: Both; readonly cites: Both };
  readonly decided?: { readonly on: Day; readonly agreed: boolean };
  /** That it was made known. */
  readonly announced?: { readonly on: Day; readonly where: string };
  readonly steps: readonly Step[];
}
export interface RecallRow {
  readonly id: string;
  readonly name: string;
  readonly post: Both;
  readonly on: Day;
  readonly by: Both;
  readonly petition?: SumShown;
  readonly reasons: string;
  readonly defended?: { readonly on: Day; readonly how: Both };
  readonly defence: Both;
  readonly days: readonly LastDay[];
  readonly voted?: {
    readonly on: Day;
    readonly due: number;
    readonly issued: number;
    readonly returned: number;
    readonly agree: number;
    readonly against: number;
    readonly abstain: number;
    readonly void: number;
    readonly sums: readonly SumShown[];
  };
  readonly ended?: {
    readonly on: Day;
    readonly as: 'carried' | 'failed' | 'withdrawn' | 'lapsed';
    /** Until then no new demand on the same facts. */
    readonly barred?: LastDay;
  };
  readonly steps: readonly Step[];
}
export interface RoundShown {
  readonly round: number;
  readonly on: Day;
  readonly due: number;
  readonly present: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  /** Whether enough came or voted. */
  readonly gate?: SumShown;
  readonly standing: readonly {
    readonly name: string;
    readonly votes: number;
    readonly writtenIn: boolean;
    readonly formula?: string;
    readonly state: 'elected' | 'level' | 'not elected';
  }[];
  readonly open: number;
  readonly level: number;
}
export interface ChoiceRow {
  readonly id: string;
  readonly title: Both;
  readonly byElection: boolean;
  readonly on: Day;
  readonly seats: number;
  readonly body: Both;
  readonly candidates: readonly string[];
  readonly rounds: readonly RoundShown[];
  readonly ended?: { readonly on: Day; readonly elected: readonly string[]; readonly because?: string };
  readonly steps: readonly Step[];
}
export interface VacancyRow {
  readonly post: Both;
  readonly seats: number;
  readonly since: Day;
  readonly last?: LastDay;
  readonly by: { readonly words: Both; readonly cites: Both };
  readonly steps: readonly Step[];
}
export interface TermScreen {
  readonly today: Day;
  readonly bodies: readonly BodyShown[];
  /** Of the committee: how many seats are held, and the most that there may be. */
  readonly seats: { readonly held: number; readonly most: number; readonly cites: Both };
  readonly ends?: Day;
  /** In what the bodies are not made up as the law asks. */
  readonly findings: readonly {
    readonly key: string;
    readonly words: Both;
    readonly cites: Both;
    readonly steps: readonly Step[];
  }[];
  readonly vacancies: readonly VacancyRow[];
  readonly resignations: readonly ResignationRow[];
  readonly recalls: readonly RecallRow[];
  readonly choices: readonly ChoiceRow[];
  readonly ended: readonly EndedRow[];
}

/** One thing that is due: what, by which day, whose words, and its step. */
export interface DueShown {
  readonly key: string;
  readonly state: 'late' | 'due' | 'later';
  readonly day?: Day;
  readonly words: Both;
  readonly cites?: Both;
  readonly step?: Step;
  /** Where it is done, when it is not a single step. */
  readonly screen?: { readonly name: string; readonly words: Both };
}
export interface BookToday {
  readonly today: Day;
  readonly due: readonly DueShown[];
  /** How a new book begins; nothing once all of it is there. */
  readonly beginning: readonly { readonly words: Both; readonly done: boolean; readonly step: Step }[];
  readonly lately: readonly { readonly on: Day; readonly words: Both }[];
}
