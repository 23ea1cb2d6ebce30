// Bytes and text. Promises that each text has exactly one spelling as bytes: invalid UTF-8 and untidy base64url are refused, never repaired.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE_OF = new Map([...ALPHABET].map((letter, value) => [letter, value]));
const encoder = new TextEncoder();

/** The UTF-8 bytes of a text. @param {string} text */
export function utf8(text) {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes, a byte order mark kept; undefined when the bytes are not UTF-8. @param {Uint8Array} bytes @returns {string | undefined} */
export function readUtf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lower-case hex. @param {Uint8Array} bytes */
export function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** base64url without padding (RFC 4648 section 5). @param {Uint8Array} bytes */
export function toBase64url(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const three = (byteAt(bytes, i) << 16) | (byteAt(bytes, i + 1) << 8) | byteAt(bytes, i + 2);
    text += ALPHABET.charAt(three >> 18) + ALPHABET.charAt((three >> 12) & 63);
    if (left > 1) text += ALPHABET.charAt((three >> 6) & 63);
    if (left > 2) text += ALPHABET.charAt(three & 63);
  }
  return text;
}

/** The bytes of a base64url text; undefined for another letter, padding, or spare bits that are not zero. @param {unknown} text @param {number} [length] the bytes that must come out @returns {Uint8Array<ArrayBuffer> | undefined} */
export function readBase64url(text, length) {
  if (typeof text !== 'string' || text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array((text.length * 3) >> 2);
  if (length !== undefined && bytes.length !== length) return undefined;
  let held = 0;
  let bits = 0;
  let next = 0;
  for (const letter of text) {
    const value = VALUE_OF.get(letter);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[next++] = held >> bits;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

/** @param {Uint8Array} bytes @param {number} at */
function byteAt(bytes, at) {
  return bytes[at] ?? 0;
}
