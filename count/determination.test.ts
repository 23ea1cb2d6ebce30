// Cases from life, each concluded with its sums. The laws over random polls: laws.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { benchDetermination, benchTally } from './bench.ts';
import { determine } from './determination.ts';
import { poll } from './madeUp.ts';
import type { RoundTotals } from './totals.ts';

const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const representatives: LawOfTheDay = { kind: 'community', day: '2026-03-28', mode: 'representatives', plan: {} };

const first = (totals: RoundTotals, law = village) => {
  const contest = determine(totals, law).contests[0];
  assert.ok(contest);
  return contest;
};
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

const shiyan = poll(
  2149,
  2149,
  'director 1: 罗伟林 1984, 范丰富 165',
  'member 3: 王庆林 1966, 林维新 1996, 王自成 1186, 曹均 1299',
);

for (const day of ['2011-03-28', '2026-03-28']) {
  test(`石燕村 ${day}: of 2149 ballots 罗伟林 1984, 林维新 1996, 王庆林 1966, 曹均 1299 are elected; 王自成 1186 is over half too, with the fewest votes of four for three seats`, () => {
    const found = determine(shiyan, { ...village, day });
    assert.ok(found.valid);
    const [director, member] = found.contests;
    assert.deepEqual(director?.elected, [{ name: '罗伟林', votes: 1984, how: 'majority' }]);
    assert.deepEqual(names(member?.elected ?? []), ['林维新', '王庆林', '曹均']);
    assert.equal(member?.tied ?? member?.short, undefined);
    const step = director?.steps.find(({ of }) => of === '罗伟林');
    assert.equal(step?.formula, '2 × 1984 = 3968 > 2149');
    const article = day < '2026' ? '村民委员会组织法（2010修订）第十五条第二款' : '村民委员会组织法（2025修正）第十八条第二款';
    assert.equal(step?.cites, article);
    assert.equal(found.steps.find(({ key }) => key === 'moreCandidatesThanSeats')?.formula, '6 > 4');
  });
}

test('1075 of 2149 on the roll is more than half and the poll is valid; 1074 is not: nobody is elected', () => {
  const valid = determine(poll(2149, 1075, 'director 1: 甲 600, 乙 475'), village);
  const invalid = determine(poll(2149, 1074, 'director 1: 甲 600, 乙 474'), village);
  assert.ok(valid.valid);
  assert.ok(!invalid.valid);
  assert.deepEqual(names(valid.contests[0]?.elected ?? []), ['甲']);
  assert.deepEqual(invalid.contests[0]?.elected, []);
  assert.equal(invalid.contests[0]?.short, undefined);
  assert.equal(invalid.steps.find(({ key }) => key === 'turnoutForValidity')?.formula, '2 × 1074 = 2148 ≤ 2149');
});

test('exactly half, 10 of 20 ballots, does not elect; 11 of 20 does', () => {
  const half = first(poll(20, 20, 'director 1: 甲 10, 乙 10'));
  assert.deepEqual(half.elected, []);
  assert.equal(half.tied, undefined);
  assert.deepEqual(half.short?.seats, 1);
  assert.equal(half.short?.threshold, 11);
  assert.deepEqual(names(half.short?.slate ?? []), ['甲', '乙']);
  assert.deepEqual(names(first(poll(20, 20, 'director 1: 甲 11, 乙 9')).elected), ['甲']);
});

test('20 of 30 representatives are not more than two thirds (60 ≤ 60), 21 are (63 > 60); 29 of 42 are (87 > 84), 28 are not', () => {
  const valid = (due: number, came: number) => determine(poll(due, came, `director 1: 甲 ${came}, 乙 0`), representatives).valid;
  assert.deepEqual([valid(30, 20), valid(30, 21), valid(42, 28), valid(42, 29)], [false, true, false, true]);
});

test('a blank or void ballot stays in the base: 50 votes of 100 collected, 90 of them valid, do not elect', () => {
  const totals = poll(100, 100, 'director 1: 甲 50, 乙 40');
  const kinds = [{ kind: 'all', issued: 100, returned: 100, valid: 90, partValid: 0, void: 5, blank: 5 }];
  const found = determine({ ...totals, kinds }, village);
  assert.deepEqual(found.contests[0]?.elected, []);
  assert.deepEqual(
    found.findings.filter(({ key }) => key === 'baseMatters').map(({ zh }) => zh),
    ['过半数的基数取法会影响：甲（现以100为基数）'],
  );
  const plan = { blankBallot: 'not in the base' };
  assert.deepEqual(names(determine({ ...totals, kinds }, { ...village, plan }).contests[0]?.elected ?? []), ['甲']);
});

