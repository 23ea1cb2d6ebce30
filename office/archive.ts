// The two archives of an election (docs/archive.md): the public one without sealed parts and personal papers, the office one with everything, encrypted. Both verify.
import { argon2Sync, createHash } from 'node:crypto';
import { canonical } from '../ledger/canonical.ts';
import type { Json, Ledger, Written } from '../ledger/contract.ts';
import { seal } from '../ledger/seal.ts';
import { explain } from '../law/rules.ts';
import { lawOf } from '../election/counting/totals.ts';
import type { Dice } from './dice.ts';
import type { OpenElection } from './door.ts';
import type { Printed } from './printer.ts';
import type { Result } from './result.ts';
import type { Secrets } from './secrets.ts';
import { plainZip } from './zip.ts';

type ArchiveKind = 'public' | 'office';
export interface ArchiveParts {
  readonly kind: ArchiveKind;
  readonly election: OpenElection;
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly dice: Dice;
  readonly papers: readonly Printed[];
  readonly result: Result;
  readonly title: string;
  /** Photos and scans as they lie locked: part of the office archive alone. */
  readonly evidence?: readonly (readonly [path: string, bytes: Uint8Array])[];
  /** Opens the election key of an office archive. */
  readonly passphrase?: string;
}

const text = (s: string): Uint8Array => new TextEncoder().encode(s);
const pretty = (value: unknown): Uint8Array => text(`${JSON.stringify(value, null, 2)}\n`);
const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface BoundBook {
  readonly book: string;
  readonly file: string;
  readonly entries: number;
  readonly head: string;
}

/** Every book of a ledger as its lines, main first, and all heads: what any archive holds. */
export const boundBooks = async (
  ledger: Ledger,
  kind: ArchiveKind,
): Promise<{ readonly files: [string, Uint8Array][]; readonly books: readonly BoundBook[] }> => {
  const order = (await ledger.books()).toSorted((a, b) =>
    a === 'main' ? -1 : b === 'main' ? 1 : a.localeCompare(b, 'en', { numeric: true }),
  );
  const files: [string, Uint8Array][] = [];
  const books: BoundBook[] = [];
  const heads: string[] = [];
  for (const book of order) {
    const entries = await ledger.read(book);
    files.push([`books/${book}.jsonl`, text(entries.map((w) => `${canonical(lineOf(w, kind))}\n`).join(''))]);
    books.push({ book, file: `books/${book}.jsonl`, entries: entries.length, head: entries.at(-1)?.hash ?? '' });
    for (const { at, book: of, hash, key, position, signature } of await ledger.heads(book))
      heads.push(canonical({ at, book: of, hash, key, position, signature }));
  }
  files.push(['heads.jsonl', text(heads.map((h) => `${h}\n`).join(''))]);
  return { files, books };
};

interface Titled {
  readonly kind: ArchiveKind;
  /** What it is about where it is no election. */
  readonly about?: string;
  readonly rehearsal: boolean;
  readonly title: string;
  readonly made: string;
  readonly books: readonly BoundBook[];
}

/** The files with their signed manifest as one zip. */
export const signedZip = (
  files: readonly (readonly [string, Uint8Array])[],
  { kind, about, rehearsal, title, made, books }: Titled,
  secrets: Secrets,
  titles: ReadonlyMap<string, string> = new Map(),
): Uint8Array => {
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const signer = secrets.signer('main');
  const manifest = pretty({
    format: 'zhengxuan-archive/1',
    kind,
    ...(about === undefined ? {} : { about }),
    rehearsal,
    title,
    made,
    key: signer.key,
    books,
    files: sorted.map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: hex(bytes),
      ...(titles.has(path) ? { title: titles.get(path) } : {}),
    })),
  });
  const signature = text(Buffer.from(signer.sign(manifest)).toString('base64url'));
  return plainZip([['manifest.json', manifest], ['manifest.sig', signature], ...sorted]);
};

/** The bytes of `archive.zip`. An office archive needs a passphrase. */
export const makeArchive = async (p: ArchiveParts): Promise<Uint8Array> => {
  const { ledger, election, secrets } = p;
  const e = election.election();
  const { files, books } = await boundBooks(ledger, p.kind);
  files.push(['result.json', pretty(p.result)]);
  files.push(['totals.json', pretty({ rounds: e.rounds.flatMap((r) => (r.published ? [r.published] : [])) })]);
  const law = lawOf(e, election.now().today);
  files.push([
    'profile.json',
    pretty({
      kind: law.kind,
      place: law.province ?? '',
      electionDay: e.electionDay ?? '',
      mode: law.mode,
      rules: explain(law).map((r) => ({
        rule: r.key,
        value: r.value,
        cites: r.cite.zh,
        by: r.kind === 'fixed' ? 'law' : r.decided ? 'plan' : 'default',
      })),
    }),
  ]);
  const titles = new Map<string, string>();
  for (const paper of p.papers) {
    if (paper.personal && p.kind === 'public') continue;
    files.push([`papers/${paper.recorded}`, paper.stored]);
    titles.set(`papers/${paper.recorded}`, paper.title);
  }
  if (p.kind === 'office') {
    files.push(['keys.json', pretty(await ledger.keys())]);
    files.push(['election-key.json', pretty(lockedKey(p))]);
    for (const [path, bytes] of p.evidence ?? []) files.push([path, bytes]);
  }
  return signedZip(
    files,
    { kind: p.kind, rehearsal: election.rehearsal, title: p.title, made: election.now().at, books },
    secrets,
    titles,
  );
};

/** An entry as a line of its book; without boxes in a public copy. */
const lineOf = (w: Written, kind: ArchiveKind): Json => {
  const sealed = w.sealed?.map(({ subject, digest, box }) =>
    kind === 'office' && box !== undefined ? { subject, digest, box } : { subject, digest },
  );
  const { sealed: _, ...rest } = w;
  return { ...rest, ...(sealed ? { sealed } : {}) } as unknown as Json;
};

/** The election key under a passphrase: argon2id, then AES-256-GCM. */
const lockedKey = ({ passphrase, secrets, dice }: ArchiveParts): Json => {
  if (!passphrase) throw new Error('an office archive needs a passphrase');
  const salt = dice.bytes(16);
  const cost = { memory: 65_536, passes: 3, parallelism: 1 };
  const key = argon2Sync('argon2id', { message: passphrase, nonce: salt, tagLength: 32, ...cost });
  const { box } = seal('election key', secrets.electionKey.toString('base64url'), key, dice.bytes(12));
  return { kdf: 'argon2id', ...cost, salt: salt.toString('base64url'), box: box ?? '' };
};
