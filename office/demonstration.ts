// The demonstration: a story told to the eve of its poll on a shelf, and what is left of its election day for the player. Every order goes through the door.
import type { StoryClock } from './clock.ts';
import type { OpenElection, Who } from './door.ts';
import type { StoryLeft, StoryLine } from './player.ts';
import type { Kept, Shelf } from './shelf.ts';
import type { Outside } from './told/lines.ts';
import { listBehind, type Story } from './told/read.ts';
import { rollRows } from './told/replay.ts';
import { type Cast, castOf, stepsOf, tellStory } from './told/tell.ts';
import { roles, type Role } from '../election/keepers.ts';

/** Papers are made by a person in the demonstration, not by the story. */
const outside: Outside = { rollRows, papers: async () => [] };

/** A story on a shelf, with the hands that told it so far. */
export interface Loaded {
  readonly kept: Kept;
  readonly cast: Cast;
}
/** Tells the lines of a story before `to` into a new election of the shelf. Throws with the place when it goes otherwise. */
export const loadStory = async (shelf: Shelf, story: Story, id: string, to: number): Promise<Loaded> => {
  const first = story.facts.told[0];
  if (!first) throw new Error('a story has lines');
  const { place, term, mode, posts } = story.facts;
  const admin: Who = { account: 'a_story', name: '演练', admin: true };
  const startsAt = `${first.written ?? first.on}T08:00:00+08:00`;
  const { kept, answered } = await shelf.begin(
    { order: 'line-1-1', do: 'beginElection', on: first.on, body: { ...place, term, mode, posts, rehearsal: true } },
    admin,
    startsAt,
    id,
  );
  if (!kept?.story)
    throw new Error(answered.kind === 'refused' ? answered.words.zh : 'the demonstration has no clock of its own');
  const cast = { ...castOf(story, kept.dice), admin };
  const wrong = await tellStory({ story, cast, election: kept.election, clock: kept.story, outside }, 0, to);
  if (wrong) throw new Error(`${story.file}:${wrong.line} ${wrong.do}: ${wrong.found}`);
  await kept.keepClock(); // now it is whole
  return { kept, cast };
};

/** Tells the story up to the first line of its election day into a new election of the shelf. Throws with the place when it goes otherwise. */
export const loadDemonstration = async (shelf: Shelf, story: Story, id: string): Promise<Kept> =>
  (await loadStory(shelf, story, id, pollLine(story))).kept;

const pollDay = (story: Story): string =>
  (story.facts.told.find((l) => l.do === 'fixElectionDay') as { day?: string } | undefined)?.day ?? '9999-12-31';
const pollLine = (story: Story): number => story.facts.told.findIndex((l) => l.on >= pollDay(story));

/** What the player may still tell: the lines of election day. The hands are those who hold the roles now. */
export const dayLeft = (story: Story, kept: Kept): StoryLeft | undefined => {
  const from = pollLine(story);
  const { story: clock, election } = kept;
  if (!clock || from < 0) return undefined;
  const day = pollDay(story);
  const lines = story.facts.told
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => index >= from && line.on === day);
  const ballots = lines.reduce(
    (n, { line }) => n + (line.do === 'countAll' ? (listBehind(story, line)?.rows.length ?? 0) : 0),
    0,
  );
  return {
    lines: lines.length,
    ballots,
    steps: () =>
      told(
        story,
        election,
        clock,
        lines.map((l) => l.index),
      ),
  };
};

async function* told(
  story: Story,
  election: OpenElection,
  clock: StoryClock,
  lines: readonly number[],
): AsyncGenerator<StoryLine> {
  for (const index of lines) {
    const line = story.facts.told[index];
    if (line) clock.set(line.written ?? line.on, line.at);
    for (const step of await stepsOf(story, index, holders(election), election, outside))
      yield {
        told: step.told,
        who: step.who,
        ...(step.second ? { second: true as const } : {}),
        ...(line?.expect === 'done' ? {} : { refusedOnPurpose: true }),
      };
  }
}

/** Who holds each role in the election now. */
const holders = (election: OpenElection): Cast => {
  const held = election.election().keepers.held;
  const of = (role: Role): Who => {
    const k = held.find((h) => h.role === role);
    return { account: k?.account ?? 'a_none', name: k?.name ?? '' };
  };
  return {
    admin: { account: 'a_story', name: '演练', admin: true },
    by: Object.fromEntries(roles.map((r) => [r, of(r)])) as Cast['by'],
  };
};
