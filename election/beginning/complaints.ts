// Chapter 举报: that a report of bribery or other unfair means came in, and that it was passed to the body the law names (VC 21, RC 22). Promises a running number and two days, nothing else: no content, no name, no file on anyone.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { answerOn, type ComplaintBody, complaintBodies } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

export type ComplaintFacts =
  | Happened<'ComplaintReceived', { number: number }>
  | Happened<'ComplaintReferred', { number: number; to: ComplaintBody }>;

export interface Complaint {
  readonly number: number;
  readonly received: Day;
  readonly referred?: { readonly on: Day; readonly to: ComplaintBody };
}

export const complaintOrders = {
  receiveComplaint: order({
    zh: '登记收到举报',
    en: 'a report of unfair means was received',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({}),
    decide: (e, _o, g) =>
      e.begun ? [{ fact: 'ComplaintReceived', on: g.on, number: e.complaints.length + 1 }] : refused('not begun'),
  }),
  referComplaint: order({
    zh: '登记举报已转交',
    en: 'a report was passed to the body the law names',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      number: z.number().int().min(1).describe('第几件'),
      to: z
        .enum(['township congress', 'township government', 'county congress', 'street office', 'county government'])
        .describe(
          'township congress 乡镇人大, township government 乡镇人民政府, county congress 县级人大常委会, street office 街道办事处, county government 县级人民政府及其有关主管部门',
        ),
    }),
    decide: (e, o, g) => {
      const complaint = e.complaints.find((c) => c.number === o.number);
      if (!complaint) return refused('no such complaint', { number: o.number });
      if (complaint.referred) return refused('complaint referred already', { number: o.number, on: complaint.referred.on });
      if (g.on < complaint.received) return refused('earlier than what it follows', { on: g.on, since: complaint.received });
      const bodies = answerOn(complaintBodies, g.law);
      if (!bodies.value.includes(o.to)) return refused('not a body for complaints', { complaintBody: o.to }, bodies);
      return [{ fact: 'ComplaintReferred', on: g.on, number: o.number, to: o.to }];
    },
  }),
} as const;

export const evolveComplaints = (e: Election, f: ComplaintFacts): void => {
  if (f.fact === 'ComplaintReceived') e.complaints.push({ number: f.number, received: f.on });
  else e.complaints = e.complaints.map((c) => (c.number === f.number ? { ...c, referred: { on: f.on, to: f.to } } : c));
};
