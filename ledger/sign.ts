// Whose hand a head is in: Ed25519 keys, signatures and their check. Promises never to keep a private key beyond the signer it makes;
// where keys come from and where they lie: the office.

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from './canonical.ts';
import { isBase64url } from './chain.ts';
import type { Head, Signer } from './contract.ts';

/** What stands before the 32 bytes of a seed in PKCS #8 (RFC 8410 §7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer from the 32 bytes of an Ed25519 private key (RFC 8032's seed). Throws when there are not 32. */
export function signerFromSeed(seed: Uint8Array): Signer {
  if (seed.length !== 32) throw new RangeError(`an Ed25519 seed has 32 bytes, not ${seed.length}`);
  const secret = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return {
    key: x as string,
    sign: (bytes) => sign(null, bytes, secret),
    signAside: (bytes) =>
      new Promise((done, fail) => sign(null, bytes, secret, (fault, signature) => (fault ? fail(fault) : done(signature)))),
  };
}

/** The bytes a head's signature covers: canonical JSON of {at, book, hash, position}. */
export function headBytes(head: Omit<Head, 'key' | 'signature'>): Uint8Array {
  const { at, book, hash, position } = head;
  return Buffer.from(canonical({ at, book, hash, position }));
}

/** A head signed by this hand. */
export function signedHead(head: Omit<Head, 'key' | 'signature'>, signer: Signer): Head {
  const { at, book, hash, position } = head;
  const signature = Buffer.from(signer.sign(headBytes(head))).toString('base64url');
  return { at, book, hash, key: signer.key, position, signature };
}

const known = new Map<string, KeyObject>();

function publicKey(key: string): KeyObject {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  if (known.size >= 1000) known.clear();
  known.set(key, made);
  return made;
}

/** Whether these bytes were signed by the key (base64url, 32 bytes). Anything malformed is a no; never throws. */
export function signedBy(key: unknown, bytes: Uint8Array, signature: unknown): boolean {
  if (!isBase64url(key) || key.length !== 43 || !isBase64url(signature) || signature.length !== 86) return false;
  try {
    return verify(null, bytes, publicKey(key), Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** Whether a head's signature is its key's. Whether the key is the book's: verify.ts. Never throws. */
export function verifyHead(head: Head): boolean {
  try {
    return signedBy(head.key, headBytes(head), head.signature);
  } catch {
    return false;
  }
}

/** So many signatures are under way at once on other threads. */
const atOnce = 256;

/**
 * Whether every head is signed by its key. `own`: the hand itself, where it is here: Ed25519 has one signature for one text, so signing anew and
 * comparing proves the same as verifying, in a third of the time. Never throws.
 */
export async function headsSigned(heads: readonly Head[], own?: Signer): Promise<boolean> {
  for (let i = 0; i < heads.length; i += atOnce) {
    const some = await Promise.all(heads.slice(i, i + atOnce).map((head) => headSigned(head, own).catch(() => false)));
    if (some.includes(false)) return false;
  }
  return true;
}

async function headSigned(head: Head, own: Signer | undefined): Promise<boolean> {
  if (own?.signAside && own.key === head.key)
    return Buffer.from(await own.signAside(headBytes(head))).toString('base64url') === head.signature;
  return verifyHead(head);
}
