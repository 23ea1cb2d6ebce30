// The calls of the roll: a page of it, one person, a file that is read and judged before anything is registered. What a row means: office/imports.ts.
import { implement } from '@orpc/server';
import type { OpenElection } from '../../office/door.ts';
import type { Asked } from './asked.ts';
import { contract } from './contract.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';
import { keyTold } from '../../office/orderkey.ts';
import { personScreen, rollScreen } from '../../office/views/roll.ts';
import { rollWorkScreen } from '../../office/views/rollwork.ts';
import type { RouterParts } from './parts.ts';

export const rollHandlers = (
  { shelf, imports }: RouterParts,
  whoIs: (context: Asked) => SignedIn,
  opened: (id: string) => OpenElection,
) => {
  const os = implement(contract).$context<Asked>();
  return {
    page: os.roll.page.handler(({ input, context }) => rollScreen(opened(input.election), whoIs(context), input)),
    person: os.roll.person.handler(({ input, context }) => {
      const person = personScreen(opened(input.election), whoIs(context), input.voter);
      if (!person) throw turned('NOT_FOUND', '名册上没有这个人。', 'Nobody of that number is on the roll.');
      return person;
    }),
    preview: os.roll.preview.handler(async ({ input, context }) => {
      const who = whoIs(context),
        open = opened(input.election);
      if (!open.rolesOf(who.account).some((r) => r === 'clerk' || r === 'chair'))
        throw turned('FORBIDDEN', '只有主任和经办人可以导入名册。', 'Only the clerk and the chair may import a roll.');
      return imports.preview(open, who, new Uint8Array(await input.file.arrayBuffer()), input.as, shelf.elections());
    }),
    reading: os.roll.reading.handler(({ input, context }) => {
      const rows = imports.progress(opened(input.election), whoIs(context));
      return rows === undefined ? {} : { rows };
    }),
    work: os.roll.work.handler(async ({ input, context }) => {
      const work = await rollWorkScreen(opened(input.election), whoIs(context), shelf.elections());
      if (!work) throw turned('FORBIDDEN', '只有主任和经办人可以看。', 'Only the chair and the clerk may see this.');
      return work;
    }),
    register: os.roll.register.handler(async ({ input, context }) => {
      const who = whoIs(context),
        open = opened(input.election);
      const { token, gone, heldOn, on } = input,
        order = `${who.account} ${input.order}`;
      const imported = { order, sent: ['import', token, gone, heldOn ?? null], ...(on ? { on } : {}) };
      // What was recorded of it is answered without the file, which is forgotten by then.
      if (open.recorded().some((r) => keyTold(r.written.order).order === order))
        return open.tell({ ...imported, do: 'registerVoters', body: null }, who);
      const told = imports.order(open, who, token, gone, heldOn);
      if (!told)
        throw turned(
          'NOT_FOUND',
          '请重新选择文件：预览已过期，或者其中有错误。',
          'Choose the file again: the preview has expired or has faults.',
        );
      const answered = await open.tell({ ...told, ...imported }, who);
      if (answered.kind !== 'refused') imports.forget(token);
      return answered;
    }),
  };
};
