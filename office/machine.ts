// What windows need of the machine itself: a running clock to space things by, and unguessable tokens. The days and moments of the record come from clock.ts, its ids from dice.ts.
import { randomBytes } from 'node:crypto';

/** Milliseconds that only grow; where they begin means nothing. */
export const ticks = (): number => performance.now();

/** A random text of so many bytes, base64url. */
export const token = (bytes: number): string => randomBytes(bytes).toString('base64url');
