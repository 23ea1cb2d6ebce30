// What is still open as sums: the row of every sum of a round, who stands in it, and what each way of a question adds. Whether any of it matters: relevance.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poll } from './madeUp.ts';
import { type OpenQuestion, type Person, sumsOf } from './openQuestion.ts';
import type { ContestTotals, RoundTotals } from './totals.ts';

/** 主任票 50 with 3 blank and 2 void, 委员票 48 with 1 blank and 4 void. */
const twoKinds = (): RoundTotals => {
  const one = poll(90, 50, 'director 1: 甲 30, 乙 15', 'member 2: 丙 28, 丁 20 另选');
  const kind = { issued: 60, valid: 0, partValid: 0 };
  return {
    ...one,
    kinds: [
      { ...kind, kind: '主任票', returned: 50, blank: 3, void: 2 },
      { ...kind, kind: '委员票', returned: 48, blank: 1, void: 4 },
    ],
    contests: one.contests.map((contest) => ({ ...contest, kind: contest.post === 'director' ? '主任票' : '委员票' })),
  };
};
const waysOf = (totals: RoundTotals, question: OpenQuestion) =>
  sumsOf(totals, 90, [question]).questions.map(({ id, ways }) => [id, ways.map(({ adds, unread }) => [adds.join(' '), unread])]);
const nothing = '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0';
const sheet = (people: readonly Person[]) =>
  people.map(({ name, able, writtenIn, another, at }) =>
    [at, name, able ? 'able' : 'not able', ...(writtenIn ? ['written in'] : []), ...(another ? ['another'] : [])].join(' '),
  );

test('all sums of a round stand in one row: 90 on the roll, 50 voters and none twice, 50 3 2 and 48 1 4 ballots and none too many, then the votes', () => {
  const { now, fields, questions } = sumsOf(twoKinds(), 90, []);
  assert.equal(now.join(' '), '90 50 0 50 3 2 0 48 1 4 0 30 15 28 20');
  assert.deepEqual(
    fields.map(({ kind, people }) => [kind, ...sheet(people)]),
    [
      [0, '11 甲 able', '12 乙 able'],
      [1, '13 丙 able', '14 丁 able written in'],
    ],
  );
  assert.deepEqual(questions, []);
});

test('whoever a question names stands in the row once, for the post it is about; ballots unread may name as many as the seats and one more', () => {
  const doubtful: OpenQuestion = {
    kind: 'ballot in doubt',
    id: '第7号',
    ballots: '主任票',
    now: { verdict: 'valid', votes: [{ post: 'director', name: '戊' }] },
    may: [
      {
        verdict: 'valid',
        votes: [
          { post: 'director', name: '甲' },
          { post: 'member', name: '戊' },
        ],
      },
    ],
  };
  const box: OpenQuestion = {
    kind: 'box set aside',
    id: '三号票箱',
    ballots: '委员票',
    counted: false,
    sum: {
      returned: 2,
      void: 0,
      blank: 0,
      votes: [
        { post: 'member', name: '戊', votes: 1 },
        { post: 'member', name: '己', votes: 1 },
      ],
    },
  };
  const missing: OpenQuestion = { kind: 'ballots missing', id: '缺一张', ballots: '委员票', upTo: 1 };
  const sheetsOf = (...questions: readonly OpenQuestion[]) =>
    sumsOf(twoKinds(), 90, questions).fields.map(({ people }) => sheet(people));
  assert.deepEqual(sheetsOf(doubtful, box), [
    ['11 甲 able', '12 乙 able', '13 戊 able written in'],
    ['14 丙 able', '15 丁 able written in', '16 戊 able written in', '17 己 able written in'],
  ]);
  const unread = (at: number) => `${at}  able written in another`;
  const withUnread = [
    ['11 甲 able', '12 乙 able', '13 戊 able written in', unread(14), unread(15)],
    ['16 丙 able', '17 丁 able written in', '18 戊 able written in', unread(19), unread(20), unread(21)],
  ];
  assert.deepEqual(sheetsOf(doubtful, missing), withUnread);
  assert.deepEqual(
    sheetsOf(doubtful, { kind: 'box not counted', id: '流动票箱', ballots: '主任票', least: 5, most: 8 }),
    withUnread,
  );
});

test('who is barred or refused cannot be elected, nor a man where the seat is a woman’s; one of whom it is not noted can', () => {
  const totals = poll(90, 50, 'member 1: 甲 30 男, 乙 15 女, 丙 5, 丁 4');
  const ableIn = (part: Partial<ContestTotals>) => {
    const contests = totals.contests.map((one) => ({ ...one, ...part }));
    return sumsOf({ ...totals, contests }, 90, [])
      .fields[0]?.people.filter(({ able }) => able)
      .map(({ name }) => name)
      .join('');
  };
  assert.equal(ableIn({}), '甲乙丙丁');
  assert.equal(ableIn({ post: 'woman' }), '乙丙丁');
  const candidates = (totals.contests[0]?.candidates ?? []).map((one) =>
    one.name === '丁' ? { ...one, candidacy: 'barred' as const } : one,
  );
  assert.equal(ableIn({ candidates }), '甲乙丙');
  assert.equal(ableIn({ candidates, post: 'woman' }), '乙丙');
});

