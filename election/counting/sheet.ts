// What a ballot and the sheet of a box say in this vote: written names settled, marks that cannot stand there found, a sheet entered from paper or added from its calls.
import type { Marks } from '../../count/ballot.ts';
import { tallyBox } from '../../count/tally.ts';
import type { Post } from '../../count/totals.ts';
import type { BallotRules } from '../../count/verdict.ts';
import { comparable } from '../person.ts';
import type { BoxCount, BoxSheet, Round } from '../polling/poll.ts';
import type { Refusal } from '../refusal.ts';
import { keyUnder, ruled } from './writeins.ts';

/** A written name that is one printed candidate's, for this post first or for another, means that candidate; any other, and one that two candidates bear, is kept in one spelling of spaces and dots. */
export const settled = (round: Round, marks: Marks): Marks => {
  const key = (post: string, k: string) => {
    if (!k.startsWith('=')) return k;
    const meant = round.candidates.filter((c) => comparable(c.name) === comparable(k.slice(1)));
    const people = new Set(
      (meant.some((c) => c.post === post) ? meant.filter((c) => c.post === post) : meant).map((c) => c.person),
    );
    const [one] = people;
    return one !== undefined && people.size === 1 ? one : `=${comparable(k.slice(1))}`;
  };
  return { ...marks, for: Object.fromEntries(Object.entries(marks.for).map(([p, keys]) => [p, keys.map((k) => key(p, k))])) };
};

/** The votes of a paper sheet as calls would have added them: printed candidates first, whoever is written down twice added up. */
export const gathered = (round: Round, lines: BoxSheet['votes']): BoxSheet['votes'] => {
  const sums = new Map<string, BoxSheet['votes'][number]>();
  const add = (post: Post, key: string, votes: number) =>
    sums.set(`${post} ${key}`, { post, key, votes: votes + (sums.get(`${post} ${key}`)?.votes ?? 0) });
  for (const s of round.printed?.style.sections ?? []) for (const key of s.candidates) add(s.post, key, 0);
  for (const l of lines)
    for (const key of settled(round, { for: { [l.post]: [l.key] } }).for[l.post] ?? []) add(l.post, key, l.votes);
  return [...sums.values()];
};

/** A mark that this ballot cannot carry: neither a printed candidate nor a written name. */
export const strangeMark = (round: Round, marks: Marks): string | undefined => {
  const printed = new Set(round.printed?.style.sections.flatMap((s) => s.candidates));
  const posts = new Set<string>(round.posts.map((p) => p.post));
  return Object.entries(marks.for).flatMap(([p, keys]) =>
    keys.filter((k) => !posts.has(p) || (k.startsWith('=') ? k === '=' : !printed.has(k))),
  )[0];
};

/** The sheet of one box: as entered from paper, or added from its calls; names written in under the rulings on them. */
export const sheetOf = (round: Round, b: BoxCount, rules: BallotRules): BoxSheet => {
  if (b.totals && (round.rulings.length === 0 || b.calls.length === 0)) return ruledSheet(round, b.totals);
  if (!round.printed) throw new Error('a box is counted before ballots were printed');
  return tallyBox(round.printed.style, underRulings(round, b.calls), rules);
};

/** Calls as they count under the rulings. */
export const underRulings = (round: Round, calls: readonly Marks[]): readonly Marks[] =>
  round.rulings.length === 0 ? calls : calls.map((marks) => ruled(round, marks));

/** A paper sheet under the rulings: votes of one person under several spellings added up, those for nobody left out. */
export const ruledSheet = (round: Round, sheet: BoxSheet): BoxSheet => {
  if (round.rulings.length === 0) return sheet;
  const sums = new Map<string, BoxSheet['votes'][number]>();
  for (const v of sheet.votes) {
    const key = keyUnder(round, v.post, v.key);
    if (key !== undefined)
      sums.set(`${v.post} ${key}`, { ...v, key, votes: v.votes + (sums.get(`${v.post} ${key}`)?.votes ?? 0) });
  }
  return { ...sheet, votes: [...sums.values()] };
};

/** Where a paper sheet does not add up: ballots against those found in the box, votes of a post and of a person against the ballots that carry them. */
export const unsound = (round: Round, sheet: BoxSheet): Refusal['found'] | undefined => {
  const carry = sheet.valid + sheet.partValid;
  const sum = carry + sheet.void + sheet.blank;
  if (sum !== sheet.returned) return { sum, returned: sheet.returned };
  for (const { post, seats } of round.posts) {
    const ofPost = sheet.votes.filter((v) => v.post === post);
    const votes = ofPost.reduce((n, v) => n + v.votes, 0);
    if (votes > carry * seats) return { post, sum: votes, most: carry * seats };
    const over = ofPost.find((v) => v.votes > carry);
    if (over) return { name: nameOfKey(round, over.key), sum: over.votes, most: carry };
  }
  return undefined;
};

/** The name behind a key of a ballot: a printed candidate, a write-in as written, or the person whom a ruling named. */
export const nameOfKey = (round: Round, key: string): string =>
  key.startsWith('=')
    ? key.slice(1)
    : (round.candidates.find((c) => c.person === key)?.name ?? round.rulings.find((r) => r.key === key)?.name ?? key);
