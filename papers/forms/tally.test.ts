// The sheets for 正: nothing covers what a camera looks for, every frame holds a 正, each name has room for its votes, and the names stand as on the ballot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { grown, meet, turned } from '../ballots/shape.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { placeOf } from '../place.ts';
import { village } from '../testing/village.ts';
import { tallyDrawing, tallySheets } from './tally.ts';
import { framesARow, most, tallyLayout } from './tallyLayout.ts';

const ground = (v = village()) => ({ e: v.e, p: placeOf(v.e), law: lawOf(v.e, v.day), on: v.day });

test('six squares of five millimetres stand twelve from the edge, a seventh tells which way is up: turned about, its place is empty', () => {
  const { squares, orientation, blank } = tallyLayout(most);
  assert.deepEqual(
    squares.map((s) => [s.x + 2.5, s.y + 2.5]),
    [
      [12, 12],
      [198, 12],
      [12, 148.5],
      [198, 148.5],
      [12, 285],
      [198, 285],
    ],
  );
  assert.ok(meet(grown(blank, 0), turned(orientation, { width: 210, height: 297 })));
  for (const s of squares) assert.ok(!meet(s, blank));
});

test('any number of rows: ten frames each, none meets another, a square, the code or the edge', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: most }), (rows) => {
      const l = tallyLayout(rows);
      assert.equal(l.frames.length, rows * framesARow);
      const fixed = [...l.squares, l.orientation, l.blank, { x: l.code.x, y: l.code.y, width: l.code.side, height: l.code.side }];
      for (const [i, f] of l.frames.entries()) {
        assert.ok(f.width >= 9 && f.x >= 17 && f.x + f.width <= 193);
        for (const other of fixed) assert.ok(!meet(f, other));
        for (const other of l.frames.slice(i + 1)) assert.ok(!meet(f, other));
      }
    }),
    { numRuns: 19 },
  );
  assert.throws(() => tallyLayout(most + 1), /20 rows/);
});

test('each box and post has its sheet, in the order of the ballot, with a hundred votes or more to a name and one row more than there are seats to write in', () => {
  const g = ground();
  const [round] = g.e.rounds;
  assert.ok(round);
  const sheets = tallySheets(g, round, '2');
  assert.deepEqual(
    sheets.map((s) => [s.post, s.seats, s.page, s.of]),
    [
      ['主任', 1, 1, 1],
      ['委员', 3, 1, 1],
    ],
  );
  assert.deepEqual(
    sheets[1]?.called.map((c) => c.name),
    ['王庆林', '林维新', '王自成', '曹均', undefined, undefined, undefined, undefined],
  );
  for (const s of sheets) for (const c of s.called) assert.ok(c.rows * framesARow * 5 >= (c.name === undefined ? 50 : 100));
});

test('thirty candidates go on as many sheets as they need, nobody twice and nobody left out', () => {
  const g = ground();
  const [round] = g.e.rounds;
  assert.ok(round);
  const candidates = Array.from({ length: 30 }, (_, i) => ({
    person: `p_${i}`,
    name: `候选${i}`,
    woman: false,
    post: 'member' as const,
    votes: 30 - i,
  }));
  const sheets = tallySheets(g, { ...round, posts: [{ post: 'member', seats: 5 }], candidates }, '1');
  assert.deepEqual(
    sheets.flatMap((s) => s.called.flatMap((c) => c.name ?? [])),
    candidates.map((c) => c.name),
  );
  assert.equal(new Set(sheets.map((s) => tallyDrawing(g, s).code.token)).size, sheets.length);
});

test('a box named 流动1 has a code of letters, digits, - and _; two boxes never share one', () => {
  const g = ground();
  const [round] = g.e.rounds;
  assert.ok(round);
  const tokens = ['流动1', '1', '2', '流动2'].flatMap((box) =>
    tallySheets(g, round, box).map((s) => tallyDrawing(g, s).code.token),
  );
  assert.equal(new Set(tokens).size, 8);
  for (const token of tokens) assert.match(token, /^[\w-]{1,120}$/);
});
