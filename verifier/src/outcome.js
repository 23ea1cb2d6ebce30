// Step 6, second half: validity and winners computed again from the published totals alone. A tie at the last seat elects none of the tied.
import { daysAfter } from './places.js';
import { seatTogether, slateFor, slateForWoman, who } from './seats.js';
import { formula, leastThatReaches, reaches } from './thresholds.js';

/** @typedef {import('./totals.js').Round} Round */
/** @typedef {import('./totals.js').Contest} Contest */
/** @typedef {import('./profile.js').Law} Law */
/** @typedef {{ name: string, votes: number }} Winner */
/** @typedef {import('./seats.js').Standing} Standing */
/** @typedef {import('./seats.js').Sitting} Sitting */
/** @typedef {{ post: string, kind: string, seats: number, again: boolean, base: number, needed: number, winners: Winner[], tied: Winner[], slate: string[], candidates: (Standing & { formula: string, reaches: boolean })[] }} ContestOutcome */
/** @typedef {{ round: number, repeat?: true, registered: number, participants: number, issued: number, returned: number, turnout: { formula: string, needed: number, holds: boolean }, valid: boolean, contests: ContestOutcome[], secondBy: string | undefined }} RoundOutcome */

/** The outcome of each round. All three thresholds must be there. @param {Round[]} rounds @param {Law} law @returns {RoundOutcome[]} */
export function computeOutcome(rounds, law) {
  /** @type {Sitting[]} */
  let sitting = [];
  /** @type {string[]} */
  let tied = [];
  return rounds.map((round, index) => {
    // An election that is held again stands on its own: what was before it counts no more.
    if (round.repeat) [sitting, tied] = [[], []];
    const { outcome, winners } = roundOutcome(round, law, index > 0 && !round.repeat, sitting, tied);
    sitting = [...sitting, ...winners];
    tied = outcome.contests.filter((contest) => contest.tied.length > 0).map(({ post }) => post);
    return outcome;
  });
}

/** @param {Round} round @param {Law} law @param {boolean} second @param {readonly Sitting[]} before @param {readonly string[]} tied posts over which people were tied in the vote before @returns {{ outcome: RoundOutcome, winners: Sitting[] }} */
function roundOutcome(round, law, second, before, tied) {
  const { place } = law;
  const share = known(law.thresholds.turnoutForValidity, 'turnoutForValidity');
  const registered = rollOf(round, second && place.moved);
  const holds = reaches(share, round.participants, registered);
  const valid = (holds || (second && !law.secondNeedsTurnout)) && !isVoid(round, law, second);
  const contests = seatContests(
    round.contests.map((contest) => weighed(round, contest, law, second, tied.includes(contest.post))),
    round,
    law,
    second,
    valid,
    before,
  );
  const outcome = {
    round: round.round,
    ...(round.repeat ? { repeat: /** @type {const} */ (true) } : {}),
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

/** Whether something else than the turnout voids the poll: too many ballots, no difference on the slate, or what people found, where a text or the plan says so. @param {Round} round @param {Law} law @param {boolean} second */
function isVoid(round, law, second) {
  const { grounds } = law;
  const overIssued = law.overReturnVoids || grounds.includes('more returned than issued');
  return (
    (overIssued && round.kinds.some((kind) => kind.returned > kind.issued)) ||
    (law.place.overVotersVoid && round.kinds.some((kind) => kind.returned > round.participants)) ||
    (!second && grounds.includes('no difference') && !hasDifference(round)) ||
    (round.breaches ?? []).some((breach) => grounds.includes(breach))
  );
}

/** More people on the ballot than seats. @param {Round} round */
function hasDifference({ contests }) {
  const stood = contests.flatMap(({ candidates }) => candidates.filter((one) => !one.writeIn && one.candidacy === undefined));
  return new Set(stood.map(who)).size > contests.reduce((sum, { seats }) => sum + seats, 0);
}

/** Each candidate's votes, most first, with the share they need; among the tied most votes alone decide, and no name is written in. @param {Round} round @param {Contest} contest @param {Law} law @param {boolean} second @param {boolean} again */
function weighed(round, contest, law, second, again) {
  const share = second
    ? known(law.thresholds.secondVoteShare, 'secondVoteShare')
    : known(law.thresholds.majorityToElect, 'majorityToElect');
  const base = second ? returnedOf(round, contest) : baseOf(round, contest, law);
  const { post, kind, seats } = contest;
  const elects = (/** @type {Standing} */ one) =>
    one.votes > 0 && (again ? one.writeIn !== true : reaches(share, one.votes, base));
  const candidates = [...contest.candidates].sort((a, b) => b.votes - a.votes);
  return { post, kind, seats, again, base, needed: again ? 1 : leastThatReaches(share, base), share, elects, candidates };
}

/** @param {ReturnType<typeof weighed>[]} contests @param {Round} round @param {Law} law @param {boolean} second @param {boolean} valid @param {readonly Sitting[]} before */
function seatContests(contests, round, law, second, valid, before) {
  const sections = valid ? contests : contests.map((contest) => ({ ...contest, elects: () => false }));
  const { seated, left } = seatTogether(sections, law.place, round.kin ?? [], second, before);
  const taken = new Set([...left, ...before.map(who), ...seated.flatMap(({ winners }) => winners.map(who))]);
  const sit = [...before, ...seated.flatMap(({ winners }) => winners)];
  const noWoman = sit.every((one) => one.woman === false) && contests.every(({ post }) => post !== 'woman');
  const wanted = law.place.womanSeat !== 'none' && noWoman;
  return contests.map(({ share, elects, ...contest }, at) => {
    const { winners, tied, forSeats, candidates } = seated[at] ?? { winners: [], tied: [], forSeats: 0, candidates: [] };
    const open = valid ? contest.seats - winners.length - forSeats : 0;
    const { more } = law.place;
    const stand =
      wanted && contest.post === 'member'
        ? slateForWoman(candidates, open, more, taken)
        : slateFor(candidates, contest.post === 'woman', open, more, taken);
    const slate = open === 0 ? [] : stand.map(({ name }) => name);
    return {
      ...contest,
      candidates: candidates.map((one) => ({ ...one, formula: formula(share, one.votes, contest.base), reaches: elects(one) })),
      winners,
      tied: tied.map(({ name, votes }) => ({ name, votes })),
      slate,
    };
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
  return base - (law.withoutBlank ? (kind?.blank ?? 0) : 0) - (law.withoutVoid ? (kind?.void ?? 0) : 0);
}

/** @template T @param {T | undefined} value @param {string} name @returns {T} */
function known(value, name) {
  if (value === undefined) throw new Error(`no threshold for ${name}`);
  return value;
}
