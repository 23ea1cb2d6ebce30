// What every part of the contract has alike: the errors that a call may end in, each with its sentences, and the words by which a call names an election, a book, an order. Nothing here acts.
import { oc } from '@orpc/contract';
import { z } from 'zod';

/** Sentences of an error, both languages. */
const said = z.object({ words: z.object({ zh: z.string(), en: z.string() }) });

export const open = oc.errors({
  UNAUTHORIZED: { status: 401, data: said },
  FORBIDDEN: { status: 403, data: said },
  NOT_FOUND: { status: 404, data: said },
  TOO_MANY_REQUESTS: { status: 429, data: said },
});
export const word = z.string().min(1).max(80);
export const ofElection = z.object({ election: word });
export const ofBook = z.object({ book: word });
export const whole = z.coerce.number<number>().int().min(0);
/** Told twice under it, an order is done once. */
export const orderKey = word.describe('idempotency key: told twice, done once');
