// The power is cut, and a process is killed, anywhere in a small day: the disk is laid out as a recorded trace of writes and syncs leaves it and opened with the product. Sampled moments here; every one: cuts.proof.ts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openDisk } from '../ledger/testing/disk.ts';
import type { Done } from '../ledger/testing/trace.ts';
import { cutAt, dayHolds, dayRecorded, factsOf, printedSeed, some, syncPoints } from './testing/cuts.ts';

let day: readonly Done[];
before(async () => {
  day = await dayRecorded();
});

test('what was synced stays and nothing else does: at 12 syncs of the first minute and 12 later ones all that was confirmed is there once, and the day goes on', async (t) => {
  const { chance, say } = printedSeed(t);
  const points = syncPoints(day);
  assert.ok(points.length > 90, `${points.length} syncs`);
  await say(cutAt(day, [...points.slice(0, 12), ...some(points, 12, chance)], ['nothing'], dayHolds(factsOf(day))));
});

test('what was not synced is kept in pieces of 512 and 4096 bytes: at 12 moments all that was confirmed is there once, nothing is half there', async (t) => {
  const { chance, say } = printedSeed(t);
  await say(
    cutAt(day, [...some(syncPoints(day), 8, chance), ...some([...day.keys()], 4, chance)], [chance], dayHolds(factsOf(day))),
  );
});

test('kill -9 loses no write that was made: after any of 12 writes, whether it was the last one or the first of an order', async (t) => {
  const { chance, say } = printedSeed(t);
  const writes = day.flatMap((one, at) => (one.do === 'write' || one.do === 'say' ? [at] : []));
  await say(
    cutAt(
      day,
      some(writes, 12, chance).flatMap((at) => [at, at + 1]),
      ['everything'],
      dayHolds(factsOf(day)),
    ),
  );
});

test('this would be noticed: on a disk that syncs nothing more from its twentieth sync on, what was confirmed is gone', async () => {
  let syncs = 0;
  const lying = day.filter((one) => one.do !== 'sync' || ++syncs < 20);
  await assert.rejects(cutAt(lying, [lying.length], ['nothing'], dayHolds(factsOf(day))), /cut after/);
});

test('the disk in mind: an unsynced name, an unsynced write and a rename before its folder was synced are gone; synced ones stay', () => {
  const disk = openDisk();
  const bytes = (text: string) => Buffer.from(text);
  const all = (of: ReadonlyMap<string, Buffer | 'folder'>) =>
    Object.fromEntries([...of].map(([path, content]) => [path, String(content)]));
  disk.take({ do: 'make', path: 'a', folder: false, empty: true });
  disk.take({ do: 'write', path: 'a', at: 0, bytes: bytes('one') });
  disk.take({ do: 'sync', path: 'a', from: 2 });
  assert.deepEqual([all(disk.after('nothing')), all(disk.after('everything'))], [{}, { a: 'one' }]);
  disk.take({ do: 'sync', path: '', from: 3 });
  disk.take({ do: 'write', path: 'a', at: 3, bytes: bytes('two') });
  disk.take({ do: 'cut', path: 'a', length: 4 });
  assert.deepEqual([all(disk.after('nothing')), all(disk.after('everything'))], [{ a: 'one' }, { a: 'onet' }]);
  disk.take({ do: 'rename', path: 'a', to: 'b' });
  disk.take({ do: 'sync', path: 'b', from: 6 });
  assert.deepEqual([all(disk.after('nothing')), all(disk.after('everything'))], [{ a: 'onet' }, { b: 'onet' }]);
  disk.take({ do: 'sync', path: '', from: 8 });
  assert.deepEqual(all(disk.after('nothing')), { b: 'onet' });
});
