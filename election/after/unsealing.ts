// Chapter 选举之后: sealed ballots are opened again only on the decision of a body the law names or of a court, by two people at least, and lie under new seals afterwards.
import { z } from 'zod';
import { answerOn, complaintBodies } from '../../law/rules.ts';
import { type Authority, authorities } from './aftermath.ts';
import { order } from '../chapter.ts';
import { comparable, name } from '../person.ts';
import type { Ground } from '../chapter.ts';
import { type Refusal, refused } from '../refusal.ts';
import { between } from '../stages.ts';

export const authority = z
  .enum(authorities)
  .describe(
    'township congress 乡镇人大, township government 乡镇人民政府, county congress 县级人大常委会, street office 街道办事处, county government 县级人民政府及其有关主管部门, court 人民法院',
  );

export const unsealingOrders = {
  openSealedBallots: order({
    zh: '启封选票并重新封存',
    en: 'open sealed ballots and seal them anew',
    stages: between('candidacy', 'handover'),
    schema: z.strictObject({
      round: z.number().int().min(1).max(20).default(1).describe('第几次投票'),
      by: authority,
      decision: z.string().trim().min(1).max(80).describe('决定的文号或者日期'),
      because: z.string().trim().min(1).max(400),
      people: z.array(name).min(1).max(20).describe('在场启封、重封的人'),
      seals: z.array(z.string().trim().min(1).max(40)).min(1).max(400).describe('新封条号'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds[o.round - 1];
      if (!round?.sealed) return refused('ballots are not sealed');
      const wrong = notAnAuthority(o.by, g);
      if (wrong) return wrong;
      if (g.on < round.sealed.on) return refused('earlier than what it follows', { on: g.on, since: round.sealed.on });
      if (new Set(o.people.map(comparable)).size < 2) return refused('two people are needed');
      const old = o.seals.find((s) => round.seals?.includes(s));
      if (old !== undefined) return refused('seal was used already', { seal: old });
      return [{ fact: 'SealedBallotsOpened', on: g.on, ...o }];
    },
  }),
} as const;

/** The refusal of a body that the law does not give complaints to in such a place; a court may always decide. */
export const notAnAuthority = (by: Authority, g: Ground): Refusal | undefined => {
  const bodies = answerOn(complaintBodies, g.law);
  return by === 'court' || bodies.value.includes(by)
    ? undefined
    : refused('not a body for complaints', { complaintBody: by }, bodies);
};
