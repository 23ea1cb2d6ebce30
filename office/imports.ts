// Rolls that were read and shown but not yet registered: kept in memory for half an hour under a token, for the one who sent them, and for that election alone.
import { groundOf, onTheRoll } from '../election/rollfaults.ts';
import type { RollRow } from '../election/rollrow.ts';
import { faultShown } from './answered.ts';
import type { OpenElection, Who } from './door.ts';
import { ticks, token } from './machine.ts';
import { readRoll } from './rollfile.ts';
import type { ImportScreen } from './screens.ts';

interface Waiting {
  readonly election: string;
  readonly account: string;
  readonly rows: readonly RollRow[];
  readonly faulty: boolean;
  readonly workbook: Uint8Array;
  readonly until: number;
}
export interface Imports {
  preview(open: OpenElection, who: Who, bytes: Uint8Array): Promise<ImportScreen>;
  /** The rows behind a token, when none of them is faulty. */
  rows(open: OpenElection, who: Who, ticket: string): readonly RollRow[] | undefined;
  workbook(open: OpenElection, who: Who, ticket: string): Uint8Array | undefined;
  forget(ticket: string): void;
}
const halfAnHour = 1_800_000;
/** Rolls kept at once, and faults shown at once. */
const most = 20;
const faultsShown = 500;

export const openImports = (): Imports => {
  const waiting = new Map<string, Waiting>();
  const of = (open: OpenElection, who: Who, ticket: string): Waiting | undefined => {
    const found = waiting.get(ticket);
    return found && found.election === open.id && found.account === who.account && found.until > ticks() ? found : undefined;
  };
  return {
    preview: async (open, who, bytes) => {
      const read = await readRoll(bytes, { ground: groundOf(open.election(), open.law(), open.now().today), marked: true });
      const faults = [...read.faults, ...onTheRoll(open.election(), read.rows)];
      const ticket = token(18);
      for (const [old, w] of waiting) if (w.until < ticks() || waiting.size >= most) waiting.delete(old);
      waiting.set(ticket, {
        election: open.id,
        account: who.account,
        rows: read.rows,
        faulty: faults.length > 0,
        workbook: read.marked ?? new Uint8Array(),
        until: ticks() + halfAnHour,
      });
      const groups = [...Map.groupBy(read.rows, (r) => r.group)]
        .map(([group, rows]) => ({ group, voters: rows.length }))
        .toSorted((a, b) => a.group - b.group);
      return {
        rows: read.rows.length,
        columns: read.columns.map((c) => ({
          ...c,
          samples: c.meaning === 'idNumber' || c.meaning === 'phone' ? c.samples.map(veiled) : c.samples,
        })),
        faults: faults.slice(0, faultsShown).map(faultShown),
        groups,
        token: ticket,
      };
    },
    rows: (open, who, ticket) => {
      const found = of(open, who, ticket);
      return found && !found.faulty ? found.rows : undefined;
    },
    workbook: (open, who, ticket) => of(open, who, ticket)?.workbook,
    forget: (ticket) => void waiting.delete(ticket),
  };
};

const veiled = (text: string): string =>
  text.length > 7 ? `${text.slice(0, 3)}${'*'.repeat(text.length - 5)}${text.slice(-2)}` : '****';
