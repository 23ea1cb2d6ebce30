// The three headers of a zip file, read as they stand. Judges nothing: zip.js does.
import { readUtf8 } from './bytes.js';

export const LOCAL_MARK = 0x04034b50;
export const CENTRAL_MARK = 0x02014b50;
export const END_MARK = 0x06054b50;
export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;

/** A field of a header: its first byte in the file, its width, its value. @typedef {{ byte: number, value: number }} Field */
/** @typedef {{ start: number, next: number, name: string | undefined, nameByte: number, fields: Record<string, Field> }} Header */

const SHARED = /** @type {const} */ ([
  'needed',
  'flags',
  'method',
  'time',
  'date',
  'crc',
  'packed',
  'size',
  'nameLength',
  'extraLength',
]);
const WIDTH = {
  needed: 2,
  flags: 2,
  method: 2,
  time: 2,
  date: 2,
  crc: 4,
  packed: 4,
  size: 4,
  nameLength: 2,
  extraLength: 2,
  made: 2,
  commentLength: 2,
  disk: 2,
  internal: 2,
  external: 4,
  local: 4,
  diskOfDirectory: 2,
  entriesHere: 2,
  entries: 2,
  directorySize: 4,
  directory: 4,
};

/** @typedef {keyof typeof WIDTH} FieldName */

/** The local header at a byte; undefined when none stands there. @param {DataView} view @param {number} start @returns {Header | undefined} */
export function readLocal(view, start) {
  return readHeader(view, start, LOCAL_MARK, LOCAL_SIZE, [...SHARED]);
}

/** The entry of the central directory at a byte. @param {DataView} view @param {number} start @returns {Header | undefined} */
export function readCentral(view, start) {
  return readHeader(view, start, CENTRAL_MARK, CENTRAL_SIZE, [
    'made',
    ...SHARED,
    'commentLength',
    'disk',
    'internal',
    'external',
    'local',
  ]);
}

/** The end record at a byte. @param {DataView} view @param {number} start @returns {Header | undefined} */
export function readEnd(view, start) {
  return readHeader(view, start, END_MARK, END_SIZE, [
    'disk',
    'diskOfDirectory',
    'entriesHere',
    'entries',
    'directorySize',
    'directory',
    'commentLength',
  ]);
}

/** The value of a field. @param {Header} header @param {FieldName} name */
export function field(header, name) {
  return header.fields[name]?.value ?? 0;
}

/** @param {DataView} view @param {number} start @param {number} mark @param {number} size @param {readonly FieldName[]} names @returns {Header | undefined} */
function readHeader(view, start, mark, size, names) {
  if (start < 0 || start + size > view.byteLength || view.getUint32(start, true) !== mark) return undefined;
  /** @type {Record<string, Field>} */
  const fields = {};
  let byte = start + 4;
  for (const name of names) {
    fields[name] = { byte, value: WIDTH[name] === 2 ? view.getUint16(byte, true) : view.getUint32(byte, true) };
    byte += WIDTH[name];
  }
  const nameEnd = byte + (fields['nameLength']?.value ?? 0);
  const next = nameEnd + (fields['extraLength']?.value ?? 0) + (fields['commentLength']?.value ?? 0);
  const name =
    nameEnd <= view.byteLength ? readUtf8(new Uint8Array(view.buffer, view.byteOffset + byte, nameEnd - byte)) : undefined;
  return { start, next, name, nameByte: byte, fields };
}
