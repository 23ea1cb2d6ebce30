// Chapter 例行工作: what is done every week, month or year, by how many, and the list of what is due and what was left out. A day is done when an entry of the task stands on it; nothing is counted that nobody entered.
import { z } from 'zod';
import {
  addDays,
  daysIn,
  eachDay,
  type Holidays,
  isWithin,
  monthEnd,
  type Period,
  type Weekday,
  weekdayOf,
  weekdays,
} from './calendar.ts';
import {
  type Both,
  choice,
  type Day,
  dayField,
  given,
  type Happened,
  type OrderOf,
  refusal,
  type Refused,
  text,
  whole,
} from './chapter.ts';
import { type Entry, responsibleField } from './entry.ts';
import { refusedByDesign } from './excluded.ts';
import type { WorkKind } from './kinds.ts';
import { kindField, responsibleOn } from './portfolio.ts';
import { type PortfolioState, weekdayWords } from './portfoliostate.ts';

export const rhythms = {
  weekly: { zh: '每周', en: 'every week' },
  monthly: { zh: '每月', en: 'every month' },
  quarterly: { zh: '每季', en: 'every quarter' },
  yearly: { zh: '每年', en: 'every year' },
} as const satisfies Readonly<Record<string, Both>>;
type Rhythm = keyof typeof rhythms;

export interface Recurring {
  readonly id: string;
  readonly title: string;
  readonly kind: WorkKind;
  readonly rhythm: Rhythm;
  /** Of a weekly task. */
  readonly weekdays: readonly Weekday[];
  readonly people?: number | undefined;
  readonly minutes?: number | undefined;
  /** A weekly task that is done on public holidays too. */
  readonly onHolidays?: boolean | undefined;
  readonly responsible: string;
  readonly responsibleName: string;
  readonly from: Day;
  readonly until?: Day | undefined;
  readonly ended?: Day | undefined;
}
export interface RecurringState extends PortfolioState {
  readonly recurring: ReadonlyMap<string, Recurring>;
}
export type RecurringFacts =
  | Happened<'RecurringPlanned', Omit<Recurring, 'id' | 'responsibleName' | 'ended'> & { task: string; name: string }>
  | Happened<'RecurringEnded', { task: string; because: string }>;
export type RecurringRefusals =
  | 'not kept by design'
  | 'not responsible here'
  | 'a weekly task needs its weekdays'
  | 'no such recurring task'
  | 'the end is before the beginning';

type Decided = readonly RecurringFacts[] | Refused<RecurringRefusals>;
const order = <S extends z.ZodType>(
  o: OrderOf<RecurringState, RecurringFacts, RecurringRefusals, S>,
): OrderOf<RecurringState, RecurringFacts, RecurringRefusals, S> => o;

export const recurringOrders = {
  planRecurring: order({
    zh: '安排例行工作',
    en: 'plan recurring work',
    schema: z.strictObject({
      title: text(60, '做什么', 'what'),
      kind: kindField,
      rhythm: choice(rhythms, '多久一次', 'how often'),
      weekdays: z
        .array(choice(weekdayWords, '星期', 'weekday'))
        .max(7)
        .optional()
        .meta({ zh: '每周哪几天', en: 'on which weekdays' }),
      people: whole('每次几个人', 'how many people', 10_000).optional(),
      minutes: whole('每次多少分钟', 'minutes each time', 10_000).optional(),
      onHolidays: z.boolean().optional().meta({ zh: '法定节假日也做', en: 'on public holidays too' }),
      responsible: responsibleField,
      from: dayField('从', 'from'),
      until: dayField('到', 'until').optional(),
    }),
    decide: (state, o, g): Decided => {
      const excluded = refusedByDesign(o.title);
      if (excluded) return excluded;
      const name = responsibleOn(state, g.holders).get(o.responsible);
      if (name === undefined) return refusal('not responsible here', { name: o.responsible });
      if (o.rhythm === 'weekly' && (o.weekdays ?? []).length === 0) return refusal('a weekly task needs its weekdays');
      if (o.until !== undefined && o.until < o.from)
        return refusal('the end is before the beginning', { from: o.from, until: o.until });
      const days = weekdays.filter((d) => o.weekdays?.includes(d));
      return [{ fact: 'RecurringPlanned', on: g.on, task: g.mint('t'), ...given(o), weekdays: days, name }];
    },
  }),
  endRecurring: order({
    zh: '停止例行工作',
    en: 'end recurring work',
    schema: z.strictObject({
      task: z.string().min(1).max(60).meta({ zh: '哪一项', en: 'task', pick: 'recurring' }),
      because: text(200, '原因', 'why'),
    }),
    decide: (state, o, g): Decided => {
      const found = state.recurring.get(o.task);
      return found && found.ended === undefined
        ? [{ fact: 'RecurringEnded', on: g.on, ...o }]
        : refusal('no such recurring task');
    },
  }),
} as const;

