// Payments that may be one matter: shown with their sum when no part reaches the amount and the sum does, within the days; never refused, never called anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { relatedSpendings } from './related.ts';
import { opened, type Room, roomOf, voted } from './testing/room.ts';

const law: LawOfTheDay = { kind: 'community', day: '2026-12-01', mode: 'voters', plan: {} };
const found = (r: Room, plan: LawOfTheDay['plan'] = {}) =>
  relatedSpendings(r.a, { ...law, plan }).map(
    (f) =>
      `${f.by} ${f.called}: ${f.parts.map((p) => p.amount).join(' + ')} = ${f.sum}, ${f.which} ${f.from}, ${f.must.join(',')}${f.judged ? `, ${f.judged.verdict}` : ''}`,
  );

/** Large from 2000 yuan; above 50000 the residents' meeting decides. */
const room = (): Room => {
  const r = roomOf();
  const all = opened(r, 'meeting', '2026-06-12', [{ title: '标准', matter: 'limit', amount: 50000 }], 400);
  voted(r, all.meeting, all.items[0] ?? '', 300, '五万元以上由居民会议决定');
  const own = opened(r, 'committee', '2026-06-15', [{ title: '起点', matter: 'limit of large spending', amount: 2000 }], 5);
  voted(r, own.meeting, own.items[0] ?? '', 5, '两千元以上为大额');
  return r;
};
const pay = (r: Room, on: string, amount: number, title = '打印纸', to: string | undefined = '文具店') => {
  r.on(on);
  r.done('recordSpending', { title, matter: 'large spending', amount, ...(to === undefined ? {} : { to }) });
};

test('860, 700 and 440 yuan to one shop make 2000, from which the committee decides: shown with the sum; 439 make 1999 and are not', () => {
  const r = room();
  pay(r, '2026-07-01', 860);
  pay(r, '2026-07-20', 700, '硒鼓');
  assert.deepEqual(found(r), []);
  pay(r, '2026-08-03', 439, '订书机');
  assert.deepEqual(found(r), []);
  const s = room();
  for (const [on, n, what] of [
    ['2026-07-01', 860, '打印纸'],
    ['2026-07-20', 700, '硒鼓'],
    ['2026-08-03', 440, '订书机'],
  ] as const)
    pay(s, on, n, what);
  assert.deepEqual(found(s), ['payee 文具店: 860 + 700 + 440 = 2000, large 2000, committee']);
});

test('90 days after 1 July is 29 September: a part of that day belongs to it, one of the 30th does not; a plan may look at other days', () => {
  for (const [on, n, plan] of [
    ['2026-09-29', 1, {}],
    ['2026-09-30', 0, {}],
    ['2026-09-30', 1, { relatedSpendingDays: 365 }],
  ] as const) {
    const r = room();
    pay(r, '2026-07-01', 1500);
    pay(r, on, 1500);
    assert.equal(found(r, plan).length, n, on);
  }
});

test('two decisions of the committee over 30000 each for one firm make 60000, above 50000: the meeting of all is named; twelve wages on one decision are one part', () => {
  const r = room();
  for (const [day, what] of [
    ['2026-07-01', '一号楼防水'],
    ['2026-07-15', '二号楼防水'],
  ] as const) {
    const { meeting, items } = opened(r, 'committee', day, [{ title: what, matter: 'large spending', amount: 30000 }], 5);
    const motion = voted(r, meeting, items[0] ?? '', 5, `${what}三万元`);
    r.done('recordSpending', { title: what, matter: 'large spending', amount: 30000, motion, to: '某防水公司' });
  }
  assert.deepEqual(found(r), ['payee 某防水公司: 30000 + 30000 = 60000, meeting 50000, meeting']);
  const s = room();
  const { meeting, items } = opened(s, 'committee', '2026-07-01', [{ title: '保洁', matter: 'hiring', amount: 36000 }], 5);
  const motion = voted(s, meeting, items[0] ?? '', 5, '聘保洁');
  for (let m = 0; m < 12; m += 1)
    s.done('recordSpending', { title: `保洁费（${m + 1}月）`, matter: 'hiring', amount: 3000, motion, to: '保洁员' });
  assert.deepEqual(found(s), []);
});

test('one purpose paid to two, or to nobody told, is shown as well; another purpose is not', () => {
  const r = room();
  pay(r, '2026-07-01', 1200, '广场灯具（第一批）', '甲店');
  pay(r, '2026-07-02', 1200, '广场灯具（第二批）', '乙店');
  pay(r, '2026-07-03', 1200, '慰问品', undefined);
  assert.deepEqual(found(r), ['purpose 广场灯具: 1200 + 1200 = 2400, large 2000, committee']);
});

test('what two people judged stands as they said; a further part is shown anew; one alone does not judge', () => {
  const r = room();
  pay(r, '2026-07-01', 1200);
  pay(r, '2026-07-02', 1200);
  const spendings = [...r.a.spendings.keys()];
  r.no('two people put it on record', 'judgeSpendings', {
    spendings,
    verdict: 'separate',
    because: '两次活动',
    second: 'a_clerk',
  });
  r.no('no such spending', 'judgeSpendings', {
    spendings: ['x', 'y'],
    verdict: 'separate',
    because: '两次活动',
    second: '鲁长生',
  });
  r.done('judgeSpendings', { spendings, verdict: 'separate', because: '两次活动', second: '鲁长生' });
  assert.deepEqual(found(r), ['payee 文具店: 1200 + 1200 = 2400, large 2000, committee, separate']);
  pay(r, '2026-07-03', 100);
  assert.deepEqual(found(r), ['payee 文具店: 1200 + 1200 + 100 = 2500, large 2000, committee']);
});
