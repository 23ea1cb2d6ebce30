// Chapter 公告与备案: that a resignation, a recall, a by-election or the end of an office was made known, where, and with whom it was filed. Whether a text asks it and by when is shown by what is due; nothing waits for it.
import { z } from 'zod';
import { type Happened, refusal } from '../../assembly/chapter.ts';
import { one, words } from '../../assembly/fields.ts';
import type { Day } from '../../law/answer.ts';
import { committeeOffices } from './offices.ts';
import { termOrder } from './form.ts';
import type { Term } from './term.ts';

export type AnnouncingFacts = Happened<'ChangeAnnounced', { about: string; where: string; filedWith?: string | undefined }>;

/** One change in the committee that is to be made known: its id, whose office, on which day it took effect. */
export interface Change {
  readonly about: string;
  readonly way: 'resignation' | 'recall' | 'by-election' | 'ending';
  readonly name: string;
  readonly on: Day;
}

/** Every change in the committee so far: accepted resignations, recalls that were voted, by-elections, offices that ended by themselves. */
const changesIn = (t: Term): readonly Change[] => [
  ...t.resignations.flatMap((r): Change[] =>
    r.decided?.agreed === true
      ? [{ about: r.resignation, way: 'resignation', name: r.name, on: r.decided.ended ?? r.decided.on }]
      : [],
  ),
  ...t.recalls.flatMap((r): Change[] =>
    r.concluded ? [{ about: r.recall, way: 'recall', name: r.name, on: r.concluded.on }] : [],
  ),
  ...t.choices.flatMap((c): Change[] =>
    c.byElection && c.ended && c.ended.elected.length > 0
      ? [{ about: c.choice, way: 'by-election', name: c.ended.elected.join('、'), on: c.ended.on }]
      : [],
  ),
  ...t.holders.flatMap((h): Change[] =>
    h.ended?.byItself === true && committeeOffices.includes(h.office)
      ? [{ about: h.person, way: 'ending', name: h.name, on: h.ended.on }]
      : [],
  ),
];
/** Those that are not made known yet. */
export const toAnnounce = (t: Term): readonly Change[] => changesIn(t).filter((c) => !t.announced.has(c.about));

export const announcingOrders = {
  announceChange: termOrder({
    zh: '登记公告（辞职、罢免、补选、职务终止）',
    en: 'record that a change in the committee was made known',
    schema: z.strictObject({
      about: one('change', '公告什么', 'what was made known'),
      where: words('公告的地点、方式', 'where and how', 100),
      filedWith: words('报送备案的机关', 'filed with', 60).optional(),
    }),
    decide: (t, o, g) => {
      const change = changesIn(t).find((c) => c.about === o.about);
      if (!change) return refusal('nothing to be made known');
      const known = t.announced.get(o.about);
      return known
        ? refusal('made known already', { name: change.name, on: known.on })
        : [{ fact: 'ChangeAnnounced', on: g.on, ...o }];
    },
  }),
} as const;

export const evolveAnnouncing = (t: Term, f: AnnouncingFacts): void => {
  t.announced.set(f.about, { on: f.on, where: f.where, ...(f.filedWith === undefined ? {} : { filedWith: f.filedWith }) });
};
