// Where a place gives a woman a seat: what is open is ruled out only where it cannot move the order of votes, held against every way in which small cases can come out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poll } from './madeUp.ts';
import type { OpenQuestion } from './openQuestion.ts';
import { openWords } from './openWords.ts';
import { village, womanSeatHolds } from './proof/everyWay.ts';
import { relevance } from './relevance.ts';

const missing = (upTo: number): OpenQuestion => ({ kind: 'ballots missing', id: '缺票', ballots: 'all', upTo });
const doubt = (id: string): OpenQuestion => ({
  kind: 'ballot in doubt',
  id,
  ballots: 'all',
  may: [{ verdict: 'void', votes: [] }],
});

test('beside the seat of a woman what cannot move the order of votes is ruled out: 甲 60 and 乙 39 of 100 with a ballot in doubt; 2 missing beside 51 are not (51 · 2 = 102 ≤ 102)', () => {
  const law = { ...village, plan: { womanSeatProcedure: 'seat kept' } };
  const told = (sums: string, ...open: OpenQuestion[]) => {
    const { exact, canChange } = relevance(poll(100, 100, `member 1: ${sums}`), law, open);
    return [exact, canChange];
  };
  assert.deepEqual(told('甲 60, 乙 39', missing(0), doubt('第7号')), [true, false]);
  assert.deepEqual(told('甲 60, 乙 39', missing(2)), [true, false]);
  assert.deepEqual(told('甲 51, 乙 39', missing(2)), [false, true]);
  assert.deepEqual(
    relevance(poll(100, 100, 'member 1: 甲 60, 乙 39'), { ...village, plan: { downwardAddition: true } }, [missing(0)]).exact,
    false,
  );
  assert.match(
    openWords(
      relevance(poll(100, 100, 'member 1: 甲 60, 乙 39'), { ...village, plan: { downwardAddition: true } }, [missing(0)]),
      [missing(0)],
    ).zh,
    /可能改变结果（未能逐一排除）：妇女名额、票数下加等规则下当选的人；最少涉及：缺票/,
  );
});

test('against every way of 150 small cases with a seat for a woman: what is ruled out changes nobody’s seat', () => {
  assert.ok(womanSeatHolds(150) > 0);
});
