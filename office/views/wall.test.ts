// The wall of all venues and of one: what is expected while a mixed box is counted anew, what a venue shows of its own boxes, and what the hall is told of a seat that stays open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marks } from '../../election/testing/lawfulPath.ts';
import { seenIn } from '../../election/testing/littleVillage.ts';
import { d, everybody, villageTo } from '../testing/little.ts';
import { wallFrame } from './wallframe.ts';

const village = async () => {
  const open = await villageTo('openBox');
  let n = 0;
  const tell = async (name: string, body: unknown): Promise<void> => {
    const answer = await open.tell({ order: `wall ${++n}`, do: name as never, on: d(0), body }, everybody);
    assert.equal(answer.kind, 'done', `${name}: ${JSON.stringify(answer)}`);
  };
  /** Calls so many ballots for a director and these members, and closes the box. */
  const call = async (box: string, ballots: number, director: string, ...members: readonly string[]): Promise<void> => {
    for (let number = 1; number <= ballots; number++)
      await tell('callBallot', { box, number, marks: marks(seenIn(open.election(), d), director, members) });
    await tell('closeBox', { box });
  };
  return { open, tell, call };
};
const votes = (frame: ReturnType<typeof wallFrame>, name: string) =>
  frame.posts.flatMap((p) => p.candidates).find((c) => c.name === name)?.votes;

test('box 2 is mixed into box 1: 20 + 20 = 40 are expected, also while the heap is counted anew and before it is opened', async () => {
  const { open, tell, call } = await village();
  const expected = () => [wallFrame(open).expected, wallFrame(open).needed];
  await tell('openBox', { box: '2', returned: 20 });
  assert.deepEqual(expected(), [40, 21], '20 found, 20 issued at the station whose box is closed');
  await tell('openBox', { box: '1', returned: 20 });
  await tell('mixBoxes', { into: '1', from: ['2'], second: '孙秋菊' });
  assert.deepEqual(expected(), [40, 21]);
  await call('1', 40, '赵大山', '孙小梅');
  await tell('orderRecount', { boxes: ['1'], present: 5, agree: 4, because: '再看一遍' });
  assert.deepEqual(expected(), [40, 21], 'the heap of 40 lies there as it did');
  await tell('openBox', { box: '1', returned: 40 });
  assert.deepEqual(expected(), [40, 21]);
  assert.deepEqual(
    [wallFrame(open, 1).expected, wallFrame(open, 2).expected],
    [40, 0],
    'each ballot is expected where it is called',
  );
});

test('venue 2 shows 20 for its director of 40 in all, and awaits the others; told who waits: box 1', async () => {
  const { open, tell, call } = await village();
  await tell('openBox', { box: '2', returned: 20 });
  assert.deepEqual([wallFrame(open).closed, wallFrame(open, 2).closed, wallFrame(open, 1).state], [['1'], [], 'before']);
  await call('2', 20, '钱大山');
  const here = wallFrame(open, 2);
  assert.deepEqual([here.state, here.called, here.expected, votes(here, '钱大山'), here.venue?.no], ['counted', 20, 20, 20, 2]);
  assert.match(here.sentence?.zh ?? '', /本会场 20 张计票完毕，等待各会场汇总/);
  assert.deepEqual([wallFrame(open).state, wallFrame(open).sentence], ['counting', undefined]);
  await tell('openBox', { box: '1', returned: 20 });
  await call('1', 20, '赵大山');
  assert.deepEqual(
    [votes(wallFrame(open, 2), '赵大山'), votes(wallFrame(open, 1), '赵大山'), votes(wallFrame(open), '赵大山')],
    [0, 20, 20],
  );
});

test('孙小梅 has 20 of 40, a majority is 21: announced, the wall says who is open, that 1 vote is missing, and until when a second vote follows; then for whom it is', async () => {
  const { open, tell, call } = await village();
  await tell('openBox', { box: '1', returned: 20 });
  await call('1', 20, '赵大山', '孙小梅');
  await tell('openBox', { box: '2', returned: 20 });
  await call('2', 20, '赵大山');
  await tell('confirmResult', { valid: true });
  assert.equal(wallFrame(open).left, undefined, 'not before it is announced');
  await tell('announceResult', { clock: '15:00' });
  const left = wallFrame(open).left?.zh ?? '';
  assert.match(left, /委员空缺 2 名：孙小梅 20 票最多，距 21 票差 1 票。将另行选举，不迟于/);
  assert.equal(wallFrame(open, 1).left?.zh, left, 'every venue is told the same');
  await tell('callSecondVote', { day: d(3) });
  assert.match(wallFrame(open).waiting?.zh ?? '', /^另行选举委员 2 名。2026年6月3日/);
  assert.match(wallFrame(open).dayWords ?? '', / 另行选举$/);
});

test('an invalid poll is no second vote: the wall says which sum did not hold, and of the vote that follows that it is 重新选举', async () => {
  const { open, tell, call } = await village();
  await tell('openBox', { box: '1', returned: 4 });
  await call('1', 4, '赵大山');
  await tell('openBox', { box: '2', returned: 0 });
  await tell('closeBox', { box: '2' });
  await tell('confirmResult', { valid: false });
  await tell('announceResult', { clock: '15:00' });
  assert.match(wallFrame(open).left?.zh ?? '', /[？?][^：]*，不成立。将重新选举，不迟于/);
  await tell('callRepeatElection', { day: d(3), ground: 'too few took part', present: 5, agree: 5 });
  assert.match(wallFrame(open).dayWords ?? '', / 重新选举$/);
});
