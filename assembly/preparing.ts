// What precedes a vote of a meeting: the party's study of what is important, and the consultation of people over what touches them, with what came of it. The meeting itself: calling.ts.
import { z } from 'zod';
import { linked } from './callable.ts';
import type { CallingFact } from './calling.ts';
import { choice, one, whole, words } from './fields.ts';
import { isNo, itemOf, no, orderFor, sittingOf } from './forms.ts';

const order = orderFor<CallingFact>();

export const consultationForms = {
  council: { zh: '议事会', en: 'council' },
  hearing: { zh: '听证会', en: 'hearing' },
  talk: { zh: '恳谈会', en: 'open talk' },
  other: { zh: '其他形式', en: 'another form' },
} as const;

/** What must be there before the meeting votes. */
export const preparingOrders = {
  recordPartyStudy: order({
    zh: '登记党组织先行研究',
    en: 'record that the party organisation studied an item first',
    schema: z.strictObject({
      meeting: one('meeting', '会议', 'meeting'),
      item: one('item', '议题', 'item'),
      by: words('党组织', 'party organisation', 60),
      conclusion: words('研究意见', 'conclusion'),
    }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      const i = itemOf(m, o.item);
      if (isNo(i)) return i;
      return i.studied ? no('studied already', { title: i.title, on: i.studied.on }) : [{ fact: 'PartyStudied', on: g.on, ...o }];
    },
  }),
  holdConsultation: order({
    zh: '登记协商',
    en: 'record a consultation',
    schema: z.strictObject({
      title: words('协商事项', 'what was consulted over', 100),
      form: choice('形式', 'form', consultationForms),
      place: words('地点', 'place', 60),
      present: whole('参加人数', 'people present'),
      invited: words('邀请的单位、人员', 'who was invited').optional(),
      agreed: words('协商结果', 'what was agreed', 1000),
      meeting: one('meeting', '提交的会议', 'goes to the meeting').optional(),
      item: one('item', '议题', 'as the item').optional(),
    }),
    decide: (a, o, g) => {
      const i = o.meeting === undefined ? undefined : linked(a, o.meeting, o.item ?? '');
      if (i && isNo(i)) return i;
      if (i?.consulted !== undefined) return no('consultation is linked already', { title: i.title });
      return [{ fact: 'ConsultationHeld', on: g.on, consultation: g.mint('c'), ...o }];
    },
  }),
  recordConsultationCarriedOut: order({
    zh: '登记协商结果的落实',
    en: 'record how what was agreed was carried out',
    schema: z.strictObject({ consultation: one('consultation', '协商', 'consultation'), how: words('落实情况', 'how', 500) }),
    decide: (a, o, g) => {
      const c = a.consultations.get(o.consultation);
      if (!c) return no('no such consultation');
      return c.carriedOut
        ? no('carried out already', { title: c.title, on: c.carriedOut.on })
        : [{ fact: 'ConsultationCarriedOut', on: g.on, ...o }];
    },
  }),
} as const;
