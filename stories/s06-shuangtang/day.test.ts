// 双塘村 on its polling day and to the sealed archive, on three stores: four districts and two boxes that are carried, 06:00 to 11:00, boxes gathered before any is opened, ballots counted before any is called. Before the day: story.test.ts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { foundIn } from '../../election/counting/heaps.ts';
import { tripsOf } from '../../election/polling/mobiletrip.ts';
import { type Afterwards, afterwardsOf } from '../afterwards.ts';
import { type Archived, refusalsOf, sheetsIn, storyAt, tellToTheArchive } from '../telling.ts';
import { sums } from './make-data.ts';

const facts = new URL('facts.json', import.meta.url);
const polled = '2014-08-30';
let told: Archived;
let of: Afterwards;
before(async () => {
  told = await tellToTheArchive(facts);
  of = afterwardsOf(told.told, polled);
});

test('双塘村, one hash and one archive from three stores: 676 + 595 + 666 + 576 = 2513 issued in four districts, 672 + 4 + 595 + 662 + 4 + 575 = 2512 returned: one ballot was carried away', () => {
  const round = told.told.election.election().rounds[0] ?? assert.fail();
  assert.deepEqual([round.opens, round.closes, of.issued], ['06:00', '11:00', [676, 595, 666, 576]]);
  assert.deepEqual(
    ['1', 'L1', '2', '3', 'L2', '4'].map((box) => foundIn(round, box)),
    [672, 4, 595, 662, 4, 575],
  );
  assert.equal(of.facts('BallotIssued'), 2513);
  assert.deepEqual([of.result.registered, of.result.issued, of.result.returned], [2932, 2513, 2512]);
  assert.deepEqual(['stations', 'boxes', 'mobile boxes', 'issued', 'returned'].map(of.figure), [4, 6, 2, 2513, 2512]);
});

test('双塘村: 2512 of 2932 is more than half, 1467 were needed; 2453 valid + 41 void + 18 blank = 2512', () => {
  const [kind] = of.result.kinds;
  assert.deepEqual([kind?.valid, kind?.void, kind?.blank], [2453, 41, 18]);
  assert.deepEqual([of.figure('neededToBeValid'), of.figure('participants'), of.result.valid], [1467, 2512, true]);
});

test('双塘村: 潘志明 1684, 严凤英 1391, 倪根林 1318, each more than 1256 = half of 2512; one woman of three', () => {
  assert.deepEqual(
    [of.elected('director'), of.elected('deputy'), of.elected('member')],
    [['潘志明 1684'], ['严凤英 1391'], ['倪根林 1318']],
  );
  assert.deepEqual([of.wall.needed, of.figure('elected'), of.figure('womenElected')], [1257, 3, 1]);
});

test('双塘村: all six boxes are opened and counted before the first sheet is entered, boxes are gathered before; four sheets, each twice, by two tellers, as the seed adds it up', async () => {
  const order = told.told.election.recorded().map((r) => r.fact.fact);
  assert.ok(order.lastIndexOf('BoxOpened') < order.indexOf('BoxTotalsEntered'));
  assert.ok(order.lastIndexOf('StationAccepted') < order.indexOf('BoxOpened'), 'boxes are gathered first');
  assert.deepEqual([of.facts('BoxOpened'), of.facts('BoxTotalsEntered'), of.facts('BoxCounted')], [6, 8, 4]);
  const sheets = sheetsIn(await storyAt(facts));
  for (const [box, sum] of sums) assert.deepEqual(sheets.get(box), { partValid: 0, ...sum }, box);
});

test('双塘村: L1 and L2 go out with 6 ballots, two supervisors and their seals, visit 4 voters each and bring 2 back; their ballots are mixed with boxes 1 and 3 before the call: 676 + 595 + 666 + 575 = 2512', () => {
  const round = told.told.election.election().rounds[0] ?? assert.fail();
  const trips = [...round.stations.values()].flatMap(tripsOf);
  assert.deepEqual(
    trips.map((t) => [t.escorts.length, t.ballots, t.issued, t.back?.unused]),
    [
      [2, 6, 4, 2],
      [2, 6, 4, 2],
    ],
  );
  assert.deepEqual((round.published?.boxes ?? []).map((r) => r.returned).toSorted(), [575, 595, 666, 676]);
});

test('双塘村: announced 15:10, six packages sealed before all, filed the same day, seven things handed over on 6 September, seven days after the poll', () => {
  assert.deepEqual(['packages', 'filed', 'handoverItems', 'handedOver'].map(of.figure), [6, '2014年8月30日', 7, '2014年9月6日']);
  assert.match(of.notice, /2932人，发出选票2513张，收回选票2512张，其中有效票2453张，无效票41张，空白票18张/);
  assert.equal(of.result.announced?.clock, '15:10');
});

test('双塘村: what is refused on the day and after', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts), { from: polled }), [
    'openStation: more issued than ballots',
    'issueBallots: votes at another station',
    'nameHelper: staff must avoid',
    'returnMobileBox: seals of the boxes differ',
    'openBox: polls are not closed',
    'closeStation: more issued than voters',
    'openBox: polls are not closed',
    'enterBoxTotals: box totals do not add up',
    'sealBallots: not in this stage',
    'sealArchive: handover is not done',
  ]);
});

test('双塘村: the report is signed by the chair, the chief scrutineer, teller and caller; the three elected share out the work on 5 September and two of them head sub-committees', () => {
  const { meeting } = told.told.election.election().aftermath;
  assert.deepEqual(
    [of.facts('ReportSigned'), meeting?.on, meeting?.duties.flatMap((d) => d.heads ?? [])],
    [1, '2014-09-05', ['公共卫生委员会', '人民调解委员会']],
  );
});
