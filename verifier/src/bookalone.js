// A book that is about no election: what it says it is about is what it begins with, and it holds nothing that only an election has.
import { at, differs, same } from './report.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./report.js').Words} Words */

/** With which fact such a book begins, after it was opened. @type {ReadonlyMap<string, { begins: string, zh: string, en: string }>} */
const ABOUT = new Map([
  ['community', { begins: 'TermBegun', zh: '自治簿', en: 'the book of a community' }],
  ['party', { begins: 'PartyElectionBegun', zh: '党组织选举簿', en: 'the book of a party election' }],
]);
const OF_ELECTIONS = ['result.json', 'totals.json', 'profile.json'];

/** What stands in place of a check that only an election has. @returns {Words} */
export function noElection() {
  return { zh: '不是委员会选举，没有可核的内容', en: 'no committee election: nothing to check' };
}

/** Checks that a book which says it is no election is none. @param {Archive} archive @returns {void} */
export function checkBookAlone({ report, manifest, books, members }) {
  const known = ABOUT.get(manifest.about);
  const second = books.get('main')?.entries[1];
  same(
    report,
    'about',
    at('manifest.json', undefined, 'about'),
    known?.begins ?? 'community | party',
    known ? second?.type : manifest.about,
    '所说的簿册种类与账簿的开头不符',
    'what it says it is about is not what the book begins with',
  );
  for (const path of OF_ELECTIONS)
    if (members.has(path))
      differs(
        report,
        'about',
        at(path),
        'no such file',
        'a file',
        '不是委员会选举，不应有此文件',
        'a book without an election holds no such file',
      );
  report.notes.push({
    zh: `这是${known?.zh ?? '一本簿册'}的档案，不是委员会选举：只核对了账簿的链、签名和分簿，没有票数、门槛和当选可核。`,
    en: `This is the archive of ${known?.en ?? 'a book'}, not of a committee’s election: its chain, signatures and set of books were checked; there are no sums, thresholds or winners to check.`,
  });
}
