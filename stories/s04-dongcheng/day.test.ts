// 东城区, 26 April 2009: the vote at the one meeting and what follows, to the sealed archive, on three stores, as the law of its day allowed. Before the first ballot, and what is refused in 2026: story.test.ts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Afterwards, afterwardsOf } from '../afterwards.ts';
import { type Archived, refusalsOf, storyAt, tellToTheArchive } from '../telling.ts';

const facts = new URL('facts-2009.json', import.meta.url);
const polled = '2009-04-26';
let told: Archived;
let of: Afterwards;
before(async () => {
  told = await tellToTheArchive(facts);
  of = afterwardsOf(told.told, polled);
});

test('东城区 2009, one hash and one archive from three stores: 438 who are at the meeting and 11 by proxies make 449 of 486 ballots, issued one by one; 440 valid + 5 void + 4 blank', () => {
  const { registered, issued, returned, kinds } = of.result;
  assert.deepEqual([registered, issued, returned, of.figure('issuedByProxy')], [486, 449, 449, 11]);
  assert.equal(Number(of.figure('issued')) - Number(of.figure('issuedByProxy')), of.figure('candidatesMetPresent'));
  assert.deepEqual([of.facts('BallotIssued'), kinds[0]?.valid, kinds[0]?.void, kinds[0]?.blank], [449, 440, 5, 4]);
});

test('东城区 2009: 周卫东 283, 马晓红 262, 崔建民 301, 白雪 288, 佟志远 263: each more than 224 of 449; 魏长江 with 201 is not elected', () => {
  assert.deepEqual(
    [of.elected('director'), of.elected('deputy'), of.elected('member')],
    [['周卫东 283'], ['马晓红 262'], ['崔建民 301', '白雪 288', '佟志远 263']],
  );
  assert.deepEqual([of.wall.needed, of.figure('elected'), of.figure('womenElected')], [225, 5, 2]);
});

test('东城区 2009: 2 × 449 calls in ten bundles, two slips entered again by who made them', () => {
  // 228 = 4 × 50 + 28, 221 = 4 × 50 + 21.
  assert.deepEqual([of.facts('BallotCalled'), of.facts('CallReentered'), of.facts('BundleAgreed')], [898, 2, 10]);
});

test('东城区 2009: filed the next day, handed over on the fourth, archived with the sixth stage on 6 May', () => {
  assert.deepEqual(['filed', 'handedOver', 'handoverItems'].map(of.figure), ['2009年4月27日', '2009年4月30日', 5]);
  assert.equal(told.told.election.election().handover.sealed, '2009-05-06');
  assert.match(of.notice, /486人，发出选票449张，收回选票449张，其中有效票440张，无效票5张，空白票4张/);
});

test('东城区 2009: what is refused at the meeting and after', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { from: polled }), [
    'appointStaff: staff must avoid',
    'printBallots: too few printed',
    'openBox: not in this stage',
    'issueBallots: no published proxy',
    'issueBallots: no published proxy',
    'issueBallots: a ballot is issued already',
    'openBox: polls are not closed',
    'fileReport: ballots are not sealed',
  ]);
});
