// The zip itself, read strictly: every byte of it belongs to a member, a header or the end record, and each header field has the one value the format allows.
// Promises to give the members even where headers are damaged, as far as they can be told; reads at most LIMITS, so that a small file cannot unpack without end.
import { utf8 } from './bytes.js';
import { crc32 } from './crc32.js';
import { inflate } from './inflate.js';
import { atByte, at, differs, same } from './report.js';
import { END_SIZE, field, readCentral, readEnd, readLocal } from './zipheaders.js';

/** @typedef {import('./report.js').Report} Report */
/** @typedef {import('./zipheaders.js').Header} Header */
/** @typedef {import('./zipheaders.js').FieldName} FieldName */
/** @typedef {{ path: string, start: number, bytes: Uint8Array<ArrayBuffer> }} Member */

/** Bytes of the archive, bytes that compressed members may come to (none is lawful, all are read), members. */
export const LIMITS = { archive: 2 ** 30, unpacked: 2 ** 28, members: 50000 };

/** 1980-01-01, the earliest date a zip can write; its time is 00:00:00. */
const FIXED_DATE = 0x21;

/** The members by path, in the order of the file. @param {Uint8Array<ArrayBuffer>} bytes @param {Report} report @returns {Map<string, Member>} */
export function readZip(bytes, report) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > LIMITS.archive) throw new Error(`${bytes.length} bytes, more than ${LIMITS.archive}`);
  const end = findEnd(view, report);
  const directory = end ? readDirectory(view, end, report) : [];
  const budget = { left: LIMITS.unpacked };
  /** @type {Map<string, Member>} */
  const members = new Map();
  let cursor = 0;
  for (const entry of directory) cursor = readMember(bytes, view, cursor, entry, members, budget, report);
  for (let local = readLocal(view, cursor); local && members.size < LIMITS.members; local = readLocal(view, cursor)) {
    differs(
      report,
      'not-in-directory',
      atByte(cursor),
      'an entry of the directory',
      local.name,
      '文件不在压缩包的目录里',
      'a file that the directory of the zip does not name',
    );
    cursor = addMember(bytes, view, local, local, members, budget, report);
  }
  if (end)
    same(
      report,
      'gap',
      atByte(cursor),
      field(end, 'directory'),
      cursor,
      '文件数据与目录之间有说不清的字节',
      'bytes that belong to nothing between the files and the directory',
    );
  checkOrder([...members.keys()], report);
  return members;
}

/** @param {DataView} view @param {Report} report */
function findEnd(view, report) {
  const expected = view.byteLength - END_SIZE;
  for (let start = expected; start >= 0 && start > expected - 65536; start--) {
    const end = readEnd(view, start);
    if (!end) continue;
    same(report, 'end', atByte(start), expected, start, '压缩包末尾之后还有字节', 'bytes after the end of the zip');
    checkFields(end, { disk: 0, diskOfDirectory: 0, commentLength: 0 }, report);
    return end;
  }
  differs(
    report,
    'end',
    atByte(Math.max(0, expected)),
    'PK 05 06',
    'nothing',
    '找不到压缩包的结尾记录',
    'the end record of the zip is missing',
  );
  return undefined;
}

/** @param {DataView} view @param {Header} end @param {Report} report */
function readDirectory(view, end, report) {
  /** @type {Header[]} */
  const entries = [];
  const start = end.start - field(end, 'directorySize');
  let cursor = readCentral(view, start) ? start : field(end, 'directory');
  while (cursor < end.start && entries.length < LIMITS.members) {
    const entry = readCentral(view, cursor);
    if (!entry) {
      differs(
        report,
        'directory',
        atByte(cursor),
        'PK 01 02',
        'something else',
        '压缩包的目录在此处损坏',
        'the directory of the zip is damaged here',
      );
      break;
    }
    entries.push(entry);
    cursor = entry.next;
  }
  checkFields(
    end,
    {
      entriesHere: entries.length,
      entries: entries.length,
      directorySize: end.start - (entries[0]?.start ?? end.start),
      directory: entries[0]?.start ?? 0,
    },
    report,
  );
  return entries;
}

/** Reads the member of a directory entry, expected at `cursor`; gives the byte after it. @param {Uint8Array<ArrayBuffer>} bytes @param {DataView} view @param {number} cursor @param {Header} entry @param {Map<string, Member>} members @param {{ left: number }} budget @param {Report} report */
function readMember(bytes, view, cursor, entry, members, budget, report) {
  checkFields(entry, { local: cursor }, report);
  const local = readLocal(view, cursor) ?? readLocal(view, field(entry, 'local'));
  checkEntry(entry, report);
  if (!local) {
    differs(
      report,
      'header',
      atByte(cursor, entry.name),
      'PK 03 04',
      'something else',
      '文件头损坏',
      'the header of a file is damaged',
    );
    return addMember(bytes, view, { ...entry, next: cursor + 30 + field(entry, 'nameLength') }, entry, members, budget, report);
  }
  if (local.name !== entry.name)
    for (const [header, other] of [
      [local, entry],
      [entry, local],
    ])
      if (header && other)
        differs(
          report,
          'name',
          atByte(header.nameByte),
          other.name,
          header.name,
          '文件头与目录里的名称不同',
          'the names in the header and in the directory differ',
        );
  checkShared(local, report);
  return addMember(bytes, view, local, entry, members, budget, report);
}