test('a ballot in doubt counted as void may be for 甲 (−1 void, +1), or blank (−1 void, +1 blank), or for two posts’ people', () => {
  const doubt = (now?: OpenQuestion & { kind: 'ballot in doubt' }): OpenQuestion => ({
    kind: 'ballot in doubt',
    id: '第7号',
    ballots: '主任票',
    ...(now?.now === undefined ? {} : { now: now.now }),
    may: [
      { verdict: 'valid', votes: [{ post: 'director', name: '甲' }] },
      { verdict: 'blank', votes: [] },
      { verdict: 'void', votes: [] },
      {
        verdict: 'partValid',
        votes: [
          { post: 'director', name: '乙' },
          { post: 'member', name: '丙' },
        ],
      },
    ],
  });
  assert.deepEqual(waysOf(twoKinds(), doubt()), [
    [
      '第7号',
      [
        [nothing, undefined],
        ['0 0 0 0 0 0 0 0 0 0 0 1 0 0 0', undefined],
        ['0 0 0 0 1 0 0 0 0 0 0 0 0 0 0', undefined],
        ['0 0 0 0 0 1 0 0 0 0 0 0 0 0 0', undefined],
        ['0 0 0 0 0 0 0 0 0 0 0 0 1 1 0', undefined],
      ],
    ],
  ]);
  const isVoid: OpenQuestion = {
    kind: 'ballot in doubt',
    id: '第7号',
    ballots: '主任票',
    now: { verdict: 'void', votes: [] },
    may: [],
  };
  assert.deepEqual(
    waysOf(twoKinds(), doubt(isVoid)).map(([, ways]) => ways),
    [
      [
        [nothing, undefined],
        ['0 0 0 0 0 -1 0 0 0 0 0 1 0 0 0', undefined],
        ['0 0 0 0 1 -1 0 0 0 0 0 0 0 0 0', undefined],
        [nothing, undefined],
        ['0 0 0 0 0 -1 0 0 0 0 0 0 1 1 0', undefined],
      ],
    ],
  );
});

test('a box of 10 taken out or put in moves 10 returned, 2 blank, 1 void and its votes; its voters only where one sheet serves and nobody counted them apart', () => {
  const box = (counted: boolean, ballots: string): OpenQuestion => ({
    kind: 'box set aside',
    id: '三号票箱',
    ballots,
    counted,
    sum: { returned: 10, void: 1, blank: 2, votes: [{ post: 'member', name: '丙', votes: 6 }] },
  });
  const turned = (totals: RoundTotals, counted: boolean, ballots: string) =>
    sumsOf(totals, 90, [box(counted, ballots)]).questions[0]?.ways.map(({ adds }) => adds.join(' '));
  assert.deepEqual(turned(twoKinds(), true, '委员票'), [nothing, '0 0 0 0 0 0 0 -10 -2 -1 0 0 0 -6 0']);
  assert.deepEqual(turned(twoKinds(), false, '委员票'), [nothing, '0 0 0 0 0 0 0 10 2 1 0 0 0 6 0']);
  const one = poll(90, 50, 'member 2: 丙 28, 丁 20');
  assert.deepEqual(turned(one, false, 'all')?.[1], '0 10 0 10 2 1 0 6 0');
  assert.deepEqual(turned(one, true, 'all')?.[1], '0 -10 0 -10 -2 -1 0 -6 0');
  const apart = { ...one, participation: { own: 50, proxy: 0, mobile: 0 } };
  assert.deepEqual(turned(apart, false, 'all')?.[1], '0 0 0 10 2 1 0 6 0');
});

test('an objection adds 2 to the roll or takes 1 off; ballots missing or not counted add so many unread of their kind', () => {
  const objection = sumsOf(twoKinds(), 90, [{ kind: 'objection undecided', id: '申诉', add: 2, remove: 1 }]);
  assert.deepEqual(
    objection.questions.map(({ ways }) => ways.map(({ adds }) => adds.slice(0, 2).join(' '))),
    [['0 0', '2 0', '-1 0']],
  );
  const unreadIn = (question: OpenQuestion) =>
    sumsOf(twoKinds(), 90, [question]).questions[0]?.ways.map(({ adds, unread }) => [adds.every((sum) => sum === 0), unread]);
  assert.deepEqual(unreadIn({ kind: 'ballots missing', id: '缺', ballots: '委员票', upTo: 3 }), [
    [true, undefined],
    [true, { kind: 1, least: 0, most: 3 }],
  ]);
  assert.deepEqual(unreadIn({ kind: 'box not counted', id: '箱', ballots: '主任票', least: 5, most: 8 }), [
    [true, undefined],
    [true, { kind: 0, least: 5, most: 8 }],
  ]);
});

test('a question about ballots or a post that the round does not have names what is missing', () => {
  const about = (ballots: string, post: 'deputy' | 'member'): OpenQuestion => ({
    kind: 'ballot in doubt',
    id: '第7号',
    ballots,
    may: [{ verdict: 'valid', votes: [{ post, name: '甲' }] }],
  });
  assert.throws(() => sumsOf(twoKinds(), 90, [about('副主任票', 'member')]), new RangeError('no ballots of the kind 副主任票'));
  assert.throws(() => sumsOf(twoKinds(), 90, [about('委员票', 'deputy')]), new RangeError('no vote for deputy in this round'));
});
