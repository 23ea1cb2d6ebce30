// The examples of all papers, of elections and of the books around them: each kind as it looks in the first of a few stories that has it, before the poll or at the end. Promises one example a name; what stands in them is kept in papers/examples/.
import { shelves } from '../papers/kind.ts';
import type { Sheet } from '../office/around/papers.ts';
import { electionNamed } from '../office/press/imprint.ts';
import { modelPrinter, type Printer } from '../office/printer.ts';
import { exampleLines } from '../papers/example.ts';
import type { Paper } from '../papers/list.ts';
import type { Replayed } from '../office/told/replay.ts';
import { bookPapers, onceEach } from './bookpapers.ts';
import { tellInMemory, tellUntil } from './telling.ts';

/** A moment of a story: its facts file, told to the end or until this is first done. */
interface Scene {
  readonly facts: string;
  readonly until?: string;
}
/** Small ones first: a paper is shown where it is short. */
const scenes: readonly Scene[] = [
  { facts: 's08-yanning/facts.json', until: 'openAllStations' },
  { facts: 's08-yanning/facts.json' },
  { facts: 'ends/facts-second.json' },
  { facts: 'ends/facts-households.json' },
  { facts: 'ends/facts-over-void.json' },
  { facts: 'ends/facts-anew.json' },
  { facts: 's02-tiebei/facts.json' },
  { facts: 's06-shuangtang/facts.json' },
  { facts: 's03-jiangjiazhuang/facts.json' },
  { facts: 's09-shiyan/facts-2026.json' },
  { facts: 's01-degan/facts-2026-refused.json' },
  { facts: 's08-yanning/facts.json', until: 'fixCandidates' },
];

export interface Example {
  /** `result-notice`, `result-notice-2` for a second vote; of a book around an election `party-ballot`, `village-offices`. */
  readonly name: string;
  readonly scene: string;
  readonly shelf: string;
  /** What the imprint calls that of which it is a paper. */
  readonly of: string;
  /** The same paper in each of its formats. */
  readonly papers: readonly Sheet[];
  /** Its bytes, under the imprint of its book. */
  print(printer: Printer, paper: Sheet): Promise<Uint8Array>;
}
const nameOf = (paper: Sheet): string => paper.file.replace(/\.\w+$/, '');
/** A third vote's papers are made as a second one's, an earlier posting of a notice as the last, and every joined notice as No. 6: no example of their own. */
export const shownAs = (name: string): string =>
  name.startsWith('joined-notice') ? 'joined-notice-6' : name.replace(/-no-\d+(?:-\d+)?$/, '').replace(/-([3-9]|\d\d+)$/, '-2');

/** A paper of an election as an example of its kind. */
export const ofElection = (name: string, scene: string, told: Replayed, papers: readonly Paper[]): Example => ({
  name,
  scene,
  papers,
  shelf: papers[0]?.shelf ?? '',
  of: electionNamed(told.election),
  print: (printer, paper) => printer.sheet({ ...paper, shelf: papers[0]?.shelf ?? 'plans' }, told.election),
});

/** Every kind of paper that some scene has ready, each once, in the order of the scenes; then those of the books around an election. */
export const examplesNow = async (): Promise<readonly Example[]> => [
  ...(await electionExamples()),
  ...onceEach(await bookPapers()),
];

const electionExamples = async (): Promise<readonly Example[]> => {
  const found = new Map<string, Example>();
  for (const scene of scenes) {
    const at = new URL(scene.facts, import.meta.url);
    const told = await (scene.until === undefined ? tellInMemory(at) : tellUntil(at, scene.until));
    const ready = modelPrinter()
      .list(told.election)
      .filter((paper) => paper.ready && !paper.draft);
    for (const [name, papers] of Map.groupBy(ready, nameOf))
      if (!found.has(name) && shownAs(name) === name) found.set(name, ofElection(name, scene.facts, told, papers));
  }
  return [...found.values()];
};

/** The text that is kept of an example, `papers/examples/<name>.txt`. */
export const exampleText = ({ name, scene, shelf, papers }: Example): string => {
  const [paper] = papers;
  if (!paper) throw new Error(`no paper ${name}`);
  const about = `${shelf} · ${papers.map((p) => p.format).join(', ')}${paper.personal ? ' · names voters' : ''} · stories/${scene}`;
  return `${[...exampleLines(paper.page()), '', `-- ${name} · ${about}`].join('\n')}\n`;
};

/** The table of docs/papers.md: every kind of paper with an example, in the order of the shelves. */
const tableOfPapers = (examples: readonly Example[]): string =>
  [
    '| paper | 文书 | on the shelf | forms | names voters | example |',
    '|---|---|---|---|---|---|',
    ...[...new Set([...shelves, ...examples.map((one) => one.shelf)])].flatMap((shelf) =>
      examples.flatMap(({ name, shelf: on, papers: [paper, ...others] }) =>
        paper && on === shelf
          ? [
              `| \`${name}\` | ${paper.title.zh} · ${paper.title.en} | ${shelf} | ${[paper, ...others].map((p) => p.format).join(', ')} | ${paper.personal ? 'yes' : ''} | [text](../papers/examples/${name}.txt) |`,
            ]
          : [],
      ),
    ),
  ].join('\n');

const marks = ['<!-- papers -->', '<!-- end of papers -->'] as const;
/** docs/papers.md with its table as it is now. Throws where the marks of the table are gone. */
export const withTable = (document: string, examples: readonly Example[]): string => {
  const [from, to] = marks.map((mark) => document.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < from)
    throw new Error(`docs/papers.md has lost ${marks.join(' or ')}`);
  return `${document.slice(0, from + marks[0].length)}\n${tableOfPapers(examples)}\n${document.slice(to)}`;
};

/** The names that the table 所求 of docs/papers.md gives for what is asked of an office, each row its own. Throws where the table is gone. */
export const servingNames = (document: string): readonly (readonly string[])[] => {
  const [, after] = document.split('<!-- asked -->');
  const [table] = after?.split('<!-- end of asked -->') ?? [];
  if (table === undefined) throw new Error('docs/papers.md has lost its table of what is asked');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| 所求'))
    .map((line) => [...(line.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
};
