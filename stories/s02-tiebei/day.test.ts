// 铁北社区 from its polling day to the sealed archive, on three stores: 329 present, two boxes carried, closed 11:40, called ballot by ballot, one set aside and decided, published and sealed. Before the day: story.test.ts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { foundIn } from '../../election/counting/heaps.ts';
import { tripsOf } from '../../election/polling/mobiletrip.ts';
import { type Afterwards, afterwardsOf } from '../afterwards.ts';
import { type Archived, refusalsOf, storyAt, tellToTheArchive } from '../telling.ts';

const facts = new URL('facts.json', import.meta.url);
const polled = '2012-09-17';
let told: Archived;
let of: Afterwards;
before(async () => {
  told = await tellToTheArchive(facts);
  of = afterwardsOf(told.told, polled);
});

test('铁北社区, 17 September 2012, one hash and one archive from memory, SQLite and PostgreSQL: 329 registered, issued one by one, returned: 166 + 156 + 3 + 4; 322 valid + 4 void + 3 blank', () => {
  const { registered, participants, issued, returned, kinds } = of.result;
  assert.deepEqual([registered, participants, issued, returned], [329, 329, 329, 329]);
  assert.deepEqual([of.facts('BallotIssued'), of.facts('BallotReplaced'), of.issued], [329, 1, [329]]);
  assert.deepEqual([kinds[0]?.valid, kinds[0]?.partValid, kinds[0]?.void, kinds[0]?.blank], [322, 0, 4, 3]);
  assert.equal(322 + 4 + 3, 329);
  const round = told.told.election.election().rounds[0] ?? assert.fail();
  assert.deepEqual(
    ['1', '2', '流动1', '流动2'].map((box) => foundIn(round, box)),
    [166, 156, 3, 4],
  );
});

test('铁北社区: 165 of 329 is more than half: 姜立群 231, 冯艳秋 197, 白雪梅 206, 关志军 190, 佟丽杰 188 in one round; 金顺姬 with 150 is not', () => {
  assert.deepEqual(of.elected('director'), ['姜立群 231']);
  assert.deepEqual(of.elected('deputy'), ['冯艳秋 197']);
  assert.deepEqual(of.elected('member'), ['白雪梅 206', '关志军 190', '佟丽杰 188']);
  assert.equal(of.wall.needed, 165);
  assert.deepEqual(
    of.result.contests.map((c) => c.open),
    [0, 0, 0],
  );
  assert.deepEqual(
    of.wall.posts.at(-1)?.candidates.map((c) => [c.name, c.votes, c.elected]),
    [
      ['白雪梅', 206, true],
      ['关志军', 190, true],
      ['佟丽杰', 188, true],
      ['金顺姬', 150, false],
      ['栾晓东', 131, false],
    ],
  );
});

test('铁北社区: two slips of the tellers are found bundle by bundle and entered again by who made them: 2 × 329 calls, 2 again; one ballot in doubt is decided 6 of 7 for 姜立群', () => {
  assert.deepEqual([of.facts('BallotCalled'), of.facts('CallReentered'), of.facts('CallCorrected')], [2 * 329, 2, 0]);
  // 166 = 50 + 50 + 50 + 16, 163 = 50 + 50 + 50 + 13: eight bundles.
  assert.equal(of.facts('BundleAgreed'), 8);
  const doubt = told.told.election.recorded().filter((r) => r.fact.fact === 'DoubtfulBallotDecided');
  assert.equal(doubt.length, 1);
});

test('铁北社区: the boxes that were carried take 4 and 5 ballots, visit 3 and 4 voters and bring 1 and 1 back; their 7 ballots are mixed with box 2 before any is called: two rows are published, 166 + 163', () => {
  const round = told.told.election.election().rounds[0] ?? assert.fail();
  const trips = tripsOf(round.stations.get(1));
  assert.deepEqual(
    trips.map((t) => [t.ballots, t.issued, t.back?.unused]),
    [
      [4, 3, 1],
      [5, 4, 1],
    ],
  );
  const order = told.told.election.recorded().map((r) => r.fact.fact);
  assert.ok(
    order.indexOf('BoxesMixed') > order.lastIndexOf('BoxOpened') && order.indexOf('BoxesMixed') < order.indexOf('BallotCalled'),
  );
  assert.deepEqual(round.published?.boxes?.map((r) => r.returned).toSorted(), [163, 166]);
});

test('铁北社区: the work summary and the notice say the same day: 329 issued, 329 returned, announced at 13:50, four packages sealed, five things handed over', () => {
  assert.deepEqual(
    ['issued', 'returned', 'valid', 'void', 'blank', 'participants', 'elected', 'packages', 'handoverItems', 'mobile boxes'].map(
      of.figure,
    ),
    [329, 329, 322, 4, 3, 329, 5, 4, 5, 2],
  );
  assert.match(of.notice, /329人，发出选票329张，收回选票329张，其中有效票322张，无效票4张，空白票3张/);
  assert.deepEqual(of.result.announced?.clock, '13:50');
});

test('铁北社区: what is refused on the day and after', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { from: polled }), [
    'issueBallots: not in this stage',
    'issueBallots: no published proxy',
    'sendMobileBox: too few escorts',
    'issueBallots: a ballot is issued already',
    'visitVoter: not on that list',
    'returnMobileBox: mobile box does not add up',
    'openBox: polls are not closed',
    'callBallot: not in this stage',
    'closeBox: ballots are in doubt',
    'confirmResult: boxes are not all counted',
    'announceResult: not in this stage',
    'fileReport: ballots are not sealed',
    'sealArchive: papers are not made',
  ]);
});
