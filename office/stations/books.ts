// What the books of stations are to an election's stand: which book an order goes to, which are handed out and taken over, and folding one that came from elsewhere. Whether it may be taken: taking.ts.
import { type Election, evolve, type Fact, isFactName, noElection } from '../../election/election.ts';
import { isOrderName, orderKind } from '../../election/orders.ts';
import { type Refusal, refused } from '../../election/refusal.ts';
import type { BookId, Written } from '../../ledger/contract.ts';
import type { ToldOf } from '../matter.ts';
import type { Secrets } from '../secrets.ts';
import { inOrder, type Stand, take } from '../stand.ts';
import { bookName, stationOfBookName } from './names.ts';

export type ElectionStand = Stand<Election, Fact>;
export const electionFold = { none: noElection, isFact: isFactName, evolve };

/** Whether facts that came may be folded where the state stands: nothing of their station was folded that belongs after them, and none of their ballots was issued at another station. Nothing else of two stations touches. */
const alone = ({ state, places }: ElectionStand, came: readonly Written[]): boolean => {
  const book = came[0]?.book ?? '';
  const station = stationOfBookName(book);
  if (station === undefined) return false;
  const spare = bookName(station, true);
  if (book !== spare && places.has(spare)) return false;
  const issues = state.rounds.at(-1)?.issues;
  return came.every(
    ({ type, open }) =>
      type !== 'BallotIssued' || !issues?.get(String(open['elector']))?.some((issue) => issue.station !== station),
  );
};

/** The stand with entries of a sub-book that came from elsewhere: where they touch what another book says the state is folded anew over all books in their order, so that it does not depend on which came first. */
export const joined = (stand: ElectionStand, came: readonly Written[]): ElectionStand => {
  const folded = alone(stand, came);
  for (const written of came) take(stand, written, electionFold);
  if (folded) return stand;
  const state = noElection();
  for (const { fact } of stand.recorded.toSorted((a, b) => inOrder(a.written.book, b.written.book))) evolve(state, fact);
  return { ...stand, state };
};

/** What the set of books adds to an order's facts: stations delegated when they are set, their books taken over when they are accepted. */
export const withBooks = (stand: ElectionStand, facts: readonly Fact[], on: string, secrets: Secrets): Fact[] =>
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
    return [
      f,
      ...[bookName(f.station), bookName(f.station, true)].flatMap((book): Fact[] => {
        const place = stand.places.get(book);
        return place ? [{ fact: 'BookAccepted', on, book, position: place.position, head: place.hash }] : [];
      }),
    ];
  });

/** The station of one laptop, and the book it writes: the station's own, or that of its spare. */
export interface AtStation {
  readonly no: number;
  readonly book: BookId;
}

/** The station to which an order belongs; undefined for what is written in the main book. */
const stationOfOrder = ({ do: name, body }: ToldOf<string>): number | undefined => {
  const stationOf = isOrderName(name) ? orderKind(name).station : undefined;
  const station: unknown = stationOf && typeof body === 'object' && body !== null ? stationOf(body) : undefined;
  return typeof station === 'number' ? station : undefined;
};

/** The book to which an order's facts go. */
export const bookOfOrder = (told: ToldOf<string>, at?: AtStation): BookId => {
  const station = stationOfOrder(told);
  return station === undefined ? 'main' : at?.no === station ? at.book : bookName(station);
};

/** Why an order is not written here: a laptop takes its own station's alone, the centre none of a station that has a laptop. */
export const writtenElsewhere = (told: ToldOf<string>, state: Election, at?: AtStation): Refusal | undefined => {
  const station = stationOfOrder(told);
  if (at) return station === at.no ? undefined : refused('not an order of this laptop', { station: at.no });
  const since = station === undefined ? undefined : state.rounds.at(-1)?.packed.get(station);
  return station === undefined || since === undefined
    ? undefined
    : refused('the station writes at its own laptop', { station, on: since });
};
