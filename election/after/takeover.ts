// Chapter 交接: what is handed over thing by thing, from whom to whom and before whom, the first meeting of the new committee with who does what, and who of them also holds a post in the party organisation. What is late is warned of, not refused; the handover as a whole: handover.ts.
import { z } from 'zod';
import { answerOn, committeeDecides, handoverItems } from '../../law/rules.ts';
import { type HandedItem, handedItems, notOfTheElected, partyPosts, winners } from './aftermath.ts';
import { leastThatReaches, reaches } from '../../law/share.ts';
import { order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { comparable, name } from '../person.ts';
import { refused } from '../refusal.ts';

const duty = z.strictObject({
  name: name.describe('新一届成员'),
  does: z.string().trim().min(1).max(80).describe('分管的工作'),
  heads: z.string().trim().min(1).max(40).optional().describe('兼任主任的下属委员会，如 人民调解委员会'),
});

export const takeoverOrders = {
  handOverItem: order({
    zh: '移交一项',
    en: 'hand one thing over',
    stages: ['handover'],
    schema: z.strictObject({
      item: z
        .enum(handedItems)
        .describe(
          'seal 公章, office 办公场所, equipment 办公用具, accounts 财务账目, property 固定资产, debts and claims 债权债务, archive 工作档案, open issues 遗留问题, other 其他',
        ),
      what: z.string().trim().min(1).max(200).describe('名称、件数'),
      from: name.describe('移交人'),
      to: name.describe('接收人'),
      witness: name.describe('主持（监督）移交的人'),
    }),
    decide: (e, o, g) => {
      if (winners(e).length === 0) return refused('the election is invalid');
      const same = (x: { readonly item: HandedItem; readonly what: string }) => x.item === o.item && x.what === o.what;
      const before = e.aftermath.items.find(same);
      if (before) return refused('handed over already', { on: before.on });
      if (comparable(o.from) === comparable(o.to)) return refused('a person twice', { name: o.to });
      return [{ fact: 'ItemHandedOver', on: g.on, ...o }];
    },
  }),
  holdFirstMeeting: order({
    zh: '新一届委员会第一次会议和分工',
    en: 'the first meeting of the new committee: who does what',
    stages: ['handover'],
    schema: z.strictObject({
      present: z.array(name).min(1).max(9).describe('到会成员'),
      place: name.optional(),
      duties: z.array(duty).min(1).max(40).describe('分工'),
    }),
    decide: (e, o, g) => {
      const all = winners(e);
      if (all.length === 0) return refused('the election is invalid');
      const { meeting } = e.aftermath;
      if (meeting) return refused('first meeting was held', { on: meeting.on });
      const member = (written: string) => all.some((w) => comparable(w.name) === comparable(written));
      const stranger = [...o.present, ...o.duties.map((d) => d.name)].find((written) => !member(written));
      if (stranger !== undefined) return refused('not a member of the new committee', { name: stranger });
      const due = new Set(all.map((w) => comparable(w.name))).size;
      const present = new Set(o.present.map(comparable)).size;
      if (present < o.present.length) return refused('a person twice', { name: o.present.at(-1) ?? '' });
      const most = answerOn(committeeDecides, g.law);
      if (!reaches(most.value, present, due))
        return refused('no quorum', { due, present, least: leastThatReaches(most.value, due) }, most);
      return [{ fact: 'FirstMeetingHeld', on: g.on, due, ...o }];
    },
  }),
  recordPartyPosts: order({
    zh: '登记当选人在党组织的任职',
    en: 'record which of the elected also hold a post in the party organisation',
    stages: ['handover'],
    schema: z.strictObject({
      people: z
        .array(
          z.strictObject({
            name: name.describe('当选人'),
            holds: z.enum(partyPosts).describe('secretary 书记, deputy secretary 副书记, committee member 班子成员'),
          }),
        )
        .min(1)
        .max(9)
        .describe('党组织领导班子成员；只登记公开的职务'),
    }),
    decide: (e, o, g) => {
      const wrong = notOfTheElected(e, o.people);
      if (wrong) return wrong;
      return [{ fact: 'PartyPostsRecorded', on: g.on, ...o }];
    },
  }),
} as const;

/** Of the elected: directors who are also secretary (一肩挑), and all who sit in the party organisation's leadership (交叉任职). */
export const alsoInTheParty = (e: Election): { readonly directorAndSecretary: number; readonly inLeadership: number } => {
  const posts = e.aftermath.partyPosts ?? [];
  const holds = (w: { readonly name: string }) => posts.find((p) => comparable(p.name) === comparable(w.name))?.holds;
  const all = winners(e);
  return {
    directorAndSecretary: all.filter((w) => w.post === 'director' && holds(w) === 'secretary').length,
    inLeadership: all.filter((w) => holds(w) !== undefined).length,
  };
};

/** What the law or the plan asks to be handed over and nobody has recorded yet. */
export const stillToHandOver = (items: readonly { readonly item: HandedItem }[], law: Parameters<typeof answerOn>[1]) =>
  answerOn(handoverItems, law).value.filter((item) => !items.some((x) => x.item === item));
