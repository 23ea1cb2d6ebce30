// What the server answers about a community's book of work: the part of the contract for its ledger, basic file, portfolio, reports, cases, import and photos. Nothing here acts.
import { type } from '@orpc/contract';
import { z } from 'zod';
import type { Answered } from '../../office/screens.ts';
import { columnNames } from '../../office/service/columns.ts';
import type { RefreshedFile } from '../../office/screens-after.ts';
import type { WorkImport } from '../../office/service/imports.ts';
import type {
  Behind,
  CasesScreen,
  ElectionCost,
  FileScreen,
  PortfolioScreen,
  ReportScreen,
  WorkScreen,
} from '../../office/service/shown.ts';
import { ofBook, open, whole, word } from './contract-form.ts';

const file = z.file().max(20_000_000);

export const workContract = {
  /** The ledger, newest first, a window at a time. */
  list: open
    .route({ method: 'GET', path: '/books/{book}/work' })
    .input(
      ofBook.extend({
        search: z.string().max(60).optional(),
        kind: z.string().max(30).optional(),
        programme: z.string().max(40).optional(),
        responsible: word.optional(),
        from: z.iso.date().optional(),
        until: z.iso.date().optional(),
        struck: z.boolean().optional(),
        offset: whole.default(0),
        many: whole.max(200).default(50),
      }),
    )
    .output(type<WorkScreen>()),
  file: open.route({ method: 'GET', path: '/books/{book}/basic-file' }).input(ofBook).output(type<FileScreen>()),
  /** What each election cost, and the paper of it. */
  expenses: open.route({ method: 'GET', path: '/books/{book}/expenses' }).input(ofBook).output(type<readonly ElectionCost[]>()),
  portfolio: open.route({ method: 'GET', path: '/books/{book}/portfolio' }).input(ofBook).output(type<PortfolioScreen>()),
  report: open
    .route({ method: 'GET', path: '/books/{book}/report' })
    .input(ofBook.extend({ which: z.string().max(40).optional() }))
    .output(type<ReportScreen>()),
  /** An edited Word file of a report comes back with the present figures; nothing is recorded or kept. */
  refresh: open
    .route({ method: 'POST', path: '/books/{book}/report/refresh' })
    .input(ofBook.extend({ file }))
    .output(type<RefreshedFile>()),
  behind: open
    .route({ method: 'GET', path: '/books/{book}/behind' })
    .input(ofBook.extend({ places: z.array(z.string().max(60)).max(20_000) }))
    .output(type<Behind>()),
  cases: open.route({ method: 'GET', path: '/books/{book}/cases' }).input(ofBook).output(type<CasesScreen>()),
  /** Reads an old ledger and shows what was understood; nothing is recorded. What was guessed wrongly is corrected by hand and read again: the sheet, the row of the head, what each column is; who answers for it and which kind it is where a row does not say. */
  preview: open
    .route({ method: 'POST', path: '/books/{book}/service/preview' })
    .input(
      ofBook.extend({
        file,
        responsible: word.optional(),
        kind: z.string().max(30).optional(),
        year: z.number().int().min(1980).max(2100).optional(),
        sheet: z.string().max(100).optional(),
        head: z.number().int().min(1).max(100_000).optional(),
        columns: z
          .array(z.enum(['', ...columnNames]))
          .max(200)
          .optional(),
        again: z.boolean().optional(),
      }),
    )
    .output(type<WorkImport>()),
  bringIn: open
    .route({ method: 'POST', path: '/books/{book}/service/import' })
    .input(ofBook.extend({ order: word, token: word }))
    .output(type<Answered>()),
  /** A photo of an entry: JPEG, PNG or PDF, 10 MB at most. It is shown at /work-photo/{book}/{id}. */
  attach: open
    .route({ method: 'POST', path: '/books/{book}/service/photo' })
    .input(
      ofBook.extend({
        order: word,
        entry: word.optional(),
        /** Or the place in the book where the entry was written. */ position: whole.optional(),
        caption: z.string().max(100).optional(),
        file,
      }),
    )
    .output(type<Answered>()),
};
