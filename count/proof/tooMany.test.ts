// Ballots issued twice, weighed by the verifier in its own way (each ballot taken out in turn, the outcome computed again) and by relevance.ts: both say alike whether they can change the result.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LawOfTheDay } from '../../law/answer.ts';
import { relevance } from '../relevance.ts';
import type { RoundTotals } from '../totals.ts';
import { nothingBefore, theirLaw, theirs } from './agreement.ts';
import { roundOf, small, village } from './everyWay.ts';

interface TooMany {
  readonly mayChange: (rounds: readonly RoundTotals[], law: object, many: number, voters: number) => boolean | undefined;
}
const { mayChange } = await theirs<TooMany>('toomany.js');

test('one, two or three ballots issued twice in 400 small polls: the verifier and the count say alike whether they can change the result', () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(small, fc.integer({ min: 1, max: 3 }), (one, many) => {
      fc.pre(one.vote !== 'among the tied' && one.countedApart === undefined && one.blank + one.void <= one.returned);
      const law: LawOfTheDay = { ...village, plan: one.plan };
      const totals = roundOf(one);
      const rounds = totals.round === 1 ? [totals] : [nothingBefore, totals];
      const told = relevance(totals, law, [{ kind: 'ballots too many', id: '1', ballots: 'all', upTo: many, twice: true }]);
      const theirsSay = mayChange(rounds, theirLaw(law), many, 0);
      seen.add(told.canChange);
      assert.equal(theirsSay, told.canChange);
    }),
    { numRuns: 400 },
  );
  assert.equal(seen.size, 2);
});
