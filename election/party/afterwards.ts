// Chapter 选举之后: what a summary states set against the record, the book closed once the result is approved and posted, and what follows in the term: trainings, yearly reviews, surveys. Counts only; nothing of one member's opinion.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import { partyResultApproval } from '../../law/party.ts';
import { partyOrder } from './chapter.ts';
import { count, text } from './fields.ts';
import { no } from './refusal.ts';
import { type PartyElection, postsHeld } from './state.ts';

type Grades = Readonly<Record<'excellent' | 'qualified' | 'basically qualified' | 'not qualified', number>>;
export type AfterFact =
  | Happened<'PartyFiguresStated', { women: number; men: number; seniorHigh: number }>
  | Happened<'PartyBookClosed'>
  | Happened<'PartyTrainingHeld', { people: number; topic: string }>
  | Happened<'PartyMembersReviewed', { year: number; reviewed: number; grades: Grades }>
  | Happened<'PartySatisfactionMeasured', { handedOut: number; returned: number; satisfied: number }>;

/** The committee by sex and education, from what is recorded of the elected. */
export const committeeFigures = (
  p: PartyElection,
): {
  readonly seats: number;
  readonly women: number;
  readonly men: number;
  readonly seniorHigh: number;
  readonly known: number;
} => {
  const people = postsHeld(p).map((h) => p.nominees.find((n) => n.id === h.id) ?? p.members.get(h.id)?.secret);
  const of = (holds: (one: NonNullable<(typeof people)[number]>) => boolean) =>
    people.filter((one) => one !== undefined && holds(one)).length;
  return {
    seats: people.length,
    women: of((one) => one.sex === 'woman'),
    men: of((one) => one.sex === 'man'),
    seniorHigh: of((one) => one.education !== undefined && one.education !== 'junior or less'),
    known: of((one) => one.education !== undefined),
  };
};

export const afterOrders = {
  statePartyFigures: partyOrder(
    '核对总结所列的人数',
    'set the figures of a summary against the record',
    z.strictObject({
      women: count('班子中女', 'women'),
      men: count('班子中男', 'men'),
      seniorHigh: count('高中（中专）以上文化', 'senior high or more'),
    }),
    (p, o, s) => {
      const real = committeeFigures(p);
      if (real.seats === 0) return no('result is not whole', { count: 0 });
      if (o.seniorHigh > real.seats)
        return no('more than the committee has', { figure: 'senior high or more', count: o.seniorHigh, of: real.seats });
      if (o.women + o.men !== real.seats)
        return no('more than the committee has', { figure: 'women and men', count: o.women + o.men, of: real.seats });
      if (o.women !== real.women) return no('more than the committee has', { figure: 'women', count: o.women, of: real.women });
      if (real.known === real.seats && o.seniorHigh !== real.seniorHigh)
        return no('more than the committee has', { figure: 'senior high or more', count: o.seniorHigh, of: real.seniorHigh });
      return [{ fact: 'PartyFiguresStated', on: s.on, ...o }];
    },
  ),
  closePartyBook: partyOrder('封存选举材料', 'close the book', z.strictObject({}), (p, _, s) => {
    if (p.asked.result?.approved !== true) return no('result is not approved', {}, s.source(partyResultApproval));
    if (!p.posted.some((n) => n.about === 'result' && n.until < s.on)) return no('result is not posted');
    return [{ fact: 'PartyBookClosed', on: s.on }];
  }),
  recordPartyTraining: partyOrder(
    '登记培训',
    'record a training',
    z.strictObject({ people: count('参加人数', 'people').min(1), topic: text('内容', 'topic') }),
    (_, o, s) => [{ fact: 'PartyTrainingHeld', on: s.on, ...o }],
    true,
  ),
  recordMemberReview: partyOrder(
    '登记民主评议党员',
    'record the yearly review of members',
    z.strictObject({
      year: count('年度', 'year').min(2020),
      reviewed: count('参加评议', 'members reviewed').min(1),
      excellent: count('优秀', 'excellent'),
      qualified: count('合格', 'qualified'),
      basically: count('基本合格', 'basically qualified'),
      not: count('不合格', 'not qualified'),
    }),
    (p, { year, reviewed, excellent, qualified, basically, not }, s) => {
      const total = excellent + qualified + basically + not;
      if (total !== reviewed || reviewed > p.members.size)
        return no('numbers do not add up', {
          count: total === reviewed ? reviewed : total,
          of: total === reviewed ? p.members.size : reviewed,
        });
      if (p.reviews.some((r) => r.year === year)) return no('answered already', { on: String(year), partyMatter: 'review' });
      return [
        {
          fact: 'PartyMembersReviewed',
          on: s.on,
          year,
          reviewed,
          grades: { excellent, qualified, 'basically qualified': basically, 'not qualified': not },
        },
      ];
    },
    true,
  ),
  recordSatisfaction: partyOrder(
    '登记满意度测评',
    'record a survey of satisfaction',
    z.strictObject({
      handedOut: count('发出', 'handed out').min(1),
      returned: count('收回', 'returned'),
      satisfied: count('满意', 'satisfied'),
    }),
    (_, o, s) => {
      if (o.returned > o.handedOut) return no('numbers do not add up', { count: o.returned, of: o.handedOut });
      return o.satisfied > o.returned
        ? no('numbers do not add up', { count: o.satisfied, of: o.returned })
        : [{ fact: 'PartySatisfactionMeasured', on: s.on, ...o }];
    },
    true,
  ),
} as const;

export const evolveAfter = (p: PartyElection, f: AfterFact): void => {
  switch (f.fact) {
    case 'PartyFiguresStated':
      p.stated = { women: f.women, men: f.men, seniorHigh: f.seniorHigh };
      return;
    case 'PartyBookClosed':
      p.closed = f.on;
      return;
    case 'PartyTrainingHeld':
      p.trainings.push({ on: f.on, people: f.people, topic: f.topic });
      return;
    case 'PartyMembersReviewed':
      p.reviews.push({ year: f.year, reviewed: f.reviewed, grades: f.grades });
      return;
    case 'PartySatisfactionMeasured':
      p.surveys.push({ on: f.on, handedOut: f.handedOut, returned: f.returned, satisfied: f.satisfied });
      return;
    default:
      f satisfies never;
  }
};
