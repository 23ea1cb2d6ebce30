// What the screens of the committee, of representatives and of the nomination show. Computed by views/.
import type { Post } from '../count/totals.ts';
import type { CommitteeKind, Day, Mode } from '../law/answer.ts';
import type { Both, Found } from './screens.ts';

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
  readonly key: 'answers' | 'signatures' | 'review' | 'repair' | 'pledge' | 'difference';
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
