// 雁宁路社区 told to the eve of its poll: 42 representatives elect; what its file gets wrong is pointed at with the sum; the refusals of its days.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { electors } from '../../election/roll/electors.ts';
import { householdsOf } from '../../election/representatives/representation.ts';
import { holdersOf } from '../../election/representatives/representatives.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { answerOn, citesOf, turnoutForValidity } from '../../law/rules.ts';
import { formula, leastThatReaches, reaches } from '../../law/share.ts';
import { candidatesNotice } from '../../papers/notices/candidates.ts';
import { workSummary } from '../../papers/summary/summary.ts';
import { eveOf } from '../eve.ts';
import { refusalsOf, storyAt, tellBefore } from '../telling.ts';

const facts = new URL('facts.json', import.meta.url);
const told = tellBefore(facts, '2026-01-15');
const open = async () => (await told).election;

test('雁宁路社区: the kinds add up to 12 + 3 + 5 + 2 + 40 = 62 of 70 units, the ranks to 5 + 5 + 3 = 13; both stand in the summary, nothing else is pointed at', async () => {
  const eve = eveOf(await told);
  assert.deepEqual(eve.pointedAt, [
    '驻区单位共 70 家，按性质分列合计 12 + 3 + 5 + 2 + 40 = 62 家，有 8 家没有列入',
    '驻区单位共 70 家，按级别分列合计 5 + 5 + 3 = 13 家，有 57 家没有列入',
  ]);
  const summary = JSON.stringify(workSummary((await open()).election(), (await open()).recorded(), '2026-01-14').blocks);
  for (const says of eve.pointedAt) assert.ok(summary.includes(says), says);
  assert.deepEqual(
    ['population', 'households', 'courtyards', 'buildings', 'entrances', 'units'].map(eve.figure),
    [4474, 1486, 6, 26, 88, 70],
  );
});

test('雁宁路社区: 3 in each of 14 groups make 42 representatives, one for 33 to 37 of 1486 households; 42 cards, 50 ballots', async () => {
  const e = (await open()).election();
  const groups = Array.from({ length: 14 }, (_, at) => at + 1);
  const chosen = Map.groupBy(holdersOf(e, 'representative'), (h) => h.group);
  assert.deepEqual(
    groups.map((g) => chosen.get(g)?.length),
    groups.map(() => 3),
  );
  assert.equal(electors(e).size, 42);
  const households = groups.map((g) => householdsOf(e, g) ?? 0);
  assert.equal(
    households.reduce((a, b) => a + b),
    1486,
  );
  assert.ok(
    households.every((h) => 33 * 3 <= h && h <= 37 * 3),
    households.join(),
  );
  const eve = eveOf(await told);
  assert.deepEqual(['registered', 'electors', 'representative', 'group head', 'cards'].map(eve.figure), [1386, 42, 42, 14, 42]);
  assert.equal(eve.found('ballots'), '印 50 张，选民 42 人');
});

test('雁宁路社区: 28 of 42 is not more than two thirds (3 × 28 = 2 × 42), 29 is; half or more is no rule a plan may have', async () => {
  const e = (await open()).election();
  const asked = answerOn(turnoutForValidity, lawOf(e, '2026-01-15'));
  assert.deepEqual(
    [28, 29].map((n) => reaches(asked.value, n, 42)),
    [false, true],
  );
  assert.equal(leastThatReaches(asked.value, 42), 29);
  assert.match(formula(asked.value, 28, 42), /84/);
  assert.match(citesOf(asked).zh, /第十九条/);
});

test('雁宁路社区: the product counts meetings 5 (30 people), trainings 2, banners 5, slogans 43, handouts 90, blackboards 3', async () => {
  const eve = eveOf(await told);
  const counted = ['meeting', 'meeting, people', 'training', 'banners', 'slogans', 'leaflets', 'blackboards'];
  assert.deepEqual(
    counted.map((kind) => eve.figure(`publicity: ${kind}`)),
    [5, 30, 2, 5, 43, 90, 3],
  );
});

test('雁宁路社区: the roll hangs on D−20 with its representatives; the notices bear the numbers of the full series', async () => {
  const eve = eveOf(await told);
  assert.equal(eve.figure('rollPostedBefore'), 20);
  assert.deepEqual(eve.notices, [
    '2 election committee',
    '1 election day',
    '3 registration',
    '5 representatives election',
    '4 roll',
    '6 representatives',
    '6-1 group heads',
    '4-1 roll corrections',
    '7 nomination',
    '2-1 committee change',
    '8 nominees',
    '9 candidates',
    '10 poll',
    '11 staff',
  ]);
});

test('雁宁路社区: 2, 4 and 8 candidates for 1, 3 and 5 seats, in the order of strokes; ten signatures are no votes on the notice; the nominated member has left, the next by 16 votes has moved up', async () => {
  const e = (await open()).election();
  const of = (post: string) => e.candidacy.candidates.filter((c) => c.post === post).map((c) => c.name);
  assert.deepEqual([of('director').length, of('deputy').length, of('member').length], [2, 4, 8]);
  assert.deepEqual(of('deputy'), ['苏雅琴', '邸建军', '罗晓燕', '段志宏']);
  const notice = JSON.stringify(candidatesNotice(e, '2026-01-05').blocks);
  assert.deepEqual([notice.match(/联名\d+人/g), notice.match(/"—"/g)?.length], [['联名10人'], 13]);
  assert.deepEqual(
    e.committee.left.map((l) => [l.name, l.on]),
    [['祁文斌', '2025-12-31']],
  );
  assert.deepEqual(
    e.committee.seats.slice(-1).map((s) => [s.name, s.votes]),
    [['丁桂花', 16]],
  );
});

test('雁宁路社区: every line of the readiness page is green on the eve; no pledge, proxy, mobile box or helper is asked', async () => {
  const eve = eveOf(await told);
  assert.ok(eve.green, eve.lines.lacking?.join());
  assert.deepEqual(eve.lines['not asked'], ['pledge', 'proxies', 'mobile box', 'helpers', 'large', 'braille', 'signing']);
});

test('雁宁路社区: a turnout of half, a proxy, nine signatures, a roll without its representatives and ten more are refused', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { until: '2026-01-15' }), [
    'adoptPlan: plan against the law',
    'adoptPlan: plan against the law',
    'postRoll: representatives are not listed',
    'chooseRepresentatives: list has faults',
    'chooseRepresentatives: head is not a representative',
    'recordNomination: the clock has not run',
    'recordNomination: nominator not known to the law',
    'signNomination: too few joint nominators',
    'recordCommitteeMeeting: not on the committee',
    'fixCandidates: not more candidates than seats',
    'appointStaff: staff must avoid',
    'recordProxies: no proxies in this way of voting',
    'printBallots: too few printed',
    'openAllStations: not election day',
  ]);
});
