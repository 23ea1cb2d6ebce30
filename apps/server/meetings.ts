// A community's meetings and openness at the server: who is there, which book, and on to the office. It decides nothing itself.
import { implement } from '@orpc/server';
import { meetingsScreen } from '../../office/meetings/views.ts';
import { opennessScreen } from '../../office/meetings/openness.ts';
import type { Asked } from './asked.ts';
import { meetingsContract } from './meetings-contract.ts';
import type { ServerParts } from './parts.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';

export const makeMeetings = ({ around }: ServerParts, whoIs: (context: Asked) => SignedIn) => {
  const os = implement(meetingsContract).$context<Asked>();
  const opened = (id: string, context: Asked) => {
    whoIs(context);
    const kept = around?.get(id);
    if (kept?.kind !== 'community') throw turned('NOT_FOUND', '没有这本自治簿。', 'There is no such book of a community.');
    return kept.book;
  };
  return os.router({
    meetings: os.meetings.handler(({ input, context }) => meetingsScreen(opened(input.book, context))),
    openness: os.openness.handler(({ input, context }) => opennessScreen(opened(input.book, context))),
  });
};
