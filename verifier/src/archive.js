// The archive while it is being checked: its members, its manifest, its books, and the report. Holds; judges nothing.
import { readUtf8 } from './bytes.js';
import { at, differs } from './report.js';
import { isObject } from './shape.js';

/** @typedef {import('./report.js').Report} Report */
/** @typedef {import('./digest.js').Digests} Digests */
/** @typedef {import('./shape.js').Fields} Fields */
/** @typedef {{ line: number, position: number, hash: string, type: string, by: string, on: string, at: string, open: Fields }} Entry */
/** @typedef {{ book: string, file: string, entries: Entry[] }} Book */
/** @typedef {{ path: string, title: string, bytes: number, sha256: string, ok: boolean }} Listed */
/** @typedef {{ kind: string, about: string, rehearsal: boolean, title: string, made: string, key: string, books: Fields[], files: Listed[] }} Manifest */
/** @typedef {(share: number, zh: string, en: string) => Promise<void>} Progress */
/** @typedef {{ members: Map<string, import('./zip.js').Member>, manifest: Manifest, books: Map<string, Book>, json: Map<string, Fields>, digests: Digests, report: Report, progress: Progress }} Archive */

/** The JSON object in a file; reports why it is none. @param {Archive} archive @param {string} path @returns {Fields | undefined} */
export function readJson(archive, path) {
  const known = archive.json.get(path);
  if (known) return known;
  const member = archive.members.get(path);
  if (!member) {
    differs(archive.report, 'missing', at(path), 'a file', 'nothing', '缺少此文件', 'this file is missing');
    return undefined;
  }
  const value = parseObject(member.bytes);
  if (!value) {
    differs(
      archive.report,
      'json',
      at(path),
      'a JSON object in UTF-8',
      'something else',
      '文件不是有效的 JSON',
      'the file is not valid JSON',
    );
    return undefined;
  }
  archive.json.set(path, value);
  return value;
}

/** The object that these bytes spell in JSON, or undefined. @param {Uint8Array} bytes @returns {Fields | undefined} */
export function parseObject(bytes) {
  const text = readUtf8(bytes);
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The lines of a file, without their ends; reports a last line that does not end. @param {Archive} archive @param {string} path @returns {Uint8Array<ArrayBuffer>[]} */
export function readLines(archive, path) {
  const bytes = archive.members.get(path)?.bytes;
  if (!bytes) {
    differs(archive.report, 'missing', at(path), 'a file', 'nothing', '缺少此文件', 'this file is missing');
    return [];
  }
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const lines = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) {
    lines.push(bytes.subarray(start));
    differs(
      archive.report,
      'line-end',
      at(path, lines.length),
      '\\n',
      'the end of the file',
      '最后一行没有换行符',
      'the last line does not end with \\n',
    );
  }
  return lines;
}

/** The entries of one type in the main book, in order. @param {Archive} archive @param {string} type @returns {Entry[]} */
export function mainEntries(archive, type) {
  return (archive.books.get('main')?.entries ?? []).filter((entry) => entry.type === type);
}