export const evolveRecurring = (tasks: Map<string, Recurring>, f: RecurringFacts): void => {
  if (f.fact === 'RecurringPlanned') {
    const { fact: _, on: _on, task: id, name, ...rest } = f;
    tasks.set(id, { id, ...rest, responsibleName: name });
    return;
  }
  const found = tasks.get(f.task);
  if (found) tasks.set(f.task, { ...found, ended: f.on });
};

/** A day on which a task is due, as a period: a weekly one on its day, the others at any time of their month, quarter or year. */
export interface Due extends Period {
  readonly task: Recurring;
  readonly done: number;
}
const spanOf = (rhythm: Rhythm, day: Day): Period => {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const start = (m: number): Day => `${year}-${String(m).padStart(2, '0')}-01`;
  if (rhythm === 'monthly') return { from: start(month), until: monthEnd(day) };
  const quarter = month - ((month - 1) % 3);
  if (rhythm === 'quarterly') return { from: start(quarter), until: monthEnd(start(quarter + 2)) };
  return rhythm === 'yearly' ? { from: start(1), until: `${year}-12-31` } : { from: day, until: day };
};
/** The times of one task in a period: for a weekly one each of its days that is no public holiday, unless it is done on those too; for the others each month, quarter or year it touches. */
const timesOf = (task: Recurring, period: Period, holidays: Holidays): readonly Period[] => {
  const from = task.from > period.from ? task.from : period.from;
  const ends = [period.until, task.until, task.ended].filter((d) => d !== undefined);
  const until = ends.reduce((a, b) => (a < b ? a : b));
  if (until < from) return [];
  if (task.rhythm === 'weekly')
    return eachDay(from, until).flatMap((day) =>
      task.weekdays.includes(weekdayOf(day)) && (task.onHolidays === true || holidays(day) !== true)
        ? [{ from: day, until: day }]
        : [],
    );
  const spans: Period[] = [];
  for (let day = from; day <= until; day = addDays(spans.at(-1)?.until ?? until, 1)) spans.push(spanOf(task.rhythm, day));
  return spans;
};

/** What was due in a period, with how many entries stand for it, the earliest first. */
export const dueIn = (
  tasks: Iterable<Recurring>,
  entries: Iterable<Entry>,
  period: Period,
  holidays: Holidays,
): readonly Due[] => {
  const done = new Map<string, Day[]>();
  for (const e of entries) {
    if (e.recurring === undefined || e.struck) continue;
    const days = done.get(e.recurring);
    if (days) days.push(e.on);
    else done.set(e.recurring, [e.on]);
  }
  return [...tasks]
    .flatMap((task) =>
      timesOf(task, period, holidays).map((time) => ({
        task,
        ...time,
        done: (done.get(task.id) ?? []).filter((d) => isWithin(d, time)).length,
      })),
    )
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
};

/** How many times somebody would take part in a period, if every time were kept: people times times. */
export const expectedPersonTimes = (task: Recurring, period: Period, holidays: Holidays): number =>
  (task.people ?? 0) * timesOf(task, period, holidays).length;
/** Whether a period is as long as a year, more or less a week. */
export const isYearLong = ({ from, until }: Period): boolean => Math.abs(daysIn(from, until) - 365) <= 7;
