// What is due in an invented community's book on given days of its story, and what its page of offices shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { readAroundStory, replayAround } from './telling.ts';
import { termOf, todayOf } from './today.ts';

const story = await readAroundStory(new URL('../../stories/term/facts.json', import.meta.url));
/** The book of the story as it stood at the end of a day. */
const on = async (day: string) => {
  const told = story.told.filter((l) => l.on <= day);
  const { book, clock, otherwise } = await replayAround<'community'>({ ...story, told }, openMemoryLedger());
  assert.equal(otherwise, undefined);
  clock.set(day, '18:00');
  return book;
};
const chair = { account: 'a_chair', name: '周文静' };
const due = async (day: string) => todayOf(await on(day), chair).due;

test('a book just begun tells what it still lacks: basic file, who makes up the meeting of all; the division of work is due in ten days, nothing is late', async () => {
  const today = todayOf(await on('2026-04-10'), chair);
  assert.deepEqual(
    today.beginning.filter((s) => !s.done).map((s) => s.step.order),
    ['recordFile', 'recordMeetingBase'],
  );
  assert.equal(today.due.find((d) => d.step?.order === 'givePortfolio')?.day, '2026-04-20');
  assert.ok(today.due.every((d) => d.state !== 'late'));
});

test('received on 2 September, a recall is voted on by 2 October, and by 1 December where the committee lets that pass; the defence comes first', async () => {
  const recall = (await due('2026-09-02')).filter((d) => /罢免|申辩/.test(d.words.zh));
  assert.deepEqual(
    recall.map((d) => [d.day, d.step?.order]),
    [
      ['2026-10-02', 'hearDefence'],
      ['2026-10-02', 'voteRecall'],
    ],
  );
  assert.match(recall[0]?.cites?.zh ?? '', /第二十条/);
  const book = await on('2026-09-02');
  const [r] = termOf(book, chair).recalls;
  assert.deepEqual(
    r?.days.map((d) => d.day),
    ['2026-10-02', '2026-12-01'],
  );
  assert.equal(r?.petition?.least, 70);
  assert.equal(r?.reasons, '半年没有到岗');
  assert.equal(
    termOf(book, { account: 'a_guest', name: '居民' }).recalls[0]?.reasons,
    '',
    'what is said against a member is not for every visitor',
  );
});

test('a resignation of 2 November is decided by 2 December: first a meeting is called, and once it voted the result is recorded', async () => {
  const first = (await due('2026-11-02')).find((d) => d.key.startsWith('resignation'));
  assert.deepEqual([first?.day, first?.step?.order], ['2026-12-02', 'callMeeting']);
  const meeting = (await due('2026-11-03')).filter((d) => d.key.startsWith('notice') || d.key.startsWith('hold'));
  assert.deepEqual(
    meeting.map((d) => [d.day, d.state, d.step?.order]),
    [
      ['2026-11-14', 'due', 'postMeetingNotice'],
      ['2026-11-14', 'later', undefined],
    ],
  );
});

test('the seat that the resignation left is told until its by-election is called, and again after a meeting of 16 of 24 elected nobody', async () => {
  const vacant = async (day: string) =>
    (await due(day)).filter((d) => d.key.startsWith('vacant')).map((d) => d.step?.start['seats']);
  assert.deepEqual(
    [await vacant('2026-11-14'), await vacant('2026-11-15'), await vacant('2026-12-05'), await vacant('2026-12-12')],
    [[1], [], [1], []],
  );
});

test('the decision of the meeting is to be made known, and the notice of the resignation posted within five days', async () => {
  const list = await due('2026-11-14');
  assert.ok(list.some((d) => d.step?.order === 'publishDecision' && /同意罗启明辞去委员职务/.test(d.words.zh)));
  assert.equal(list.find((d) => /公告罗启明辞职/.test(d.words.zh))?.day, '2026-11-19');
});

test('the rounds of the by-election stand with their sums: 10 of 20 each is no majority, 13 of 20 is; and all that is open is in the order of its days', async () => {
  const book = await on('2027-02-08');
  const { choices, ended, seats } = termOf(book, chair);
  const by = choices.find((c) => c.byElection && c.rounds.length === 2);
  assert.deepEqual(
    by?.rounds.map((r) => r.standing.map((s) => [s.name, s.votes, s.state])),
    [
      [
        ['蒋为民', 10, 'not elected'],
        ['蔡冬梅', 10, 'not elected'],
      ],
      [
        ['蔡冬梅', 13, 'elected'],
        ['蒋为民', 7, 'not elected'],
      ],
    ],
  );
  assert.deepEqual(
    ended.map((h) => [h.name, h.because.zh]),
    [
      ['徐大勇', '户籍和居住地迁出'],
      ['罗启明', '辞职'],
    ],
  );
  assert.equal(seats.held, 5);
  const days = todayOf(book, chair).due.map((d) => d.day ?? '2027-02-08');
  assert.deepEqual(days, days.toSorted());
});
