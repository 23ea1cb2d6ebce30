// 雁宁路社区 on its polling day and to the sealed archive, on three stores: 40 of 42 representatives elect nine, seven women and two men; half of the votes elects nobody. Before the day: story.test.ts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Afterwards, afterwardsOf } from '../afterwards.ts';
import { type Archived, refusalsOf, storyAt, tellToTheArchive } from '../telling.ts';

const facts = new URL('facts.json', import.meta.url);
const polled = '2026-01-15';
let told: Archived;
let of: Afterwards;
before(async () => {
  told = await tellToTheArchive(facts);
  of = afterwardsOf(told.told, polled);
});

test('雁宁路社区, one hash and one archive from three stores: 40 of 42 representatives voted, more than two thirds: 29 were needed; 40 issued, 40 returned = 39 valid + 1 void', () => {
  const { registered, participants, issued, returned, kinds, steps } = of.result;
  assert.deepEqual([registered, participants, issued, returned], [42, 40, 40, 40]);
  assert.deepEqual([kinds[0]?.valid, kinds[0]?.void, kinds[0]?.blank], [39, 1, 0]);
  assert.equal(of.figure('neededToBeValid'), 29);
  // 3 × 28 = 84 = 2 × 42 is not more than two thirds, 3 × 29 = 87 is.
  assert.ok(
    steps.some((s) => s.holds && s.formula.includes('40') && s.formula.includes('42')),
    JSON.stringify(steps),
  );
  assert.equal(of.facts('BallotIssued'), 40);
});

test('雁宁路社区: director 1, deputies 3, members 5 in one round; women 7, men 2, as the roll has them', () => {
  assert.deepEqual(
    [of.elected('director'), of.elected('deputy'), of.elected('member')],
    [['金玉梅 27'], ['苏雅琴 33', '罗晓燕 30', '邸建军 26'], ['刘菊芳 34', '俞文静 31', '冯秀丽 29', '韩春燕 27', '岳小兵 24']],
  );
  assert.deepEqual([of.figure('elected'), of.figure('womenElected')], [9, 7]);
  assert.deepEqual(
    of.result.contests.map((c) => c.open),
    [0, 0, 0],
  );
});

test('雁宁路社区: 20 of 40 is exactly half, “一半以上” as its summary quotes; the law asks for more than half, 21: 段志宏 and 杜鹃 would not be elected were there a seat', () => {
  assert.equal(of.wall.needed, 21);
  const votes = of.result.contests.flatMap((c) => c.candidates).filter((c) => c.name === '段志宏' || c.name === '杜鹃');
  assert.deepEqual(
    votes.map((c) => [c.name, c.votes, c.votes * 2 > 40]),
    [
      ['段志宏', 20, false],
      ['杜鹃', 20, false],
    ],
  );
});

test('雁宁路社区: 2 × 40 calls, one slip entered again; sealed, filed, seven things handed over on 20 January, five days after the poll', () => {
  assert.deepEqual([of.facts('BallotCalled'), of.facts('CallReentered'), of.facts('BundleAgreed')], [80, 1, 1]);
  assert.deepEqual(['packages', 'handoverItems', 'handedOver'].map(of.figure), [1, 7, '2026年1月20日']);
  assert.match(of.notice, /42人，发出选票40张，收回选票40张，其中有效票39张，无效票1张，空白票0张/);
});

test('雁宁路社区: what is refused on the day: a ballot for no representative, a second one, one for somebody away (RC 19), a sheet that differs from the record', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { from: polled }), [
    'issueBallots: no ballot for a stranger',
    'issueBallots: a ballot is issued already',
    'issueBallots: no published proxy',
    'openBox: polls are not closed',
    'closeStation: no proxies in this way of voting',
    'closeStation: differs from the issue record',
    'fileReport: ballots are not sealed',
  ]);
});
