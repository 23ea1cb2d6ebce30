// Unpacks deflate data (RFC 1951), for browsers without DecompressionStream('deflate-raw') and the same everywhere. Promises never to write more bytes than it was allowed.

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
  16385, 24577,
];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** @typedef {{ counts: number[], symbols: number[] }} Code how many codes have each length, and their symbols in order */
/** @typedef {{ bytes: Uint8Array, next: number, held: number, bits: number }} Input */
/** @typedef {{ bytes: Uint8Array<ArrayBuffer>, length: number }} Output */

/** The unpacked bytes: exactly `size` of them, or undefined where the data is damaged, or shorter, or longer. @param {Uint8Array} bytes @param {number} size @returns {Uint8Array<ArrayBuffer> | undefined} */
export function inflate(bytes, size) {
  const input = { bytes, next: 0, held: 0, bits: 0 };
  const output = { bytes: new Uint8Array(size), length: 0 };
  try {
    while (!unpackBlock(input, output));
  } catch {
    return undefined;
  }
  return output.length === size && input.next === bytes.length ? output.bytes : undefined;
}

/** Whether it was the last block. @param {Input} input @param {Output} output */
function unpackBlock(input, output) {
  const last = take(input, 1) === 1;
  const kind = take(input, 2);
  if (kind === 0) copyStored(input, output);
  else if (kind === 1) unpackSymbols(input, output, FIXED_LITERALS, FIXED_DISTANCES);
  else if (kind === 2) unpackDynamic(input, output);
  else throw new Error('no such block');
  return last;
}

/** @param {Input} input @param {Output} output */
function copyStored(input, output) {
  input.held = 0;
  input.bits = 0;
  const length = take(input, 16);
  if ((take(input, 16) ^ 0xffff) !== length) throw new Error('length of a stored block');
  for (let i = 0; i < length; i++) put(output, take(input, 8));
}

/** @param {Input} input @param {Output} output */
function unpackDynamic(input, output) {
  const literals = take(input, 5) + 257;
  const distances = take(input, 5) + 1;
  const count = take(input, 4) + 4;
  const codeLengths = times(19, 0);
  for (let i = 0; i < count; i++) codeLengths[CODE_ORDER[i] ?? 0] = take(input, 3);
  const lengths = readLengths(input, makeCode(codeLengths), literals + distances);
  unpackSymbols(input, output, makeCode(lengths.slice(0, literals)), makeCode(lengths.slice(literals)));
}

/** @param {Input} input @param {Code} code @param {number} total */
function readLengths(input, code, total) {
  /** @type {number[]} */
  const lengths = [];
  while (lengths.length < total) {
    const symbol = readSymbol(input, code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) repeat(lengths, lengths[lengths.length - 1], 3 + take(input, 2));
    else if (symbol === 17) repeat(lengths, 0, 3 + take(input, 3));
    else repeat(lengths, 0, 11 + take(input, 7));
  }
  if (lengths.length !== total) throw new Error('too many code lengths');
  return lengths;
}

/** @param {number[]} lengths @param {number | undefined} value @param {number} times */
function repeat(lengths, value, times) {
  if (value === undefined) throw new Error('nothing to repeat');
  for (let i = 0; i < times; i++) lengths.push(value);
}

/** @param {Input} input @param {Output} output @param {Code} literals @param {Code} distances */
function unpackSymbols(input, output, literals, distances) {
  for (;;) {
    const symbol = readSymbol(input, literals);
    if (symbol === 256) return;
    if (symbol < 256) {
      put(output, symbol);
      continue;
    }
    const length = known(LENGTHS[symbol - 257]) + take(input, known(LENGTH_BITS[symbol - 257]));
    const far = readSymbol(input, distances);
    const distance = known(DISTANCES[far]) + take(input, known(DISTANCE_BITS[far]));
    if (distance > output.length) throw new Error('a copy from before the start');
    for (let i = 0; i < length; i++) put(output, known(output.bytes[output.length - distance]));
  }
}

/** @param {number[]} lengths @returns {Code} */
function makeCode(lengths) {
  const counts = times(16, 0);
  for (const length of lengths) counts[length] = known(counts[length]) + 1;
  counts[0] = 0;
  let left = 1;
  for (let length = 1; length < 16; length++) {
    left = left * 2 - known(counts[length]);
    if (left < 0) throw new Error('too many codes');
  }
  const symbols = lengths.map((_, symbol) => symbol).filter((symbol) => lengths[symbol] !== 0);
  symbols.sort((a, b) => known(lengths[a]) - known(lengths[b]) || a - b);
  return { counts, symbols };
}

/** @param {Input} input @param {Code} code */
function readSymbol(input, code) {
  let value = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length < 16; length++) {
    value |= take(input, 1);
    const count = known(code.counts[length]);
    if (value - first < count) return known(code.symbols[index + value - first]);
    index += count;
    first = (first + count) << 1;
    value <<= 1;
  }
  throw new Error('no such code');
}

/** @param {Input} input @param {number} bits */
function take(input, bits) {
  while (input.bits < bits) {
    input.held |= known(input.bytes[input.next++]) << input.bits;
    input.bits += 8;
  }
  const value = input.held & ((1 << bits) - 1);
  input.held >>>= bits;
  input.bits -= bits;
  return value;
}

/** @param {Output} output @param {number} byte */
function put(output, byte) {
  if (output.length >= output.bytes.length) throw new Error('more than was allowed');
  output.bytes[output.length++] = byte;
}

/** @param {number | undefined} value */
function known(value) {
  if (value === undefined) throw new Error('the data ends too early');
  return value;
}

/** @param {number} count @param {number} value @returns {number[]} */
function times(count, value) {
  return Array.from({ length: count }, () => value);
}

const FIXED_LITERALS = makeCode([...times(144, 8), ...times(112, 9), ...times(24, 7), ...times(8, 8)]);
const FIXED_DISTANCES = makeCode(times(30, 5));
