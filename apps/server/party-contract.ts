// What the server answers about one party election: all its screens at once, computed by the office. Nothing here acts.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { PartyScreen } from '../../office/views/party.ts';

const said = z.object({ words: z.object({ zh: z.string(), en: z.string() }) });
const open = oc.errors({ UNAUTHORIZED: { status: 401, data: said }, FORBIDDEN: { status: 403, data: said }, NOT_FOUND: { status: 404, data: said }, TOO_MANY_REQUESTS: { status: 429, data: said } });

export const partyContract = {
  screen: open.route({ method: 'GET', path: '/books/{book}/party' }).input(z.object({ book: z.string().min(1).max(80) })).output(type<PartyScreen>()),
};
