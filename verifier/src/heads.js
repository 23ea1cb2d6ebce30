// Step 3, the heads: each is signed by the key of its book and names an entry that stands there; the last of each book is its last entry.
import { parseObject, readLines } from './archive.js';
import { readBase64url, readUtf8, utf8 } from './bytes.js';
import { canonical } from './canonical.js';
import { at, differs, same } from './report.js';
import { countOf, textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */

const FILE = 'heads.jsonl';
/** So many signatures are asked for at once. */
const AT_ONCE = 32;

/** Gives the number of heads. @param {Archive} archive */
export async function checkHeads(archive) {
  const { report, books, progress } = archive;
  const lines = readLines(archive, FILE);
  /** @type {Map<string, number>} */
  const reached = new Map();
  for (let first = 0; first < lines.length; first += AT_ONCE) {
    await progress(
      first / lines.length,
      `账簿签名 ${first + 1} / ${lines.length}`,
      `signed head ${first + 1} of ${lines.length}`,
    );
    const group = lines.slice(first, first + AT_ONCE);
    await Promise.all(group.map((line, index) => checkHead(archive, line, first + index + 1, reached)));
  }
  for (const { book, file, entries } of books.values())
    same(
      report,
      'last-head',
      at(FILE, undefined, book),
      entries.length,
      reached.get(book) ?? 0,
      `账簿末条没有签名（${file}）`,
      `the last entry has no signed head (${file})`,
    );
  return lines.length;
}

/** @param {Archive} archive @param {Uint8Array} line @param {number} number @param {Map<string, number>} reached */
async function checkHead(archive, line, number, reached) {
  const { report, books, digests } = archive;
  const place = at(FILE, number);
  const head = parseObject(line);
  if (!head) {
    differs(report, 'json', place, 'a JSON object in UTF-8', readUtf8(line), '此行无法读取', 'this line cannot be read');
    return;
  }
  if (canonical(head) !== readUtf8(line))
    differs(
      report,
      'canonical',
      place,
      canonical(head),
      readUtf8(line),
      '不是规范写法（RFC 8785）',
      'not canonical JSON (RFC 8785)',
    );
  const name = textOf(head['book']);
  const book = books.get(name);
  const position = countOf(head['position']) ?? 0;
  if (!book)
    differs(
      report,
      'book',
      { ...place, field: 'book' },
      'a book of this archive',
      head['book'],
      '没有这本账簿',
      'there is no such book',
    );
  if (
    position <= (reached.get(name) ?? 0) ||
    (name !== 'main' && !reached.has('main')) ||
    (name === 'main' && reached.size > (reached.has('main') ? 1 : 0))
  )
    differs(
      report,
      'order',
      place,
      'main book first, each book by position',
      `${name} ${position}`,
      '签名的次序不对',
      'the heads are not in their order',
    );
  reached.set(name, Math.max(position, reached.get(name) ?? 0));
  const entry = book?.entries[position - 1];
  if (book)
    same(
      report,
      'hash',
      { ...place, field: 'hash' },
      entry?.hash,
      head['hash'],
      `签名所指与账簿不符（${book.file}:${position}）`,
      `the head names another hash than the book has (${book.file}:${position})`,
    );
  if (book)
    same(
      report,
      'key',
      { ...place, field: 'key' },
      book.entries[0]?.open['key'],
      head['key'],
      '签名用的不是这本账簿的钥匙',
      'the key is not that of the book',
    );
  const message = utf8(canonical({ at: head['at'], book: head['book'], hash: head['hash'], position: head['position'] }));
  const key = readBase64url(head['key'], 32);
  const signature = readBase64url(head['signature'], 64);
  if (!key || !signature || digests.isWeakKey(key) || !(await digests.verifies(key, signature, message)))
    differs(
      report,
      'signature',
      { ...place, field: 'signature' },
      `a signature by ${textOf(head['key'])}`,
      head['signature'],
      '签名无效',
      'the signature does not verify',
    );
}
