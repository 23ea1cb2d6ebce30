// S8 雁宁路: what the party branch's election offers to the committee's: shown beside the elected, recorded by nobody until a person has looked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveScreen } from '../../office/views/archive.ts';
import { tellAroundInMemory } from '../around.ts';
import { tellInMemory } from '../telling.ts';

test('of the five elected by the party branch those who sit in the committee are offered with both posts; without its book nothing is offered', async () => {
  const { book } = await tellAroundInMemory<'party'>(new URL('facts.json', import.meta.url));
  const { election } = await tellInMemory(new URL('../s08-yanning/facts.json', import.meta.url));
  const { party } = archiveScreen(election, [book]);
  assert.ok(party);
  assert.equal(party.organisation, '雁宁路社区党支部');
  assert.ok(party.people.length > 0 && party.people.length <= 5, JSON.stringify(party.people));
  for (const one of party.people)
    assert.equal(one.both, one.post.zh.includes('主任') && !one.post.zh.includes('副') && one.holds === 'secretary');
  assert.equal(archiveScreen(election).party, undefined);
});
