// Where an office stands with the books of an election: every fact folded, where each book ends, which sub-books were handed out; and what the set of books adds to the facts of an order.
import { type Election, evolve, type Fact, isFactName, noElection } from '../election/election.ts';
import { isOrderName, orderKind } from '../election/orders.ts';
import type { BookId, Head, Ledger, Written } from '../ledger/contract.ts';
import type { Dice } from './dice.ts';
import type { Recorded, Told } from './door.ts';
import { factOf, type KeyRing, keyRing } from './sealing.ts';
import type { Secrets } from './secrets.ts';

interface Books {
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly dice: Dice;
}

/** What an order did when it was told before, and whether the book has it. */
export interface ToldBefore {
  facts: readonly string[];
  position: number;
  confirmed: Promise<boolean>;
}

/** Where the office stands: every fact folded, where each book ends, which sub-books were handed out, which orders were told. */
export interface Stand {
  readonly ring: KeyRing;
  readonly state: Election;
  readonly recorded: Recorded[];
  readonly places: Map<BookId, { position: number; hash: string }>;
  readonly delegated: Set<BookId>;
  readonly told: Map<string, ToldBefore>;
  lastHead?: Head | undefined;
}

const take = (stand: Stand, written: Written): void => {
  stand.places.set(written.book, { position: written.position, hash: written.hash });
  const before = stand.told.get(written.order) ?? { facts: [], position: 0, confirmed: Promise.resolve(true) };
  stand.told.set(written.order, { ...before, facts: [...before.facts, written.type], position: written.position });
  if (!isFactName(written.type)) throw new Error(`a fact of another house: ${written.type}`);
  const fact = factOf(written, stand.ring);
  if (fact.fact === 'BookDelegated') stand.delegated.add(fact.book);
  evolve(stand.state, fact);
  stand.recorded.push({ written, fact });
};

/** Reads every book, main first. */
export const readBooks = async ({ ledger, secrets, dice }: Books): Promise<Stand> => {
  const stand: Stand = {
    ring: keyRing(await ledger.keys(), secrets, dice),
    state: noElection(),
    recorded: [],
    places: new Map(),
    delegated: new Set(),
    told: new Map(),
  };
  const books = (await ledger.books()).toSorted((a, b) => (a === 'main' ? -1 : b === 'main' ? 1 : a < b ? -1 : 1));
  for (const book of books) for (const written of await ledger.read(book)) take(stand, written);
  stand.lastHead = await ledger.lastHead('main');
  return stand;
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
      const fresh = f.stations.map((s) => bookOf(s.no)).filter((b) => !stand.delegated.has(b));
      for (const book of fresh) stand.delegated.add(book);
      return [f, ...fresh.map((book) => ({ fact: 'BookDelegated' as const, on, book, key: secrets.signer(book).key }))];
    }
    const place = f.fact === 'StationAccepted' ? stand.places.get(bookOf(f.station)) : undefined;
    return f.fact === 'StationAccepted' && place
      ? [f, { fact: 'BookAccepted', on, book: bookOf(f.station), position: place.position, head: place.hash }]
      : [f];
  });

const bookOf = (station: number): BookId => `station-${station}`;

/** The book to which an order's facts go. */
export const bookOfOrder = ({ do: name, body }: Told): BookId => {
  const stationOf = isOrderName(name) ? orderKind(name).station : undefined;
  return stationOf && typeof body === 'object' && body !== null ? bookOf(stationOf(body)) : 'main';
};
