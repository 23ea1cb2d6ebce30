// What the server answers about the books around the elections, whatever they are about: the part of the contract for their list, head, orders and history. Nothing here acts.
import { type } from '@orpc/contract';
import { z } from 'zod';
import type { AroundPaper } from '../../office/around/papers.ts';
import type { AroundHead, AroundListed, OrdersScreen } from '../../office/around/screens.ts';
import type { Answered, HistoryRow, LawScreen } from '../../office/screens.ts';
import { ofBook, open, orderKey, whole } from './contract-form.ts';

export const aroundContract = {
  list: open.route({ method: 'GET', path: '/books' }).output(type<readonly AroundListed[]>()),
  begin: open
    .route({ method: 'POST', path: '/books' })
    .input(z.strictObject({ kind: z.string().max(20), order: orderKey, body: z.unknown() }))
    .output(type<Answered & { readonly book?: string }>()),
  /** The order that begins a book of this kind, with its fields. */
  beginning: open
    .route({ method: 'GET', path: '/books/beginning/{kind}' })
    .input(z.object({ kind: z.string().max(20) }))
    .output(type<OrdersScreen>()),
  head: open.route({ method: 'GET', path: '/books/{book}/head' }).input(ofBook).output(type<AroundHead>()),
  orders: open.route({ method: 'GET', path: '/books/{book}/orders' }).input(ofBook).output(type<OrdersScreen>()),
  /** The rules that hold for this book today. */
  law: open.route({ method: 'GET', path: '/books/{book}/law' }).input(ofBook).output(type<LawScreen>()),
  /** The papers of a book; each lies at /papers/{book}/{file}. */
  papers: open.route({ method: 'GET', path: '/books/{book}/papers' }).input(ofBook).output(type<readonly AroundPaper[]>()),
  history: open
    .route({ method: 'GET', path: '/books/{book}/history' })
    .input(ofBook.extend({ from: whole.optional(), limit: whole.max(1000).default(100) }))
    .output(type<{ readonly total: number; readonly from: number; readonly rows: readonly HistoryRow[] }>()),
  /** Only of a rehearsal, only forward. No fact. */
  moveClock: open
    .route({ method: 'POST', path: '/books/{book}/clock' })
    .input(
      ofBook.extend({
        day: z.iso.date(),
        time: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
          .optional(),
      }),
    )
    .output(type<AroundHead>()),
  tell: open
    .route({ method: 'POST', path: '/books/{book}/orders' })
    .input(
      ofBook.extend({
        order: orderKey,
        do: z.string().min(1).max(60),
        on: z.iso.date().optional(),
        body: z.unknown(),
        expected: whole.optional(),
      }),
    )
    .output(type<Answered>()),
};
