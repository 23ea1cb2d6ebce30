// The key under which an order stands in the book, with a keyed print of what was told: told again with the same words it is the same order, with others it is not. Who compares: book.ts.
import type { Secrets } from './secrets.ts';

/** What an order says, as far as it makes it this order. */
export interface OrderSaid {
  readonly order: string;
  readonly do: string;
  readonly on?: string;
  readonly body: unknown;
  /** What the person asked for, where the office itself adds to the body what is another each time: a lock, a printed page. */
  readonly sent?: unknown;
}

const mark = / =([\w-]{4})([\w-]{16})$/;

/** The print of an order under the digest key of these secrets: four characters tell the key, sixteen what was told. Nothing of a name can be guessed from it. */
export const printOf = (secrets: Pick<Secrets, 'digest'>, { do: name, on, body, sent }: OrderSaid): string =>
  secrets.digest('key of orders').slice(0, 4) +
  secrets.digest(`order ${JSON.stringify([on ?? null, sent ?? [name, body]])}`).slice(0, 16);

/** The key as it is written in an entry. */
export const written = (order: string, print: string): string => `${order} =${print}`;

/** The key that was told, and the print of what was told under it; none where it was written before there were any. */
export const keyTold = (of: string): { readonly order: string; readonly print?: string } => {
  const found = mark.exec(of);
  return found ? { order: of.slice(0, found.index), print: found[0].slice(2) } : { order: of };
};

/** Whether two prints tell of different words. Prints of another key, as of a station's laptop, cannot be compared and are taken as the same. */
export const another = (before: string | undefined, now: string): boolean =>
  before !== undefined && before.slice(0, 4) === now.slice(0, 4) && before !== now;
