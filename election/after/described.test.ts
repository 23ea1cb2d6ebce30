// What the reporting forms ask of candidates and of those who hold an office: of nobody else, never more than there are, told once for candidate and elected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';
import { described, electedOnTheRoll } from './profile.ts';

test('candidates are described in parts, the last record of each stands; a stranger, a person twice and an ethnicity that is none are refused', () => {
  const v = villageAt('handOver');
  const [first, second] = electedOnTheRoll(v.election).people.map((p) => p.name);
  assert.ok(first && second);
  assert.equal(v.refused('describePeople', { people: [{ name: '孙不在', ethnicity: '汉族' }] }).key, 'not a candidate');
  assert.equal(v.refused('describePeople', { people: [{ name: first }, { name: ` ${first}` }] }).key, 'a person twice');
  assert.equal(v.refused('describePeople', { people: [{ name: first, ethnicity: '<b>' }] }).key, 'order is not understood');
  v.done('describePeople', { people: [{ name: first, ethnicity: '汉族', politics: 'party member' }] });
  v.done('describePeople', {
    people: [
      { name: first, ethnicity: '回族', politics: 'party member' },
      { name: second, ethnicity: '汉族' },
    ],
  });
  assert.deepEqual(
    described(v.election)
      .map((p) => p.ethnicity)
      .slice(0, 2),
    ['回族', '汉族'],
  );
  v.done('recordProfile', { people: [{ name: first, education: 'college' }] });
  assert.deepEqual(
    described(v.election).find((p) => p.name === first),
    { name: first, ethnicity: '回族', politics: 'party member', education: 'college' },
    'what was told of the candidate is not asked again',
  );
});

test('party members among representatives are no more than the representatives', () => {
  const v = villageAt('handOver');
  const held = v.election.representatives.holders.filter((h) => h.office === 'representative').length;
  const over = v.refused('describePeople', { offices: [{ office: 'representative', party: held + 1 }] });
  assert.deepEqual([over.key, over.found], ['meeting numbers do not add up', { count: held + 1, of: held }]);
  v.done('describePeople', { offices: [{ office: 'representative', party: held, minorities: 0 }] });
  assert.equal(v.election.aftermath.described.offices.get('representative')?.party, held);
});
