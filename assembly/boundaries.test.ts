// Meetings attacked at their edges: exactly half, just two thirds, abstentions, what is not on the agenda, callers who may not, demands for another meeting; each refusal names its article.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodiesOf, called, opened, roomOf, voted } from './testing/room.ts';

const article = (r: { readonly because?: { readonly text: string; readonly article: number } }) =>
  `${r.because?.text} ${r.because?.article}`;
const repair = { title: '修缮楼道', matter: 'common interest' };
const choosing = { title: '推选', matter: 'choice of people' };

test('exactly half of 600 people or of 240 households hold no residents’ meeting, one more does; of a village’s 240 households 160 do, 159 do not (RC 27, VC 26)', () => {
  for (const [kind, counted, few, least, text] of [
    ['community', 'people', 300, 301, 'RC2025 27'],
    ['community', 'households', 120, 121, 'RC2025 27'],
    ['village', 'people', 300, 301, 'VC2025 26'],
    ['village', 'households', 159, 160, 'VC2025 26'],
  ] as const) {
    const r = roomOf(kind);
    const { meeting } = called(r, 'meeting', '2026-06-12', [repair], { counted });
    r.done('postMeetingNotice', { meeting, where: '公告栏' });
    r.on('2026-06-12');
    r.done('takeAttendance', { meeting, present: few });
    const no = r.no('the meeting lacks its quorum', 'openMeeting', { meeting, chair: 'c1' });
    assert.deepEqual([no.found['least'], article(no)], [least, text]);
    r.done('takeAttendance', { meeting, present: least });
    r.done('openMeeting', { meeting, chair: 'c1' });
  }
});

test('of 30 in the representatives’ meeting just two thirds, 20, open it; 10 for and 10 abstaining carry nothing, 11 do; who leaves until 19 are there ends what may be voted (RC 29)', () => {
  const r = roomOf('community', bodiesOf(25));
  const { meeting, items } = opened(r, 'representatives', '2026-06-12', [choosing], 20);
  const [item = ''] = items;
  const lost = voted(r, meeting, item, 10, '甲', 0, 10);
  const won = voted(r, meeting, item, 11, '乙', 0, 9);
  assert.deepEqual([r.a.motions.get(lost)?.carried, r.a.motions.get(won)?.carried], [false, true]);
  const few = r.no('the meeting lacks its quorum', 'recordVote', {
    meeting,
    item,
    text: '丙',
    way: 'show of hands',
    present: 19,
    agree: 19,
    against: 0,
    abstain: 0,
  });
  assert.equal(article(few), 'RC2025 29');
});

test('what people were not told of is not voted in the meeting of all, nor added after its notice; the representatives may add to theirs (RC 26)', () => {
  const r = roomOf();
  const all = opened(r, 'meeting', '2026-06-12', [repair], 400);
  const other = called(r, 'meeting', '2026-06-30', [{ title: '另一件', matter: 'common interest' }]);
  assert.equal(
    article(
      r.no('no such item', 'recordVote', {
        meeting: all.meeting,
        item: other.items[0],
        text: '顺便表决',
        way: 'show of hands',
        agree: 400,
        against: 0,
        abstain: 0,
      }),
    ),
    'RC2025 26',
  );
  r.on('2026-06-15');
  r.done('postMeetingNotice', { meeting: other.meeting, where: '公告栏' });
  assert.equal(
    article(
      r.no('the agenda is closed', 'putOnAgenda', { meeting: other.meeting, title: '再加一件', matter: 'common interest' }),
    ),
    'RC2025 26',
  );
  const theirs = called(r, 'representatives', '2026-06-20', [choosing]);
  r.done('postMeetingNotice', { meeting: theirs.meeting, where: '群通知' });
  r.done('putOnAgenda', { meeting: theirs.meeting, title: '再加一件', matter: 'choice of people' });
});

test('a meeting called by a supervisor or by a representative is none: the committee calls (RC 26, 28; VC 25, 30)', () => {
  for (const [kind, texts] of [
    ['community', ['RC2025 26', 'RC2025 28']],
    ['village', ['VC2025 25', 'VC2025 30']],
  ] as const) {
    const r = roomOf(kind);
    const call = (body: string, item: Record<string, unknown>, caller: string) =>
      r.no('not theirs to call', 'callMeeting', {
        body,
        title: '会',
        day: '2026-06-20',
        time: '19:00',
        place: '活动室',
        caller,
        items: [item],
      });
    assert.deepEqual([article(call('meeting', repair, 's1')), article(call('representatives', choosing, 'r1'))], texts);
  }
});

