// What stays open after the count, and whether it could change who is elected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marks, villageAt } from './lawfulPath.ts';
import type { Village } from './littleVillage.ts';
import type { Round } from './poll.ts';
import { openQuestions, weighed } from './unsettled.ts';

interface Call {
  readonly box: string;
  readonly number: number;
}

const firstRound = (v: Village): Round => {
  const [round] = v.election.rounds;
  assert.ok(round);
  return round;
};

/** The village of 40 counted, box 2 with 17 of its 20 ballots; of these `forLi` name 李小梅, the others 周大山. */
const threeMissing = (forLi: number): Village =>
  villageAt('confirmResult', {}, {
    openBox: (v, step) => {
      const given = step.body(v) as { box: string; returned: number };
      return given.box === '2' ? { ...given, returned: 17 } : given;
    },
    callBallot: (v, step) => {
      const given = step.body(v) as Call;
      if (given.box !== '2') return given;
      if (given.number > 17) return undefined;
      const second = given.number <= forLi ? '李小梅' : '周大山';
      return { ...given, marks: marks(v, given.number <= 14 ? '赵大山' : '钱大山', ['孙小梅', second]) };
    },
  });

test('40 issued, 40 returned, every objection decided: nothing is open', () => {
  const v = villageAt('confirmResult');
  assert.deepEqual(openQuestions(v.election, firstRound(v)), []);
  assert.equal(weighed(v.election, firstRound(v)), undefined);
});

test('3 of 40 ballots are missing: 李小梅 has 22 of 37 and would still have more than half of 40 (44 > 40): nothing can change', () => {
  const v = threeMissing(11);
  assert.deepEqual(openQuestions(v.election, firstRound(v)).map((q) => q.id), ['发出未收回的选票3张']);
  const found = weighed(v.election, firstRound(v));
  assert.equal(found?.canChange, false);
  assert.deepEqual(found?.smallest, []);
});

test('3 of 40 ballots are missing: 李小梅 has 19 of 37 (38 > 37), of 40 that is not more than half (38 ≤ 40): they could cost her the seat', () => {
  const v = threeMissing(8);
  const found = weighed(v.election, firstRound(v));
  assert.equal(found?.canChange, true);
  assert.deepEqual(found?.smallest, ['发出未收回的选票3张']);
  assert.ok(found?.people.find((p) => p.name === '李小梅')?.may.includes('not elected'));
  assert.deepEqual(found?.people.find((p) => p.name === '赵大山')?.may, ['elected']);
});
