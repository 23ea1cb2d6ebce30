// Where representatives elect, the papers say so: their list with the roll, cards for them alone, a notice of their own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evolve } from '../../election/election.ts';
import { voterCards } from '../cards/cards.ts';
import { readable } from '../page.ts';
import { representativesNotice } from './representatives.ts';
import { rollNotice } from './roll.ts';
import { village } from '../testing/village.ts';

test('2 of 120 voters elect: their list hangs with the roll, two cards are printed, and a name is the one that the roll gives now', () => {
  const { e } = village({ kind: 'community' });
  if (e.begun) e.begun = { ...e.begun, mode: 'representatives' };
  const [posting] = e.roll.postings;
  if (posting) e.roll.postings[0] = { ...posting, electors: 2 };
  for (const [person, group] of [
    ['p_00007', 1],
    ['p_00060', 2],
  ] as const)
    evolve(e, {
      fact: 'RepresentativeChosen',
      on: '2026-03-01',
      office: 'representative',
      person,
      name: '旧名',
      woman: true,
      group,
    });
  const list = readable(rollNotice(e, '2026-03-06'));
  assert.match(list, /居民代表2人的名单同时公布/);
  assert.match(list, /附2：新一届居民代表名单/);
  assert.equal(voterCards(e, (id) => id).blocks.flatMap((b) => (b.kind === 'cards' ? b.cards : [])).length, 2);
  const notice = readable(representativesNotice(e, '2026-03-01'));
  assert.match(notice, /产生居民代表2人（其中妇女2人）/);
  assert.ok(!notice.includes('旧名'));
});