test('a demand for the meeting of all is not answered by one of the representatives; one that fell short leaves the demand open', () => {
  const r = roomOf();
  r.done('recordMeetingRequest', { body: 'meeting', title: '停车', by: 'people', signatures: 60 });
  const [request] = r.a.requests.keys();
  const no = r.no('demanded for another meeting', 'callMeeting', {
    body: 'representatives',
    title: '会',
    day: '2026-06-20',
    time: '19:00',
    place: '活动室',
    request,
    items: [choosing],
  });
  assert.deepEqual([no.found['must'], article(no)], ['residents meeting', 'RC2025 26']);
});

test('in a village no law knows a demand by households: our default of a tenth refuses none; one in ten of the people, 60 of 600, is the law’s (VC 25)', () => {
  const r = roomOf('village');
  r.done('recordMeetingRequest', { body: 'meeting', title: '停车', by: 'households', signatures: 1 });
  assert.equal(
    article(
      r.no('request falls short', 'recordMeetingRequest', { body: 'meeting', title: '停车', by: 'people', signatures: 59 }),
    ),
    'VC2025 25',
  );
});

test('the three bodies are kept apart: the committee decides no charter, the representatives no undoing of their own decision, the meeting hands on no limit', () => {
  const r = roomOf();
  const call = (body: string, item: Record<string, unknown>) => ({
    body,
    title: '会',
    day: '2026-06-20',
    time: '19:00',
    place: '活动室',
    ...(body === 'committee' ? { caller: 'c1' } : {}),
    items: [item],
  });
  assert.equal(
    article(r.no('not theirs to decide', 'callMeeting', call('committee', { title: '公约', matter: 'charter' }))),
    'RC2025 30',
  );
  const own = opened(r, 'representatives', '2026-06-12', [choosing], 40);
  const of = voted(r, own.meeting, own.items[0] ?? '', 40);
  assert.equal(
    article(
      r.no('not theirs to decide', 'callMeeting', call('representatives', { title: '撤销', matter: 'undo representatives', of })),
    ),
    'RC2025 30',
  );
  assert.equal(
    article(r.no('may not be handed on', 'callMeeting', call('meeting', { title: '授权', matter: 'delegation', of: 'limit' }))),
    'RC2025 30',
  );
  assert.equal(
    article(
      r.no(
        'not theirs to decide',
        'callMeeting',
        call('representatives', { title: '授权', matter: 'delegation', of: 'charter' }),
      ),
    ),
    'RC2025 30',
  );
});

test('the committee guarantees for nobody, whatever a meeting decided (RC 12, VC 13)', () => {
  for (const [kind, text] of [
    ['community', 'RC2025 12'],
    ['village', 'VC2025 13'],
  ] as const) {
    const r = roomOf(kind);
    const no = r.no('may give no guarantee', 'recordContract', {
      title: '担保合同',
      matter: 'contract',
      amount: 1,
      to: '某公司',
      from: '2026-06-01',
      until: '2026-12-31',
      guarantee: true,
    });
    assert.equal(article(no), text);
  }
});

test('who left the committee is audited all the same; in 2025 a community’s posting may come down when it likes, for no law of that day says fifteen days', () => {
  const r = roomOf('village', bodiesOf(40, { left: [{ id: 'c9', name: '前主任', post: 'director' }] }));
  r.done('recordAudit', { kind: 'leaving', person: 'c9', by: '镇政府' });
  const old = roomOf();
  old.on('2025-06-01');
  old.done('postDisclosure', {
    kind: 'facilities',
    rhythm: 'general',
    period: '2025年第二季度',
    title: '设施',
    lines: [{ what: '活动室' }],
    where: '公开栏',
  });
  const [post] = old.a.postings.keys();
  old.on('2025-06-03');
  old.done('takeDownDisclosure', { post });
});

test('60 of 600 residents or 14 of 40 representatives have a matter audited, 59 and 13 do not; of a village’s 600 it takes 120 (RC 38, VC 40)', () => {
  const r = roomOf();
  for (const [by, signatures] of [
    ['people', 59],
    ['representatives', 13],
  ] as const) {
    assert.equal(article(r.no('request falls short', 'demandAudit', { what: '活动室租金', by, signatures })), 'RC2025 38');
    r.done('demandAudit', { what: '活动室租金', by, signatures: signatures + 1 });
  }
  const v = roomOf('village');
  assert.equal(
    article(v.no('request falls short', 'demandAudit', { what: '鱼塘租金', by: 'people', signatures: 119 })),
    'VC2025 40',
  );
  v.done('demandAudit', { what: '鱼塘租金', by: 'people', signatures: 120 });
  const [demand] = v.a.auditDemands.keys();
  v.no('no such request', 'recordAudit', { kind: 'term', person: 'c1', by: '镇政府', demand: 'x' });
  v.done('recordAudit', { kind: 'term', person: 'c1', by: '镇政府', demand });
});
