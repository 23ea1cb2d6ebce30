// Small polls with open questions, and every way in which each can come out, one by one without any bound: what relevance.ts says must be exactly what happens. For tests and proofs only.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LawOfTheDay } from '../../law/answer.ts';
import { determine } from '../determination.ts';
import { poll } from '../madeUp.ts';
import type { OpenQuestion, Reading } from '../openQuestion.ts';
import { relevance, type Status } from '../relevance.ts';
import type { ContestTotals, KindTotals, RoundTotals } from '../totals.ts';

const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const nobody: Reading = { verdict: 'void', votes: [] };

const subsets = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.reduce<readonly (readonly T[])[]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);

/** Every way in which a question can come out, one after the other, without any bound. */
const waysOf =
  (question: OpenQuestion) =>
  (totals: RoundTotals): readonly RoundTotals[] => {
    const kindBy = (t: RoundTotals, change: (kind: KindTotals) => Partial<KindTotals>) =>
      t.kinds.map((kind) => ({ ...kind, ...change(kind) }));
    const votes = (t: RoundTotals, names: readonly string[], by: number): readonly ContestTotals[] =>
      t.contests.map((contest) => {
        const known = contest.candidates.map((one) => (names.includes(one.name) ? { ...one, votes: one.votes + by } : one));
        const fresh = names.filter((name) => contest.candidates.every((one) => one.name !== name));
        return { ...contest, candidates: [...known, ...fresh.map((name) => ({ name, votes: by, writeIn: true }))] };
      });
    const read = (t: RoundTotals, { verdict, votes: said }: Reading): RoundTotals => ({
      ...t,
      kinds: kindBy(t, (kind) => ({ [verdict]: kind[verdict] + 1 })),
      contests: votes(
        t,
        said.map(({ name }) => name),
        1,
      ),
    });
    const unread = (count: number): readonly RoundTotals[] => {
      if (count === 0) return [totals];
      const names = [...(totals.contests[0]?.candidates.map(({ name }) => name) ?? []), '新一', '新二'];
      const seats = totals.contests[0]?.seats ?? 1;
      const sets = subsets(names).filter((one) => one.length <= seats);
      const marks: readonly Reading[] = [
        nobody,
        ...sets.map(
          (one): Reading => ({
            verdict: one.length === 0 ? 'blank' : 'valid',
            votes: one.map((name) => ({ post: 'member', name })),
          }),
        ),
      ];
      return unread(count - 1).flatMap((t) => {
        const more = { ...t, participants: t.participants + 1, kinds: kindBy(t, (kind) => ({ returned: kind.returned + 1 })) };
        return marks.map((one) => read(more, one));
      });
    };
    const upTo = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, at) => unread(least + at)).flat();
    if (question.kind === 'ballot in doubt') return [totals, ...question.may.map((reading) => read(totals, reading))];
    if (question.kind === 'ballots missing') return upTo(0, question.upTo);
    if (question.kind === 'box not counted') return [totals, ...upTo(question.least, question.most)];
    if (question.kind === 'objection undecided')
      return Array.from({ length: question.add + question.remove + 1 }, (_, at) => ({
        ...totals,
        registered: totals.registered - question.remove + at,
      }));
    const sign = question.counted ? -1 : 1;
    const { returned, void: voided, blank } = question.sum;
    const kinds = kindBy(totals, (kind) => ({
      returned: kind.returned + sign * returned,
      void: kind.void + sign * voided,
      blank: kind.blank + sign * blank,
    }));
    const contests = question.sum.votes.reduce(
      (sums, one) => votes({ ...totals, contests: sums }, [one.name], sign * one.votes),
      totals.contests,
    );
    return [totals, { ...totals, participants: totals.participants + sign * returned, kinds, contests }];
  };

const statusIn = (totals: RoundTotals, name: string, law: LawOfTheDay): Status => {
  const contest = determine(totals, law).contests[0];
  if (contest?.elected.some((one) => one.name === name)) return 'elected';
  return contest?.tied?.names.includes(name) ? 'tied' : 'not elected';
};

