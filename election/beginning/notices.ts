// Chapter 宣传与公告, the notices: posted once for each matter, numbered by the series of the plan, corrected only by a notice that says what changed; and a clock of the plan shortened by the body that set it. Which notices there are: noticeTable.ts; publicity: publicity.ts.
import { z } from 'zod';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { answerOn, noticeSeries, planConflicts } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import { clockOfRule, clockRules, daysOf } from './clocks.ts';
import type { Election } from '../election.ts';
import { type NoticeKind, noticeKinds, noticeTable, numberOn } from './noticeTable.ts';
import { comparable, count, name } from '../person.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

export type NoticeFacts =
  | Happened<
      'NoticePosted',
      {
        notice: NoticeKind;
        /** How many notices there are with this one. */
        number: number;
        places: readonly string[];
        /** Its number in the series, where it was given one: `9`, `2-1`. */
        label?: string | undefined;
        postedBy?: string | undefined;
        /** What a correction changes in the notice of the same matter. */
        corrects?: string | undefined;
      }
    >
  | Happened<'ClockShortened', { rule: string; days: number; was: number; by: string; because: string }>;
export interface Notice {
  readonly notice: NoticeKind;
  readonly number: number;
  readonly label: string;
  readonly on: Day;
  readonly places: readonly string[];
  readonly postedBy?: string | undefined;
  readonly corrects?: string | undefined;
  /** What was there to announce when it was posted. */
  readonly matter: string | undefined;
}

export const noticeOrders = {
  postNotice: order({
    zh: '张贴公告',
    en: 'post a notice',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      notice: z.enum(noticeKinds),
      places: z.array(name).min(1).max(500).describe('张贴地点'),
      postedBy: name.optional().describe('张贴人'),
      corrects: z.string().trim().min(1).max(300).optional().describe('更正公告：更正了什么'),
      series: z.enum(['seventeen', 'ten', 'seven']).optional().describe('选举办法通过以前按哪一套编号；以后按办法'),
    }),
    decide: (e, o, g) => {
      const { series, ...told } = o;
      const { notice } = told;
      const now = noticeTable[notice].matter(e, g.on);
      if (!now) {
        const later = noticeTable[notice].matter(e, g.today);
        return later
          ? refused('earlier than what it follows', { on: g.on, since: later.since })
          : refused('nothing to announce yet', { notice });
      }
      const posted = postedOf(e, notice, now.key);
      if (posted && !o.corrects) return refused('posted already', { notice, label: posted.label, on: posted.on });
      if (!posted && o.corrects) return refused('nothing to correct', { notice });
      const label = numberOn(
        (e.plan ? undefined : series) ?? answerOn(noticeSeries, g.law).value,
        notice,
        g.on,
        e.notices,
        o.corrects !== undefined,
      );
      return [{ fact: 'NoticePosted', on: g.on, number: e.notices.length + 1, label, ...told }];
    },
  }),
  shortenClock: order({
    zh: '缩短办法自定的期限',
    en: 'shorten a period that the plan itself set',
    stages: between('preparation', 'candidacy'),
    schema: z.strictObject({
      rule: z.enum(clockRules).describe('期限的规则名，如 candidateListDay'),
      days: count.describe('改为几日'),
      by: name.describe('决定的会议，须是通过选举办法的会议'),
      because: z.string().trim().min(1).max(300),
    }),
    decide: (e, o, g) => {
      const clock = clockOfRule(o.rule);
      const was = daysOf(clock.rule, g.law);
      const alone = answerOn(clock.rule, { ...g.law, plan: {} });
      if (!e.plan || !Object.hasOwn(e.plan.decides, o.rule))
        return alone.kind === 'fixed'
          ? refused('the law sets this clock', { clock: clock.key, days: alone.value }, alone)
          : refused('the plan sets no such clock', { clock: clock.key });
      const [against] = planConflicts({ ...g.law, plan: { [o.rule]: o.days } });
      if (against) return refused('the law sets this clock', { clock: clock.key, days: alone.value }, against.source);
      if (comparable(o.by) !== comparable(e.plan.by))
        return refused('only who set the clock shortens it', { by: o.by, set: e.plan.by });
      if (o.days >= was) return refused('the clock is not shortened', { clock: clock.key, days: o.days, was });
      return [{ fact: 'ClockShortened', on: g.on, was, ...o }];
    },
  }),
} as const;

/** The notice that hangs for a matter, the last where it was corrected. */
const postedOf = (e: Election, kind: NoticeKind, matter: string): Notice | undefined =>
  e.notices.findLast((n) => n.notice === kind && n.matter === matter);

/** How a notice stands on a day: to wait for, to be posted, or hanging. */
export const noticeState = (
  e: Election,
  kind: NoticeKind,
  on: Day,
): { readonly state: 'waits' | 'may be posted' | 'posted'; readonly posted?: Notice } => {
  const now = noticeTable[kind].matter(e, on);
  const posted = now ? postedOf(e, kind, now.key) : e.notices.findLast((n) => n.notice === kind && n.on <= on);
  return posted ? { state: 'posted', posted } : { state: now ? 'may be posted' : 'waits' };
};

/** A day on which nothing hangs: of what waits nobody knows what it will hang beside. */
const noDayYet = '';
/** The number of each notice on a day: the one it bears, or the one it will bear where all that may be posted is posted in the order of the series before what still waits. */
export const numbersOn = (e: Election, law: LawOfTheDay, on: Day): ReadonlyMap<NoticeKind, string> => {
  const series = answerOn(noticeSeries, law).value;
  const taken: { notice: NoticeKind; label: string; on: Day; corrects?: string | undefined }[] = [...e.notices];
  const numbers = new Map<NoticeKind, string>();
  const waiting: NoticeKind[] = [];
  for (const kind of noticeKinds) {
    const { state, posted } = noticeState(e, kind, on);
    const label = posted?.label ?? numberOn(series, kind, on, taken);
    if (state === 'waits') waiting.push(kind);
    else numbers.set(kind, label);
    if (state === 'may be posted') taken.push({ notice: kind, label, on });
  }
  for (const kind of waiting) numbers.set(kind, numberOn(series, kind, noDayYet, taken));
  return numbers;
};

export const evolveNotices = (e: Election, f: NoticeFacts): void => {
  if (f.fact === 'NoticePosted') {
    const { notice, number, label = String(number), on, places, postedBy, corrects } = f;
    e.notices.push({ notice, number, label, on, places, postedBy, corrects, matter: noticeTable[notice].matter(e, on)?.key });
  } else if (e.plan) e.plan = { ...e.plan, decides: { ...e.plan.decides, [f.rule]: f.days } };
};
