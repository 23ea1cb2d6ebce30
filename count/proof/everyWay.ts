// Small polls with open questions, held against every way in which each question can come out (ways.ts): what relevance.ts says must be exactly what happens. For tests and proofs only.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LawOfTheDay } from '../../law/answer.ts';
import { determine, type Known } from '../determination.ts';
import { poll } from '../madeUp.ts';
import type { OpenQuestion, Reading } from '../openQuestion.ts';
import { relevance, type Status } from '../relevance.ts';
import type { Post, RoundTotals } from '../totals.ts';
import { blankBallot, type Came, forThese, nobody, outcomes, subsets } from './ways.ts';

export const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const watched = ['甲', '乙', '丙', '新一'];

/** Whether more ballots were found than voters took part, with those too many among them, and nobody a voter twice. */
const overVoters = ({ kinds, participants, participation, out = 0, twice = 0 }: Came, law: LawOfTheDay): boolean => {
  const [kind] = kinds;
  if (kind === undefined || law.plan['returnedOverVoters'] !== 'void') return false;
  const [collected, issued] = [kind.returned + out, kind.issued + out];
  const told = participants + (participation === undefined ? out : twice);
  return collected > told || (twice > 0 && collected > (participation === undefined ? issued : told) - twice);
};

/** Validity, and the status of each person watched. */
const resultOf = (totals: Came, law: LawOfTheDay, known?: Known): readonly [boolean, ...Status[]] => {
  const found = determine(totals, law, known);
  const valid = found.valid && !overVoters(totals, law);
  const contest = valid ? found.contests[0] : undefined;
  const statusOf = (name: string): Status => {
    if (contest?.elected.some((one) => one.name === name)) return 'elected';
    return contest?.tied?.names.includes(name) ? 'tied' : 'not elected';
  };
  return [valid, ...watched.map(statusOf)];
};

const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.constant(nobody),
  fc.constant(blankBallot),
  fc.subarray(['甲', '乙', '丙'], { minLength: 1, maxLength: 2 }).map(forThese),
);
const open = fc.oneof(
  fc.array(reading, { minLength: 1, maxLength: 3 }).map((may) => ({ kind: 'ballot in doubt' as const, ballots: 'all', may })),
  fc.nat(2).map((upTo) => ({ kind: 'ballots missing' as const, ballots: 'all', upTo })),
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.nat(1))
    .map(([least, more]) => ({ kind: 'box not counted' as const, ballots: 'all', least, most: Math.min(2, least + more) })),
  fc
    .record({ upTo: fc.integer({ min: 1, max: 2 }), twice: fc.boolean(), missing: fc.nat(1) })
    .map((one) => ({ kind: 'ballots too many' as const, ballots: 'all', ...one })),
  fc.tuple(fc.nat(2), fc.nat(2)).map(([add, remove]) => ({ kind: 'objection undecided' as const, add, remove })),
  fc.tuple(fc.boolean(), fc.nat(2), fc.nat(2)).map(([counted, a, b]) => ({
    kind: 'box set aside' as const,
    ballots: 'all',
    counted,
    sum: {
      returned: 2,
      void: 0,
      blank: 0,
      votes: [
        { post: 'member' as const, name: '甲', votes: a },
        { post: 'member' as const, name: '乙', votes: b },
      ],
    },
  })),
);
/** A small poll with open questions and what its plan says. */
export const small = fc.record({
  roll: fc.integer({ min: 8, max: 14 }),
  returned: fc.integer({ min: 4, max: 8 }),
  issuedMore: fc.nat(2),
  seats: fc.integer({ min: 1, max: 2 }),
  votes: fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 3, maxLength: 3 }),
  blank: fc.nat(1),
  void: fc.nat(1),
  vote: fc.constantFrom('first', 'second', 'among the tied'),
  countedApart: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
  bar: fc.constantFrom(undefined, 'barred', 'a seat for a woman'),
  asks: fc.array(open, { minLength: 1, maxLength: 3 }),
  plan: fc.record({
    returnedOverIssued: fc.constantFrom('finding', 'void'),
    returnedOverVoters: fc.constantFrom('finding', 'void'),
    blankBallot: fc.constantFrom('in the base', 'not in the base'),
    voidBallots: fc.constantFrom('in the base', 'not in the base'),
    majorityBase: fc.constantFrom('ballots collected', 'voters taking part'),
    secondVoteTurnout: fc.constantFrom('as in the first vote', 'none'),
  }),
});
export type Small = typeof small extends fc.Arbitrary<infer T> ? T : never;

const postOf = ({ bar }: Small): Post => (bar === 'a seat for a woman' ? 'woman' : 'member');

/** The questions of a small case, with every mark for the post that is voted on. */
const questionsOf = (one: Small): readonly OpenQuestion[] => {
  const post = postOf(one);
  const votesFor = <V extends object>(votes: readonly V[]) => votes.map((vote) => ({ ...vote, post }));
  return one.asks.map((asked, at): OpenQuestion => {
    const id = `${at}`;
    if (asked.kind === 'ballot in doubt')
      return { ...asked, id, may: asked.may.map((way) => ({ ...way, votes: votesFor(way.votes) })) };
    return asked.kind === 'box set aside'
      ? { ...asked, id, sum: { ...asked.sum, votes: votesFor(asked.sum.votes) } }
      : { ...asked, id };
  });
};

