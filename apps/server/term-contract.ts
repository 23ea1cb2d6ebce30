// What the server answers about a community's term and its day: the part of the contract for the screens 任职 and 今天. Nothing here acts.
import { type } from '@orpc/contract';
import type { BookToday, TermScreen } from '../../office/around/termshown.ts';
import { ofBook, open } from './contract-form.ts';

export const termContract = {
  /** What is due across the rooms of the book, what was done of late. */
  today: open.route({ method: 'GET', path: '/books/{book}/today' }).input(ofBook).output(type<BookToday>()),
  /** Who holds which office, what was resigned, recalled and is being filled. */
  offices: open.route({ method: 'GET', path: '/books/{book}/offices' }).input(ofBook).output(type<TermScreen>()),
};
