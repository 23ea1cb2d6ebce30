// What the server answers about a community's meetings and openness: the part of the contract for their two screens. Nothing here acts.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { MeetingsScreen, OpennessScreen } from '../../office/meetings/shown.ts';

const said = z.object({ words: z.object({ zh: z.string(), en: z.string() }) });
const open = oc.errors({ UNAUTHORIZED: { status: 401, data: said }, NOT_FOUND: { status: 404, data: said } });
const ofBook = z.object({ book: z.string().min(1).max(80) });

export const meetingsContract = {
  meetings: open.route({ method: 'GET', path: '/books/{book}/meetings' }).input(ofBook).output(type<MeetingsScreen>()),
  openness: open.route({ method: 'GET', path: '/books/{book}/openness' }).input(ofBook).output(type<OpennessScreen>()),
};
