// Step 7 goes on, what lies locked: each paper that was issued and each photo or scan is there, is what its entry in the main book says, and only an office archive holds them. Opens none.
import { mainEntries } from './archive.js';
import { at, differs, same } from './report.js';
import { textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {{ folder: string, type: string, erasedBy: string, zh: string, en: string, digest: (open: import('./shape.js').Fields) => string }} Kind */

/** @type {readonly Kind[]} */
const KINDS = [
  {
    folder: 'issued/',
    type: 'PaperIssued',
    erasedBy: '',
    zh: '印发的文书',
    en: 'issued paper',
    digest: ({ sha256 }) => textOf(sha256),
  },
  {
    folder: 'evidence/',
    type: 'EvidenceAttached',
    erasedBy: 'EvidenceErased',
    zh: '照片或扫描件',
    en: 'photo or scan',
    digest: ({ evidence }) => textOf(evidence),
  },
];

/** Compares what lies locked with the main book; gives how many papers were issued. @param {Archive} archive */
export function checkLocked(archive) {
  for (const kind of KINDS) checkKind(archive, kind);
  const issued = mainEntries(archive, 'PaperIssued');
  for (const [index, { line, open }] of issued.entries())
    same(
      archive.report,
      'number',
      at('books/main.jsonl', line, 'open.no'),
      index + 1,
      open['no'],
      '文书编号不连续',
      'the numbers of the issued papers do not run on',
    );
  return issued.length;
}

/** @param {Archive} archive @param {Kind} kind */
function checkKind(archive, { folder, type, erasedBy, zh, en, digest }) {
  const { report, manifest } = archive;
  const recorded = new Map(mainEntries(archive, type).map(({ line, open }) => [digest(open), line]));
  const erased = new Set(mainEntries(archive, erasedBy).map(({ open }) => textOf(open['evidence'])));
  const present = new Set();
  for (const file of manifest.files.filter(({ path }) => path.startsWith(folder))) {
    const name = file.path.slice(folder.length).replace(/\.enc$/, '');
    present.add(name);
    if (manifest.kind !== 'office')
      differs(
        report,
        'private',
        at(file.path),
        'no such file',
        'a file',
        `公开档案里不应有${zh}`,
        `a public archive holds no ${en}`,
      );
    if (!recorded.has(name))
      differs(
        report,
        'locked',
        at(file.path),
        `${type} in books/main.jsonl`,
        'nothing',
        `主账簿里没有这份${zh}`,
        `the main book knows no such ${en}`,
      );
    else if (erased.has(name))
      differs(
        report,
        'erased',
        at(file.path),
        'no such file',
        'a file',
        `记录为已经销毁的${zh}仍在档案里`,
        `an ${en} that was erased is still there`,
      );
    else
      same(
        report,
        'locked',
        at(file.path),
        name,
        file.sha256,
        `${zh}与主账簿第 ${recorded.get(name)} 条所记的哈希不符：被调换`,
        `not the ${en} of entry ${recorded.get(name)} of the main book: it was exchanged`,
      );
  }
  for (const [name, line] of recorded)
    if (manifest.kind === 'office' && !present.has(name) && !erased.has(name))
      differs(
        report,
        'locked',
        at('books/main.jsonl', line),
        `${folder}${name}.enc`,
        'nothing',
        `${zh}有记录，档案里没有`,
        `an ${en} that the book records is not in the archive`,
      );
}
