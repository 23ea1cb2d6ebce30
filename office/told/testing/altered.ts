// An example of docs/examples copied to a folder of its own with some words or lists changed, and what the office says to it. For the tests of errors.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openMemoryLedger } from '../../../ledger/memory.ts';
import { modelPrinter } from '../../printer.ts';
import type { FileFault } from '../faultyjson.ts';
import { readStory } from '../read.ts';
import { type Replayed, replay } from '../replay.ts';

const examples = fileURLToPath(new URL('../../../docs/examples/', import.meta.url));
export type Change = readonly [from: string, to: string];
export interface Alteration {
  readonly words?: readonly Change[];
  /** A list by its file name, from its bytes to others. */
  readonly lists?: Readonly<Record<string, (bytes: Buffer) => Uint8Array | string>>;
}

const inCopy = async <T>(
  example: string,
  { words = [], lists = {} }: Alteration,
  use: (file: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'told-'));
  try {
    await cp(examples, folder, { recursive: true });
    const file = join(folder, example);
    let text = words.length > 0 ? await readFile(file, 'utf8') : '';
    for (const [from, to] of words) {
      if (!text.includes(from)) throw new Error(`${example} does not hold ${from}`);
      text = text.replace(from, () => to);
    }
    if (words.length > 0) await writeFile(file, text);
    for (const [name, change] of Object.entries(lists))
      await writeFile(join(folder, name), change(await readFile(join(folder, name)).catch(() => Buffer.alloc(0))));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** The faults of an example so altered; empty when it can be told. */
export const faultsOf = (example: string, altered: Alteration): Promise<readonly FileFault[]> =>
  inCopy(example, altered, async (file) => {
    const read = await readStory(file);
    return read.kind === 'faulty' ? read.faults : [];
  });

/** The example so altered, told to its end or to the line that goes otherwise. */
export const toldAs = (example: string, altered: Alteration): Promise<Replayed> =>
  inCopy(example, altered, async (file) => {
    const read = await readStory(file);
    if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
    return replay(read.story, openMemoryLedger(), modelPrinter());
  });

/** A change of words inside a list of UTF-8. */
export const words =
  (...changes: readonly Change[]) =>
  (bytes: Buffer): string =>
    changes.reduce((t, [from, to]) => {
      if (!t.includes(from)) throw new Error(`the list does not hold ${from}`);
      return t.replace(from, () => to);
    }, bytes.toString('utf8'));
