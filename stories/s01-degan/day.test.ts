// The community in 德感街道 on its polling day and to the sealed archive, on three stores: nine venues at once, each with scrutineers and tellers of its own, boxes sealed, carried and received, six elected in one round. Before the day: story.test.ts; venues with laptops of their own: laptops.test.ts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Afterwards, afterwardsOf } from '../afterwards.ts';
import { type Archived, refusalsOf, sheetsIn, storyAt, tellToTheArchive } from '../telling.ts';
import { sums } from './make-data.ts';

const facts = new URL('facts.json', import.meta.url);
const polled = '2016-12-22';
let told: Archived;
let of: Afterwards;
before(async () => {
  told = await tellToTheArchive(facts);
  of = afterwardsOf(told.told, polled);
});
const round = () => told.told.election.election().rounds[0] ?? assert.fail();

test('德感街道, one hash and one archive from three stores: 4807 of 5312 took part at 1 + 8 venues: 852 + 584 + 595 + 602 + 600 + 411 + 393 + 396 + 374; 26 ballots were taken by proxies', () => {
  assert.deepEqual(
    [of.result.registered, of.result.participants, of.result.issued, of.result.returned],
    [5312, 4807, 4807, 4807],
  );
  assert.deepEqual(
    ['central venues', 'branch venues', 'issued', 'issuedByProxy', 'participants'].map(of.figure),
    [1, 8, 4807, 26, 4807],
  );
  assert.deepEqual(of.issued, [852, 584, 595, 602, 600, 411, 393, 396, 374]);
});

test('德感街道: what the source lost: returned 4807 of 4807, 100 per cent; valid 4694 = 4807 − 71 void − 42 blank, each sheet entered by two tellers as the seed adds it up', async () => {
  const [kind] = of.result.kinds;
  assert.deepEqual([kind?.returned, kind?.valid, kind?.void, kind?.blank], [4807, 4694, 71, 42]);
  assert.deepEqual([of.facts('BoxTotalsEntered'), of.facts('BoxCounted')], [18, 9]);
  const sheets = sheetsIn(await storyAt(facts));
  for (const [box, sum] of sums) assert.deepEqual(sheets.get(box), { partValid: 0, ...sum }, box);
});

test('德感街道: one director and five members in one round, each with more than 2403 of 4807; 唐志刚 with 2196 is not elected and gets no certificate', () => {
  assert.deepEqual(
    [of.elected('director'), of.elected('member')],
    [['程世勇 3527'], ['何小琴 3641', '邓泽明 3386', '罗晓梅 3254', '杨国平 3107', '谭秀英 2988']],
  );
  assert.deepEqual(
    [of.wall.needed, of.figure('elected'), of.result.contests.map((c) => c.open), of.facts('CertificateGiven')],
    [2404, 6, [0, 0], 6],
  );
});

test('德感街道: the six are 42, 28, 57, 35, 39 and 37 years old on the day by the roll: 238 / 6 = 39.7, about 40; oldest 57, youngest 28', () => {
  const e = told.told.election.election();
  const ages = (round().confirmed?.elected ?? []).map(({ person }) => {
    const born = (person && e.roll.voters.get(person)?.secret?.born) || '';
    return Number(polled.slice(0, 4)) - Number(born.slice(0, 4)) - (polled.slice(5) < born.slice(5) ? 1 : 0);
  });
  const sum = ages.reduce((a, b) => a + b, 0);
  assert.deepEqual([ages, sum, Math.max(...ages), Math.min(...ages)], [[42, 28, 57, 35, 39, 37], 238, 57, 28]);
  assert.ok(2 * sum >= 79 * 6 && 2 * sum < 81 * 6, 'between 39.5 and 40.5');
});

test('德感街道: at every venue two scrutineers and a teller of its own besides the chief ones; nine boxes sealed, eight carried to the centre and received with the same seals', () => {
  const { stations, staff } = round();
  for (const no of stations.keys()) {
    const here = (role: string) => staff.filter((s) => s.station === no && s.role === role).length;
    assert.deepEqual([here('scrutineer'), here('teller')], [2, 1], `venue ${no}`);
  }
  assert.deepEqual([of.facts('BoxesSealed'), of.facts('BoxesSent'), of.facts('BoxesReceived')], [9, 8, 8]);
  const ways = [...stations.values()].flatMap((s) => (s.way?.received ? [[s.way.sealed?.seals, s.way.received.seals]] : []));
  for (const [sealed, received] of ways) assert.deepEqual(received, sealed);
});

test('德感街道: announced 14:15, signed by the chair, the chief scrutineer, teller and caller; filed the next day; work shared out on the 28th and handed over six days after the poll', () => {
  assert.equal(of.result.announced?.clock, '14:15');
  assert.deepEqual(['packages', 'filed', 'handoverItems', 'handedOver'].map(of.figure), [
    9,
    '2016年12月23日',
    6,
    '2016年12月28日',
  ]);
  assert.match(of.notice, /5312人，发出选票4807张，收回选票4807张，其中有效票4694张，无效票71张，空白票42张/);
  assert.deepEqual([of.facts('ReportSigned'), of.facts('FirstMeetingHeld')], [1, 1]);
});

test('德感街道: what is refused on the day and after', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { from: polled }), [
    'issueBallots: no published proxy',
    'issueBallots: votes at another station',
    'issueBallots: another votes by proxy',
    'recordProxies: not in this stage',
    'openBox: polls are not closed',
    'closeStation: issued differs from its parts',
    'sealBoxes: cancelled differs from unused',
    'receiveBoxes: seals of the boxes differ',
    'fileReport: result is not announced',
    'giveCertificate: not among the elected',
    'recordProfile: not a member of the new committee',
  ]);
});
