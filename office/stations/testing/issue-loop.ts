// A station's laptop as a process with a stick in it: opened, half of its voters issued to, closed, opened again, the others; each issue said as soon as it is confirmed. For the test that cuts the power.
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../lasting.ts';
import { openKit } from '../kit.ts';
import { openLaptop } from '../laptop.ts';
import { begin, code, issue, voters } from './hall.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const opened = await openKit(await readFile(file), code);
if (opened.kind !== 'opened') throw new Error(opened.because);
await makeFolder(join(folder, 'stick'));
// On a busy machine that is watched call by call a sync may take seconds: here the stick is always waited for.
const patience = 120_000;
for (const half of [0, 1]) {
  const laptop = await openLaptop({ kit: opened.kit, folder: join(folder, 'laptop'), mirrorTo: join(folder, 'stick'), patience });
  if (half === 0) await begin(laptop);
  const all = voters(laptop.kept.election, opened.kit.station);
  const own = all.slice(half * 6, half * 6 + 6);
  for (const pair of [own.slice(0, 2), own.slice(2, 4), own.slice(4, 5), own.slice(5)])
    await Promise.all(
      pair.map(async (taker) => {
        const answer = await issue(laptop, taker);
        if (answer !== 'done') throw new Error(answer);
        writeSync(1, `${JSON.stringify({ order: taker })}\n`);
      }),
    );
  await laptop.kept.keepClock();
  await laptop.kept.election.close();
}
