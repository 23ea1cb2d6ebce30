// A meeting that could not decide is refused with its sum and its article, one that decided is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, type Meeting } from '../../assembly/quorum.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import { unlessItDecided } from './meeting.ts';

const community: LawOfTheDay = { kind: 'community', day: '2026-03-28', mode: 'voters', plan: {} };
const told = (m: Meeting) => unlessItDecided(judged('residents representatives', m, community));

test('27 of 42 representatives are refused by RC 29 with the 28 that are needed, 28 are not', () => {
  const no = told({ due: 42, present: 27 });
  assert.deepEqual([no?.key, no?.found, no?.because?.article], ['no quorum', { due: 42, present: 27, least: 28 }, 29]);
  assert.equal(told({ due: 42, present: 28 }), undefined);
});

test('15 of 30 present who agree decide nothing, 16 do; 43 of 42 is a slip of the pen', () => {
  assert.deepEqual(told({ due: 42, present: 30, agree: 15 })?.found, { present: 30, agree: 15, least: 16 });
  assert.equal(told({ due: 42, present: 30, agree: 16 }), undefined);
  assert.equal(told({ due: 42, present: 43 })?.key, 'meeting numbers do not add up');
});
