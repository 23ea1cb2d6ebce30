// Money: who decides it below and above the limit, what is refused, and what happened all the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefused } from './chapter.ts';
import { opened, roomOf, voted } from './testing/room.ts';

const lift = { title: '加装电梯', matter: 'large spending', amount: 80000 };

const withLimit = () => {
  const r = roomOf();
  const { meeting, items } = opened(r, 'meeting', '2026-06-12', [{ title: '大额标准', matter: 'limit', amount: 50000 }], 400);
  voted(r, meeting, items[0] ?? '', 300, '五万元以上由居民会议决定');
  return r;
};

test('80000 yuan above a limit of 50000 is refused without the residents’ meeting, decided there, then recorded (RC 30)', () => {
  const r = withLimit();
  const no = r.no('nobody decided it', 'recordSpending', lift);
  assert.deepEqual([no.found['must'], no.found['limit'], no.because?.article], ['residents meeting', 50000, 30]);
  r.no('not theirs to decide', 'callMeeting', {
    body: 'committee',
    title: '例会',
    day: '2026-06-15',
    time: '09:00',
    place: '办公室',
    caller: 'c1',
    items: [lift],
  });
  const { meeting, items } = opened(r, 'meeting', '2026-07-01', [lift], 301);
  const motion = voted(r, meeting, items[0] ?? '', 200, '同意加装');
  r.done('recordSpending', { ...lift, amount: 60000, motion, to: '某电梯公司' });
  const more = r.no('more than was decided', 'recordSpending', { ...lift, amount: 20001, motion });
  assert.deepEqual([more.found['amount'], more.found['decided']], [80001, 80000]);
  r.done('recordSpending', { ...lift, amount: 20000, motion });
});

test('50000 yuan are for the committee, which decides with three of five and says so itself; a motion that was lost decides nothing', () => {
  const r = withLimit();
  const item = { ...lift, amount: 50000 };
  const no = r.no('nobody decided it', 'recordSpending', item);
  assert.deepEqual([no.found['must'], no.because?.article], ['committee,residents meeting', 33]);
  const { meeting, items } = opened(r, 'committee', '2026-06-15', [item], 4);
  const [i = ''] = items;
  const lost = voted(r, meeting, i, 2, '方案一', 2);
  r.no('decided nothing', 'recordSpending', { ...item, motion: lost });
  const won = voted(r, meeting, i, 3, '方案二');
  r.no('decided for another matter', 'recordSpending', { ...item, matter: 'hiring', motion: won });
  r.done('recordContract', { ...item, motion: won, to: '某公司', from: '2026-07-01', until: '2026-12-31' });
  r.no('ends before it begins', 'recordContract', {
    ...item,
    motion: won,
    to: '某公司',
    from: '2026-07-01',
    until: '2026-06-30',
  });
});

test('a decision of the committee that named no amount does not carry 30000 and 30000 above the limit of 50000, paid in two parts', () => {
  const r = withLimit();
  const { meeting, items } = opened(r, 'committee', '2026-06-15', [{ title: '聘保洁', matter: 'hiring' }], 5);
  const motion = voted(r, meeting, items[0] ?? '', 5, '聘用保洁');
  const pay = { title: '保洁费', matter: 'hiring', amount: 30000, motion };
  r.done('recordSpending', pay);
  const no = r.no('decided by the wrong body', 'recordSpending', pay);
  assert.deepEqual([no.found['amount'], no.found['assembly'], no.found['must']], [60000, 'committee', 'residents meeting']);
});

test('small spending needs no meeting once it is said from what amount spending is large', () => {
  const r = roomOf();
  const small = { title: '办公用品', matter: 'large spending', amount: 1999 };
  r.no('nobody decided it', 'recordSpending', small);
  const { meeting, items } = opened(
    r,
    'committee',
    '2026-06-15',
    [{ title: '起点', matter: 'limit of large spending', amount: 2000 }],
    5,
  );
  voted(r, meeting, items[0] ?? '', 4);
  r.done('recordSpending', small);
  r.no('nobody decided it', 'recordSpending', { ...small, amount: 2000 });
  r.no('nobody decided it', 'recordSpending', { ...small, matter: 'hiring' });
});

test('in a village allowances and public works are for the villagers’ meeting whatever they cost (VC 28)', () => {
  const r = roomOf('village');
  for (const matter of ['allowances', 'public benefit', 'collective income']) {
    const no = r.no('nobody decided it', 'recordSpending', { title: '补贴', matter, amount: 100 });
    assert.deepEqual([no.found['must'], no.because?.article], ['villagers meeting', 28]);
  }
});

test('what was spent all the same two people put on record, as what it is; what is in order is not', () => {
  const r = withLimit();
  const order = { ...lift, what: '主任先付了定金' };
  assert.ok(isRefused(r.tell('recordSpendingAnyway', { ...order, second: 'a_clerk' }, 'a_clerk')));
  r.done('recordSpendingAnyway', { ...order, second: '鲁长生' });
  const [spent] = r.a.spendings.values();
  assert.deepEqual([spent?.motion, spent?.outside?.must, spent?.outside?.second], [undefined, ['meeting'], '鲁长生']);
});

test('a limit falls with the decision that set it', () => {
  const r = withLimit();
  const [first] = r.a.motions.keys();
  assert.equal(r.a.limit?.motion, first);
  // Only the meeting itself could change it: the representatives have no such matter.
  r.no('not a decision of that body', 'callMeeting', {
    body: 'meeting',
    title: '会',
    day: '2026-07-30',
    time: '19:00',
    place: '院内',
    items: [{ title: '撤销', matter: 'undo committee', of: first }],
  });
  const { meeting, items } = opened(r, 'meeting', '2026-07-01', [{ title: '新标准', matter: 'limit', amount: 90000 }], 400);
  voted(r, meeting, items[0] ?? '', 300, '九万元');
  assert.equal(r.a.limit?.amount, 90000);
});
