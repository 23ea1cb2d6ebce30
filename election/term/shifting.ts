// Chapter 任期变动: a term made longer or shorter with its approvals. What approvals the law asks stands with the election that is put off (beginning/prelude.ts).
import { z } from 'zod';
import { type Happened, refusal } from '../../assembly/chapter.ts';
import { choice, day } from '../../assembly/fields.ts';
import { type Shift, wrongShift } from '../beginning/prelude.ts';
import { termOrder } from './form.ts';
import type { Term } from './term.ts';

export type ShiftingFacts = Happened<'TermShifted', Shift>;
const ways = { postponed: { zh: '延期换届', en: 'put off' }, advanced: { zh: '提前换届', en: 'held early' } } as const;

export const shiftingOrders = {
  shiftTerm: termOrder({
    zh: '登记任期延长或提前的批准',
    en: 'record that the term was made longer or shorter',
    schema: z.strictObject({
      way: choice('变动', 'change', ways),
      until: day('延至或者提前到', 'until'),
      meeting: day('村（居）民会议或者代表会议同意之日', 'meeting agreed on').optional(),
      township: day('乡镇（街道）审核之日', 'township examined on').optional(),
      county: day('县（市、区）批准之日', 'county approved on').optional(),
    }),
    decide: (t, o, g) => {
      const termEnds = t.ends;
      if (termEnds === undefined) return refusal('end of the term is not told');
      const wrong = wrongShift({ ...o, termEnds }, g);
      return wrong ? { ...wrong, key: wrong.key as 'moved too far' } : [{ fact: 'TermShifted', on: g.on, termEnds, ...o }];
    },
  }),
} as const;

export const evolveShifting = (t: Term, f: ShiftingFacts): void => {
  t.ends = f.until;
};
