// The two screens of meetings, on the story of S12: what is due, what each meeting shows, money beside its decision, and nothing of who asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { readAroundStory, replayAround } from '../../office/around/telling.ts';
import { meetingsScreen } from '../../office/meetings/views.ts';
import { opennessScreen } from '../../office/meetings/openness.ts';

const story = await readAroundStory(new URL('facts.json', import.meta.url));
/** As it stood in the last meeting, before that was closed. */
const closing = story.told.findLastIndex((l) => l.do === 'closeMeeting');
const { book, otherwise } = await replayAround<'community'>({ ...story, told: story.told.slice(0, closing) }, openMemoryLedger());
assert.equal(otherwise, undefined);

test('a meeting one household short says so with its sum; a decision shows what was spent of it, and what was spent without one stands apart', () => {
  const s = meetingsScreen(book);
  const short = s.meetings.find((m) => m.title === '四月十日居民会议');
  assert.deepEqual(
    [short?.state.zh, short?.quorum?.reached, short?.quorum?.words.zh],
    ['人数不足，未能召开', false, '应到 742，实到 371，至少 372（2 × 371 = 742 ≤ 742）'],
  );
  assert.match(short?.quorum?.cites?.zh ?? '', /第二十七条/);
  const pipes = s.decisions.find((d) => d.text.startsWith('同意改造雨水管网'));
  assert.deepEqual([pipes?.spent, pipes?.amount, pipes?.body.zh], [86000, 86000, '居民会议']);
  assert.deepEqual([s.spent, s.outside], [120380, 5200]);
  assert.deepEqual(
    s.related.map((r) => [r.words.zh, r.judged?.zh]),
    [
      [
        '付给“文具店”的 3 笔，90 日内合计 860 + 700 + 620 = 2180 元，达到大额开支起点 2000 元（委员会会议决定）。是不是同一件事，请核对',
        '2026-04-12 核对：是同一件事，提请有权的会议。都是办公耗材，以后按季度一次提请会议',
      ],
    ],
  );
  assert.deepEqual(
    s.rules.map((r) => r.zh),
    [
      '超过 50000 元的开支、合同由会议决定',
      '2000 元以上为大额开支，由委员会会议决定',
      '已授权代表会议：审议年度工作报告，至 2027-12-31',
    ],
  );
});

test('an open meeting offers what comes next: nothing is studied that people are assessed in', () => {
  const open = meetingsScreen(book).meetings[0];
  assert.deepEqual(
    open?.steps.map((x) => x.order),
    ['nameMeetingScrutineers', 'reportDuties', 'assessMembers', 'closeMeeting'],
  );
  assert.deepEqual(open?.items[0]?.steps, []);
});

test('openness shows answers and assessments, unfit twice in a row, and never who asked', () => {
  const s = opennessScreen(book);
  assert.deepEqual(
    s.questions.map((q) => [q.text, q.late, q.answer?.by]),
    [['雨水管网为什么多了六千元？', false, '韩建民']],
  );
  assert.deepEqual(
    s.assessments.map((a) => a.rows.find((r) => r.name === '崔志强')?.inARow),
    [2, 1],
  );
  assert.doesNotMatch(JSON.stringify([s, meetingsScreen(book)]), /住户某|139000/);
  assert.ok(s.due.some((d) => d.words.zh.startsWith('公布 2027-12-19 民主评议的结果')));
});
