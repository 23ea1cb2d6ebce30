// Spending that belongs together by payee or purpose within the days that the place looks at, each part below an amount from which another body decides, and the sum above it. It shows the parts and their sum; whether they are one matter people judge, and say so.
import { z } from 'zod';
import type { Answer, Day, LawOfTheDay } from '../law/answer.ts';
import { daysBetween } from '../law/days.ts';
import { answerOn, relatedSpendingDays } from '../law/rules.ts';
import type { Happened } from './chapter.ts';
import { choice, words } from './fields.ts';
import { type FoldOf, isAlone, no, orderFor } from './forms.ts';
import { belongs, mayDecide } from './matters.ts';
import type { Assembly, Body, Judged, Spending } from './state.ts';

export const verdicts = {
  separate: { zh: '是几件事，各自开支', en: 'separate matters' },
  one: { zh: '是同一件事，提请有权的会议', en: 'one matter, for the body that may decide it' },
} as const;
export type RelatedFact = Happened<'SpendingsJudged', Omit<Judged, 'on'>>;

/** Parts that may be one matter. `from`: the amount that the sum reaches and no part does; `must`: who decides from there on. */
export interface Related {
  readonly by: 'payee' | 'purpose';
  readonly called: string;
  readonly parts: readonly Spending[];
  readonly sum: number;
  readonly which: 'meeting' | 'large';
  readonly from: number;
  readonly must: readonly Body[];
  readonly days: Answer<number>;
  /** What people said of exactly these parts. */
  readonly judged?: Judged;
}

const order = orderFor<RelatedFact>();
export const relatedOrders = {
  judgeSpendings: order({
    zh: '登记对几笔开支的核对意见',
    en: 'say whether several payments are one matter',
    schema: z.strictObject({
      spendings: z
        .array(z.string().min(1).max(80))
        .min(2)
        .max(200)
        .meta({ zh: '哪几笔开支', en: 'which payments', pick: 'spending' }),
      verdict: choice('核对意见', 'finding', verdicts),
      because: words('理由', 'because', 300),
      second: words('第二名核对人（监督委员会成员等）', 'the second who looked at them', 60),
    }),
    decide: (a, o, g) => {
      const ids = [...new Set(o.spendings)];
      if (ids.some((id) => !a.spendings.has(id))) return no('no such spending');
      return isAlone(o.second, g)
        ? no('two people put it on record')
        : [{ fact: 'SpendingsJudged', on: g.on, ...o, spendings: ids, by: g.by }];
    },
  }),
} as const;

/** A name without spaces, numerals, months and brackets: 保洁费（3月） and 保洁费（4月） are one purpose. */
const plain = (text: string): string =>
  text.replace(/[（(][^）)]*[）)]/gu, '').replace(/[\s\d〇零一二三四五六七八九十百第年月日季度期批次、，,.·-]/gu, '');

/** All that may be one matter, the latest last; what was judged as it stands says so. */
export const relatedSpendings = (a: Assembly, law: LawOfTheDay): readonly Related[] => {
  const days = answerOn(relatedSpendingDays, law);
  const all = [...a.spendings.values()].filter((s) => !s.outside).toSorted((x, y) => (x.on < y.on ? -1 : x.on > y.on ? 1 : 0));
  const byPayee = grouped(all, (s) => (s.to === undefined ? '' : s.to.replace(/\s/gu, '')));
  const byPurpose = grouped(all, (s) => (plain(s.title) === '' ? '' : `${s.matter} ${plain(s.title)}`));
  const found = [
    ...byPayee.flatMap((group) =>
      within(a, group, days, law).map((r) => ({ ...r, by: 'payee' as const, called: group[0]?.to ?? '' })),
    ),
    ...byPurpose.flatMap((group) =>
      within(a, group, days, law).map((r) => ({ ...r, by: 'purpose' as const, called: plain(group[0]?.title ?? '') })),
    ),
  ];
  const seen = new Set<string>();
  return found.filter(({ parts }) => {
    const key = keyOf(parts.map((p) => p.spending));
    return !seen.has(key) && seen.add(key);
  });
};

const grouped = (all: readonly Spending[], keyIn: (s: Spending) => string): readonly (readonly Spending[])[] => {
  const groups = new Map<string, Spending[]>();
  for (const s of all) {
    const key = keyIn(s);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(s);
    else groups.set(key, [s]);
  }
  return [...groups.values()].filter((g) => g.length > 1);
};

const keyOf = (ids: readonly string[]): string => ids.toSorted().join(' ');

type Found = Omit<Related, 'by' | 'called'>;
/** The longest runs of a group that lie within the days and reach an amount that no part reaches. */
const within = (a: Assembly, group: readonly Spending[], days: Answer<number>, law: LawOfTheDay): readonly Found[] => {
  const out: Found[] = [];
  let from = 0;
  while (from < group.length) {
    const first = group[from];
    const run = group.slice(from).filter((s) => first !== undefined && daysBetween(first.on, s.on) <= days.value);
    const found = reached(a, run, days, law);
    if (found) out.push(found);
    from += found ? run.length : 1;
  }
  return out;
};

const reached = (a: Assembly, run: readonly Spending[], days: Answer<number>, law: LawOfTheDay): Found | undefined => {
  const last = run.at(-1);
  if (last === undefined) return undefined;
  const found = (
    which: Found['which'],
    limit: number | undefined,
    over: (sum: number) => boolean,
    counts: (s: Spending, sum: number) => boolean,
  ): Found | undefined => {
    if (limit === undefined) return undefined;
    const whole = run.reduce((n, s) => n + s.amount, 0);
    const parts = run.filter((s) => counts(s, whole));
    const sum = parts.reduce((n, s) => n + s.amount, 0);
    const apart = new Set(parts.map((s) => s.motion ?? s.spending)).size;
    if (apart < 2 || !over(sum) || parts.some((s) => over(s.amount))) return undefined;
    const judged = a.judged.findLast((j) => keyOf(j.spendings) === keyOf(parts.map((p) => p.spending)));
    const must = which === 'large' ? (['committee'] as const) : belongs(a, last.matter, sum, law, last.on).bodies;
    return { parts, sum, which, from: limit, must, days, ...(judged ? { judged } : {}) };
  };
  return (
    found(
      'meeting',
      a.limit?.amount,
      (n) => n > (a.limit?.amount ?? 0),
      (s, sum) => !decidedFor(a, s, sum, law),
    ) ??
    found(
      'large',
      a.largeFrom?.amount,
      (n) => n >= (a.largeFrom?.amount ?? 0),
      (s) => s.motion === undefined,
    )
  );
};

/** Whether a part rests on a decision of a body that may decide the sum as well. */
const decidedFor = (a: Assembly, s: Spending, sum: number, law: LawOfTheDay): boolean => {
  const d = s.motion === undefined ? undefined : a.motions.get(s.motion);
  return d !== undefined && mayDecide(d.body, belongs(a, s.matter, sum, law, s.on as Day));
};

/** Folds the fact of this chapter. `a` is owned by the fold. */
export const relatedChapter: FoldOf<RelatedFact> = {
  SpendingsJudged: (a, f) => void a.judged.push({ ...f }),
};
