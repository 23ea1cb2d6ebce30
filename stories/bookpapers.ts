// The papers of the books around an election as they stand at the end of their stories: those of a party election, and of a term with its meetings in a community and in a village. What is kept of them as examples: examples.ts.
import { type Sheet, papersOfBook, printInBook } from '../office/around/papers.ts';
import { aboutOf } from '../office/around/kinds.ts';
import { readAroundStory, replayAround } from '../office/around/telling.ts';
import { openMemoryLedger } from '../ledger/memory.ts';
import type { Example } from './examples.ts';

/** Small ones first: a paper is shown where it is short. */
const stories = ['s08-party', 's13-gongtui', 'term', 's12-huiyi', 'cunhui'] as const;

/** Every paper that is ready at the end of a story of a book, under its own name there. */
export const bookPapers = async (): Promise<readonly Example[]> => {
  const all: Example[] = [];
  for (const folder of stories) {
    const scene = `${folder}/facts.json`;
    const { kind, ...story } = await readAroundStory(new URL(scene, import.meta.url));
    if (kind !== 'party' && kind !== 'community') throw new Error(`${scene}: ${kind}`);
    const { book, otherwise } = await replayAround({ ...story, kind }, openMemoryLedger());
    if (otherwise) throw new Error(`${scene}: ${otherwise.what}`);
    const state = book.state();
    const shelf = 'term' in state ? (state.term.begun?.kind ?? kind) : kind;
    const ready = papersOfBook(kind, book).filter((paper) => paper.ready);
    for (const [name, papers] of Map.groupBy(ready, (paper) => paper.file.replace(/\.\w+$/, '')))
      all.push({
        name: `${shelf}-${name}`,
        scene,
        shelf,
        papers,
        of: aboutOf(kind).title(state).zh,
        print: (printer, paper: Sheet) => printInBook(kind, book, printer, paper),
      });
  }
  return all;
};

/** The second meeting's minutes are made as the first's, and so with every paper that there is several times: no example of its own. The two halves of a party's script are two papers. */
export const bookShownAs = (name: string): string => (name.startsWith('party-') ? name : name.replaceAll(/-\d+/g, ''));

/** One example a kind of paper, under its name without its number. */
export const onceEach = (all: readonly Example[]): readonly Example[] =>
  [...Map.groupBy(all, (one) => bookShownAs(one.name))].flatMap(([name, [first]]) => (first ? [{ ...first, name }] : []));
