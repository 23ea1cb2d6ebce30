// 铁北社区 told to the eve of its poll: what is registered and by what share, who is nominated in which way, what is pointed at, and the refusals of its days.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Replayed } from '../../office/told/replay.ts';
import { figuresIn, lackingOn, pointedAt, refusalsOf, storyAt, tellBefore, tellInMemory } from '../telling.ts';

const facts = new URL('facts.json', import.meta.url);
const eve = '2012-09-16';
let told: Replayed;
before(async () => {
  told = await tellBefore(facts, '2012-09-17');
});

test('铁北社区 2012: 329 registered of 658 who may, 2 × 329 = 658: 50 per cent; 329 cards delivered 3 days before the poll', () => {
  const of = figuresIn(told, eve);
  assert.deepEqual([of['registered'], of['eligible'], of['registeredShare']], [329, 658, '50%']);
  assert.deepEqual([of['cards'], of['cardsBefore'], of['rollPostedBefore']], [329, 3, 23]);
  assert.deepEqual([of['publicity: leaflets'], of['publicity: slogans'], of['publicity: banners']], [420, 24, 3]);
  assert.deepEqual([of['objections'], of['objectionsUpheld'], of['rollVersions']], [1, 1, 2]);
});

test('铁北社区: four ways nominate eleven people: 3 by the party branch, 2 themselves, 3 by residents’ groups, 3 jointly by 12, 11 and 10 voters; 11 − 2 who decline = 9 candidates for 5 seats', () => {
  const e = told.election.election();
  const of = figuresIn(told, eve);
  assert.deepEqual(
    [1, 2, 3, 4].map((n) => of[`nomination ${n}: nominees`]),
    [3, 2, 3, 3],
  );
  assert.deepEqual([of['nominees declined'], of['candidates']], [2, 9]);
  const by = Map.groupBy(e.nomination.nominees, (n) => n.way);
  assert.deepEqual(
    (['party organisation', 'self', 'residents group', 'voters jointly'] as const).map((way) => by.get(way)?.length),
    [3, 2, 3, 3],
  );
  assert.deepEqual(
    by.get('voters jointly')?.map((n) => [n.name, n.votes]),
    [
      ['郑国栋', 12],
      ['关志军', 10],
      ['佟丽杰', 11],
    ],
  );
  assert.equal(e.nomination.nominees.filter((n) => n.declined).length, 2);
  const slate = e.candidacy.candidates;
  assert.deepEqual(
    (['director', 'deputy', 'member'] as const).map((post) => slate.filter((c) => c.post === post).map((c) => c.name)),
    [
      ['姜立群', '崔洪亮'],
      ['冯艳秋', '郑国栋'],
      ['白雪梅', '关志军', '佟丽杰', '金顺姬', '栾晓东'],
    ],
    'in the order of strokes: 白5 关6 佟7 金8 栾10',
  );
});

test('铁北社区: 高桂珍 is nominated on 3 September and leaves the committee by that, 宋广财 with 19 votes moves up: seven members again', () => {
  const { left, seats } = told.election.election().committee;
  assert.deepEqual(
    left.map((l) => [l.name, l.on]),
    [['高桂珍', '2012-09-03']],
  );
  assert.deepEqual([seats.length, seats.at(-1)?.name, seats.at(-1)?.votes], [7, '宋广财', 19]);
});

test('铁北社区: publicity from 15 July, ten days before the guidance group and fifteen before the meeting of 30 July, is pointed at; nothing else is', () => {
  assert.deepEqual(pointedAt(told, eve), ['2012年7月15日起的宣传（3 项）早于2012年7月25日，当时还没有选举委员会，也没有指导组']);
});

test('铁北社区: the notices run 1 to 6 in the short series, the second of a number as 2-1, 1-1, those of one day together; two mobile boxes go out with two scrutineers each for seven voters; on the eve nothing lacks', () => {
  const e = told.election.election();
  assert.deepEqual(
    e.notices.map((n) => n.label),
    ['1', '2', '2-1', '3', '3-1', '4', '1-1', '4-1', '5', '6', '6', '6-1', '6-1', '6-1'],
  );
  assert.deepEqual([e.aid.mobile.size, [...e.aid.routes.values()].map((r) => r.escorts.length)], [7, [2, 2]]);
  const of = figuresIn(told, eve);
  assert.deepEqual([of['mobile boxes'], of['mobile box voters'], of['helped']], [2, 7, 1]);
  assert.deepEqual(lackingOn(told, eve), []);
});

test('铁北社区: what is refused between 20 July and 16 September', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { until: '2012-09-17' }), [
    'registerVoters: not in this stage',
    'adoptPlan: plan against the law',
    'fixElectionDay: roll posted too late',
    'postRoll: objection window is open',
    'receiveObjection: objection after the window',
    'recordNomination: nominator not known to the law',
    'signNomination: too few joint nominators',
    'signNomination: signatures have faults',
    'recordCommitteeMeeting: not on the committee',
    'fixCandidates: nominee has not agreed',
    'fixCandidates: nominees not reviewed',
    'fixCandidates: not more candidates than seats',
    'appointStaff: staff must avoid',
    'askMobileBox: no mobile box for that',
    'setMobileRoute: too few escorts',
    'printBallots: too few printed',
    'deliverCards: cards differ from the roll',
    'openAllStations: not election day',
  ]);
});

test('铁北社区 in 2026: oneself and a residents’ group nominate nobody, nine signatures are one too few (RC 18); twelve nominate the same man', async () => {
  const refused = new URL('facts-2026-refused.json', import.meta.url);
  assert.deepEqual(refusalsOf(await storyAt(refused)), [
    'adoptPlan: plan against the law',
    'recordNomination: nominator not known to the law',
    'recordNomination: nominator not known to the law',
    'signNomination: too few joint nominators',
  ]);
  const { nominees } = (await tellInMemory(refused)).election.election().nomination;
  assert.deepEqual(
    nominees.map((n) => [n.name, n.way, n.votes]),
    [['崔洪亮', 'voters jointly', 12]],
  );
});
