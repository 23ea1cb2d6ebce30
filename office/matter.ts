// What a book is about, as the one door takes it: how its facts are folded, how its orders are decided, who may give them, how a refusal is said. An election, a party's election and a community's own book are each one matter; the door is the same for all.
import type { Fault } from '../election/fault.ts';
import type { Role } from '../election/keepers.ts';
import type { Day, LawOfTheDay, Source } from '../law/answer.ts';
import type { BookId, Written } from '../ledger/contract.ts';
import type { Answered } from './screens.ts';
import type { Stand } from './stand.ts';

export interface AnyFact {
  readonly fact: string;
  readonly on: Day;
}

/** A refusal of any matter, or of the door itself. */
export interface AnyRefusal {
  readonly kind: 'refused';
  readonly key: string;
  readonly found: Readonly<Record<string, string | number>>;
  readonly because?: Source;
  readonly faults?: readonly Fault[];
}

/** One order as a window sends it. `order` is the idempotency key: told twice, it is done once. */
export interface ToldOf<Name extends string> {
  readonly order: string;
  readonly do: Name;
  /** The day it happened; absent = today. */
  readonly on?: Day;
  readonly body: unknown;
  /** What the person asked for, where the office adds to the body what is another each time. */
  readonly sent?: unknown;
  /** Position of main that the window last saw, where it must not have moved. */
  readonly expected?: number;
}

/** A fact in its place, opened as far as the keys go. */
export interface RecordedOf<F extends AnyFact> {
  readonly written: Written;
  readonly fact: F;
}

export interface MatterGround {
  readonly on: Day;
  readonly today: Day;
  readonly law: LawOfTheDay;
  readonly mint: (prefix: string) => string;
  readonly by: string;
}

export interface Matter<S, F extends AnyFact, Name extends string> {
  none(): S;
  isFact(type: string): boolean;
  evolve(state: S, fact: F): void;
  isOrder(name: string): name is Name;
  decide(state: S, name: Name, body: unknown, ground: MatterGround): readonly F[] | AnyRefusal;
  lawOf(state: S, on: Day): LawOfTheDay;
  rolesOf(state: S, account: string): readonly Role[];
  mayGive(name: Name, roles: readonly Role[], admin: boolean): boolean;
  whoMay(name: Name): readonly Role[];
  say(refusal: AnyRefusal, state: S, recorded: readonly RecordedOf<F>[]): Extract<Answered, { readonly kind: 'refused' }>;
  /** The sub-book an order is written to; absent: all orders go to the main book. */
  bookOf?(told: ToldOf<string>): BookId;
  /** Why an order is not written here, or not on what the books hold. */
  hinders?(told: ToldOf<string>, stand: Stand<S, F>): AnyRefusal | undefined;
  /** A day that the order itself tells in place of the clock's. */
  dayTold?(told: ToldOf<string>): Day | undefined;
  /** The data key that a fact destroys once it is written: what was sealed under it is never read again. */
  erases?(fact: F): string | undefined;
  /** What only the office can add to an order. */
  prepared?(state: S, name: Name, body: unknown): unknown;
  /** What the set of books adds to an order's facts. */
  withBooks?(stand: Stand<S, F>, facts: readonly F[], on: Day): readonly F[];
}
