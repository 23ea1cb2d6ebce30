// Ballots on their way to the office: in order, each under a key of its place, so that none is entered twice. A refused one stands still and waits for a person. Sends nothing: sender.ts.
import type { Marks } from '../../../../count/ballot.ts';
import type { Answered } from '../../../../office/screens.ts';
import type { Refused } from '../parts/refused.ts';

export interface Waiting {
  readonly number: number;
  readonly marks: Marks;
}
export interface Queue {
  readonly waiting: readonly Waiting[];
  readonly sent: readonly Waiting[];
  readonly refusal?: Refused;
  readonly lost: boolean;
  /** The office no longer knows who sends: what waits is kept until it does. */
  readonly signedOut?: true;
  readonly repeated?: number;
}
type Happening =
  | { readonly say: 'enter'; readonly ballot: Waiting }
  | { readonly say: 'answered'; readonly number: number; readonly answer: Answered }
  | { readonly say: 'lost'; readonly signedOut?: boolean }
  | { readonly say: 'again' }
  | { readonly say: 'take back' }
  | { readonly say: 'told'; readonly called: number };

export const emptyQueue: Queue = { waiting: [], sent: [], lost: false };
const mostKept = 30;

/** The queue after something happened. */
export const queued = (queue: Queue, happening: Happening): Queue => {
  switch (happening.say) {
    case 'enter':
      return queue.waiting.some((one) => one.number === happening.ballot.number)
        ? queue
        : { ...queue, waiting: [...queue.waiting, happening.ballot] };
    case 'answered': {
      const { answer, number } = happening;
      if (answer.kind === 'refused') return { ...queue, refusal: answer };
      const done = queue.waiting.filter((one) => one.number === number);
      return {
        waiting: queue.waiting.filter((one) => one.number !== number),
        sent: [...queue.sent, ...done].slice(-mostKept),
        lost: false,
        ...(answer.kind === 'repeated' ? { repeated: number } : {}),
      };
    }
    case 'lost':
      return { ...queue, lost: true, ...(happening.signedOut ? { signedOut: true } : {}) };
    case 'again':
      return { waiting: queue.waiting, sent: queue.sent, lost: false };
    case 'take back':
      return { waiting: [], sent: queue.sent, lost: false };
    case 'told':
      return { ...queue, sent: queue.sent.filter((one) => one.number > happening.called) };
    default:
      return happening satisfies never;
  }
};

/** The key under which a ballot's call is sent: its place and, where two tellers enter, whose entry it is, so that nobody enters the same place twice. */
export const keyOfCall = (round: number, box: string, number: number, by?: string, recounts = 0): string =>
  `call/${round}/${box}/${number}${by === undefined ? '' : `/${by}`}${recounts === 0 ? '' : `/again${recounts}`}`;
