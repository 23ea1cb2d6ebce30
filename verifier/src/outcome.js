// Step 6, second half: validity and winners computed again from the published totals alone. A tie at the last seat elects none of the tied.
import { daysAfter } from './places.js';
import { seatTogether, slateFor, who } from './seats.js';
import { formula, leastThatReaches, reaches } from './thresholds.js';

/** @typedef {import('./totals.js').Round} Round */
/** @typedef {import('./totals.js').Contest} Contest */
/** @typedef {import('./profile.js').Law} Law */
/** @typedef {{ name: string, votes: number }} Winner */
/** @typedef {import('./seats.js').Standing} Standing */
/** @typedef {import('./seats.js').Sitting} Sitting */
/** @typedef {{ post: string, kind: string, seats: number, base: number, needed: number, winners: Winner[], tied: Winner[], slate: string[], candidates: (Standing & { formula: string, reaches: boolean })[] }} ContestOutcome */
/** @typedef {{ round: number, registered: number, participants: number, issued: number, returned: number, turnout: { formula: string, needed: number, holds: boolean }, valid: boolean, contests: ContestOutcome[], secondBy: string | undefined }} RoundOutcome */

/** The outcome of each round. All three thresholds must be there. @param {Round[]} rounds @param {Law} law @returns {RoundOutcome[]} */
export function computeOutcome(rounds, law) {
  /** @type {Sitting[]} */
  const sitting = [];
  return rounds.map((round, index) => {
    const { outcome, winners } = roundOutcome(round, law, index > 0, sitting);
    sitting.push(...winners);
    return outcome;
  });
}

/** @param {Round} round @param {Law} law @param {boolean} second @param {readonly Sitting[]} before @returns {{ outcome: RoundOutcome, winners: Sitting[] }} */
function roundOutcome(round, law, second, before) {
  const { place } = law;
  const share = known(law.thresholds.turnoutForValidity, 'turnoutForValidity');
  const registered = rollOf(round, second && place.moved);
  const holds = reaches(share, round.participants, registered);
  const tooMany =
    (law.overReturnVoids && round.kinds.some((kind) => kind.returned > kind.issued)) ||
    (place.overVotersVoid && round.kinds.some((kind) => kind.returned > round.participants));
  const valid = (holds || (second && !law.secondNeedsTurnout)) && !tooMany;
  const contests = seatContests(
    round.contests.map((contest) => weighed(round, contest, law, second)),
    round,
    law,
    second,
    valid,
    before,
  );
  const outcome = {
    round: round.round,
    registered: round.registered,
    participants: round.participants,
    issued: round.kinds.reduce((sum, kind) => sum + kind.issued, 0),
    returned: round.kinds.reduce((sum, kind) => sum + kind.returned, 0),
    turnout: { formula: formula(share, round.participants, registered), needed: leastThatReaches(share, registered), holds },
    valid,
    contests: contests.map(({ winners, ...contest }) => ({
      ...contest,
      winners: winners.map(({ name, votes }) => ({ name, votes })),
    })),
    secondBy: place.secondDays === undefined || law.day === '' ? undefined : daysAfter(round.day ?? law.day, place.secondDays),
  };
  return { outcome, winners: contests.flatMap(({ post, winners }) => winners.map((one) => ({ ...one, post }))) };
}

/** Who may vote: the roll, moved by those who came and went since the first vote. @param {Round} round @param {boolean} moved */
function rollOf({ registered, moves }, moved) {
  if (!moved || moves === undefined) return registered;
  const sum = (/** @type {Record<string, number>} */ counts) => Object.values(counts).reduce((all, one) => all + one, 0);
  return registered + sum(moves.added) - sum(moves.removed);
}

/** Each candidate's votes against the share, most votes first. @param {Round} round @param {Contest} contest @param {Law} law @param {boolean} second */
function weighed(round, contest, law, second) {
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
  return { post: contest.post, kind: contest.kind, seats: contest.seats, reserved: contest.reserved, base, needed: leastThatReaches(share, base), candidates };
}

/** @param {ReturnType<typeof weighed>[]} contests @param {Round} round @param {Law} law @param {boolean} second @param {boolean} valid @param {readonly Sitting[]} before */
function seatContests(contests, round, law, second, valid, before) {
  const sections = contests.map(({ post, seats, reserved, candidates }) => ({
    post,
    seats,
    reserved,
    able: valid ? candidates.filter((one) => one.reaches) : [],
  }));
  const { seated, left } = seatTogether(sections, law.place, round.kin ?? [], second, before);
  const taken = new Set([...left, ...before.map(who), ...seated.flatMap(({ winners }) => winners.map(who))]);
  return contests.map(({ reserved, ...contest }, at) => {
    const { winners, tied, forSeats } = seated[at] ?? { winners: [], tied: [], forSeats: 0 };
    const open = valid ? contest.seats - winners.length - forSeats : 0;
    const slate = open === 0 ? [] : slateFor(contest.candidates, reserved, open, taken).map(({ name }) => name);
    return { ...contest, winners, tied: tied.map(({ name, votes }) => ({ name, votes })), slate };
  });
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
