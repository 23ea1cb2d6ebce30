// What a determination concludes, as a closed list: valid or not, who is elected, tied, short, a woman's seat, near relatives, two posts, empty seats, who leads, and the decisions that people must take. Their words: outcomeWords.ts.
import type { Day, Share } from '../law/answer.ts';
import type { How } from './contest.ts';
import type { KinConflict } from './kin.ts';
import type { Words } from './step.ts';
import type { Post } from './totals.ts';
import type { Ground } from './validity.ts';

/** Who may take a decision: the election committee, the residents' or villagers' meeting or its representatives, the street or township. */
export type Decider = 'election committee' | 'meeting' | 'township';

export type DecisionOn =
  | 'vote again among the tied'
  | 'second vote'
  | 'vote for a woman'
  | 'how a woman is seated'
  | 'which relative stays'
  | 'vote again between relatives'
  | 'how the gap is filled'
  | 'which of two posts'
  | 'leave seats empty'
  | 'who leads'
  | 'repeat the election'
  | 'who is meant'
  | 'weigh what was found'
  | 'figures that do not balance'
  | 'confirm the base'
  | 'examine the elected';

export interface Decision {
  readonly kind: 'decision';
  readonly on: DecisionOn;
  readonly by: Decider;
  /** Whom it concerns, by name. */
  readonly about: readonly string[];
  /** The last day, where there is one. */
  readonly latest?: Day;
  readonly cites: Words;
}

export type Outcome =
  | { readonly kind: 'valid' }
  | { readonly kind: 'invalid'; readonly grounds: readonly Ground[] }
  | {
      readonly kind: 'elected';
      readonly post: Post;
      readonly person?: string;
      readonly name: string;
      readonly votes: number;
      readonly how: How;
      readonly writeIn?: true;
      /** Moved up into the seat that a near relative had to leave. */
      readonly movedUp?: true;
    }
  /** Had the votes, and cannot be elected. */
  | {
      readonly kind: 'refused';
      readonly post: Post;
      readonly name: string;
      readonly votes: number;
      readonly why: 'refused' | 'barred';
    }
  | { readonly kind: 'tied'; readonly post: Post; readonly names: readonly string[]; readonly seats: number }
  | {
      readonly kind: 'short';
      readonly post: Post;
      readonly seats: number;
      /** Votes that were needed in this vote. */
      readonly threshold: number;
      readonly slate: readonly string[];
      /** What a second vote needs of its ballots, and its last day. */
      readonly share: Share;
      readonly latest: Day;
      readonly reserved?: 'woman';
    }
  | {
      readonly kind: 'woman seat';
      readonly case: 'seated first' | 'seat kept' | 'listed apart' | 'missing' | 'unknown';
      readonly name?: string;
    }
  | ({ readonly kind: 'near relatives' } & Omit<KinConflict, 'kin'> & { readonly relation: KinConflict['kin'] })
  | { readonly kind: 'two posts'; readonly name: string; readonly posts: readonly Post[] }
  | {
      readonly kind: 'may stay empty';
      readonly seats: number;
      readonly elected: number;
      readonly decidedBy: 'nobody' | 'meeting';
    }
  | { readonly kind: 'leads'; readonly name: string; readonly post: Post }
  | Decision;
