// One text for one JSON value (RFC 8785), the bytes that hashes and signatures cover. Promises refusal of what JSON cannot say exactly;
// what is hashed and signed: chain.ts and sign.ts.

import type { Json } from './contract.ts';

/** Characters that stand in a JSON string as themselves; surrogates take the slower way, where lone ones are refused. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;

function text(value: string): string {
  if (plain.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new TypeError('canonical JSON: a lone surrogate');
  return JSON.stringify(value);
}

/** Keys in the order of RFC 8785, by UTF-16 code units, without those whose value is undefined. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  for (let i = 1; i < keys.length; i++) {
    if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort();
  }
  return keys;
}

function members(value: { readonly [key: string]: unknown }): string {
  let out = '{';
  for (const key of sortedKeys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    out += `${out.length > 1 ? ',' : ''}${text(key)}:${canonical(member as Json)}`;
  }
  return `${out}}`;
}

function elements(value: readonly unknown[]): string {
  let out = '[';
  for (let i = 0; i < value.length; i++) out += i > 0 ? `,${canonical(value[i] as Json)}` : canonical(value[i] as Json);
  return `${out}]`;
}

/** Whether JSON.stringify gives the canonical text by itself: plain values only, the keys in order everywhere. Entries are written like that. */
function ordered(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) {
    for (const element of value) if (!ordered(element)) return false;
    return true;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  let before = '';
  for (const key in value) {
    if (key < before || !ordered((value as { readonly [key: string]: unknown })[key])) return false;
    before = key;
  }
  return true;
}

/** What JSON.stringify writes for a lone surrogate begins like this. */
const surrogate = '\\ud';

/**
 * The canonical text of a JSON value after RFC 8785; its UTF-8 bytes are what is hashed. Members that are `undefined` are left out.
 * Throws TypeError for what is not JSON: a number that is not finite, a lone surrogate, `undefined` in an array, a bigint, a function,
 * or an object that is neither plain nor an array.
 */
export function canonical(value: Json): string {
  if (typeof value === 'object' && ordered(value)) {
    const whole = JSON.stringify(value);
    if (!whole.includes(surrogate)) return whole;
  }
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON: ${value} is not a finite number`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      break;
    default:
      throw new TypeError(`canonical JSON: a ${typeof value} is not JSON`);
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return elements(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('canonical JSON: neither a plain object nor an array');
  return members(value as { readonly [key: string]: unknown });
}
