// One ballot: what a sheet of this style lets a voter say, and what the voter said. The verdict over it is verdict.ts; nothing here names a voter.
import type { Post } from './totals.ts';

/** One sheet: its kind, its sections in order, the candidates printed in each. */
export interface BallotStyle {
  readonly kind: string;
  readonly sections: readonly {
    readonly post: Post;
    readonly seats: number;
    /** Keys of the printed candidates (person ids), in printed order. */
    readonly candidates: readonly string[];
  }[];
}

/** What stands on one ballot: for each post the keys marked in favour (a person id, or `=name` for a write-in), or that the section or the sheet cannot be read. */
export interface Marks {
  /** By post; a post that is absent was left blank. */
  readonly for: Readonly<Partial<Record<Post, readonly string[]>>>;
  /** Posts whose section cannot be read. */
  readonly unreadable?: readonly Post[];
  /** The whole sheet is void for a reason seen on the paper. */
  readonly void?: VoidGround;
  /** Set aside for the election committee: it stands in no sum until that has decided. `for` is then how the teller would read it. */
  readonly doubtful?: Doubt;
}

/** What is seen on the paper and voids the sheet: what a teller keys. Too many marks, one person twice or on two posts are found from the marks. */
export const voidGrounds = [
  'not the official print',
  'unreadable',
  'torn',
  'wrong marks',
  'written against the will',
  'other',
] as const;
type VoidGround = (typeof voidGrounds)[number];

/** Why a ballot was set aside. */
export const doubts = ['mark unclear', 'name unclear', 'number of marks unclear', 'print or seal in question', 'other'] as const;
export type Doubt = (typeof doubts)[number];

export type Verdict =
  | { readonly kind: 'valid'; readonly votes: readonly { readonly post: Post; readonly key: string }[] }
  | {
      readonly kind: 'partValid';
      readonly votes: readonly { readonly post: Post; readonly key: string }[];
      readonly why: readonly VoidReason[];
    }
  | { readonly kind: 'void'; readonly why: readonly VoidReason[] }
  | { readonly kind: 'blank' };

export type VoidReason = VoidGround | 'more than the seats' | 'one person on two posts' | 'one person twice';
