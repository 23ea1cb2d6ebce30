// Step 2, the chain: each line of each book is canonical, stands at its position, names the hash of the line before, and has the hash it says.
import { readLines } from './archive.js';
import { readBase64url, readUtf8, toBase64url, utf8 } from './bytes.js';
import { canonical } from './canonical.js';
import { at, differs, same } from './report.js';
import { countOf, fieldsOf, isObject, itemsOf, textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./archive.js').Book} Book */
/** @typedef {import('./archive.js').Entry} Entry */
/** @typedef {import('./shape.js').Fields} Fields */

/** `previous` of a first entry: 32 zero bytes. */
const NOTHING_BEFORE = 'A'.repeat(43);

/** Reads every book into the archive. @param {Archive} archive */
export async function checkBooks(archive) {
  for (const { book, file, entries, head } of listBooks(archive)) {
    const lines = readLines(archive, file);
    if (!archive.members.has(file)) continue;
    /** @type {Book} */
    const read = { book, file, entries: [] };
    if (archive.books.has(book))
      differs(
        archive.report,
        'twice',
        at(file),
        'one book of this name',
        book,
        '同名账簿出现两次',
        'two books have the same name',
      );
    else archive.books.set(book, read);
    for (const [index, line] of lines.entries()) {
      await archive.progress(
        index / lines.length,
        `账簿 ${book} 第 ${index + 1} / ${lines.length} 条`,
        `book ${book}, entry ${index + 1} of ${lines.length}`,
      );
      read.entries.push(await readEntry(archive, read, line, index + 1));
    }
    const last = read.entries[read.entries.length - 1];
    same(
      archive.report,
      'entries',
      at('manifest.json', undefined, `books ${book}`),
      entries,
      lines.length,
      '账簿条数与目录所记不符',
      'the number of entries is not what the manifest says',
    );
    same(
      archive.report,
      'head',
      at('manifest.json', undefined, `books ${book}`),
      head,
      last?.hash,
      '账簿末条哈希与目录所记不符',
      'the hash of the last entry is not what the manifest says',
    );
  }
}

/** The books that the manifest names, then those it does not. @param {Archive} archive */
function listBooks(archive) {
  const named = archive.manifest.books.map((item) => ({
    book: textOf(item['book']),
    file: textOf(item['file']),
    entries: countOf(item['entries']),
    head: item['head'],
  }));
  for (const { book, file } of named)
    same(
      archive.report,
      'file',
      at('manifest.json', undefined, `books ${book}`),
      `books/${book}.jsonl`,
      file,
      '账簿文件名不对',
      'the file of a book has the wrong name',
    );
  const files = new Set(named.map(({ file }) => file));
  for (const path of archive.members.keys()) {
    if (!path.startsWith('books/') || files.has(path)) continue;
    named.push({ book: path.slice(6).replace(/\.jsonl$/, ''), file: path, entries: undefined, head: undefined });
  }
  return named;
}

/** @param {Archive} archive @param {Book} book @param {Uint8Array<ArrayBuffer>} line @param {number} number @returns {Promise<Entry>} */
async function readEntry(archive, book, line, number) {
  const { report } = archive;
  const place = at(book.file, number);
  const found = parseLine(archive, line, place);
  const { hash, ...rest } = found;
  const entry = {
    line: number,
    position: number,
    hash: textOf(hash),
    type: textOf(found['type']),
    by: textOf(found['by']),
    on: textOf(found['on']),
    at: textOf(found['at']),
    open: fieldsOf(found['open']),
  };
  same(
    report,
    'book',
    { ...place, field: 'book' },
    book.book,
    found['book'],
    '此条属于别的账簿',
    'this entry belongs to another book',
  );
  same(
    report,
    'position',
    { ...place, field: 'position' },
    number,
    found['position'],
    '序号不连续',
    'the positions do not run without a gap',
  );
  const before = book.entries[number - 2]?.hash ?? NOTHING_BEFORE;
  same(
    report,
    'previous',
    { ...place, field: 'previous' },
    before,
    found['previous'],
    '与上一条接不上',
    'the entry does not follow from the one before',
  );
  const sealed = await checkSealed(archive, found['sealed'], place);
  const hashed = 'sealed' in found ? { ...rest, sealed } : rest;
  const sum = toBase64url(await archive.digests.sha256(utf8(canonical(hashed))));
  same(
    report,
    'hash',
    { ...place, field: 'hash' },
    sum,
    hash,
    '哈希不符：此条内容被改动',
    'the hash does not fit: this entry was changed',
  );
  return entry;
}

/** @param {Archive} archive @param {Uint8Array} line @param {import('./report.js').Place} place @returns {Fields} */
function parseLine(archive, line, place) {
  const text = readUtf8(line);
  if (text !== undefined) {
    try {
      const value = JSON.parse(text);
      if (canonical(value) !== text)
        differs(
          archive.report,
          'canonical',
          place,
          'canonical JSON',
          text,
          '不是规范写法（RFC 8785）',
          'not canonical JSON (RFC 8785)',
        );
      if (isObject(value)) return value;
    } catch {
      // Told below: a line that cannot be read is one discrepancy, whatever the reason.
    }
  }
  differs(
    archive.report,
    'json',
    place,
    'a JSON object in UTF-8',
    text ?? 'other bytes',
    '此行无法读取',
    'this line cannot be read',
  );
  return {};
}

/** The sealed parts without their boxes, each box compared with its digest. @param {Archive} archive @param {unknown} sealed @param {import('./report.js').Place} place */
async function checkSealed(archive, sealed, place) {
  const { report, manifest, digests } = archive;
  const bare = [];
  for (const [index, item] of itemsOf(sealed).entries()) {
    const { box, ...rest } = fieldsOf(item);
    bare.push(rest);
    const where = { ...place, field: `sealed[${index}]` };
    if (!readBase64url(rest['digest'], 32))
      differs(
        report,
        'digest',
        where,
        'a SHA-256',
        rest['digest'],
        '密封部分的摘要写法不对',
        'the digest of a sealed part is not well written',
      );
    if (manifest.kind === 'public' && box !== undefined)
      differs(
        report,
        'not-public',
        where,
        'no box',
        'a box',
        '公开档案里不得有密封内容',
        'a public archive must not hold sealed boxes',
      );
    if (manifest.kind === 'office' && box === undefined)
      differs(report, 'box', where, 'a box', 'nothing', '缺少密封内容', 'the sealed box is missing');
    if (box === undefined) continue;
    const bytes = readBase64url(box);
    const sum = bytes && toBase64url(await digests.sha256(bytes));
    if (sum !== rest['digest'])
      differs(report, 'box', where, rest['digest'], sum, '密封内容与摘要不符', 'the sealed box does not fit its digest');
  }
  return bare;
}
