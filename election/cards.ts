// Chapter 选民登记, the voter cards: delivered in time before the poll, one for everybody who votes, group by group.
import { z } from 'zod';
import { addDays } from '../law/days.ts';
import { answerOn, cardsBeforePoll } from '../law/rules.ts';
import { order } from './chapter.ts';
import { electorsByGroup } from './electors.ts';
import { isOnRecord } from './keepers.ts';
import { count, groupNo, name } from './person.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';

export const cardOrders = {
  deliverCards: order({
    zh: '发放选民证（参选证）',
    en: 'deliver voter cards',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({
      groups: z
        .array(z.strictObject({ group: groupNo, cards: count, signedBy: name.optional() }))
        .min(1)
        .max(400)
        .describe('每组发出的张数，签收人'),
    }),
    decide: (e, o, g) => {
      if (!e.electionDay) return refused('election day is not fixed');
      const days = answerOn(cardsBeforePoll, g.law);
      const last = addDays(e.electionDay, -days.value);
      if (g.on > last && !isOnRecord(e, cardsBeforePoll))
        return refused('cards come late', { on: g.on, last, days: days.value }, days);
      const size = electorsByGroup(e);
      const wrong = o.groups.find((c) => size.get(c.group) !== c.cards);
      if (wrong)
        return refused('cards differ from the roll', {
          group: wrong.group,
          cards: wrong.cards,
          voters: size.get(wrong.group) ?? 0,
        });
      return o.groups.map((c) => ({ fact: 'CardsDelivered' as const, on: g.on, ...c }));
    },
  }),
} as const;
