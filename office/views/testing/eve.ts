// 石燕村 of 2026 told in memory up to a line, for the tests of screens and server: the real office, the real facts file, nothing written from behind.
import { fileURLToPath } from 'node:url';
import { storyClock, type StoryClock } from '../../clock.ts';
import { seededDice } from '../../dice.ts';
import type { OpenElection } from '../../door.ts';
import { openElection } from '../../office.ts';
import type { StoryLeft } from '../../player.ts';
import { readRoll } from '../../rollfile.ts';
import { secretsFrom } from '../../secrets.ts';
import { readStory } from '../../told/read.ts';
import { type Cast, castOf, stepsOf, type StoryStep, tellStory } from '../../told/tell.ts';
import { openMemoryLedger } from '../../../ledger/memory.ts';

export interface Eve {
  readonly open: OpenElection;
  readonly clock: StoryClock;
  readonly cast: Cast;
  /** Steps of the lines that are left, each asked for when it is told. */
  readonly rest: () => AsyncGenerator<StoryStep>;
  /** The same as a player tells it, up to the handover; the second entry of a ballot is none of its own. */
  readonly left: StoryLeft;
}

/** Tells the story up to, not including, the first line that gives the order `until`. */
export const eveOf = async (until: string, id = 'shiyan'): Promise<Eve> => {
  const read = await readStory(fileURLToPath(new URL('../../../stories/s09-shiyan/facts-2026.json', import.meta.url)));
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  const { story } = read,
    dice = seededDice(story.facts.seed),
    clock = storyClock(`${story.facts.told[0]?.on ?? '2026-01-01'}T08:00:00+08:00`);
  const open = await openElection({
    id,
    ledger: openMemoryLedger(),
    secrets: secretsFrom(dice.bytes(32)),
    clock,
    dice,
    rehearsal: true,
  });
  const cast = castOf(story, dice);
  const outside = {
    rollRows: async (list: { bytes: Uint8Array; name: string }) => (await readRoll(list.bytes)).rows,
    papers: () => Promise.resolve([]),
  };
  const to = story.facts.told.findIndex((l) => l.do === until);
  const wrong = await tellStory({ story, cast, election: open, clock, outside }, 0, to < 0 ? undefined : to);
  if (wrong) throw new Error(JSON.stringify(wrong));
  const rest = async function* () {
    for (let index = Math.max(0, to); index < story.facts.told.length; index++) {
      const line = story.facts.told[index];
      if (line) clock.set(line.written ?? line.on, line.at);
      yield* await stepsOf(story, index, cast, open, outside);
    }
  };
  const left: StoryLeft = {
    lines: 2300,
    ballots: 2149,
    steps: async function* () {
      for await (const { told, who, line, second } of rest()) {
        if (told.do === 'handOver') return;
        yield { told, who, refusedOnPurpose: line.expect !== 'done', ...(second ? { second } : {}) };
      }
    },
  };
  return { open, clock, cast, rest, left };
};

/** Tells the story on through the door until an order of this name comes, which is given back untold. */
export const toldUntil = async (open: OpenElection, steps: AsyncIterator<StoryStep>, order: string): Promise<StoryStep> => {
  for (let next = await steps.next(); !next.done; next = await steps.next()) {
    if (next.value.told.do === order) return next.value;
    await open.tell(next.value.told, next.value.who);
  }
  throw new Error(`the story has no more ${order}`);
};
