// The bound book in PostgreSQL, for many writers on many machines. Promises that an append resolves only after a synchronous commit, that all
// writers take turns, and that subscribers hear of others' commits; tables and faults: postgres-schema.ts.

import postgres, { type Sql } from 'postgres';
import { type Place, start } from './chain.ts';
import type { Append, AppendResult, BookId, Head, Ledger, WrappedKey, Written } from './contract.ts';
import { openFeed } from './feed.ts';
import { grouped, type Settled } from './group.ts';
import { checkAppend, type Judged, judge, type Shelf } from './judge.ts';
import { channel, establish, unavailable } from './postgres-schema.ts';
import { bodyOf, fromRow, type Row } from './row.ts';
import { LedgerUnavailable } from './unavailable.ts';

/** The shelf a group of appends needs, fetched at once, and kept up as the group is judged. */
interface Fetched extends Shelf {
  take(what: Append, judged: Judged): void;
}

const orderOf = (what: Append) => what.entries[0]?.order ?? '';
const place = (book: string, order: string) => JSON.stringify([book, order]);

/** Values as the text of a PostgreSQL array: the driver's own way first asks the server for its types, and dies uncaught when cut off in the middle. */
const list = (values: readonly (string | number)[]) =>
  `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

type KeyRow = { readonly subject: string; readonly wrapped: string | null };

function fetchRows(sql: Sql, group: readonly Append[]) {
  const books = [...new Set(group.map(({ book }) => book))];
  const subjects = [...new Set(group.flatMap(({ keys }) => keys ?? []).map(({ subject }) => subject))];
  return Promise.all([
    sql<
      ({ book: string } & Place)[]
    >`select b.book, e.position, e.hash from unnest(${list(books)}::text[]) as b (book) cross join lateral
      (select position, hash from ledger.entries where book = b.book order by position desc limit 1) as e`,
    sql<Row[]>`select e.book, e.position, e.hash, e.body
      from (select distinct * from unnest(${list(group.map(({ book }) => book))}::text[], ${list(group.map(orderOf))}::text[]) as a (book, name)) as a
      join ledger.heads h using (book, name) join ledger.entries e on e.book = h.book and e.position between h.first and h.position
      order by e.book, e.position`,
    subjects.length === 0
      ? []
      : sql<KeyRow[]>`select subject, wrapped from ledger.keys where subject = any(${list(subjects)}::text[])`,
  ]);
}

async function fetchShelf(sql: Sql, group: readonly Append[]): Promise<Fetched> {
  const [lastRows, orderRows, keyRows] = await fetchRows(sql, group);
  const last = new Map<string, Place>(lastRows.map(({ book, position, hash }) => [book, { position, hash }]));
  const keys = new Map<string, string | null>(keyRows.map(({ subject, wrapped }) => [subject, wrapped]));
  const orders = new Map<string, Written[]>();
  const enter = (entry: Written) => {
    const at = place(entry.book, entry.order);
    const before = orders.get(at);
    if (before === undefined) orders.set(at, [entry]);
    else before.push(entry);
  };
  orderRows.map(fromRow).forEach(enter);
  return {
    last: (book) => last.get(book) ?? start,
    written: (book, order) => orders.get(place(book, order)),
    key: (subject) => keys.get(subject),
    take(what, { result, keys: fresh }) {
      if (result.kind !== 'appended') return;
      last.set(what.book, result.head);
      result.entries.forEach(enter);
      for (const { subject, wrapped } of fresh) keys.set(subject, wrapped);
    },
  };
}

type Appended = Extract<AppendResult, { kind: 'appended' }>;

/** Writes what was judged in one statement and commit; false when another writer came first. */
async function store(sql: Sql, results: readonly Appended[], keys: readonly WrappedKey[]): Promise<boolean> {
  const entries = results.flatMap((result) => result.entries);
  const firsts = results.map((result) => result.entries[0] as Written);
  const heads = results.map(({ head }) => head);
  const ends = new Map<string, number>();
  for (const { book, position } of firsts) ends.set(book, Math.min(position - 1, ends.get(book) ?? position));
  const [row] = await sql`select ledger.write(${list([...ends.keys()])}::text[], ${list([...ends.values()])}::integer[],
    ${list(entries.map((e) => e.book))}::text[], ${list(entries.map((e) => e.position))}::integer[], ${list(entries.map((e) => e.hash))}::text[], ${list(entries.map(bodyOf))}::text[],
    ${list(heads.map((h) => h.book))}::text[], ${list(heads.map((h) => h.position))}::integer[], ${list(heads.map((h) => h.hash))}::text[],
    ${list(heads.map((h) => h.at))}::text[], ${list(heads.map((h) => h.key))}::text[], ${list(heads.map((h) => h.signature))}::text[],
    ${list(firsts.map((e) => e.order))}::text[], ${list(firsts.map((e) => e.position))}::integer[],
    ${list(keys.map((k) => k.subject))}::text[], ${list(keys.map((k) => k.wrapped))}::text[]) as written`;
  return row?.['written'] === true;
}

/** Judges a group and writes it; judges again when another writer came in between. */
async function writeGroup(sql: Sql, group: readonly Append[]): Promise<readonly Settled<AppendResult>[]> {
  const shelf = await fetchShelf(sql, group);
  const results: Appended[] = [];
  const keys: WrappedKey[] = [];
  const settled = group.map((what): Settled<AppendResult> => {
    try {
      const judged = judge(what, shelf);
      shelf.take(what, judged);
      if (judged.result.kind === 'appended') results.push(judged.result);
      for (const fresh of judged.keys) keys.push(fresh);
      return { answer: judged.result };
    } catch (fault) {
      return { fault };
    }
  });
  return results.length === 0 || (await store(sql, results, keys)) ? settled : writeGroup(sql, group);
}

interface Connections {
  /** Works with the database; its faults become LedgerUnavailable. */
  use<T>(work: (sql: Sql) => PromiseLike<T>): Promise<T>;
  close(): Promise<void>;
}

/** Connections that are thrown away, all of them, once one was lost: this driver can leave a lost one unable to send ever again. */
function connections(connect: () => Sql): Connections {
  let sql = connect();
  let closed = false;
  return {
    async use(work) {
      if (closed) throw new LedgerUnavailable('unreachable', 'the ledger is closed');
      const mine = sql;
      try {
        return await work(mine);
      } catch (fault) {
        const known = unavailable(fault);
        if (known instanceof LedgerUnavailable && known.reason === 'unreachable' && mine === sql && !closed) {
          sql = connect();
          void mine.end({ timeout: 1 });
        }
        throw known;
      }
    },
    async close() {
      closed = true;
      await sql.end({ timeout: 5 });
    },
  };
}

const largest = 2 ** 31 - 1;

async function ledgerOver({ use, close }: Connections, ears: Sql): Promise<Ledger> {
  const read = (book: BookId, from = 1, to = largest) =>
    use(async (sql) => {
      const rows = await sql<Row[]>`select book, position, hash, body from ledger.entries where book = ${book}
        and position between ${Math.min(Math.max(0, from), largest)} and ${Math.min(Math.max(0, to), largest)} order by position`;
      return rows.map(fromRow);
    });
  const heads = (book: BookId, newest: boolean) =>
    use(async (sql) => {
      const rows = await sql<Head[]>`select at, book, hash, key, position, signature from ledger.heads where book = ${book}
        order by position ${newest ? sql`desc limit 1` : sql``}`;
      return rows.map((head) => ({ ...head }));
    });
  const feed = openFeed(read);
  // Commits of other processes are heard here; after a lost connection every book is looked at once.
  await ears.listen(
    channel,
    (book) => feed.look(book),
    () => feed.look(),
  );

  const group = grouped<Append, AppendResult>(async (asks) => {
    const settled = await use((sql) => writeGroup(sql, asks));
    for (const outcome of settled) {
      if ('answer' in outcome && outcome.answer.kind === 'appended')
        feed.committed(outcome.answer.head.book, outcome.answer.entries);
    }
    return settled;
  });

  return {
    async append(what) {
      checkAppend(what);
      return group.ask(what);
    },
    read,
    heads: (book) => heads(book, false),
    lastHead: async (book) => (await heads(book, true))[0],
    books: () =>
      use(async (sql) => (await sql`select distinct book from ledger.entries order by book`).map((row) => row['book'] as BookId)),
    subscribe: feed.subscribe,
    keys: () =>
      use(async (sql) =>
        (await sql<WrappedKey[]>`select subject, wrapped from ledger.keys where wrapped is not null order by subject`).map(
          (row) => ({ ...row }),
        ),
      ),
    async destroyKey(subject) {
      await use(
        (sql) => sql`insert into ledger.keys values (${subject}, null) on conflict (subject) do update set wrapped = null`,
      );
      // The old row stays in its page until the table is written anew. The server's own journal and backups keep it as long as they are kept.
      await use((sql) => sql`vacuum (full) ledger.keys`);
    },
    async close() {
      await group.close();
      feed.close();
      await Promise.all([close(), ears.end({ timeout: 1 })]);
    },
  };
}

/** Opens or makes a ledger in a PostgreSQL database. Refuses with LedgerUnavailable: 'unreachable', 'not a ledger', 'io' when it is not durable. */
export async function openPostgresLedger(url: string): Promise<Ledger> {
  const connect = () =>
    postgres(url, {
      max: 4,
      connect_timeout: 10,
      fetch_types: false,
      onnotice: () => undefined,
      connection: { application_name: 'zhengxuan', synchronous_commit: 'on' },
    });
  const pool = connections(connect);
  const ears = connect();
  try {
    await pool.use(establish);
    return await ledgerOver(pool, ears);
  } catch (fault) {
    await Promise.all([pool.close(), ears.end({ timeout: 1 })]);
    throw unavailable(fault);
  }
}
