// One contract over three stores. What is told: testing/contract.ts and testing/durable.ts; here are only the places where books lie.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after } from 'node:test';
import postgres from 'postgres';
import { openMemoryLedger } from './memory.ts';
import { openPostgresLedger } from './postgres.ts';
import { openSqliteLedger } from './sqlite.ts';
import { ledgerContract } from './testing/contract.ts';
import { durableContract, type Place } from './testing/durable.ts';
import { withPostgres } from './testing/postgres.ts';

const dir = mkdtempSync(join(tmpdir(), 'zheng-ledger-'));
after(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
let files = 0;

async function sqlitePlace(): Promise<Place> {
  const where = join(dir, `${++files}.ledger`);
  return {
    engine: 'sqlite',
    where,
    open: () => openSqliteLedger(where),
    async behind(sql) {
      const db = new DatabaseSync(where);
      try {
        db.exec(sql);
      } finally {
        db.close();
      }
    },
    unlocked: (table) => `DROP TRIGGER ${table}_keeps; DROP TRIGGER ${table}_stays`,
  };
}

async function postgresPlace(): Promise<Place> {
  const where = await withPostgres();
  return {
    engine: 'postgres',
    where,
    open: () => openPostgresLedger(where),
    async behind(text) {
      const sql = postgres(where, { max: 1, onnotice: () => undefined, connection: { search_path: 'ledger' } });
      try {
        await sql.unsafe(text);
      } finally {
        await sql.end();
      }
    },
    unlocked: (table) => `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  };
}

ledgerContract('in memory', async () => openMemoryLedger());
ledgerContract('SQLite', async () => (await sqlitePlace()).open());
ledgerContract('PostgreSQL', async () => (await postgresPlace()).open());
durableContract('SQLite', sqlitePlace);
durableContract('PostgreSQL', postgresPlace);
