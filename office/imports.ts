// Rolls that were read and shown but not yet told to the book: kept in memory for half an hour under a token, for the one who sent them, and for that election alone. What each would change is computed against the roll as it stands.
import { changesOf } from '../election/roll/rollchanges.ts';
import { groundOf } from '../election/roll/rollground.ts';
import { type RemovalReason, removalReasons } from '../election/roll/roll.ts';
import type { RollRow } from '../election/roll/rollrow.ts';
import type { Fault } from '../election/refusal.ts';
import { elsewhere } from './acrossplaces.ts';
import { faultShown } from './answered.ts';
import type { OpenElection, Told, Who } from './door.ts';
import { ticks, token } from './machine.ts';
import { type RollRead, readRoll } from './rollfile.ts';
import type { ImportScreen } from './screens.ts';

/** What may become of those who are on the roll and not in a file. */
export const goneChoices = ['stay', ...removalReasons] as const;
/** What a file is sent in for: the roll of this election, or that of the last term. */
type ImportAs = 'roll' | 'last roll';
interface Waiting {
  readonly election: string;
  readonly account: string;
  readonly as: ImportAs;
  readonly rows: readonly RollRow[];
  readonly shown: { readonly added: number; readonly changed: number; readonly gone: number };
  readonly faulty: boolean;
  readonly workbook: Uint8Array;
  readonly until: number;
}
export interface Imports {
  preview(
    open: OpenElection,
    who: Who,
    bytes: Uint8Array,
    as?: ImportAs,
    others?: readonly OpenElection[],
  ): Promise<ImportScreen>;
  /** How many rows of the file under way are read. */
  progress(open: OpenElection, who: Who): number | undefined;
  /** The order behind a token, when no row is faulty: what to do with who is on the roll and not in the file is told with it. */
  order(
    open: OpenElection,
    who: Who,
    ticket: string,
    gone?: RemovalReason | 'stay',
    heldOn?: string,
  ): Pick<Told, 'do' | 'body'> | undefined;
  workbook(open: OpenElection, who: Who, ticket: string): Uint8Array | undefined;
  forget(ticket: string): void;
}
const halfAnHour = 1_800_000;
/** Rolls kept at once, faults and changes shown at once. */
const most = 20;
const shownAtOnce = 500;

export const openImports = (): Imports => {
  const waiting = new Map<string, Waiting>();
  const underWay = new Map<string, number>();
  const of = (open: OpenElection, who: Who, ticket: string): Waiting | undefined => {
    const found = waiting.get(ticket);
    return found && found.election === open.id && found.account === who.account && found.until > ticks() ? found : undefined;
  };
  const readUnder = async (key: string, open: OpenElection, bytes: Uint8Array, as: ImportAs): Promise<RollRead> => {
    underWay.set(key, 0);
    const ground = as === 'roll' ? { ground: groundOf(open.election(), open.law(), open.now().today) } : {};
    try {
      return await readRoll(bytes, { ...ground, marked: true, progress: (rows) => underWay.set(key, rows) });
    } finally {
      underWay.delete(key);
    }
  };
  return {
    preview: async (open, who, bytes, as = 'roll', others = []) => {
      const read = await readUnder(`${open.id} ${who.account}`, open, bytes, as);
      const doubts = [...read.doubts, ...(as === 'roll' ? await registeredElsewhere(open, others, read.rows) : [])];
      const { added, changed, gone, same } = changesOf(open.election(), read.rows);
      const ticket = token(18);
      for (const [old, w] of waiting) if (w.until < ticks() || waiting.size >= most) waiting.delete(old);
      const faulty = read.faults.length > 0;
      const shown = { added: added.length, changed: changed.length, gone: gone.length };
      waiting.set(ticket, {
        election: open.id,
        account: who.account,
        as,
        rows: read.rows,
        shown,
        faulty,
        workbook: read.marked ?? new Uint8Array(),
        until: ticks() + halfAnHour,
      });
      return {
        as,
        rows: read.rows.length,
        columns: read.columns.map((c) => ({
          ...c,
          samples: c.meaning === 'idNumber' || c.meaning === 'phone' ? c.samples.map(veiled) : c.samples,
        })),
        faults: read.faults.slice(0, shownAtOnce).map(faultShown),
        faultsFound: read.faults.length,
        doubts: doubts.slice(0, shownAtOnce).map(faultShown),
        doubtsFound: doubts.length,
        groups: [...Map.groupBy(read.rows, (r) => r.group)]
          .map(([group, rows]) => ({ group, voters: rows.length }))
          .toSorted((a, b) => a.group - b.group),
        registered: open.election().roll.voters.size,
        changes: {
          ...shown,
          same,
          changedRows: changed.slice(0, shownAtOnce).map(({ voter, row, fields }) => ({
            name: voter.secret?.name ?? '',
            group: voter.group,
            ...(row.row === undefined ? {} : { row: row.row }),
            fields,
          })),
          goneRows: gone.slice(0, shownAtOnce).map((v) => ({ name: v.secret?.name ?? '', group: v.group })),
        },
        token: ticket,
      };
    },
    progress: (open, who) => underWay.get(`${open.id} ${who.account}`),
    order: (open, who, ticket, gone = 'stay', heldOn) => {
      const found = of(open, who, ticket);
      if (!found || found.faulty) return undefined;
      const { rows, shown } = found;
      if (found.as === 'last roll') return { do: 'bringInLastRoll', body: { rows, ...(heldOn ? { heldOn } : {}) } };
      if (shown.changed + shown.gone === 0 && shown.added === rows.length) return { do: 'registerVoters', body: { rows } };
      return {
        do: 'updateRoll',
        body: { rows, gone, shown: { added: shown.added, changed: shown.changed, removed: gone === 'stay' ? 0 : shown.gone } },
      };
    },
    workbook: (open, who, ticket) => of(open, who, ticket)?.workbook,
    forget: (ticket) => void waiting.delete(ticket),
  };
};

/** Rows whose id number is on the roll of another place, as doubts. */
const registeredElsewhere = async (
  open: OpenElection,
  others: readonly OpenElection[],
  rows: readonly RollRow[],
): Promise<readonly Fault[]> => {
  const found = await elsewhere(
    open,
    others,
    rows.flatMap((r) => r.idNumber ?? []),
  );
  if (found.size === 0) return [];
  const name = (id: string): string => others.find((o) => o.id === id)?.election().begun?.name ?? '';
  return rows.flatMap((r, i): readonly Fault[] => {
    const elections = r.idNumber === undefined ? undefined : found.get(r.idNumber);
    return elections
      ? [{ row: r.row ?? i + 1, column: '身份证号码', key: 'registered in another place', found: elections.map(name).join('、') }]
      : [];
  });
};

const veiled = (text: string): string =>
  text.length > 7 ? `${text.slice(0, 3)}${'*'.repeat(text.length - 5)}${text.slice(-2)}` : '****';
