// The laws of a determination over random polls, and a second determination written from the definitions alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LawOfTheDay } from '../law/answer.ts';
import type { Marks } from './ballot.ts';
import { determine } from './determination.ts';
import { plainBallot, poll, style } from './madeUp.ts';
import { addBoxes, roundTotalsOf, tallyBox } from './tally.ts';
import type { Post, RoundTotals } from './totals.ts';

const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const first = (totals: RoundTotals, law = village) => {
  const contest = determine(totals, law).contests[0];
  assert.ok(contest);
  return contest;
};
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

const contestVotes = fc.record({
  seats: fc.integer({ min: 1, max: 4 }),
  votes: fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }),
  returned: fc.integer({ min: 21, max: 40 }),
});
const asPoll = (seats: number, votes: readonly number[], returned: number, round = 1) => ({
  ...poll(40, returned, `member ${seats}: ${votes.map((sum, at) => `第${at} ${Math.min(sum, returned)}`).join(', ')}`),
  round,
});

/** The second opinion: who is elected and who tied, by definition, one person at a time, without sorting. */
const byDefinition = ({ contests, kinds: [kind], round }: RoundTotals) => {
  const [contest] = contests;
  const returned = kind?.returned ?? 0;
  const able = (contest?.candidates ?? []).filter(({ votes }) =>
    round === 1 ? votes > returned - votes : votes > 0 && votes + votes + votes >= returned,
  );
  const seats = contest?.seats ?? 0;
  const standing = able.map(({ name, votes }) => ({
    name,
    ahead: able.filter((other) => other.votes > votes).length,
    level: able.filter((other) => other.votes === votes).length,
  }));
  return {
    elected: standing
      .filter(({ ahead, level }) => ahead + level <= seats)
      .map(({ name }) => name)
      .toSorted(),
    tied: standing
      .filter(({ ahead, level }) => ahead < seats && ahead + level > seats)
      .map(({ name }) => name)
      .toSorted(),
  };
};

test('a second determination, written from the definitions alone, elects and ties the same people in both rounds', () => {
  fc.assert(
    fc.property(contestVotes, fc.constantFrom(1, 2), ({ seats, votes, returned }, round) => {
      const totals = asPoll(seats, votes, returned, round);
      const contest = first(totals);
      const other = byDefinition(totals);
      assert.deepEqual(names(contest.elected).toSorted(), other.elected);
      assert.deepEqual((contest.tied?.names ?? []).toSorted(), other.tied);
      const filled = contest.elected.length + (contest.tied?.forSeats ?? 0) + (contest.short?.seats ?? 0);
      assert.equal(filled, seats);
      if (contest.short !== undefined && round === 1)
        assert.equal(contest.short.threshold + contest.short.threshold > returned, true);
    }),
    { numRuns: 5000 },
  );
});

