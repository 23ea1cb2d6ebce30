// Which body decides what: what is kept to the meeting of all, what is handed on, and what is undone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, opened, roomOf, voted } from './testing/room.ts';

test('charter, report and limit are for the meeting of all; the representatives decide the charter once it is handed on, until its day (RC 30)', () => {
  const r = roomOf();
  const charter = { title: '居民公约', matter: 'charter' };
  const call = (day: string) => ({
    body: 'representatives',
    title: '代表会议',
    day,
    time: '19:00',
    place: '活动室',
    items: [charter],
  });
  const not = r.no('not theirs to decide', 'callMeeting', call('2026-06-20'));
  assert.deepEqual([not.found['must'], article(not)], ['residents meeting', 'RC2025 30.1']);
  const { meeting, items } = opened(
    r,
    'meeting',
    '2026-06-12',
    [{ title: '授权', matter: 'delegation', of: 'charter', until: '2026-07-31' }],
    400,
  );
  voted(r, meeting, items[0] ?? '', 300);
  const own = opened(r, 'representatives', '2026-06-20', [charter], 40);
  voted(r, own.meeting, own.items[0] ?? '', 23, '桂花社区居民公约');
  const [made] = r.a.charters.values();
  assert.equal(made?.title, '桂花社区居民公约');
  r.done('fileCharter', { charter: made?.charter, with: '桂花街道办事处' });
  r.no('filed already', 'fileCharter', { charter: made?.charter, with: '桂花街道办事处' });
  r.no('not theirs to decide', 'callMeeting', call('2026-08-01'));
});

test('what the law keeps to the meeting itself is not handed on: the charter of a village, the undoing of a decision of the representatives', () => {
  const village = roomOf('village');
  const hand = (of: string) => ({
    body: 'meeting',
    title: '村民会议',
    day: '2026-06-20',
    time: '19:00',
    place: '村部',
    items: [{ title: '授权', matter: 'delegation', of }],
  });
  assert.equal(article(village.no('may not be handed on', 'callMeeting', hand('charter'))), 'VC2025 28.2');
  village.no('may not be handed on', 'callMeeting', hand('undo representatives'));
  village.done('callMeeting', hand('undo committee'));
  roomOf().no('may not be handed on', 'callMeeting', hand('undo representatives'));
  roomOf().no('may not be handed on', 'callMeeting', hand('limit'));
  roomOf().no('not a matter of this place', 'callMeeting', { ...hand('x'), items: [{ title: '规划', matter: 'planning' }] });
});

test('the representatives undo a decision of the committee, the meeting one of the representatives; what is undone is undone once', () => {
  const r = roomOf();
  const c = opened(r, 'committee', '2026-06-05', [{ title: '停车收费', matter: 'committee work' }], 5);
  const fee = voted(r, c.meeting, c.items[0] ?? '', 5, '收费十元');
  r.no('not a decision of that body', 'callMeeting', {
    body: 'meeting',
    title: '会',
    day: '2026-06-30',
    time: '19:00',
    place: '院内',
    items: [{ title: '撤销', matter: 'undo representatives', of: fee }],
  });
  const u = opened(r, 'representatives', '2026-06-12', [{ title: '撤销收费', matter: 'undo committee', of: fee }], 40);
  const undo = voted(r, u.meeting, u.items[0] ?? '', 30, '撤销');
  assert.deepEqual(r.a.motions.get(fee)?.undone, { on: '2026-06-12', by: undo });
  r.no('was undone', 'recordCarriedOut', { motion: fee, how: '已收费' });
  r.no('was undone', 'callMeeting', {
    body: 'meeting',
    title: '会',
    day: '2026-06-30',
    time: '19:00',
    place: '院内',
    items: [{ title: '撤销', matter: 'undo committee', of: fee }],
  });
});
