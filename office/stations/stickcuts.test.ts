// The power is cut while a laptop issues with a stick in it: wherever, both the laptop and, by its stick, the spare know each ballot that was confirmed. Sampled here; every sync: stickcuts.proof.ts.
import { after, before, test } from 'node:test';
import { cutAt, printedSeed, some } from '../testing/cuts.ts';
import { type Hall, hallOnTheDay } from './testing/hall.ts';
import { stickDay } from './testing/stickday.ts';

let hall: Hall;
before(async () => {
  hall = await hallOnTheDay();
});
after(() => hall.close());

test('12 ballots confirmed with a stick: cut at any of 8 syncs laptop and stick have every one, the books verify, and the next is issued', async (t) => {
  const { chance, say } = printedSeed(t);
  const { done, points, look } = await stickDay(hall);
  await say(cutAt(done, some(points, 8, chance), ['nothing', chance], look));
});
