// What is posted, asked, assessed, surveyed and audited; each at its edge.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLate } from './disclosing.ts';
import { opened, roomOf } from './testing/room.ts';

const posting = {
  kind: 'facilities',
  rhythm: 'general',
  period: '2026年第二季度',
  title: '二季度设施使用',
  lines: [{ what: '活动室借用 12 次' }],
  where: '居务公开栏',
};

test('posted on 1 June it hangs until the 16th: on the 16th it may not come down, on the 17th it may (RC 34)', () => {
  const r = roomOf();
  r.done('postDisclosure', posting);
  const [p] = r.a.postings.values();
  r.no('on the board already', 'postDisclosure', posting);
  r.on('2026-06-16');
  const no = r.no('must hang longer', 'takeDownDisclosure', { post: p?.post });
  assert.deepEqual([no.found['until'], no.because?.article], ['2026-06-16', 34]);
  r.on('2026-06-17');
  r.done('keepDisclosureProof', { post: p?.post, photo: 'IMG_0617' });
  r.done('takeDownDisclosure', { post: p?.post });
  r.no('is down already', 'takeDownDisclosure', { post: p?.post });
});

test('a question is answered in 15 days; the sixteenth is late; who asked lies sealed', () => {
  const r = roomOf();
  r.done('askQuestion', { text: '电梯维修花了多少？', name: '住户甲', phone: '13800000000' });
  const [q] = r.a.questions.values();
  assert.ok(q);
  assert.deepEqual([q.until, isLate(q, '2026-06-16'), isLate(q, '2026-06-17')], ['2026-06-16', false, true]);
  assert.equal(q.secret?.of, q.question);
  const open = Object.entries(r.facts[0] ?? {}).filter(([k]) => k !== 'secret');
  assert.ok(!JSON.stringify(open).includes('住户甲'));
  r.done('answerQuestion', { question: q.question, text: '8600 元', by: '韩建民' });
  r.no('question was answered', 'answerQuestion', { question: q.question, text: '又', by: '韩建民' });
});

const sheets = (meeting: string, unfit: number) => ({
  meeting,
  presides: '鲁长生',
  issued: 40,
  returned: 40,
  rows: [
    { person: 'c3', excellent: 0, fit: 40 - unfit, partly: 0, unfit },
    { person: 'c4', excellent: 40, fit: 0, partly: 0, unfit: 0 },
  ],
});
const item = { title: '民主评议', matter: 'assessment' };

test('21 of 40 sheets find a member unfit, 20 do not; unfit twice in a row ends the office, with a good year between it does not (RC 37)', () => {
  const r = roomOf();
  const year = (day: string, unfit: number) => {
    const { meeting } = opened(r, 'representatives', day, [item], 40);
    return r.done('assessMembers', sheets(meeting, unfit)).some((f) => f.fact === 'TwiceFoundUnfit');
  };
  assert.equal(year('2026-12-20', 21), false);
  assert.equal(year('2027-12-20', 20), false);
  assert.equal(year('2028-12-20', 21), false);
  assert.equal(year('2029-12-20', 40), true);
});

test('the supervision committee presides; sheets add up; an assessment is on the agenda and no vote takes its place', () => {
  const r = roomOf();
  const { meeting, items } = opened(r, 'representatives', '2026-12-20', [item], 40);
  const by = r.no('supervisors preside', 'assessMembers', { ...sheets(meeting, 0), presides: '沈秋兰' });
  assert.equal(by.because?.article, 37);
  r.no('sheets do not add up', 'assessMembers', { ...sheets(meeting, 0), issued: 41 });
  r.no('sheets do not add up', 'assessMembers', { ...sheets(meeting, 0), returned: 39 });
  r.no('assessed by sheets', 'recordVote', {
    meeting,
    item: items[0],
    text: '称职',
    way: 'show of hands',
    agree: 40,
    against: 0,
    abstain: 0,
  });
  r.done('reportDuties', { meeting, person: 'c3' });
  r.no('reported already', 'reportDuties', { meeting, person: 'c3' });
  r.no('not assessed there', 'publishAssessment', { meeting, where: '公开栏' });
  r.done('assessMembers', sheets(meeting, 3));
  r.no('assessed already', 'assessMembers', sheets(meeting, 3));
  r.done('publishAssessment', { meeting, where: '公开栏' });
  const other = opened(r, 'representatives', '2026-12-22', [{ title: '其他', matter: 'choice of people' }], 40);
  r.no('no assessment on the agenda', 'assessMembers', sheets(other.meeting, 0));
});

test('a card answers once, paper is counted in heaps, and what cards answered is told in sums when the survey ends', () => {
  const r = roomOf();
  const [f] = r.done('openSurvey', {
    title: '满意度',
    from: '2026-06-01',
    to: '2026-06-10',
    asks: ['环境', '服务'],
    papers: 50,
    cards: 3,
  });
  assert.ok(f?.fact === 'SurveyOpened');
  const { survey } = f;
  const [card] = f.secret?.cards ?? [];
  r.no('as many answers as questions', 'answerSurvey', { survey, card, answers: ['satisfied'] });
  r.done('answerSurvey', { survey, card, answers: ['satisfied', 'not'] });
  r.no('card is not of this survey', 'answerSurvey', { survey, card, answers: ['satisfied', 'not'] });
  const rows = [
    { satisfied: 30, mostly: 10, not: 5, none: 1 },
    { satisfied: 40, mostly: 3, not: 2, none: 1 },
  ];
  r.no('sheets do not add up', 'countPaperAnswers', { survey, returned: 45, rows });
  r.no('sheets do not add up', 'countPaperAnswers', { survey, returned: 51, rows });
  r.done('countPaperAnswers', { survey, returned: 46, rows });
  assert.deepEqual(r.a.surveys.get(survey)?.counts, [
    [30, 10, 5, 1],
    [40, 3, 2, 1],
  ]);
  r.on('2026-06-11');
  r.no('survey is over', 'answerSurvey', { survey, card: f.secret?.cards[1], answers: ['satisfied', 'satisfied'] });
  const open = JSON.stringify(r.facts, (key, value: unknown) => (key === 'secret' ? undefined : value));
  assert.doesNotMatch(open, /satisfied|"01"|"02"/);
  const [sums] = r.done('closeSurvey', { survey });
  assert.deepEqual(sums?.fact === 'CardAnswersCounted' && [sums.answered, sums.counts], [
    1,
    [
      [1, 0, 0, 0],
      [0, 0, 1, 0],
    ],
  ]);
  assert.deepEqual(r.a.surveys.get(survey)?.counts, [
    [31, 10, 5, 1],
    [40, 3, 3, 1],
  ]);
});

test('a community audits its director alone, a village all its members (RC 38, VC 40)', () => {
  const audit = { kind: 'leaving', person: 'c4', by: '街道办事处' };
  const no = roomOf().no('not to be audited', 'recordAudit', audit);
  assert.equal(no.because?.article, 38);
  const v = roomOf('village');
  v.done('recordAudit', audit);
  const [u] = v.a.audits.keys();
  v.done('publishAudit', { audit: u, where: '公开栏' });
  v.no('audit is published already', 'publishAudit', { audit: u, where: '公开栏' });
});
