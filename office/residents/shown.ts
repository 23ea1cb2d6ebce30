// What the residents' page shows, as shapes only: no id of anybody or anything, no name but of those in office, no number about fewer than five. How it is computed: view.ts.
import type { Both } from '../screens.ts';

export interface PostingShown {
  readonly title: string;
  readonly period: string;
  readonly on: string;
  readonly until: string;
  readonly lines: readonly { readonly what: string; readonly amount?: number | undefined }[] /** The sheet of the board. */;
  readonly file: string;
}
/** The members of a small body with their posts; those of a large one by group. */
type BodyShown = { readonly words: Both } & (
  | {
      readonly people: readonly {
        readonly name: string;
        readonly post: Both;
        readonly called?: string;
        readonly hours: readonly string[];
      }[];
    }
  | {
      readonly people?: undefined;
      readonly groups: readonly { readonly group?: number | undefined; readonly names: readonly string[] }[];
    }
);
interface DecisionShown {
  readonly text: string;
  readonly on: string;
  readonly body: Both;
  readonly published: string;
  readonly where: string;
  readonly amount?: number;
  readonly spent?: number;
  readonly carriedOut?: string;
  readonly undone?: string;
}
interface QuestionShown {
  readonly text: string;
  readonly on: string;
  readonly until: string;
  readonly late: boolean;
  readonly answer?: { readonly on: string; readonly text: string; readonly by: string };
}
export interface SurveyResult {
  readonly title: string;
  readonly closed: string;
  readonly answered: number /** Absent where too few answered. */;
  readonly rows?: readonly { readonly ask: string; readonly counts: readonly number[] }[];
}

export interface ResidentsScreen {
  readonly book: string;
  readonly place: string;
  readonly committee: string;
  readonly word: Both;
  readonly rehearsal: boolean;
  readonly today: string;
  /** How long a posting hangs, and within how many days a question is answered. */
  readonly days: {
    readonly posted: number;
    readonly postedCites?: Both;
    readonly answered: number;
    readonly answeredCites?: Both;
  };
  /** The seven items in the order of the law, each with what is posted of it now. */
  readonly items: readonly { readonly words: Both; readonly postings: readonly PostingShown[] }[];
  readonly bodies: readonly BodyShown[];
  readonly decisions: readonly DecisionShown[];
  readonly questions: readonly QuestionShown[];
  readonly report?: {
    readonly year: number;
    readonly lines: readonly { readonly text: string; readonly heading: boolean }[];
    readonly file: string;
  };
  /** What may be answered, in the order of the counts. */
  readonly answers: readonly { readonly value: string; readonly words: Both }[];
  readonly surveys: {
    readonly running: readonly { readonly title: string; readonly to: string }[];
    readonly results: readonly SurveyResult[];
  };
}

/** The survey that a card belongs to, to be answered. */
export interface SurveyAsked {
  readonly title: string;
  readonly to: string;
  readonly asks: readonly string[];
  readonly card: string;
}
