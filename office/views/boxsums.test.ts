// The sum that is kept between two calls equals the sum over all calls, whatever is called, corrected or replaced, and whenever it is asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BallotStyle, Marks } from '../../count/ballot.ts';
import { tallyBox } from '../../count/tally.ts';
import type { BoxCount, Round } from '../../election/polling/poll.ts';
import { boxSum } from './boxsums.ts';

const style: BallotStyle = {
  kind: 'all',
  sections: [
    { post: 'director', seats: 1, candidates: ['p_a', 'p_b'] },
    { post: 'member', seats: 2, candidates: ['p_c', 'p_d', 'p_e'] },
  ],
};
const round = { rulings: [], printed: { on: '2026-03-22', printed: 99, style } } as unknown as Round;
const rules = { overVote: 'section', onePersonTwoPosts: 'void' } as const;
const marks: fc.Arbitrary<Marks> = fc.record(
  {
    for: fc.record(
      { director: fc.subarray(['p_a', 'p_b', '=甲']), member: fc.subarray(['p_c', 'p_d', 'p_e', '=乙']) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['for'] },
);
const step = fc.oneof(
  { weight: 6, arbitrary: marks.map((m) => ({ do: 'call' as const, m })) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), m: marks, at: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'ask' as const }) },
);
const plain = (tally: ReturnType<typeof boxSum>) => ({
  ...tally,
  votes: tally?.votes
    .filter((v) => v.votes > 0 || !v.key.startsWith('='))
    .toSorted((a, b) => `${a.post}${a.key}`.localeCompare(`${b.post}${b.key}`)),
});

test('called, corrected and asked in any order, the wall’s sum of a box is the sum of its ballots', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const box: BoxCount = { box: '1', returned: 60, calls: [], agreed: 0, corrections: 0 };
      for (const s of steps) {
        if (s.do === 'call') box.calls.push(s.m);
        else if (s.do === 'ask') assert.deepEqual(plain(boxSum(round, box, rules)), plain(tallyBox(style, box.calls, rules)));
        else if (box.calls.length > 0) {
          box.calls[s.at % box.calls.length] = s.m;
          box.corrections += 1;
        }
      }
      assert.deepEqual(plain(boxSum(round, box, rules)), plain(tallyBox(style, box.calls, rules)));
    }),
  );
});

test('a tally sheet taken over from paper stands for the box; before ballots are printed there is no sum', () => {
  const sheet = {
    returned: 3,
    valid: 2,
    partValid: 0,
    void: 1,
    blank: 0,
    votes: [{ post: 'director' as const, key: 'p_a', votes: 2 }],
  };
  assert.equal(boxSum(round, { box: '1', returned: 3, calls: [], agreed: 0, corrections: 0, totals: sheet }, rules), sheet);
  assert.equal(
    boxSum({ rulings: [] } as unknown as Round, { box: '1', returned: 3, calls: [], agreed: 0, corrections: 0 }, rules),
    undefined,
  );
});
