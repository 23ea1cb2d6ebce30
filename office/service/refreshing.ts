// The figures of the reports of work as they stand now, put into a Word file of one of them that somebody edited. What a field is: press/fields.ts.
import { figuresOf } from '../../papers/page.ts';
import { workKindsOf } from '../../papers/service/kinds.ts';
import { community, type OpenCommunity } from '../around/community.ts';
import { type NotRefreshed, type Refreshed, refreshed } from '../press/fields.ts';
import { workGiven } from './given.ts';

/** An edited Word file with the present figures of the book; refused where it is none of ours, or another book's. Figures of one report bear its name, so that one file is never given another year's. */
export const refreshReports = (book: OpenCommunity, docx: Uint8Array): Refreshed | NotRefreshed => {
  const state = book.state();
  const papers = workKindsOf(state.service, workGiven(state, { on: book.now().today, told: book.recorded() }));
  const figures = papers.flatMap((k) => (k.waitsFor === undefined && k.formats.includes('docx') ? figuresOf(k.page()) : []));
  return refreshed(docx, figures, community.title(state).zh);
};
