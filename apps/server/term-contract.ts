// What the server answers about a community's term and its day: the part of the contract for the screens 任职 and 今天. Nothing here acts.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { BookToday, TermScreen } from '../../office/around/termshown.ts';

const said = z.object({ words: z.object({ zh: z.string(), en: z.string() }) });
const open = oc.errors({ UNAUTHORIZED: { status: 401, data: said }, NOT_FOUND: { status: 404, data: said } });
const ofBook = z.object({ book: z.string().min(1).max(80) });

export const termContract = {
  /** What is due across the rooms of the book, what was done of late. */
  today: open.route({ method: 'GET', path: '/books/{book}/today' }).input(ofBook).output(type<BookToday>()),
  /** Who holds which office, what was resigned, recalled and is being filled. */
  offices: open.route({ method: 'GET', path: '/books/{book}/offices' }).input(ofBook).output(type<TermScreen>()),
};
