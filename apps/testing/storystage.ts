// A story told on a real data folder and served as it would be in a community: SQLite, the real printer, the built console. Lines are told through the door, or a step of a line is given to a person at a screen. What a person does: storyhands.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAccounts } from '../../office/accounts.ts';
import { loadStory } from '../../office/demonstration.ts';
import type { OpenElection } from '../../office/door.ts';
import { modelPrinter, openPrinter } from '../../office/printer.ts';
import { openShelf } from '../../office/shelf.ts';
import { readStory, type Story } from '../../office/told/read.ts';
import { rollRows } from '../../office/told/replay.ts';
import { stepsOf, type StoryStep } from '../../office/told/tell.ts';
import { servedParts } from '../cli/serve.ts';
import { startServer } from '../server/server.ts';

export type Line = Story['facts']['told'][number];
export interface Stage {
  readonly url: string;
  readonly open: OpenElection;
  readonly lines: readonly Line[];
  /** The steps of a line as the election stands now, the clock set to their moment. */
  readonly steps: (index: number) => Promise<readonly StoryStep[]>;
  /** Tells steps through the door, all at once; throws where one goes otherwise than its line expects. */
  readonly tell: (steps: readonly StoryStep[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const wanted = ({ line }: StoryStep): string => (line.expect === 'done' ? 'done' : line.expect.refused);

/** Opens a data folder of its own, tells the story up to the line that `to` finds, and serves it. `and` may put lines in. */
export const stageOf = async (
  facts: string,
  webDist: string,
  to: (line: Line) => boolean,
  and: (lines: readonly Line[]) => readonly Line[] = (lines) => lines,
): Promise<Stage> => {
  const read = await readStory(fileURLToPath(new URL(`../../stories/${facts}`, import.meta.url)));
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  const lines = and(read.story.facts.told);
  const story: Story = { ...read.story, facts: { ...read.story.facts, told: lines as Story['facts']['told'] } };
  const folder = mkdtempSync(join(tmpdir(), 'zheng-told-'));
  const shelf = await openShelf(folder);
  const { kept, cast } = await loadStory(shelf, story, 'told', lines.findIndex(to));
  const accounts = openAccounts({ path: join(folder, 'accounts.db') });
  const printer = await openPrinter();
  const server = await startServer({ ...servedParts(shelf, printer), accounts, webDist, port: 0 });
  const { election: open } = kept;
  const outside = {
    rollRows,
    papers: async () =>
      (await modelPrinter().all(open, kept.secrets)).map((p) => ({ file: p.recorded, sha256: p.sha256, title: p.title })),
  };
  return {
    url: server.url,
    open,
    lines,
    steps: (index) => {
      const line = lines[index];
      if (line) kept.story?.set(line.written ?? line.on, line.at);
      return stepsOf(story, index, cast, open, outside);
    },
    tell: async (steps) => {
      const answers = await Promise.all(steps.map((step) => open.tell(step.told, step.who)));
      const refused = answers.findIndex((a) => a.kind === 'refused');
      const answer = answers[refused];
      const found = answer?.kind === 'refused' ? answer.refusal.key : 'done';
      const step = steps[Math.max(0, refused)];
      if (step && found !== wanted(step))
        throw new Error(
          `${facts} ${step.line.on} ${step.told.do} ${JSON.stringify(step.told.body).slice(0, 300)}: ${found}, expected ${wanted(step)}`,
        );
    },
    close: async () => {
      await server.close();
      await printer.close();
      await shelf.close();
      accounts.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
