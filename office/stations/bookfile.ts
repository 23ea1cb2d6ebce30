// The book of a station as a file (.zhengbook): one line that says whose it is, then a line for each append with its entries and its signed head. Promises that what a power cut tore is left out with what comes after it, and said; whether the book is true: taking.ts.
import { z } from 'zod';
import { canonical } from '../../ledger/canonical.ts';
import type { BookId, Head, Json, Written } from '../../ledger/contract.ts';
import type { CameBook } from './taking.ts';

const format = 'zhengxuan-station-book/1';
const headerShape = z.strictObject({
  format: z.literal(format),
  /** Public key of the main book: by it an election is known. */
  election: z.string().length(43),
  book: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  /** Entries up to here are left out: the reader has them. */
  from: z.number().int().min(0),
});
const lineShape = z.strictObject({
  entries: z.array(z.record(z.string(), z.unknown())).min(1),
  head: z.record(z.string(), z.unknown()),
});

/** The first line of a file. */
const headerLine = (election: string, book: BookId, from = 0): string => `${canonical({ format, election, book, from })}\n`;

/** A line for each append: the entries since the head before, and its head. */
export const appendLines = (entries: readonly Written[], heads: readonly Head[]): string => {
  let last = (entries[0]?.position ?? 1) - 1;
  const first = last;
  return heads
    .map((head) => {
      const own = entries.slice(last - first, head.position - first);
      last = head.position;
      return `${canonical({ entries: own, head } as unknown as Json)}\n`;
    })
    .join('');
};

/** A book in the form of its file, from an entry on (`from`: as many are left out). */
export const bookFile = ({ election, book, entries, heads }: CameBook, from = 0): string =>
  headerLine(election, book, from) +
  appendLines(
    entries.slice(from),
    heads.filter((h) => h.position > from),
  );

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
};

/** A book as its file says it; `torn`: the line where the file ends short, as a power cut leaves it. */
export type ReadBook = CameBook & { readonly torn?: number };

/**
 * What a file says, unverified: the book, or in a few words why it is none. A power cut tears what was written last and was not confirmed, one line or several that went together:
 * the first line that is no text of this form ends the book. A line that says something else makes it no book.
 */
export const readBookFile = (text: string): ReadBook | { readonly notABook: string } => {
  const [first = '', ...rest] = text.split('\n');
  const header = headerShape.safeParse(parsed(first));
  if (!header.success) return { notABook: first.slice(0, 40) };
  const lines = rest.at(-1) === '' ? rest.slice(0, -1) : rest;
  let torn: number | undefined;
  const entries: Written[] = [];
  const heads: Head[] = [];
  for (const [i, line] of lines.entries()) {
    const said = i === rest.length - 1 ? undefined : parsed(line);
    if (said === undefined) {
      torn = i + 2;
      break;
    }
    const read = lineShape.safeParse(said);
    if (!read.success) return { notABook: `${i + 2}` };
    for (const entry of read.data.entries) entries.push(entry as unknown as Written);
    heads.push(read.data.head as unknown as Head);
  }
  const { election, book, from } = header.data;
  return { election, book, entries, heads, ...(from > 0 ? { from } : {}), ...(torn === undefined ? {} : { torn }) };
};
