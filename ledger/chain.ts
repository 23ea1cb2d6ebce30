// The thread through a book: each entry's hash, taken over the one before it. Promises the hash of docs/archive.md;
// whether a book on disk still follows it: verify.ts.

import { hash } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { BookId, Entry, Json, JsonObject, Written } from './contract.ts';

/** What stands before the first entry: 32 zero bytes in base64url. */
export const genesis = 'A'.repeat(43);

/** Where a book ends: the position and the hash of its last entry. */
export interface Place {
  readonly position: number;
  readonly hash: string;
}

/** Where a book without entries ends. */
export const start: Place = { position: 0, hash: genesis };

/** base64url SHA-256 of bytes, or of a text's UTF-8. */
export function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/** True for the one way to write these bytes in base64url: its alphabet, no padding, no stray bits in the last character. */
export function isBase64url(value: unknown): value is string {
  return typeof value === 'string' && Buffer.from(value, 'base64url').toString('base64url') === value;
}

function withoutBox(part: Json): Json {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
  const { box: _box, ...rest } = part as JsonObject;
  return rest;
}

/** The text an entry's hash is taken over: canonical JSON of all its fields but `hash` and the boxes. Throws when it is not JSON. */
export function hashedText(entry: object): string {
  const { hash: _hash, ...rest } = entry as { hash?: string; sealed?: Json };
  if (!Array.isArray(rest.sealed)) return canonical(rest as Json);
  rest.sealed = rest.sealed.map(withoutBox);
  return canonical(rest as Json);
}

/** The hash an entry ought to carry, base64url SHA-256. Throws when the entry is not JSON. */
export function entryHash(entry: object): string {
  return sha256(hashedText(entry));
}

/**
 * Puts an entry in its place: the next one after `last`. The result shares nothing with what was handed in; fields it does not know are left
 * behind. Throws when the entry is not JSON.
 */
export function chained(entry: Entry, book: BookId, last: Place): Written {
  const { at, by, on, open, order, sealed, type } = entry;
  const place = { position: last.position + 1, previous: last.hash };
  const parts =
    sealed !== undefined && sealed.length > 0 ? sealed.map(({ digest, subject }) => ({ digest, subject })) : undefined;
  // Keys in their canonical order, none without a value: canonical.ts is fastest then.
  const placed = { at, book, by, on, open, order, ...place, ...(parts && { sealed: parts }), type };
  const line = canonical(placed as unknown as Json);
  const copy = JSON.parse(line) as Omit<Written, 'hash'>;
  if (parts === undefined || sealed === undefined) return { ...copy, hash: sha256(line) };
  const boxes = sealed.map(({ subject, box, digest }) => (box === undefined ? { digest, subject } : { box, digest, subject }));
  return { ...copy, sealed: boxes, hash: sha256(line) };
}
