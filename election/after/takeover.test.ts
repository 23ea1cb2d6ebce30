// What is handed over thing by thing, and who does what in the new committee.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';
import { alsoInTheParty, stillToHandOver } from './takeover.ts';
import { lawOf } from '../counting/totals.ts';

const seal = { item: 'seal', what: '公章1枚', from: '周大山', to: '赵大山', witness: '赵春生' };

test('each thing is handed over once, late or not; eight are asked for, one is done, seven are left', () => {
  const v = villageAt('handOver');
  v.done('handOverItem', seal);
  assert.equal(v.refused('handOverItem', seal).key, 'handed over already');
  v.done('handOverItem', { ...seal, what: '党务章1枚' });
  v.done('handOverItem', { ...seal, item: 'other', what: '钥匙3把' }, v.d(30));
  assert.equal(v.refused('handOverItem', { ...seal, what: '财务章', to: '周大山' }).key, 'a person twice');
  assert.equal(stillToHandOver(v.election.aftermath.items, lawOf(v.election, v.d(10))).length, 7);
});

test('of three elected two decide, one does not; only the elected share out the work, once', () => {
  const v = villageAt('handOver');
  const meeting = {
    present: ['赵大山', '孙小梅'],
    duties: [
      { name: '赵大山', does: '全面工作' },
      { name: '李小梅', does: '调解', heads: '人民调解委员会' },
    ],
  };
  assert.equal(v.refused('holdFirstMeeting', { ...meeting, present: ['赵大山'] }).key, 'no quorum');
  assert.equal(v.refused('holdFirstMeeting', { ...meeting, present: ['赵大山', '赵 大山'] }).key, 'a person twice');
  assert.equal(
    v.refused('holdFirstMeeting', { ...meeting, present: ['赵大山', '钱大山'] }).key,
    'not a member of the new committee',
  );
  assert.equal(
    v.refused('holdFirstMeeting', { ...meeting, duties: [{ name: '钱大山', does: '文教' }] }).key,
    'not a member of the new committee',
  );
  v.done('holdFirstMeeting', meeting);
  assert.equal(v.election.aftermath.meeting?.due, 3);
  assert.equal(v.refused('holdFirstMeeting', meeting).key, 'first meeting was held');
});

test('one of three elected is secretary and director in one, two sit in the leadership of the party organisation; nobody who was not elected is recorded, the last record stands', () => {
  const v = villageAt('handOver');
  const director = v.election.rounds[0]?.confirmed?.elected.find((x) => x.post === 'director')?.name ?? assert.fail();
  const other = v.election.rounds[0]?.confirmed?.elected.find((x) => x.post !== 'director')?.name ?? assert.fail();
  const of = (name: string, holds: string) => ({ name, holds });
  assert.equal(v.refused('recordPartyPosts', { people: [of('钱大山', 'secretary')] }).key, 'not a member of the new committee');
  assert.equal(
    v.refused('recordPartyPosts', { people: [of(director, 'secretary'), of(director, 'committee member')] }).key,
    'a person twice',
  );
  assert.deepEqual(alsoInTheParty(v.election), { directorAndSecretary: 0, inLeadership: 0 });
  v.done('recordPartyPosts', { people: [of(director, 'secretary')] });
  v.done('recordPartyPosts', { people: [of(director, 'secretary'), of(other, 'committee member')] });
  assert.deepEqual(alsoInTheParty(v.election), { directorAndSecretary: 1, inLeadership: 2 });
});
