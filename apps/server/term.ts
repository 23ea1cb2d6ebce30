// A community's term and its day at the server: who is there, which book, and on to the office. It decides nothing itself.
import { implement } from '@orpc/server';
import { termOf, todayOf } from '../../office/around/today.ts';
import type { Asked } from './asked.ts';
import type { ServerParts } from './parts.ts';
import type { SignedIn } from './session.ts';
import { termContract } from './term-contract.ts';
import { turned } from './turned.ts';

export const makeTerm = ({ around }: ServerParts, whoIs: (context: Asked) => SignedIn) => {
  const os = implement(termContract).$context<Asked>();
  const opened = (id: string) => {
    const kept = around?.get(id);
    if (kept?.kind !== 'community') throw turned('NOT_FOUND', '没有这本自治簿。', 'There is no such book of a community.');
    return kept.book;
  };
  return os.router({
    today: os.today.handler(({ input, context }) => {
      const who = whoIs(context);
      return todayOf(opened(input.book), who);
    }),
    offices: os.offices.handler(({ input, context }) => {
      const who = whoIs(context);
      return termOf(opened(input.book), who);
    }),
  });
};
