// The books of one election: how one is opened, delegated by the main book and accepted into it (docs/archive.md, "Whose key"). Promises that what
// counts as accepted does not depend on the order in which books were accepted; chains and signatures: verify.ts.

import { start } from './chain.ts';
import type { BookId, JsonObject, Written } from './contract.ts';
import { type Discrepancy, type Fault, member, shown } from './discrepancy.ts';

export const mainBook: BookId = 'main';
const bookFormat = 'zhengxuan-book/1';

/** A fact of the ledger itself, ready to be an entry's `type` and `open`. */
export interface BookFact {
  readonly type: 'BookOpened' | 'BookDelegated' | 'BookAccepted';
  readonly open: JsonObject;
}

/** Entry 1 of a book: its public key, and whether it is a rehearsal (演练). A book other than the main one names `main` as its parent. */
export function bookOpened(book: BookId, key: string, rehearsal: boolean): BookFact {
  const open = { format: bookFormat, key, rehearsal };
  return { type: 'BookOpened', open: book === mainBook ? open : { ...open, parent: mainBook } };
}

/** In the main book: this sub-book, under this public key, is lawful. */
export function bookDelegated(book: BookId, key: string): BookFact {
  return { type: 'BookDelegated', open: { book, key } };
}

/** In the main book: a sub-book's facts up to `position` are taken over; `head` is the hash of its entry there. */
export function bookAccepted(book: BookId, position: number, head: string): BookFact {
  return { type: 'BookAccepted', open: { book, position, head } };
}

/** The last position of a sub-book that the main book has accepted; 0 when none. */
function acceptedUpTo(main: readonly Written[], book: BookId): number {
  let position = 0;
  for (const { type, open } of main) {
    if (type === 'BookAccepted' && open['book'] === book && typeof open['position'] === 'number')
      position = Math.max(position, open['position']);
  }
  return position;
}

/** The acceptance that the main book still lacks of a sub-book as it stands; undefined when it has everything: accepting twice adds nothing. */
export function acceptanceDue(main: readonly Written[], sub: readonly Written[]): BookFact | undefined {
  const last = sub.at(-1);
  if (last === undefined || last.position <= acceptedUpTo(main, last.book)) return undefined;
  return bookAccepted(last.book, last.position, last.hash);
}

/** The facts of each sub-book that the main book has accepted, by name of the book: the same whatever the order of accepting was. */
export function acceptedFacts(books: ReadonlyMap<BookId, readonly Written[]>): ReadonlyMap<BookId, readonly Written[]> {
  const main = books.get(mainBook) ?? [];
  const subs = [...books.keys()].filter((book) => book !== mainBook).sort();
  return new Map(subs.map((book) => [book, (books.get(book) ?? []).slice(0, acceptedUpTo(main, book))]));
}

/** The public key that a book's first entry names, whatever that entry looks like. */
export function keyOf(entries: readonly unknown[]): unknown {
  return member(member(entries[0], 'open'), 'key');
}

/** How a book must begin. */
function checkOpened(book: string, entries: readonly unknown[]): readonly Discrepancy[] {
  const say = (what: Fault, expected: string, found: unknown): Discrepancy => ({
    book,
    position: 1,
    what,
    expected,
    found: shown(found),
  });
  const open = member(entries[0], 'open');
  if (member(entries[0], 'type') !== 'BookOpened') return [say('not opened', 'BookOpened', member(entries[0], 'type'))];
  const found: Discrepancy[] = [];
  if (member(open, 'format') !== bookFormat) found.push(say('not opened', bookFormat, member(open, 'format')));
  if (typeof member(open, 'rehearsal') !== 'boolean')
    found.push(say('not opened', 'rehearsal: true or false', member(open, 'rehearsal')));
  if (typeof member(open, 'key') !== 'string') found.push(say('not opened', 'the public key of the book', member(open, 'key')));
  const parent = book === mainBook ? undefined : mainBook;
  if (member(open, 'parent') !== parent) found.push(say('parent', shown(parent), member(open, 'parent')));
  return found;
}

/** Whether the main book delegated a sub-book, under the key that the sub-book names. */
function checkDelegated(book: string, entries: readonly unknown[], main: readonly unknown[]): readonly Discrepancy[] {
  const keys = main
    .filter((entry) => member(entry, 'type') === 'BookDelegated' && member(member(entry, 'open'), 'book') === book)
    .map((entry) => member(member(entry, 'open'), 'key'));
  const key = keyOf(entries);
  if (keys.length === 0)
    return [
      { book, position: 1, what: 'not delegated', expected: `BookDelegated of ${book} in the main book`, found: 'nothing' },
    ];
  if (keys.includes(key)) return [];
  return [{ book, position: 1, what: 'delegated key', expected: shown(keys.at(-1)), found: shown(key) }];
}

/** Every acceptance of the main book names an entry that is there, with that hash, and goes on from the one before. */
function checkAccepted(books: ReadonlyMap<string, readonly unknown[]>, main: readonly unknown[]): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  const upTo = new Map<unknown, number>();
  main.forEach((entry, i) => {
    if (member(entry, 'type') !== 'BookAccepted') return;
    const open = member(entry, 'open');
    const [name, position, head] = [member(open, 'book'), member(open, 'position'), member(open, 'head')];
    const say = (what: Fault, expected: string, was: unknown) =>
      found.push({ book: mainBook, position: i + 1, what, expected, found: shown(was) });
    const sub = typeof name === 'string' && name !== mainBook ? books.get(name) : undefined;
    const there = typeof position === 'number' ? sub?.[position - 1] : undefined;
    if (there === undefined) return say('accepted entry', `entry ${shown(position)} of ${shown(name)}`, undefined);
    if (member(there, 'hash') !== head) say('accepted head', shown(member(there, 'hash')), head);
    const before = upTo.get(name) ?? start.position;
    if ((position as number) <= before) say('accepted order', `a position after ${before}`, position);
    upTo.set(name, Math.max(before, position as number));
  });
  return found;
}

/** Checks how the books of a set belong together. Takes damaged entries as they come; never throws. */
export function checkSet(books: ReadonlyMap<string, readonly unknown[]>): readonly Discrepancy[] {
  const main = books.get(mainBook) ?? [];
  const subs = [...books].filter(([book]) => book !== mainBook);
  return [
    ...checkOpened(mainBook, main),
    ...subs.flatMap(([book, entries]) => [...checkOpened(book, entries), ...checkDelegated(book, entries, main)]),
    ...checkAccepted(books, main),
  ];
}
