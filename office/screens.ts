// What each screen is told: the shapes of the office's answers to its windows. Plain data, computed from facts; personal data masked unless the role may see it.
import type { Marks, BallotStyle } from '../count/ballot.ts';
import type { Post } from '../count/totals.ts';
import type { CalendarRow, Move } from '../election/beginning/calendar.ts';
import type { AnyRefusal } from './matter.ts';
import type { Role } from '../election/keepers.ts';
import type { Stage } from '../election/stages.ts';
import type { CommitteeKind, Day, Mode } from '../law/answer.ts';
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

/** The election committee: how it was chosen, who sits and who may move up, its meetings with their sums, and what went before it. All of it is public by law; complaints are a number and two days. */
export interface CommitteeScreen {
  readonly chosen?: {
    readonly on: Day;
    readonly by: Both;
    readonly due?: number;
    readonly present?: number;
    /** `3 × 28 = 84 ≥ 2 × 42 = 84`, where both figures were told. */
    readonly sum?: string;
    readonly cites?: Both;
  };
  readonly seats: number;
  readonly committee: readonly {
    readonly person: string;
    readonly name: string;
    readonly post: 'chair' | 'deputy' | 'member';
    readonly group: number;
    readonly votes: number;
  }[];
  readonly alternates: readonly { readonly name: string; readonly votes: number; readonly group: number }[];
  readonly left: readonly { readonly name: string; readonly on: Day; readonly because: Both }[];
  readonly quits: Both;
  readonly follows: Both;
  readonly relations: readonly { readonly a: string; readonly b: string; readonly kin: Both }[];
  readonly meetings: readonly {
    readonly number: number;
    readonly on: Day;
    readonly due: number;
    readonly present: number;
    readonly place?: string;
    readonly absent: readonly string[];
    readonly matters: readonly {
      readonly topic: string;
      readonly agree: number;
      readonly against: number;
      readonly abstained: number;
      readonly carried: boolean;
      readonly formula: string;
    }[];
  }[];
  readonly posted?: Day;
  readonly filed?: { readonly on: Day; readonly to: string };
  readonly plan?: { readonly on: Day; readonly by: string };
  readonly implementation?: { readonly on: Day; readonly present: number; readonly agree: number };
  /** What is still missing: empty seats, no chair, not posted, not filed. */
  readonly missing: readonly { readonly words: Both; readonly cites?: Both }[];
  readonly findings: readonly Found[];
  readonly before: {
    readonly audit?: { readonly by: string; readonly done: Day; readonly published?: Day };
    readonly guidance?: { readonly by: string; readonly members: readonly { readonly name: string; readonly role: string }[] };
    readonly decided: readonly { readonly on: Day; readonly words: Both }[];
    readonly shift?: Both;
  };
  readonly complaints: readonly {
    readonly number: number;
    readonly received: Day;
    readonly referred?: { readonly on: Day; readonly to: Both };
  }[];
}

export interface NomineeShown {
  readonly person: string;
  readonly name: string;
  readonly woman: boolean;
  readonly votes: number;
  readonly way: Both;
  /** Signatures that were checked one by one; absent where none were. */
  readonly signatures?: number;
  /** A joint nomination of which only the number was told. */
  readonly unchecked: boolean;
  readonly state: 'nominee' | 'candidate' | 'declined' | 'barred' | 'elected' | 'left' | 'lapsed';
  /** Answered in writing; 'silent' is neither. */
  readonly answer: 'agreed' | 'declined' | 'silent' | 'not asked';
  readonly rounds: readonly {
    readonly words: Both;
    readonly said: 'approved' | 'rejected' | 'none';
    readonly by?: string;
    readonly on?: Day;
  }[];
  /** The day by which something missing is handed in. */
  readonly missing?: { readonly until: Day; readonly late: boolean };
  readonly pledged: boolean;
  readonly listed: boolean;
  readonly preselected?: number;
}
/** What a step of the nomination still waits for, with the order that does it. */
export interface NominationNeed {
  readonly key: 'answers' | 'review' | 'repair' | 'pledge' | 'difference';
  readonly words: Both;
  readonly cites?: Both;
  readonly people: readonly string[];
  readonly order: string;
}

/** A list of signatures as somebody types it, each line judged; nothing is recorded by it. */
export interface SignersScreen {
  readonly rows: readonly {
    readonly line: string;
    readonly voter?: string;
    readonly name?: string;
    readonly group?: number;
    readonly state: 'good' | 'several' | 'bad';
    readonly words?: Both;
    readonly remedy?: Both;
    /** The people who bear the name, to choose from. */
    readonly choices?: readonly {
      readonly voter: string;
      readonly group: number;
      /** How the line is written so that this person is meant. */
      readonly write: string;
    }[];
  }[];
  readonly good: number;
  readonly least: number;
  readonly cites: Both;
}

export interface RepresentativesScreen {
  readonly kind: CommitteeKind;
  readonly mode: Mode;
  /** Only where representatives elect: how many, how many must vote, when their list was posted. */
  readonly elect?: {
    readonly count: number;
    readonly needed: number;
    readonly turnout: Both;
    readonly list: Both;
    readonly posted?: { readonly on: Day; readonly count: number };
  };
  readonly representatives: number;
  readonly heads: number;
  readonly leaders: number;
  readonly households: number;
  readonly groups: readonly {
    readonly group: number;
    readonly voters: number;
    readonly households?: number;
    readonly head?: string;
    readonly representatives: readonly {
      readonly person: string;
      readonly name: string;
      readonly woman: boolean;
      readonly votes?: number;
    }[];
    readonly leaders: readonly { readonly name: string; readonly building: string }[];
    /** Households that somebody represents; the names only where the posted list may be seen. */
    readonly represented: number;
    readonly householdNames: readonly { readonly name: string; readonly household: string }[];
  }[];
  readonly women: {
    readonly women: number;
    readonly of: number;
    /** Whether the law or the plan asks for a share. */
    readonly asked: boolean;
    readonly reached: boolean;
    readonly formula: string;
    readonly cites: Both;
  };
  readonly pointed: readonly { readonly words: Both; readonly cites?: Both }[];
  readonly missing: readonly { readonly group: number; readonly household: string; readonly names: readonly string[] }[];
  readonly left: readonly {
    readonly on: Day;
    readonly group: number;
    readonly name: string;
    readonly office: Both;
    readonly because: Both;
  }[];
}

export interface CandidatesScreen {
  readonly posts: readonly {
    readonly post: Post;
    readonly words: Both;
    readonly seats: number;
    /** One more than the seats, less those who stand. */
    readonly lacking: number;
    readonly nominees: readonly NomineeShown[];
  }[];
  readonly ways: readonly string[];
  readonly needs: readonly NominationNeed[];
  readonly pledgeAsked: boolean;
  readonly preliminary?: Day;
  readonly preselections: readonly { readonly on: Day; readonly words: Both; readonly present: number }[];
  readonly met: readonly { readonly on: Day; readonly place: string }[];
}

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
