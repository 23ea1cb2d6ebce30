// 双塘村 told to the eve of its poll: four districts in one centre, two mobile boxes, leaders who sign for every household, a pledge; the refusals of its days.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchOf } from '../../election/polling/avoidance.ts';
import { stationSizes } from '../../election/roll/places.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { answerOn, turnoutForValidity } from '../../law/rules.ts';
import { leastThatReaches } from '../../law/share.ts';
import { eveOf } from '../eve.ts';
import { refusalsOf, storyAt, tellBefore } from '../telling.ts';

const facts = new URL('facts.json', import.meta.url);
const told = tellBefore(facts, '2014-08-30');
const open = async () => (await told).election;

test('双塘村: 3806 people, 30 groups, 2932 voters, a committee of 11 without a deputy; the roll hangs 22 days before; 1467 must vote', async () => {
  const e = (await open()).election();
  const eve = eveOf(await told);
  assert.deepEqual(
    ['population', 'groups', 'registered', 'committeeMembers', 'rollPostedBefore'].map(eve.figure),
    [3806, 30, 2932, 11, 22],
  );
  assert.deepEqual([...new Set(e.committee.seats.map((s) => s.post))], ['chair', 'member']);
  assert.equal(leastThatReaches(answerOn(turnoutForValidity, lawOf(e, '2014-08-30')).value, 2932), 1467);
});

test('双塘村: the notices bear No. 1 to 6 of the short series by the eve; No. 7 is left to the result', async () => {
  assert.deepEqual(eveOf(await told).notices, [
    '1 election committee',
    '2 election day',
    '2-1 registration',
    '3 roll',
    '3-1 roll corrections',
    '4 nomination',
    '4-1 nominees',
    '5 candidates',
    '6 poll',
    '6 staff',
    '6-1 mobile boxes',
  ]);
});

test('双塘村: one centre, 4 districts with a desk, a booth and a box each, 2 mobile boxes, 2 supervisors at every one of 6 boxes; 06:00 to 11:00', async () => {
  const e = (await open()).election();
  const round = e.rounds.at(-1);
  assert.ok(round);
  const stations = [...round.stations.values()];
  assert.deepEqual(
    stations.map((s) => [s.desks, s.booths, s.boxes.length - (s.mobile?.length ?? 0)]),
    Array(4).fill([1, 1, 1]),
  );
  assert.equal(new Set(stations.map((s) => s.address)).size, 1);
  assert.deepEqual([round.opens, round.closes], ['06:00', '11:00']);
  const watched = stations.flatMap((s) => watchOf(e, round, s));
  assert.deepEqual(
    watched.map((w) => [w.box, w.found, w.least]),
    ['1', 'L1', '2', '3', 'L2', '4'].map((box) => [box, 2, 2]),
  );
  const sizes = [...stationSizes(e, round).values()];
  assert.equal(
    sizes.reduce((a, b) => a + b),
    2932,
  );
  const eve = eveOf(await told);
  assert.deepEqual(['stations', 'boxes', 'mobile boxes'].map(eve.figure), [4, 6, 2]);
  assert.equal(eve.found('mobile box'), '8 人，未公布 0 人');
});

test('双塘村: 2932 cards reach 30 groups 5 days before; 30 leaders sign that all households of the roll were told', async () => {
  const e = (await open()).election();
  const eve = eveOf(await told);
  const households = new Set([...e.roll.voters.values()].map((v) => v.household)).size;
  assert.deepEqual(['cards', 'cardsBefore', 'leaders who signed', 'households told'].map(eve.figure), [2932, 5, 30, households]);
});

test('双塘村: six of six sign the ten prohibitions, three of them report on their duties; 2 for 1 at each post; the voters meet them', async () => {
  const e = (await open()).election();
  const eve = eveOf(await told);
  assert.deepEqual([eve.found('pledge'), eve.figure('pledged')], ['6 / 6 人已签', 6]);
  assert.deepEqual(
    ['director', 'deputy', 'member'].map((p) => e.candidacy.candidates.filter((c) => c.post === p).length),
    [2, 2, 2],
  );
  assert.match(e.candidacy.introduced[0]?.how ?? '', /潘志明、严凤英、倪根林三人述职/);
  assert.equal(eve.figure('candidatesMetPresent'), 213);
});

test('双塘村: every line is green on the eve, nothing is pointed at; no proxies, helpers, large print, Braille or signing were asked for', async () => {
  const eve = eveOf(await told);
  assert.ok(eve.green, eve.lines.lacking?.join());
  assert.deepEqual(eve.lines['not asked'], ['proxies', 'helpers', 'large', 'braille', 'signing']);
  assert.deepEqual(eve.pointedAt, []);
});

test('双塘村: a deputy in the committee, candidates named by a meeting, a list at D−19, a district without a booth and ten more are refused', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { until: '2014-08-30' }), [
    'chooseCommittee: a person twice',
    'chooseCommittee: post not known to the law',
    'adoptPlan: plan against the law',
    'fixElectionDay: roll posted too late',
    'receiveObjection: objection after the window',
    'recordNomination: nominator not known to the law',
    'fixCandidates: pledge is not signed',
    'fixCandidates: not more candidates than seats',
    'setStations: no secret booth',
    'appointStaff: staff must avoid',
    'askMobileBox: no mobile box for that',
    'setMobileRoute: too few escorts',
    'deliverCards: cards differ from the roll',
    'tellHouseholds: households differ from the roll',
  ]);
});
