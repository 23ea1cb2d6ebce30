// What a plan may say beside the law: more days, fewer days, a choice, an addition, or nothing else. What a plan can say at all: rule.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from './answer.ts';
import { planConflicts, rules } from './rules.ts';

const within = (key: string, plan: unknown, law: unknown): boolean => {
  const rule = rules.find((one) => one.key === key);
  assert.ok(rule?.within, key);
  return rule.within(plan as never, law as never);
};

const atLeastTheLaw = [
  'womanMember',
  'rollPosting',
  'candidateListDay',
  'scrutineersPerBox',
  'placePosting',
  'proxyApplicationDay',
  'proxyListDay',
  'secondVoteDifference',
  'emptySeatsFrom',
  'leavingAuditDays',
  'byElectionBelow',
  'meetingNotice',
  'meetingFrequency',
  'representativesFrequency',
  'disclosureDays',
  'disclosureGeneral',
  'disclosureFinance',
  'assessmentFrequency',
  'meetingScrutineers',
] as const;

const atMostTheLaw = [
  'objectionDecision',
  'proxiesPerHolder',
  'repeatElectionDays',
  'secondVoteLatest',
  'handoverDays',
  'sealHandoverDays',
  'resultPublication',
  'changesFiledDays',
  'resultObjectionAnswer',
  'firstMeetingDays',
  'ballotsSealedDays',
  'electionAfterExpiryMonths',
  'shiftMonths',
  'newVillageMonths',
  'recallVoteDays',
  'recallByTownshipDays',
  'resignationDecided',
  'resignationNotice',
  'byElectionMonths',
  'disclosureAnswerDays',
] as const;

test('where the law says 20 at least, a plan may say 20 or 21, never 19: the roll posted, the notice of a meeting and 17 more', () => {
  for (const key of atLeastTheLaw) {
    assert.deepEqual(
      [19, 20, 21].map((plan) => within(key, plan, 20)),
      [false, true, true],
      key,
    );
  }
});

test('where the law says 20 at most, a plan may say 19 or 20, never 21: the second vote, the handover and 18 more', () => {
  for (const key of atMostTheLaw) {
    assert.deepEqual(
      [19, 20, 21].map((plan) => within(key, plan, 20)),
      [true, true, false],
      key,
    );
  }
});

test('within 5 to 9 a plan may take 5 to 9 or 7 alone; 4 to 9 and 5 to 10 leave the range', () => {
  for (const key of ['committeeSeats', 'electionCommitteeSize', 'householdsPerRepresentative']) {
    const said = (min: number, max: number): boolean => within(key, { min, max }, { min: 5, max: 9 });
    assert.deepEqual([said(5, 9), said(7, 7), said(4, 9), said(5, 10)], [true, true, false, false], key);
  }
});

test('of the ways that the law allows a plan may choose some, but must leave one and add none', () => {
  for (const key of [
    'modes',
    'electionCommitteeBodies',
    'electionCommitteeGap',
    'postsOnOneBallot',
    'votingPlaces',
    'delegableMatters',
    'delegableOversight',
  ]) {
    const said = (...plan: readonly string[]): boolean => within(key, plan, ['甲', '乙']);
    assert.deepEqual([said('甲'), said('甲', '乙'), said(), said('甲', '丙')], [true, true, false, false], key);
  }
});

test('to what the law lists a plan may add, never take away: items of the handover, matters of the meeting, what is posted', () => {
  for (const key of [
    'candidateQualities',
    'staffAvoidanceJobs',
    'endsByItself',
    'handoverItems',
    'meetingMatters',
    'disclosureItems',
  ]) {
    const said = (...plan: readonly string[]): boolean => within(key, plan, ['甲', '乙']);
    assert.deepEqual([said('甲', '乙'), said('丙', '乙', '甲'), said('甲'), said('甲', '丙')], [true, true, false, false], key);
  }
});

test('who may nominate and who may not stand are the law’s alone: the same in another order, no more and no fewer', () => {
  for (const key of ['nominators', 'candidateBars']) {
    const said = (...plan: readonly string[]): boolean => within(key, plan, ['甲', '乙']);
    assert.deepEqual([said('乙', '甲'), said('甲'), said('甲', '乙', '丙'), said('甲', '丙')], [true, false, false, false], key);
  }
});

test('a leaving audit may come early, before the election committee is chosen; a plan may not put it later', () => {
  const law = 'before the next election';
  assert.ok(within('leavingAudit', 'before the election committee is chosen', law));
  assert.ok(!within('leavingAudit', 'after the handover', law));
});

test('of every other question a plan says what the law says, or nothing', () => {
  const chosen = [
    'modes',
    'electionCommitteeBodies',
    'electionCommitteeGap',
    'postsOnOneBallot',
    'votingPlaces',
    'delegableMatters',
    'delegableOversight',
  ];
  const added = [
    'candidateQualities',
    'staffAvoidanceJobs',
    'endsByItself',
    'handoverItems',
    'meetingMatters',
    'disclosureItems',
  ];
  const rest = [
    'committeeSeats',
    'electionCommitteeSize',
    'householdsPerRepresentative',
    'leavingAudit',
    'nominators',
    'candidateBars',
  ];
  const named = [...atLeastTheLaw, ...atMostTheLaw, ...chosen, ...added, ...rest];
  const free = rules.filter((rule) => rule.within !== undefined).map(({ key }) => key);
  assert.deepEqual(free.toSorted(), named.toSorted());
});

const on = (plan: LawOfTheDay['plan'], kind: LawOfTheDay['kind'] = 'village'): LawOfTheDay => ({
  kind,
  day: '2026-03-28',
  mode: 'voters',
  plan,
});

test('the nearest lawful value: 2 to 4 seats become 3 to 4, 8 to 12 become 7; of voters and households a village keeps the voters', () => {
  const nearest = (plan: LawOfTheDay['plan']) => planConflicts(on(plan)).map((one) => one.nearest);
  assert.deepEqual(nearest({ committeeSeats: { min: 2, max: 4 } }), [{ min: 3, max: 4 }]);
  assert.deepEqual(nearest({ committeeSeats: { min: 8, max: 12 } }), [{ min: 7, max: 7 }]);
  assert.deepEqual(nearest({ modes: ['voters', 'households'] }), [['voters']]);
  assert.deepEqual(nearest({ modes: ['households'] }), [['voters']]);
  assert.deepEqual(nearest({ modes: [] }), [['voters']]);
});

test('of bodies that may choose the election committee a plan keeps those the law knows; where it keeps none, all that the law knows stand', () => {
  const nearest = (wanted: readonly string[]) => {
    const rule = rules.find(({ key }) => key === 'electionCommitteeBodies');
    return rule?.nearest?.(wanted as never, ['甲', '乙', '丙'] as never);
  };
  assert.deepEqual(nearest(['丙', '丁', '甲']), ['丙', '甲']);
  assert.deepEqual(nearest(['丁']), ['甲', '乙', '丙']);
  assert.deepEqual(nearest([]), ['甲', '乙', '丙']);
});

test('a plan that says nothing to a question, or names it without a value, contradicts nothing', () => {
  assert.deepEqual(planConflicts(on({ rollPosting: undefined })), []);
  assert.deepEqual(planConflicts(on({})), []);
});
