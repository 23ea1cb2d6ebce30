// The kit of a station's laptop (.zhengkit): the books up to now, the personal data its desk needs, the key of its own sub-book and nothing else, all under a code that is shown once. Promises that an opened kit was verified; what the laptop does with it: laptop.ts.
import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { electors } from '../../election/roll/electors.ts';
import { canonical } from '../../ledger/canonical.ts';
import type { BookId, Ledger, WrappedKey, Written } from '../../ledger/contract.ts';
import type { Copy } from '../../ledger/merge.ts';
import { closeBytes, openBytes, unwrap, wrap } from '../../ledger/seal.ts';
import { verifyBooks } from '../../ledger/verify.ts';
import type { Dice } from '../dice.ts';
import type { OpenElection } from '../door.ts';
import type { Secrets } from '../secrets.ts';
import { bookName } from './names.ts';

const format = 'zhengxuan-station-kit/1';
const cost = { N: 32_768, r: 8, p: 1 } as const;
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
const keyUnder = (code: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> =>
  derive(
    code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
    salt,
    32,
    { N, r, p, maxmem: 256 * N * r },
  );

/** Facts whose sealed part the desk needs: who somebody is, and for whom he may take a ballot. */
const needed: ReadonlySet<string> = new Set(['VoterRegistered', 'VoterCorrected', 'ProxyGiven']);

export interface Kit {
  readonly election: string;
  readonly rehearsal: boolean;
  readonly station: number;
  readonly book: BookId;
  readonly seed: string;
  readonly key: string;
  readonly token: string;
  readonly keys: readonly WrappedKey[];
  readonly books: readonly Copy[];
  /** Who may sign in at the laptop: those with a role in the election. */
  readonly people: readonly { readonly account: string; readonly name: string }[];
}
interface Packing {
  readonly election: OpenElection;
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly dice: Dice;
}
const shell = z.strictObject({
  format: z.literal(format),
  book: z.string(),
  N: z.number().int().min(16_384).max(1_048_576),
  r: z.number().int().min(8).max(32),
  p: z.number().int().min(1).max(16),
  salt: z.string(),
  box: z.string(),
});

/** Sixteen letters and digits of which no two look alike, in fours. */
export const freshCode = (dice: Dice): string =>
  [...dice.bytes(16)]
    .map((byte) => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.charAt(byte % 32))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** Packs the kit of a station under a code (shown once, kept nowhere): the bytes of its file. `spare`: of its spare laptop. */
export const packKit = async (
  { election, ledger, secrets, dice }: Packing,
  station: number,
  spare: boolean,
  code: string,
): Promise<Uint8Array> => {
  const book = bookName(station, spare);
  const { seed, key, token } = secrets.handOut(book);
  const e = election.election();
  const voters = electors(e);
  const order = (await ledger.books()).toSorted((a, b) => (a === 'main' ? -1 : b === 'main' ? 1 : a < b ? -1 : 1));
  const kit: Kit = {
    election: election.id,
    rehearsal: election.rehearsal,
    station,
    book,
    seed: seed.toString('base64url'),
    key: key.toString('base64url'),
    token,
    keys: (await ledger.keys()).flatMap((wrapped) =>
      voters.has(wrapped.subject) ? anew(wrapped, secrets.electionKey, key) : [],
    ),
    books: await Promise.all(
      order.map(async (of) => ({
        book: of,
        entries: (await ledger.read(of)).map((w) => withoutBoxes(w, (type, subject) => needed.has(type) && voters.has(subject))),
        heads: await ledger.heads(of),
      })),
    ),
    people: [...new Map(e.keepers.held.map(({ account, name }) => [account, { account, name }])).values()],
  };
  const salt = dice.bytes(16);
  const head = { format, book, ...cost, salt: salt.toString('base64url') };
  const box = closeBytes(
    gzipSync(JSON.stringify(kit), { level: 1 }),
    await keyUnder(code, salt, cost),
    dice.bytes(12),
    canonical(head),
  );
  return Buffer.from(JSON.stringify({ ...head, box: box.toString('base64url') }));
};

/** A data key wrapped for the laptop. The nonce is drawn from what is wrapped: packed twice it is the same, and the same key is never wrapped differently. */
const anew = (wrapped: WrappedKey, electionKey: Buffer, key: Buffer): readonly WrappedKey[] => {
  const opened = unwrap(wrapped, electionKey);
  if (opened.kind !== 'opened') return [];
  const nonce = createHmac('sha256', key).update(wrapped.subject).update(opened.content).digest().subarray(0, 12);
  return [wrap(wrapped.subject, opened.content, key, nonce)];
};

/** An entry with only those boxes that are wanted; the chain covers their digests and still verifies. */
const withoutBoxes = (entry: Written, wanted: (type: string, subject: string) => boolean): Written =>
  entry.sealed
    ? {
        ...entry,
        sealed: entry.sealed.map((part) =>
          wanted(entry.type, part.subject) ? part : { subject: part.subject, digest: part.digest },
        ),
      }
    : entry;

export type KitOpened =
  | { readonly kind: 'opened'; readonly kit: Kit }
  | { readonly kind: 'refused'; readonly because: 'no kit' | 'wrong code' | 'does not verify' };

/** Opens a kit with its code and verifies every book in it: chains, signatures, delegations. Never throws. */
export const openKit = async (bytes: Uint8Array, code: string): Promise<KitOpened> => {
  const read = shell.safeParse(parsed(bytes));
  if (!read.success) return { kind: 'refused', because: 'no kit' };
  const { box, ...head } = read.data;
  const key = await keyUnder(code, Buffer.from(head.salt, 'base64url'), head);
  const opened = openBytes(Buffer.from(box, 'base64url'), key, canonical(head));
  if (!opened) return { kind: 'refused', because: 'wrong code' };
  const kit = JSON.parse(gunzipSync(opened).toString('utf8')) as Kit;
  const books = new Map(kit.books.map(({ book, entries }) => [book, entries]));
  const wrong = verifyBooks({ books, heads: kit.books.flatMap(({ heads }) => heads) });
  return wrong.length > 0 ? { kind: 'refused', because: 'does not verify' } : { kind: 'opened', kit };
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};
