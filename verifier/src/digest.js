// SHA-256 and Ed25519: the browser's own where it has them, else the inlined library. Promises both give the same answers, and refuses to start where a known answer fails.
/* global noble */
import { readBase64url, toHex, utf8 } from './bytes.js';

/** @typedef {{ name: 'WebCrypto' | '@noble', sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>, verifies: (key: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>) => Promise<boolean>, isWeakKey: (key: Uint8Array) => boolean }} Digests */

/** Below this many bytes a call into the browser costs more than the sum itself. */
const SMALL = 16384;

// RFC 8032, section 7.1, TEST 2: the message is one byte, 0x72.
const KNOWN_KEY = 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw';
const KNOWN_SIGNATURE = 'kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA';
const KNOWN_SHA256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // FIPS 180-2, "abc"

/** The means to use here. `inlined` asks for the library even where the browser could do it. Throws when neither gives the known answers. @param {boolean} inlined @returns {Promise<Digests>} */
export function chooseDigests(inlined) {
  const known = chosen.get(inlined) ?? choose(inlined);
  chosen.set(inlined, known);
  return known;
}

/** Chosen once: the known answers need not be asked for again. @type {Map<boolean, Promise<Digests>>} */
const chosen = new Map();

/** @param {boolean} inlined @returns {Promise<Digests>} */
async function choose(inlined) {
  const subtle = globalThis.crypto?.subtle;
  if (!inlined && subtle) {
    const own = browserDigests(subtle);
    if (await givesKnownAnswers(own)) return own;
  }
  const library = libraryDigests();
  if (await givesKnownAnswers(library)) return library;
  throw new Error('SHA-256 or Ed25519 does not give the known answers here');
}

/** @returns {Digests} */
function libraryDigests() {
  return {
    name: '@noble',
    sha256: async (bytes) => noble.sha256(bytes),
    verifies: async (key, signature, message) => noble.verifyEd25519(signature, message, key),
    isWeakKey: (key) => noble.isWeakKey(key),
  };
}

/** @param {SubtleCrypto} subtle @returns {Digests} */
function browserDigests(subtle) {
  /** @type {Map<string, Promise<CryptoKey>>} */
  const keys = new Map();
  const keyOf = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
    const name = toHex(bytes);
    const known = keys.get(name) ?? subtle.importKey('raw', bytes, { name: 'Ed25519' }, false, ['verify']);
    keys.set(name, known);
    return known;
  };
  return {
    name: 'WebCrypto',
    sha256: async (bytes) => (bytes.length < SMALL ? noble.sha256(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes))),
    verifies: async (key, signature, message) => subtle.verify({ name: 'Ed25519' }, await keyOf(key), signature, message),
    isWeakKey: (key) => noble.isWeakKey(key),
  };
}

/** @param {Digests} digests */
async function givesKnownAnswers(digests) {
  const key = readBase64url(KNOWN_KEY, 32);
  const signature = readBase64url(KNOWN_SIGNATURE, 64);
  if (!key || !signature) return false;
  try {
    const good = await digests.verifies(key, signature, Uint8Array.of(0x72));
    const bad = await digests.verifies(key, signature, Uint8Array.of(0x73));
    return good && !bad && toHex(await digests.sha256(utf8('abc'))) === KNOWN_SHA256;
  } catch {
    return false;
  }
}
