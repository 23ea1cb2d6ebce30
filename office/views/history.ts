// The bound book as it is leafed through: every fact with its place, its day, its moment, who wrote it and its hash. Sealed parts are not shown.
import type { OpenElection, Recorded } from '../door.ts';
import type { HistoryRow } from '../screens.ts';
import { sayFact } from './factwords.ts';
import { trailOf } from './trail.ts';

/** Rows from a place on (0 the first fact), or the last `limit`; the newest last. */
export const historyScreen = (
  open: OpenElection,
  from?: number,
  limit = 100,
): { readonly total: number; readonly from: number; readonly rows: readonly HistoryRow[] } => {
  const total = trailOf(open).read;
  const start = Math.min(total, from ?? Math.max(0, total - limit));
  return { total, from: start, rows: open.recorded(start, start + limit).map((r) => historyRow(open, r)) };
};

/** One fact as a row. */
export const historyRow = (open: OpenElection, { written, fact }: Recorded): HistoryRow => ({
  book: written.book,
  position: written.position,
  on: written.on,
  at: written.at,
  by: nameOfAccount(open, written.by),
  fact: written.type,
  words: sayFact(open.election(), fact),
  hash: written.hash,
  late: written.at.slice(0, 10) > written.on,
});

/** The name under which an account holds a role, or the account itself. */
const nameOfAccount = (open: OpenElection, account: string): string =>
  open.election().keepers.held.find((k) => k.account === account)?.name ?? account;
