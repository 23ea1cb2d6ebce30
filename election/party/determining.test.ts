// What holds for every party vote, tried with random ones: the order of the lines changes nothing, one more vote never costs a seat, nobody is elected twice or without the majority.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { moreThanHalf } from '../../law/share.ts';
import { contestSum, electedBy, partySums, type Rules } from './determining.ts';
import type { Ballot } from './state.ts';

const rules: Rules = { base: 'all who should attend', returnedBy: 'ballots issued', majority: moreThanHalf };
const votes = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 })
  .map((all) => all.map((agree, at): Ballot => ({ id: `p${at}`, contest: 'committee', agree, against: 20 - agree, abstain: 0 })));
const seats = fc.integer({ min: 1, max: 7 });
const base = fc.integer({ min: 1, max: 24 });

test('the order of the lines changes nothing', () => {
  fc.assert(
    fc.property(votes, seats, base, (all, n, of) => {
      const one = contestSum('committee', n, all, of, rules);
      const other = contestSum('committee', n, all.toReversed(), of, rules);
      assert.deepEqual(one.elected.toSorted(), other.elected.toSorted());
      assert.deepEqual([one.tied.toSorted(), one.tiedFor, one.vacant], [other.tied.toSorted(), other.tiedFor, other.vacant]);
    }),
  );
});

test('one more vote never costs a seat', () => {
  fc.assert(
    fc.property(votes, seats, base, fc.nat(8), (all, n, of, at) => {
      const who = all[at % all.length];
      if (!who || !contestSum('committee', n, all, of, rules).elected.includes(who.id)) return;
      const more = all.map((v) => (v === who ? { ...v, agree: v.agree + 1 } : v));
      assert.ok(contestSum('committee', n, more, of, rules).elected.includes(who.id));
    }),
  );
});

test('elected, tied for and vacant make the seats; every one elected has more than half, written by whole numbers', () => {
  fc.assert(
    fc.property(votes, seats, base, (all, n, of) => {
      const one = contestSum('committee', n, all, of, rules);
      assert.equal(one.elected.length + one.tiedFor + one.vacant, n);
      assert.ok(one.tied.length === 0 || one.tied.length > one.tiedFor);
      for (const line of one.lines) if (line.place === 'elected' || line.place === 'tied') assert.ok(2 * line.agree > of);
    }),
  );
});

test('one void more than issued: 14 returned of 13 issued elects nobody', () => {
  const slates = [{ contest: 'secretary', seats: 1, candidates: ['p1'] }] as const;
  const counted = {
    issued: 13,
    returned: 14,
    valid: 14,
    votes: [{ id: 'p1', contest: 'secretary', agree: 14, against: 0, abstain: 0 }],
  } as const;
  const sums = partySums(slates, counted, { due: 14, present: 14 }, rules);
  assert.deepEqual([sums.valid, sums.returned.formula, electedBy(sums)], [false, '14 > 13', []]);
  assert.equal(partySums(slates, counted, { due: 14, present: 14 }, { ...rules, returnedBy: 'voters taking part' }).valid, true);
});

test('the base is the plan’s: 10 of 14 due but 8 present, five agree: 2 × 5 = 10 ≤ 14 is not enough, 2 × 5 = 10 > 8 is', () => {
  const slates = [{ contest: 'secretary', seats: 1, candidates: ['p1'] }] as const;
  const counted = {
    issued: 8,
    returned: 8,
    valid: 8,
    votes: [{ id: 'p1', contest: 'secretary', agree: 5, against: 3, abstain: 0 }],
  } as const;
  assert.equal(
    partySums(slates, counted, { due: 14, present: 8 }, rules).contests[0]?.lines[0]?.majority.formula,
    '2 × 5 = 10 ≤ 14',
  );
  assert.equal(
    partySums(slates, counted, { due: 14, present: 8 }, { ...rules, base: 'those present' }).contests[0]?.elected.length,
    1,
  );
});

test('who wins a higher post is passed over for the lower', () => {
  const slates = [
    { contest: 'secretary', seats: 1, candidates: ['p1'] },
    { contest: 'member', seats: 1, candidates: ['p2', 'p3'] },
  ] as const;
  const counted = {
    issued: 9,
    returned: 9,
    valid: 9,
    votes: [
      { id: 'p1', contest: 'secretary', agree: 9, against: 0, abstain: 0 },
      { id: 'p1', contest: 'member', agree: 8, against: 0, abstain: 0, writtenIn: true },
      { id: 'p2', contest: 'member', agree: 6, against: 3, abstain: 0 },
      { id: 'p3', contest: 'member', agree: 2, against: 7, abstain: 0 },
    ],
  } as const;
  assert.deepEqual(
    electedBy(partySums(slates, counted, { due: 9, present: 9 }, rules)).map((x) => [x.contest, x.id]),
    [
      ['secretary', 'p1'],
      ['member', 'p2'],
    ],
  );
});
