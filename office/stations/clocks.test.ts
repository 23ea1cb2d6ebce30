// Laptops of stations whose clocks are wrong by hours across midnight: two people put the watch on record, the station goes on by the difference, and what came first the books say.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { findingsOf } from '../../election/findings.ts';
import { issuedAt } from '../../election/polling/issued.ts';
import { bookSet, verifyBooks } from '../../ledger/verify.ts';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { mergeBook } from '../../ledger/merge.ts';
import type { Clock } from '../clock.ts';
import { d, everybody, keyOf, officeOver } from '../testing/little.ts';
import type { Laptop } from './laptop.ts';
import { copyOf } from './taking.ts';
import { at, type Hall, hallOnTheDay, issue, plain, voters } from './testing/hall.ts';

let hall: Hall;
before(async () => {
  hall = await hallOnTheDay();
});
after(() => hall.close());

/** A machine that stands at this moment, a second later each time it is looked at. */
const machineAt = (moment: string): Clock => {
  let looked = 0;
  const now = () =>
    `${new Date(Date.parse(`${moment}:00+08:00`) + 8 * 3_600_000 + 1000 * looked++).toISOString().slice(0, 19)}+08:00`;
  return { today: () => now().slice(0, 10), at: now };
};
/** An order as the screens send it: without a day, so that the laptop's own day counts. */
const today = async (laptop: Laptop, name: 'openStation' | 'issueBallots' | 'compareClock', body: object) =>
  keyOf(await laptop.kept.election.tell({ order: `${name} ${JSON.stringify(body)}`, do: name, body }, everybody));
const opening = (station: number) => ({ station, clock: '08:30', ballots: 22, seals: ['封'] });

it('20 hours behind, 12:20 of the eve on the day itself at 08:20: nothing opens until two people put the watch on record; then the station goes on, also after a start anew', async () => {
  const kit = await hall.kit(1);
  const laptop = await hall.laptop(kit, 'behind', { machine: machineAt(`${d(-1)}T12:20`) });
  const [one = '', two = '', three = ''] = voters(hall.centre, 1);
  assert.equal(await today(laptop, 'openStation', opening(1)), 'not election day');
  assert.equal(keyOf(await at(laptop, 'openStation', opening(1))), 'the day is still to come');
  const watch = { station: 1, day: d(0), clock: '08:20' };
  assert.equal(await today(laptop, 'compareClock', { ...watch, second: everybody.account }), 'two people are needed');
  assert.equal(await today(laptop, 'compareClock', { ...watch, station: 2, second: '周文涛' }), 'not an order of this laptop');
  assert.equal(await today(laptop, 'compareClock', { ...watch, day: '2026-05-32', second: '周文涛' }), 'order is not understood');
  // What the machine shows it says itself: nobody can write something else.
  assert.equal(await today(laptop, 'compareClock', { ...watch, shown: `${d(0)}T00:00`, second: '周文涛' }), 'done');
  assert.equal(laptop.kept.election.now().at.slice(0, 16), `${d(0)}T08:20`);
  assert.equal(await today(laptop, 'openStation', opening(1)), 'done');
  assert.equal(await today(laptop, 'issueBallots', { station: 1, taker: one }), 'done');
  const book = await laptop.kept.ledger.read('station-1');
  assert.deepEqual(
    book.map(({ type, on }) => [type, on]),
    [
      ['BookOpened', d(0)],
      ['StationClockCompared', d(0)],
      ['StationOpened', d(0)],
      ['BallotIssued', d(0)],
    ],
  );
  assert.deepEqual([book[1]?.open['shown'], book[1]?.open['told']], [`${d(-1)}T12:20`, `${d(0)}T08:20`]);
  await laptop.kept.election.close();
  const again = await hall.laptop(kit, 'behind', { machine: machineAt(`${d(-1)}T13:50`) });
  assert.equal(again.kept.election.now().at.slice(0, 16), `${d(0)}T09:50`);
  assert.equal(await today(again, 'issueBallots', { station: 1, taker: two }), 'done');
  // Somebody sets the machine right in between: compared anew, the difference is none.
  await again.kept.election.close();
  const right = await hall.laptop(kit, 'behind', { machine: machineAt(`${d(0)}T10:05`) });
  assert.equal(right.kept.election.now().today, d(1));
  assert.equal(await today(right, 'compareClock', { ...watch, clock: '10:05', second: '周文涛' }), 'done');
  assert.equal(right.kept.election.now().at.slice(0, 16), `${d(0)}T10:05`);
  assert.equal(await today(right, 'issueBallots', { station: 1, taker: three }), 'done');
  await right.kept.election.close();
});

it('a book 20 hours behind and one 20 hours ahead come in either order: one state, both differences are findings, a spare with a right clock is not moved by them', async () => {
  const laptops = [
    await hall.laptop(await hall.kit(1), 'two behind', { machine: machineAt(`${d(-1)}T12:20`) }),
    await hall.laptop(await hall.kit(2), 'two ahead', { machine: machineAt(`${d(1)}T04:20`) }),
  ];
  for (const [i, laptop] of laptops.entries()) {
    const station = i + 1;
    assert.equal(await today(laptop, 'compareClock', { station, day: d(0), clock: '08:20', second: '周文涛' }), 'done');
    assert.equal(await today(laptop, 'openStation', opening(station)), 'done');
    for (const v of voters(hall.centre, station).slice(0, 4))
      assert.equal(await today(laptop, 'issueBallots', { station, taker: v }), 'done');
  }
  const copies = await Promise.all(laptops.map(({ kept, kit }) => copyOf(kept.ledger, kit.book)));
  const states = new Set<string>();
  for (const order of [copies, copies.toReversed()]) {
    const ledger = openMemoryLedger();
    await mergeBook(ledger, {
      book: 'main',
      entries: await hall.ledger.read('main'),
      heads: await hall.ledger.heads('main'),
      keys: await hall.ledger.keys(),
    });
    const centre = await officeOver(ledger, 9);
    for (const copy of order) assert.equal(keyOf(await centre.take(copy)), 'done');
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    const [round] = centre.election().rounds;
    assert.ok(round);
    assert.deepEqual(
      [1, 2].map((no) => issuedAt(round, no).own),
      [4, 4],
    );
    const clocks = findingsOf(centre.election(), centre.law(), d(0)).filter(({ key }) => key.startsWith('clock'));
    assert.deepEqual(
      clocks.map(({ key }) => key),
      [`clock 1 1 ${d(-1)}T12:20`, `clock 1 2 ${d(1)}T04:20`],
    );
    assert.match(clocks[0]?.words.zh ?? '', /显示 .*12:20，按表是 .*08:20（周文涛在场核对）/);
    states.add(plain(centre));
    await centre.close();
  }
  assert.equal(states.size, 1);
  assert.equal(keyOf(await hall.centre.take(await copyOf(laptops[0]?.kept.ledger ?? hall.ledger, 'station-1'))), 'done');
  const spare = await hall.laptop(await hall.kit(1, true), 'spare with a right clock', { machine: machineAt(`${d(0)}T11:00`) });
  assert.equal(spare.kept.election.now().at.slice(0, 16), `${d(0)}T11:00`);
  assert.equal(await issue(spare, voters(hall.centre, 1)[5] ?? ''), 'done');
  for (const { kept } of [...laptops, spare]) await kept.election.close();
});
