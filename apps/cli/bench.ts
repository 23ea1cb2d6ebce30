// `zheng bench`: each figure with the limit it is held to, measured in the same run; a ratio of 1 or more to its target is good. Timed here, never in a test.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figuresOfBench, type Figure } from '../../office/bench.ts';
import { figuresOfTheDay } from './benchday.ts';

const stories = fileURLToPath(new URL('../../stories/s09-shiyan/', import.meta.url));

export const bench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const dir = await mkdtemp(join(tmpdir(), 'zheng-bench-'));
  const figures: Figure[] = [];
  try {
    for (const [name, measure] of Object.entries({ ...figuresOfBench(dir, stories), day: () => figuresOfTheDay(dir) })) {
      if (values.only && name !== values.only) continue;
      if (!values.json) process.stderr.write(`${name} …\n`);
      figures.push(...(await measure()));
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
  else
    for (const f of figures)
      process.stdout.write(
        `${f.good ? '✓' : '✗'} ${f.name.padEnd(34)} ${String(f.value).padStart(12)} ${f.unit.padEnd(12)} limit ${f.limit} (${f.limitIs})  ratio ${f.ratio}, wanted ${f.wanted}\n`,
      );
  return figures.every((f) => f.good) ? 0 : 1;
};
