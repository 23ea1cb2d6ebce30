// The shape of the wall: what a hall is shown while ballots are called. Computed in views/wall.ts.
import type { Post } from '../count/totals.ts';
import type { Both } from './screens.ts';

export interface WallScreen {
  readonly title: Both;
  readonly rehearsal: boolean;
  readonly round: number;
  readonly registered: number;
  readonly issued: number;
  readonly returned: number;
  readonly called: number;
  /** Votes needed for more than half of the ballots returned. */
  readonly needed: number;
  readonly void: number;
  readonly blank: number;
  readonly posts: readonly {
    readonly post: Post;
    readonly words: Both;
    readonly seats: number;
    /** In a second vote: the votes that elect there, 0 where most votes do; what is said beside them, and of who has them. In a first vote it is `needed`. */
    readonly line?: { readonly needed: number; readonly zh: string; readonly en: string; readonly reached: string };
    readonly candidates: readonly {
      readonly key: string;
      readonly name: string;
      readonly votes: number;
      readonly elected: boolean;
      readonly writeIn: boolean;
    }[];
  }[];
  /** `box`, here and in `heaps`: its name as it is said. */
  readonly lastCall?: {
    readonly box: string;
    readonly number: number;
    readonly keys: readonly string[];
    readonly verdict: 'valid' | 'partValid' | 'void' | 'blank';
  };
  /** Set aside for the election committee: in no other sum. */
  readonly doubtful: number;
  /** Boxes and shares that are being called, with how many of their ballots hang. */
  readonly heaps: readonly { readonly box: string; readonly called: number; readonly returned: number }[];
  readonly state: 'before' | 'counting' | 'counted' | 'announced';
  /** Before the first box is opened: what the hall waits for. */
  readonly waiting?: Both;
  /** At the end: the sum in one sentence. */
  readonly sentence?: Both;
  /** After the announcement: seats that stay open, what they lack, and the vote that follows. */
  readonly left?: Both;
  /** On the wall of one venue alone: which, of how many. No majority is drawn there: the votes of all venues elect. */
  readonly venue?: { readonly no: number; readonly name: string; readonly of: number };
  readonly words: readonly string[];
}
