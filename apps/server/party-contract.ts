// What the server answers about one party election: all its screens at once, computed by the office. Nothing here acts.
import { type } from '@orpc/contract';
import type { PartyScreen } from '../../office/screens-party.ts';
import { ofBook, open } from './contract-form.ts';

export const partyContract = {
  screen: open.route({ method: 'GET', path: '/books/{book}/party' }).input(ofBook).output(type<PartyScreen>()),
};
