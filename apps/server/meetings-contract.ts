// What the server answers about a community's meetings and openness: the part of the contract for their two screens. Nothing here acts.
import { type } from '@orpc/contract';
import type { MeetingsScreen, OpennessScreen } from '../../office/meetings/shown.ts';
import { ofBook, open } from './contract-form.ts';

export const meetingsContract = {
  meetings: open.route({ method: 'GET', path: '/books/{book}/meetings' }).input(ofBook).output(type<MeetingsScreen>()),
  openness: open.route({ method: 'GET', path: '/books/{book}/openness' }).input(ofBook).output(type<OpennessScreen>()),
};
