// The name of a box, said once: what it is called and what it is never stand twice beside each other.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { boxName, boxOnPaper } from './boxname.ts';

it('a box named 流动1 is mobile box 1 wherever it is said; L1 is mobile only where that is known', () => {
  assert.deepEqual(
    ['3', '流动1', '流动票箱2', '流动', '1号箱'].map((box) => boxName(box).zh),
    ['3 号票箱', '1 号流动票箱', '2 号流动票箱', '流动票箱', '1号箱'],
  );
  assert.deepEqual(
    [boxName('L1').zh, boxName('L1', true).zh, boxName('流动1', true).en, boxName('3').en, boxOnPaper('流动2')],
    ['L1 号票箱', 'L1 号流动票箱', 'mobile box 1', 'box 3', '2号流动票箱'],
  );
});

it('whatever a box is called, no word of it stands twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '流动', '流动箱', '流动票箱'),
      fc.constantFrom('1', '12', 'L1', '二', '东'),
      fc.boolean(),
      (before, no, mobile) => {
        const { zh } = boxName(before + no, mobile);
        assert.ok(zh.split('流动').length <= 2 && zh.split('箱').length === 2 && zh.includes(no), zh);
      },
    ),
  );
});
