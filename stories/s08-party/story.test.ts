// S8's party half: 14 members of 雁宁路社区 elect first; what the summary says otherwise is pointed at; the result is offered to the committee's election that follows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { committeeFigures } from '../../election/party/afterwards.ts';
import { partyPostsFor } from '../../election/party/party.ts';
import { nameOf, postsHeld } from '../../election/party/state.ts';
import { alsoInTheParty } from '../../election/after/takeover.ts';
import { winners } from '../../election/after/aftermath.ts';
import { isRefusal } from '../../election/chapter.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { evolve } from '../../election/election.ts';
import { orders } from '../../election/orders.ts';
import { tellAroundOnThreeStores } from '../around.ts';
import { tellBefore } from '../telling.ts';

test('secretary 1, deputy 1, members 3, women 3 and men 2; the election of the committee takes it over: one person in both posts, four in both bodies', async () => {
  const { book } = await tellAroundOnThreeStores<'party'>(new URL('facts.json', import.meta.url));
  const { party: p } = book.state();
  assert.deepEqual(
    postsHeld(p).map((h) => `${nameOf(p, h.id)} ${h.post}`),
    ['金玉梅 secretary', '雷国庆 deputy secretary', '苏雅琴 member', '邸建军 member', '俞文静 member'],
  );
  assert.deepEqual(committeeFigures(p), { seats: 5, women: 3, men: 2, seniorHigh: 5, known: 5 });
  assert.ok((p.closed ?? '9') < '2026-01-15');

  const e = (await tellBefore(new URL('../s08-yanning/facts.json', import.meta.url), '2026-01-20')).election.election();
  const people = partyPostsFor(
    p,
    winners(e).map((w) => w.name),
  );
  assert.deepEqual(
    people.map((x) => `${x.name} ${x.holds}`),
    ['金玉梅 secretary', '苏雅琴 committee member', '邸建军 committee member', '俞文静 committee member'],
  );
  const decided = orders.recordPartyPosts.decide(
    e,
    { people: [...people] },
    { on: '2026-01-19', today: '2026-01-19', law: lawOf(e, '2026-01-19'), mint: (prefix) => `${prefix}_1`, by: 'chair' },
  );
  assert.ok(!isRefusal(decided), JSON.stringify(decided));
  for (const fact of decided) evolve(e, fact);
  assert.deepEqual(alsoInTheParty(e), { directorAndSecretary: 1, inLeadership: 4 });
});
