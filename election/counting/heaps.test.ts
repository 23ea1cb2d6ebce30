// Ballots put together or dealt out before they are called: no vote is lost, no figure of a mixed box stands alone, and in which order teams and boxes are counted changes nothing.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { boxesIn } from './heaps.ts';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { openQuestions } from './unsettled.ts';
import { publishedBoxes, roundTotals } from './totals.ts';

const roundOf = (v: Village) => {
  const round = v.election.rounds.at(-1);
  assert.ok(round);
  return round;
};
/** Both boxes open with so many ballots. */
const opened = (one: number, two: number, tellers: 1 | 2 = 1): Village => {
  const v = villageAt('openBox');
  v.done('openBox', { box: '1', returned: one, tellers, bundle: 25 });
  v.done('openBox', { box: '2', returned: two, tellers, bundle: 25 });
  return v;
};
/** A ballot for a director; those for 赵大山 are for 李小梅 too, so that no contest is unanimous. */
const on = (v: Village, name: string | undefined) => marks(v, name, name === '赵大山' ? ['李小梅'] : []);
const call = (v: Village, box: string, names: readonly (string | undefined)[]): void =>
  names.forEach((name, i) => void v.done('callBallot', { box, number: i + 1, marks: on(v, name) }));
const of = (n: number, name: string): string[] => Array.from({ length: n }, () => name);
const mix = { into: '1', from: ['2'], second: 'a_9' };

it('a mobile box of 7 ballots is put into box 1 with 40: 47 are called as one heap, and no figure of the 7 stands anywhere', () => {
  const v = opened(40, 7);
  assert.equal(v.refused('mixBoxes', { ...mix, second: 'a_clerk' }).key, 'two people are needed');
  v.done('mixBoxes', mix);
  const round = roundOf(v);
  assert.deepEqual(
    [round.boxes.get('1')?.returned, round.boxes.get('1')?.found, round.boxes.get('2')?.returned, round.boxes.get('2')?.found],
    [47, 40, 0, 7],
  );
  assert.deepEqual(v.refused('callBallot', { box: '2', number: 1, marks: marks(v, '赵大山', []) }).found, {
    box: '2',
    into: '1',
  });
  call(v, '1', [...of(30, '赵大山'), ...of(17, '钱大山')]);
  v.done('closeBox', { box: '1' });
  assert.deepEqual(
    publishedBoxes(v.election, round).map((b) => [b.boxes, b.returned]),
    [[['1', '2'], 47]],
  );
  assert.deepEqual(
    [
      roundTotals(v.election, round).kinds[0]?.returned,
      roundTotals(v.election, round).contests[0]?.candidates.map((c) => c.votes),
    ],
    [47, [30, 17]],
  );
  v.done('confirmResult', { valid: true });
});

it('once a ballot was called nothing is mixed or dealt out; a box mixed once is not mixed, closed or counted anew by itself', () => {
  const v = opened(40, 7);
  call(v, '2', ['赵大山']);
  assert.deepEqual(v.refused('mixBoxes', mix).key, 'calling has begun in this box');
  assert.deepEqual(v.refused('divideBox', { box: '2', teams: [3, 4], second: 'a_9' }).key, 'calling has begun in this box');
  const w = opened(40, 7);
  w.done('mixBoxes', mix);
  for (const [name, body] of [
    ['closeBox', { box: '2' }],
    ['mixBoxes', { ...mix, into: '2', from: ['1'] }],
    ['orderRecount', { boxes: ['2'], present: 5, agree: 5, because: '漏数' }],
  ] as const)
    assert.equal(w.refused(name, body).key, 'box was mixed', name);
  assert.equal(w.refused('mixBoxes', { ...mix, from: ['1'] }).key, 'order is not understood');
  assert.equal(w.refused('mixBoxes', { ...mix, from: ['9'] }).key, 'box is not open');
});

it('a recount of the heap counts what was mixed into it as well: 47 opened anew, the box of 7 stays part of it', () => {
  const v = opened(40, 7);
  v.done('mixBoxes', mix);
  call(v, '1', of(47, '赵大山'));
  v.done('closeBox', { box: '1' });
  v.done('orderRecount', { present: 5, agree: 5, because: '漏数' });
  assert.deepEqual([...roundOf(v).boxes.keys()], ['2']);
  v.done('openBox', { box: '1', returned: 47 });
  call(v, '1', of(47, '钱大山'));
  v.done('closeBox', { box: '1' });
  assert.deepEqual(
    roundTotals(v.election, roundOf(v)).contests[0]?.candidates.map((c) => c.votes),
    [0, 47],
  );
  assert.deepEqual(boxesIn(roundOf(v), '1'), ['1', '2']);
});

