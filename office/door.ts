// The form of the one door: how a window tells the office something, and what it may ask of one open book. The door itself is book.ts; what an election asks of it beyond that, office.ts.
import type { Election, Fact } from '../election/election.ts';
import type { Role } from '../election/keepers.ts';
import type { OrderName } from '../election/orders.ts';
import type { Day, LawOfTheDay } from '../law/answer.ts';
import type { Head } from '../ledger/contract.ts';
import type { AnyFact, RecordedOf, ToldOf } from './matter.ts';
import type { Answered } from './screens.ts';
import type { CameBook } from './stations/taking.ts';

/** Somebody at the door. `roles` are those kept in the election; an administrator may give roles and begin elections, nothing else by that. */
export interface Who {
  readonly account: string;
  readonly name: string;
  readonly admin?: boolean;
}

export type Told = ToldOf<OrderName>;
export type Recorded = RecordedOf<Fact>;

/** One book with what it is about, open at the door. */
export interface OpenBook<S, F extends AnyFact, Name extends string> {
  readonly id: string;
  readonly rehearsal: boolean;
  /** Whether its clock is its own and may be moved forward: only a rehearsal's. */
  readonly ownClock: boolean;
  /** The state now. It belongs to the office: read it, never keep or change it. */
  state(): S;
  law(): LawOfTheDay;
  now(): { readonly today: Day; readonly at: string };
  tell(told: ToldOf<Name>, who: Who): Promise<Answered>;
  /** Whether an order was recorded, for one whose answer was lost. Where it was not it never will be: should it still arrive, it is refused. */
  settle(order: string): Promise<boolean>;
  rolesOf(account: string): readonly Role[];
  /** Every fact of every book in the order in which this office wrote or read them. */
  recorded(from?: number, to?: number): readonly RecordedOf<F>[];
  head(): Head | undefined;
  /** Called after each confirmed order with the facts it added. Returns the way to stop. */
  follow(listener: (added: readonly RecordedOf<F>[]) => void): () => void;
  close(): Promise<void>;
}

/** One election, open at the door: its book, and those of its stations. */
export interface OpenElection extends OpenBook<Election, Fact, OrderName> {
  /** The state now, as `state()`. */
  election(): Election;
  /** Takes over the book of a station written at its own laptop; a refusal says why nothing was. `done` names the facts that came, one for each entry, and the place where the book now ends. */
  take(came: CameBook): Promise<Answered>;
  /** A book of a station as it is given out: what is here of it. */
  give(book: string): Promise<CameBook>;
  /** Where a book ends here; 0 where nothing of it is. */
  placeOf(book: string): number;
  /** Whether this is the word that the kit of that book was given. */
  knowsLaptop(book: string, token: string): boolean;
  /** What the code on a voter's card holds: a keyed digest, nothing that says who it is. */
  cardToken(voter: string, issue: number): string;
}
