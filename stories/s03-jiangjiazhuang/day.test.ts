// 蒋家庄 on its polling day and to the sealed archive, on three stores: one main venue and seven stations, ballots issued one by one, proxies held by near relatives, the tenth notice. Before the day: story.test.ts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Afterwards, afterwardsOf } from '../afterwards.ts';
import { type Archived, refusalsOf, sheetsIn, storyAt, tellToTheArchive } from '../telling.ts';
import { sums } from './make-data.ts';

const facts = new URL('facts.json', import.meta.url);
const polled = '2011-12-18';
let told: Archived;
let of: Afterwards;
before(async () => {
  told = await tellToTheArchive(facts);
  of = afterwardsOf(told.told, polled);
});

test('蒋家庄, one hash and one archive from three stores: 1 + 7 stations issue 294 + 275 + 286 + 262 + 289 + 262 + 279 + 283 = 2230 of 2407 one by one, 18 of them to holders of proxies', () => {
  assert.deepEqual(['stations', 'central venues', 'branch venues', 'boxes'].map(of.figure), [8, 1, 7, 8]);
  assert.equal(of.figure('mobile boxes'), undefined);
  assert.deepEqual(of.issued, [294, 275, 286, 262, 289, 262, 279, 283]);
  assert.deepEqual(
    [of.facts('BallotIssued'), of.facts('BallotReplaced'), of.figure('issued'), of.figure('issuedByProxy')],
    [2230, 1, 2230, 18],
  );
  assert.deepEqual([of.result.registered, of.result.issued, of.result.returned], [2407, 2230, 2230]);
});

test('蒋家庄: eight sheets entered twice, as the seed adds them up: 2192 valid + 27 void + 11 blank = 2230', async () => {
  const [kind] = of.result.kinds;
  assert.deepEqual([kind?.valid, kind?.void, kind?.blank], [2192, 27, 11]);
  assert.deepEqual([of.facts('BoxTotalsEntered'), of.facts('BoxCounted')], [16, 8]);
  const sheets = sheetsIn(await storyAt(facts));
  for (const [box, sum] of sums) assert.deepEqual(sheets.get(box), { partValid: 0, ...sum }, box);
});

test('蒋家庄: director 1, deputies 2, members 2, one woman of the five, in one round: more than 1115 = half of 2230 elects; 17 wrote in 智同义, who had withdrawn', () => {
  assert.deepEqual(
    [of.elected('director'), of.elected('deputy'), of.elected('member')],
    [['蒋海军 1463'], ['任建平 1402', '郝文斌 1288'], ['蒋慧珍 1519', '薛俊杰 1244']],
  );
  assert.deepEqual(
    [of.wall.needed, of.figure('elected'), of.figure('womenElected'), of.figure('neededToBeValid')],
    [1116, 5, 1, 1204],
  );
  assert.deepEqual(
    of.wall.posts[0]?.candidates.map((c) => [c.name, c.votes, c.writeIn]),
    [
      ['蒋海军', 1463, false],
      ['蒋志强', 712, false],
      ['智同义', 17, true],
    ],
  );
});

test('蒋家庄: the notices run from 1 to 10, the tenth is the result, at the board and in eight groups', () => {
  const { notices } = told.told.election.election();
  const numbers = [...new Set(notices.map((n) => n.label.split('-')[0]))].map(Number).toSorted((a, b) => a - b);
  assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual([notices.at(-1)?.notice, notices.at(-1)?.label, notices.at(-1)?.places.length], ['result', '10', 9]);
  assert.match(of.notice, /2407人，发出选票2230张，收回选票2230张，其中有效票2192张，无效票27张，空白票11张/);
});

test('蒋家庄: eight packages sealed on the day, filed the next, seven things handed over eight days after the poll', () => {
  assert.deepEqual(['packages', 'filed', 'handoverItems', 'handedOver'].map(of.figure), [
    8,
    '2011年12月19日',
    7,
    '2011年12月26日',
  ]);
});

test('蒋家庄: what is refused on the day and after', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { from: polled }), [
    'issueBallots: not in this stage',
    'issueBallots: votes at another station',
    'issueBallots: no published proxy',
    'issueBallots: another votes by proxy',
    'recordProxies: not in this stage',
    'issueBallots: a ballot is issued already',
    'openBox: polls are not closed',
    'closeStation: differs from the issue record',
    'announceResult: not in this stage',
    'callSecondVote: no seat is open',
    'sealArchive: papers are not made',
  ]);
});
