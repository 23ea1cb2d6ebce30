// The power is cut while a laptop issues with a stick in it: wherever, both the laptop and, by its stick, the spare know each ballot that was confirmed. Sampled on each change: stickcuts.test.ts.
import { after, before, test } from 'node:test';
import { cutAt, printedSeed } from '../testing/cuts.ts';
import { type Hall, hallOnTheDay } from './testing/hall.ts';
import { stickDay } from './testing/stickday.ts';

let hall: Hall;
before(async () => {
  hall = await hallOnTheDay();
});
after(() => hall.close());

test('12 ballots confirmed with a stick: cut at every sync, with nothing of the unsynced, pieces of it, and all of it', async (t) => {
  const { chance, say } = printedSeed(t);
  const { done, points, look } = await stickDay(hall);
  await say(cutAt(done, points, ['nothing', chance, chance, chance, 'everything'], look));
  t.diagnostic(`${points.length * 5} disks opened`);
});
