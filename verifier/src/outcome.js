// Step 6, second half: validity and winners computed again from the published totals alone. A tie at the last seat elects none of the tied.
import { formula, leastThatReaches, reaches } from './thresholds.js';

/** @typedef {import('./totals.js').Round} Round */
/** @typedef {import('./totals.js').Contest} Contest */
/** @typedef {import('./profile.js').Law} Law */
/** @typedef {{ name: string, votes: number }} Winner */
/** @typedef {{ post: string, kind: string, seats: number, base: number, needed: number, winners: Winner[], tied: Winner[], candidates: (Winner & { formula: string, reaches: boolean })[] }} ContestOutcome */
/** @typedef {{ round: number, registered: number, participants: number, issued: number, returned: number, turnout: { formula: string, needed: number, holds: boolean }, valid: boolean, contests: ContestOutcome[] }} RoundOutcome */

/** The outcome of each round. All three thresholds must be there. @param {Round[]} rounds @param {Law} law @returns {RoundOutcome[]} */
export function computeOutcome(rounds, law) {
  return rounds.map((round, index) => roundOutcome(round, law, index > 0));
}

/** @param {Round} round @param {Law} law @param {boolean} second @returns {RoundOutcome} */
function roundOutcome(round, law, second) {
  const share = known(law.thresholds.turnoutForValidity, 'turnoutForValidity');
  const holds = reaches(share, round.participants, round.registered);
  const tooMany = law.overReturnVoids && round.kinds.some((kind) => kind.returned > kind.issued);
  const valid = (holds || (second && !law.secondNeedsTurnout)) && !tooMany;
  return {
    round: round.round,
    registered: round.registered,
    participants: round.participants,
    issued: round.kinds.reduce((sum, kind) => sum + kind.issued, 0),
    returned: round.kinds.reduce((sum, kind) => sum + kind.returned, 0),
    turnout: {
      formula: formula(share, round.participants, round.registered),
      needed: leastThatReaches(share, round.registered),
      holds,
    },
    valid,
    contests: round.contests.map((contest) => contestOutcome(round, contest, law, second, valid)),
  };
}

/** @param {Round} round @param {Contest} contest @param {Law} law @param {boolean} second @param {boolean} valid @returns {ContestOutcome} */
function contestOutcome(round, contest, law, second, valid) {
  const share = second
    ? known(law.thresholds.secondVoteShare, 'secondVoteShare')
    : known(law.thresholds.majorityToElect, 'majorityToElect');
  const base = second ? returnedOf(round, contest) : baseOf(round, contest, law);
  const candidates = contest.candidates
    .map((one) => ({
      ...one,
      formula: formula(share, one.votes, base),
      reaches: one.votes > 0 && reaches(share, one.votes, base),
    }))
    .sort((a, b) => b.votes - a.votes);
  const able = valid ? candidates.filter((one) => one.reaches).map(({ name, votes }) => ({ name, votes })) : [];
  return {
    post: contest.post,
    kind: contest.kind,
    seats: contest.seats,
    base,
    needed: leastThatReaches(share, base),
    candidates,
    ...fillSeats(able, contest.seats),
  };
}

/** Most votes first, up to the seats; where the last seat is tied, none of the tied. @param {Winner[]} able in the order of their votes @param {number} seats */
function fillSeats(able, seats) {
  const firstOut = able[seats];
  if (!firstOut) return { winners: able, tied: [] };
  const winners = able.slice(0, seats).filter((one) => one.votes > firstOut.votes);
  const tied = winners.length === seats ? [] : able.filter((one) => one.votes === firstOut.votes);
  return { winners, tied };
}

/** Ballots cast of the kind that carries the contest: of them a second vote asks its third. @param {Round} round @param {Contest} contest */
function returnedOf(round, contest) {
  return round.kinds.find((one) => one.kind === contest.kind)?.returned ?? 0;
}

/** Ballots collected of the kind that carries the contest; the plan may say voters taking part. @param {Round} round @param {Contest} contest @param {Law} law */
function baseOf(round, contest, law) {
  const kind = round.kinds.find((one) => one.kind === contest.kind);
  const base = law.ofVoters ? round.participants : (kind?.returned ?? 0);
  return law.withoutBlank ? base - (kind?.blank ?? 0) : base;
}

/** @template T @param {T | undefined} value @param {string} name @returns {T} */
function known(value, name) {
  if (value === undefined) throw new Error(`no threshold for ${name}`);
  return value;
}
