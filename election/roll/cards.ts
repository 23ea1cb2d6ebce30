// Chapter 选民登记, the voter cards: delivered in time before the poll, group by group against a signature; what came back, what was handed over later, what was lost and made anew. Which number is valid: cardbook.ts.
import { z } from 'zod';
import { addDays } from '../../law/days.ts';
import { answerOn, cardsBeforePoll } from '../../law/rules.ts';
import { cardNumber, cardOf, cardReplacements, cardReturns, householdsIn } from './cardbook.ts';
import { order } from '../chapter.ts';
import { electorsByGroup } from './electors.ts';
import { isOnRecord } from '../keepers.ts';
import { count, groupNo, name, personId } from '../person.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

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
  returnCards: order({
    zh: '登记未能送达、退回的选民证',
    en: 'record cards that came back undelivered',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({
      cards: z
        .array(z.strictObject({ voter: personId, because: z.enum(cardReturns) }))
        .min(1)
        .max(5000),
    }),
    decide: (e, o, g) => {
      const seen = new Set<string>();
      for (const { voter } of o.cards) {
        const card = cardOf(e, voter);
        if (!card) return refused('no such voter', { voter });
        if (card.state !== 'delivered') return refused('card did not go out', { name: voter, card: card.card });
        if (seen.has(voter)) return refused('a person twice', { name: voter });
        seen.add(voter);
      }
      return o.cards.map(({ voter, because }) => ({
        fact: 'CardReturned' as const,
        on: g.on,
        voter,
        card: cardOf(e, voter)?.card ?? '',
        because,
      }));
    },
  }),
  handOutCard: order({
    zh: '登记单独领取的选民证',
    en: 'record a card handed to its voter',
    stages: between('nomination', 'poll'),
    schema: z.strictObject({ voter: personId, signedBy: name.optional().describe('签收人') }),
    decide: (e, o, g) => {
      const card = cardOf(e, o.voter);
      if (!card) return refused('no such voter', { voter: o.voter });
      if (card.state === 'delivered') return refused('card is with its voter', { name: o.voter, card: card.card });
      return [{ fact: 'CardHandedOut', on: g.on, voter: o.voter, card: card.card, signedBy: o.signedBy }];
    },
  }),
  replaceCard: order({
    zh: '补发选民证（原证作废）',
    en: 'replace a card; the old number is void',
    stages: between('nomination', 'poll'),
    schema: z.strictObject({ voter: personId, because: z.enum(cardReplacements) }),
    decide: (e, o, g) => {
      const v = e.roll.voters.get(o.voter);
      const card = cardOf(e, o.voter);
      if (!v || !card) return refused('no such voter', { voter: o.voter });
      if (card.state === 'to be delivered') return refused('card did not go out', { name: o.voter, card: card.card });
      const issue = card.issue + 1;
      return [
        {
          fact: 'CardReplaced',
          on: g.on,
          voter: o.voter,
          before: card.card,
          card: cardNumber(v.no, issue),
          issue,
          because: o.because,
        },
      ];
    },
  }),
  tellHouseholds: order({
    zh: '组长签名：每户均已通知',
    en: 'a group leader signs that every household was told',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ group: groupNo, leader: name.describe('签名的组长'), households: count.describe('通知到的户数') }),
    decide: (e, o, g) => {
      if (!electorsByGroup(e).has(o.group)) return refused('nobody in that group', { group: o.group });
      const known = householdsIn(e, o.group);
      if (known !== undefined && known !== o.households)
        return refused('households differ from the roll', { group: o.group, households: o.households, known });
      return [{ fact: 'HouseholdsTold', on: g.on, ...o }];
    },
  }),
} as const;
