// A small world for the ledger's tests: hands that sign, ballots of 石燕村, and appends of them. Promises the same bytes on every run.

import { bookOpened, mainBook } from '../books.ts';
import type { Append, AppendResult, BookId, Entry, Ledger } from '../contract.ts';
import { signerFromSeed } from '../sign.ts';

export const at = '2026-03-28T12:00:00+08:00';
export const hall = signerFromSeed(new Uint8Array(32).fill(1));
export const station = signerFromSeed(new Uint8Array(32).fill(2));

/** A ballot as it was counted; each an order of its own unless one is named. Its names hold quotes, commas and rare characters on purpose. */
export function ballot(number: number, order = `order-${number}`): Entry {
  const marks = ['罗伟林', '𠅤㛃', '买买提·"艾力"', 'a,{b}\\c', '\u0000\u001f'];
  return {
    type: 'BallotCounted',
    on: '2026-03-28',
    at,
    by: 'a_teller',
    order,
    open: { ballot: number, marks, verdict: 'valid' },
  };
}

export function opening(book: BookId, key = hall.key): Entry {
  return { ...ballot(0, `open-${book}`), ...bookOpened(book, key, true) };
}

/** Appends these entries to a book after `expected`. */
export function put(
  ledger: Ledger,
  expected: number,
  entries: readonly Entry[],
  more: Partial<Append> = {},
): Promise<AppendResult> {
  return ledger.append({ book: mainBook, expected, entries, at, signer: hall, ...more });
}

/** Opens the main book and writes so many ballots into it, each an order: positions 2 … ballots + 1. */
export async function fill(ledger: Ledger, ballots: number): Promise<void> {
  await put(ledger, 0, [opening(mainBook)]);
  for (let i = 1; i <= ballots; i++) await put(ledger, i, [ballot(i)]);
}
