// Years side by side: a table of each kind's main number and money, year by year, where a small number of persons stands as “fewer than five”; no sum is told over a year that is not.
import type { Period } from '../../service/calendar.ts';
import { yuanOf } from '../../service/chapter.ts';
import { kindOf, type WorkKind } from '../../service/kinds.ts';
import { comparedOver, type KindReport, numbersTold } from '../../service/report.ts';
import type { Cell, Table } from '../page.ts';
import { smallOf } from './chapters.ts';
import type { WorkTelling } from './telling.ts';

const cell = (text: string, align: Cell['align'] = 'right'): Cell => ({ text, align });
const head = (text: string): Cell => ({ text, align: 'center', bold: true });

/** The first number of a kind with its measure, as a table tells it. */
export const mainNumber = (
  kind: WorkKind,
  r: KindReport | undefined,
): { readonly value: number; readonly text: string } | undefined => {
  if (!r) return undefined;
  if (r.shown === 'small') return { value: 0, text: smallOf(kind) };
  const first = numbersTold(kind, r.sum).find((n) => n.key !== 'money') ?? { value: r.sum.cases, after: '次' };
  return { value: Number(first.value), text: `${first.value}${first.after}` };
};

/** A row for each kind of which anything was done; money beside it where any was given. */
export const yearsTable = (t: WorkTelling, years: readonly Period[]): Table => {
  const rows = comparedOver(t.s.entries.values(), years).map(({ kind, periods }) => [
    cell(kindOf[kind].zh, 'left'),
    ...periods.flatMap((r) => [
      cell(mainNumber(kind, r)?.text ?? '—'),
      cell(r && r.shown === 'told' && r.sum.fen > 0 ? yuanOf(r.sum.fen) : ''),
    ]),
  ]);
  const first: readonly Cell[] = [
    { text: '工作', align: 'center', bold: true, rows: 2 },
    ...years.map((y): Cell => ({ text: `${y.from.slice(0, 4)}年`, align: 'center', bold: true, columns: 2 })),
  ];
  return {
    kind: 'table',
    widths: [3.2, ...years.flatMap(() => [2.4, 2.4])],
    head: [first, years.flatMap(() => [head('数量'), head('金额（元）')])],
    rows,
    small: true,
  };
};
