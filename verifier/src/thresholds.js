// The verifier's own table of the national thresholds, by kind of committee, who votes, and election day. It knows nothing of any province or plan.
// Sources: 村民委员会组织法 of 2010 (the same words in 2018: article 15, in 2025: article 18), 城市居民委员会组织法 revised 2025 (article 19).
import { countOf, fieldsOf } from './shape.js';

/** Strictly more than n/d, or at least n/d (民法典 article 1259). @typedef {{ over: [number, number] } | { atLeast: [number, number] }} Share */
/** @typedef {'turnoutForValidity' | 'majorityToElect' | 'secondVoteShare'} RuleName */
/** @typedef {Record<RuleName, Share>} Thresholds */
/** @typedef {{ kind: string, mode: string, from: string, to: string, cites: string, citesEn: string, thresholds: Thresholds }} Row */

/** @type {readonly RuleName[]} */
export const RULE_NAMES = ['turnoutForValidity', 'majorityToElect', 'secondVoteShare'];

/** @type {Share} */
const MORE_THAN_HALF = { over: [1, 2] };
/** @type {Share} */
const MORE_THAN_TWO_THIRDS = { over: [2, 3] };
/** @type {Share} */
const AT_LEAST_ONE_THIRD = { atLeast: [1, 3] };
const HALVES = { turnoutForValidity: MORE_THAN_HALF, majorityToElect: MORE_THAN_HALF, secondVoteShare: AT_LEAST_ONE_THIRD };
const BY_REPRESENTATIVES = { ...HALVES, turnoutForValidity: MORE_THAN_TWO_THIRDS };
const NO_END = '9999-12-31';

/** @type {readonly Row[]} */
const TABLE = [
  {
    kind: 'village',
    mode: 'voters',
    from: '2010-10-28',
    to: '2025-12-31',
    cites: '村民委员会组织法第十五条第二款',
    citesEn: 'Organic Law of Villagers’ Committees, art. 15 para. 2',
    thresholds: HALVES,
  },
  {
    kind: 'village',
    mode: 'voters',
    from: '2026-01-01',
    to: NO_END,
    cites: '村民委员会组织法（2025修正）第十八条第二款',
    citesEn: 'Organic Law of Villagers’ Committees (2025), art. 18 para. 2',
    thresholds: HALVES,
  },
  {
    kind: 'community',
    mode: 'voters',
    from: '2026-01-01',
    to: NO_END,
    cites: '城市居民委员会组织法（2025修订）第十九条',
    citesEn: 'Organic Law of Urban Residents’ Committees (2025), art. 19',
    thresholds: HALVES,
  },
  {
    kind: 'community',
    mode: 'households',
    from: '2026-01-01',
    to: NO_END,
    cites: '城市居民委员会组织法（2025修订）第十九条',
    citesEn: 'Organic Law of Urban Residents’ Committees (2025), art. 19',
    thresholds: HALVES,
  },
  {
    kind: 'community',
    mode: 'representatives',
    from: '2026-01-01',
    to: NO_END,
    cites: '城市居民委员会组织法（2025修订）第十九条',
    citesEn: 'Organic Law of Urban Residents’ Committees (2025), art. 19',
    thresholds: BY_REPRESENTATIVES,
  },
];

/** The national row for an election, or undefined where national law fixes nothing. @param {string} kind @param {string} mode @param {string} day @returns {Row | undefined} */
export function nationalRow(kind, mode, day) {
  return TABLE.find((row) => row.kind === kind && row.mode === mode && row.from <= day && day <= row.to);
}

/** The share that a JSON value spells, or undefined. @param {unknown} value @returns {Share | undefined} */
export function readShare(value) {
  const { over, atLeast, ...more } = fieldsOf(value);
  const pair = over ?? atLeast;
  if (
    Object.keys(more).length > 0 ||
    (over === undefined) === (atLeast === undefined) ||
    !Array.isArray(pair) ||
    pair.length !== 2
  )
    return undefined;
  const [n, d] = pair.map(countOf);
  if (n === undefined || !d) return undefined;
  return over === undefined ? { atLeast: [n, d] } : { over: [n, d] };
}

/** Whether a part of a whole reaches a share, in whole numbers. @param {Share} share @param {number} part @param {number} whole */
export function reaches(share, part, whole) {
  const [n, d] = 'over' in share ? share.over : share.atLeast;
  const [left, right] = [part * d, whole * n];
  if (left < Number.MAX_SAFE_INTEGER && right < Number.MAX_SAFE_INTEGER) return 'over' in share ? left > right : left >= right;
  if ('over' in share) return BigInt(part) * BigInt(share.over[1]) > BigInt(whole) * BigInt(share.over[0]);
  return BigInt(part) * BigInt(share.atLeast[1]) >= BigInt(whole) * BigInt(share.atLeast[0]);
}

/** `2 × 1984 > 1 × 2149`. @param {Share} share @param {number} part @param {number} whole */
export function formula(share, part, whole) {
  const [n, d] = 'over' in share ? share.over : share.atLeast;
  return `${part} × ${d} ${'over' in share ? '>' : '≥'} ${whole}${n === 1 ? '' : ` × ${n}`}`;
}

/** The least number that reaches a share of a whole. @param {Share} share @param {number} whole */
export function leastThatReaches(share, whole) {
  const [part, of] = 'over' in share ? share.over : share.atLeast;
  const times = whole * part;
  if (times < Number.MAX_SAFE_INTEGER) {
    const rest = times % of;
    const full = (times - rest) / of;
    return 'over' in share || rest > 0 ? full + 1 : full;
  }
  const [n, d] = ('over' in share ? share.over : share.atLeast).map(BigInt);
  const exact = BigInt(whole) * (n ?? 0n);
  const divisor = d ?? 1n;
  return Number('over' in share ? exact / divisor + 1n : (exact + divisor - 1n) / divisor);
}

/** `> 1/2`, `≥ 1/3`. @param {Share} share */
export function writeShare(share) {
  return 'over' in share ? `> ${share.over.join('/')}` : `≥ ${share.atLeast.join('/')}`;
}
