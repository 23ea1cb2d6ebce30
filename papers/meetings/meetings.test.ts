// The papers of meetings: the words of the place's own law, every sum, nothing personal, and nothing twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { membersOf } from '../../assembly/forms.ts';
import { bodiesOf, called, opened, type Room, roomOf, voted } from '../../assembly/testing/room.ts';
import type { CommitteeKind } from '../../law/answer.ts';
import { figuresOf, readable } from '../page.ts';
import { meetingKindsOf } from './kinds.ts';

const papers = (r: Room, kind: CommitteeKind = 'community', place = '桂花社区') => {
  const told = r.facts.map((fact, i) => ({ written: { book: 'main', position: i + 1 }, fact }));
  const kinds = meetingKindsOf(r.a, {
    on: '2026-12-31',
    place,
    kind,
    rehearsal: false,
    lawOn: (day) => ({ kind, day, mode: 'voters', plan: {} }),
    members: (b) => membersOf(b, bodiesOf(40)) ?? [],
    told,
  });
  const page = (name: string) => {
    const k = kinds.find((one) => one.name === name);
    assert.ok(k, name);
    return k.page();
  };
  return { kinds, page, text: (name: string) => readable(page(name)) };
};

test('the notice of a residents’ meeting names day, place, items and the share that makes it able to decide, with its article', () => {
  const r = roomOf();
  const { meeting } = called(r, 'meeting', '2026-06-12', [{ title: '修缮楼道', matter: 'common interest', amount: 90000 }]);
  r.done('postMeetingNotice', { meeting, where: '公告栏' });
  const said = papers(r).text('meeting-1-notice');
  for (const words of [
    '2026年6月12日（星期五）19:00',
    '活动室',
    '1. 修缮楼道（90000元）',
    '《中华人民共和国城市居民委员会组织法》第二十七条：过半数到会',
    '桂花社区居民委员会\n2026年6月1日',
  ])
    assert.ok(said.includes(words), `${words} in ${said}`);
  assert.doesNotMatch(said, /村|会议会议|，，|undefined/);
});

test('a village speaks of villagers, and of two thirds of its households', () => {
  const r = roomOf('village');
  const { meeting } = called(r, 'meeting', '2026-06-12', [{ title: '修路', matter: 'public benefit' }], {
    counted: 'households',
  });
  r.done('postMeetingNotice', { meeting, where: '公告栏' });
  const said = papers(r, 'village', '石坪村').text('meeting-1-notice');
  assert.match(said, /召开村民会议的通知[\s\S]*请每户一名代表参加[\s\S]*村民委员会组织法》第二十六条：不少于三分之二到会/);
  assert.doesNotMatch(said, /居民/);
});

test('minutes and decision carry the same sum, each figure with the facts behind it: 301 present, 151 for, 151 needed', () => {
  const r = roomOf();
  const { meeting, items } = opened(r, 'meeting', '2026-06-12', [{ title: '修缮楼道', matter: 'common interest' }], 301);
  voted(r, meeting, items[0] ?? '', 150, '方案一', 151);
  voted(r, meeting, items[0] ?? '', 151, '方案二', 100, 50);
  r.done('closeMeeting', { meeting, minutesBy: '白晓霞' });
  const p = papers(r);
  assert.match(p.text('meeting-1-minutes'), /“方案一”，举手表决：到会301，同意150，不同意151，弃权0；须151，未通过/);
  const decision = p.text('meeting-1-decision');
  assert.match(decision, /方案二。（举手表决，到会301人，同意151，不同意100，弃权50，过半数即151人以上同意，通过）/);
  assert.doesNotMatch(decision, /方案一/);
  for (const f of figuresOf(p.page('meeting-1-decision'))) assert.ok(f.from.length > 0, f.name);
});

test('the sheet of the representatives has a line for each of 45; that of a meeting of all has empty lines and no name', () => {
  const r = roomOf();
  called(r, 'representatives', '2026-06-12', [{ title: '推选', matter: 'choice of people' }]);
  called(r, 'meeting', '2026-06-20', [{ title: '公约', matter: 'charter' }]);
  const p = papers(r);
  assert.match(p.text('meeting-1-attendance'), /45 /);
  assert.doesNotMatch(p.text('meeting-2-attendance'), /代表1/);
});

test('who asked a question stands on no paper; an answer that is missing after its day is told as late', () => {
  const r = roomOf();
  r.done('askQuestion', { text: '电梯修了多少钱？', name: '住户甲', phone: '13800000000' });
  const said = papers(r).text('questions');
  assert.match(said, /电梯修了多少钱？[\s\S]*已过期/);
  assert.doesNotMatch(said, /住户甲|138/);
});

test('spending stands beside its decision; what rests on none is told with its sum', () => {
  const r = roomOf();
  const { meeting, items } = opened(r, 'committee', '2026-06-15', [{ title: '保洁', matter: 'hiring', amount: 3000 }], 5);
  const motion = voted(r, meeting, items[0] ?? '', 5, '聘用保洁');
  r.done('recordSpending', { title: '保洁费', matter: 'hiring', amount: 3000, motion });
  r.done('recordSpendingAnyway', { title: '舞台', matter: 'large spending', amount: 5200, what: '先付款', second: '鲁长生' });
  const said = papers(r).text('spending');
  assert.match(said, /保洁费 聘用保洁、巡逻等人员 3000 {2}2026年6月15日委员会会议：聘用保洁/);
  assert.match(said, /合计8200元，其中未经有权的会议决定的5200元/);
});

test('what is not there yet waits, and says for what', () => {
  const r = roomOf();
  called(r, 'representatives', '2026-06-12', [{ title: '评议', matter: 'assessment' }]);
  const waits = papers(r)
    .kinds.filter((k) => k.waitsFor)
    .map((k) => `${k.name}: ${k.waitsFor?.zh}`);
  assert.deepEqual(waits, [
    'meeting-1-minutes: 散会或者登记会议不能召开',
    'meeting-1-assessment: 登记评议票的汇总',
    'meeting-1-decision: 有通过的决定',
    'questions: 登记询问',
    'residents-poster: 向居民开放居民页',
    'spending: 登记开支或者合同',
  ]);
});
