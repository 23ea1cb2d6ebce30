// Reads a facts file and the lists beside it. Every fault is one sentence with file, line, field and remedy; nothing is told until all of it is understood. Faults of JSON: faultyjson.ts, of shape: wrong.ts, of the lines together: unsound.ts.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileFault, parseFacts, type Say } from './faultyjson.ts';
import type { ListKind } from './listcolumns.ts';
import { type ListRow, readList } from './lists.ts';
import { type FactsFile, factsFile, fileOf, type Line } from './shape.ts';
import { unsoundIn } from './unsound.ts';
import { sayShape } from './wrong.ts';

export interface Story {
  readonly file: string;
  readonly facts: FactsFile;
  readonly lists: ReadonlyMap<string, StoryList>;
  readonly lineOf: (index: number) => number;
  readonly lineOfExpected: (key: string) => number;
}
/** A list beside the facts file; `rows` where it holds nominations, staff or ballots, `at` the row of the file of each. */
export interface StoryList {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly rows: readonly ListRow[];
  readonly at: readonly number[];
}

/** The list that a line takes from another file. */
export const listBehind = (story: Story, line: Line): StoryList | undefined => {
  const name = fileOf(line);
  return name === undefined ? undefined : story.lists.get(name);
};

/** A story, or the faults that keep it from being told. */
export const readStory = async (
  file: string,
): Promise<
  { readonly kind: 'story'; readonly story: Story } | { readonly kind: 'faulty'; readonly faults: readonly FileFault[] }
> => {
  const faulty = (faults: readonly FileFault[]) => ({
    kind: 'faulty' as const,
    faults: faults.toSorted((a, b) => (a.file === b.file ? a.line - b.line : 0)),
  });
  const text = await readFile(file).then(decoded, () => undefined);
  if (text === undefined)
    return faulty([
      {
        file,
        line: 0,
        field: '—',
        what: '文件打不开，或不是 UTF-8 编码 · the file cannot be read, or is not UTF-8',
        remedy: '核对路径，另存为 UTF-8 · check the path, save it as UTF-8',
      },
    ]);
  const parsed = parseFacts(file, text);
  if (parsed.kind === 'not JSON') return faulty([parsed.fault]);
  const { written, lineOf, say } = parsed;
  const shape = factsFile.safeParse(written);
  const said = shape.success ? [] : sayShape(shape.error, written);
  const faults = [
    ...parsed.faults,
    ...said.map((s) => ({ file, line: lineOf(s.path), field: s.field, what: s.what, remedy: s.remedy })),
  ];
  if (!shape.success || faults.length > 0) return faulty(oneEach(faults));
  const facts = shape.data;
  const { lists, faults: ofLists } = await readLists(file, facts, say);
  const more = [...unsoundIn(facts, say), ...ofLists];
  if (more.length > 0) return faulty(more);
  const story = {
    file,
    facts,
    lists,
    lineOf: (index: number) => lineOf(['told', index]),
    lineOfExpected: (key: string) => lineOf(['expect', key]),
  };
  return { kind: 'story', story };
};

/** The first fault of each field: one mistake is named once. */
const oneEach = (faults: readonly FileFault[]): readonly FileFault[] =>
  faults.filter((f, i) => faults.findIndex((x) => x.line === f.line && x.field === f.field) === i);

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
};

/** The kind of list that each line takes from a file. */
const kinds: Readonly<Record<string, ListKind | 'roll' | undefined>> = {
  registerVoters: 'roll',
  updateRoll: 'roll',
  bringInLastRoll: 'roll',
  recordNomination: 'nominations',
  signNomination: 'signatures',
  chooseRepresentatives: 'representatives',
  appointStaff: 'staff',
  recordProxies: 'proxies',
  countAll: 'ballots',
};

/** The lists of the head, read, those of nominations, signatures, representatives, staff and ballots understood as the lines use them. */
const readLists = async (
  file: string,
  facts: FactsFile,
  say: Say,
): Promise<{ readonly lists: ReadonlyMap<string, StoryList>; readonly faults: readonly FileFault[] }> => {
  const lists = new Map<string, StoryList>();
  const faults: FileFault[] = [];
  for (const [name, named] of Object.entries(facts.files)) {
    const path = join(dirname(file), named);
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) {
      faults.push(
        say(
          ['files', name],
          `没有 ${named} 这个文件，或打不开 · no such file`,
          '把文件放在同一文件夹，核对文件名 · put the file beside this one, check its name',
        ),
      );
      continue;
    }
    const used = [...new Set(facts.told.filter((l) => fileOf(l) === name).flatMap((l) => kinds[l.do] ?? []))];
    if (used.length > 1)
      faults.push(
        say(
          ['files', name],
          `同一个文件用作${used.join('和')} · one file used for two kinds of list`,
          '分成两个文件 · make two files',
        ),
      );
    const read = used[0] === undefined || used[0] === 'roll' ? { rows: [], at: [], faults: [] } : readList(used[0], bytes);
    faults.push(...read.faults.map((f) => ({ file: path, line: f.row, field: f.column, what: f.what, remedy: f.remedy })));
    lists.set(name, { name, path, bytes, rows: read.rows, at: read.at });
  }
  return { lists, faults };
};
