// What the profile answers beyond the thresholds: each answer held against the texts in the verifier's own table and against the plan in the main book, and applied where the texts are silent. An answer that nobody decided is a default and seats or unseats nobody.
import { mainEntries } from './archive.js';
import { CIRCLES, fixedAnswers, placeRules, STAYS } from './places.js';
import { at, differs, same } from './report.js';
import { countOf, fieldsOf, itemsOf, textOf } from './shape.js';
import { canonical } from './canonical.js';

/** @typedef {import('./report.js').Report} Report */
/** @typedef {import('./places.js').PlaceRules} PlaceRules */
/** @typedef {import('./shape.js').Fields} Fields */
/** @typedef {{ ofVoters: boolean, withoutBlank: boolean, withoutVoid: boolean, secondNeedsTurnout: boolean, overReturnVoids: boolean, grounds: readonly string[], place: PlaceRules }} Answers */

const FILE = 'profile.json';
const BREACHES = [
  'election committee not lawful',
  'candidates not lawful',
  'too few took part',
  'no difference',
  'more returned than issued',
  'not counted in public',
  'result not announced on the spot',
  'other breach',
];

/** The answers that a result rests on: one of these words, a whole number, yes or no, or some of these words. @type {Record<string, readonly string[] | 'number' | 'yes or no' | { several: readonly string[] }>} */
const TAKES = {
  majorityBase: ['ballots collected', 'voters taking part'],
  blankBallot: ['in the base', 'not in the base'],
  voidBallots: ['in the base', 'not in the base'],
  secondVoteTurnout: ['as in the first vote', 'none'],
  returnedOverIssued: ['finding', 'void'],
  returnedOverVoters: ['finding', 'void'],
  invalidityGrounds: { several: BREACHES },
  overVote: ['whole ballot', 'section'],
  onePersonTwoPosts: ['void', 'those votes'],
  tie: ['vote again among the tied'],
  downwardAddition: 'yes or no',
  womanMember: 'number',
  womanSeatProcedure: ['woman first, else seat kept', 'seat kept', 'listed apart in the second vote'],
  nearRelativesElected: ['not together', 'allowed'],
  kinCircle: Object.keys(CIRCLES),
  whoStaysOfKin: [STAYS],
  kinGapFilledBy: ['next in votes', 'second vote'],
  secondVoteRoll: ['same list', 'additions and removals'],
  secondVoteDifference: 'number',
  secondVoteLatest: 'number',
};

/** The rules that a result rests on besides the thresholds. */
export const weighed = Object.keys(TAKES);

/** What the plan of the main book decides, by rule; the last one counts. @param {import('./archive.js').Archive} archive @returns {Fields} */
export function readPlan(archive) {
  const plans = mainEntries(archive, 'PlanAdopted');
  return fieldsOf(plans[plans.length - 1]?.open['decides']);
}

/** The answers of a profile, each that differs reported with its place. @param {Report} report @param {Fields} profile @param {Fields} plan what the main book's plan decides @returns {Answers} */
export function readAnswers(report, profile, plan) {
  const [place, kind, day] = [textOf(profile['place']), textOf(profile['kind']), textOf(profile['electionDay'])];
  const rows = itemsOf(profile['rules']).map(fieldsOf);
  const fixed = fixedAnswers(place, kind, day);
  /** @type {Map<string, Fields>} */
  const stated = new Map();
  for (const row of rows) {
    const rule = textOf(row['rule']);
    if (!weighed.includes(rule)) continue;
    checkAnswer(report, row, fixed, plan);
    if (takes(rule, row['value'])) stated.set(rule, row);
  }
  const value = (/** @type {string} */ rule) => fixed[rule] ?? stated.get(rule)?.['value'];
  const settled = (/** @type {string} */ rule) =>
    fixed[rule] ?? (isDecided(stated.get(rule), plan) ? stated.get(rule)?.['value'] : undefined);
  return {
    ofVoters: value('majorityBase') === 'voters taking part',
    withoutBlank: value('blankBallot') === 'not in the base',
    withoutVoid: value('voidBallots') === 'not in the base',
    secondNeedsTurnout: value('secondVoteTurnout') !== 'none',
    overReturnVoids: value('returnedOverIssued') === 'void',
    grounds: itemsOf(value('invalidityGrounds')).map(textOf),
    place: { ...placeRules(place, kind, day), ...decidedRules(value, settled) },
  };
}

