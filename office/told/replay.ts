// Tells a whole facts file from an empty book to its end: the same story on any store ends in the same hash. Gives the election, its result, its papers.
import type { Ledger } from '../../ledger/contract.ts';
import { storyClock } from '../clock.ts';
import { type Dice, seededDice } from '../dice.ts';
import type { OpenElection } from '../door.ts';
import { openElection } from '../office.ts';
import type { Printed, Printer } from '../printer.ts';
import { readRoll } from '../rollfile.ts';
import { type Result, resultOf } from '../result.ts';
import { type Secrets, secretsFrom } from '../secrets.ts';
import type { Outside } from './lines.ts';
import type { Story, StoryList } from './read.ts';
import { castOf, type Otherwise, tellStory } from './tell.ts';

export interface Replayed { readonly election: OpenElection; readonly secrets: Secrets; readonly dice: Dice; readonly papers: readonly Printed[]; readonly otherwise?: Otherwise; readonly result?: Result }

/** The rows of a roll that lies in a file, as registerVoters takes them. Throws RollFaults where the file has faults. */
export class RollFaults extends Error {
  readonly faults: Awaited<ReturnType<typeof readRoll>>['faults'];
  constructor(path: string, faults: Awaited<ReturnType<typeof readRoll>>['faults']) {
    super(`${path}: ${faults.length} faults`);
    this.faults = faults;
  }
}
export const rollRows = async (list: StoryList): Promise<readonly unknown[]> => {
  const read = await readRoll(list.bytes, list.path);
  if (read.faults.length > 0) throw new RollFaults(list.path, read.faults);
  return read.rows;
};

/** Replays a story over an empty ledger. Stops at the first line that goes otherwise than expected. */
export const replay = async (story: Story, ledger: Ledger, printer: Printer): Promise<Replayed> => {
  const dice = seededDice(story.facts.seed);
  const first = story.facts.told[0];
  const clock = storyClock(`${first?.written ?? first?.on}T08:00:00+08:00`);
  const secrets = secretsFrom(dice.bytes(32));
  const election = await openElection({ id: 'story', ledger, secrets, clock, dice, rehearsal: true });
  let papers: readonly Printed[] = [];
  const outside: Outside = {
    rollRows,
    papers: async () => {
      papers = await printer.all(election, secrets);
      return papers.map((p) => ({ file: p.recorded, sha256: p.sha256, title: p.title }));
    },
  };
  const otherwise = await tellStory({ story, cast: castOf(story, dice), election, clock, outside });
  const result = resultOf(election, papers.flatMap((p) => [...p.figures]));
  return { election, secrets, dice, papers, ...(otherwise ? { otherwise } : {}), ...(result ? { result } : {}) };
};

/** Where `actual` does not hold what `expected` asks: objects by the keys named, lists by an entry that holds each expected one. */
export const unlike = (expected: unknown, actual: unknown, path = 'expect'): string | undefined => {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${path}: a list was expected, found ${JSON.stringify(actual)}`;
    const missing = expected.findIndex((x) => !actual.some((a) => unlike(x, a) === undefined));
    return missing < 0 ? undefined : `${path}[${missing}]: expected ${JSON.stringify(expected[missing])}, found ${JSON.stringify(actual).slice(0, 400)}`;
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return `${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`;
    for (const [k, v] of Object.entries(expected)) {
      const found = unlike(v, (actual as Record<string, unknown>)[k], `${path}.${k}`);
      if (found) return found;
    }
    return undefined;
  }
  return expected === actual ? undefined : `${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`;
};
