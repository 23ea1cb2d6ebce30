// Meetings from the call to the decision: notice, quorum, study, votes, what belongs to whom; each attacked at its edge.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelsIn } from './assembly.ts';
import { article, bodiesOf, called, opened, roomOf, voted } from './testing/room.ts';

const repair = { title: '修缮楼道', matter: 'common interest' };

const choosing = { title: '推选监督委员会', matter: 'choice of people' };

test('for 12 June the residents’ meeting is told by 2 June; on 3 June only at short notice with its reason (RC 26)', () => {
  const r = roomOf();
  const { meeting } = called(r, 'meeting', '2026-06-12', [repair]);
  r.on('2026-06-03');
  const late = r.no('notice too short', 'postMeetingNotice', { meeting, where: '公告栏' });
  assert.deepEqual([late.found['last'], late.found['earliest'], article(late)], ['2026-06-02', '2026-06-13', 'RC2025 26.2']);
  r.on('2026-06-02');
  r.done('postMeetingNotice', { meeting, where: '公告栏' });
  r.no('notice is out already', 'postMeetingNotice', { meeting, where: '公告栏' });
  const next = called(r, 'meeting', '2026-06-08', [repair]);
  r.done('postMeetingNotice', { meeting: next.meeting, where: '公告栏', short: '暴雨后楼道渗水' });
});

test('a meeting is not held on a day before that of its notice, nor without notice at all', () => {
  const r = roomOf();
  const { meeting } = called(r, 'representatives', '2026-06-12', [choosing]);
  r.on('2026-06-11');
  r.no('not on its day', 'takeAttendance', { meeting, present: 40 });
  r.on('2026-06-12');
  r.no('notice is not out', 'takeAttendance', { meeting, present: 40 });
});

test('30 of 45 in the representatives’ meeting open it, 29 do not: three times 29 is 87, less than 90 (RC 29)', () => {
  const r = roomOf();
  const { meeting } = called(r, 'representatives', '2026-06-12', [choosing]);
  r.done('postMeetingNotice', { meeting, where: '群通知' });
  r.on('2026-06-12');
  r.no('attendance is not taken', 'openMeeting', { meeting, chair: 'c1' });
  r.no('due differs', 'takeAttendance', { meeting, present: 29, due: 42 });
  r.no('numbers of the meeting do not add up', 'takeAttendance', { meeting, present: 46 });
  r.done('takeAttendance', { meeting, present: 29 });
  const short = r.no('the meeting lacks its quorum', 'openMeeting', { meeting, chair: 'c1' });
  assert.deepEqual([short.found['sum'], short.found['least'], article(short)], ['3 × 29 = 87 < 2 × 45 = 90', 30, 'RC2025 29.1']);
  r.done('takeAttendance', { meeting, present: 30 });
  r.no('the meeting has its quorum', 'endWithoutQuorum', { meeting });
  r.done('openMeeting', { meeting, chair: 'c1' });
});

test('a meeting that fell short is over; nothing is voted in it, and it is called anew', () => {
  const r = roomOf();
  const { meeting, items } = called(r, 'meeting', '2026-06-12', [repair]);
  r.done('postMeetingNotice', { meeting, where: '公告栏' });
  r.on('2026-06-12');
  r.no('names stay on the sheet', 'takeAttendance', { meeting, names: ['住户甲'] });
  r.done('takeAttendance', { meeting, present: 300 });
  const short = r.no('the meeting lacks its quorum', 'openMeeting', { meeting, chair: 'c1' });
  assert.equal(short.found['sum'], '2 × 300 = 600 ≤ 600');
  r.done('endWithoutQuorum', { meeting });
  r.no('meeting is over', 'recordVote', {
    meeting,
    item: items[0],
    text: '同意',
    way: 'show of hands',
    agree: 300,
    against: 0,
    abstain: 0,
  });
});

