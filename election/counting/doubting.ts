// Chapter 疑问票, the order: the election committee decides on a ballot that was set aside, by its quorum and majority, with the marks that count and the reason. The record: doubtful.ts.
import { z } from 'zod';
import { answerOn, doubtfulBallots } from '../../law/rules.ts';
import { marksOn, marksShape } from './calling.ts';
import { order } from '../chapter.ts';
import { box, openBoxOf } from './counting.ts';
import { openDoubts } from './doubtful.ts';
import { count } from '../person.ts';
import { refused } from '../refusal.ts';
import { notCarried } from '../beginning/sitting.ts';

export const doubtOrders = {
  decideDoubtful: order({
    zh: '选举委员会认定疑问票',
    en: 'the election committee decides on a doubtful ballot',
    stages: ['count'],
    schema: z.strictObject({
      box,
      number: z.number().int().min(1).max(1_000_000).describe('箱内第几张'),
      marks: marksShape.omit({ doubtful: true }).describe('认定计入的内容；整票无效的写 void'),
      present: count.describe('到会成员人数'),
      agree: count.describe('同意人数'),
      because: z.string().trim().min(1).max(400).describe('认定理由'),
    }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      const doubt = openDoubts(b.count).find((one) => one.number === o.number);
      if (!doubt) return refused('ballot is not in doubt', { box: o.box, number: o.number }, answerOn(doubtfulBallots, g.law));
      const marks = marksOn(b.round, o);
      if ('kind' in marks) return marks;
      const no = notCarried(e, o, g);
      if (no) return no;
      const { box, number, present, agree, because } = o;
      const decided = { fact: 'DoubtfulBallotDecided', on: g.on, round: b.round.number, box, number } as const;
      return [{ ...decided, ground: doubt.ground, present, agree, because, secret: { of: 'count', marks } }];
    },
  }),
} as const;
