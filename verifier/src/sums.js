// Step 5, the sums: verdicts add up to ballots returned, boxes add up to the round figure by figure, and nothing is greater than what it is part of.
import { mainEntries, readJson } from './archive.js';
import { canonical } from './canonical.js';
import { at, differs, same } from './report.js';
import { fieldsOf, itemsOf } from './shape.js';
import { postName } from './titles.js';
import { TOTALS } from './totals.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./totals.js').Round} Round */
/** @typedef {import('./totals.js').Kind} Kind */
/** @typedef {import('./totals.js').Contest} Contest */
/** @typedef {import('./totals.js').Box} Box */
/** @typedef {import('./report.js').Report} Report */

/** @type {readonly ['returned', 'valid', 'partValid', 'void', 'blank']} */
const FIGURES = ['returned', 'valid', 'partValid', 'void', 'blank'];

/** @param {Archive} archive @param {Round[]} rounds */
export function checkSums(archive, rounds) {
  const { report } = archive;
  for (const [index, round] of rounds.entries()) {
    const path = `rounds[${index}]`;
    same(report, 'round', place(`${path}.round`), index + 1, round.round, '轮次不连续', 'the rounds are not numbered in order');
    atMost(
      report,
      `${path}.participants`,
      round.participants,
      round.registered,
      '参加投票人数多于登记人数',
      'more took part than were registered',
    );
    for (const [i, kind] of round.kinds.entries()) checkKind(report, kind, `${path}.kinds[${i}]`);
    for (const [i, contest] of round.contests.entries()) checkContest(report, round, contest, `${path}.contests[${i}]`);
    for (const [i, box] of round.boxes.entries()) checkBox(report, round, box, `${path}.boxes[${i}]`);
    if (round.boxes.length > 0) checkBoxesAddUp(report, round, path);
  }
  checkPublished(archive);
}

/** More ballots found than given out is no fault of the archive: it happened, and is told; whether it voids the poll, outcome.js says by the law. @param {Report} report @param {Kind} kind @param {string} path */
function checkKind(report, kind, path) {
  checkVerdicts(report, kind, path);
  if (kind.returned > kind.issued)
    report.notes.push({
      zh: `记录如此：收回选票 ${kind.returned} 张，多于发出的 ${kind.issued} 张（${TOTALS} ${path}）。是否影响选举效力，依当地规定认定。`,
      en: `As recorded: ${kind.returned} ballots came back, more than the ${kind.issued} given out (${TOTALS} ${path}). What follows is for the law of the place.`,
    });
}

/** @param {Report} report @param {import('./totals.js').Papers} papers @param {string} path */
function checkVerdicts(report, papers, path) {
  const sum = papers.valid + papers.partValid + papers.void + papers.blank;
  same(
    report,
    'verdicts',
    place(`${path}.returned`),
    sum,
    papers.returned,
    `有效 ${papers.valid} + 部分有效 ${papers.partValid} + 无效 ${papers.void} + 空白 ${papers.blank} = ${sum}，与收回票数不等`,
    `valid ${papers.valid} + part valid ${papers.partValid} + void ${papers.void} + blank ${papers.blank} = ${sum} is not the number returned`,
  );
}

/** @param {Report} report @param {Round} round @param {Contest} contest @param {string} path */
function checkContest(report, round, contest, path) {
  const kind = round.kinds.find((one) => one.kind === contest.kind);
  if (!kind) {
    differs(
      report,
      'kind',
      place(`${path}.kind`),
      round.kinds.map((one) => one.kind).join(', '),
      contest.kind,
      '没有这种选票',
      'there is no such kind of ballot',
    );
    return;
  }
  for (const [i, { name, votes }] of contest.candidates.entries())
    atMost(
      report,
      `${path}.candidates[${i}].votes`,
      votes,
      kind.returned,
      `${name} 的得票多于收回的票`,
      `${name} has more votes than ballots were returned`,
    );
  const votes = contest.candidates.reduce((sum, candidate) => sum + candidate.votes, 0);
  const room = contest.seats * (kind.valid + kind.partValid);
  atMost(
    report,
    `${path}.candidates`,
    votes,
    room,
    `得票之和 ${votes} 多于有效票所能容纳的 ${contest.seats} × ${kind.valid + kind.partValid}`,
    `${votes} votes in all are more than valid ballots can carry, ${contest.seats} × ${kind.valid + kind.partValid}`,
  );
}

/** @param {Report} report @param {Round} round @param {Box} box @param {string} path */
function checkBox(report, round, box, path) {
  checkVerdicts(report, box, path);
  if (!round.kinds.some((kind) => kind.kind === box.kind))
    differs(
      report,
      'kind',
      place(`${path}.kind`),
      round.kinds.map((kind) => kind.kind).join(', '),
      box.kind,
      '没有这种选票',
      'there is no such kind of ballot',
    );
  for (const [i, { name, votes }] of box.votes.entries())
    atMost(
      report,
      `${path}.votes[${i}].votes`,
      votes,
      box.returned,
      `${name} 在此箱的得票多于此箱的票`,
      `${name} has more votes in this box than it held ballots`,
    );
}

