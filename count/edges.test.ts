// The edges of one post: which ballots it is counted on, what its majority is taken of, what each step shows, and where the seats end. The edges of a whole round: roundEdges.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { citesOf } from '../law/rules.ts';
import { askedOf } from './asked.ts';
import { contestResult } from './contest.ts';
import { cutAt, ranked } from './cut.ts';
import { determine } from './determination.ts';
import { elected, poll, village } from './madeUp.ts';
import type { KindTotals, RoundTotals } from './totals.ts';

const planned = (plan: LawOfTheDay['plan']): LawOfTheDay => ({ ...village, plan });
const beijing: LawOfTheDay = { ...village, province: '北京' };

const contestOf = (totals: RoundTotals, law = village) => {
  const contest = determine(totals, law).contests[0];
  assert.ok(contest);
  return contest;
};
const stepOf = (totals: RoundTotals, key: string, law = village) => {
  const step = contestOf(totals, law).steps.find((one) => one.key === key);
  assert.ok(step);
  return step;
};
const sheets = (kind: string, returned: number): KindTotals => ({
  kind,
  issued: returned,
  returned,
  valid: returned,
  partValid: 0,
  void: 0,
  blank: 0,
});

/** 100 collected: 88 valid, 8 void, 4 blank; 110 took part. */
const mixed = (votes: number): RoundTotals => ({
  ...poll(120, 100, `director 1: 甲 ${votes}, 乙 20`),
  participants: 110,
  kinds: [{ kind: 'all', issued: 100, returned: 100, valid: 88, partValid: 0, void: 8, blank: 4 }],
});
const baseStep = (plan: LawOfTheDay['plan'], law = planned(plan)) => stepOf(mixed(60), 'majorityBase', law);

test('each post is weighed on its own ballots: 46 of 90 sheets for 委员 elect (92 > 90), though 100 came back for 主任', () => {
  const totals = poll(100, 100, 'director 1: 甲 60, 乙 40', 'member 1: 丙 46, 丁 44');
  const kinds = [sheets('主任票', 100), sheets('委员票', 90)];
  const contests = totals.contests.map((one) => ({ ...one, kind: one.post === 'director' ? '主任票' : '委员票' }));
  assert.deepEqual(elected({ ...totals, kinds, contests }), ['甲', '丙']);
});

test('of 110 who took part 100 ballots came back: 55 elect on the ballots (110 > 100) and do not on those taking part (110 ≤ 110), 56 do', () => {
  const law = planned({ majorityBase: 'voters taking part' });
  assert.deepEqual(elected(mixed(55)), ['甲']);
  assert.deepEqual(elected(mixed(55), law), []);
  assert.deepEqual(elected(mixed(56), law), ['甲']);
});

test('8 void ballots left out of 100 leave 92: 46 do not elect (92 ≤ 92), 47 do; with 4 blank left out too, 88: 45 do (90 > 88)', () => {
  const noVoid = planned({ voidBallots: 'not in the base' });
  const neither = planned({ voidBallots: 'not in the base', blankBallot: 'not in the base' });
  assert.deepEqual([elected(mixed(46), noVoid), elected(mixed(47), noVoid)], [[], ['甲']]);
  assert.deepEqual([elected(mixed(44), neither), elected(mixed(45), neither)], [[], ['甲']]);
});

test('the base is told as it was made: 100; 110; 100 − 8 = 92; 100 − 4 = 96; 110 − 12 = 98', () => {
  const neither = { voidBallots: 'not in the base', blankBallot: 'not in the base' };
  const made = [
    {},
    { majorityBase: 'voters taking part' },
    { voidBallots: 'not in the base' },
    { blankBallot: 'not in the base' },
    { majorityBase: 'voters taking part', ...neither },
  ].map((plan) => baseStep(plan).formula);
  assert.deepEqual(made, ['100', '110', '100 − 8 = 92', '100 − 4 = 96', '110 − 12 = 98']);
});

test('the base rests on the rule that made it: on void ballots where they are left out, on blank ones, else on the base itself, also in Beijing', () => {
  for (const [plan, key] of [
    [{ voidBallots: 'not in the base' }, 'voided'],
    [{ blankBallot: 'not in the base' }, 'blank'],
    [{}, 'base'],
  ] as const) {
    const law = planned(plan);
    assert.equal(baseStep(plan).citesEn, citesOf(askedOf(law)[key]).en);
  }
  const neither = planned({ blankBallot: 'not in the base', voidBallots: 'not in the base' });
  const noBlank = { ...mixed(60), kinds: mixed(60).kinds.map((kind) => ({ ...kind, valid: 92, blank: 0 })) };
  assert.equal(stepOf(noBlank, 'majorityBase', neither).citesEn, citesOf(askedOf(neither).voided).en);
  assert.notEqual(citesOf(askedOf(neither).voided).en, citesOf(askedOf(planned({ blankBallot: 'not in the base' })).voided).en);
  assert.equal(baseStep({}, beijing).citesEn, citesOf(askedOf(beijing).base).en);
  assert.notEqual(citesOf(askedOf(beijing).voided).en, citesOf(askedOf(beijing).base).en);
});

test('the step of the base shows 100 collected, 110 taking part, 4 blank and the base 92, and holds', () => {
  const { operands, holds, asks } = baseStep({ voidBallots: 'not in the base' });
  assert.deepEqual(operands, { returned: 100, participants: 110, blank: 4, base: 92 });
  assert.ok(holds);
  assert.equal(asks.en, 'Of what number is the majority taken?');
});

