// The book of accounts: who may sign in, with a one-time code or a name and password; sessions by opaque token. Only hashes of codes, passwords and tokens are kept. Which role an account has in an election: the election's own facts.
import { argon2, createHash, randomBytes as systemBytes, timingSafeEqual } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { Who } from './door.ts';
import { type Devices, openDevices } from './hall/devices.ts';

interface Account {
  readonly account: string;
  readonly name: string;
  readonly admin: boolean;
  readonly hasPassword: boolean;
  readonly codeOpen: boolean;
}
export interface Accounts {
  /** The first administrator with a fresh one-time code; undefined when an administrator can sign in already. */
  firstCode(): { readonly account: string; readonly code: string } | undefined;
  create(name: string, admin: boolean): { readonly account: string; readonly code: string };
  /** Somebody whose account was made elsewhere, under the same id: a one-time code; undefined where it is known here. */
  admit(account: string, name: string): string | undefined;
  /** A fresh one-time code; the old one, the sessions and the password fall away. */
  newCode(account: string): string | undefined;
  list(): readonly Account[];
  find(account: string): Account | undefined;
  /** A code opens once. */
  signInByCode(code: string): Promise<string | undefined>;
  signInByPassword(name: string, password: string): Promise<string | undefined>;
  setPassword(account: string, password: string): Promise<void>;
  /** A session for somebody who is known otherwise: the roles of a rehearsal. */
  openSession(who: Who): string;
  /** `device`: the paired device whose session it is; nobody is an administrator there. */
  session(token: string): (Who & { readonly hasPassword: boolean; readonly device?: string }) | undefined;
  closeSession(token: string): void;
  /** Phones and tablets that are signed in as somebody. */
  readonly devices: Devices;
  close(): void;
}
export interface AccountsParts {
  readonly path: string;
  readonly now?: () => number;
  readonly randomBytes?: (n: number) => Buffer;
}

const schema = `
create table if not exists account (account text primary key, name text not null, admin integer not null, password text, code text) strict;
create unique index if not exists code_once on account(code) where code is not null;
create table if not exists session (token text primary key, account text not null, name text not null, expires integer not null) strict;`;

const sessionLength = 12 * 3_600_000;
/** Thirty-two characters of which no two look alike, so that a byte falls on each evenly. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
/** A code as it is compared: capitals and digits only. */
const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

const derive = promisify(argon2);
const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } as const;
const hashOf = async (password: string, nonce: Buffer): Promise<string> => {
  const tag = await derive('argon2id', { ...cost, message: Buffer.from(password.normalize('NFKC')), nonce });
  return `${nonce.toString('base64url')}.${tag.toString('base64url')}`;
};

/** Opens the book at `path` (`:memory:` for one that is not kept). Throws when the file cannot be opened or does not keep its promise to sync. */
export const openAccounts = ({ path, now = Date.now, randomBytes = systemBytes }: AccountsParts): Accounts => {
  const db = new DatabaseSync(path);
  db.exec(`pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full;`);
  if (db.prepare('pragma synchronous').get()?.['synchronous'] !== 2) throw new Error('the book of accounts does not sync');
  db.exec(schema);
  type Row = { account: string; name: string; admin: number; password: string | null; code: string | null };
  const shown = (r: Row): Account => ({
    account: r.account,
    name: r.name,
    admin: r.admin === 1,
    hasPassword: r.password !== null,
    codeOpen: r.code !== null,
  });
  const rows = (where: string, ...values: string[]) =>
    db.prepare(`select * from account ${where} order by rowid`).all(...values) as unknown as Row[];
  const one = (account: string) => rows('where account = ?', account)[0];
  const freshCode = (): string =>
    [...randomBytes(12)]
      .map((byte) => letters.charAt(byte % letters.length))
      .join('')
      .replace(/(....)(....)(....)/, '$1-$2-$3');
  const mint = (prefix: string): string => `${prefix}_${randomBytes(12).toString('base64url')}`;
  const sessionUntil = (who: Who, ends: number) => {
    const token = randomBytes(32).toString('base64url');
    const hash = digest(token);
    db.prepare('delete from session where expires < ?').run(now());
    db.prepare('insert into session values (?, ?, ?, ?)').run(hash, who.account, who.name, ends);
    return { token, hash };
  };
  const openSession = (who: Who): string => sessionUntil(who, now() + sessionLength).token;
  const devices = openDevices(db, { now, mint, openSession: sessionUntil });
  const insert = (name: string, admin: boolean, account = mint('a')) => {
    const code = freshCode();
    db.prepare('insert into account values (?, ?, ?, null, ?)').run(
      account,
      name.normalize('NFC'),
      admin ? 1 : 0,
      digest(plainCode(code)),
    );
    return { account, code };
  };
  const renewCode = (account: string): string | undefined => {
    if (!one(account)) return undefined;
    const code = freshCode();
    db.prepare('update account set code = ?, password = null where account = ?').run(digest(plainCode(code)), account);
    db.prepare('delete from session where account = ?').run(account);
    return code;
  };
  return {
    firstCode: () => {
      const admins = rows('where admin = 1');
      if (admins.some((a) => a.password !== null)) return undefined;
      const [first] = admins;
      if (!first) return insert('管理员', true);
      const code = renewCode(first.account);
      return code === undefined ? undefined : { account: first.account, code };
    },
    create: (name, admin) => insert(name, admin),
    admit: (account, name) => (one(account) ? undefined : insert(name, false, account).code),
    newCode: renewCode,
    list: () => rows('').map(shown),
    find: (account) => {
      const row = one(account);
      return row && shown(row);
    },
    signInByCode: async (code) => {
      const hash = digest(plainCode(code));
      const [row] = rows('where code = ?', hash);
      if (!row) return undefined;
      const taken = db.prepare('update account set code = null where account = ? and code = ?').run(row.account, hash);
      return taken.changes === 1 ? openSession({ account: row.account, name: row.name }) : undefined;
    },
    signInByPassword: async (name, password) => {
      const wanted = name.normalize('NFC').trim();
      const known = rows('where name = ?', wanted).filter((r) => r.password !== null);
      if (known.length === 0) await hashOf(password, Buffer.alloc(16));
      for (const row of known)
        if (row.password !== null && (await agrees(password, row.password)))
          return openSession({ account: row.account, name: row.name });
      return undefined;
    },
    setPassword: async (account, password) => {
      const hash = await hashOf(password, randomBytes(16));
      db.prepare('update account set password = ? where account = ?').run(hash, account);
    },
    openSession,
    session: (token) => {
      const hash = digest(token);
      const row = db.prepare('select account, name from session where token = ? and expires > ?').get(hash, now()) as
        | { account: string; name: string }
        | undefined;
      if (!row) return undefined;
      const kept = one(row.account);
      const device = devices.ofSession(hash);
      return {
        account: row.account,
        name: row.name,
        admin: kept?.admin === 1 && device === undefined,
        hasPassword: (kept?.password ?? null) !== null,
        ...(device === undefined ? {} : { device }),
      };
    },
    closeSession: (token) => void db.prepare('delete from session where token = ?').run(digest(token)),
    devices,
    close: () => db.close(),
  };
};

const agrees = async (password: string, kept: string): Promise<boolean> => {
  const nonce = Buffer.from(kept.split('.')[0] ?? '', 'base64url');
  const now = Buffer.from(await hashOf(password, nonce));
  const before = Buffer.from(kept);
  return now.length === before.length && timingSafeEqual(now, before);
};
