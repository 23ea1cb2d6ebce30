// 蒋家庄 told to the eve of its poll: who is registered and nominated, 54 representatives for 1024 households, the notices in their order, what is pointed at, and the refusals of its days.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pointedAt as ofRepresentatives, womenAmong } from '../../election/representatives/representation.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Replayed } from '../../office/told/replay.ts';
import { figuresIn, lackingOn, pointedAt, refusalsOf, storyAt, tellBefore, tellInMemory } from '../telling.ts';

const facts = new URL('facts.json', import.meta.url);
const eve = '2011-12-17';
let told: Replayed;
before(async () => {
  told = await tellBefore(facts, '2011-12-18');
});

test('蒋家庄 2011: 1214 men + 1193 women = 2407 voters of 2718 people in 1024 households, posted 23 days before the poll', () => {
  const of = figuresIn(told, eve);
  assert.deepEqual([of['population'], of['households'], of['groups'], of['registered']], [2718, 1024, 8, 2407]);
  assert.deepEqual([of['rollPostedBefore'], of['cards'], of['cardsBefore']], [23, 2407, 3]);
  const sexes = Map.groupBy(told.election.election().roll.voters.values(), (v) => v.secret?.sex);
  assert.deepEqual([sexes.get('man')?.length, sexes.get('woman')?.length], [1214, 1193]);
});

test('蒋家庄: 35 slogans and 12 meetings are counted; 95 per cent aware is what a survey of 200 says: 190', () => {
  const of = figuresIn(told, eve);
  assert.deepEqual([of['publicity: slogans'], of['publicity: meeting']], [35, 12]);
  assert.deepEqual([of['survey 1: asked'], of['survey 1: aware']], [200, 190]);
  assert.equal(190 * 100, 95 * 200);
  assert.deepEqual([of['contacts'], of['voters reached']], [3, 2]);
});

test('蒋家庄: 智同义 with 871 votes stands second and withdraws before the candidates are fixed; 蒋志强 with 245 takes the place: 2 for 1, 3 for 2, 3 for 2', () => {
  const e = told.election.election();
  const second = e.nomination.nominees.filter((n) => n.post === 'director').toSorted((a, b) => b.votes - a.votes)[1];
  assert.deepEqual([second?.name, second?.votes], ['智同义', 871]);
  assert.deepEqual(
    e.candidacy.candidates.map((c) => [c.post, c.name, c.votes]),
    [
      ['director', '蒋海军', 1102],
      ['director', '蒋志强', 245],
      ['deputy', '王丽芳', 1043],
      ['deputy', '任建平', 877],
      ['deputy', '郝文斌', 312],
      ['member', '蒋慧珍', 1186],
      ['member', '薛俊杰', 1020],
      ['member', '李雨琳', 541],
    ],
  );
  const of = figuresIn(told, eve);
  assert.deepEqual([of['nomination 1: issued'], of['nomination 1: returned']], [2361, 2298]);
  assert.deepEqual([of['nominees declined'], of['nominees left'], of['candidates']], [3, 1, 8]);
});

test('蒋家庄: 54 representatives chosen by groups, 24 of them women: 3 × 24 = 72 ≥ 54; 1024 households are more than 15 × 54 = 810, pointed at and lawful by groups', () => {
  const e = told.election.election();
  const law = lawOf(e, '2011-12-18');
  const women = womenAmong(e, law);
  assert.deepEqual([women.women, women.of, women.reached, women.formula], [24, 54, true, '3 × 24 = 72 ≥ 54']);
  assert.deepEqual(
    ofRepresentatives(e, law).map((p) => [p.words.zh, p.cites?.zh]),
    [
      [
        '全部 1024 户、代表 54 人（1024 > 15 × 54 = 810）：一般每 5 户至 15 户推选一人，由小组推选若干人的不受此限',
        '村民委员会组织法（2010修订）第二十五条第二款',
      ],
    ],
  );
  const of = figuresIn(told, eve);
  assert.deepEqual([of['representative'], of['women representatives'], of['group head']], [54, 24, 8]);
});

test('蒋家庄: one main venue and seven stations, each with a booth and a writer, none with a mobile box; 18 proxies, nobody holds more than three', () => {
  const e = told.election.election();
  const [round] = e.rounds;
  const stations = [...(round?.stations.values() ?? [])];
  assert.deepEqual(
    [stations.filter((s) => s.place === 'centre').length, stations.filter((s) => s.place === 'branch').length],
    [1, 7],
  );
  assert.ok(stations.every((s) => (s.booths ?? 0) > 0 && (s.mobile ?? []).length === 0));
  const writers = round?.staff.filter((s) => s.role === 'helper').map((s) => s.station);
  assert.deepEqual(writers, [1, 2, 3, 4, 5, 6, 7, 8]);
  const held = Map.groupBy([...e.proxies.given.values()], (p) => p.holder);
  assert.deepEqual([e.proxies.given.size, Math.max(...[...held.values()].map((p) => p.length))], [18, 3]);
});

test('蒋家庄: the notices run from 1 to 9 in the series of ten, the tenth is the result; on the eve nothing lacks and nothing was out of time', () => {
  const labels = told.election.election().notices.map((n) => n.label);
  assert.deepEqual([...new Set(labels.map((l) => l.split('-')[0]))].toSorted(), ['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  assert.deepEqual(lackingOn(told, eve), []);
  assert.deepEqual(pointedAt(told, eve), []);
});

test('蒋家庄: what is refused between 30 October and 14 December', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { until: '2011-12-18' }), [
    'adoptPlan: plan against the law',
    'adoptPlan: no quorum',
    'fixElectionDay: roll posted too late',
    'registerVoters: roll has faults',
    'recordNomination: more nominations than ballots',
    'receiveObjection: objection after the window',
    'recordSurvey: more aware than asked',
    'recordNomination: nominator not known to the law',
    'recordNomination: too few took part in the nomination',
    'answerNomination: nominated for several posts',
    'fixCandidates: not more candidates than seats',
    'setStations: no secret booth',
    'appointStaff: staff must avoid',
    'askMobileBox: no mobile box for that',
    'nameHelper: not an official writer',
    'recordProxies: holder is no near relative',
    'recordProxies: a candidate may not hold a proxy',
    'recordProxies: holder has enough proxies',
    'chooseRepresentatives: households for each representative',
    'chooseRepresentatives: no quorum',
    'printBallots: too few printed',
  ]);
});

test('蒋家庄 in 2026: a committee chosen by party members and representatives, nomination of oneself and a roll posted 15 days before are refused; four members are fewer than five and no odd number: pointed at', async () => {
  const refused = new URL('facts-2026-refused.json', import.meta.url);
  assert.deepEqual(refusalsOf(await storyAt(refused)), [
    'chooseCommittee: body not known to the law',
    'adoptPlan: plan against the law',
    'adoptPlan: plan against the law',
  ]);
  assert.deepEqual(pointedAt(await tellInMemory(refused), '2026-11-02'), [
    '选举委员会 4 人，当地规定为 5 至 11 人，请核对',
    '选举委员会 4 人，当地规定为单数，请核对',
  ]);
});