/** The fields that have one lawful value, in a local header and in the directory alike. @param {Header} header @param {Report} report */
function checkShared(header, report) {
  const flags = header.name !== undefined && utf8(header.name).length === header.name.length ? 0 : 0x0800;
  checkFields(header, { needed: 20, flags, method: 0, time: 0, date: FIXED_DATE, extraLength: 0 }, report);
}

/** The fields of a directory entry that have one lawful value. @param {Header} entry @param {Report} report */
function checkEntry(entry, report) {
  checkShared(entry, report);
  checkFields(entry, { made: 20, commentLength: 0, disk: 0, internal: 0, external: 0 }, report);
}

/** Sums and sizes in both headers against the content itself; where both agree on another sum, it is the content that was changed. @param {Header} local @param {Header} entry @param {Uint8Array} raw @param {Uint8Array} content @param {Report} report */
function checkContent(local, entry, raw, content, report) {
  const crc = crc32(content);
  for (const header of new Set([local, entry])) checkFields(header, { packed: raw.length, size: content.length }, report);
  if (field(local, 'crc') !== field(entry, 'crc')) for (const header of [local, entry]) checkFields(header, { crc }, report);
  if (field(local, 'crc') !== crc && field(entry, 'crc') !== crc)
    differs(
      report,
      'crc',
      atByte(local.next, entry.name),
      hex(field(entry, 'crc')),
      hex(crc),
      '文件内容与压缩包所记校验值不符',
      'the content does not match the checksum in the zip',
    );
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {DataView} view @param {Header} local @param {Header} entry @param {Map<string, Member>} members @param {{ left: number }} budget @param {Report} report */
function addMember(bytes, view, local, entry, members, budget, report) {
  const start = local.next;
  const packed = endsAtHeader(view, start + field(entry, 'packed')) ? field(entry, 'packed') : field(local, 'packed');
  const raw = bytes.subarray(start, start + packed);
  same(report, 'cut', atByte(start, entry.name), packed, raw.length, '文件数据被截断', 'the data of a file is cut off');
  const content = unpack(raw, entry, budget);
  const name = entry.name ?? local.name;
  if (content === undefined || name === undefined) {
    differs(
      report,
      'unreadable',
      atByte(start, name),
      field(entry, 'size'),
      raw.length,
      '文件无法读取',
      'a file that cannot be read',
    );
    return start + raw.length;
  }
  checkContent(local, entry, raw, content, report);
  if (name.endsWith('/')) {
    differs(report, 'folder', atByte(start, name), 'files only', name, '压缩包里有目录项', 'the zip holds an entry for a folder');
    return start + raw.length;
  }
  if (!isSafe(name))
    differs(
      report,
      'name',
      atByte(entry.nameByte),
      'a plain relative path',
      name,
      '文件名不合规范',
      'a file name that the format does not allow',
    );
  if (members.has(name))
    differs(report, 'twice', atByte(start, name), 'once', 'twice', '同名文件出现两次', 'two files have the same name');
  else members.set(name, { path: name, start, bytes: content });
  if (local.name !== undefined && !members.has(local.name)) members.set(local.name, { path: local.name, start, bytes: content });
  return start + raw.length;
}

/** @param {Uint8Array<ArrayBuffer>} raw @param {Header} entry @param {{ left: number }} budget @returns {Uint8Array<ArrayBuffer> | undefined} */
function unpack(raw, entry, budget) {
  if (field(entry, 'method') !== 8) return raw;
  budget.left -= field(entry, 'size');
  if (budget.left < 0) throw new Error(`more than ${LIMITS.unpacked} bytes unpacked`);
  return inflate(raw, field(entry, 'size'));
}

/** @param {DataView} view @param {number} byte */
function endsAtHeader(view, byte) {
  return readLocal(view, byte) !== undefined || readCentral(view, byte) !== undefined;
}

/** @param {string} name */
function isSafe(name) {
  return /^[^/\\:\p{Cc}]+(\/[^/\\:\p{Cc}]+)*$/u.test(name) && !name.split('/').some((part) => part === '.' || part === '..');
}

/** manifest.json, manifest.sig, then all others sorted. @param {readonly string[]} found @param {Report} report */
function checkOrder(found, report) {
  const first = ['manifest.json', 'manifest.sig'];
  const expected = [...first.filter((path) => found.includes(path)), ...found.filter((path) => !first.includes(path)).sort()];
  const wrong = found.findIndex((path, index) => path !== expected[index]);
  if (wrong >= 0)
    differs(
      report,
      'order',
      at('archive.zip', undefined, found[wrong]),
      expected[wrong],
      found[wrong],
      '文件次序不对',
      'the files are not in their order',
    );
}

/** @param {Header} header @param {Partial<Record<FieldName, number>>} expected @param {Report} report */
function checkFields(header, expected, report) {
  for (const [name, value] of Object.entries(expected)) {
    const found = header.fields[name];
    if (found && found.value !== value)
      differs(
        report,
        `zip-${name}`,
        atByte(found.byte, `${header.name ?? ''} ${name}`.trim()),
        value,
        found.value,
        `压缩包头部字段 ${name} 不对`,
        `the header field ${name} of the zip is wrong`,
      );
  }
}

/** @param {number} value */
function hex(value) {
  return value.toString(16).padStart(8, '0');
}
