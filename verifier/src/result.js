// result.json against what the published totals give: validity, figures, votes and winners, each difference by contest and name.
import { readJson } from './archive.js';
import { at, differs, same } from './report.js';
import { countOf, fieldsOf, isObject, itemsOf, textOf } from './shape.js';
import { postName } from './titles.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./outcome.js').RoundOutcome} RoundOutcome */
/** @typedef {import('./outcome.js').ContestOutcome} ContestOutcome */
/** @typedef {import('./outcome.js').Winner} Winner */
/** @typedef {import('./totals.js').Round} Round */
/** @typedef {import('./shape.js').Fields} Fields */

const FILE = 'result.json';

/** @param {Archive} archive @param {Round[]} rounds @param {RoundOutcome[]} outcome */
export function checkResult(archive, rounds, outcome) {
  const result = readJson(archive, FILE);
  if (!result) return;
  const first = outcome[0];
  const figure = (/** @type {string} */ name, /** @type {unknown} */ expected, /** @type {string} */ zh) =>
    same(
      archive.report,
      name,
      at(FILE, undefined, name),
      expected,
      result[name],
      `${zh}与票数不符`,
      `${name} is not what the totals give`,
    );
  figure('valid', first?.valid ?? false, '选举是否有效');
  figure('registered', first?.registered ?? 0, '登记人数');
  figure('participants', first?.participants ?? 0, '参加投票人数');
  compareBallots(archive, result, rounds[0]);
  compareContests(archive, itemsOf(result['contests']), first?.contests ?? [], 'contests', winnersByPost(outcome));
  compareRounds(archive, result, outcome);
  checkSecondRounds(archive, outcome);
  checkRecord(archive, result);
}

/** Issued and returned: of the one kind of ballot, or the sum over the kinds. @param {Archive} archive @param {Fields} result @param {Round | undefined} round */
function compareBallots({ report }, result, round) {
  const kinds = round?.kinds ?? [];
  for (const name of /** @type {const} */ (['issued', 'returned'])) {
    const sum = kinds.reduce((total, kind) => total + kind[name], 0);
    same(
      report,
      name,
      at(FILE, undefined, name),
      sum,
      result[name],
      `${name === 'issued' ? '发出' : '收回'}票数与票数汇总不符`,
      `${name} is not what the totals give`,
    );
  }
  for (const [index, item] of itemsOf(result['ballotKinds']).map(fieldsOf).entries()) {
    const kind = kinds.find((one) => one.kind === item['kind']);
    if (!kind)
      differs(
        report,
        'kind',
        at(FILE, undefined, `ballotKinds[${index}]`),
        kinds.map((one) => one.kind).join(', '),
        item['kind'],
        '没有这种选票',
        'there is no such kind of ballot',
      );
    for (const name of /** @type {const} */ (['issued', 'returned', 'valid', 'partValid', 'void', 'blank']))
      if (kind && name in item)
        same(
          report,
          name,
          at(FILE, undefined, `ballotKinds[${index}].${name}`),
          kind[name],
          item[name],
          '与票数汇总不符',
          'not what the totals give',
        );
  }
}

/** The round with which the election that counts began: the first, or that which was held again. @param {RoundOutcome[]} outcome */
function heldLast(outcome) {
  return outcome.reduce((since, { repeat }, index) => (repeat ? index : since), 0);
}

/** Who was elected to each post over all rounds, where the election was held again since then. @param {RoundOutcome[]} outcome */
function winnersByPost(outcome) {
  /** @type {Map<string, Winner[]>} */
  const byPost = new Map();
  for (const { contests } of outcome.slice(heldLast(outcome)))
    for (const { post, winners } of contests) byPost.set(post, [...(byPost.get(post) ?? []), ...winners]);
  return byPost;
}

/** @param {Archive} archive @param {readonly unknown[]} stated @param {ContestOutcome[]} computed @param {string} path @param {Map<string, Winner[]>} [overall] */
function compareContests({ report }, stated, computed, path, overall) {
  const byPost = new Map(stated.map((item, index) => [textOf(fieldsOf(item)['post']), { index, contest: fieldsOf(item) }]));
  same(
    report,
    'contests',
    at(FILE, undefined, path),
    computed.map(({ post }) => post).join(', '),
    stated.map((item) => textOf(fieldsOf(item)['post'])).join(', '),
    '职务不符',
    'the posts differ',
  );
  for (const own of computed) {
    const found = byPost.get(own.post);
    if (!found) continue;
    const where = `${path}[${found.index}]`;
    same(
      report,
      'seats',
      at(FILE, undefined, `${where}.seats`),
      own.seats,
      found.contest['seats'],
      `${postName(own.post).zh}的应选名额不符`,
      `the seats for ${own.post} differ`,
    );
    compareNames(
      report,
      `${where}.candidates`,
      own.post,
      own.candidates,
      readVotes(found.contest['candidates']),
      '得票',
      'votes',
    );
    const elected = readVotes(found.contest['elected']);
    const expected = overall && !isSame(elected, own.winners) ? (overall.get(own.post) ?? []) : own.winners;
    compareNames(report, `${where}.elected`, own.post, expected, elected, '当选', 'elected');
  }
}

