// A file of totals as a clerk writes it: read, concluded, and refused with file, line, field and remedy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTotals } from './determineFile.ts';
import { toldDetermination, toldWhatIf } from './determineTold.ts';

const documented =
  /```json\n([\s\S]*?)\n```/.exec(readFileSync(new URL('../docs/determine.md', import.meta.url), 'utf8'))?.[1] ?? '';
const read = (text: string) => {
  const found = readTotals(text, 'totals.json');
  assert.ok(found.kind === 'totals', JSON.stringify(found));
  return found.read;
};
const faults = (text: string) => {
  const found = readTotals(text, 'totals.json');
  assert.ok(found.kind === 'faulty');
  return found.faults;
};
const small = (more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({
    kind: 'village',
    date: '2026-03-28',
    register: { voters: 100 },
    ballots: { issued: 100, returned: 100 },
    contests: [
      {
        post: 'director',
        seats: 1,
        candidates: [
          { name: '甲', votes: 60 },
          { name: '乙', votes: 40 },
        ],
      },
    ],
    ...more,
  });

test('the documented file concludes as its page says: 罗伟林 1784, 曹均, 林维新 moved up, 李梅; three missing ballots change nothing', () => {
  const told = toldDetermination(read(documented));
  assert.ok(told.valid && told.steps.every(({ cites }) => cites !== ''));
  const elected = told.determination.outcomes.flatMap((one) => (one.kind === 'elected' ? [one.name] : []));
  assert.deepEqual(elected, ['罗伟林', '曹均', '林维新', '李梅']);
  assert.ok(told.outcomes.some(({ zh }) => zh === '委员：林维新 1196票，过半数当选，因回避递补'));
  assert.equal(told.open?.zh, '未决事项不会改变结果');
  assert.deepEqual(
    told.decisions.map(({ zh }) => zh),
    ['须由选举委员会审查当选人是否符合规定条件'],
  );
  assert.deepEqual(told.findings, []);
});

test('left out, those who took part are the ballots collected, valid ballots the rest, and there is one kind of ballot', () => {
  const { totals, law, known, open } = read(small());
  assert.deepEqual([totals.participants, totals.kinds[0]?.valid, totals.contests[0]?.kind], [100, 100, 'all']);
  assert.deepEqual([law.mode, law.province, known, open], ['voters', undefined, { elected: [] }, []]);
});

test('a second vote knows who was elected before: 30 of 90 elects 丙 (90 ≥ 90), and 乙 is the woman', () => {
  const second = small({
    round: 2,
    day: '2026-04-10',
    ballots: { issued: 90, returned: 90 },
    before: { elected: [{ name: '乙', post: 'director', woman: true }] },
    contests: [
      {
        post: 'member',
        seats: 2,
        candidates: [
          { name: '丙', votes: 30, woman: false },
          { name: '丁', votes: 29 },
        ],
      },
    ],
  });
  const told = toldDetermination(read(second));
  assert.ok(told.outcomes.some(({ zh }) => zh === '委员：丙 30票，另行选举当选'));
  assert.ok(told.outcomes.some(({ zh }) => zh.endsWith('最迟2026年5月10日')));
  assert.equal(told.determination.woman.outcome, 'woman elected');
});

test('a file that is not JSON, a day that is none, a field nobody knows, a negative vote: each with its line and field', () => {
  assert.equal(faults('{ "kind": ')[0]?.what, '不是正确的 JSON · not JSON');
  assert.equal(faults('')[0]?.field, '—');
  const wrong = small({ date: '2026-02-30', voters: 3 })
    .replace('"votes":60', '"votes":-60')
    .replace('"seats":1', '\n"seats":1.5');
  const found = faults(wrong).map(({ line, field }) => `${line} ${field}`);
  assert.deepEqual(found.toSorted(), ['1 date', '1 —', '2 contests.0.candidates.0.votes', '2 contests.0.seats']);
  assert.equal(faults(small({ kind: 'town' }))[0]?.remedy, '取值 · one of: village | community');
});

test('a day without a text, a place without a profile, a plan against the law and a mode the village law does not know are refused with what is lawful', () => {
  assert.match(faults(small({ date: '2009-03-28' }))[0]?.remedy ?? '', /2010-10-28/);
  assert.match(faults(small({ place: '西藏' }))[0]?.remedy ?? '', /浙江/);
  const [third] = faults(small({ plan: { majorityToElect: { atLeast: [1, 3] } } }));
  assert.match(third?.what ?? '', /第十八条第二款/);
  assert.match(third?.remedy ?? '', /\{"over":\[1,2\]\}/);
  assert.equal(faults(small({ mode: 'households' }))[0]?.field, 'mode');
  assert.equal(faults(small({ plan: { nothing: 1 } }))[0]?.field, 'plan.nothing');
});

test('a name twice for one post, ballots of a kind that was not counted, an open vote for a post not voted on', () => {
  const twice = [
    {
      post: 'director',
      seats: 1,
      candidates: [
        { name: '甲', votes: 1 },
        { name: '甲', votes: 2 },
      ],
    },
  ];
  assert.match(faults(small({ contests: twice }))[0]?.remedy ?? '', /person/);
  const open = (more: object) => faults(small({ open: [{ id: '1', ...more }] }))[0]?.field;
  assert.equal(open({ kind: 'ballots missing', ballots: 'red', upTo: 1 }), 'open.0.ballots');
  assert.equal(open({ kind: 'ballot in doubt', may: [{ verdict: 'valid', votes: [{ post: 'member', name: '甲' }] }] }), 'open.0');
});

test('what is open is told: one ballot in doubt at 50 of 100 can elect 甲', () => {
  const doubt = {
    kind: 'ballot in doubt',
    id: '第7号',
    may: [{ verdict: 'valid', votes: [{ post: 'director', name: '甲' }] }, { verdict: 'void' }],
  };
  const contests = [
    {
      post: 'director',
      seats: 1,
      candidates: [
        { name: '甲', votes: 50 },
        { name: '乙', votes: 49 },
      ],
    },
  ];
  const told = toldDetermination(read(small({ contests, open: [doubt] })));
  assert.equal(told.open?.zh, '未决事项可能改变结果：甲；最少涉及：第7号');
});

test('what if: 甲 with 50 of 100 is not elected; a place, a plan or a name that cannot be is refused', () => {
  const found = toldWhatIf(read(small()), 'votes.主任.甲=50');
  assert.ok(found.kind === 'told');
  assert.ok(found.told.gone.some(({ zh }) => zh === '主任：甲 60票，过半数当选'));
  assert.ok(found.told.steps.some(({ after }) => after?.formula === '2 × 50 = 100 ≤ 100'));
  for (const wrong of ['province=西藏', 'plan.termYears=9', 'votes.主任.丙=5', 'day=1999-01-01', '?'])
    assert.equal(toldWhatIf(read(small()), wrong).kind, 'faulty', wrong);
});
