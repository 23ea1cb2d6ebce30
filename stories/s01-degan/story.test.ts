// The community in 德感街道 told to the eve of its poll: who recommends by secret ballot, nine venues for eight, the plan that came too late in the source and in time here, and the refusals of its days and of today.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Replayed } from '../../office/told/replay.ts';
import { figuresIn, lackingOn, pointedAt, refusalsOf, storyAt, tellBefore, tellInMemory } from '../telling.ts';

const facts = new URL('facts.json', import.meta.url);
const eve = '2016-12-21';
let told: Replayed;
before(async () => {
  told = await tellBefore(facts, '2016-12-22');
});

test('德感街道 2016: 5312 registered, posted 27 days before the poll, 5312 cards 3 days before it', () => {
  const of = figuresIn(told, eve);
  assert.deepEqual([of['registered'], of['rollPostedBefore'], of['cards'], of['cardsBefore']], [5312, 27, 5312, 3]);
  assert.deepEqual([of['groups'], of['committeeMembers'], of['committeeAlternates']], [24, 7, 3]);
});

test('德感街道: publicity in three layers: 4 meetings with 397 people, 8 voters away called and 7 reached, 12 banners, 48 slogans, 9 boards', () => {
  const of = figuresIn(told, eve);
  assert.deepEqual([of['publicity: meeting'], of['publicity: meeting, people'], 7 + 69 + 158 + 163], [4, 397, 397]);
  assert.deepEqual([of['contacts'], of['voters reached']], [8, 7]);
  assert.deepEqual([of['publicity: banners'], of['publicity: slogans'], of['publicity: blackboards']], [12, 48, 9]);
});

test('德感街道: 104 of 112 representatives recommend by secret ballot, 10 × 104 = 1040 > 9 × 112 = 1008: over 90 per cent; 11 named − 2 who decline = 9: 2 stand for director, 7 for 5 members', () => {
  const e = told.election.election();
  const of = figuresIn(told, eve);
  assert.deepEqual([of['nomination 1: nominees'], of['nominees declined'], of['candidates']], [11, 2, 9]);
  assert.deepEqual([of['candidatesMetTimes'], of['candidatesMetPresent'], 412 + 104], [2, 516, 516]);
  const [held] = e.nomination.held;
  assert.deepEqual([held?.way, held?.due, held?.present, held?.returned], ['representatives meeting', 112, 104, 104]);
  assert.ok(10 * (held?.present ?? 0) > 9 * (held?.due ?? 0));
  assert.deepEqual(
    e.candidacy.candidates.map((c) => [c.post, c.name, c.votes]),
    [
      ['director', '程世勇', 88],
      ['director', '蒋正华', 14],
      ['member', '何小琴', 96],
      ['member', '邓泽明', 90],
      ['member', '罗晓梅', 84],
      ['member', '杨国平', 71],
      ['member', '谭秀英', 66],
      ['member', '唐志刚', 48],
      ['member', '秦雪', 31],
    ],
  );
});

test('德感街道: street committee, then 党工委 and 办事处 agree to each of nine; 郭显明 is nominated, leaves the committee and 周永贵 moves up: seven', () => {
  const e = told.election.election();
  const opinions = e.nomination.nominees
    .filter((n) => !n.declined)
    .map((n) => n.opinions.map((o) => `${o.round} ${o.said}`).join());
  assert.deepEqual(new Set(opinions), new Set(['township or street approved,party approved']));
  assert.equal(opinions.length, 9);
  assert.deepEqual(
    [e.committee.left.map((l) => l.name), e.committee.seats.at(-1)?.name, e.committee.seats.length],
    [['郭显明'], '周永贵', 7],
  );
});