it('20 + 20 ballots of two stations that gave out 20 each are nothing too many in one box, mixed, dealt out or counted anew; 21 + 20 are one too many', () => {
  const open = (v: Village) => openQuestions(v.election, roundOf(v)).map((q) => q.id);
  const v = opened(20, 20);
  v.done('mixBoxes', mix);
  v.done('divideBox', { box: '1', teams: [25, 15], second: 'a_9' });
  call(v, '1', of(25, '赵大山'));
  call(v, '1-2', of(15, '赵大山'));
  for (const box of ['1', '1-2']) v.done('closeBox', { box });
  assert.deepEqual(open(v), []);
  v.done('orderRecount', { present: 5, agree: 5, because: '漏数' });
  v.done('openBox', { box: '1', returned: 26 });
  v.done('openBox', { box: '1-2', returned: 15 });
  assert.deepEqual(open(v), ['票箱中多于发出的选票1张']);
});

it('100 ballots dealt out to three teams as 50 + 25 + 25 come to 100; 50 + 25 + 24 do not; the sums by box are published as of one box', () => {
  const v = opened(100, 40);
  assert.deepEqual(v.refused('divideBox', { box: '1', teams: [50, 25, 24], second: 'a_9' }).found, {
    box: '1',
    sum: 99,
    returned: 100,
  });
  v.done('divideBox', { box: '1', teams: [50, 25, 25], second: 'a_9' });
  assert.equal(v.refused('divideBox', { box: '1-2', teams: [12, 13], second: 'a_9' }).key, 'box is dealt out to teams');
  assert.equal(v.refused('mixBoxes', { into: '2', from: ['1-3'], second: 'a_9' }).key, 'box is dealt out to teams');
  call(v, '1-3', of(25, '赵大山'));
  call(v, '2', [...of(20, '赵大山'), ...of(20, '钱大山')]);
  call(v, '1', [...of(20, '赵大山'), ...of(30, '钱大山')]);
  v.done('closeBox', { box: '1' });
  assert.equal(v.refused('confirmResult', { valid: true }).key, 'boxes are not all counted');
  call(v, '1-2', of(25, '钱大山'));
  for (const box of ['2', '1-2', '1-3']) v.done('closeBox', { box });
  assert.deepEqual(
    publishedBoxes(v.election, roundOf(v)).map((b) => [b.boxes, b.returned, b.votes.slice(0, 2).map((x) => x.votes)]),
    [
      [['1'], 100, [45, 55]],
      [['2'], 40, [20, 20]],
    ],
  );
  v.done('confirmResult', { valid: true });
});

it('however the same ballots are mixed, dealt out and called, in whatever order the teams end, the totals are the same: 60 random days', () => {
  const names = fc.constantFrom(undefined, '赵大山', '钱大山');
  const plan = fc.record({
    one: fc.array(names, { minLength: 4, maxLength: 14 }),
    two: fc.array(names, { minLength: 1, maxLength: 14 }),
    mixed: fc.boolean(),
    teams: fc.integer({ min: 1, max: 3 }),
    turns: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  });
  fc.assert(
    fc.property(plan, ({ one, two, mixed, teams, turns }) => {
      const plain = opened(one.length, two.length);
      call(plain, '1', one);
      call(plain, '2', two);
      const v = opened(one.length, two.length);
      if (mixed) v.done('mixBoxes', mix);
      const heap = mixed ? [...one, ...two] : one;
      const share = Math.floor(heap.length / teams);
      const shares = Array.from({ length: teams }, (_, i) =>
        heap.slice(i * share, i === teams - 1 ? undefined : (i + 1) * share),
      );
      if (teams > 1) v.done('divideBox', { box: '1', teams: shares.map((s) => s.length), second: 'a_9' });
      const heaps = shares.map((ballots, i) => ({ box: i === 0 ? '1' : `1-${i + 1}`, ballots, at: 0 }));
      if (!mixed) heaps.push({ box: '2', ballots: two, at: 0 });
      // The heaps are called turn by turn as chance has it, then each to its end.
      for (const turn of [...turns, ...heaps.flatMap((h, i) => h.ballots.map(() => i))]) {
        const h = heaps[turn % heaps.length];
        if (!h || h.at >= h.ballots.length) continue;
        v.done('callBallot', { box: h.box, number: h.at + 1, marks: on(v, h.ballots[h.at]) });
        h.at += 1;
      }
      assert.deepEqual(roundTotals(v.election, roundOf(v)), roundTotals(plain.election, roundOf(plain)));
    }),
    { numRuns: 60, seed: 20261122 },
  );
});
