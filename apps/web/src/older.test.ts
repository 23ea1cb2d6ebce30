// What an old browser is given answers as the language itself does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { older } from './older.ts';

const given = (name: string) =>
  (older.find(([, known]) => known === name) ?? assert.fail(name))[2] as unknown as (
    this: unknown,
    ...given: readonly unknown[]
  ) => unknown;

test('of any list: the last but so many, the last even one, turned round, sorted, in groups, all as the language says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 12 }), fc.integer({ min: -15, max: 15 }), (list, at) => {
      const even = (n: number): boolean => n % 2 === 0,
        down = (a: number, b: number): number => b - a;
      assert.equal(given('at').call(list, at), list.at(at));
      assert.equal(given('findLast').call(list, even), list.findLast(even));
      assert.deepEqual(given('toReversed').call(list), list.toReversed());
      assert.deepEqual(given('toSorted').call(list, down), list.toSorted(down));
      assert.deepEqual(given('toSorted').call(list), list.toSorted());
      assert.deepEqual(given('groupBy').call(Map, list, even), Map.groupBy(list, even));
    }),
  );
  assert.deepEqual(
    [given('hasOwn').call(Object, { a: 1 }, 'a'), given('hasOwn').call(Object, { a: 1 }, 'toString')],
    [true, false],
  );
});
