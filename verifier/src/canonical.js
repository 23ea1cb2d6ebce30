// Canonical JSON (RFC 8785). Promises one text for one value: keys in the order of their UTF-16 units, numbers as ECMAScript writes them, no space.

const LONE_SURROGATE = /(^|[^\\])(\\\\)*\\ud[89a-f]/;

/** The canonical text of a value that JSON.parse gave. Throws on half a surrogate pair, which RFC 8785 forbids. @param {unknown} value @returns {string} */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') return canonicalObject(/** @type {Record<string, unknown>} */ (value));
  if (typeof value === 'string') return canonicalText(value);
  return JSON.stringify(value);
}

/** @param {Record<string, unknown>} object */
function canonicalObject(object) {
  const members = Object.keys(object)
    .sort()
    .map((key) => `${canonicalText(key)}:${canonical(object[key])}`);
  return `{${members.join(',')}}`;
}

/** @param {string} text */
function canonicalText(text) {
  const written = JSON.stringify(text);
  if (LONE_SURROGATE.test(written)) throw new Error('half a surrogate pair');
  return written;
}
