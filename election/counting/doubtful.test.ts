// Doubtful ballots: set aside with their number, decided by the election committee, in no sum before; a box with one of them is not closed.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { roundTotals } from './totals.ts';
import { allCalled, openQuestions, weighed } from './unsettled.ts';

const roundOf = (v: Village) => {
  const round = v.election.rounds.at(-1);
  assert.ok(round);
  return round;
};
const sums = (v: Village) => {
  const { kinds, contests } = roundTotals(v.election, roundOf(v));
  const director = contests[0]?.candidates.map((c) => c.votes);
  return [kinds[0]?.valid, kinds[0]?.void, director];
};
const doubtful = (v: Village, name: string | undefined, ground = 'mark unclear') => ({ ...marks(v, name, []), doubtful: ground });
/** Before the boxes are opened, with two who keep the role of teller. */
const withTellers = (): Village => {
  const v = villageAt('openBox');
  v.done('giveRole', { account: 'a_clerk', name: '李希静', role: 'teller' });
  v.done('giveRole', { account: 'a_2', name: '范和平', role: 'teller' });
  return v;
};
/** Box 1 with 3 ballots: 赵大山, 钱大山, and the third in doubt, read as 赵大山. */
const oneInDoubt = (tellers = 1): Village => {
  const v = withTellers();
  v.done('openBox', { box: '1', returned: 3, tellers });
  for (const by of tellers === 2 ? ['a_clerk', 'a_2'] : ['a_clerk']) {
    const call = (number: number, m: unknown) => v.tell('callBallot', { box: '1', number, marks: m }, undefined, by);
    call(1, marks(v, '赵大山', []));
    call(2, marks(v, '钱大山', []));
    call(3, doubtful(v, by === 'a_2' ? '钱大山' : '赵大山', by === 'a_2' ? 'other' : 'mark unclear'));
  }
  return v;
};
const decision = (v: Village, change: Record<string, unknown> = {}) => ({
  box: '1',
  number: 3,
  marks: marks(v, '赵大山', []),
  present: 4,
  agree: 3,
  because: '圈在赵大山一栏内',
  ...change,
});

it('of 3 ballots one is in doubt: 1 + 1 votes stand, the box is not closed; decided by 3 of 4 it is 2 + 1', () => {
  const v = oneInDoubt();
  assert.deepEqual(sums(v), [2, 0, [1, 1]]);
  const no = v.refused('closeBox', { box: '1' });
  assert.deepEqual([no.key, no.found], ['ballots are in doubt', { box: '1', open: 1, number: 3 }]);
  v.done('decideDoubtful', decision(v));
  assert.deepEqual(sums(v), [3, 0, [2, 1]]);
  v.done('closeBox', { box: '1' });
});

it('the committee may find it void: 1 + 1 votes and 1 void of 3', () => {
  const v = oneInDoubt();
  v.done('decideDoubtful', decision(v, { marks: { void: 'other' } }));
  assert.deepEqual(sums(v), [2, 1, [1, 1]]);
});

it('the committee decides by its majority: 2 of 4 agreeing, 6 there of 5 are refused', () => {
  const v = oneInDoubt();
  assert.equal(v.refused('decideDoubtful', decision(v, { agree: 2 })).key, 'not carried');
  assert.equal(v.refused('decideDoubtful', decision(v, { present: 6 })).key, 'meeting numbers do not add up');
});

it('a ballot that is not in doubt is not decided, one that is decided not twice, and neither is corrected by two tellers', () => {
  const v = oneInDoubt();
  assert.equal(v.refused('decideDoubtful', decision(v, { number: 1 })).key, 'ballot is not in doubt');
  assert.equal(
    v.refused('decideDoubtful', decision(v, { marks: { for: { director: ['p_nobody'] } } })).key,
    'mark not on the ballot',
  );
  const correction = { box: '1', number: 3, marks: marks(v, '钱大山', []), because: '听错', second: 'a_2' };
  assert.equal(v.refused('correctCall', correction).key, 'the committee decides this ballot');
  v.done('decideDoubtful', decision(v));
  assert.equal(v.refused('decideDoubtful', decision(v)).key, 'ballot is not in doubt');
  assert.equal(v.refused('correctCall', correction).key, 'the committee decides this ballot');
});

it('a ballot called as good is set aside afterwards by a correction of two people', () => {
  const v = oneInDoubt();
  v.done('correctCall', { box: '1', number: 1, marks: doubtful(v, '赵大山'), because: '复看存疑', second: 'a_2' });
  assert.deepEqual(v.refused('closeBox', { box: '1' }).found, { box: '1', open: 2, number: 1 });
  assert.deepEqual(sums(v), [1, 0, [0, 1]]);
});

it('two tellers who both set it aside agree, however each read it; where only one did, they differ', () => {
  const v = oneInDoubt(2);
  assert.equal(roundOf(v).boxes.get('1')?.agreed, 3);
  v.done('decideDoubtful', decision(v));
  assert.deepEqual(sums(v), [3, 0, [2, 1]]);
  const w = withTellers();
  w.done('openBox', { box: '1', returned: 1, tellers: 2 });
  w.done('callBallot', { box: '1', number: 1, marks: doubtful(w, '赵大山') });
  w.tell('callBallot', { box: '1', number: 1, marks: marks(w, '赵大山', []) }, undefined, 'a_2');
  assert.equal(w.refused('decideDoubtful', decision(w, { number: 1 })).key, 'ballot is not in doubt');
  assert.equal(roundOf(w).boxes.get('1')?.agreed, 0);
});

/** The village of 40 called, ballot 1 of box 1 in doubt; 李小梅 is named on `forLi` of the other 39, and this one may name her too. */
const fortyWith = (forLi: number): Village => {
  let called = 0;
  return villageAt(
    'closeBox',
    {},
    {
      callBallot: (v, step) => {
        const given = step.body(v) as { box: string; number: number };
        called += 1;
        const li = called <= forLi + 1 ? '李小梅' : '周大山';
        const said = marks(v, '赵大山', ['孙小梅', li]);
        return { ...given, marks: called === 1 ? { ...said, doubtful: 'number of marks unclear' } : said };
      },
      closeBox: () => undefined,
    },
  );
};

it('1 of 40 in doubt: with 20 votes 李小梅 is elected only by it (2 × 21 = 42 > 40), with 22 she is without it', () => {
  for (const [forLi, canChange] of [
    [20, true],
    [22, false],
  ] as const) {
    const v = fortyWith(forLi);
    while (!allCalled(roundOf(v))) callTheOther(v, forLi);
    assert.deepEqual(
      openQuestions(v.election, roundOf(v)).map((q) => q.id),
      ['1号票箱第1张疑问票'],
    );
    assert.equal(weighed(v.election, roundOf(v))?.canChange, canChange, `${forLi}`);
  }
});

/** Box 2, where box 1 waits for the decision: its 20 ballots. */
const callTheOther = (v: Village, forLi: number): void => {
  const have = roundOf(v).boxes.get('2');
  if (!have) v.done('openBox', { box: '2', returned: 20 });
  const box = roundOf(v).boxes.get('1');
  for (let n = (have?.calls.length ?? 0) + 1; n <= 20; n++) {
    const li = (box?.calls.length ?? 0) + n <= forLi + 1 ? '李小梅' : '周大山';
    v.done('callBallot', { box: '2', number: n, marks: marks(v, '赵大山', ['孙小梅', li]) });
  }
};
