// Elections in a meeting at their edges: quorum, majority, ties, open seats, and ballots that cannot be true.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answer, LawOfTheDay, Share } from '../law/answer.ts';
import {
  answerOn,
  byElectionTurnoutRepresentatives,
  recallTurnout,
  representativesMajority,
  representativesQuorum,
} from '../law/rules.ts';
import { balloted, type Balloting, type BallotRules } from './electing.ts';

const law: LawOfTheDay = { kind: 'community', day: '2026-06-01', mode: 'representatives', plan: {} };
const rules: BallotRules = {
  quorum: answerOn(representativesQuorum, law),
  majority: answerOn(representativesMajority, law),
  base: 'present',
};
const yes: Answer<boolean> = { kind: 'plan', value: true, decided: true };

const ballot = (votes: Readonly<Record<string, number>>, seats: number, more: Partial<Balloting> = {}): Balloting => ({
  posts: [{ post: 'member', seats }],
  standing: Object.entries(votes).map(([id, n]) => ({ id, post: 'member', votes: n })),
  due: 42,
  present: 30,
  issued: 30,
  returned: 30,
  valid: 30,
  ...more,
});
const held = (b: Balloting, r: BallotRules = rules) => {
  const o = balloted(b, r);
  assert.ok(o.outcome === 'held', o.outcome);
  const [first] = o.posts;
  assert.ok(first);
  return { ...first, quorum: o.quorum };
};
const names = (all: readonly { readonly id: string }[]) => all.map((s) => s.id).join('');

test('28 of 42 representatives may elect, 27 may not: three times 27 is 81, less than 84', () => {
  const few = balloted(ballot({ 甲: 20 }, 1, { present: 27, issued: 27, returned: 27, valid: 27 }), rules);
  assert.ok(few.outcome === 'no quorum');
  assert.equal(few.quorum.formula, '3 × 27 = 81 < 2 × 42 = 84');
  assert.equal(held(ballot({ 甲: 20 }, 1, { present: 28, issued: 28, returned: 28, valid: 28 })).quorum?.least, 28);
});

test('with 30 present 16 votes elect, 15 do not, and the seat stays open', () => {
  assert.equal(names(held(ballot({ 甲: 16, 乙: 14 }, 1)).elected), '甲');
  const lost = held(ballot({ 甲: 15, 乙: 14 }, 1));
  assert.deepEqual([lost.elected, lost.open, names(lost.rest)], [[], 1, '甲乙']);
  assert.equal(lost.rest[0]?.sum?.formula, '2 × 15 = 30 ≤ 30');
});

test('the base is what the rule names: 15 of 28 ballots returned is more than half, 15 of 30 present is not', () => {
  const b = ballot({ 甲: 15 }, 1, { returned: 28, valid: 28 });
  assert.equal(held(b).open, 1);
  assert.equal(held(b, { ...rules, base: 'returned' }).open, 0);
});

test('of three over half for two seats the two with most votes sit; level at the last seat, one is elected and two are tied for one', () => {
  const three = held(ballot({ 甲: 25, 乙: 18, 丙: 17 }, 2));
  assert.deepEqual([names(three.elected), names(three.rest), three.tiedFor], ['甲乙', '丙', 0]);
  const level = held(ballot({ 甲: 25, 乙: 17, 丙: 17 }, 2));
  assert.deepEqual([names(level.elected), names(level.tied), level.tiedFor, level.open], ['甲', '丙乙', 1, 0]);
});

test('two level for two seats are both elected: there is no tie where there are seats enough', () => {
  const two = held(ballot({ 甲: 20, 乙: 20 }, 2));
  assert.deepEqual([names(two.elected), two.tied, two.open], ['乙甲', [], 0]);
});

test('level below the majority is no tie: nobody is elected', () => {
  const low = held(ballot({ 甲: 15, 乙: 15 }, 1));
  assert.deepEqual([low.elected, low.tied, low.open], [[], [], 1]);
});