test('a tie at the cut, 70 and 70 for the last of two seats, elects neither: 甲 90 is in, 乙 and 丙 are tied for 1 seat', () => {
  const contest = first(poll(100, 100, 'member 2: 丙 70, 甲 90, 乙 70'));
  assert.deepEqual(names(contest.elected), ['甲']);
  assert.deepEqual([contest.tied?.names, contest.tied?.forSeats], [['丙', '乙'], 1]);
  assert.equal(contest.short, undefined);
  assert.deepEqual(
    contest.candidates.map(({ rank }) => rank),
    [1, 2, 2],
  );
  assert.ok(contest.steps.some(({ key, holds, formula }) => key === 'tie' && !holds && formula === '70 = 70'));
});

test('equal votes within the seats are no tie: 70 and 70 for two seats are both elected', () => {
  const contest = first(poll(100, 100, 'member 2: 甲 70, 乙 70, 丙 60'));
  assert.deepEqual(names(contest.elected), ['甲', '乙']);
  assert.equal(contest.tied, undefined);
});

test('the vote repeated among the tied elects the one with most votes, 48 of 96 without any share: 乙', () => {
  const again = {
    ...poll(100, 96, 'member 1: 丙 47, 乙 48'),
    round: 2,
  };
  const found = determine(again, village, {
    elected: [{ name: '甲', post: 'member' }],
    tied: [{ post: 'member', how: 'majority' }],
  });
  assert.deepEqual(found.contests[0]?.elected, [{ name: '乙', votes: 48, how: 'majority' }]);
});

test('among the tied only they can win: a write-in with 60 does not, one with no vote does not, and 1 of 2 seats stays open', () => {
  const again = { ...poll(100, 96, 'member 2: 丙 0, 乙 36, 丁 60 另选'), round: 2 };
  const [contest] = determine(again, village, { elected: [], tied: [{ post: 'member', how: 'second vote' }] }).contests;
  assert.equal(contest?.short?.threshold, 1);
  assert.deepEqual(contest?.elected, [{ name: '乙', votes: 36, how: 'second vote' }]);
  assert.equal(contest?.short?.seats, 1);
});

test('a second vote to which nobody came elects nobody, though 0 is a third of 0', () => {
  const nobody = { ...poll(100, 0, 'member 1: 甲 0, 乙 0'), round: 2 };
  const found = determine(nobody, { ...village, plan: { secondVoteTurnout: 'none' } });
  assert.deepEqual([found.valid, found.contests[0]?.elected, found.contests[0]?.tied], [true, [], undefined]);
});

test('write-ins are weighed one by one only where they reach the share: of 甲 60, 乙 30 and three written in, two steps', () => {
  const contest = first(poll(100, 100, 'director 1: 甲 60, 乙 30, 丙 2 另选, 丁 1 另选, 戊 1 另选'));
  assert.deepEqual(
    contest.steps.flatMap(({ of }) => of ?? []),
    ['甲', '乙'],
  );
});

test('a write-in who wins, 60 of 100, is elected', () => {
  const contest = first(poll(100, 100, 'director 1: 甲 30, 乙 10, 丙 60 另选'));
  assert.deepEqual(names(contest.elected), ['丙']);
});

test('two seats open: 另行选举 has the three not elected with most votes, never one elected to another post', () => {
  const found = determine(
    poll(100, 100, 'director 1: 甲 60, 乙 40', 'member 3: 丙 80, 甲 50, 丁 45, 戊 44, 己 43, 庚 2'),
    village,
  );
  assert.equal(found.contests[1]?.short?.seats, 2);
  assert.deepEqual(names(found.contests[1]?.short?.slate ?? []), ['丁', '戊', '己']);
});

test('equal votes at the end of the slate stay in together: for one seat 40, 20, 20 are three candidates', () => {
  assert.deepEqual(names(first(poll(100, 100, 'director 1: 甲 40, 乙 20, 丙 20, 丁 19')).short?.slate ?? []), ['甲', '乙', '丙']);
});

test('in the second vote one third elects: 30 of 90 (3 × 30 = 90 ≥ 90), 29 of 90 does not', () => {
  const second = (votes: number) => ({
    ...poll(100, 90, `member 1: 甲 ${votes}, 乙 20`),
    round: 2,
  });
  const [yes] = determine(second(30), village).contests;
  assert.deepEqual(yes?.elected, [{ name: '甲', votes: 30, how: 'second vote' }]);
  assert.ok(yes?.steps.some(({ formula }) => formula === '3 × 30 = 90 ≥ 90'));
  const [no] = determine(second(29), village).contests;
  assert.deepEqual([no?.elected, no?.short?.seats, no?.short?.threshold], [[], 1, 30]);
});

test('the third is of all ballots cast in the second vote: 29 of 90 collected (87 < 90) does not elect though only 80 are valid (87 ≥ 80)', () => {
  const totals = {
    ...poll(100, 90, 'member 1: 甲 29, 乙 20'),
    round: 2,
  };
  const kinds = [{ kind: 'all', issued: 90, returned: 90, valid: 80, partValid: 0, void: 6, blank: 4 }];
  assert.deepEqual(determine({ ...totals, kinds }, village).contests[0]?.elected, []);
});

