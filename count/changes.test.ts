// One change of a round, as it is typed and as it is made: which number or rule it names, and what stays as it was. What follows from it: whatIf.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poll, village } from './madeUp.ts';
import { type Change, changed, changeFrom, whatIf } from './whatIf.ts';

const one = poll(200, 120, 'director 1: 甲 70, 乙 50', 'deputy 1: 丙 61', 'member 2: 丁 80, 戊 70, 己 60');
const [sheet] = one.kinds;
assert.ok(sheet);
const two = {
  ...one,
  kinds: [
    { ...sheet, kind: '主任票' },
    { ...sheet, kind: '委员票' },
  ],
};

test('every count of a sheet can be typed: by itself where there is one kind of sheet, with its kind where there are two', () => {
  for (const count of [
    'issued',
    'returned',
    'valid',
    'partValid',
    'void',
    'blank',
    'printed',
    'spoiled',
    'notReturned',
  ] as const) {
    assert.deepEqual(changeFrom(`${count}=7`, one), { of: 'ballots', kind: 'all', count, to: 7 });
    assert.deepEqual(changeFrom(`委员票.${count}=7`, two), { of: 'ballots', kind: '委员票', count, to: 7 });
    assert.equal(changeFrom(`${count}=7`, two), undefined);
  }
  assert.equal(changeFrom('returned=7', { ...one, kinds: [] }), undefined);
  assert.equal(changeFrom('委员票.nothing=7', two), undefined);
});

test('posts can be typed in Chinese and in English: 主任, 副主任, 委员', () => {
  const posts = {
    主任: 'director',
    副主任: 'deputy',
    委员: 'member',
    director: 'director',
    deputy: 'deputy',
    member: 'member',
  } as const;
  for (const [typed, post] of Object.entries(posts)) {
    assert.deepEqual(changeFrom(`votes.${typed}.甲=7`, one), { of: 'votes', post, name: '甲', to: 7 });
    assert.deepEqual(changeFrom(`seats.${typed}=7`, one), { of: 'seats', post, to: 7 });
  }
  assert.equal(changeFrom('seats.chair=7', one), undefined);
  assert.equal(changeFrom('votes.主任=7', one), undefined);
});

test('a name may hold a point, a value may hold an equals sign: A.B and x=y', () => {
  assert.deepEqual(changeFrom('votes.委员.A.B=7', one), { of: 'votes', post: 'member', name: 'A.B', to: 7 });
  assert.deepEqual(changeFrom('plan.tie=x=y', one), { of: 'plan', key: 'tie', to: 'x=y' });
});

test('what a plan says is typed as a number, a yes, a share, a list or a word', () => {
  const said = (value: string) => (changeFrom(`plan.rule=${value}`, one) as Extract<Change, { of: 'plan' }>).to;
  assert.deepEqual(
    [said('5'), said('true'), said('{"over":[1,2]}'), said('["a"]'), said('vote again')],
    [5, true, { over: [1, 2] }, ['a'], 'vote again'],
  );
  assert.equal(changeFrom('plan.=5', one), undefined);
  assert.equal(changeFrom('plan=5', one), undefined);
});

test('place, day and way of voting are typed by name; a number has one to twelve digits and nothing else', () => {
  assert.deepEqual(changeFrom('day=2018-06-01', one), { of: 'day', to: '2018-06-01' });
  for (const to of ['voters', 'households', 'representatives'] as const)
    assert.deepEqual(changeFrom(`mode=${to}`, one), { of: 'mode', to });
  assert.deepEqual(changeFrom('participants=119', one), { of: 'participants', to: 119 });
  assert.deepEqual(changeFrom('registered=999999999999', one), { of: 'registered', to: 999_999_999_999 });
  for (const wrong of [
    'registered=9999999999999',
    'registered=1x',
    'registered=x1',
    'registered= 1',
    'registered=',
    'registered',
    '=1',
  ])
    assert.equal(changeFrom(wrong, one), undefined, wrong);
});

test('only what is named changes: the votes of 丁 for 委员, the seats of 委员, the blank ballots of one sheet', () => {
  const [votes] = changed(one, village, { of: 'votes', post: 'member', name: '丁', to: 5 });
  assert.deepEqual(
    votes.contests.map(({ candidates }) => candidates.map((person) => person.votes)),
    [[70, 50], [61], [5, 70, 60]],
  );
  const [seats] = changed(one, village, { of: 'seats', post: 'member', to: 3 });
  assert.deepEqual(
    seats.contests.map((contest) => contest.seats),
    [1, 1, 3],
  );
  const [ballots] = changed(two, village, { of: 'ballots', kind: '委员票', count: 'blank', to: 4 });
  assert.deepEqual(
    ballots.kinds.map(({ blank }) => blank),
    [0, 4],
  );
  const [people, same] = changed(one, village, { of: 'participants', to: 119 });
  assert.deepEqual([people.participants, people.registered, same], [119, 200, village]);
  const planned = { ...village, plan: { tie: 'most votes' } };
  const [, law] = changed(one, planned, { of: 'plan', key: 'overVote', to: 'section' });
  assert.deepEqual(law.plan, { tie: 'most votes', overVote: 'section' });
  for (const change of [
    { of: 'province', to: '浙江' },
    { of: 'day', to: '2022-03-28' },
    { of: 'mode', to: 'households' },
  ] as const)
    assert.deepEqual(changed(one, village, change), [one, { ...village, [change.of]: change.to }]);
});

test('a change that names nothing of the round is impossible, and says what is missing', () => {
  const change = (of: Change) => () => changed(one, village, of);
  assert.throws(change({ of: 'votes', post: 'member', name: '无名', to: 1 }), /no 无名 for member/);
  assert.throws(change({ of: 'votes', post: 'director', name: '丁', to: 1 }), /no 丁 for director/);
  assert.throws(() => changed(poll(9, 9), village, { of: 'seats', post: 'deputy', to: 1 }), /no vote for deputy/);
  assert.throws(change({ of: 'ballots', kind: 'red', count: 'blank', to: 1 }), /no ballots of the kind red/);
});

test('steps are told apart by post, person and place in the list: 甲 turned from 70 to 60 changes his step, the seats of 主任 and among how many a woman is looked for', () => {
  const { steps, gone, come, before, after } = whatIf(one, village, { of: 'votes', post: 'director', name: '甲', to: 60 });
  assert.deepEqual(
    steps.map((step) => [step.before?.key, step.before?.formula, step.after?.formula]),
    [
      ['majorityToElect', '2 × 70 = 140 > 120', '2 × 60 = 120 ≤ 120'],
      ['seatsFilled', '1 = 1', '0 < 1'],
      ['womanMember', '0 < 1', '0 < 1'],
    ],
  );
  assert.deepEqual([gone[0]?.kind, come[0]?.kind], ['elected', 'short']);
  assert.ok(before.contests[0]?.elected.length === 1 && after.contests[0]?.elected.length === 0);
});

test('a step that only one of the two has stands alone: blank ballots, one seat more, another woman', () => {
  const held = whatIf(one, { ...village, province: '浙江' }, { of: 'province', to: '湖南' });
  const alone = held.steps.filter(({ after }) => after === undefined);
  assert.deepEqual(
    alone.map(({ before }) => before?.key),
    ['returnedOverVoters'],
  );
  assert.ok(alone.every((step) => !('after' in step)));
  const back = whatIf(one, { ...village, province: '湖南' }, { of: 'province', to: '浙江' });
  assert.ok(back.steps.some((step) => !('before' in step) && step.after?.key === 'returnedOverVoters'));
});
