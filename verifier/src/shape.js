// What JSON may hold where: small questions to values that nobody vouches for yet.

/** @typedef {Record<string, unknown>} Fields */

/** The fields of an object; of anything else, none. @param {unknown} value @returns {Fields} */
export function fieldsOf(value) {
  return isObject(value) ? value : {};
}

/** @param {unknown} value @returns {value is Fields} */
export function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The items of a list; of anything else, none. @param {unknown} value @returns {readonly unknown[]} */
export function itemsOf(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {unknown} value */
export function textOf(value) {
  return typeof value === 'string' ? value : '';
}

/** A count of ballots, people or bytes; anything else is undefined. @param {unknown} value @returns {number | undefined} */
export function countOf(value) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 1e12 ? value : undefined;
}

/** @param {unknown} value */
export function isDay(value) {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
}
