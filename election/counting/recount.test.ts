// A recount: boxes counted once more with the earlier figures kept, by a decision of the committee before the announcement, by a body of the law after it, and by nobody else.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { stageOf } from '../stages.ts';
import { roundTotals } from './totals.ts';

const roundOf = (v: Village) => {
  const round = v.election.rounds.at(-1);
  assert.ok(round);
  return round;
};
const director = (v: Village) => roundTotals(v.election, roundOf(v)).contests[0]?.candidates.map((c) => c.votes);
const ordered = (change: Record<string, unknown> = {}) => ({
  boxes: ['1'],
  present: 5,
  agree: 4,
  because: '监票员提出漏数',
  ...change,
});
/** Counts box 1 anew: `found` ballots, all for 钱大山. */
const countAgain = (v: Village, found: number): void => {
  v.done('openBox', { box: '1', returned: found });
  for (let n = 1; n <= found; n++) v.done('callBallot', { box: '1', number: n, marks: marks(v, '钱大山', []) });
  v.done('closeBox', { box: '1' });
};

it('box 1 had 14 + 6 = 20; counted anew it has 0 + 19 = 19, the earlier 14 and 6 stay beside it, and the sums are 14 and 25', () => {
  const v = villageAt('confirmResult');
  assert.deepEqual(director(v), [28, 12]);
  v.done('orderRecount', ordered());
  assert.deepEqual(director(v), [14, 6], 'box 2 alone');
  assert.equal(v.refused('confirmResult', { valid: true }).key, 'boxes are not all counted');
  assert.equal(v.refused('closeBox', { box: '1' }).key, 'box is not open');
  countAgain(v, 19);
  assert.deepEqual(director(v), [14, 25]);
  const [before, ...more] = roundOf(v).earlier.get('1') ?? [];
  assert.deepEqual(
    before?.sheet?.votes.slice(0, 2).map((x) => x.votes),
    [14, 6],
  );
  assert.deepEqual([before?.sheet?.returned, before?.ordered.because, more.length], [20, '监票员提出漏数', 0]);
});

it('all boxes are counted anew where none is named: the poll stays in its count, with no box open', () => {
  const v = villageAt('confirmResult');
  v.done('orderRecount', ordered({ boxes: undefined }));
  assert.deepEqual([roundOf(v).boxes.size, [...roundOf(v).earlier.keys()], stageOf(v.election)], [0, ['1', '2'], 'count']);
});

it('a second recount keeps both earlier counts', () => {
  const v = villageAt('confirmResult');
  v.done('orderRecount', ordered());
  countAgain(v, 19);
  v.done('orderRecount', ordered());
  countAgain(v, 20);
  assert.deepEqual(
    roundOf(v)
      .earlier.get('1')
      ?.map((x) => x.sheet?.returned),
    [20, 19],
  );
});

it('refused: a box that is not counted, a box that does not exist, 2 of 5 agreeing, a body that the law does not name', () => {
  const v = villageAt('closeBox');
  assert.equal(v.refused('orderRecount', ordered()).key, 'box is not counted');
  assert.equal(v.refused('orderRecount', ordered({ boxes: undefined })).key, 'box is not counted');
  const w = villageAt('confirmResult');
  assert.equal(w.refused('orderRecount', ordered({ boxes: ['9'] })).key, 'no such box');
  assert.equal(w.refused('orderRecount', ordered({ agree: 2 })).key, 'not carried');
  assert.equal(w.refused('orderRecount', ordered({ by: 'street office' })).key, 'not a body for complaints');
});

it('confirmed and not yet announced, the committee may still count anew: the conclusion falls away', () => {
  const v = villageAt('announceResult');
  v.done('orderRecount', ordered());
  assert.deepEqual([stageOf(v.election), roundOf(v).confirmed], ['count', undefined]);
});

it('announced, the committee may not; the county government may (VC 21): then it is confirmed and announced again', () => {
  const v = villageAt('sealBallots');
  const no = v.refused('orderRecount', ordered());
  assert.deepEqual([no.key, no.because?.text, no.because?.article], ['result is announced already', 'VC2025', 21]);
  v.done('orderRecount', ordered({ by: 'county government' }));
  assert.deepEqual([stageOf(v.election), roundOf(v).announced], ['count', undefined]);
  countAgain(v, 20);
  v.done('confirmResult', { valid: true });
  v.done('announceResult', { clock: '18:00' });
  assert.equal(stageOf(v.election), 'handover');
});