test('of 45 in the meeting four fifths must be representatives: with 16 and 5 of the committee it is 16 of 21, one too few (RC 28)', () => {
  const r = roomOf('community', bodiesOf(16));
  const { meeting } = called(r, 'representatives', '2026-06-12', [choosing]);
  r.done('postMeetingNotice', { meeting, where: '群通知' });
  r.on('2026-06-12');
  r.done('takeAttendance', { meeting, present: 21 });
  const few = r.no('too few representatives in the meeting', 'openMeeting', { meeting, chair: 'c1' });
  assert.deepEqual([few.found['sum'], article(few)], ['5 × 16 = 80 < 4 × 21 = 84', 'RC2025 28.1']);
});

test('an important matter is voted only after the party studied it, and one that touches people closely after consultation (RC 30, 32)', () => {
  const r = roomOf();
  const { meeting, items } = called(r, 'meeting', '2026-06-12', [{ ...repair, close: true }]);
  const [item] = items;
  r.done('postMeetingNotice', { meeting, where: '公告栏' });
  r.on('2026-06-12');
  r.done('takeAttendance', { meeting, present: 301 });
  r.done('openMeeting', { meeting, chair: 'c1' });
  const vote = { meeting, item, text: '同意', way: 'show of hands', agree: 151, against: 100, abstain: 50 };
  assert.equal(article(r.no('party has not studied', 'recordVote', vote)), 'RC2025 30.4');
  r.done('recordPartyStudy', { meeting, item, by: '社区党委', conclusion: '同意提交' });
  assert.equal(article(r.no('not consulted over', 'recordVote', vote)), 'RC2025 32.1');
  r.done('holdConsultation', {
    title: '楼道修缮',
    form: 'council',
    place: '活动室',
    present: 20,
    agreed: '分两期',
    meeting,
    item,
  });
  r.done('recordVote', vote);
  assert.equal([...r.a.motions.values()][0]?.carried, true);
});

test('a study or a consultation of the day after does not carry the vote of the day before', () => {
  const r = roomOf();
  const { meeting, items } = called(r, 'meeting', '2026-06-12', [{ ...repair, close: true }]);
  const [item] = items;
  r.done('postMeetingNotice', { meeting, where: '公告栏' });
  r.on('2026-06-12');
  r.done('takeAttendance', { meeting, present: 400 });
  r.done('openMeeting', { meeting, chair: 'c1' });
  const vote = { meeting, item, text: '同意', way: 'show of hands', agree: 300, against: 0, abstain: 0 };
  r.on('2026-06-13');
  r.done('recordPartyStudy', { meeting, item, by: '社区党委', conclusion: '补研究' });
  r.done('holdConsultation', { title: '楼道修缮', form: 'talk', place: '活动室', present: 20, agreed: '同意', meeting, item });
  r.on('2026-06-12');
  r.no('party has not studied', 'recordVote', vote);
});

test('abstentions are in the base: of 301 present 150 for is not more than half, 151 is; the same motion is not voted twice', () => {
  const r = roomOf();
  const { meeting, items } = opened(r, 'meeting', '2026-06-12', [repair], 301);
  const [item = ''] = items;
  const lost = voted(r, meeting, item, 150, '方案一', 100, 51);
  const won = voted(r, meeting, item, 151, '方案二', 100, 50);
  assert.deepEqual(
    [r.a.motions.get(lost)?.carried, r.a.motions.get(won)?.carried, r.a.motions.get(won)?.least],
    [false, true, 151],
  );
  r.no('motion was voted', 'recordVote', {
    meeting,
    item,
    text: '方案二',
    way: 'show of hands',
    agree: 301,
    against: 0,
    abstain: 0,
  });
  r.no('numbers of the meeting do not add up', 'recordVote', {
    meeting,
    item,
    text: '方案三',
    way: 'show of hands',
    agree: 200,
    against: 100,
    abstain: 2,
  });
  r.no('numbers of the meeting do not add up', 'recordVote', {
    meeting,
    item,
    text: '方案四',
    way: 'show of hands',
    present: 302,
    agree: 302,
    against: 0,
    abstain: 0,
  });
  r.no('the meeting lacks its quorum', 'recordVote', {
    meeting,
    item,
    text: '方案四',
    way: 'show of hands',
    present: 300,
    agree: 300,
    against: 0,
    abstain: 0,
  });
});

