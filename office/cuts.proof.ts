// Every moment of a small day at which the power could be cut or the process killed: nothing kept of what was not synced, pieces of it, everything. Sampled on each change: cuts.test.ts.
import { before, test } from 'node:test';
import type { Done } from '../ledger/testing/trace.ts';
import { cutAt, dayHolds, dayRecorded, factsOf, printedSeed, syncPoints } from './testing/cuts.ts';

let day: readonly Done[];
before(async () => {
  day = await dayRecorded();
});

test('the power is cut at every sync of the day: with nothing of the unsynced left, and four times with pieces of it', async (t) => {
  const { chance, say } = printedSeed(t);
  const points = syncPoints(day);
  await say(cutAt(day, points, ['nothing', chance, chance, chance, chance], dayHolds(factsOf(day))));
  t.diagnostic(`${points.length} syncs, ${points.length * 5} disks opened`);
});

test('the process is killed after every single write, name, cut and answer of the day', async (t) => {
  const { say } = printedSeed(t);
  await say(
    cutAt(
      day,
      Array.from({ length: day.length + 1 }, (_, at) => at),
      ['everything'],
      dayHolds(factsOf(day)),
    ),
  );
  t.diagnostic(`${day.length + 1} disks opened`);
});

test('the power is cut between the syncs, after every write, with pieces of what was not synced', async (t) => {
  const { chance, say } = printedSeed(t);
  await say(cutAt(day, [...day.keys()], [chance], dayHolds(factsOf(day))));
  t.diagnostic(`${day.length} disks opened`);
});
