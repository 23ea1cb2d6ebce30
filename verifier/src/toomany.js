// Voters to whom the books issued a ballot twice: whether the ballot too many, if it is in a box, could change the outcome. Every ballot that the sums hold is taken out in turn and the outcome computed again; where there are too many ways, it says so.
import { computeOutcome } from './outcome.js';
import { textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./totals.js').Round} Round */
/** @typedef {import('./profile.js').Law} Law */
/** @typedef {import('./outcome.js').RoundOutcome} RoundOutcome */
/** @typedef {{ void: number, blank: number, votes: number[][] }} Sheet one ballot: void, blank, or its votes in each contest */

/** So many outcomes are computed at most. */
const MOST = 20000;

/** Ballots issued, neither corrected nor struck, in a round: how many voters, and how many ballots beyond one each. @param {Archive} archive @param {number} round */
export function servedIn(archive, round) {
  /** @type {Map<string, number>} */
  const served = new Map();
  for (const { entries } of archive.books.values())
    for (const { type, open } of entries) {
      if (open['round'] !== round || (type !== 'BallotIssued' && type !== 'IssueCorrected' && type !== 'IssueStruck')) continue;
      const elector = textOf(open['elector']);
      served.set(elector, (served.get(elector) || 0) + (type === 'BallotIssued' ? 1 : -1));
    }
  const counts = [...served.values()].filter((one) => one > 0);
  return { voters: counts.length, twice: counts.reduce((sum, one) => sum + one - 1, 0) };
}

/** Tells of each round in which voters were served twice. @param {Archive} archive @param {Round[]} rounds @param {Law} law */
export function tellServedTwice(archive, rounds, law) {
  for (const [at, round] of rounds.entries()) {
    const { voters, twice } = servedIn(archive, round.round);
    if (twice === 0) continue;
    const may = mayChange(rounds.slice(0, at + 1), law, twice, voters);
    const [zh, en] =
      may === undefined
        ? ['情形太多，本页没有逐一排除', 'there are too many ways for this page to rule out']
        : may
          ? ['可能改变结果', 'this could change the outcome']
          : ['不会改变结果', 'this cannot change the outcome'];
    archive.report.notes.push({
      zh: `第 ${round.round} 轮：账簿记载重复发票 ${twice} 张；如果已经投入票箱，${zh}。`,
      en: `Round ${round.round}: the books issued ${twice} ballot(s) to voters who had theirs; if they are in a box, ${en}.`,
    });
  }
}

/** Whether so many ballots of unknown marks, taken out of the last round, could change its outcome; undefined where there are too many ways or kinds of ballot. @param {Round[]} rounds @param {Law} law @param {number} many @param {number} voters who were served, by the books @returns {boolean | undefined} */
export function mayChange(rounds, law, many, voters) {
  const last = rounds[rounds.length - 1];
  const kind = last?.kinds[0];
  if (!last || !kind || last.kinds.length > 1) return undefined;
  const now = outcomeOf(rounds, law, last);
  if (now.valid && law.place.overVotersVoid && kind.returned > Math.max(kind.issued - many, voters)) return true;
  const sheets = sheetsOf(last);
  if (sheets === undefined) return undefined;
  const told = said(now);
  let computed = 0;
  /** @type {Map<string, Round>} */
  let states = new Map([['', last]]);
  for (let out = 1; out <= many; out += 1) {
    /** @type {Map<string, Round>} */
    const next = new Map();
    for (const state of states.values())
      for (const sheet of sheets) {
        const left = without(state, sheet);
        if (left === undefined) continue;
        const key = JSON.stringify([left.kinds, left.contests.map(({ candidates }) => candidates.map(({ votes }) => votes))]);
        if (next.has(key)) continue;
        computed += 1;
        if (computed > MOST) return undefined;
        next.set(key, left);
        if (said(outcomeOf(rounds, law, left)) !== told) return true;
      }
    states = next;
  }
  return false;
}

/** @param {Round[]} rounds @param {Law} law @param {Round} last @returns {RoundOutcome} */
function outcomeOf(rounds, law, last) {
  const all = computeOutcome([...rounds.slice(0, -1), last], law);
  return /** @type {RoundOutcome} */ (all[all.length - 1]);
}

/** What counts: whether the poll is valid, who is elected and who is tied. @param {RoundOutcome} outcome */
function said({ valid, contests }) {
  const names = (/** @type {{ name: string }[]} */ people) => people.map(({ name }) => name).sort();
  return JSON.stringify([valid, contests.map(({ winners, tied }) => [names(winners), names(tied)])]);
}

/** Every way in which one ballot can be marked, or undefined where there are too many. @param {Round} round @returns {Sheet[] | undefined} */
function sheetsOf({ contests }) {
  /** @type {number[][][]} */
  let marked = [[]];
  for (const { candidates, seats } of contests) {
    /** @type {number[][]} */
    let sections = [[]];
    for (const [at] of candidates.entries()) {
      const more = sections.filter((one) => one.length < seats).map((one) => [...one, at]);
      sections = [...sections, ...more];
      if (sections.length * marked.length > MOST) return undefined;
    }
    marked = marked.flatMap((sheet) => sections.map((section) => [...sheet, section]));
  }
  const none = contests.map(() => /** @type {number[]} */ ([]));
  return [
    { void: 1, blank: 0, votes: none },
    { void: 0, blank: 1, votes: none },
    ...marked.filter((sheet) => sheet.some((section) => section.length > 0)).map((votes) => ({ void: 0, blank: 0, votes })),
  ];
}

/** The round without such a ballot, as if it had never been given out; undefined where the sums hold none. @param {Round} round @param {Sheet} sheet @returns {Round | undefined} */
function without(round, sheet) {
  const [kind] = round.kinds;
  if (!kind) return undefined;
  const isMarked = sheet.void + sheet.blank === 0;
  if (kind.void < sheet.void || kind.blank < sheet.blank || (isMarked && kind.returned <= kind.void + kind.blank))
    return undefined;
  const contests = round.contests.map((contest, at) => ({
    ...contest,
    candidates: contest.candidates.map((one, n) => ({
      ...one,
      votes: one.votes - ((sheet.votes[at] || []).includes(n) ? 1 : 0),
    })),
  }));
  if (contests.some(({ candidates }) => candidates.some(({ votes }) => votes < 0))) return undefined;
  const returned = kind.returned - 1;
  const left = { ...kind, issued: kind.issued - 1, returned, void: kind.void - sheet.void, blank: kind.blank - sheet.blank };
  return { ...round, participants: Math.min(round.participants, returned), kinds: [left], contests };
}
