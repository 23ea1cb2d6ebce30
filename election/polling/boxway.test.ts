// The boxes after the close: 1 unused cancelled, sealed, carried by two, received with the same seals, before a box is opened.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isRefusal } from '../chapter.ts';
import { villageAt } from '../testing/lawfulPath.ts';

const people = ['赵秋菊', '钱秋菊'];
const sealed = { station: 1, clock: '11:10', seals: ['X1'], cancelled: 1, people };
const sent = { station: 1, clock: '11:20', people, to: '村部' };
const received = { station: 1, clock: '11:40', people, seals: ['X1'] };

it('closed with 1 unused: 1 cancelled, sealed, sent, received; only then is the record accepted', () => {
  const v = villageAt('acceptStation');
  v.done('sealBoxes', sealed);
  v.done('sendBoxes', sent);
  assert.equal(v.refused('acceptStation', { station: 1 }).key, 'boxes are on the way');
  v.done('receiveBoxes', received);
  v.done('acceptStation', { station: 1 });
  assert.deepEqual(v.election.rounds[0]?.stations.get(1)?.way?.received?.seals, ['X1']);
});

it('refused: one person alone, a number that differs, too few seals, out of order, twice, another seal', () => {
  const v = villageAt('acceptStation');
  assert.equal(v.refused('sendBoxes', sent).key, 'boxes are not sealed');
  assert.equal(v.refused('sealBoxes', { ...sealed, people: ['赵秋菊', '赵秋菊'] }).key, 'two people are needed');
  assert.equal(v.refused('sealBoxes', { ...sealed, cancelled: 2 }).key, 'cancelled differs from unused');
  assert.equal(v.refused('sealBoxes', { ...sealed, station: 9 }).key, 'no such station');
  v.done('sealBoxes', sealed);
  assert.equal(v.refused('sealBoxes', sealed).key, 'boxes are sealed already');
  assert.equal(v.refused('receiveBoxes', received).key, 'boxes are not sent');
  v.done('sendBoxes', sent);
  assert.equal(v.refused('sendBoxes', sent).key, 'boxes are sent already');
  assert.deepEqual(v.refused('receiveBoxes', { ...received, seals: ['X7'] }).found, { station: 1, seals: 'X1、X7' });
  v.done('receiveBoxes', received);
  assert.equal(v.refused('receiveBoxes', received).key, 'boxes are received already');
});

it('a broken seal that two put on record is taken as it is', () => {
  const v = villageAt('acceptStation');
  v.done('sealBoxes', sealed);
  v.done('sendBoxes', sent);
  const noted = v.tell('recordIrregularity', { rule: 'publicCount', what: '途中封条破损', second: 'a_2' });
  assert.ok(!isRefusal(noted), JSON.stringify(noted));
  v.done('receiveBoxes', { ...received, seals: ['X9'] });
});

it('before the close nothing is sealed; where the count is in the same room nothing is sent', () => {
  assert.equal(villageAt('closeStation').refused('sealBoxes', sealed).key, 'polls are not closed');
  const v = villageAt('acceptStation');
  v.done('sealBoxes', sealed);
  v.done('acceptStation', { station: 1 });
});
