// A community's book of work at the server: who is there, which book, and on to the office. It decides nothing itself.
import { implement } from '@orpc/server';
import { behindWork, entryAt, reportScreen } from '../../office/service/report.ts';
import { refreshedFile } from '../../office/refreshing.ts';
import type { RefreshedFile } from '../../office/screens-after.ts';
import { refreshReports } from '../../office/service/refreshing.ts';
import { openWorkImports } from '../../office/service/imports.ts';
import { attachWorkPhoto } from '../../office/service/photos.ts';
import { casesScreen, expensesScreen, fileScreen, keepsWork, portfolioScreen, workScreen } from '../../office/service/views.ts';
import { workKindNamed } from '../../office/service/given.ts';
import type { Asked } from './asked.ts';
import type { ServerParts } from './parts.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';
import { workContract } from './work-contract.ts';

export const makeWork = ({ around }: ServerParts, whoIs: (context: Asked) => SignedIn) => {
  const os = implement(workContract).$context<Asked>();
  const imports = openWorkImports();
  const opened = (id: string) => {
    const kept = around?.get(id);
    if (kept?.kind !== 'community') throw turned('NOT_FOUND', '没有这本自治簿。', 'There is no such book of a community.');
    return kept;
  };
  const keeping = (id: string, context: Asked) => {
    const kept = opened(id),
      who = whoIs(context);
    if (!keepsWork(kept.book, who))
      throw turned('FORBIDDEN', '只有主任和经办人可以登记台账。', 'Only the chair and the clerks keep the ledger.');
    return { kept, who };
  };
  return os.router({
    list: os.list.handler(({ input, context }) => {
      const { book, offset, many, kind, ...asked } = input;
      const of = workKindNamed(kind);
      return workScreen(opened(book).book, whoIs(context), { ...asked, ...(of ? { kind: of } : {}) }, { offset, many });
    }),
    file: os.file.handler(({ input, context }) => {
      whoIs(context);
      return fileScreen(opened(input.book).book);
    }),
    expenses: os.expenses.handler(({ input, context }) => {
      whoIs(context);
      return expensesScreen(opened(input.book).book);
    }),
    portfolio: os.portfolio.handler(({ input, context }) => {
      whoIs(context);
      return portfolioScreen(opened(input.book).book);
    }),
    report: os.report.handler(({ input, context }) => {
      whoIs(context);
      return reportScreen(opened(input.book).book, input.which);
    }),
    refresh: os.refresh.handler(async ({ input, context }): Promise<RefreshedFile> => {
      whoIs(context);
      return refreshedFile(refreshReports(opened(input.book).book, new Uint8Array(await input.file.arrayBuffer())));
    }),
    behind: os.behind.handler(({ input, context }) => {
      const { kept, who } = keeping(input.book, context);
      return behindWork(kept.book, who, input.places);
    }),
    cases: os.cases.handler(({ input, context }) => {
      const { kept, who } = keeping(input.book, context);
      return casesScreen(kept.book, who);
    }),
    preview: os.preview.handler(async ({ input, context }) => {
      const { book, file, kind, ...asked } = input;
      const { kept, who } = keeping(book, context);
      return imports.preview(kept.book, who, new Uint8Array(await file.arrayBuffer()), { ...asked, kind: workKindNamed(kind) });
    }),
    bringIn: os.bringIn.handler(async ({ input, context }) => {
      const { kept, who } = keeping(input.book, context);
      const rows = imports.rows(kept.book, who, input.token);
      const told = { order: `${who.account} ${input.order}`, do: 'bringInWork', sent: ['import', input.token] };
      // What was recorded of it is answered without the file, which is forgotten by then.
      if (!rows && !(await kept.book.settle(told.order)))
        throw turned(
          'NOT_FOUND',
          '请重新选择文件：预览已过期，或者其中有错误。',
          'Choose the file again: the preview has expired or has faults.',
        );
      const answered = await kept.book.tell({ ...told, body: { rows: rows ?? [] } }, who);
      if (answered.kind !== 'refused') imports.forget(input.token);
      return answered;
    }),
    attach: os.attach.handler(async ({ input, context }) => {
      const { kept, who } = keeping(input.book, context);
      const entry = input.entry ?? entryAt(kept.book, input.position ?? 0);
      if (entry === undefined) throw turned('NOT_FOUND', '台账里没有这一条。', 'There is no such entry.');
      return attachWorkPhoto(
        kept,
        who,
        { order: `${who.account} ${input.order}`, entry, caption: input.caption },
        new Uint8Array(await input.file.arrayBuffer()),
      );
    }),
  });
};
