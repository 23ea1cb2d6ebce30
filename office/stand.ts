// Where an office stands with the books of an election: every fact folded, where each book ends, which sub-books were handed out; and what the set of books adds to the facts of an order.
import { type Election, evolve, type Fact, isFactName, noElection } from '../election/election.ts';
import { isOrderName, orderKind } from '../election/orders.ts';
import { type Refusal, refused } from '../election/refusal.ts';
import type { BookId, Head, Ledger, Written } from '../ledger/contract.ts';
import type { Dice } from './dice.ts';
import type { Recorded, Told } from './door.ts';
import { factOf, type KeyRing, keyRing } from './sealing.ts';
import type { Secrets } from './secrets.ts';
import { bookName, stationOfBookName } from './stations/names.ts';

interface Books {
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly dice: Dice;
}

/** What an order did when it was told before, and whether the book has it. */
export interface ToldBefore {
  readonly facts: string[];
  position: number;
  confirmed: Promise<boolean>;
}

/** Where the office stands: every fact folded, where each book ends, which sub-books were handed out, which orders were told. */
export interface Stand {
  readonly ring: KeyRing;
  readonly state: Election;
  readonly recorded: Recorded[];
  /** Of the main book the entry that opened it and those that handed books out. */
  readonly handed: Written[];
  readonly places: Map<BookId, { position: number; hash: string }>;
  readonly delegated: Set<BookId>;
  readonly told: Map<string, ToldBefore>;
  lastHead?: Head | undefined;
}

/** Puts a confirmed fact to those that were recorded. */
export const remember = (stand: Stand, one: Recorded): void => {
  stand.recorded.push(one);
  if (one.written.book === 'main' && (one.fact.fact === 'BookOpened' || one.fact.fact === 'BookDelegated')) stand.handed.push(one.written);
};

const yes = Promise.resolve(true);
const take = (stand: Stand, written: Written): void => {
  stand.places.set(written.book, { position: written.position, hash: written.hash });
  const before = stand.told.get(written.order);
  if (before) {
    before.facts.push(written.type);
    before.position = written.position;
  } else stand.told.set(written.order, { facts: [written.type], position: written.position, confirmed: yes });
  if (!isFactName(written.type)) throw new Error(`a fact of another house: ${written.type}`);
  const fact = factOf(written, stand.ring);
  if (fact.fact === 'BookDelegated') stand.delegated.add(fact.book);
  evolve(stand.state, fact);
  remember(stand, { written, fact });
};

/** Reads every book, main first. */
export const readBooks = async ({ ledger, secrets, dice }: Books): Promise<Stand> => {
  const stand: Stand = {
    ring: keyRing(await ledger.keys(), secrets, dice),
    state: noElection(),
    recorded: [],
    handed: [],
    places: new Map(),
    delegated: new Set(),
    told: new Map(),
  };
  const books = (await ledger.books()).toSorted(inOrder);
  for (const book of books) for (const written of await ledger.read(book)) take(stand, written);
  stand.lastHead = await ledger.lastHead('main');
  return stand;
};

/** The main book first, then its sub-books by name: a spare's after its station's. */
const inOrder = (a: BookId, b: BookId): number => (a === b ? 0 : a === 'main' ? -1 : b === 'main' ? 1 : a < b ? -1 : 1);

/** Whether facts that came may be folded where the state stands: nothing of their station was folded that belongs after them, and none of their ballots was issued at another station. Nothing else of two stations touches. */
const alone = ({ state, places }: Stand, came: readonly Written[]): boolean => {
  const book = came[0]?.book ?? '';
  const station = stationOfBookName(book);
  if (station === undefined) return false;
  const spare = bookName(station, true);
  if (book !== spare && places.has(spare)) return false;
  const issues = state.rounds.at(-1)?.issues;
  return came.every(({ type, open }) => type !== 'BallotIssued' || !issues?.get(String(open['elector']))?.some((issue) => issue.station !== station));
};

/** The stand with entries of a sub-book that came from elsewhere: where they touch what another book says the state is folded anew over all books in their order, so that it does not depend on which came first. */
export const joined = (stand: Stand, came: readonly Written[]): Stand => {
  const folded = alone(stand, came);
  for (const written of came) take(stand, written);
  if (folded) return stand;
  const state = noElection();
  for (const { fact } of stand.recorded.toSorted((a, b) => inOrder(a.written.book, b.written.book))) evolve(state, fact);
  return { ...stand, state };
};

/** The fact with which a book begins. */
export const opening = (book: BookId, on: string, secrets: Secrets, rehearsal: boolean): Fact => ({
  fact: 'BookOpened',
  on,
  key: secrets.signer(book).key,
  format: 'zhengxuan-book/1',
  rehearsal,
  ...(book === 'main' ? {} : { parent: 'main' }),
});

/** What the set of books adds to an order's facts: stations delegated when they are set, their books taken over when they are accepted. */
export const withBooks = (stand: Stand, facts: readonly Fact[], on: string, secrets: Secrets): Fact[] =>
  facts.flatMap((f): Fact[] => {
    if (f.fact === 'StationsSet') {
      const fresh = f.stations.map((s) => bookName(s.no)).filter((b) => !stand.delegated.has(b));
      for (const book of fresh) stand.delegated.add(book);
      return [f, ...fresh.map((book) => ({ fact: 'BookDelegated' as const, on, book, key: secrets.signer(book).key }))];
    }
    if (f.fact === 'StationPacked') {
      const spare = bookName(f.station, true);
      if (stand.delegated.has(spare)) return [f];
      stand.delegated.add(spare);
      return [f, { fact: 'BookDelegated', on, book: spare, key: secrets.signer(spare).key }];
    }
    if (f.fact !== 'StationAccepted') return [f];
    return [f, ...[bookName(f.station), bookName(f.station, true)].flatMap((book): Fact[] => {
      const place = stand.places.get(book);
      return place ? [{ fact: 'BookAccepted', on, book, position: place.position, head: place.hash }] : [];
    })];
  });

/** The station of one laptop, and the book it writes: the station's own, or that of its spare. */
export interface AtStation {
  readonly no: number;
  readonly book: BookId;
}

/** The station to which an order belongs; undefined for what is written in the main book. */
const stationOfOrder = ({ do: name, body }: Told): number | undefined => {
  const stationOf = isOrderName(name) ? orderKind(name).station : undefined;
  const station: unknown = stationOf && typeof body === 'object' && body !== null ? stationOf(body) : undefined;
  return typeof station === 'number' ? station : undefined;
};

/** The book to which an order's facts go. */
export const bookOfOrder = (told: Told, at?: AtStation): BookId => {
  const station = stationOfOrder(told);
  return station === undefined ? 'main' : at?.no === station ? at.book : bookName(station);
};

/** Why an order is not written here: a laptop takes its own station's alone, the centre none of a station that has a laptop. */
export const writtenElsewhere = (told: Told, state: Election, at?: AtStation): Refusal | undefined => {
  const station = stationOfOrder(told);
  if (at) return station === at.no ? undefined : refused('not an order of this laptop', { station: at.no });
  const since = station === undefined ? undefined : state.rounds.at(-1)?.packed.get(station);
  return station === undefined || since === undefined ? undefined : refused('the station writes at its own laptop', { station, on: since });
};
