// Step 4, the set of books: each opens lawfully, each sub-book was delegated under its own key, and what the main book accepted of it stands there.
import { mainEntries } from './archive.js';
import { readBase64url } from './bytes.js';
import { at, differs, same } from './report.js';
import { countOf, textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./archive.js').Book} Book */
/** @typedef {import('./archive.js').Entry} Entry */

/** @param {Archive} archive */
export function checkSetOfBooks(archive) {
  const { report, books, manifest } = archive;
  const main = books.get('main');
  if (!main)
    differs(report, 'missing', at('books/main.jsonl'), 'the main book', 'nothing', '缺少主账簿', 'the main book is missing');
  else
    same(
      report,
      'key',
      at(main.file, 1, 'open.key'),
      manifest.key,
      main.entries[0]?.open['key'],
      '主账簿的公钥与目录的公钥不同',
      'the key of the main book is not that of the manifest',
    );
  for (const book of books.values()) {
    checkOpening(archive, book);
    if (book.book !== 'main') checkDelegation(archive, book);
  }
  checkAcceptances(archive);
}

/** @param {Archive} archive @param {Book} book */
function checkOpening({ report, manifest }, book) {
  const first = book.entries[0];
  const place = (/** @type {string} */ field) => at(book.file, 1, field);
  same(report, 'opening', place('type'), 'BookOpened', first?.type, '账簿第一条应为开簿', 'the first entry of a book opens it');
  same(
    report,
    'opening',
    place('open.format'),
    'zhengxuan-book/1',
    first?.open['format'],
    '账簿格式不认识',
    'the format of the book is not known',
  );
  same(
    report,
    'rehearsal',
    place('open.rehearsal'),
    manifest.rehearsal,
    first?.open['rehearsal'],
    '是否演练，账簿与目录说法不同',
    'book and manifest differ on whether this is a rehearsal',
  );
  same(
    report,
    'parent',
    place('open.parent'),
    book.book === 'main' ? undefined : 'main',
    first?.open['parent'],
    '所属账簿不对',
    'the parent of the book is wrong',
  );
  if (!readBase64url(first?.open['key'], 32))
    differs(report, 'key', place('open.key'), 'an Ed25519 key', first?.open['key'], '公钥无效', 'the public key is not valid');
  for (const entry of book.entries.slice(1))
    if (entry.type === 'BookOpened')
      differs(report, 'opening', at(book.file, entry.line), 'one opening', 'another', '账簿开了两次', 'the book is opened twice');
}

/** @param {Archive} archive @param {Book} book */
function checkDelegation(archive, book) {
  const key = book.entries[0]?.open['key'];
  const delegations = mainEntries(archive, 'BookDelegated').filter((entry) => entry.open['book'] === book.book);
  if (delegations.length === 0)
    differs(
      archive.report,
      'delegation',
      at(book.file),
      'BookDelegated in the main book',
      'nothing',
      '主账簿没有授权这本分簿',
      'the main book did not delegate this sub-book',
    );
  for (const { line, open } of delegations)
    same(
      archive.report,
      'delegation',
      at('books/main.jsonl', line, 'open.key'),
      key,
      open['key'],
      `授权的公钥与分簿 ${book.book} 的公钥不同`,
      `the delegated key is not that of the sub-book ${book.book}`,
    );
  const taken = mainEntries(archive, 'BookAccepted').filter((entry) => entry.open['book'] === book.book);
  const last = taken.reduce((most, entry) => Math.max(most, countOf(entry.open['position']) ?? 0), 0);
  const left = book.entries.length - last;
  if (left > 0)
    archive.report.notes.push({
      zh: `分簿 ${book.book} 末尾有 ${left} 条没有被主账簿接收。`,
      en: `The last ${left} entries of the sub-book ${book.book} were not accepted by the main book.`,
    });
}

/** @param {Archive} archive */
function checkAcceptances(archive) {
  const { report, books } = archive;
  /** @type {Map<string, number>} */
  const reached = new Map();
  for (const { line, open } of mainEntries(archive, 'BookAccepted')) {
    const place = (/** @type {string} */ field) => at('books/main.jsonl', line, field);
    const name = textOf(open['book']);
    const book = name === 'main' ? undefined : books.get(name);
    const position = countOf(open['position']) ?? 0;
    if (!book) {
      differs(
        report,
        'acceptance',
        place('open.book'),
        'a sub-book of this archive',
        open['book'],
        '接收了档案里没有的分簿',
        'a sub-book was accepted that is not in the archive',
      );
      continue;
    }
    const entry = book.entries[position - 1];
    if (!entry)
      differs(
        report,
        'acceptance',
        place('open.position'),
        `1–${book.entries.length}`,
        open['position'],
        `分簿 ${name} 没有这一条`,
        `the sub-book ${name} has no such entry`,
      );
    else
      same(
        report,
        'acceptance',
        place('open.head'),
        entry.hash,
        open['head'],
        `接收时的哈希与分簿不同：分簿 ${name} 有两个版本（分叉）`,
        `the accepted head is not in the sub-book ${name}: it has two versions (a fork)`,
      );
    if (position <= (reached.get(name) ?? 0))
      differs(
        report,
        'acceptance',
        place('open.position'),
        `> ${reached.get(name)}`,
        position,
        '接收的位置没有增长',
        'the accepted positions of a sub-book must grow',
      );
    reached.set(name, Math.max(position, reached.get(name) ?? 0));
  }
}
