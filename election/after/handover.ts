// Chapter 交接与归档: work handed over within the days of the law under the election committee, the papers that were made with their digests, the archive sealed.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import { answerOn, handoverDays } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { isOnRecord } from '../keepers.ts';
import { name } from '../person.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

export type HandoverFacts =
  | Happened<'HandedOver', { items: readonly string[]; from: string; to: string; witness: string }>
  | Happened<'PapersMade', { papers: readonly { readonly file: string; readonly sha256: string; readonly title: string }[] }>
  | Happened<'ArchiveSealed'>;
export interface Handover {
  done?: { on: Day; items: readonly string[]; from: string; to: string; witness: string };
  papers?: { on: Day; papers: readonly { file: string; sha256: string; title: string }[] };
  sealed?: Day;
}

export const handoverOrders = {
  handOver: order({
    zh: '工作移交',
    en: 'hand the work over to the new committee',
    stages: ['handover'],
    schema: z.strictObject({
      items: z.array(name).min(1).max(100).describe('移交事项：印章、办公场所、财务账目…'),
      from: name,
      to: name,
      witness: name.describe('主持移交的选举委员会成员'),
    }),
    decide: (e, o, g) => {
      if (e.handover.done) return refused('handed over already', { on: e.handover.done.on });
      const round = e.rounds.at(-1);
      if (!round?.filed) return refused('report is not filed');
      if (!hasWinner(e)) return refused('the election is invalid');
      const days = answerOn(handoverDays, g.law);
      const last = addDays(round.day, days.value);
      if (g.on > last && !isOnRecord(e, handoverDays))
        return refused('handover too late', { on: g.on, last, days: days.value }, days);
      return [{ fact: 'HandedOver', on: g.on, ...o }];
    },
  }),
  recordPapers: order({
    zh: '登记已制作的文书',
    en: 'record the papers that were made, with their digests',
    stages: between('handover', 'handover'),
    schema: z.strictObject({
      papers: z
        .array(z.strictObject({ file: z.string().min(1).max(200), sha256: z.string().length(64), title: z.string().max(200) }))
        .min(1)
        .max(1000),
    }),
    decide: (_e, o, g) => [{ fact: 'PapersMade', on: g.on, papers: o.papers }],
  }),
  sealArchive: order({
    zh: '封存档案',
    en: 'seal the archive',
    stages: ['handover'],
    schema: z.strictObject({}),
    decide: (e, _o, g) => {
      if (!e.rounds.at(-1)?.filed) return refused('report is not filed');
      if (hasWinner(e) && !e.handover.done) return refused('handover is not done', {}, answerOn(handoverDays, g.law));
      return e.handover.papers ? [{ fact: 'ArchiveSealed', on: g.on }] : refused('papers are not made');
    },
  }),
} as const;

/** Whether some vote was valid and stands: without one nobody takes over, and the book is sealed without a handover. */
const hasWinner = (e: Election): boolean =>
  e.rounds.some((r) => r.confirmed?.valid && !e.aftermath.annulled.some((a) => a.round === r.number && a.names.length === 0));

export const evolveHandover = (e: Election, f: HandoverFacts): void => {
  switch (f.fact) {
    case 'HandedOver':
      e.handover.done = { on: f.on, items: f.items, from: f.from, to: f.to, witness: f.witness };
      break;
    case 'PapersMade':
      e.handover.papers = { on: f.on, papers: f.papers };
      break;
    case 'ArchiveSealed':
      e.handover.sealed = f.on;
      break;
    default:
      f satisfies never;
  }
};
