// The store cannot be reached or cannot write. Promises one class and a closed reason for every engine, so that a person reads one sentence;
// the sentence itself: the office's message files.

/**
 * Why a store refuses service: `disk full` – make room and go on; `locked` – another process writes this ledger; `not a ledger` – the file or
 * database is something else or damaged; `unreachable` – it is gone, closed or cannot be entered; `io` – the disk or the database failed.
 */
export type Unavailable = 'disk full' | 'locked' | 'not a ledger' | 'unreachable' | 'io';

/** Thrown by stores for faults of the outside. What was confirmed stays; what was being appended may or may not be there: send the same order again. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
  readonly reason: Unavailable;

  constructor(reason: Unavailable, found: string, cause?: unknown) {
    super(`${reason}: ${found}`, { cause });
    this.reason = reason;
  }
}
