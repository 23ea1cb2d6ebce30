// Phones and tablets that are signed in as somebody for this day: a part of the book of accounts. Promises that a device taken away is out at once, and that every pairing, refusal and taking away is written down with who did it. How a device is paired: pairing.ts.
import type { DatabaseSync } from 'node:sqlite';
import type { Who } from '../door.ts';

export type DeviceKind = 'android' | 'harmony' | 'iphone' | 'ipad' | 'windows' | 'mac' | 'linux' | 'other';
export interface DeviceKept {
  readonly device: string;
  readonly kind: DeviceKind;
  readonly account: string;
  readonly name: string;
  /** Who pressed yes. */
  readonly by: string;
  /** Milliseconds of this machine's clock. */
  readonly paired: number;
  readonly ends: number;
}
export type PairingEvent = 'paired' | 'refused' | 'second device' | 'taken away';
export interface PairingNoted {
  readonly at: number;
  readonly what: PairingEvent;
  readonly account: string;
  readonly name: string;
  readonly by: string;
}
export interface Devices {
  /** Signs a device in as `who` until four in the morning; the token is its session. */
  pair(who: Who, kind: DeviceKind, by: Who): { readonly device: string; readonly token: string };
  /** Those whose session is still open, the newest first. */
  list(): readonly DeviceKept[];
  /** Ends the session of a device; false where there is none. */
  takeAway(device: string, by: Who): boolean;
  note(what: PairingEvent, who: Who, by: Who): void;
  /** The last of what was noted, newest first. */
  noted(most: number): readonly PairingNoted[];
  /** The device that holds this session, by the session's hash. */
  ofSession(hash: string): string | undefined;
}
interface Parts {
  readonly now: () => number;
  readonly mint: (prefix: string) => string;
  /** Opens a session that ends at that moment and gives its token and the token's hash. */
  readonly openSession: (who: Who, ends: number) => { readonly token: string; readonly hash: string };
}

const schema = `
create table if not exists device (device text primary key, session text not null unique, kind text not null, account text not null, name text not null, by text not null, paired integer not null, ends integer not null) strict;
create table if not exists device_log (at integer not null, what text not null, account text not null, name text not null, by_account text not null, by text not null) strict;`;

const hour = 3_600_000,
  day = 24 * hour;
/** Four in the morning after this day, in Beijing: whoever counts past midnight is not put out. */
export const endOfDay = (now: number): number => Math.floor((now + 8 * hour) / day) * day + day + 4 * hour - 8 * hour;

export const openDevices = (db: DatabaseSync, { now, mint, openSession }: Parts): Devices => {
  db.exec(schema);
  const note = (what: PairingEvent, who: Who, by: Who): void =>
    void db
      .prepare('insert into device_log values (?, ?, ?, ?, ?, ?)')
      .run(now(), what, who.account, who.name, by.account, by.name);
  return {
    pair: (who, kind, by) => {
      const device = mint('d'),
        ends = endOfDay(now());
      const { token, hash } = openSession(who, ends);
      db.prepare('insert into device values (?, ?, ?, ?, ?, ?, ?, ?)').run(
        device,
        hash,
        kind,
        who.account,
        who.name,
        by.name,
        now(),
        ends,
      );
      note('paired', who, by);
      return { device, token };
    },
    list: () =>
      db
        .prepare(
          'select device, kind, device.account, device.name, by, paired, ends from device join session on session.token = device.session where expires > ? order by paired desc, device.rowid desc',
        )
        .all(now()) as unknown as DeviceKept[],
    takeAway: (device, by) => {
      const row = db.prepare('select session, account, name from device where device = ?').get(device) as
        | { session: string; account: string; name: string }
        | undefined;
      if (!row || db.prepare('delete from session where token = ?').run(row.session).changes === 0) return false;
      note('taken away', row, by);
      return true;
    },
    note,
    noted: (most) =>
      db
        .prepare('select at, what, account, name, by from device_log order by rowid desc limit ?')
        .all(most) as unknown as PairingNoted[],
    ofSession: (hash) =>
      (db.prepare('select device from device where session = ?').get(hash) as { device: string } | undefined)?.device,
  };
};
