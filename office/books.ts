// Which store a book lies in, by its name on the command line: memory, a SQLite file, or a PostgreSQL address.
import type { Ledger } from '../ledger/contract.ts';
import { openMemoryLedger } from '../ledger/memory.ts';
import { openPostgresLedger } from '../ledger/postgres.ts';
import { openSqliteLedger } from '../ledger/sqlite.ts';

export type { Ledger } from '../ledger/contract.ts';

/** Opens `memory`, `sqlite` (at `file`; `prepare` makes its folder) or a `postgres://` address. */
export const openStore = async (name: string, file: string, prepare: () => Promise<void>): Promise<Ledger> => {
  if (name === 'memory') return openMemoryLedger();
  if (name.startsWith('postgres://') || name.startsWith('postgresql://')) return openPostgresLedger(name);
  if (name !== 'sqlite') throw new Error(`没有这种存储 “${name}”：memory、sqlite 或 postgres://… · no such store`);
  await prepare();
  return openSqliteLedger(file);
};
