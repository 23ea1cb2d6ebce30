// Step 7, the papers: the SHA-256 of each stands also in the main book, so that a paper cannot be exchanged together with the manifest.
import { mainEntries } from './archive.js';
import { at, differs, same } from './report.js';
import { fieldsOf, itemsOf, textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {{ file: string, sha256: string, line: number }} Made */

/** Compares each paper with the last making of it; gives how many papers there are. @param {Archive} archive */
export function checkPapers(archive) {
  const { report, manifest } = archive;
  /** @type {Map<string, Made>} */
  const made = new Map();
  for (const { line, open } of mainEntries(archive, 'PapersMade'))
    for (const item of itemsOf(open['papers']).map(fieldsOf)) {
      const file = textOf(item['file']).replace(/^papers\//, '');
      made.set(file, { file, sha256: textOf(item['sha256']), line });
    }
  const papers = manifest.files.filter(({ path }) => path.startsWith('papers/'));
  for (const paper of papers) {
    const record = made.get(paper.path.slice('papers/'.length));
    if (!record)
      differs(
        report,
        'paper',
        at(paper.path),
        'PapersMade in books/main.jsonl',
        'nothing',
        '主账簿里没有制作过这份文书',
        'the main book never made this paper',
      );
    else if (
      !same(
        report,
        'paper',
        at(paper.path),
        record.sha256,
        paper.sha256,
        `文书与主账簿第 ${record.line} 条所记的哈希不符：文书被调换`,
        `the paper is not the one that entry ${record.line} of the main book made: it was exchanged`,
      )
    )
      paper.ok = false;
    if (!record) paper.ok = false;
  }
  const present = new Set(papers.map(({ path }) => path.slice('papers/'.length)));
  for (const { file, line } of made.values())
    if (manifest.kind === 'office' && !present.has(file) && !present.has(`${file}.enc`))
      differs(
        report,
        'paper',
        at('books/main.jsonl', line),
        `papers/${file}`,
        'nothing',
        `文书 ${file} 制作过，档案里没有`,
        `the paper ${file} was made and is not in the archive`,
      );
  return papers.length;
}
