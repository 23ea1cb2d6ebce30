// A poll that is broken off: sealed over, no ballot issued, gone on with the same seals, or put off to another day by the committee.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';

/** Station 1 open since 08:30, station 2 too; nothing issued yet. */
const open = (): Village => villageAt('closeStation');
const broken = (change: Record<string, unknown> = {}) => ({
  station: 1,
  clock: '09:40',
  seals: ['F1'],
  because: 'storm',
  ...change,
});
const station = (v: Village, no = 1) => {
  const s = v.election.rounds.at(-1)?.stations.get(no);
  assert.ok(s);
  return s;
};

it('while station 1 is broken off it issues no ballot and does not close; gone on with the same seal it does', () => {
  const v = open();
  const least = station(v).boxes.length;
  const seals = Array.from({ length: least }, (_, i) => `F${i}`);
  v.done('interruptPoll', broken({ seals }));
  const issue = { station: 1, taker: v.id('赵春生') };
  const no = v.refused('issueBallots', issue);
  assert.deepEqual([no.key, no.found['clock']], ['poll is interrupted', '09:40']);
  const close = { station: 1, clock: '11:00', issued: 0, own: 0, unused: station(v).opened?.ballots };
  assert.equal(v.refused('closeStation', close).key, 'poll is interrupted');
  assert.equal(v.refused('interruptPoll', broken({ seals })).key, 'poll is interrupted');
  v.done('resumePoll', { station: 1, clock: '10:10', seals: seals.toReversed() });
  assert.deepEqual(station(v).breaks?.[0]?.resumed, { on: v.d(0), clock: '10:10', intact: true });
  v.done('issueBallots', issue);
});

it('another seal than before is refused until two people put it on record; then the poll goes on and the difference stays', () => {
  const v = open();
  v.done('interruptPoll', broken());
  const no = v.refused('resumePoll', { station: 1, clock: '10:10', seals: ['F2'] });
  assert.deepEqual([no.key, no.found['seals']], ['seals differ', 'F1、F2']);
  v.done('recordIrregularity', { rule: 'interruptedPoll', what: '一号箱封条被雨水泡开，当众换封', second: 'a_2' });
  v.done('resumePoll', { station: 1, clock: '10:10', seals: ['F2'] });
  assert.equal(station(v).breaks?.[0]?.resumed?.intact, false);
});

it('refused: a station not open, going on without a break, an end before its beginning, no seal', () => {
  const v = open();
  assert.equal(v.refused('resumePoll', { station: 1, clock: '10:10', seals: ['F1'] }).key, 'poll is not interrupted');
  assert.equal(v.refused('interruptPoll', broken({ station: 9 })).key, 'no such station');
  assert.equal(v.refused('interruptPoll', broken({ clock: '07:00' })).key, 'the moment is past');
  assert.equal(v.refused('interruptPoll', broken({ seals: [] })).key, 'order is not understood');
  v.done('interruptPoll', broken());
  assert.equal(v.refused('resumePoll', { station: 1, clock: '09:00', seals: ['F1'] }).key, 'the moment is past');
});

it('put off to the next day by 4 of 5 once every open station is broken off; it goes on there, and the day of the poll is that day', () => {
  const v = open();
  const off = { day: v.d(1), present: 5, agree: 4, because: '台风' };
  v.done('interruptPoll', broken());
  assert.deepEqual(v.refused('putOffPoll', off).found, { station: 2 });
  v.done('interruptPoll', broken({ station: 2, seals: ['G1'] }));
  assert.equal(v.refused('putOffPoll', { ...off, agree: 2 }).key, 'not carried');
  assert.equal(v.refused('putOffPoll', { ...off, day: v.d(0) }).key, 'the moment is past');
  v.done('putOffPoll', off);
  assert.equal(v.election.rounds.at(-1)?.day, v.d(1));
  v.waitUntil(v.d(1));
  v.done('resumePoll', { station: 1, clock: '08:00', seals: ['F1'] });
  const received = station(v).opened?.ballots ?? 0;
  v.done('closeStation', { station: 1, clock: '08:10', issued: 1, own: 1, unused: received - 1 });
});
