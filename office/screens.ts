// What each screen is told: the shapes of the office's answers to its windows. Plain data, computed from facts; personal data masked unless the role may see it.
import type { CalendarRow, Move } from '../election/beginning/calendar.ts';
import type { AnyRefusal } from './matter.ts';
import type { Role } from '../election/keepers.ts';
import type { Stage } from '../election/stages.ts';
import type { Day } from '../law/answer.ts';
import type { Shelf } from '../papers/kind.ts';
import type { FaultLine } from './screens-roll.ts';

export type { FaultLine, ImportScreen, RollScreen, RollWorkScreen } from './screens-roll.ts';

export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** Top line of every screen. */
export interface HeadLine {
  readonly election: string;
  readonly title: Both;
  readonly rehearsal: boolean;
  readonly now: string;
  readonly today: Day;
  /** A rehearsal's own clock, and whether the asker may move it forward. */
  readonly clock?: { readonly mayMove: boolean };
  readonly electionDay?: Day;
  /** Days to the poll; negative after it. */
  readonly daysToPoll?: number;
  readonly stage: Stage;
  readonly stages: readonly {
    readonly stage: Stage;
    readonly words: Both;
    readonly state: 'done' | 'now' | 'later';
    readonly on?: Day;
  }[];
  readonly who: { readonly account: string; readonly name: string; readonly roles: readonly Role[]; readonly admin: boolean };
  /** How many facts are known, of all books: at a station they grow while the main book stands still. */
  readonly known: number;
  /** Position and hash of the last fact of the main book, and its head as eight words to photograph. */
  readonly position: number;
  readonly head: string;
  readonly words: readonly string[];
}

export interface Duty {
  /** It belonged before a poll whose result is announced. */
  readonly missed?: true;
  readonly key: string;
  readonly words: Both;
  /** Why it is so, with its article, where a rule asks for it. */
  readonly cites?: Both;
  readonly due?: Day;
  /** Days from today to `due`; negative when late. */
  readonly days?: number;
  readonly state: 'done' | 'due' | 'late' | 'blocked' | 'later';
  readonly blockedBy?: Both;
  /** The order that does it, whether the asker may give it and whose it is; and the screen on which it is given. */
  readonly order?: string;
  readonly may?: boolean;
  readonly by?: Both;
  readonly screen?:
    | 'roll'
    | 'representatives'
    | 'candidates'
    | 'counting'
    | 'result'
    | 'papers'
    | 'committee'
    | 'stations'
    | 'ballots'
    | 'pollday'
    | 'proxies'
    | 'notices'
    | 'archive';
}
export interface TodayScreen {
  readonly head: HeadLine;
  /** Nobody holds the roles of chair and clerk yet: an administrator gives them first. */
  readonly needsPeople: boolean;
  readonly duties: readonly Duty[];
  readonly doneLately: readonly { readonly on: Day; readonly words: Both }[];
  readonly warnings: readonly {
    readonly words: Both;
    readonly cites?: Both;
    /** Where it is mended. */
    readonly screen?: NonNullable<Duty['screen']>;
  }[];
  /** What does not add up or was done out of time. */
  readonly findings: readonly Found[];
}

export interface RollRowShown {
  readonly voter: string;
  readonly no: number;
  readonly name: string;
  readonly sex: 'man' | 'woman';
  readonly born: string;
  readonly idNumber: string;
  readonly phone?: string;
  readonly group: number;
  readonly household?: string;
  readonly category?: Both;
  readonly card: boolean;
}
export interface PersonScreen {
  readonly row: RollRowShown;
  /** What the entry rests on where there is no household here: only for those who keep the roll. */
  readonly grounds: { readonly since?: Day; readonly asked?: boolean; readonly agreed?: string };
  readonly story: readonly { readonly on: Day; readonly words: Both; readonly position: number }[];
}

/** The calendar: every step and date in order, what was done out of time, and whether the asker may move the election day. */
export interface CalendarScreen {
  readonly today: Day;
  readonly electionDay?: Day;
  readonly mayMove: boolean;
  readonly rows: readonly (CalendarRow & { readonly by?: Both; readonly may: boolean })[];
  readonly findings: readonly Found[];
}
export interface Found {
  readonly key: string;
  readonly words: Both;
  readonly cites?: Both;
}
/** What another election day would change; `refused` where it would not be lawful at all, with the nearest day that is. */
export interface MoveScreen extends Move {
  readonly refused?: { readonly words: Both; readonly cites?: Both; readonly remedy?: Both; readonly nearest?: Day };
}

