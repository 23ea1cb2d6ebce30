// From the facts of one round to its totals and their determination. Sums and names only; what concludes is count/determination.ts.
import { type Determination, determine } from '../count/determination.ts';
import { publishable } from '../count/tally.ts';
import type { BoxTotals, CandidateTotal, RoundTotals } from '../count/totals.ts';
import type { Day, LawOfTheDay } from '../law/answer.ts';
import type { Election } from './election.ts';
import { ballotRulesOf } from '../count/verdict.ts';
import { sheetOf } from './counting.ts';
import { findByName } from './naming.ts';
import type { BoxSheet, Round } from './poll.ts';

/** The law this election stands under: its kind, province, election day (until that is fixed, the day asked), mode and plan. */
export const lawOf = (e: Election, on: Day): LawOfTheDay => ({
  kind: e.begun?.kind ?? 'village', ...(e.begun?.province ? { province: e.begun.province } : {}), day: e.electionDay ?? on, mode: e.begun?.mode ?? 'voters', plan: e.plan?.decides ?? {},
});

/** The name behind a key of a ballot: a printed candidate, or a write-in as written. */
const nameOfKey = (round: Round, key: string): string => (key.startsWith('=') ? key.slice(1) : (round.candidates.find((c) => c.person === key)?.name ?? key));

/** Every box of the round that is open, with its sheet so far. */
export const boxSheets = (e: Election, round: Round): readonly { readonly box: string; readonly sheet: BoxSheet }[] => {
  const rules = ballotRulesOf(lawOf(e, round.day));
  return [...round.boxes.values()].map((b) => ({ box: b.box, sheet: sheetOf(round, b, rules) }));
};

/** The totals of a round over all its boxes; during the count, over what has been called. `returned` is then the ballots found in the opened boxes. */
export const roundTotals = (e: Election, round: Round): RoundTotals => {
  const sheets = boxSheets(e, round).map((b) => b.sheet);
  const sum = (of: (s: BoxSheet) => number) => sheets.reduce((n, s) => n + of(s), 0);
  const stations = [...round.stations.values()];
  const issued = stations.reduce((n, s) => n + (s.closed?.issued ?? 0), 0);
  const returned = [...round.boxes.values()].reduce((n, b) => n + b.returned, 0);
  const votes = new Map<string, number>();
  for (const s of sheets) for (const v of s.votes) votes.set(`${v.post} ${v.key}`, (votes.get(`${v.post} ${v.key}`) ?? 0) + v.votes);
  const candidates = (post: string): CandidateTotal[] => {
    const printed = round.candidates.filter((c) => c.post === post);
    const list: CandidateTotal[] = printed.map((c) => ({ person: c.person, name: c.name, woman: c.woman, votes: votes.get(`${post} ${c.person}`) ?? 0 }));
    for (const [k, n] of votes) {
      const key = k.slice(post.length + 1);
      if (k.startsWith(`${post} `) && !printed.some((c) => c.person === key)) list.push(writeIn(e, round, key, n));
    }
    return list;
  };
  return {
    round: round.number, registered: e.roll.voters.size, participants: returned,
    kinds: [{ kind: 'all', issued, returned, valid: sum((s) => s.valid), partValid: sum((s) => s.partValid), void: sum((s) => s.void), blank: sum((s) => s.blank) }],
    contests: round.posts.map((p) => ({ post: p.post, seats: p.seats, kind: 'all', candidates: candidates(p.post) })),
  };
};

/** A name written in, with its person: a candidate for another post, or the one voter who bears it. */
const writeIn = (e: Election, round: Round, key: string, votes: number): CandidateTotal => {
  const name = nameOfKey(round, key);
  const found = key.startsWith('=') ? findByName(e, name) : { kind: 'one' as const, person: key };
  if (found.kind !== 'one') return { name, votes, writeIn: true };
  const sex = e.roll.voters.get(found.person)?.secret?.sex;
  return { person: found.person, name, votes, writeIn: true, ...(sex ? { woman: sex === 'woman' } : {}) };
};

/** Totals by box as they may be published: boxes under 30 ballots or unanimous ones merged. */
export const publishedBoxes = (e: Election, round: Round): readonly BoxTotals[] =>
  publishable(boxSheets(e, round).map(({ box, sheet }) => ({
    boxes: [box], kind: 'all', returned: sheet.returned, valid: sheet.valid, partValid: sheet.partValid, void: sheet.void, blank: sheet.blank,
    votes: sheet.votes.map((v) => ({ post: v.post, name: nameOfKey(round, v.key), votes: v.votes })),
  })));

/** The determination of a round, with the round before it where it is a second vote. */
export const determination = (e: Election, round: Round): Determination => {
  const law = lawOf(e, round.day);
  const before = round.number > 1 ? e.rounds[round.number - 2] : undefined;
  return determine(roundTotals(e, round), law, before ? { elected: before.confirmed?.elected ?? [] } : undefined);
};
