// The numbers of one round, as they stand before anyone concludes: what was registered, issued, returned, and each person's votes. Sums only; the conclusion is determination.ts.

/** Ballots of one kind (one sheet for all posts, or one a post). Promises returned = valid + partValid + void + blank. */
export interface KindTotals {
  readonly kind: string;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly partValid: number;
  readonly void: number;
  readonly blank: number;
}

export type Post = 'director' | 'deputy' | 'member';

export interface CandidateTotal {
  /** Random id of the person where known. */
  readonly person?: string;
  readonly name: string;
  readonly votes: number;
  /** Whether the person is a woman, where it is known. */
  readonly woman?: boolean;
  /** Not on the ballot: written in by voters. */
  readonly writeIn?: boolean;
}

export interface ContestTotals {
  readonly post: Post;
  readonly seats: number;
  /** Which kind of ballot carries this contest. */
  readonly kind: string;
  readonly candidates: readonly CandidateTotal[];
}

export interface RoundTotals {
  readonly round: number;
  readonly registered: number;
  /** Voters who took part, own and by proxy. By default the ballots collected (RULES f.2). */
  readonly participants: number;
  readonly kinds: readonly KindTotals[];
  readonly contests: readonly ContestTotals[];
  /** Published totals by box, small and unanimous boxes merged. */
  readonly boxes?: readonly BoxTotals[];
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
