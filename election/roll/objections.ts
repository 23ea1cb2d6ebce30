// Chapter 选民登记, objections to the roll: received within the window, decided and published within the days of the law, or late with the finding on record.
import { z } from 'zod';
import { dateOfRule } from '../../law/calendar.ts';
import { addDays } from '../../law/days.ts';
import { answerOn, objectionDecision, objectionWindow } from '../../law/rules.ts';
import { order } from '../chapter.ts';
import { isOnRecord } from '../keepers.ts';
import { day, name, personId } from '../person.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

export const objectionOrders = {
  receiveObjection: order({
    zh: '受理名单异议',
    en: 'receive an objection to the roll',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({
      about: z.enum(['missing from the list', 'should not be listed', 'wrong entry']),
      voter: personId.optional(),
      by: name.optional().describe('提出异议的人'),
      text: z.string().trim().min(1).max(2000).optional().describe('异议的内容'),
    }),
    decide: (e, o, g) => {
      const posted = e.roll.postings[0];
      if (!posted) return refused('roll is not posted');
      const window = answerOn(objectionWindow, g.law);
      const late = o.voter === undefined ? undefined : e.roll.postedLate.get(o.voter);
      const last = dateOfRule(objectionWindow, late ?? posted.on, g.law).day;
      if (g.on > last) return refused('objection after the window', { on: g.on, last, days: window.value }, window);
      const objection = g.mint('o');
      const secret = o.text === undefined && o.by === undefined ? {} : { secret: { of: objection, text: o.text, by: o.by } };
      return [
        {
          fact: 'ObjectionReceived',
          on: g.on,
          objection,
          about: o.about,
          voter: o.voter,
          no: e.roll.objections.size + 1,
          ...secret,
        },
      ];
    },
  }),
  decideObjection: order({
    zh: '处理异议并公布',
    en: 'decide an objection and publish the decision',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({
      objection: z.string().describe('异议编号；演练事实文件中可写第几件，如 1'),
      upheld: z.boolean(),
      published: day.optional(),
      text: z.string().trim().min(1).max(2000).optional().describe('处理决定的内容和理由'),
    }),
    decide: (e, o, g) => {
      const found = e.roll.objections.get(o.objection);
      if (!found) return refused('no such objection', { objection: o.objection });
      if (found.decided) return refused('objection decided already', { on: found.decided.on });
      const days = answerOn(objectionDecision, g.law);
      const last = addDays(found.on, days.value);
      const published = o.published ?? g.on;
      if (g.on < found.on || published < g.on)
        return refused('earlier than what it follows', {
          on: g.on < found.on ? g.on : published,
          since: g.on < found.on ? found.on : g.on,
        });
      if (published > g.today) return refused('the day is still to come', { on: published, today: g.today });
      if (published > last && !isOnRecord(e, objectionDecision))
        return refused('decision too late', { on: published, last, days: days.value }, days);
      const secret = o.text === undefined ? {} : { secret: { of: o.objection, text: o.text } };
      return [{ fact: 'ObjectionDecided', on: g.on, objection: o.objection, upheld: o.upheld, published, ...secret }];
    },
  }),
} as const;
