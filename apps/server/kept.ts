// The calls for what lies kept beside the book: photos and scans, papers to look at and to send out, the office archive. Who may see what: office/.
import { implement } from '@orpc/server';
import type { OpenElection } from '../../office/door.ts';
import { evidenceShown } from '../../office/evidence/keep.ts';
import type { Asked } from './asked.ts';
import { contract } from './contract.ts';
import type { ServerParts } from './parts.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';

export const keptHandlers = (parts: ServerParts, whoIs: (context: Asked) => SignedIn, opened: (id: string) => OpenElection) => {
  const os = implement(contract).$context<Asked>();
  const { printer } = parts;
  return {
    attach: os.elections.attach.handler(async ({ input, context }) => {
      const who = whoIs(context),
        open = opened(input.election);
      if (!parts.evidence) throw turned('FORBIDDEN', '这里不能附照片。', 'Nothing can be attached here.');
      const { order, book, position, kind, caption, file } = input;
      return parts.evidence.attach(
        open,
        who,
        { order: `${who.account} ${order}`, to: { book, position }, kind, ...(caption ? { caption } : {}) },
        new Uint8Array(await file.arrayBuffer()),
      );
    }),
    erase: os.elections.erase.handler(({ input, context }) => {
      const who = whoIs(context),
        open = opened(input.election);
      if (!parts.evidence) throw turned('FORBIDDEN', '这里没有照片。', 'There is nothing attached here.');
      return parts.evidence.erase(open, who, `${who.account} ${input.order}`, input.evidence, input.because);
    }),
    evidence: os.elections.evidence.handler(({ input, context }) => {
      const who = whoIs(context);
      return evidenceShown(opened(input.election), who, input.book, input.position);
    }),
    papers: os.elections.papers.handler(async ({ input, context }) => {
      const who = whoIs(context);
      return (await printer?.list(opened(input.election), who)) ?? [];
    }),
    issue: os.elections.issue.handler(async ({ input, context }) => {
      const who = whoIs(context),
        open = opened(input.election);
      if (!printer) throw turned('FORBIDDEN', '这里不能印发文书。', 'Nothing can be printed here.');
      return printer.issue(open, who, { order: `${who.account} ${input.order}`, file: input.file, because: input.because });
    }),
    paperStyle: os.elections.paperStyle.handler(({ input, context }) => {
      whoIs(context);
      return opened(input.election).election().paperStyle ?? { version: 0 };
    }),
    trySample: os.elections.trySample.handler(async ({ input, context }) => {
      whoIs(context);
      const open = opened(input.election);
      if (!printer) throw turned('FORBIDDEN', '这里不能印文书。', 'Nothing can be printed here.');
      return new File([new Uint8Array(await printer.sample(open, input.style))], '版式样张.pdf', { type: 'application/pdf' });
    }),
    archive: os.elections.archive.handler(async ({ input, context }) => {
      const who = whoIs(context),
        open = opened(input.election);
      if (!open.rolesOf(who.account).some((r) => r === 'chair' || r === 'clerk'))
        throw turned(
          'FORBIDDEN',
          '只有主任和经办人可以取存档档案。',
          'Only the chair and the clerk may take the office archive.',
        );
      const taken = await printer?.print(open, input.file, who, input.passphrase);
      if (!taken) throw turned('NOT_FOUND', '没有这份档案。', 'There is no such archive.');
      if ('kind' in taken) throw turned('FORBIDDEN', `在等：${taken.words.zh}。`, `Waits for: ${taken.words.en}.`);
      return new File([new Uint8Array(taken.bytes)], taken.name, { type: taken.type });
    }),
  };
};
