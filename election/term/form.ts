// What the chapters of a term share: the form of an order, and who holds an office.
import type { z } from 'zod';
import type { OrderOf } from '../../assembly/chapter.ts';
import type { Holder, Term, TermFact, TermGround, TermRefusalKey } from './term.ts';
import type { Office } from './offices.ts';

type Order<S extends z.ZodType> = OrderOf<Term, TermFact, TermRefusalKey, S, TermGround>;
export const termOrder = <S extends z.ZodType>(order: Order<S>): Order<S> => order;

/** What somebody holds now of these offices. */
export const holding = (t: Term, person: string, of: readonly Office[]): Holder | undefined =>
  t.holders.find((h) => h.person === person && h.ended === undefined && of.includes(h.office));

/** Who holds one of these offices now. */
export const inOffice = (t: Term, ...of: readonly Office[]): readonly Holder[] =>
  t.holders.filter((h) => h.ended === undefined && of.includes(h.office));