test('a first vote asks for the votes that elect, a second for its part of the ballots; each shows votes and base, 60 of 100', () => {
  const totals = poll(100, 100, 'director 1: 甲 60, 乙 40');
  const one = stepOf(totals, 'majorityToElect');
  assert.deepEqual([one.of, one.operands], ['甲', { votes: 60, base: 100 }]);
  assert.deepEqual(one.asks, { zh: '甲得票是否达到当选票数？', en: 'Has 甲 the votes that elect?' });
  const two = stepOf({ ...totals, round: 2 }, 'secondVoteShare');
  assert.deepEqual(two.operands, { votes: 60, base: 100 });
  assert.match(two.asks.en, /the part of the ballots that a second vote needs/);
});

test('one elected is told with the id where it is known and without where it is not', () => {
  const totals = poll(100, 100, 'member 2: 甲 60, 乙 55, 丙 20');
  const contests = totals.contests.map((one) => ({
    ...one,
    candidates: one.candidates.map((person) => (person.name === '甲' ? { ...person, person: 'p1' } : person)),
  }));
  assert.deepEqual(contestOf({ ...totals, contests }).elected, [
    { person: 'p1', name: '甲', votes: 60, how: 'majority' },
    { name: '乙', votes: 55, how: 'majority' },
  ]);
});

test('seats filled: 1 elected and 2 tied for 1 of 2 seats fill them (2 = 2); 1 elected of 2 does not (1 < 2); each with its numbers', () => {
  const tied = stepOf(poll(100, 100, 'member 2: 甲 90, 乙 70, 丙 70'), 'seatsFilled');
  assert.deepEqual([tied.formula, tied.holds, tied.operands], ['2 = 2', true, { elected: 1, tiedFor: 1, seats: 2 }]);
  const open = stepOf(poll(100, 100, 'member 2: 甲 90, 乙 50'), 'seatsFilled');
  assert.deepEqual([open.formula, open.holds, open.operands], ['1 < 2', false, { elected: 1, tiedFor: 0, seats: 2 }]);
  assert.deepEqual(open.asks, { zh: '委员应选名额是否选满？', en: 'Are all seats of member filled?' });
});

test('one post by itself, 50 of 100: one seat open, 51 needed, nobody yet named for a second vote, no seat of a woman told', () => {
  const totals = poll(100, 100, 'director 1: 甲 50, 乙 40');
  const [contest] = totals.contests;
  assert.ok(contest);
  const result = contestResult(contest, totals, village, { vote: 'first' });
  assert.deepEqual(result.short, { seats: 1, threshold: 51, slate: [] });
  assert.ok(!('womanSeat' in result) && !('tied' in result));
  const sixty = contestResult({ ...contest, candidates: [{ name: '甲', votes: 60 }] }, totals, village, { vote: 'first' });
  assert.deepEqual(sixty.elected, [{ name: '甲', votes: 60, how: 'majority' }]);
});

test('among the tied no share is weighed: only why 丙 with 60 cannot be elected, the cut and the seats are told', () => {
  const totals = { ...poll(100, 96, 'member 1: 乙 36, 丙 60'), round: 2 };
  const known = { elected: [], tied: [{ post: 'member', how: 'majority' }] } as const;
  const keysOf = (round: RoundTotals) => determine(round, village, known).contests[0]?.steps.map(({ key, of }) => of ?? key);
  assert.deepEqual(keysOf(totals), ['moreOverHalfThanSeats', 'tie', 'seatsFilled']);
  const candidates = (totals.contests[0]?.candidates ?? []).map((one) =>
    one.name === '丙' ? { ...one, candidacy: 'refused' as const } : one,
  );
  assert.deepEqual(keysOf({ ...totals, contests: totals.contests.map((one) => ({ ...one, candidates })) }), [
    '丙',
    'seatsFilled',
  ]);
});

test('three over the share for two seats, 70, 60 and 55: the cut tells 3 > 2, then 60 > 55; for no seat at all it seats nobody', () => {
  const asked = askedOf(village);
  const able = ranked([70, 60, 55].map((votes) => ({ name: `得${votes}票`, votes })));
  const cut = cutAt(able, 2, asked);
  assert.deepEqual(cut.in, able.slice(0, 2));
  const told = (steps: typeof cut.steps) => steps.map(({ key, formula, holds, operands }) => [key, formula, holds, operands]);
  const most = ['moreOverHalfThanSeats', '3 > 2', true, { able: 3, seats: 2 }];
  assert.deepEqual(told(cut.steps), [most, ['tie', '60 > 55', true, { lastIn: 60, nextOut: 55 }]]);
  assert.deepEqual(
    cut.steps.map(({ asks }) => asks.en),
    ['Who is elected when more people reach the majority than there are seats?', 'Do the votes decide the last seat?'],
  );
  const none = cutAt(able, 0, asked);
  assert.deepEqual([none.in, none.tied], [[], undefined]);
  assert.deepEqual(told(none.steps), [['moreOverHalfThanSeats', '3 > 0', true, { able: 3, seats: 0 }]]);
  assert.deepEqual(cutAt(able, 3, asked), { in: able, steps: [] });
});

test('a post whose sheets nobody counted is impossible, and is named', () => {
  const totals = { ...poll(10, 10, 'director 1: 甲 9'), kinds: [sheets('委员票', 10)] };
  assert.throws(() => determine(totals, village), /no ballots of the kind all for director/);
});
