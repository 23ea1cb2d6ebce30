// The findings as they stand on the page: the verdict first, then what differs, then what was elected, then every figure and hash behind it.
import { both, code, definitions, element, mark, section, table } from './elements.js';
import { postName } from './titles.js';

/** @typedef {import('./verify.js').Findings} Findings */
/** @typedef {import('./outcome.js').ContestOutcome} ContestOutcome */
/** @typedef {import('./elements.js').Child} Child */

/** @type {Record<string, [string, string]>} */
const KINDS = { public: ['公开档案', 'public archive'], office: ['办公档案', 'office archive'] };

/** Everything below the verdict. @param {Findings} findings @returns {Node[]} */
export function writeFindingsOut(findings) {
  if (!findings.isArchive) return [];
  const parts = [aboutSection(findings)];
  if (findings.discrepancies.length > 0) parts.unshift(discrepancySection(findings));
  return [...parts, checksSection(findings), ...outcomeSections(findings), booksSection(findings), papersSection(findings)];
}

/** The verdict in one line. @param {Findings} findings @param {string} file */
export function verdict(findings, file) {
  const count = findings.discrepancies.length + findings.unlisted;
  const [tone, sign, zh, en] = !findings.isArchive
    ? ['unknown', '?', '这不是正选档案', 'This is not an archive of Zhengxuan']
    : findings.ok
      ? ['good', '✓', '核验通过，没有发现不符', 'Verified: no discrepancy found']
      : ['bad', '✗', `发现 ${count} 处不符`, count === 1 ? '1 discrepancy found' : `${count} discrepancies found`];
  const seconds = (findings.milliseconds / 1000).toFixed(1);
  const size = findings.bytes.toLocaleString('en');
  return element(
    'div',
    { class: `verdict ${tone}` },
    element(
      'h2',
      { id: 'verdict', tabindex: '-1' },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      both(zh, en),
    ),
    element(
      'p',
      {},
      both(`${file} · ${size} 字节 · 用时 ${seconds} 秒`, `${size} bytes · ${seconds} s · ${findings.cryptography}`),
    ),
    ...(findings.isArchive ? [] : [notArchiveHelp()]),
  );
}

function notArchiveHelp() {
  return element(
    'p',
    { class: 'help' },
    both(
      '请选择选举委员会给出的 archive.zip 原文件，不要先解压。',
      'Choose the archive.zip as the election committee gave it; do not unpack it first.',
    ),
  );
}

/** @param {Findings} findings */
function discrepancySection({ discrepancies, unlisted }) {
  const items = discrepancies.map((one) =>
    element(
      'li',
      {},
      element('p', { class: 'what' }, both(one.zh, one.en)),
      definitions([
        [both('位置', 'Place'), code(one.where)],
        [both('应为', 'Expected'), code(one.expected)],
        [both('实为', 'Found'), code(one.found)],
      ]),
    ),
  );
  const more = unlisted > 0 ? [element('p', {}, both(`另有 ${unlisted} 处没有列出。`, `${unlisted} more are not listed.`))] : [];
  return section('不符之处', 'Discrepancies', element('ol', { class: 'discrepancies' }, ...items), ...more);
}

/** @param {Findings} findings */
function aboutSection({ title, kind, made, key, head, notes }) {
  const [zh, en] = KINDS[kind] ?? [kind, kind];
  return section(
    '这份档案',
    'This archive',
    definitions([
      [both('名称', 'Title'), title || '—'],
      [both('种类', 'Kind'), both(zh, en)],
      [both('制作时间', 'Made'), made || '—'],
      [both('主账簿公钥', 'Key of the main book'), code(key)],
      [both('主账簿末条哈希', 'Last hash of the main book'), code(head)],
    ]),
    ...notes.map((note) => element('p', { class: 'note' }, both(note.zh, note.en))),
  );
}

