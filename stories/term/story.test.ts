// An invented community's term: who takes office, and what happens to the offices until it ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOffice } from '../../election/term/term.ts';
import { tellAroundOnThreeStores } from '../around.ts';

test('the book of a term is begun with five of the committee and three representatives, the same on three stores', async () => {
  const { book } = await tellAroundOnThreeStores<'community'>(new URL('facts.json', import.meta.url));
  const { term } = book.state();
  assert.equal(inOffice(term, 'director', 'deputy', 'member').length, 5);
  assert.deepEqual(inOffice(term, 'representative').map((h) => h.name), ['徐大勇', '江小燕', '彭长青']);
});
