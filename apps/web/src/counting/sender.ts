// Sends the ballots of one box, one at a time; after a lost line, or three seconds without an answer, the same ballot again under the same key. The page asks before it is left with ballots unsent. What waits and what was refused: queue.ts.
import { useEffect, useReducer, useRef } from 'react';
import { office, troubleOf } from '../api.ts';
import { within } from '../hall/within.ts';
import { emptyQueue, keyOfCall, queued, type Queue, type Waiting } from './queue.ts';

export interface Sender {
  readonly queue: Queue;
  readonly enter: (ballot: Waiting) => void;
  readonly again: () => void;
  readonly takeBack: () => readonly Waiting[];
}
const pauseAfterLoss = 2000;

/** Sends the ballots of one box. `called` is how many the office has of this teller; `by` the account, where two enter; `recounts`: so often the box was counted before. */
export const useSender = (election: string, round: number, box: string, called: number, by?: string, recounts = 0): Sender => {
  const [queue, tell] = useReducer(queued, emptyQueue);
  const sending = useRef<number>(undefined);
  const first = queue.waiting[0];
  useEffect(() => tell({ say: 'told', called }), [called]);
  useEffect(() => {
    if (first === undefined || queue.refusal !== undefined || queue.lost || sending.current !== undefined) return;
    sending.current = first.number;
    within((signal) =>
      office.elections.tell(
        {
          election,
          order: keyOfCall(round, box, first.number, by, recounts),
          do: 'callBallot',
          body: { box, number: first.number, marks: first.marks },
        },
        { signal },
      ),
    ).then(
      (answer) => {
        sending.current = undefined;
        tell({ say: 'answered', number: first.number, answer });
      },
      (error: unknown) => {
        sending.current = undefined;
        tell({ say: 'lost', signedOut: troubleOf(error).kind === 'signed out' });
      },
    );
  }, [first, queue.refusal, queue.lost, election, round, box, by, recounts]);
  useEffect(() => {
    if (!queue.lost) return undefined;
    const timer = window.setTimeout(() => tell({ say: 'again' }), pauseAfterLoss);
    return () => window.clearTimeout(timer);
  }, [queue.lost]);
  const unsent = queue.waiting.length > 0;
  useEffect(() => {
    if (!unsent) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [unsent]);
  return {
    queue,
    enter: (ballot) => tell({ say: 'enter', ballot }),
    again: () => tell({ say: 'again' }),
    takeBack: () => {
      tell({ say: 'take back' });
      return queue.waiting;
    },
  };
};