/** @param {Findings} findings */
function checksSection({ checks }) {
  const items = checks.map(({ zh, en, ok, details }) =>
    element(
      'li',
      {},
      element(
        'div',
        {},
        element('strong', {}, both(zh, en)),
        element('span', { class: 'details' }, both(details.zh, details.en)),
      ),
      mark(ok),
    ),
  );
  return section('核验了什么', 'What was checked', element('ul', { class: 'checks' }, ...items));
}

/** @param {Findings} findings */
function outcomeSections({ outcome }) {
  return outcome.map((round) => {
    const sum = `${round.turnout.formula} ${round.turnout.holds ? '✓' : '✗'}`;
    const [zh, en] =
      outcome.length === 1
        ? ['选举结果（本页重新计算）', 'Outcome, computed by this page']
        : [`第 ${round.round} 轮结果（本页重新计算）`, `Outcome of round ${round.round}, computed by this page`];
    return section(
      zh,
      en,
      element(
        'p',
        { class: 'sum' },
        both(
          `登记 ${round.registered} 人，参加投票 ${round.participants} 人，发出 ${round.issued} 票，收回 ${round.returned} 票。`,
          `${round.registered} registered, ${round.participants} took part, ${round.issued} ballots issued, ${round.returned} returned.`,
        ),
      ),
      element(
        'p',
        { class: 'sum' },
        both(
          `选举${round.valid ? '有效' : '无效'}：至少须 ${round.turnout.needed} 人参加；`,
          `${round.valid ? 'Valid' : 'Not valid'}: at least ${round.turnout.needed} must take part;`,
        ),
        ' ',
        element('span', { class: 'formula' }, sum),
      ),
      ...round.contests.map(contestTable),
    );
  });
}

/** @param {ContestOutcome} contest */
function contestTable(contest) {
  const { zh, en } = postName(contest.post);
  const rows = contest.candidates.map((one) => {
    const won = contest.winners.some((winner) => winner.name === one.name && winner.votes === one.votes);
    const tied = contest.tied.some((other) => other.name === one.name && other.votes === one.votes);
    const state = won
      ? element('strong', { class: 'elected' }, both('当选', 'elected'))
      : tied
        ? both('票数相等，未定', 'tied, open')
        : both('未当选', 'not elected');
    return [
      one.name,
      String(one.votes),
      element('span', { class: 'formula' }, `${one.formula} ${one.reaches ? '✓' : '✗'}`),
      state,
    ];
  });
  const caption = both(
    `${zh}：应选 ${contest.seats} 名，当选至少须 ${contest.needed} 票`,
    `${en}: ${contest.seats} to be elected, with at least ${contest.needed} votes`,
  );
  return table(
    caption,
    [
      { zh: '姓名', en: 'Name' },
      { zh: '得票', en: 'Votes', number: true },
      { zh: '算式', en: 'Sum', number: true },
      { zh: '结果', en: 'Outcome' },
    ],
    rows,
  );
}

/** @param {Findings} findings */
function booksSection({ books }) {
  const rows = books.map(({ book, entries, head }) => [book, String(entries), code(head)]);
  return section(
    '账簿',
    'Books',
    table(
      both('每本账簿的条数与末条哈希', 'Entries and last hash of each book'),
      [
        { zh: '账簿', en: 'Book' },
        { zh: '条数', en: 'Entries', number: true },
        { zh: '末条哈希', en: 'Last hash' },
      ],
      rows,
    ),
  );
}

/** @param {Findings} findings */
function papersSection({ papers }) {
  const rows = papers.map(
    ({ path, title, bytes, sha256, ok }) =>
      /** @type {Child[]} */ ([
        element('span', {}, title || path, element('span', { class: 'path' }, path)),
        bytes.toLocaleString('en'),
        code(sha256),
        mark(ok),
      ]),
  );
  return section(
    '文书',
    'Papers',
    table(
      both('每份文书的 SHA-256', 'SHA-256 of every paper'),
      [
        { zh: '文书', en: 'Paper' },
        { zh: '字节', en: 'Bytes', number: true },
        { zh: 'SHA-256', en: 'SHA-256' },
        { zh: '核验', en: 'Check' },
      ],
      rows,
    ),
  );
}
