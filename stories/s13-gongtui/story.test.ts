// S13 公推直选: a general branch of 195 members in two branches, from application to approval, told through the office on three stores.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumsOf } from '../../election/party/determining.ts';
import { notTold } from '../../election/party/publicity.ts';
import { due, nameOf, postsHeld, sitting, voters } from '../../election/party/state.ts';
import { nameAt } from '../../election/testing/littleParty.ts';
import { tellAroundOnThreeStores } from '../around.ts';

test('195 members, 189 vote, 180 are due, 171 came: secretary and two members elected directly, the third below 2 × 84 = 168 ≤ 180; one hash on three stores', async () => {
  const { book } = await tellAroundOnThreeStores<'party'>(new URL('facts.json', import.meta.url));
  const { party: p } = book.state();
  assert.deepEqual(
    [p.members.size, p.begun?.branches.length, voters(p).length, due(p).length, notTold(p).length],
    [195, 2, 189, 180, 0],
  );
  const at = sitting(p) ?? assert.fail();
  assert.deepEqual([at.due, at.present.length], [180, 171]);
  const sums = sumsOf(p, at, at.rounds[0] ?? assert.fail());
  assert.deepEqual(
    sums?.contests.flatMap((c) => c.lines.map((l) => `${c.contest} ${l.agree} ${l.place}`)),
    [
      'secretary 118 elected',
      'secretary 47 not more than half',
      'member 131 elected',
      'member 102 elected',
      'member 84 not more than half',
      'member 6 not more than half',
    ],
  );
  assert.equal(sums?.contests[1]?.lines[2]?.majority.formula, '2 × 84 = 168 ≤ 180');
  assert.deepEqual(
    postsHeld(p).map((h) => [nameOf(p, h.id), h.post]),
    [
      [nameAt(0), 'secretary'],
      [nameAt(2), 'member'],
      [nameAt(3), 'member'],
    ],
  );
  assert.deepEqual([...new Set(p.posted.map((n) => n.about))], ['meeting', 'applicants', 'candidates', 'result']);
  assert.deepEqual([...new Set([...p.applicants.values()].map((a) => a.way))].toSorted(), [
    'party members',
    'party organisation',
    'residents',
    'self',
  ]);
  assert.deepEqual([...new Set([...p.members.values()].flatMap((m) => [...m.told]))].toSorted(), [
    'group',
    'letter',
    'phone',
    'visit',
    'website',
  ]);
  assert.equal(p.questions, 14);
  assert.equal(p.closed, '2025-12-30');
});
