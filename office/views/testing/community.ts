// The small community of docs/examples told in memory up to a line, for tests of what comes after the poll: the real office, the real facts file.
import { fileURLToPath } from 'node:url';
import { openMemoryLedger } from '../../../ledger/memory.ts';
import { storyClock, type StoryClock } from '../../clock.ts';
import { seededDice } from '../../dice.ts';
import type { OpenElection } from '../../door.ts';
import { openElection } from '../../office.ts';
import { secretsFrom } from '../../secrets.ts';
import { readStory } from '../../told/read.ts';
import { castOf, tellStory } from '../../told/tell.ts';

/** Tells the story up to, not including, the first line that gives the order `until`. */
export const communityUntil = async (until: string): Promise<{ readonly open: OpenElection; readonly clock: StoryClock }> => {
  const read = await readStory(fileURLToPath(new URL('../../../docs/examples/community-2026.json', import.meta.url)));
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  const { story } = read,
    dice = seededDice(story.facts.seed),
    clock = storyClock(`${story.facts.told[0]?.on ?? ''}T08:00:00+08:00`);
  const open = await openElection({
    id: 'liuhe',
    ledger: openMemoryLedger(),
    secrets: secretsFrom(dice.bytes(32)),
    clock,
    dice,
    rehearsal: true,
  });
  const outside = { rollRows: () => Promise.resolve([]), papers: () => Promise.resolve([]) };
  const to = story.facts.told.findIndex((line) => line.do === until);
  const wrong = await tellStory({ story, cast: castOf(story, dice), election: open, clock, outside }, 0, to);
  if (wrong) throw new Error(JSON.stringify(wrong));
  return { open, clock };
};
