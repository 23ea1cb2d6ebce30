// What the screens of the roll are told: the roll itself, an import before it is done, and what is to be worked off. Plain data; personal data masked unless the role may see it.
import type { Day } from '../law/answer.ts';
import type { Both, RollRowShown } from './screens.ts';

export interface RollScreen {
  /** Grows with every change of the roll. */
  readonly version: number;
  readonly total: number;
  readonly found: number;
  readonly groups: readonly { readonly group: number; readonly voters: number }[];
  readonly men: number;
  readonly women: number;
  /** How many of the entries are complete, not yet verified, and changed since the list was posted. */
  readonly states: { readonly complete: number; readonly unverified: number; readonly unposted: number };
  /** Everyone who may be registered, as the basic file says, and the registered as a share of them in tenths of a per cent, cut off. */
  readonly eligible?: { readonly people: number; readonly perMille: number };
  readonly electors?: { readonly total: number; readonly groups: readonly { readonly group: number; readonly voters: number }[] };
  readonly postings: readonly { readonly on: Day; readonly version: number; readonly voters: number; readonly words: Both }[];
  readonly rows: readonly RollRowShown[];
}
interface Named {
  readonly voter: string;
  readonly no: number;
  readonly name: string;
  readonly group: number;
}
export interface RollWorkScreen {
  readonly lastRoll?: {
    readonly people: number;
    readonly new: number;
    readonly nowOfAge: number;
    readonly changed: number;
    readonly died: number;
    readonly gone: number;
    readonly toVerify: number;
  };
  readonly toVerify: readonly { readonly person: string; readonly name: string; readonly group: number; readonly born: string }[];
  readonly elsewhere: readonly (Named & { readonly places: readonly string[] })[];
  readonly perhapsOne: readonly (readonly Named[])[];
  readonly removed: readonly {
    readonly voter: string;
    readonly name: string;
    readonly group: number;
    readonly on: Day;
    readonly because: Both;
  }[];
  readonly lastToObject?: Day;
  readonly objections: readonly {
    readonly objection: string;
    readonly no: number;
    readonly on: Day;
    readonly about: Both;
    readonly name?: string;
    readonly by?: string;
    readonly text?: string;
    readonly due: Day;
    readonly decided?: { readonly on: Day; readonly upheld: boolean; readonly text?: string };
  }[];
  readonly counts: {
    readonly toVerify: number;
    readonly elsewhere: number;
    readonly perhapsOne: number;
    readonly removed: number;
  };
}

export interface FaultLine {
  readonly row?: number;
  readonly column?: string;
  readonly words: Both;
  readonly remedy: Both;
  readonly found?: string;
}
export interface ImportScreen {
  readonly as: 'roll' | 'last roll';
  readonly rows: number;
  readonly columns: readonly { readonly column: string; readonly meaning?: string; readonly samples: readonly string[] }[];
  /** At most 500 of each are shown. */
  readonly faults: readonly FaultLine[];
  readonly faultsFound: number;
  readonly doubts: readonly FaultLine[];
  readonly doubtsFound: number;
  readonly groups: readonly { readonly group: number; readonly voters: number }[];
  /** On the roll now. */
  readonly registered: number;
  readonly changes: {
    readonly added: number;
    readonly changed: number;
    readonly gone: number;
    readonly same: number;
    readonly changedRows: readonly {
      readonly row?: number;
      readonly name: string;
      readonly group: number;
      readonly fields: readonly string[];
    }[];
    readonly goneRows: readonly { readonly name: string; readonly group: number }[];
  };
  readonly token?: string;
}
