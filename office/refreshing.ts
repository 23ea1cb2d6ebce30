// The figures of an election as they stand now, put into a Word file of its summary that somebody edited. What a field is: press/fields.ts.
import { type Figure, figuresOf } from '../papers/page.ts';
import { papersOf } from '../papers/list.ts';
import type { Printable } from './fromArchive.ts';
import type { RefreshedFile } from './screens-after.ts';
import { electionNamed } from './press/imprint.ts';
import { type NotRefreshed, type Refreshed, refreshed } from './press/fields.ts';

/** Every figure of the papers of the summary, each once; none before they are ready. */
const figuresNow = (election: Printable): readonly Figure[] => {
  const given = { on: election.now().today, told: election.recorded(), tokenOf: election.cardToken };
  const ready = papersOf(election.election(), given).filter((p) => p.shelf === 'summary' && p.ready && p.format === 'docx');
  return [...new Map(ready.flatMap((p) => figuresOf(p.page())).map((f) => [f.name, f])).values()];
};

/** An edited Word file with the present figures; refused where it is none of ours, or there is no summary yet. */
export const refreshSummary = (election: Printable, docx: Uint8Array): Refreshed | NotRefreshed => {
  const figures = figuresNow(election);
  return figures.length === 0
    ? { kind: 'refused', zh: '还没有工作总结：要先完成工作移交', en: 'There is no work summary yet: the work is not handed over' }
    : refreshed(docx, figures, electionNamed(election));
};

/** The answer as it goes over the line. */
export const refreshedFile = (found: Refreshed | NotRefreshed): RefreshedFile => {
  if (found.kind === 'refused') return { kind: 'refused', words: { zh: found.zh, en: found.en } };
  const { bytes, ...told } = found;
  return { ...told, file: Buffer.from(bytes).toString('base64') };
};
