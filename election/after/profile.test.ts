// What is published of the elected: only of them, each once, the ages of the term before as many as its members; ages and sexes come from the roll.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';
import { described, electedOnTheRoll } from './profile.ts';

test('of three elected two are described; nobody else, nobody twice, nobody before there is a result; the last record stands', () => {
  const v = villageAt('handOver');
  const [first, second] = electedOnTheRoll(v.election).people.map((p) => p.name);
  assert.ok(first && second);
  assert.equal(
    v.refused('recordProfile', { people: [{ name: '钱大山', education: 'college' }] }).key,
    'not a member of the new committee',
  );
  assert.equal(v.refused('recordProfile', { people: [{ name: first }, { name: ` ${first}` }] }).key, 'a person twice');
  v.done('recordProfile', { people: [{ name: first, education: 'primary' }] });
  v.done('recordProfile', {
    people: [
      { name: first, education: 'bachelor', again: true },
      { name: second, politics: 'none' },
    ],
  });
  assert.deepEqual(
    described(v.election).map((p) => p.education),
    ['bachelor', undefined],
  );
  assert.equal(villageAt('confirmResult').refused('recordProfile', { people: [{ name: first }] }).key, 'not in this stage');
});

test('the term before: four women of three members, two ages of three members, or ages of nobody are refused with both numbers', () => {
  const v = villageAt('handOver');
  const [{ name } = { name: '' }] = electedOnTheRoll(v.election).people;
  const told = (last: object) => v.refused('recordProfile', { people: [{ name }], ...last });
  const key = 'meeting numbers do not add up';
  assert.deepEqual(
    [told({ lastMembers: 3, lastWomen: 4 }).key, told({ lastMembers: 3, lastAges: [50, 60] }).key, told({ lastAges: [50] }).key],
    [key, key, key],
  );
  assert.deepEqual(told({ lastMembers: 3, lastWomen: 4 }).found, { count: 4, of: 3 });
  v.done('recordProfile', { people: [{ name }], lastMembers: 3, lastWomen: 0, lastAges: [50, 60, 41] });
  assert.equal(v.election.aftermath.profile?.lastMembers, 3);
});

test('ages are those of the polling day by the roll, one for each elected; whose election was found void is not among them', () => {
  const v = villageAt('handOver');
  const { people, known, ages } = electedOnTheRoll(v.election);
  assert.deepEqual([people.length, known, ages.length], [3, 3, 3]);
  const [{ name } = { name: '' }] = people;
  v.done('recordProfile', { people: [{ name, education: 'college' }] });
  v.done('recordInvalidity', { by: 'court', decision: '第1号', ground: 'bribery', names: [name] });
  assert.equal(electedOnTheRoll(v.election).people.length, 2);
  assert.deepEqual(described(v.election), []);
});