/** @type {Record<string, PlaceRules['womanSeat']>} */
const WOMAN_SEATS = {
  'seat kept': 'kept',
  'woman first, else seat kept': 'first',
  'listed apart in the second vote': 'apart',
};

/** @param {(rule: string) => unknown} value @param {(rule: string) => unknown} settled @returns {Omit<PlaceRules, 'secondDays'> & { secondDays?: number }} */
function decidedRules(value, settled) {
  const woman = value('womanMember') === 0 ? undefined : settled('womanSeatProcedure');
  const days = countOf(value('secondVoteLatest'));
  return {
    apart: value('nearRelativesElected') === 'not together' ? (CIRCLES[textOf(value('kinCircle'))] ?? []) : [],
    order: settled('whoStaysOfKin') !== undefined,
    next: settled('kinGapFilledBy') === 'next in votes',
    overVotersVoid: value('returnedOverVoters') === 'void',
    womanSeat: WOMAN_SEATS[textOf(woman)] ?? 'none',
    moved: value('secondVoteRoll') !== 'same list',
    more: countOf(value('secondVoteDifference')) ?? 1,
    added: value('downwardAddition') === true,
    ...(days === undefined ? {} : { secondDays: days }),
  };
}

/** Whether a text or the plan decided the row; without a word of who did (`by`), the plan of the main book tells. @param {Fields | undefined} row @param {Fields} plan */
function isDecided(row, plan) {
  if (row === undefined) return false;
  return row['by'] === undefined ? plan[textOf(row['rule'])] !== undefined : row['by'] !== 'default';
}

/** @param {Report} report @param {Fields} row @param {Fields} fixed @param {Fields} plan */
function checkAnswer(report, row, fixed, plan) {
  const { value, by } = row;
  const rule = textOf(row['rule']);
  const place = at(FILE, undefined, `rules ${rule}`);
  if (!takes(rule, value)) {
    differs(report, 'answer', place, expectedOf(rule), value, '这项规则没有这种答案', 'this rule has no such answer');
    return;
  }
  if (fixed[rule] !== undefined) {
    same(
      report,
      'answer',
      place,
      fixed[rule],
      value,
      '与国家法律或地方法规的规定不同',
      'not what the law of the nation or the place says',
    );
    return;
  }
  const decided = plan[rule];
  const said = decided === undefined ? undefined : canonical(/** @type {never} */ (decided));
  const differsFromPlan =
    by === 'plan' ? said !== canonical(/** @type {never} */ (value)) : said !== undefined && by === 'default';
  if (differsFromPlan || (by === undefined && said !== undefined && said !== canonical(/** @type {never} */ (value))))
    differs(
      report,
      'plan',
      place,
      said ?? 'no such decision of the plan',
      value,
      '与主账簿里通过的选举办法不同',
      'not what the plan adopted in the main book decides',
    );
}

/** @param {string} rule @param {unknown} value */
function takes(rule, value) {
  const takes = TAKES[rule];
  if (takes === undefined) return false;
  if (takes === 'number') return countOf(value) !== undefined;
  if (takes === 'yes or no') return typeof value === 'boolean';
  if ('several' in takes) return Array.isArray(value) && value.every((one) => takes.several.includes(textOf(one)));
  return takes.includes(textOf(value));
}

/** @param {string} rule */
function expectedOf(rule) {
  const takes = TAKES[rule] ?? [];
  return typeof takes === 'string' ? takes : ('several' in takes ? takes.several : takes).join(' | ');
}
