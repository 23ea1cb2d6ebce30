// Tells a whole facts file from an empty book to its end: the same story on any store ends in the same hash. Gives the election, its result, its papers.
import type { Ledger } from '../../ledger/contract.ts';
import { storyClock } from '../clock.ts';
import { type Dice, seededDice } from '../dice.ts';
import type { OpenElection } from '../door.ts';
import { openElection } from '../office.ts';
import { figuresOfAll, type Printed, type Printer } from '../printer.ts';
import { readRoll } from '../rollfile.ts';
import { type Result, resultOf } from '../result.ts';
import { type Secrets, secretsFrom } from '../secrets.ts';
import type { Outside } from './lines.ts';
import type { Story, StoryList } from './read.ts';
import { castOf, type Otherwise, tellStory } from './tell.ts';

export interface Replayed {
  readonly election: OpenElection;
  readonly secrets: Secrets;
  readonly dice: Dice;
  readonly papers: readonly Printed[];
  readonly otherwise?: Otherwise;
  readonly result?: Result;
  /** Where the result does not hold what the file expects of it, with the line of that expectation. */
  readonly missed?: { readonly line: number; readonly what: string };
}

/** The rows of a roll that lies in a file, as registerVoters takes them. Throws RollFaults where the file has faults. */
export class RollFaults extends Error {
  readonly faults: Awaited<ReturnType<typeof readRoll>>['faults'];
  constructor(path: string, faults: Awaited<ReturnType<typeof readRoll>>['faults']) {
    super(`${path}: ${faults.length} faults`);
    this.faults = faults;
  }
}
export const rollRows = async (list: StoryList): Promise<readonly unknown[]> => {
  const read = await readRoll(list.bytes);
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
  const result = resultOf(election, figuresOfAll(papers));
  const what = otherwise ? undefined : unlike(story.facts.expect, result ?? {});
  const missed = what === undefined ? undefined : { line: story.lineOfExpected(/^expect\.(\w+)/.exec(what)?.[1] ?? ''), what };
  return {
    election,
    secrets,
    dice,
    papers,
    ...(otherwise ? { otherwise } : {}),
    ...(result ? { result } : {}),
    ...(missed ? { missed } : {}),
  };
};

/** Where `actual` does not hold what `expected` asks: objects by the keys named, lists by an entry that holds each expected one, an empty list by an empty one. */
export const unlike = (expected: unknown, actual: unknown, path = 'expect'): string | undefined => {
  const wrong = () =>
    actual === undefined
      ? `${path}：应为 ${short(expected)}，结果中没有这一项 · expected, but the result has no such field`
      : `${path}：应为 ${short(expected)}，实为 ${short(actual)} · expected the first, found the second`;
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || (expected.length === 0 && actual.length > 0)) return wrong();
    const missing = expected.findIndex((x) => !actual.some((a) => unlike(x, a) === undefined));
    return missing < 0 ? undefined : closest(expected[missing], actual, `${path}[${missing + 1}]`);
  }
  if (typeof expected !== 'object' || expected === null) return expected === actual ? undefined : wrong();
  if (typeof actual !== 'object' || actual === null) return wrong();
  return Object.entries(expected)
    .map(([k, v]) => unlike(v, (actual as Record<string, unknown>)[k], `${path}.${k}`))
    .find((w) => w !== undefined);
};

const short = (v: unknown): string => {
  const t = JSON.stringify(v) ?? '—';
  return t.length > 300 ? `${t.slice(0, 297)}…` : t;
};

/** Of a list that holds no such entry: where the entry with the most in common differs, else the whole list. */
const closest = (wanted: unknown, actual: readonly unknown[], path: string): string => {
  const keys = typeof wanted === 'object' && wanted !== null ? Object.entries(wanted) : [];
  const [best] = actual
    .map((a) => ({ a, alike: keys.filter(([k, v]) => unlike(v, (a as Record<string, unknown>)[k]) === undefined).length }))
    .toSorted((x, y) => y.alike - x.alike);
  return (
    (best && best.alike > 0 ? unlike(wanted, best.a, path) : undefined) ??
    `${path}：应有 ${short(wanted)}，只有 ${short(actual)} · no such entry in the list`
  );
};
