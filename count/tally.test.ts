// Laws of the tally: what is put in comes out once, whatever the order, the boxes or the way they are merged.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Marks } from './ballot.ts';
import { ballot, plainBallot, rules, style } from './madeUp.ts';
import { addBoxes, type BoxTally, boxTotalsOf, publishable, roundTotalsOf, tallyBox, votesOf } from './tally.ts';
import type { BoxTotals } from './totals.ts';
import { verdictOf } from './verdict.ts';

const whole = { overVote: 'whole ballot', onePersonTwoPosts: 'void' } as const;

/** The sum without the order in which names were met. */
const unordered = (tally: BoxTally) => ({
  ...tally,
  votes: tally.votes
    .filter(({ votes }) => votes > 0)
    .map(({ post, key, votes }) => `${post} ${key} ${votes}`)
    .toSorted(),
});

test('returned = valid + part valid + void + blank, for any ballots under any rules', () => {
  fc.assert(
    fc.property(fc.array(ballot), rules, (ballots, how) => {
      const tally = tallyBox(style, ballots, how);
      assert.equal(tally.returned, ballots.length);
      assert.equal(tally.valid + tally.partValid + tally.void + tally.blank, tally.returned);
    }),
  );
});

test('the votes of a person are the ballots that give one, counted one by one', () => {
  fc.assert(
    fc.property(fc.array(ballot), rules, (ballots, how) => {
      const tally = tallyBox(style, ballots, how);
      for (const { post, key, votes } of tally.votes) {
        const giving = ballots.filter((marks) => {
          const verdict = verdictOf(style, marks, how);
          return 'votes' in verdict && verdict.votes.some((one) => one.post === post && one.key === key);
        });
        assert.equal(votes, giving.length);
        assert.equal(votesOf(tally, post, key), giving.length);
      }
    }),
  );
});

test('the order of ballots and of boxes changes nothing, and boxes split and merged add up to the same', () => {
  const shuffled = fc
    .array(ballot, { maxLength: 60 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(60)));
  fc.assert(
    fc.property(shuffled, rules, ([ballots, mixed, cut], how) => {
      const inOne = tallyBox(style, ballots, how);
      const one = tallyBox(style, mixed.slice(0, cut), how);
      const other = tallyBox(style, mixed.slice(cut), how);
      assert.deepEqual(unordered(tallyBox(style, mixed, how)), unordered(inOne));
      assert.deepEqual(unordered(addBoxes([one, other])), unordered(inOne));
      assert.deepEqual(unordered(addBoxes([other, addBoxes([one])])), unordered(inOne));
    }),
  );
});

test('a void ballot adds one to the ballots collected and to the void, and no vote to anybody', () => {
  fc.assert(
    fc.property(fc.array(ballot), rules, (ballots, how) => {
      const before = tallyBox(style, ballots, how);
      const torn: Marks = { for: { director: ['a'] }, void: 'torn' };
      const after = tallyBox(style, [...ballots, torn], how);
      assert.deepEqual(after, { ...before, returned: before.returned + 1, void: before.void + 1 });
    }),
  );
});

test('a round has every printed candidate, with 0 votes too, and write-ins by name marked as such', () => {
  const tally = tallyBox(style, [{ for: { director: ['=王芳'] } }], whole);
  const totals = roundTotalsOf({ round: 1, registered: 3 }, [{ style, issued: 2, tally }], (key) =>
    key.startsWith('=') ? { name: key.slice(1) } : { person: key, name: `名${key}` },
  );
  assert.deepEqual(totals.contests[0]?.candidates, [
    { person: 'a', name: '名a', votes: 0 },
    { person: 'b', name: '名b', votes: 0 },
    { name: '王芳', votes: 1, writeIn: true },
  ]);
  assert.deepEqual(totals.kinds, [{ kind: 'all', issued: 2, returned: 1, valid: 1, partValid: 0, void: 0, blank: 0 }]);
  assert.equal(totals.participants, 1);
});

const box = (name: string, returned: number, votes: number): BoxTotals => ({
  boxes: [name],
  kind: 'all',
  returned,
  valid: returned,
  partValid: 0,
  void: 0,
  blank: 0,
  votes: [
    { post: 'director', name: '甲', votes },
    { post: 'director', name: '乙', votes: returned - votes },
  ],
});

test('a box of 29 ballots is merged with the smaller neighbour, one of 30 stands alone', () => {
  const published = publishable([box('1', 50, 20), box('2', 29, 10), box('3', 40, 10), box('4', 30, 1)]);
  assert.deepEqual(
    published.map(({ boxes, returned }) => [boxes.join('+'), returned]),
    [
      ['1', 50],
      ['2+3', 69],
      ['4', 30],
    ],
  );
});

test('a box of 100 that votes as one, 100 of 100, is merged; so is one that gives nobody a vote', () => {
  assert.deepEqual(
    publishable([box('1', 100, 100), box('2', 100, 40)]).map(({ boxes }) => boxes),
    [['1', '2']],
  );
  const silent = { ...box('1', 100, 0), votes: [] };
  assert.deepEqual(
    publishable([silent, box('2', 100, 40)]).map(({ boxes }) => boxes),
    [['1', '2']],
  );
});

test('boxes of two kinds of ballots are never merged with one another', () => {
  const published = publishable([box('1', 10, 5), { ...box('1', 10, 5), kind: 'members' }]);
  assert.deepEqual(
    published.map(({ kind, boxes }) => [kind, boxes]),
    [
      ['all', ['1']],
      ['members', ['1']],
    ],
  );
});

test('what is published adds up to what was counted, and no box is small or unanimous unless all are one', () => {
  const boxes = fc.array(fc.array(plainBallot, { maxLength: 60 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(boxes, (all) => {
      const behind = (key: string) => ({ name: key });
      const tallies = all.map((ballots) => tallyBox(style, ballots, whole));
      const published = publishable(tallies.map((tally, at) => boxTotalsOf([`${at}`], 'all', tally, behind)));
      const total = addBoxes(tallies);
      assert.equal(
        published.reduce((sum, { returned }) => sum + returned, 0),
        total.returned,
      );
      for (const { post, key, votes } of total.votes) {
        const added = published.flatMap((one) => one.votes).filter((one) => one.post === post && one.name === key);
        assert.equal(
          added.reduce((sum, one) => sum + one.votes, 0),
          votes,
        );
      }
      assert.deepEqual(
        published.flatMap((one) => one.boxes),
        all.map((_, at) => `${at}`),
      );
      if (published.length === 1) return;
      for (const one of published) {
        assert.ok(one.returned >= 30);
        assert.ok(one.votes.every(({ votes }) => votes < one.returned));
        for (const { post } of style.sections) assert.ok(one.votes.some((vote) => vote.post === post && vote.votes > 0));
      }
    }),
  );
});
