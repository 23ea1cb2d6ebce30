// Chapter 原文所述: totals that an old report or a talk told without entries. They are kept as told, with their source and period, never added to entries or to one another where their periods overlap or are not told; what does not agree is pointed at.
import { z } from 'zod';
import { daysIn, inWords, isWithin, overlap, type Period, type Holidays, noHolidays } from './calendar.ts';
import {
  type Day,
  dayField,
  fenOf,
  given,
  type Happened,
  type OrderOf,
  refusal,
  type Refused,
  text,
  whole,
  yuan,
  yuanOf,
} from './chapter.ts';
import { type Entry, personTimes } from './entry.ts';
import { refusedByDesign } from './excluded.ts';
import type { Finding } from './filechecks.ts';
import { kindOf, unitOf, type WorkKind } from './kinds.ts';
import { kindField } from './portfolio.ts';
import { expectedPersonTimes, isYearLong, type Recurring } from './recurring.ts';

export interface Statement {
  readonly id: string;
  readonly on: Day;
  readonly kind: WorkKind;
  readonly what: string;
  readonly source: string;
  readonly period?: Period | undefined;
  readonly number?: number | undefined;
  readonly fen?: number | undefined;
}
interface StatementState {
  readonly statements: readonly Statement[];
}
export type StatementFacts = Happened<'StatementNoted', Omit<Statement, 'id' | 'on'> & { statement: string }>;
export type StatementRefusals =
  | 'not kept by design'
  | 'nothing is stated'
  | 'a period has two days'
  | 'the end is before the beginning';

const schema = z.strictObject({
  kind: kindField,
  what: text(100, '说的是什么', 'what is told'),
  source: text(100, '出处', 'where it is told'),
  from: dayField('期间从', 'from').optional(),
  until: dayField('到', 'until').optional(),
  number: whole('数目（人、户、件、人次）', 'number').optional(),
  amount: yuan('金额（元）', 'amount in yuan').optional(),
});
const noteStatement: OrderOf<StatementState, StatementFacts, StatementRefusals, typeof schema> = {
  zh: '登记原文所述合计',
  en: 'note a total as an old text told it',
  schema,
  decide: (_, o, g): readonly StatementFacts[] | Refused<StatementRefusals> => {
    const excluded = refusedByDesign(o.what);
    if (excluded) return excluded;
    if (o.number === undefined && o.amount === undefined) return refusal('nothing is stated');
    if ((o.from === undefined) !== (o.until === undefined)) return refusal('a period has two days');
    if (o.from !== undefined && o.until !== undefined && o.until < o.from)
      return refusal('the end is before the beginning', { from: o.from, until: o.until });
    const period = o.from !== undefined && o.until !== undefined ? { from: o.from, until: o.until } : undefined;
    const fen = o.amount === undefined ? undefined : fenOf(o.amount);
    const { kind, what, source, number } = o;
    return [{ fact: 'StatementNoted', on: g.on, statement: g.mint('n'), kind, what, source, ...given({ period, number, fen }) }];
  },
};
export const statementOrders = { noteStatement };
export const statementOf = (f: StatementFacts): Statement => {
  const { fact: _, statement: id, ...rest } = f;
  return { id, ...rest };
};

const said = (s: Statement): string =>
  [s.number === undefined ? '' : `${s.number}${unitOf(s.kind)}`, s.fen === undefined ? '' : `${yuanOf(s.fen)}元`]
    .filter((t) => t !== '')
    .join('、');
const when = (s: Statement): string => (s.period ? `${inWords(s.period.from)}至${inWords(s.period.until)}` : '期间不明');

/** Two statements of one kind that must not be added: their periods overlap, or one has none. */
const notToBeSummed = (all: readonly Statement[]): readonly Finding[] =>
  all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b): Finding[] => {
      if (a.kind !== b.kind || a.id === b.id || (a.period && b.period && !overlap(a.period, b.period))) return [];
      const why = a.period && b.period ? '期间重叠' : '没有写明期间';
      return [
        {
          key: `not summed ${a.id} ${b.id}`,
          zh: `${kindOf[a.kind].zh}有两处：${a.what}（${said(a)}，${when(a)}），${b.what}（${said(b)}，${when(b)}）；${why}，不相加`,
          en: `${kindOf[a.kind].en} is told twice (${said(a)}; ${said(b)}): ${a.period && b.period ? 'the periods overlap' : 'a period is not told'}, so they are not added`,
        },
      ];
    }),
  );

/** A number of person-times against the task that should give it: people times the days on which it was due. */
const againstTasks = (all: readonly Statement[], tasks: readonly Recurring[], holidays: Holidays): readonly Finding[] =>
  all.flatMap((s) =>
    tasks.flatMap((task): Finding[] => {
      const { period, number } = s;
      if (task.kind !== s.kind || !period || number === undefined || task.people === undefined) return [];
      const expected = expectedPersonTimes(task, period, holidays);
      const known = holidays(period.from) !== undefined && holidays(period.until) !== undefined;
      // Told roundly: up to a tenth below the days on which it was due, and no more than all its days, holidays too.
      if (number <= expectedPersonTimes(task, period, noHolidays) && number * 10 >= expected * 9) return [];
      const days = expected / Math.max(1, task.people);
      return [
        {
          key: `against task ${s.id} ${task.id}`,
          zh: `${s.what}说${number}人次，按“${task.title}”每次${task.people}人、${isYearLong(period) ? '一年' : `${daysIn(period.from, period.until)}天里`}${days}次算${known && task.onHolidays !== true ? '（法定节假日除外）' : ''}，应为${expected}人次左右${known ? '' : '（节假日会少一些）'}`,
          en: `${s.what} tells ${number} person-times; ${task.people} people on ${days} days give about ${expected}`,
        },
      ];
    }),
  );

/** A statement against the entries of its own period, where there are any. */
const againstEntries = (all: readonly Statement[], entries: readonly Entry[]): readonly Finding[] =>
  all.flatMap((s): Finding[] => {
    const { period } = s;
    if (!period) return [];
    const of = entries.filter((e) => e.kind === s.kind && !e.struck && isWithin(e.on, period));
    if (of.length === 0) return [];
    const people = of.reduce((n, e) => n + (personTimes(e) ?? 0), 0);
    const fen = of.reduce((n, e) => n + (e.fen ?? 0), 0);
    const differs = [
      ...(s.number !== undefined && ![people, of.length, of.reduce((n, e) => n + (e.households ?? 0), 0)].includes(s.number)
        ? [`人数${s.number}，台账${people}`]
        : []),
      ...(s.fen !== undefined && s.fen !== fen ? [`金额${yuanOf(s.fen)}元，台账${yuanOf(fen)}元`] : []),
    ];
    return differs.length === 0
      ? []
      : [
          {
            key: `against entries ${s.id}`,
            zh: `${s.what}（${when(s)}）与台账不一致：${differs.join('；')}`,
            en: `${s.what} differs from the entries of its period`,
          },
        ];
  });

export const statementFindings = (
  all: readonly Statement[],
  tasks: readonly Recurring[],
  entries: readonly Entry[],
  holidays: Holidays,
): readonly Finding[] => [...notToBeSummed(all), ...againstTasks(all, tasks, holidays), ...againstEntries(all, entries)];
