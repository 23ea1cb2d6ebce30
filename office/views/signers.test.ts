// The sheet of signatures as a clerk types it: each line judged before anything is recorded, the dead and the namesakes told, and nobody but those who keep the roll may ask.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesScreen } from './candidates.ts';
import { signersScreen } from './signers.ts';
import { eveOf } from './testing/eve.ts';

const { open, cast, clock } = await eveOf('recordNomination');
const { clerk, guest } = cast.by;
const voters = [...open.election().roll.voters.values()];
const names = open.election().roll.names;
const single = voters.filter((v) => v.secret && names.get(v.secret.name)?.size === 1);
const twice = voters.find((v) => v.secret && (names.get(v.secret.name)?.size ?? 0) > 1);
const list = { way: 'voters jointly' as const, person: single[0]?.voter ?? '', post: 'director' as const };
const nameAt = (i: number): string => single[i]?.secret?.name ?? '';
const judge = (lines: readonly string[], who = clerk) => signersScreen(open, who, list, lines);

test('a name, a name with its number or group, and an id mean the same voter: the first counts, the three after it stand twice', () => {
  const group = single[1]?.group;
  const judged = judge([nameAt(1), `2. ${nameAt(1)}`, `${nameAt(1)} ${group}组`, single[1]?.voter ?? '', '  ']);
  assert.deepEqual(
    judged?.rows.map((r) => [r.state, r.voter]),
    [['good', single[1]?.voter], ...[1, 2, 3].map(() => ['bad', single[1]?.voter])],
  );
  assert.deepEqual([judged?.good, judged?.rows[3]?.words?.zh.includes('第 1 行')], [1, true]);
});

test('a name that several bear is chosen by its group; a name nobody bears does not count; a padded name is found', () => {
  const judged = judge([twice?.secret?.name ?? '', '王不存在人', [...nameAt(2)].join('\u3000')]);
  assert.deepEqual(
    judged?.rows.map((r) => r.state),
    ['several', 'bad', 'good'],
  );
  const choices = judged?.rows[0]?.choices ?? [];
  assert.ok(choices.length > 1 && choices.some((c) => c.voter === twice?.voter));
  assert.equal(judge([choices[0]?.write ?? ''])?.rows[0]?.voter, choices[0]?.voter);
});

test('whoever was struck off because he died is told as having left the roll, not as unknown', async () => {
  const dead = single[9];
  await open.tell({ order: 'dies', do: 'removeVoter', body: { voter: dead?.voter, because: 'died' } }, clerk);
  const [row] = judge([dead?.secret?.name ?? ''])?.rows ?? [];
  assert.deepEqual([row?.state, row?.words?.zh.includes('已不在名册上')], ['bad', true]);
});

test('a guest is told nothing of the roll', () => {
  assert.equal(judge([nameAt(1)], guest), undefined);
});

test('the page says who has not answered, who is unreviewed, whose pledge the plan still asks for, and nothing of why', async () => {
  clock.set('2026-03-14', '09:00');
  const told = async (order: string, body: unknown) => {
    const answer = await open.tell({ order: `${order}-x`, do: order as never, body }, clerk);
    assert.equal(answer.kind === 'refused' ? answer.words.zh : answer.kind, 'done');
  };
  await told('recordNomination', {
    way: 'party organisation',
    nominees: [
      { person: single[3]?.voter, post: 'director' },
      { person: single[4]?.voter, post: 'member' },
    ],
  });
  await told('answerNomination', { agree: [single[3]?.voter] });
  await told('reviewNominees', { by: '白沙乡人民政府', barred: [{ person: single[3]?.voter, bar: 'criminal punishment' }] });
  const screen = candidatesScreen(open);
  assert.deepEqual(
    screen.posts.map((p) => p.nominees.map((n) => [n.name, n.answer, n.state, n.rounds.map((r) => r.said)])),
    [[[nameAt(3), 'agreed', 'barred', ['rejected']]], [[nameAt(4), 'silent', 'nominee', ['none']]]],
  );
  assert.deepEqual(
    screen.needs.map((n) => [n.key, n.people]),
    [
      ['answers', [nameAt(4)]],
      ['review', [nameAt(4)]],
      ['pledge', [nameAt(4)]],
    ],
  );
  assert.doesNotMatch(JSON.stringify(screen), /criminal|刑事/);
});
