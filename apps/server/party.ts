// The screens of a party election at the server: who is there, which book, and on to the office. It decides nothing itself.
import { implement } from '@orpc/server';
import { partyScreen } from '../../office/views/party.ts';
import type { Asked } from './asked.ts';
import type { ServerParts } from './parts.ts';
import { partyContract } from './party-contract.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';

export const makeParty = ({ around }: ServerParts, whoIs: (context: Asked) => SignedIn) => {
  const os = implement(partyContract).$context<Asked>();
  return os.router({
    screen: os.screen.handler(({ input, context }) => {
      const kept = around?.get(input.book);
      const who = whoIs(context);
      if (kept?.kind !== 'party') throw turned('NOT_FOUND', '没有这次党组织选举。', 'There is no such party election.');
      const sees = kept.book.rolesOf(who.account).some((role) => role === 'chair' || role === 'clerk');
      const screen = partyScreen(kept.book.state().party, kept.book.now().today, sees);
      if (!screen) throw turned('NOT_FOUND', '这次党组织选举还没有开始。', 'This party election has not begun.');
      return screen;
    }),
  });
};
