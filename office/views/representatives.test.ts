// The screen of representatives against the two examples in which they elect: how many must come, who is missing, and what a guest may not see.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { storyClock } from '../clock.ts';
import { seededDice } from '../dice.ts';
import { openElection } from '../office.ts';
import { secretsFrom } from '../secrets.ts';
import { readStory } from '../told/read.ts';
import { rollRows } from '../told/replay.ts';
import { castOf, tellStory } from '../told/tell.ts';
import { representativesScreen } from './representatives.ts';
import { rollScreen } from './roll.ts';

const eveOf = async (example: string) => {
  const read = await readStory(fileURLToPath(new URL(`../../docs/examples/${example}.json`, import.meta.url)));
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  const { story } = read,
    dice = seededDice(story.facts.seed),
    clock = storyClock('2026-03-01T08:00:00+08:00');
  const open = await openElection({
    id: example,
    ledger: openMemoryLedger(),
    secrets: secretsFrom(dice.bytes(32)),
    clock,
    dice,
    rehearsal: true,
  });
  const cast = castOf(story, dice);
  const wrong = await tellStory(
    { story, cast, election: open, clock, outside: { rollRows, papers: async () => [] } },
    0,
    story.facts.told.findIndex((l) => l.do === 'setStations'),
  );
  if (wrong) throw new Error(JSON.stringify(wrong));
  return { open, ...cast.by };
};

test('9 representatives elect, 7 of them make the election valid: 3 × 7 = 21 > 18; who left is told, nobody is missing', async () => {
  const { open, clerk } = await eveOf('representatives-2026');
  const screen = representativesScreen(open, clerk);
  assert.deepEqual([screen.elect?.count, screen.elect?.needed, screen.elect?.posted?.count], [9, 7, 9]);
  assert.deepEqual(
    screen.groups.map((g) => [g.households, g.representatives.length, g.head]),
    [
      [70, 3, '赵敏华'],
      [75, 3, '梁少云'],
      [66, 3, '潘月娥'],
    ],
  );
  assert.deepEqual([screen.women.women, screen.women.asked], [5, false], 'residents’ law asks for no share of women');
  assert.deepEqual([screen.pointed, screen.left.map((l) => l.name)], [[], ['胡志勇']]);
  assert.deepEqual(rollScreen(open, clerk, {}).electors, {
    total: 9,
    groups: [
      { group: 1, voters: 3 },
      { group: 2, voters: 3 },
      { group: 3, voters: 3 },
    ],
  });
});

test('12 household representatives elect, 7 are more than half; a guest sees their number, not their names', async () => {
  const { open, clerk, guest } = await eveOf('households-2026');
  const screen = representativesScreen(open, clerk);
  assert.deepEqual([screen.elect?.count, screen.elect?.needed, screen.households], [12, 7, 12]);
  assert.equal(screen.groups[0]?.householdNames[0]?.name, '陈志远');
  const seen = representativesScreen(open, guest);
  assert.deepEqual([seen.households, seen.groups.flatMap((g) => g.householdNames)], [12, []]);
});