/** Where there was more than one round, each is told, and the contests of the first may hold its winners alone. @param {Archive} archive @param {Fields} result @param {RoundOutcome[]} outcome */
function compareRounds(archive, result, outcome) {
  const rounds = itemsOf(result['rounds']).map(fieldsOf);
  if (rounds.length === 0 && outcome.length <= 1) return;
  same(
    archive.report,
    'rounds',
    at(FILE, undefined, 'rounds'),
    outcome.length,
    rounds.length,
    '轮数不符',
    'the number of rounds differs',
  );
  for (const [index, own] of outcome.entries()) {
    const stated = rounds[index];
    if (!stated) continue;
    for (const name of /** @type {const} */ (['round', 'registered', 'participants', 'valid']))
      if (name in stated)
        same(
          archive.report,
          name,
          at(FILE, undefined, `rounds[${index}].${name}`),
          own[name],
          stated[name],
          '与票数汇总不符',
          'not what the totals give',
        );
    compareContests(archive, itemsOf(stated['contests']), own.contests, `rounds[${index}].contests`);
  }
}

/** A later round fills only seats that are still open, and not with someone who has one. @param {Archive} archive @param {RoundOutcome[]} outcome */
function checkSecondRounds({ report }, outcome) {
  for (const [index, round] of outcome.entries()) {
    if (index === 0 || round.repeat) continue;
    const since = heldLast(outcome.slice(0, index));
    const before = outcome.slice(since, index).flatMap(({ contests }) => contests);
    for (const [i, { post, seats, winners }] of round.contests.entries()) {
      const place = at('totals.json', undefined, `rounds[${index}].contests[${i}]`);
      const ofPost = before.filter((contest) => contest.post === post);
      const open = (ofPost[0]?.seats ?? 0) - ofPost.reduce((sum, contest) => sum + contest.winners.length, 0);
      if (seats > open)
        differs(
          report,
          'seats',
          place,
          `≤ ${open}`,
          seats,
          `${postName(post).zh}只剩 ${open} 个名额`,
          `only ${open} seats for ${post} were open`,
        );
      for (const { name } of winners)
        if (before.some((contest) => contest.winners.some((one) => one.name === name)))
          differs(report, 'elected', place, 'once', name, `${name} 已经当选`, `${name} was elected before`);
    }
  }
}

/** `head` is the hash of an entry of the main book, and `facts` fits its position. @param {Archive} archive @param {Fields} result */
function checkRecord({ report, books }, result) {
  const entry = books.get('main')?.entries.find(({ hash }) => hash === result['head']);
  if (!entry) {
    differs(
      report,
      'head',
      at(FILE, undefined, 'head'),
      'the hash of an entry of the main book',
      result['head'],
      '主账簿里没有这个哈希',
      'the main book has no entry with this hash',
    );
    return;
  }
  const inSubBooks = [...books.values()].reduce((sum, { book, entries }) => sum + (book === 'main' ? 0 : entries.length), 0);
  const facts = countOf(result['facts']) ?? -1;
  if (facts < entry.position || facts > entry.position + inSubBooks)
    differs(
      report,
      'facts',
      at(FILE, undefined, 'facts'),
      inSubBooks === 0 ? entry.position : `${entry.position}–${entry.position + inSubBooks}`,
      result['facts'],
      '事实条数与账簿不符',
      'the number of facts does not fit the books',
    );
}

/** @param {unknown} list @returns {Winner[]} */
function readVotes(list) {
  return itemsOf(list)
    .filter(isObject)
    .map(({ name, votes }) => ({ name: textOf(name), votes: countOf(votes) ?? -1 }));
}

/** @param {Winner[]} a @param {Winner[]} b */
function isSame(a, b) {
  return a.map(tag).sort().join('\n') === b.map(tag).sort().join('\n');
}

/** @param {import('./report.js').Report} report @param {string} path @param {string} post @param {Winner[]} expected @param {Winner[]} found @param {string} zh @param {string} en */
function compareNames(report, path, post, expected, found, zh, en) {
  const { zh: postZh, en: postEn } = postName(post);
  const left = [...found];
  const missing = [];
  for (const one of expected) {
    const index = left.findIndex((other) => tag(other) === tag(one));
    if (index < 0) missing.push(one);
    else left.splice(index, 1);
  }
  for (const one of missing) {
    const index = left.findIndex((other) => other.name === one.name);
    const other = index < 0 ? undefined : left.splice(index, 1)[0];
    differs(
      report,
      en,
      at(FILE, undefined, `${path} ${one.name}`),
      one.votes,
      other?.votes,
      `${postZh}：${one.name} 应${zh} ${one.votes} 票，结果里${other ? `写的是 ${other.votes}` : '没有'}`,
      `${postEn}: ${one.name} should stand under ${en} with ${one.votes}, the result ${other ? `says ${other.votes}` : 'does not name them'}`,
    );
  }
  for (const one of left)
    differs(
      report,
      en,
      at(FILE, undefined, `${path} ${one.name}`),
      undefined,
      one.votes,
      `${postZh}：${one.name} 不应列在${zh}里`,
      `${postEn}: ${one.name} should not stand under ${en}`,
    );
}

/** @param {Winner} one */
function tag(one) {
  return `${one.name}\t${one.votes}`;
}