test('the order in which candidates are listed elects nobody else', () => {
  fc.assert(
    fc.property(contestVotes, fc.infiniteStream(fc.nat()), ({ seats, votes, returned }, dice) => {
      const totals = asPoll(seats, votes, returned);
      const [contest] = totals.contests;
      assert.ok(contest);
      const order = contest.candidates
        .map((candidate) => ({ candidate, at: dice.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at);
      const mixed = first({ ...totals, contests: [{ ...contest, candidates: order.map(({ candidate }) => candidate) }] });
      const straight = first(totals);
      assert.deepEqual(names(mixed.elected).toSorted(), names(straight.elected).toSorted());
      assert.deepEqual(mixed.tied?.names.toSorted(), straight.tied?.names.toSorted());
      assert.deepEqual(names(mixed.short?.slate ?? []).toSorted(), names(straight.short?.slate ?? []).toSorted());
    }),
  );
});

test('one more vote never costs a seat: who is elected stays elected with one vote more', () => {
  fc.assert(
    fc.property(contestVotes, fc.constantFrom(1, 2), ({ seats, votes, returned }, round) => {
      const totals = asPoll(seats, votes, returned, round);
      const [contest] = totals.contests;
      assert.ok(contest);
      for (const { name } of first(totals).elected) {
        const more = contest.candidates.map((one) => (one.name === name ? { ...one, votes: one.votes + 1 } : one));
        assert.ok(names(first({ ...totals, contests: [{ ...contest, candidates: more }] }).elected).includes(name));
      }
    }),
  );
});

const concluded = (ballots: readonly Marks[], registered: number) => {
  const rules = { overVote: 'whole ballot', onePersonTwoPosts: 'void' } as const;
  const tally = tallyBox(style, ballots, rules);
  return determine(
    roundTotalsOf({ round: 1, registered }, [{ style, issued: ballots.length, tally }], (key) => ({ name: key })),
    village,
  );
};
const electedOf = (found: ReturnType<typeof determine>) =>
  found.contests.flatMap(({ post, elected }) => elected.map(({ name }) => `${post} ${name}`)).toSorted();

test('the order of ballots changes nothing in the conclusion', () => {
  const mixed = fc
    .array(plainBallot, { maxLength: 40 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(fc.property(mixed, ([ballots, other]) => assert.deepEqual(concluded(ballots, 40), concluded(other, 40))));
});

test('a void ballot never helps: added to a valid poll it elects nobody who was not elected', () => {
  fc.assert(
    fc.property(fc.array(plainBallot, { minLength: 21, maxLength: 40 }), (ballots) => {
      const before = electedOf(concluded(ballots, 41));
      const after = electedOf(concluded([...ballots, { for: { director: ['a'] }, void: 'torn' }], 41));
      for (const one of after) assert.ok(before.includes(one));
    }),
  );
});

test('one more ballot for a person never costs that person the seat', () => {
  fc.assert(
    fc.property(fc.array(plainBallot, { minLength: 21, maxLength: 40 }), (ballots) => {
      for (const one of electedOf(concluded(ballots, 41))) {
        const [post, name] = one.split(' ') as [Post, string];
        assert.ok(electedOf(concluded([...ballots, { for: { [post]: [name] } }], 41)).includes(one));
      }
    }),
  );
});

test('splitting a box in two and merging boxes change nothing in the conclusion', () => {
  const split = fc
    .array(plainBallot, { minLength: 1, maxLength: 40 })
    .chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length), fc.nat(all.length)));
  fc.assert(
    fc.property(split, ([ballots, one, other]) => {
      const rules = { overVote: 'whole ballot', onePersonTwoPosts: 'void' } as const;
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const boxes = [ballots.slice(0, from), ballots.slice(from, to), ballots.slice(to)].map((box) =>
        tallyBox(style, box, rules),
      );
      const round = { round: 1, registered: 41 };
      const concludedOf = (tally: ReturnType<typeof tallyBox>) =>
        determine(
          roundTotalsOf(round, [{ style, issued: ballots.length, tally }], (key) => ({ name: key })),
          village,
        );
      assert.deepEqual(concludedOf(addBoxes(boxes)), concludedOf(tallyBox(style, ballots, rules)));
    }),
  );
});

test('those who took part are never fewer than the ballots of any kind, counted from ballots', () => {
  fc.assert(
    fc.property(fc.array(plainBallot, { maxLength: 40 }), (ballots) => {
      const tally = tallyBox(style, ballots, { overVote: 'whole ballot', onePersonTwoPosts: 'void' });
      const totals = roundTotalsOf({ round: 1, registered: 40 }, [{ style, issued: 40, tally }], (key) => ({ name: key }));
      assert.ok(totals.kinds.every(({ returned }) => returned <= totals.participants));
      assert.ok(!determine(totals, village).findings.some(({ key }) => key === 'returnedOverParticipants'));
    }),
  );
});

test('nobody is elected, tied or put on a slate with a refused candidacy, whatever the votes', () => {
  fc.assert(
    fc.property(contestVotes, fc.nat(255), fc.constantFrom(1, 2), ({ seats, votes, returned }, refused, round) => {
      const totals = asPoll(seats, votes, returned, round);
      const [contest] = totals.contests;
      assert.ok(contest);
      const candidates = contest.candidates.map((one, at) =>
        (refused >> at) & 1 ? { ...one, candidacy: 'refused' as const } : one,
      );
      const found = first({ ...totals, contests: [{ ...contest, candidates }] });
      const out = new Set(candidates.filter(({ candidacy }) => candidacy !== undefined).map(({ name }) => name));
      for (const { name } of [...found.elected, ...(found.tied?.people ?? []), ...(found.short?.slate ?? [])])
        assert.ok(!out.has(name));
    }),
  );
});

test('each outcome agrees with the contests: as many elected, tied and short, and valid or invalid stands first', () => {
  fc.assert(
    fc.property(
      contestVotes,
      fc.constantFrom(1, 2),
      fc.integer({ min: 30, max: 90 }),
      ({ seats, votes, returned }, round, registered) => {
        const found = determine({ ...asPoll(seats, votes, returned, round), registered }, village);
        assert.equal(found.outcomes[0]?.kind, found.valid ? 'valid' : 'invalid');
        const many = (kind: string) => found.outcomes.filter((one) => one.kind === kind).length;
        const [contest] = found.contests;
        assert.deepEqual(
          [many('elected'), many('tied'), many('short')],
          [contest?.elected.length, contest?.tied ? 1 : 0, contest?.short ? 1 : 0],
        );
      },
    ),
  );
});