test('a second vote for one seat with one candidate is no finding of too few candidates, and 45 of 90 must not reach half of 100 to elect', () => {
  const found = determine({ ...poll(100, 90, 'member 1: 甲 45'), round: 2 }, village, {
    elected: [{ name: '丙', woman: true }],
  });
  assert.deepEqual(found.findings, []);
  assert.ok(!found.steps.some(({ key }) => key === 'moreCandidatesThanSeats'));
  assert.deepEqual(names(found.contests[0]?.elected ?? []), ['甲']);
});

test('a second vote to which 40 of 100 came is not valid, unless the plan asks no turnout of it', () => {
  const totals = {
    ...poll(100, 40, 'member 1: 甲 30, 乙 10'),
    round: 2,
  };
  assert.ok(!determine(totals, village).valid);
  assert.ok(determine(totals, { ...village, plan: { secondVoteTurnout: 'none' } }).valid);
});

test('more ballots collected (101) than issued (100) is a finding; where the plan says so the election is void', () => {
  const totals = poll(120, 101, 'director 1: 甲 70, 乙 31');
  const over = { ...totals, kinds: totals.kinds.map((kind) => ({ ...kind, issued: 100 })) };
  const found = determine(over, village);
  assert.ok(found.valid && found.findings.some(({ key }) => key === 'returnedOverIssued'));
  assert.ok(!determine(over, { ...village, plan: { returnedOverIssued: 'void' } }).valid);
});

test('figures that do not balance are found: 100 ≠ 90 + 0 + 5 + 4, 95 votes on 90 ballots, 100 ballots of 99 voters of 98', () => {
  const totals = poll(98, 100, 'director 1: 甲 95, 乙 0');
  const kinds = [{ kind: 'all', issued: 100, returned: 100, valid: 90, partValid: 0, void: 5, blank: 4 }];
  const keys = determine({ ...totals, participants: 99, kinds }, village).findings.map(({ key }) => key);
  for (const key of ['sumsDoNotAddUp', 'moreVotesThanBallots', 'returnedOverParticipants', 'participantsOverRegistered'])
    assert.ok(keys.includes(key), key);
});

test('as many candidates as seats, 1 and 1, is a finding with its article', () => {
  const { findings } = determine(poll(10, 10, 'director 1: 甲 9'), village);
  const [whole, byPost] = ['notMoreCandidatesThanSeats', 'notMoreCandidatesForPost'].map((key) =>
    findings.find((one) => one.key === key),
  );
  assert.equal(whole?.cites, '村民委员会组织法（2025修正）第十八条第一款');
  assert.equal(byPost?.zh, '主任候选人1人，应选1人');
});

test('a woman among the elected, none (0 < 1), or not known: three answers, and earlier rounds count', () => {
  const one = (woman?: boolean) => poll(10, 10, `director 1: 甲 9${woman === undefined ? '' : woman ? ' 女' : ' 男'}, 乙 1`);
  assert.equal(determine(one(true), village).woman.outcome, 'woman elected');
  assert.equal(determine(one(false), village).woman.outcome, 'no woman elected');
  assert.equal(determine(one(false), village).woman.step.formula, '0 < 1');
  assert.equal(determine(one(), village).woman.outcome, 'unknown');
  assert.equal(
    determine({ ...one(false), round: 2 }, village, { elected: [{ name: '丙', woman: true }] }).woman.outcome,
    'woman elected',
  );
});

test('one person elected director and member is a finding, not a decision', () => {
  const { findings, contests } = determine(poll(10, 10, 'director 1: 甲 9, 乙 1', 'member 1: 甲 8, 丙 2'), village);
  assert.ok(findings.some(({ key, zh }) => key === 'electedTwice' && zh.startsWith('甲')));
  assert.equal(contests.filter(({ elected }) => elected.length === 1).length, 2);
});

test('an empty hall, 0 of 0, elects nobody; half a vote and a contest without ballots are impossible', () => {
  assert.ok(!determine(poll(0, 0, 'director 1: 甲 0'), village).valid);
  assert.throws(() => determine(poll(10, 10, 'director 1: 甲 0.5'), village), RangeError);
  assert.throws(() => determine({ ...poll(10, 10, 'director 1: '), kinds: [] }, village), RangeError);
});

test('20,000 ballots are tallied and concluded in far less than a second, the conclusion in less than 50 ms on a cold start', () => {
  const { records, ms, determinationMs } = benchTally(20_000);
  assert.equal(records, 20_000);
  assert.ok(ms < 1000 && determinationMs < 50, `${ms} ms, ${determinationMs} ms`);
});

test('one determination from the totals of three posts and 17 candidates takes less than a millisecond at the median', () => {
  const { medianMs } = benchDetermination(500);
  assert.ok(medianMs < 1, `${medianMs} ms`);
});
