// The closed part of a fact: AES-256-GCM under one subject's data key, and that key wrapped under the election's key. Promises that a damaged
// box is refused, not read; keys and nonces are handed in, each nonce once for its key: the office draws them.

import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import { canonical } from './canonical.ts';
import { isBase64url, sha256 } from './chain.ts';
import type { Json, SealedPart, WrappedKey } from './contract.ts';

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** What was in the box, or why it stays shut. */
export type Opened<T> =
  | { readonly kind: 'opened'; readonly content: T }
  | { readonly kind: 'refused'; readonly because: 'no box' | 'damaged or another key' };

function encrypt(plain: Uint8Array, key: Uint8Array, nonce: Uint8Array, bound: string): Buffer {
  if (key.length !== keyBytes) throw new RangeError(`an AES-256 key has 32 bytes, not ${key.length}`);
  if (nonce.length !== nonceBytes) throw new RangeError(`a nonce has 12 bytes, not ${nonce.length}`);
  // As a key object: from bare bytes Node looks three times as long for what kind of key it was given.
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(box: string, key: Uint8Array, bound: string): Buffer | undefined {
  const bytes = Buffer.from(box, 'base64url');
  if (!isBase64url(box) || bytes.length < nonceBytes + tagBytes || key.length !== keyBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Locks bytes under a key (32 bytes) with a nonce (12 bytes) never used with it before; `bound` says what they are and is needed to open them. Throws on other lengths. */
export function closeBytes(plain: Uint8Array, key: Uint8Array, nonce: Uint8Array, bound: string): Buffer {
  return encrypt(plain, key, nonce, bound);
}

/** The bytes that were locked; undefined where they are damaged or the key is another. Never throws. */
export function openBytes(locked: Uint8Array, key: Uint8Array, bound: string): Buffer | undefined {
  return decrypt(Buffer.from(locked).toString('base64url'), key, bound);
}

/** base64url SHA-256 of the bytes of a box. */
export function boxDigest(box: string): string {
  return sha256(Buffer.from(box, 'base64url'));
}

/** Seals JSON for a subject under its data key (32 bytes) with a nonce (12 bytes) never used with that key before. Throws on other lengths. */
export function seal(subject: string, plain: Json, dataKey: Uint8Array, nonce: Uint8Array): SealedPart {
  const bytes = encrypt(Buffer.from(canonical(plain)), dataKey, nonce, '');
  return { subject, box: bytes.toString('base64url'), digest: sha256(bytes) };
}

/** Opens a sealed part with its subject's data key. Never throws: a public copy has no box, a damaged one or another key is refused. */
export function open(part: SealedPart, dataKey: Uint8Array): Opened<Json> {
  if (part.box === undefined) return { kind: 'refused', because: 'no box' };
  const bytes = decrypt(part.box, dataKey, '');
  if (bytes === undefined) return { kind: 'refused', because: 'damaged or another key' };
  return { kind: 'opened', content: JSON.parse(bytes.toString('utf8')) as Json };
}

/** Wraps a subject's data key under the election's key; the subject is bound in, so that no key can be passed off as another's. */
export function wrap(subject: string, dataKey: Uint8Array, electionKey: Uint8Array, nonce: Uint8Array): WrappedKey {
  if (dataKey.length !== keyBytes) throw new RangeError(`a data key has 32 bytes, not ${dataKey.length}`);
  return { subject, wrapped: encrypt(dataKey, electionKey, nonce, subject).toString('base64url') };
}

/** The data key in its wrapping, 32 bytes. Never throws. */
export function unwrap(key: WrappedKey, electionKey: Uint8Array): Opened<Uint8Array> {
  const bytes = decrypt(key.wrapped, electionKey, key.subject);
  if (bytes === undefined || bytes.length !== keyBytes) return { kind: 'refused', because: 'damaged or another key' };
  return { kind: 'opened', content: new Uint8Array(bytes) };
}
