// Group commit: callers that ask at the same time share one transaction. Promises that each is answered only after the commit that carries it,
// and in the order of asking; what a commit is: the store.

import { LedgerUnavailable } from './unavailable.ts';

/** What became of one ask in a group: its answer, or the fault that is its own. A fault of the whole group is thrown by the commit. */
export type Settled<Answer> = { readonly answer: Answer } | { readonly fault: unknown };

export interface Group<Ask, Answer> {
  ask(what: Ask): Promise<Answer>;
  /** Takes no more asks and resolves when those under way are answered. */
  close(): Promise<void>;
}

interface Waiting<Ask, Answer> {
  readonly what: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: unknown) => void;
}

/** At most this many asks share a commit, so that no one waits long behind a flood. */
const largest = 512;

/** Gathers asks until the event loop has heard everyone who is speaking, then commits them together; one commit at a time. */
export function grouped<Ask, Answer>(
  commit: (asks: readonly Ask[]) => readonly Settled<Answer>[] | Promise<readonly Settled<Answer>[]>,
): Group<Ask, Answer> {
  let queue: Waiting<Ask, Answer>[] = [];
  let running: Promise<void> | undefined;
  let closed = false;

  async function run(): Promise<void> {
    while (queue.length > 0) {
      await new Promise((next) => setImmediate(next));
      const group = queue.slice(0, largest);
      queue = queue.slice(largest);
      try {
        const settled = await commit(group.map(({ what }) => what));
        group.forEach(({ resolve, reject }, i) => {
          const outcome = settled[i] as Settled<Answer>;
          if ('answer' in outcome) resolve(outcome.answer);
          else reject(outcome.fault);
        });
      } catch (fault) {
        for (const { reject } of group) reject(fault);
      }
    }
    running = undefined;
  }

  return {
    ask(what) {
      if (closed) return Promise.reject(new LedgerUnavailable('unreachable', 'the ledger is closed'));
      return new Promise((resolve, reject) => {
        queue.push({ what, resolve, reject });
        running ??= run();
      });
    },
    async close() {
      closed = true;
      await running;
    },
  };
}
