// Rounds told in a line, and random sheets and ballots, for the tests of this room only.
import fc from 'fast-check';
import type { LawOfTheDay } from '../law/answer.ts';
import type { BallotStyle, Marks } from './ballot.ts';
import { determine, type Known, type Outcome } from './determination.ts';
import type { CandidateTotal, ContestTotals, Post, RoundTotals } from './totals.ts';
import type { BallotRules } from './verdict.ts';

export const style: BallotStyle = {
  kind: 'all',
  sections: [
    { post: 'director', seats: 1, candidates: ['a', 'b'] },
    { post: 'deputy', seats: 1, candidates: ['c', 'd'] },
    { post: 'member', seats: 3, candidates: ['e', 'f', 'g', 'h', 'i'] },
  ],
};

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', '=王芳', '=尼玛·次仁', '=㛃');
const keysFor = (most: number) => fc.array(key, { maxLength: most });

export const ballot: fc.Arbitrary<Marks> = fc.record(
  {
    for: fc.record({ director: keysFor(2), deputy: keysFor(2), member: keysFor(4) }, { requiredKeys: [] }),
    unreadable: fc.subarray(['director', 'deputy', 'member'] as const),
    void: fc.constantFrom('torn', 'unreadable', 'other', 'not the official print'),
  },
  { requiredKeys: ['for'] },
);

/** Ballots mostly without fault, so that people are elected. */
export const plainBallot: fc.Arbitrary<Marks> = fc.record({
  for: fc.record({
    director: fc.subarray(['a', 'b'], { maxLength: 1 }),
    deputy: fc.subarray(['c', 'd'], { maxLength: 1 }),
    member: fc.subarray(['e', 'f', 'g', 'h', 'i'], { maxLength: 3 }),
  }),
});

export const rules: fc.Arbitrary<BallotRules> = fc.record({
  overVote: fc.constantFrom('whole ballot', 'section'),
  onePersonTwoPosts: fc.constantFrom('void', 'those votes'),
});

const marksOf = (mark: string | undefined): Partial<CandidateTotal> => {
  if (mark === '另选') return { writeIn: true };
  return mark === undefined ? {} : { woman: mark === '女' };
};

/** `member 3: 王庆林 1966, 曹均 1299 女, 李四 3 另选`: post, seats, each name with its votes and what is known. */
const contestOf = (told: string): ContestTotals => {
  const [head = '', list = ''] = told.split(': ');
  const [post, seats] = head.split(' ');
  const candidates = list
    .split(', ')
    .filter((one) => one !== '')
    .map((one) => {
      const [name = '', votes, mark] = one.split(' ');
      return { name, votes: Number(votes), ...marksOf(mark) };
    });
  return { post: post as Post, seats: Number(seats), kind: 'all', candidates };
};

/** A round with one sheet for all posts, every ballot valid. */
export const poll = (registered: number, returned: number, ...contests: readonly string[]): RoundTotals => ({
  round: 1,
  registered,
  participants: returned,
  kinds: [{ kind: 'all', issued: returned, returned, valid: returned, partValid: 0, void: 0, blank: 0 }],
  contests: contests.map(contestOf),
});

export const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };

type Of<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>;
export const isOf =
  <K extends Outcome['kind']>(kind: K) =>
  (one: Outcome): one is Of<K> =>
    one.kind === kind;
/** The outcomes of one kind. */
export const told = <K extends Outcome['kind']>(
  kind: K,
  totals: RoundTotals,
  law: LawOfTheDay = village,
  known?: Known,
): readonly Of<K>[] => determine(totals, law, known).outcomes.filter(isOf(kind));

/** Who is elected, by name. */
export const elected = (totals: RoundTotals, law?: LawOfTheDay, known?: Known) =>
  told('elected', totals, law, known).map(({ name }) => name);

/** What people must decide, and who. */
export const decided = (totals: RoundTotals, law?: LawOfTheDay, known?: Known) =>
  told('decision', totals, law, known).map(({ on, by }) => `${by}: ${on}`);