const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.constant(nobody),
  fc.constant<Reading>({ verdict: 'blank', votes: [] }),
  fc
    .subarray(['甲', '乙', '丙'], { minLength: 1, maxLength: 2 })
    .map((names): Reading => ({ verdict: 'valid', votes: names.map((name) => ({ post: 'member', name })) })),
);
const open = fc.oneof(
  fc.array(reading, { minLength: 1, maxLength: 3 }).map((may) => ({ kind: 'ballot in doubt' as const, ballots: 'all', may })),
  fc.nat(2).map((upTo) => ({ kind: 'ballots missing' as const, ballots: 'all', upTo })),
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.nat(1))
    .map(([least, more]) => ({ kind: 'box not counted' as const, ballots: 'all', least, most: Math.min(2, least + more) })),
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
const small = fc.record({
  roll: fc.integer({ min: 8, max: 14 }),
  returned: fc.integer({ min: 4, max: 8 }),
  issuedMore: fc.nat(2),
  seats: fc.integer({ min: 1, max: 2 }),
  votes: fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 3, maxLength: 3 }),
  blank: fc.nat(1),
  round: fc.constantFrom(1, 2),
  asks: fc.array(open, { minLength: 1, maxLength: 3 }),
  plan: fc.record({
    returnedOverIssued: fc.constantFrom('finding', 'void'),
    blankBallot: fc.constantFrom('in the base', 'not in the base'),
    majorityBase: fc.constantFrom('ballots collected', 'voters taking part'),
  }),
});

/** Holds relevance against every way of so many small cases; throws with fast-check's seed on the first that differs. */
export const everyWayHolds = (numRuns: number): void => {
  const unreadOf = (one: { readonly kind: string; readonly upTo?: number; readonly most?: number }) => one.upTo ?? one.most ?? 0;
  fc.assert(
    fc.property(small, ({ roll, returned, issuedMore, seats, votes, blank, round, asks, plan }) => {
      fc.pre(asks.reduce((sum, one) => sum + unreadOf(one), 0) <= 2);
      const law: LawOfTheDay = { ...village, plan };
      const told = `member ${seats}: ${votes.map((sum, at) => `${['甲', '乙', '丙'][at]} ${Math.min(sum, returned)}`).join(', ')}`;
      const base = poll(roll, returned, told);
      const totals: RoundTotals = {
        ...base,
        round,
        kinds: base.kinds.map((kind) => ({ ...kind, blank, issued: returned + issuedMore })),
      };
      const questions = asks.map((one, at): OpenQuestion => ({ ...one, id: `${at}` }));
      const found = relevance(totals, law, questions);
      const outcomes = (asked: readonly OpenQuestion[]): readonly RoundTotals[] =>
        asked.reduce<readonly RoundTotals[]>((all, one) => all.flatMap(waysOf(one)), [totals]);
      const names = ['甲', '乙', '丙', '新一'];
      const result = (t: RoundTotals) =>
        JSON.stringify([determine(t, law).valid, ...names.map((name) => statusIn(t, name, law))]);
      const all = outcomes(questions);
      fc.pre(all.every((t) => t.contests.every(({ candidates }) => candidates.every((one) => one.votes >= 0))));
      const results = new Set(all.map(result));
      assert.ok(found.exact);
      const may = [...results].map((one) => JSON.parse(one) as readonly [boolean, ...Status[]]);
      assert.equal(found.validity.may.length, new Set(may.map(([valid]) => valid)).size);
      names.forEach((name, at) => {
        const person =
          name === '新一' ? found.people.find(({ another }) => another) : found.people.find((one) => one.name === name);
        if (person === undefined) return;
        assert.deepEqual([...person.may].toSorted(), [...new Set(may.map((one) => one[at + 1]))].toSorted(), name);
      });
      const now = result(totals);
      const changing = (asked: readonly OpenQuestion[]) => outcomes(asked).some((t) => result(t) !== now);
      const sets = subsets(questions);
      const fewest = sets.filter(changing).reduce((least, set) => Math.min(least, set.length), Number.POSITIVE_INFINITY);
      assert.equal(found.smallest.length, fewest === Number.POSITIVE_INFINITY ? 0 : fewest);
      if (found.smallest.length > 0) assert.ok(changing(questions.filter(({ id }) => found.smallest.includes(id))));
    }),
    { numRuns },
  );
};
