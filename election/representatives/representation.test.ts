// What is pointed at with representatives: a share of women, households for each, a place that fell empty, a list that no longer is the one that hangs.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { pointedAt, womenAmong } from './representation.ts';
import { lawOf } from '../counting/totals.ts';

const told = (v: Village) => pointedAt(v.election, lawOf(v.election, v.d(-20))).map((p) => p.words.zh);
const choose = (v: Village, chosen: readonly object[], more: object = {}) =>
  v.done('chooseRepresentatives', { office: 'representative', chosen, ...more });
const person = (name: string, group: number) => ({ name, group });

it('one woman of three representatives is a third, one of four is not (VC 29): 3 × 1 = 3 < 4', () => {
  const v = villageAt('postRoll');
  choose(v, [person('赵大山', 1), person('钱大山', 1), person('吴秋菊', 2)]);
  const women = () => womenAmong(v.election, lawOf(v.election, v.d(-20)));
  assert.deepEqual([women().asked, women().reached], [true, true]);
  choose(v, [person('郑大山', 2)]);
  assert.deepEqual([women().reached, women().formula], [false, '3 × 1 = 3 < 4']);
  assert.ok(told(v).some((s) => s.includes('代表 4 人中妇女 1 人，不足三分之一（3 × 1 = 3 < 4）')));
});

it('1024 households for 54 representatives are above 15 each: pointed at, lawful where the groups chose (VC 29)', () => {
  const v = villageAt('postRoll');
  v.done('recordBasicFile', { population: 2718, households: 62 });
  choose(v, [person('赵秋菊', 1), person('吴秋菊', 2), person('郑秋菊', 2), person('王秋菊', 2)]);
  assert.ok(told(v).some((s) => s.includes('62 > 15 × 4 = 60')));
});

it('75 households for one representative of residents are pointed at, 50 are not (RC 13)', () => {
  const at = (households: number) => {
    const v = villageAt('postRoll', {
      kind: 'community',
      posts: [
        { post: 'director', seats: 1 },
        { post: 'member', seats: 4 },
      ],
    });
    choose(v, [person('赵秋菊', 1)], { meetings: [{ group: 1, households }] });
    return told(v).filter((s) => s.includes('户'));
  };
  assert.equal(at(50).length, 0);
  assert.match(at(75)[0] ?? '', /第 1 组 75 户、代表 1 人（75 > 50 × 1 = 50）/);
});

it('a place that falls empty is pointed at until the group chooses again, and the list is posted anew', () => {
  const v = villageAt(
    'postRoll',
    {
      kind: 'community',
      posts: [
        { post: 'director', seats: 1 },
        { post: 'member', seats: 4 },
      ],
      mode: 'representatives',
    },
    { chooseRepresentatives: () => undefined },
  );
  choose(v, [person('赵秋菊', 1), person('吴秋菊', 2)]);
  v.done('postRoll', { places: ['公开栏'] }, v.d(-20));
  const before = told(v).length;
  assert.equal(v.refused('postRoll', { places: ['公开栏'] }, v.d(-19)).key, 'no change since the last posting');
  v.done('leaveOffice', { office: 'representative', person: v.id('赵秋菊'), because: 'resigned' }, v.d(-19));
  assert.ok(told(v).some((s) => s.includes('第 1 组代表出缺 1 人')));
  choose(v, [person('钱秋菊', 1)]);
  assert.ok(!told(v).some((s) => s.includes('出缺')));
  assert.ok(
    told(v).some((s) => s.includes('应重新公布')),
    '2 then, 2 now, but not the same two',
  );
  v.done('postRoll', { places: ['公开栏'] }, v.d(-19));
  assert.equal(told(v).length, before);
});