test('德感街道: one central and eight branch venues are nine, not the eight of its head, which leave groups 23 and 24 without one; each has scrutineers, teller, guard and writer', () => {
  const figures = figuresIn(told, eve);
  assert.deepEqual([figures['stations'], figures['central venues'], figures['branch venues']], [9, 1, 8]);
  const [round] = told.election.election().rounds;
  const stations = [...(round?.stations.values() ?? [])];
  const of = (place: string) => stations.filter((s) => s.place === place).length;
  assert.deepEqual([of('centre'), of('branch'), stations.length], [1, 8, 9]);
  assert.equal(
    stations.reduce((n, s) => n + s.groups.length, 0),
    24,
  );
  for (const role of ['scrutineer', 'teller', 'helper', 'guard'] as const)
    assert.equal(
      new Set(round?.staff.filter((s) => s.role === role && s.station !== undefined).map((s) => s.station)).size,
      9,
      role,
    );
});

test('德感街道: 26 of the old and infirm vote through another, three of them through 刘丽, the fourth is refused; the list hangs two days before', () => {
  assert.equal(figuresIn(told, eve)['proxies'], 26);
  const { given } = told.election.election().proxies;
  const held = Map.groupBy(given.values(), (p) => p.holder);
  assert.deepEqual([given.size, Math.max(...[...held.values()].map((p) => p.length))], [26, 3]);
  assert.equal(told.election.election().proxies.postings.at(-1)?.on, '2016-12-20');
});

test('德感街道: the notices bear their numbers of the series of seventeen; on the eve nothing lacks and nothing was out of time', () => {
  assert.deepEqual(
    told.election.election().notices.map((n) => n.label),
    ['1', '2', '3', '4', '4-1', '7', '8', '2-1', '9', '10', '11', '15', '13', '14'],
  );
  assert.deepEqual(lackingOn(told, eve), []);
  assert.deepEqual(pointedAt(told, eve), []);
});

test('德感街道: what is refused between 3 November and 21 December, the plan of 20 December among it: the nomination rests on that of 10 November', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { until: '2016-12-22' }), [
    'fixElectionDay: roll posted too late',
    'adoptPlan: plan against the law',
    'registerVoters: roll has faults',
    'fixElectionDay: roll posted too late',
    'recordNomination: nominator not known to the law',
    'recordNomination: meeting numbers do not add up',
    'recordNomination: more nominations than ballots',
    'recordCommitteeMeeting: not on the committee',
    'fixCandidates: nominees not reviewed',
    'fixCandidates: not more candidates than seats',
    'setStations: a group without a station',
    'appointStaff: works that check each other',
    'recordProxies: holder has enough proxies',
    'recordProxies: a candidate may not hold a proxy',
    'printBallots: too few printed',
    'adoptPlan: not in this stage',
    'deliverCards: cards come late',
  ]);
});

test('德感街道 in 2026: the committee of party members and representatives (RC 15), 74 of 112 present (RC 29), nomination by representatives (RC 18) and proxies of those who are not away (RC 19) are refused', async () => {
  const refused = new URL('facts-2026-refused.json', import.meta.url);
  assert.deepEqual(refusalsOf(await storyAt(refused)), [
    'chooseCommittee: body not known to the law',
    'chooseCommittee: no quorum',
    'adoptPlan: plan against the law',
    'adoptPlan: plan against the law',
    'recordNomination: nominator not known to the law',
  ]);
  await tellInMemory(refused);
});

test('德感街道 in the order of its summary: the nomination of 1 December has no plan to rest on, the plan of 20 December comes out of its stage; what was done on paper is on record by two people', async () => {
  const asWritten = new URL('facts-as-written.json', import.meta.url);
  assert.deepEqual(refusalsOf(await storyAt(asWritten)), [
    'recordNomination: nominator not known to the law',
    'adoptPlan: not in this stage',
  ]);
  const { irregularities } = (await tellInMemory(asWritten)).election.election().keepers;
  assert.deepEqual(
    irregularities.map((i) => [i.rule, i.on]),
    [['nominators', '2016-12-20']],
  );
});
