// The tables a ledger has in PostgreSQL, and what PostgreSQL's faults mean. Promises that the database itself refuses to edit a fact;
// what is written: postgres.ts.

import type { Sql } from 'postgres';
import { LedgerUnavailable, type Unavailable } from './unavailable.ts';

/** The advisory lock under which all writers of a database take turns ('ZXBK'): positions and commits then have one order. */
const turn = 0x5a58424b;

/** The channel on which a commit names its books. */
export const channel = 'zhengxuan_ledger';

const version = 1;

const kept = (table: string) => `
  create trigger ${table}_keeps before update or delete on ledger.${table} for each row execute function ledger.refuse();
  create trigger ${table}_stays before truncate on ledger.${table} for each statement execute function ledger.refuse();`;

/** Writes a group of appends if the books still end where it was judged and nobody else wrote its orders or keys; false: judge again. */
const write = `
  create function ledger.write(seen text[], ends integer[], entry_books text[], positions integer[], hashes text[], bodies text[],
    head_books text[], head_positions integer[], head_hashes text[], ats text[], signers text[], signatures text[],
    names text[], firsts integer[], subjects text[], wraps text[]) returns boolean language plpgsql as $write$
    begin
      perform pg_advisory_xact_lock(${turn});
      if exists (select from unnest(seen, ends) as s (book, ends)
          where s.ends <> coalesce((select max(e.position) from ledger.entries e where e.book = s.book), 0))
        or exists (select from unnest(head_books, names) as o (book, name) join ledger.heads using (book, name))
        or exists (select from unnest(subjects) as k (subject) join ledger.keys using (subject)) then
        return false;
      end if;
      insert into ledger.entries (book, position, hash, body) select * from unnest(entry_books, positions, hashes, bodies);
      insert into ledger.heads (book, position, hash, at, key, signature, name, first)
        select * from unnest(head_books, head_positions, head_hashes, ats, signers, signatures, names, firsts);
      insert into ledger.keys (subject, wrapped) select * from unnest(subjects, wraps);
      perform pg_notify('${channel}', s.book) from unnest(seen) as s (book);
      return true;
    end $write$;`;

const tables = `
  create schema ledger;
  create table ledger.version (number integer not null);
  insert into ledger.version values (${version});
  create table ledger.entries (book text collate "C" not null, position integer not null, hash text not null, body text not null,
    primary key (book, position));
  create table ledger.heads (book text collate "C" not null, position integer not null, hash text not null, at text not null, key text not null,
    signature text not null, name text collate "C" not null, first integer not null, primary key (book, position), unique (book, name));
  create table ledger.keys (subject text collate "C" not null primary key, wrapped text);
  create function ledger.refuse() returns trigger language plpgsql as
    $refuse$ begin raise exception '% are never edited or deleted', tg_table_name; end $refuse$;
  ${kept('entries')}${kept('heads')}
  create function ledger.keep_key() returns trigger language plpgsql as
    $keep$ begin
      if tg_op = 'UPDATE' and new.subject = old.subject and new.wrapped is null then return new; end if;
      raise exception 'a key is kept or destroyed, and that it was destroyed stays known';
    end $keep$;
  create trigger keys_keep before update or delete on ledger.keys for each row execute function ledger.keep_key();
  create trigger keys_stay before truncate on ledger.keys for each statement execute function ledger.refuse();
  ${write}`;

/** Reasons by SQLSTATE, whole or by its class, and by the driver's own codes. */
const reasons: Readonly<Record<string, Unavailable>> = {
  '08': 'unreachable',
  '28': 'unreachable',
  '3D': 'unreachable',
  '57': 'unreachable',
  '25006': 'unreachable', // a standby, or set to read only
  '42501': 'unreachable', // no right to the tables
  '53100': 'disk full',
  '53300': 'unreachable', // too many connections
  '55P03': 'locked',
  '42': 'not a ledger', // other tables than ours
  '23': 'not a ledger', // rows stand where none can
  XX001: 'not a ledger',
  XX002: 'not a ledger',
  CONNECTION_CLOSED: 'unreachable',
  CONNECTION_ENDED: 'unreachable',
  CONNECTION_DESTROYED: 'unreachable',
  CONNECT_TIMEOUT: 'unreachable',
};

/** Codes of the network below the driver, e.g. ECONNREFUSED. */
const network = /^E[A-Z]{3,}/;

/** A fault of PostgreSQL or the way to it as a reason a person can act on; faults that carry no code are handed back as they are. */
export function unavailable(fault: unknown): unknown {
  if (!(fault instanceof Error) || !('code' in fault) || typeof fault.code !== 'string') return fault;
  if (fault instanceof TypeError || fault instanceof RangeError) return fault;
  const { code } = fault;
  const found = `PostgreSQL: ${fault.message === '' ? code : fault.message}`;
  const reason = reasons[code] ?? (network.test(code) && !code.startsWith('ERR_') ? 'unreachable' : reasons[code.slice(0, 2)]);
  return new LedgerUnavailable(reason ?? 'io', found, fault);
}

/**
 * Makes the tables where there are none and checks what durability rests on. Throws LedgerUnavailable. Each step is one statement: a connection
 * lost between the statements of a transaction makes this driver throw where nobody can catch it.
 */
export async function establish(sql: Sql): Promise<void> {
  const [settings] = await sql`select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync`;
  if (settings?.['commit'] !== 'on' || settings['fsync'] !== 'on') {
    throw new LedgerUnavailable('io', 'PostgreSQL: synchronous_commit and fsync must be on');
  }
  await sql.unsafe(`select pg_advisory_xact_lock(${turn});
    do $made$ begin if to_regnamespace('ledger') is null then ${tables} end if; end $made$;`);
  const [found] = await sql`select to_regclass('ledger.version') is not null as ours`;
  if (found?.['ours'] !== true)
    throw new LedgerUnavailable('not a ledger', "PostgreSQL: the schema 'ledger' is another program's");
  const [is] = await sql`select number from ledger.version`;
  if (is?.['number'] !== version)
    throw new LedgerUnavailable('not a ledger', `PostgreSQL: a ledger of version ${String(is?.['number'])}, not ${version}`);
}
