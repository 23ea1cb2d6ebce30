// What is due and when: rhythms of the law, and what follows from what was done.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { dueOn } from './due.ts';
import { called, opened, roomOf, voted } from './testing/room.ts';

const law = (kind: LawOfTheDay['kind'], day: string): LawOfTheDay => ({ kind, day, mode: 'voters', plan: {} });
const said = (r: ReturnType<typeof roomOf>, kind: LawOfTheDay['kind'], today: string) =>
  dueOn(r.a, law(kind, today), today, '2026-01-01').map((d) => `${d.key}${d.by ? ` ${d.by}` : ''}${d.late ? ' late' : ''}`);

test('in a village the representatives meet every quarter, in a community every half year; the village’s meeting once a year; for postings the law of communities names no rhythm', () => {
  assert.deepEqual(
    said(roomOf('village'), 'village', '2026-04-02').filter((d) => d.includes('meeting')),
    ['representatives’ meeting 2026-04-01 late', 'meeting of all 2027-01-01'],
  );
  assert.deepEqual(said(roomOf(), 'community', '2026-04-02'), ['representatives’ meeting 2026-07-01', 'assessment 2027-01-01']);
});

test('a meeting on 12 June is told by the 2nd; its decision is made known at once', () => {
  const r = roomOf();
  called(r, 'meeting', '2026-06-12', [{ title: '公约', matter: 'charter' }]);
  assert.ok(said(r, 'community', '2026-06-03').includes('notice of a meeting 2026-06-02 late'));
  const s = roomOf();
  const m = opened(s, 'meeting', '2026-06-12', [{ title: '公约', matter: 'charter' }], 400);
  const d = voted(s, m.meeting, m.items[0] ?? '', 300, '居民公约');
  assert.ok(said(s, 'community', '2026-06-13').includes('decision to be made known late'));
  assert.ok(said(s, 'community', '2026-06-13').includes('charter to be filed'));
  s.done('publishDecision', { motion: d, where: '公告栏' });
  assert.ok(!said(s, 'community', '2026-06-13').some((x) => x.startsWith('decision')));
});

test('accounts once posted in a village come again in a month; an answer in fifteen days', () => {
  const r = roomOf('village');
  r.done('postDisclosure', {
    kind: 'government money and donations',
    rhythm: 'finance',
    period: '2026年5月',
    title: '五月收支',
    lines: [{ what: '办公', amount: 100 }],
    where: '村务公开栏',
  });
  r.done('askQuestion', { text: '为什么' });
  const due = said(r, 'village', '2026-06-20');
  for (const one of ['accounts posting 2026-07-01', 'answer 2026-06-16 late', 'proof of a posting 2026-06-16 late'])
    assert.ok(due.includes(one), one);
});
