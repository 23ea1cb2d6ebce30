// Which sums by box may hang on the wall: none so small or so unanimous that it tells how somebody voted. Laws over random boxes: tally.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishable } from './publishable.ts';
import type { BoxTotals, Post } from './totals.ts';

/** A box in which 甲 and 乙 share the ballots for 主任, with one ballot of each other class. */
const box = (
  name: string,
  returned: number,
  votes: readonly (readonly [Post, string, number])[] = [['director', '甲', 9]],
): BoxTotals => ({
  boxes: [name],
  kind: 'all',
  returned,
  valid: returned - 3,
  partValid: 1,
  void: 1,
  blank: 1,
  votes: votes.map(([post, person, sum]) => ({ post, name: person, votes: sum })),
});
const names = (...boxes: readonly BoxTotals[]) => publishable(boxes).map((one) => one.boxes.join('+'));

test('boxes of 30 ballots stand by themselves, one of 29 is merged with its neighbour', () => {
  assert.deepEqual(names(box('一', 30), box('二', 30)), ['一', '二']);
  assert.deepEqual(names(box('一', 30), box('二', 29)), ['一+二']);
  assert.deepEqual(names(box('一', 29), box('二', 30)), ['一+二']);
});

test('a small box goes to the smaller of its neighbours, to the one after it where both are alike', () => {
  assert.deepEqual(names(box('一', 40), box('二', 10), box('三', 50)), ['一+二', '三']);
  assert.deepEqual(names(box('一', 50), box('二', 10), box('三', 40)), ['一', '二+三']);
  assert.deepEqual(names(box('一', 40), box('二', 10), box('三', 40)), ['一', '二+三']);
  assert.deepEqual(names(box('一', 40), box('二', 50), box('三', 10)), ['一', '二+三']);
});

test('merged boxes lose nothing: every class and every vote is added, 30 + 10 = 40', () => {
  const [merged] = publishable([
    box('一', 30, [
      ['director', '甲', 9],
      ['member', '甲', 3],
    ]),
    box('二', 10, [
      ['director', '甲', 4],
      ['director', '乙', 2],
    ]),
  ]);
  assert.deepEqual(merged, {
    boxes: ['一', '二'],
    kind: 'all',
    returned: 40,
    valid: 34,
    partValid: 2,
    void: 2,
    blank: 2,
    votes: [
      { post: 'director', name: '甲', votes: 13 },
      { post: 'member', name: '甲', votes: 3 },
      { post: 'director', name: '乙', votes: 2 },
    ],
  });
});

test('a box in which all 40 ballots name one person for 主任, or none names anybody, is merged, also where 委员 is divided', () => {
  const divided = box('二', 40, [
    ['director', '甲', 20],
    ['member', '丙', 20],
  ]);
  assert.deepEqual(
    names(
      box('一', 40, [
        ['director', '甲', 40],
        ['member', '丙', 20],
      ]),
      divided,
    ),
    ['一+二'],
  );
  assert.deepEqual(
    names(
      box('一', 40, [
        ['director', '甲', 0],
        ['member', '丙', 20],
      ]),
      divided,
    ),
    ['一+二'],
  );
  assert.deepEqual(
    names(
      box('一', 40, [
        ['director', '甲', 39],
        ['member', '丙', 1],
      ]),
      divided,
    ),
    ['一', '二'],
  );
});

test('one box alone is told as it is, however small; sheets of two kinds are merged each by itself; no box, no sum', () => {
  assert.deepEqual(names(box('一', 5)), ['一']);
  assert.deepEqual(names(), []);
  const other = (one: BoxTotals): BoxTotals => ({ ...one, kind: '委员票' });
  assert.deepEqual(names(box('一', 10), other(box('一', 10)), box('二', 40), other(box('二', 40))), ['一+二', '一+二']);
});