/** @param {Report} report @param {Round} round @param {string} path */
function checkBoxesAddUp(report, round, path) {
  for (const [i, kind] of round.kinds.entries()) {
    const boxes = round.boxes.filter((box) => box.kind === kind.kind);
    for (const figure of FIGURES) {
      const sum = boxes.reduce((total, box) => total + box[figure], 0);
      same(
        report,
        'boxes',
        place(`${path}.kinds[${i}].${figure}`),
        sum,
        kind[figure],
        `各票箱之和是 ${sum}，总数写的是 ${kind[figure]}`,
        `the boxes add up to ${sum}, the total says ${kind[figure]}`,
      );
    }
    const numbers = boxes.flatMap((box) => box.boxes);
    const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
    if (twice !== undefined)
      differs(report, 'boxes', place(`${path}.boxes`), 'once', twice, `${twice} 号票箱计了两次`, `box ${twice} is counted twice`);
  }
  const inBoxes = votesByName(round.boxes.flatMap((box) => box.votes));
  const inTotal = votesByName(
    round.contests.flatMap(({ post, candidates }) => candidates.map((candidate) => ({ post, ...candidate }))),
  );
  for (const key of new Set([...inTotal.keys(), ...inBoxes.keys()])) {
    const sum = inBoxes.get(key) ?? 0;
    const total = inTotal.get(key) ?? 0;
    same(
      report,
      'boxes',
      place(`${path}.contests ${key}`),
      sum,
      total,
      `${key.replace(/^\S+/, (post) => postName(post).zh)} 各票箱得票之和是 ${sum}，总数写的是 ${total}`,
      `the boxes add up to ${sum} votes for ${key}, the total says ${total}`,
    );
  }
}

/** @param {import('./totals.js').Votes[]} votes */
function votesByName(votes) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { post, name, votes: count } of votes) sums.set(`${post} ${name}`, (sums.get(`${post} ${name}`) ?? 0) + count);
  return sums;
}

/** What was published stands in the main book, value for value: whole (`totals.rounds`), or one fact a round (`totals` is that round). @param {Archive} archive */
function checkPublished(archive) {
  const totals = readJson(archive, TOTALS);
  const published = mainEntries(archive, 'TotalsPublished');
  const whole = published.filter(({ open }) => 'rounds' in fieldsOf(open['totals']));
  if (whole.length > 0) comparePublished(archive, totals, whole[whole.length - 1], '');
  else
    for (const [index, round] of itemsOf(totals?.['rounds']).entries())
      comparePublished(archive, round, lastOfRound(published, index + 1), `rounds[${index}]`);
}

/** @param {import('./archive.js').Entry[]} published @param {number} round */
function lastOfRound(published, round) {
  const ofRound = published.filter(({ open }) => fieldsOf(open['totals'])['round'] === round);
  return ofRound[ofRound.length - 1];
}

/** @param {Archive} archive @param {unknown} totals @param {import('./archive.js').Entry | undefined} entry @param {string} path */
function comparePublished({ report }, totals, entry, path) {
  if (!entry)
    differs(
      report,
      'published',
      place(path),
      'TotalsPublished in books/main.jsonl',
      'nothing',
      '主账簿里没有公布过这些票数',
      'the main book holds no published totals such as these',
    );
  else if (canonical(entry.open['totals'] ?? null) !== canonical(totals ?? null))
    differs(
      report,
      'published',
      place(firstDifference(totals, entry.open['totals'], path)),
      `as in books/main.jsonl:${entry.line}`,
      'another value',
      `与主账簿第 ${entry.line} 条公布的票数不同`,
      `not what entry ${entry.line} of the main book published`,
    );
}

/** The path to the first value in which two JSON values differ. @param {unknown} a @param {unknown} b @param {string} path @returns {string} */
function firstDifference(a, b, path) {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return path.replace(/^\./, '');
  const one = /** @type {Record<string, unknown>} */ (a);
  const other = /** @type {Record<string, unknown>} */ (b);
  const key = [...new Set([...Object.keys(one), ...Object.keys(other)])].find(
    (name) => canonical(one[name] ?? null) !== canonical(other[name] ?? null),
  );
  return key === undefined ? path : firstDifference(one[key], other[key], `${path}${Array.isArray(a) ? `[${key}]` : `.${key}`}`);
}

/** @param {Report} report @param {string} path @param {number} part @param {number} whole @param {string} zh @param {string} en */
function atMost(report, path, part, whole, zh, en) {
  if (part > whole) differs(report, 'too-many', place(path), `≤ ${whole}`, part, zh, en);
}

/** @param {string} path */
function place(path) {
  return at(TOTALS, undefined, path);
}