export interface IssuedShown {
  readonly no: number;
  readonly on: Day;
  readonly position: number;
  readonly because?: string;
}
export interface PaperListed {
  readonly file: string;
  /** Where it lies among the papers; the archives lie last. */
  readonly shelf: Shelf | 'archive';
  readonly title: Both;
  readonly format: 'pdf' | 'docx' | 'xlsx' | 'json' | 'zip';
  readonly personal: boolean;
  readonly ready: boolean;
  readonly waitsFor?: Both;
  /** The numbers under which it was sent out, with the place of the fact in the main book. */
  readonly issued?: readonly IssuedShown[];
  /** It is encrypted under a passphrase that whoever takes it gives. */
  readonly passphrase?: boolean;
  /** Looked at from the notice that it would correct. */
  readonly draft?: true;
}
export interface NoticeRow {
  readonly notice: string;
  readonly words: Both;
  /** The number it bears, or will bear. */
  readonly label: string;
  readonly state: 'waits' | 'may be posted' | 'posted';
  readonly waitsFor?: Both;
  readonly on?: Day;
  readonly places?: readonly string[];
  readonly postedBy?: string;
  readonly corrects?: string;
  /** Where the fact of the posting stands: photos of the sheet hang there. */
  readonly at?: { readonly book: string; readonly position: number };
  readonly clocks: readonly {
    readonly words: Both;
    readonly state: 'to come' | 'runs' | 'has run' | 'late';
    readonly cites: Both;
  }[];
  /** Its sheet to print, where there is one; and the paper that joins it with others of its number. */
  readonly paper?: string;
  readonly joined?: string;
  /** How a correction of it would read, and what would stand beside what stood before. */
  readonly draft?: string;
  /** A short text for chat groups. */
  readonly message?: string;
}
export interface NoticesScreen {
  readonly series: Both;
  readonly rows: readonly NoticeRow[];
  readonly may: boolean;
  readonly publicity: readonly {
    readonly words: Both;
    readonly measure: string;
    readonly count: number;
    readonly people: number;
  }[];
  readonly lately: readonly {
    readonly on: Day;
    readonly words: Both;
    readonly at: { readonly book: string; readonly position: number };
  }[];
  readonly contacts: readonly { readonly words: Both; readonly tried: number; readonly reached: number }[];
  /** Voters whose household is here and who live elsewhere, and how many voters were reached. */
  readonly away: number;
  readonly votersReached: number;
  readonly surveys: readonly {
    readonly on: Day;
    readonly by: string;
    readonly asked: number;
    readonly aware: number;
    readonly how?: string;
  }[];
}
export interface ReadinessScreen {
  readonly ready: boolean;
  readonly electionDay?: Day;
  readonly lines: readonly {
    readonly key: string;
    readonly words: Both;
    readonly state: 'ready' | 'lacking' | 'not asked';
    readonly found: Both;
    readonly cites?: Both;
    readonly order?: string;
    readonly may?: boolean;
    readonly screen?: Duty['screen'];
    readonly notice?: string;
  }[];
  /** Sheets to print from here, and whether they are ready. */
  readonly papers: readonly { readonly file: string; readonly words: Both; readonly ready: boolean }[];
}
export interface EvidenceShown {
  readonly evidence: string;
  readonly on: Day;
  readonly kind: 'photo' | 'scan' | 'document';
  readonly mime: string;
  readonly bytes: number;
  readonly caption?: string;
}
export interface HistoryRow {
  readonly book: string;
  readonly position: number;
  readonly on: Day;
  readonly at: string;
  readonly by: string;
  readonly fact: string;
  readonly words: Both;
  readonly hash: string;
  readonly late: boolean;
}
export interface LawScreen {
  readonly rules: readonly {
    readonly key: string;
    readonly asks: Both;
    readonly value: Both;
    readonly kind: 'fixed' | 'plan' | 'unknown';
    readonly cites: Both;
    /** The official words, where the office keeps its own copies of the texts. */
    readonly official?: string;
  }[];
}

/** What an order comes back with. */
export type Answered =
  | {
      readonly kind: 'done' | 'repeated';
      readonly facts: readonly string[];
      readonly position: number;
      /** It is recorded all the same: a character that no face can print. */
      readonly doubts?: readonly FaultLine[];
    }
  | {
      readonly kind: 'refused';
      readonly refusal: AnyRefusal;
      readonly words: Both;
      readonly cites?: Both;
      readonly remedy?: Both;
      readonly faults?: readonly {
        readonly row?: number;
        readonly column?: string;
        readonly words: Both;
        readonly remedy: Both;
        readonly found?: string;
      }[];
    };
