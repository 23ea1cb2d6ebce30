// Chapter 选民登记, the roll as it hangs: first in time, then with what was added and removed since, at last final when the window is over and every objection is decided. Each posting carries the digest of the one before.
import { z } from 'zod';
import { dateOfRule } from '../../law/calendar.ts';
import { answerOn, objectionWindow, representativesListWithRoll, rollPosting } from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { chosenToElect, electingOffice, electorsChanged, modeOf } from './electors.ts';
import { isOnRecord } from '../keepers.ts';
import { day, name } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import { holdersOf } from '../representatives/representatives.ts';
import type { PostingState } from './roll.ts';
import { between } from '../stages.ts';

/** Objections that wait for their decision. */
export const openObjections = (e: Election): number => [...e.roll.objections.values()].filter((o) => !o.decided).length;

/** Whether a list that hangs differs from the roll as it stands. */
export const changedSincePosting = (e: Election): boolean => {
  const { added, corrected, removed } = e.roll.unposted;
  return added.size + corrected.size + removed.size > 0 || electorsChanged(e);
};

export const postingOrders = {
  postRoll: order({
    zh: '公布选民名单',
    en: 'post the roll',
    stages: between('registration', 'candidacy'),
    schema: z.strictObject({
      places: z.array(name).min(1).max(500).describe('张贴地点'),
      final: z.boolean().default(false).describe('最终名单：异议期满、异议都已处理'),
      registeredFrom: day.optional().describe('选民登记从哪天开始（初榜时登记）'),
      list: z.string().default('').describe('名单的摘要，由系统计算 · digest of the list, computed by the office'),
    }),
    decide: (e, o, g) => {
      if (!e.electionDay) return refused('election day is not fixed');
      if (e.roll.voters.size === 0) return refused('nobody is on the roll');
      const posting = answerOn(rollPosting, g.law);
      const { day: last } = dateOfRule(rollPosting, e.electionDay, g.law);
      const [first] = e.roll.postings;
      const before = e.roll.postings.at(-1);
      if (!first && g.on > last && !isOnRecord(e, rollPosting))
        return refused('roll posted too late', { on: g.on, last, days: posting.value }, posting);
      const without = withoutRepresentatives(e, g);
      if (without) return without;
      if (o.final) {
        if (!first) return refused('roll is not posted');
        const window = answerOn(objectionWindow, g.law);
        const end = dateOfRule(objectionWindow, first.on, g.law).day;
        if (g.on <= end) return refused('objection window is open', { last: end }, window);
        const open = openObjections(e);
        if (open > 0) return refused('objections are open', { open }, window);
      }
      if (before && (!o.final || before.state === 'final') && !changedSincePosting(e))
        return refused('no change since the last posting', { on: before.on });
      const { added, removed, corrected } = e.roll.unposted;
      const from = o.registeredFrom;
      const early = e.begun?.on ?? g.on;
      if (from !== undefined && from > g.on) return refused('earlier than what it follows', { on: g.on, since: from });
      if (from !== undefined && from < early) return refused('earlier than what it follows', { on: from, since: early });
      const electors = modeOf(e) === 'voters' ? {} : { electors: chosenToElect(e).length };
      const state: PostingState = o.final ? 'final' : first ? 'supplement' : 'first';
      return [
        {
          fact: 'RollPosted',
          on: g.on,
          version: (before?.version ?? 0) + 1,
          voters: e.roll.voters.size,
          ...electors,
          list: o.list,
          before: before?.list,
          places: o.places,
          state,
          ...(from === undefined ? {} : { registeredFrom: from }),
          ...(first ? { added: added.size, removed: removed.size, corrected: corrected.size } : {}),
        },
      ];
    },
  }),
} as const;

/** Where representatives elect, their list is posted with the roll (RC 17), and each of them is on the roll. */
const withoutRepresentatives = (e: Election, g: Ground): Refusal | undefined => {
  if (modeOf(e) === 'voters') return undefined;
  const listed = answerOn(representativesListWithRoll, g.law);
  const chosen = chosenToElect(e);
  if (listed.value && chosen.length === 0 && !isOnRecord(e, representativesListWithRoll))
    return refused('representatives are not listed', {}, listed);
  const since = e.representatives.changes.findLast((c) => c.office === electingOffice(e))?.on;
  if (since !== undefined && g.on < since) return refused('earlier than what it follows', { on: g.on, since }, listed);
  const strange = holdersOf(e, 'representative').find((h) => chosen.includes(h.person) && !e.roll.voters.has(h.person));
  return strange && refused('representative is not on the roll', { name: strange.name, group: strange.group }, listed);
};
