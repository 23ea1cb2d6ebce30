// Where an office stands with the books of one matter: every fact folded, where each book ends, which sub-books were handed out, which orders were told before. What the books are about: matter.ts.
import type { Fact } from '../election/election.ts';
import type { BookId, Head, Ledger, Written } from '../ledger/contract.ts';
import type { Dice } from './dice.ts';
import type { AnyFact, Matter, RecordedOf } from './matter.ts';
import { keyTold } from './orderkey.ts';
import { factOf, type KeyRing, keyRing } from './sealing.ts';
import type { Secrets } from './secrets.ts';

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
  /** What was told, as a keyed print. */
  readonly print?: string;
}

/** Where the office stands: every fact folded, where each book ends, which sub-books were handed out, which orders were told. */
export interface Stand<S, F extends AnyFact> {
  readonly ring: KeyRing;
  readonly state: S;
  readonly recorded: RecordedOf<F>[];
  /** Of the main book the entry that opened it and those that handed books out. */
  readonly handed: Written[];
  readonly places: Map<BookId, { position: number; hash: string }>;
  readonly delegated: Set<BookId>;
  readonly told: Map<string, ToldBefore>;
  lastHead?: Head | undefined;
}

/** The fold over a matter's facts, as far as reading a book needs it. */
export type Fold<S, F extends AnyFact> = Pick<Matter<S, F, string>, 'none' | 'isFact' | 'evolve' | 'erases'>;

/** Puts a confirmed fact to those that were recorded. */
export const remember = <S, F extends AnyFact>(stand: Stand<S, F>, one: RecordedOf<F>): void => {
  stand.recorded.push(one);
  if (one.written.book === 'main' && (one.written.type === 'BookOpened' || one.written.type === 'BookDelegated'))
    stand.handed.push(one.written);
};

const yes = Promise.resolve(true);
/** Folds an entry that lies in a book. Throws where the book is another house's. */
export const take = <S, F extends AnyFact>(stand: Stand<S, F>, written: Written, fold: Fold<S, F>): void => {
  stand.places.set(written.book, { position: written.position, hash: written.hash });
  const { order, print } = keyTold(written.order);
  const before = stand.told.get(order);
  if (before) {
    before.facts.push(written.type);
    before.position = written.position;
  } else
    stand.told.set(order, {
      facts: [written.type],
      position: written.position,
      confirmed: yes,
      ...(print === undefined ? {} : { print }),
    });
  if (!fold.isFact(written.type)) throw new Error(`a fact of another house: ${written.type}`);
  if (written.type === 'BookDelegated') stand.delegated.add(String(written.open['book']));
  const fact = factOf<F>(written, stand.ring);
  fold.evolve(stand.state, fact);
  remember(stand, { written, fact });
};

/** Reads every book, main first. */
export const readBooks = async <S, F extends AnyFact>(
  { ledger, secrets, dice }: Books,
  fold: Fold<S, F>,
): Promise<Stand<S, F>> => {
  const stand: Stand<S, F> = {
    ring: keyRing(await ledger.keys(), secrets, dice),
    state: fold.none(),
    recorded: [],
    handed: [],
    places: new Map(),
    delegated: new Set(),
    told: new Map(),
  };
  const books = (await ledger.books()).toSorted(inOrder);
  for (const book of books) for (const written of await ledger.read(book)) take(stand, written, fold);
  stand.lastHead = await ledger.lastHead('main');
  // An erasure that was cut off between the book and its key is ended now.
  for (const { fact } of stand.recorded.slice()) await erase(stand, fact, ledger, fold);
  return stand;
};

/** Destroys the key that a fact erases, and lets go what was read with it. Nothing where the fact erases none, or it is gone already. */
export const erase = async <S, F extends AnyFact>(
  { ring, recorded }: Stand<S, F>,
  fact: F,
  ledger: Pick<Ledger, 'destroyKey'>,
  { erases }: Pick<Matter<S, F, string>, 'erases'>,
): Promise<void> => {
  const subject = erases?.(fact);
  if (subject === undefined || ring.of(subject) === undefined) return;
  await ledger.destroyKey(subject);
  ring.forget(subject);
  for (const [i, { written }] of recorded.entries())
    if (written.sealed?.[0]?.subject === subject) recorded[i] = { written, fact: factOf<F>(written, ring) };
};

/** The main book first, then its sub-books by name: a spare's after its station's. */
export const inOrder = (a: BookId, b: BookId): number => (a === b ? 0 : a === 'main' ? -1 : b === 'main' ? 1 : a < b ? -1 : 1);

/** The fact with which a book begins. */
export const opening = (
  book: BookId,
  on: string,
  secrets: Secrets,
  rehearsal: boolean,
): Extract<Fact, { readonly fact: 'BookOpened' }> => ({
  fact: 'BookOpened',
  on,
  key: secrets.signer(book).key,
  format: 'zhengxuan-book/1',
  rehearsal,
  ...(book === 'main' ? {} : { parent: 'main' }),
});
