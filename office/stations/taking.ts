// Taking over the book that a station wrote at its own laptop: whose it is, who signed it, whether it goes on from what is here. Refuses whole with the reason; adds nothing twice. What the facts then make: stand.ts.
import type { FactName } from '../../election/election.ts';
import { type Refusal, refused } from '../../election/refusal.ts';
import type { BookId, Ledger, Signer, Written } from '../../ledger/contract.ts';
import { type Copy, mergeBook } from '../../ledger/merge.ts';
import { stationOfBookName } from './names.ts';

/** A station's book as it came. */
export interface CameBook extends Copy {
  /** The public key of the main book of its election. */
  readonly election: string;
  /** So many entries were left out, because the taker has them. */
  readonly from?: number;
}

/** What a station's own orders make; nothing else stands in its book. */
const ofStation: ReadonlySet<string> = new Set<FactName>([
  'OpeningStepDone',
  'StationOpened',
  'MobileBoxLeft',
  'MobileVoterMissed',
  'MobileBoxReturned',
  'BoxesSealed',
  'BoxesSent',
  'StationClockCompared',
  'PollInterrupted',
  'PollResumed',
  'BallotIssued',
  'BallotReplaced',
  'IssueCorrected',
  'BallotsAdded',
  'StationClosed',
]);

/** What is known where a book comes to: the first entry of the main book and its delegations, and the hand of each book where it is here. */
interface Taker {
  readonly main: readonly Pick<Written, 'type' | 'open'>[];
  readonly signer?: (book: BookId) => Signer;
}

/** The entries that came to this ledger with the book, or why none did. Throws LedgerUnavailable. */
export const takeCopy = async (ledger: Ledger, came: CameBook, taker?: Taker): Promise<readonly Written[] | Refusal> => {
  const { book } = came;
  const station = stationOfBookName(book);
  if (station === undefined) return refused('not a book of a station', { found: book });
  const main = taker?.main ?? (await ledger.read('main'));
  if (main[0]?.open['key'] !== came.election) return refused('book of another election', { book });
  const here = await ledger.read(book);
  if ((came.from ?? 0) > here.length) return refused('book is damaged', { book, position: here.length + 1 });
  const copy = { ...came, ...(await completed(ledger, came, here)) };
  const wrong = delegation(main, copy) ?? foreign(copy, station) ?? (await merged(ledger, copy, here, taker?.signer?.(book)));
  if (wrong) return wrong;
  return ledger.read(book, here.length + 1);
};

/** A tail with what is here before it; a whole book as it is. */
const completed = async (ledger: Ledger, { book, from = 0, entries, heads }: CameBook, here: readonly Written[]) =>
  from === 0
    ? { entries, heads }
    : {
        entries: [...here.slice(0, from), ...entries],
        heads: [...(await ledger.heads(book)).filter((h) => h.position <= from), ...heads],
      };

/** The main book names this book and the key in its first entry. */
const delegation = (main: Taker['main'], { book, entries }: Copy): Refusal | undefined => {
  const keys = main.flatMap(({ type, open }) => (type === 'BookDelegated' && open['book'] === book ? [open['key']] : []));
  if (keys.length === 0) return refused('book is not delegated', { book });
  const key: unknown = entries[0]?.open?.['key'];
  return keys.some((k) => k === key) ? undefined : refused('book is signed by another key', { book });
};

/** A delegated key speaks for its station and for nothing else. */
const foreign = ({ book, entries }: Copy, station: number): Refusal | undefined => {
  const at = entries.findIndex(({ type, open }, i) =>
    i === 0 ? type !== 'BookOpened' : !ofStation.has(type) || open?.['station'] !== station,
  );
  return at < 0
    ? undefined
    : refused('book says what is not its own', { book, position: at + 1, fact: String(entries[at]?.type) });
};

/** Merges, or says why not: not whole, another key, a fork, older than what is here, nothing new. */
const merged = async (ledger: Ledger, copy: Copy, here: readonly Written[], own?: Signer): Promise<Refusal | undefined> => {
  const { book, entries } = copy;
  const parts = entries.findIndex((entry, i) => i < here.length && entry.hash !== here[i]?.hash);
  const result = await mergeBook(ledger, copy, own).catch((fault: unknown) => {
    if (fault instanceof TypeError) return refused('book is damaged', { book, position: here.length + 1 });
    throw fault;
  });
  if ('key' in result) return result;
  if (result.kind === 'refused') {
    const [first] = result.discrepancies;
    if (parts >= 0 && result.discrepancies.length === 1 && first?.position === parts + 1 && first.expected === here[parts]?.hash)
      return refused('book has forked', { book, position: parts + 1 });
    if (first?.what === 'head key') return refused('book is signed by another key', { book });
    return refused('book is damaged', { book, position: first?.position ?? 0, fault: first?.what ?? '' });
  }
  if (result.added > 0) return undefined;
  return entries.length < here.length
    ? refused('book is stale', { book, came: entries.length, here: here.length })
    : refused('book is here already', { book, here: here.length });
};

/** A book of this ledger as it is given out. */
export const copyOf = async (ledger: Ledger, book: BookId): Promise<CameBook> => ({
  election: String((await ledger.read('main', 1, 1))[0]?.open['key'] ?? ''),
  book,
  entries: await ledger.read(book),
  heads: await ledger.heads(book),
});
