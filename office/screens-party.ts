// What the screens of a party election show, in shape: steps, members, applicants, nominees, meetings with their votes. Computed in views/party.ts.
import type { PartyStep } from '../election/party/step.ts';
import type { Day } from '../law/answer.ts';
import type { Both } from './screens.ts';

interface PartyLine {
  readonly name: string;
  readonly agree: number;
  readonly against?: number;
  readonly abstain?: number;
  readonly formula: string;
  readonly place: Both;
  readonly won: boolean;
}

export interface PartyVote {
  readonly words: Both;
  readonly issued?: number;
  readonly returned?: number;
  readonly valid?: number;
  readonly returnedSum?: string;
  readonly isValid?: boolean;
  readonly base?: Both;
  readonly contests: readonly {
    readonly words: Both;
    readonly seats: number;
    readonly candidates: readonly string[];
    readonly lines: readonly PartyLine[];
    readonly vacant: number;
    readonly tiedFor: number;
  }[];
  readonly concluded: boolean;
}

export interface PartyScreen {
  readonly head: {
    readonly name: string;
    readonly community: string;
    readonly higher: string;
    readonly organisation: Both;
    readonly variant: Both;
    readonly seats: Both;
    readonly meetingOn?: Day;
    readonly closed?: Day;
  };
  readonly steps: readonly PartyStep[];
  readonly members: {
    readonly all: number;
    readonly voters: number;
    readonly due: number;
    readonly least: number;
    readonly notTold: number;
    /** Only for the chair and the clerk. */
    readonly rows?: readonly {
      readonly id: string;
      readonly name: string;
      readonly branch: string;
      readonly standing: Both;
      readonly right: Both;
      readonly isDue: boolean;
      readonly told: readonly Both[];
    }[];
  };
  readonly applying?: { readonly from: Day; readonly to: Day };
  readonly applicants: readonly {
    readonly name: string;
    readonly way: Both;
    readonly contest: Both;
    readonly by: string;
    readonly check: Both;
    readonly recommended?: number;
    readonly confidence?: string;
    readonly below: boolean;
  }[];
  readonly nominees: readonly {
    readonly name: string;
    readonly contest: Both;
    readonly sex: Both;
    readonly born: string;
    readonly education: Both;
    readonly approved: boolean;
    readonly introduced: readonly Both[];
  }[];
  readonly differences: readonly {
    readonly words: Both;
    readonly seats: number;
    readonly candidates: number;
    readonly formula: string;
    readonly reached: boolean;
  }[];
  readonly posted: readonly { readonly words: Both; readonly from: Day; readonly until: Day; readonly online: boolean }[];
  readonly sittings: readonly {
    readonly words: Both;
    readonly on: Day;
    readonly place: string;
    readonly presiding: string;
    readonly due: number;
    readonly present: number;
    readonly quorum: string;
    readonly scrutineers: readonly string[];
    readonly votes: readonly PartyVote[];
  }[];
  readonly elected: readonly { readonly name: string; readonly post: Both }[];
}
