// The numbers of one round, as they stand before anyone concludes: what was registered, issued, returned, each person's votes, and what is known of people. Sums only; the conclusion is determination.ts.
import type { Day } from '../law/answer.ts';
import type { VoidReason } from './ballot.ts';

/** Ballots of one kind (one sheet for all posts, or one a post). Promises returned = valid + partValid + void + blank. */
export interface KindTotals {
  readonly kind: string;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly partValid: number;
  readonly void: number;
  readonly blank: number;
  /** Where they were counted: printed ≥ issued, and issued = returned + spoiled + notReturned. */
  readonly printed?: number;
  /** Handed back for a new sheet. */
  readonly spoiled?: number;
  readonly notReturned?: number;
}

/** The posts of a committee, the highest first. `woman`: a seat of a member that the ballot lists apart for a woman (Zhejiang 21); nobody known to be a man is elected to it. */
export const posts = ['director', 'deputy', 'member', 'woman'] as const;
export type Post = (typeof posts)[number];
/** The office that whoever is elected to a post holds: the seat listed apart is a member's. */
export const officeOf = (post: Post): Exclude<Post, 'woman'> => (post === 'woman' ? 'member' : post);
/** How high a post stands, 0 the highest: the seat of a woman is a member's. */
export const heights: Readonly<Record<Post, number>> = { director: 0, deputy: 1, member: 2, woman: 2 };

export interface CandidateTotal {
  /** Random id of the person where known. */
  readonly person?: string;
  readonly name: string;
  readonly votes: number;
  /** Whether the person is a woman, where it is known. */
  readonly woman?: boolean;
  /** Not on the ballot: written in by voters. */
  readonly writeIn?: boolean;
  /** How many on the roll bear the name that was written in, where it is not known which of them is meant. */
  readonly namesakes?: number;
  /** Cannot be elected: refused to stand, or barred by law or plan. The votes stay in every base. */
  readonly candidacy?: 'refused' | 'barred';
}

export interface ContestTotals {
  readonly post: Post;
  readonly seats: number;
  /** Which kind of ballot carries this contest. */
  readonly kind: string;
  readonly candidates: readonly CandidateTotal[];
}

/** How those who took part voted: at the poll, for another, at a mobile box; `helper` counts those among them whose ballot another wrote. */
interface Participation {
  readonly own: number;
  readonly proxy: number;
  readonly mobile: number;
  readonly helper?: number;
}

/** The four additions and four removals (四增四减) of the roll since the first vote. */
export interface RollMoves {
  readonly added: { readonly turned18: number; readonly movedIn: number; readonly family: number; readonly restored: number };
  readonly removed: { readonly movedOut: number; readonly family: number; readonly died: number; readonly deprived: number };
}

export type Kin = 'spouse' | 'parent or child' | 'sibling' | 'grandparent or grandchild';

/** Two people who are near relatives, each by id or by name. */
export interface KinTie {
  readonly a: string;
  readonly b: string;
  readonly kin: Kin;
}

/** What one station accounts for. Promises received = issued + spoiled + unused and issued = own + byProxy; where it is not so the determination says it. */
export interface StationTotals {
  readonly station: number;
  /** Voters who vote there. */
  readonly voters: number;
  readonly received: number;
  readonly issued: number;
  readonly own: number;
  readonly byProxy: number;
  readonly spoiled: number;
  readonly unused: number;
}

/** What people found of the way the election was held; whether it voids the election is the place's law. The other grounds are counted. */
export type Breach =
  | 'election committee not lawful'
  | 'candidates not lawful'
  | 'not counted in public'
  | 'result not announced on the spot'
  | 'other breach';

export interface RoundTotals {
  readonly round: number;
  /** The whole election is held again: what was before it counts no more. */
  readonly repeat?: true;
  /** On the roll of the first vote; `moves` tells what changed since. */
  readonly registered: number;
  /** Voters who took part, own and by proxy. By default the ballots collected (RULES f.2). */
  readonly participants: number;
  readonly kinds: readonly KindTotals[];
  readonly contests: readonly ContestTotals[];
  /** Published totals by box, small and unanimous boxes merged. */
  readonly boxes?: readonly BoxTotals[];
  /** Day of this vote, where it is not the election day. */
  readonly day?: Day;
  readonly moves?: RollMoves;
  readonly participation?: Participation;
  readonly kin?: readonly KinTie[];
  readonly breaches?: readonly Breach[];
  /** Where each station accounted for its ballots. */
  readonly stations?: readonly StationTotals[];
  /** Why ballots were void or void in part, over the whole round. */
  readonly voidGrounds?: VoidGrounds;
}

export interface VoidGrounds {
  /** The most frequent first; a ballot on which two were found is counted under each. `whole`: so many of them void as a whole. */
  readonly grounds: readonly { readonly why: VoidReason; readonly ballots: number; readonly whole: number }[];
  /** Void or part void ballots that stand on sheets, without a ground. */
  readonly untold: number;
}

export interface BoxTotals {
  readonly boxes: readonly string[];
  readonly kind: string;
  readonly returned: number;
  readonly valid: number;
  readonly partValid: number;
  readonly void: number;
  readonly blank: number;
  readonly votes: readonly { readonly post: Post; readonly name: string; readonly votes: number }[];
}
