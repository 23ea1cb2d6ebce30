// The rooms of a community's book beside each other: no order, fact, refusal or name of one hides another's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assemblyChapters, assemblyOrders } from '../../assembly/assembly.ts';
import { keeping } from '../../election/keepers.ts';
import { termChapters, termOrders } from '../../election/term/term.ts';
import { refusalsAssembly } from '../../papers/words/refusals-assembly.ts';
import { refusalsOfService } from '../../papers/words/refusals-service.ts';
import { refusalsTerm } from '../../papers/words/refusals-term.ts';
import { serviceChapters, serviceOrders } from '../../service/service.ts';
import { community } from './community.ts';

test('each order, each fact and each refusal of the rooms has its own name, so none takes the place of another', () => {
  for (const rooms of [
    [keeping, termOrders, assemblyOrders, serviceOrders],
    [termChapters, assemblyChapters, serviceChapters],
    [refusalsTerm, refusalsAssembly, refusalsOfService],
  ]) {
    const names = rooms.flatMap((room) => Object.keys(room));
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  }
  for (const name of Object.keys(community.chapters))
    if (!['RoleGiven', 'RoleHandedOver', 'IrregularityRecorded'].includes(name))
      assert.ok(Object.hasOwn(community.says, name), name);
});
