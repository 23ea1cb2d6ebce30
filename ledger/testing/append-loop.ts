// A process that appends until it is killed and prints each order once it is confirmed: what the cut of power is tried on. Takes the engine and
// its file or address.

import { writeSync } from 'node:fs';
import { mainBook } from '../books.ts';
import type { Ledger } from '../contract.ts';
import { openPostgresLedger } from '../postgres.ts';
import { openSqliteLedger } from '../sqlite.ts';
import { ballot, opening, put } from './facts.ts';

/** Appends one ballot wherever the book ends by now. */
async function confirm(ledger: Ledger, number: number, from: number): Promise<number> {
  const result = await put(ledger, from, [ballot(number)]);
  if (result.kind === 'conflict') return confirm(ledger, number, result.position);
  return result.kind === 'appended' ? result.head.position : from;
}

const [engine, where = ''] = process.argv.slice(2);
const ledger = await (engine === 'sqlite' ? openSqliteLedger(where) : openPostgresLedger(where));
await put(ledger, 0, [opening(mainBook)]);
let number = 0;
const writer = async () => {
  for (let position = 1; ; ) {
    const mine = ++number;
    position = await confirm(ledger, mine, position);
    writeSync(1, `order-${mine}\n`);
  }
};
await Promise.all(Array.from({ length: 8 }, writer));