test('a secret ballot is watched by as many scrutineers as the plan asks; our default of two refuses nobody; 302 ballots for 301 present, or 300 votes of 299 returned, decide nothing', () => {
  const r = roomOf();
  const { meeting, items } = opened(r, 'meeting', '2026-06-12', [repair], 301);
  const vote = (more: Record<string, number>) => ({
    meeting,
    item: items[0],
    text: '同意',
    way: 'secret ballot',
    agree: 200,
    against: 50,
    abstain: 50,
    ...more,
  });
  r.plan({ meetingScrutineers: 2 });
  r.no('too few scrutineers of the meeting', 'recordVote', vote({ issued: 301, returned: 300 }));
  r.plan({});
  r.no('numbers of the meeting do not add up', 'recordVote', vote({ issued: 302, returned: 300 }));
  r.no('numbers of the meeting do not add up', 'recordVote', vote({ issued: 301, returned: 299 }));
  r.done('recordVote', vote({ issued: 301, returned: 300 }));
});

test('60 of 600 people, 24 of 240 households or 14 of 40 representatives may demand the meeting; 59, 23 and 13 may not (RC 26)', () => {
  const r = roomOf();
  for (const [by, signatures, of] of [
    ['people', 59, 600],
    ['households', 23, 240],
    ['representatives', 13, 40],
  ] as const) {
    const few = r.no('request falls short', 'recordMeetingRequest', { body: 'meeting', title: '停车', by, signatures });
    assert.deepEqual([few.found['of'], few.found['least'], article(few)], [of, signatures + 1, 'RC2025 26.2']);
    r.done('recordMeetingRequest', { body: 'meeting', title: '停车', by, signatures: signatures + 1 });
  }
  r.no('request falls short', 'recordMeetingRequest', {
    body: 'representatives',
    title: '停车',
    by: 'representatives',
    signatures: 7,
  });
  r.done('recordMeetingRequest', { body: 'representatives', title: '停车', by: 'representatives', signatures: 8 });
  r.no('not theirs to decide', 'recordMeetingRequest', { body: 'committee', title: '停车', by: 'people', signatures: 600 });
});

test('the director calls and chairs the committee; how many must come no law says: two of five decide unless the plan asks more', () => {
  const r = roomOf();
  const work = { title: '值班安排', matter: 'committee work' };
  r.no('the director calls', 'callMeeting', {
    body: 'committee',
    title: '例会',
    day: '2026-06-05',
    time: '09:00',
    place: '办公室',
    caller: 'c2',
    items: [work],
  });
  const { meeting, items } = called(r, 'committee', '2026-06-05', [work]);
  r.on('2026-06-05');
  r.no('no such person in the body', 'takeAttendance', { meeting, names: ['c1', '代表1'] });
  r.no('listed twice', 'takeAttendance', { meeting, names: ['c1', '沈秋兰', 'c2'] });
  r.done('takeAttendance', { meeting, names: ['c1', 'c2'] });
  r.plan({ committeeQuorum: { over: [1, 2] } });
  r.no('the meeting lacks its quorum', 'openMeeting', { meeting, chair: 'c1' });
  r.done('takeAttendance', { meeting, names: ['沈秋兰', '韩建民', '丁玉珍'] });
  r.no('not a chair of this meeting', 'openMeeting', { meeting, chair: 'c2' });
  r.done('openMeeting', { meeting, chair: 'c1' });
  const won = voted(r, meeting, items[0] ?? '', 2, '同意', 1);
  assert.equal(r.a.motions.get(won)?.carried, true);
});

test('what is named can be found by its name', () => {
  const r = roomOf();
  const { meeting, items } = opened(r, 'committee', '2026-06-05', [{ title: '值班', matter: 'committee work' }], 5);
  const d = voted(r, meeting, items[0] ?? '', 4, '值班表');
  const names = new Map(labelsIn(r.a).map(([id, label]) => [label, id]));
  assert.deepEqual([names.get('2026-06-05会议'), names.get('值班'), names.get('值班表')], [meeting, items[0], d]);
});