/** The round of a small case; 丙 may be barred, or a man where the seat is a woman's. */
export const roundOf = (one: Small): RoundTotals => {
  const { roll, returned, issuedMore, seats, votes, blank, bar, countedApart } = one;
  const base = poll(
    roll,
    returned,
    `member ${seats}: ${votes.map((sum, at) => `${watched[at]} ${Math.min(sum, returned)}`).join(', ')}`,
  );
  const marked = { ...(bar === 'barred' ? { candidacy: bar } : {}), ...(bar === 'a seat for a woman' ? { woman: false } : {}) };
  const own = returned + (countedApart ?? 0);
  return {
    ...base,
    round: one.vote === 'first' ? 1 : 2,
    participants: own,
    ...(countedApart === undefined ? {} : { participation: { own, proxy: 0, mobile: 0 } }),
    kinds: base.kinds.map((kind) => ({ ...kind, blank, void: one.void, issued: returned + issuedMore })),
    contests: base.contests.map((contest) => ({
      ...contest,
      post: postOf(one),
      candidates: contest.candidates.map((person) => (person.name === '丙' ? { ...person, ...marked } : person)),
    })),
  };
};

const unreadOf = (one: { readonly kind: string; readonly upTo?: number; readonly most?: number; readonly missing?: number }) =>
  one.kind === 'ballots too many' ? (one.missing ?? 0) : (one.upTo ?? one.most ?? 0);
const possible = ({ kinds, contests }: RoundTotals): boolean =>
  kinds.every(({ returned, blank, void: voided }) => Math.min(returned, blank, voided) >= 0) &&
  contests.every(({ candidates }) => candidates.every(({ votes }) => votes >= 0));

const holdsFor = (one: Small): void => {
  fc.pre(one.asks.reduce((sum, open) => sum + unreadOf(open), 0) <= 2);
  fc.pre(one.asks.reduce((sum, open) => sum + (open.kind === 'ballots too many' ? open.upTo : 0), 0) <= 2);
  const law: LawOfTheDay = { ...village, plan: one.plan };
  const known: Known = {
    elected: [],
    ...(one.vote === 'among the tied' ? { tied: [{ post: postOf(one), how: 'majority' }] } : {}),
  };
  const totals = roundOf(one);
  const questions = questionsOf(one);
  const all = outcomes(totals, questions);
  fc.pre(all.every(possible));
  const result = (t: RoundTotals) => resultOf(t, law, known);
  const may = all.map(result);
  const told = relevance(totals, law, questions, known);
  assert.ok(told.exact);
  assert.deepEqual(
    told.validity.may,
    [true, false].filter((valid) => may.some(([is]) => is === valid)),
  );
  watched.forEach((name, at) => {
    const person = told.people.find((who) => (name === '新一' ? who.another : who.name === name));
    if (person === undefined) return;
    assert.deepEqual([...person.may].toSorted(), [...new Set(may.map((statuses) => statuses[at + 1]))].toSorted(), name);
  });
  const now = `${result(totals)}`;
  const changing = (asked: readonly OpenQuestion[]) => outcomes(totals, asked).some((t) => `${result(t)}` !== now);
  const fewest = subsets(questions)
    .filter(changing)
    .reduce((least, set) => Math.min(least, set.length), Number.POSITIVE_INFINITY);
  assert.equal(told.smallest.length, fewest === Number.POSITIVE_INFINITY ? 0 : fewest);
  if (told.smallest.length > 0) assert.ok(changing(questions.filter(({ id }) => told.smallest.includes(id))));
};

/** Holds relevance against every way of so many small cases; throws with fast-check's seed on the first that differs. */
export const everyWayHolds = (numRuns: number): void => fc.assert(fc.property(small, holdsFor), { numRuns });

/** How often, of small cases in which the place gives a woman a seat, what is open was ruled out; throws where it was ruled out and a way of it changes who sits. */
export const womanSeatHolds = (runs: number, seed?: number): number => {
  let ruledOut = 0;
  const holds = (one: Small, procedure: string): void => {
    fc.pre(one.asks.reduce((sum, open) => sum + unreadOf(open) + (open.kind === 'ballots too many' ? open.upTo : 0), 0) <= 2);
    const law: LawOfTheDay = { ...village, plan: { ...one.plan, womanSeatProcedure: procedure } };
    const plain = roundOf(one);
    const totals = {
      ...plain,
      contests: plain.contests.map((c) => ({ ...c, candidates: c.candidates.map((x) => ({ ...x, woman: x.name === '丙' })) })),
    };
    const questions = questionsOf(one);
    const all = outcomes(totals, questions);
    fc.pre(all.every(possible));
    const told = relevance(totals, law, questions);
    if (told.canChange) return;
    ruledOut += 1;
    const [now, ...others] = all.map((t) => JSON.stringify(resultOf(t, law)));
    assert.ok(
      others.every((one) => one === now),
      `ruled out, yet ${now} and ${others.find((other) => other !== now)}`,
    );
  };
  fc.assert(fc.property(small, fc.constantFrom('seat kept', 'woman first, else seat kept'), holds), {
    numRuns: runs,
    ...(seed === undefined ? {} : { seed }),
  });
  return ruledOut;
};