test('a representatives’ recall or by-election needs more than two thirds voting: 28 of 42 are not enough, 29 are', () => {
  for (const rule of [recallTurnout, byElectionTurnoutRepresentatives]) {
    const by: BallotRules = {
      turnout: answerOn<Share>(rule, law),
      majority: answerOn(representativesMajority, law),
      base: 'returned',
    };
    const b = (n: number) => ballot({ 甲: 20 }, 1, { present: 30, issued: n, returned: n, valid: n });
    assert.equal(balloted(b(28), by).outcome, 'too few voted');
    assert.equal(balloted(b(29), by).outcome, 'held');
  }
});

test('where the law asks more candidates than seats, three for three are refused, and a name written in does not make four', () => {
  const b = ballot({ 甲: 20, 乙: 19, 丙: 18 }, 3);
  const strict: BallotRules = { ...rules, moreThanSeats: yes };
  assert.equal(balloted(b, strict).outcome, 'not more candidates than seats');
  const written: Balloting = { ...b, standing: [...b.standing, { id: '丁', post: 'member', votes: 2, writeIn: true }] };
  assert.equal(balloted(written, strict).outcome, 'not more candidates than seats');
  assert.equal(balloted(written, rules).outcome, 'held');
});

test('what cannot be true decides nothing: 31 of 30 present got a ballot, 31 returned of 30, 61 votes for two seats of 30 valid', () => {
  const wrong = (b: Balloting) => {
    const o = balloted(b, rules);
    return o.outcome === 'numbers do not add up' ? `${o.figure} ${o.count} of ${o.of}` : o.outcome;
  };
  assert.equal(wrong(ballot({ 甲: 1 }, 1, { present: 43 })), 'present 43 of 42');
  assert.equal(wrong(ballot({ 甲: 1 }, 1, { issued: 31 })), 'issued 31 of 30');
  assert.equal(wrong(ballot({ 甲: 1 }, 1, { returned: 31 })), 'returned 31 of 30');
  assert.equal(wrong(ballot({ 甲: 1 }, 1, { valid: 31 })), 'valid 31 of 30');
  assert.equal(wrong(ballot({ 甲: 31 }, 1)), 'votes 31 of 30');
  assert.equal(wrong(ballot({ 甲: 30, 乙: 20, 丙: 11 }, 2)), 'votes together 61 of 60');
  assert.equal(wrong({ ...ballot({ 甲: 1 }, 1), standing: [{ id: '甲', post: 'head', votes: 1 }] }), 'no such post');
  const twice = [
    { id: '甲', post: 'member', votes: 1 },
    { id: '甲', post: 'member', votes: 2 },
  ];
  assert.equal(wrong({ ...ballot({}, 1), standing: twice }), 'on the ballot twice');
});

test('whatever the ballots: seats are filled, tied for or open; one vote more never costs its seat; the order of names changes nothing', () => {
  const any = fc.record({ seats: fc.integer({ min: 1, max: 4 }), votes: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }) });
  fc.assert(
    fc.property(any, fc.nat(5), ({ seats, votes }, at) => {
      const b = (all: readonly number[]) => ballot(Object.fromEntries(all.map((n, i) => [`p${i}`, n])), seats, { valid: 30 });
      const one = balloted(b(votes), rules);
      if (one.outcome !== 'held') return;
      const [o] = one.posts;
      assert.ok(o);
      assert.equal(o.elected.length + o.tiedFor + o.open, seats);
      assert.deepEqual(balloted({ ...b(votes), standing: b(votes).standing.toReversed() }, rules), one);
      const more = balloted(b(votes.map((n, i) => (i === at ? n + 1 : n))), rules);
      if (more.outcome !== 'held') return;
      const sits = (p: typeof o) => p.elected.some((s) => s.id === `p${at}`);
      if (sits(o)) assert.ok(more.posts[0] && sits(more.posts[0]));
    }),
    { seed: 20260601, numRuns: 500 },
  );
});
