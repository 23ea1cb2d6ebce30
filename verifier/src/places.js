// The verifier's own table of what three places ask of a village's result beyond the thresholds, and of near relatives nationally; written from the texts, not from any profile.
// Sources: 浙江省村民委员会选举办法 (2020) articles 27, 29, 31; 上海市村民委员会选举办法 (2020) articles 2, 19, 21; 北京市村民委员会选举办法 articles 28, 30; since 2026 article 8 of either national law.

/** @typedef {'spouse' | 'parent or child' | 'sibling' | 'grandparent or grandchild'} Kin */
/** `apart`: who may not sit together; `order`: the higher post, then more votes, stays; `next`: the next in votes takes the seat left; `overVotersVoid`: more ballots than voters taking part void the poll; `secondDays`: the last day of a second vote, where the place fixes it; `moved`: the roll of a second vote is moved by additions and removals; `womanSeat`: in the first vote kept or given to the woman first, or listed apart in the second, which is a woman's where any is told; `more`: so many more than the seats stand in a second vote; `added`: votes for a higher post count for a lower one.
 * @typedef {{ apart: readonly Kin[], order: boolean, next: boolean, overVotersVoid: boolean, secondDays: number | undefined, womanSeat: 'none' | 'kept' | 'first' | 'apart', moved: boolean, more: number, added: boolean }} PlaceRules */

/** @type {readonly Kin[]} */
const NEAR = ['spouse', 'parent or child', 'sibling', 'grandparent or grandchild'];

/** @type {Record<string, { from: string, apart: readonly Kin[], order: boolean, next: boolean, secondDays: number }>} */
const VILLAGES = {
  浙江: { from: '2020-07-31', apart: ['spouse', 'parent or child', 'sibling'], order: true, next: true, secondDays: 30 },
  上海: {
    from: '2020-09-25',
    apart: ['spouse', 'parent or child', 'grandparent or grandchild'],
    order: false,
    next: false,
    secondDays: 30,
  },
  北京: { from: '2012-11-01', apart: [], order: false, next: false, secondDays: 15 },
};
const SINCE_2026 = '2026-01-01';

/** The answers of a profile that the nation's texts or the place's leave no room for, by rule. @param {string} place @param {string} kind @param {string} day @returns {Record<string, unknown>} */
export function fixedAnswers(place, kind, day) {
  const own = rowOf(place, kind, day);
  return {
    ...(own ? { returnedOverVoters: 'void', secondVoteLatest: own.secondDays, secondVoteDifference: 1 } : {}),
    ...(own?.apart.length ? { nearRelativesElected: 'not together', kinCircle: circleName(own.apart) } : {}),
    ...(own?.order ? { whoStaysOfKin: STAYS, womanSeatProcedure: 'listed apart in the second vote' } : {}),
    ...(own?.next ? { kinGapFilledBy: 'next in votes' } : {}),
    ...(day >= SINCE_2026 ? { nearRelativesElected: 'not together', kinCircle: circleName(NEAR) } : {}),
  };
}

/** The circles of relatives by the names that a profile gives them. @type {Record<string, readonly Kin[]>} */
export const CIRCLES = {
  'near relatives': NEAR,
  'spouses and direct kin': ['spouse', 'parent or child', 'grandparent or grandchild'],
  'spouses, parents, children, siblings': ['spouse', 'parent or child', 'sibling'],
};
export const STAYS = 'higher post, then more votes, then vote again';

/** @param {readonly Kin[]} circle */
function circleName(circle) {
  return Object.keys(CIRCLES).find((name) => CIRCLES[name]?.join() === circle.join());
}

/** @param {string} place @param {string} kind @param {string} day */
function rowOf(place, kind, day) {
  const row = kind === 'village' ? VILLAGES[place.replace(/[省市]$/, '')] : undefined;
  return row && row.from <= day ? row : undefined;
}

/** What the place asks on that day. The circle of relatives is the nation's once it fixes one. @param {string} place @param {string} kind @param {string} day @returns {PlaceRules} */
export function placeRules(place, kind, day) {
  const own = rowOf(place, kind, day);
  return {
    apart: day >= SINCE_2026 ? NEAR : (own?.apart ?? []),
    order: own?.order ?? false,
    next: own?.next ?? false,
    overVotersVoid: own !== undefined,
    secondDays: own?.secondDays,
    womanSeat: 'none',
    moved: true,
    more: 1,
    added: false,
  };
}

/** @type {Map<string, string>} */
const told = new Map();

/** The day so many days after another. @param {string} day @param {number} days */
export function daysAfter(day, days) {
  const key = `${day} ${days}`;
  const before = told.get(key);
  if (before !== undefined) return before;
  const after = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  told.set(key, after);
  return after;
}
