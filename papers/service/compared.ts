// Years side by side: a table of each kind's main number and money, year by year, where a small number of persons stands as “fewer than five”; no sum is told over a year that is not; the same numbers as bars.
import type { Period } from '../../service/calendar.ts';
import { yuanOf } from '../../service/chapter.ts';
import { kindOf, type WorkKind } from '../../service/kinds.ts';
import { type Compared, comparedOver, type KindReport, numbersTold } from '../../service/report.ts';
import type { Block, Cell, Charts, Figure, Table } from '../page.ts';
import { smallOf } from './chapters.ts';
import type { WorkTelling } from './telling.ts';

const cell = (text: string, align: Cell['align'] = 'right'): Cell => ({ text, align });
const head = (text: string): Cell => ({ text, align: 'center', bold: true });

/** The first number of a kind with its measure, and the entries behind it, as a table tells it. */
interface Main {
  readonly value: number;
  readonly measure: string;
  readonly figure: Figure;
}
const mainNumber = (t: WorkTelling, year: Period, kind: WorkKind, r: KindReport | undefined): Main | undefined => {
  if (!r) return undefined;
  const name = `compared ${year.from.slice(0, 4)} ${kind}`;
  if (r.shown === 'small') return { value: 0, measure: '', figure: t.ofEntries(name, smallOf(kind), r.sum.entries) };
  const first = numbersTold(kind, r.sum).find((n) => n.key !== 'money') ?? { value: r.sum.cases, after: '次' };
  return {
    value: Number(first.value),
    measure: first.after,
    figure: t.ofEntries(name, `${first.value}${first.after}`, r.sum.entries),
  };
};

/** A row for each kind of which anything was done; money beside it where any was given. */
const yearsTable = (t: WorkTelling, years: readonly Period[], compared: readonly Compared[]): Table => {
  const of = (figure: Figure | undefined, none: string): Cell =>
    figure ? { ...cell(String(figure.value)), figure } : cell(none);
  const rows = compared.map(({ kind, periods }) => [
    cell(kindOf[kind].zh, 'left'),
    ...periods.flatMap((r, i) => {
      const year = years[i] as Period;
      const money = r && r.shown === 'told' && r.sum.fen > 0;
      return [
        of(mainNumber(t, year, kind, r)?.figure, '—'),
        of(
          money ? t.ofEntries(`compared ${year.from.slice(0, 4)} ${kind}: money`, yuanOf(r.sum.fen), r.sum.entries) : undefined,
          '',
        ),
      ];
    }),
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

/** The kinds that are told in one measure in two years or more, as bars; a year of small numbers has none. */
const yearsCharts = (t: WorkTelling, years: readonly Period[], compared: readonly Compared[]): readonly Charts[] => {
  const charts = compared.flatMap(({ kind, periods }) => {
    const all = periods.flatMap((r, i) => {
      const main = mainNumber(t, years[i] as Period, kind, r);
      return main && main.value > 0 ? [{ label: `${years[i]?.from.slice(0, 4)}年`, ...main }] : [];
    });
    const told = all.filter((m) => m.measure === all.at(-1)?.measure);
    const most = Math.max(...told.map((m) => m.value));
    const bars = told.map(({ label, value, figure }) => ({ label, share: Math.round((1000 * value) / most), figure }));
    return bars.length > 1 ? [{ heading: kindOf[kind].zh, bars }] : [];
  });
  return charts.length === 0 ? [] : [{ kind: 'charts', perLine: charts.length > 8 ? 3 : 2, charts }];
};

/** Years side by side, as numbers and as bars. */
export const besides = (t: WorkTelling, years: readonly Period[]): readonly Block[] => {
  const compared = comparedOver(t.s.entries.values(), years);
  return [yearsTable(t, years, compared), ...yearsCharts(t, years, compared)];
};
