// The statistics of one election as data (RULES d): forms of figures, lists, and the checks between them. It is what statistics.json holds; a workbook and a page are made from it.
import { z } from 'zod';

const n = z.number().int();
/** What stands in a cell. `not computed` says why: nothing is guessed, and an empty cell is never zero. */
const cell = z.discriminatedUnion('is', [
  z.object({ is: z.literal('count'), count: n.min(0) }),
  z.object({ is: z.literal('yes or no'), yes: z.boolean() }),
  z.object({ is: z.literal('choice'), no: n.min(1).describe('number in the enumeration'), word: z.string() }),
  z.object({
    is: z.literal('rate'),
    part: n,
    base: n,
    percent: z.string().describe('round(part / base * 100, 2), or -- where the base is 0'),
  }),
  z.object({ is: z.literal('day'), day: z.string() }),
  z.object({ is: z.literal('text'), text: z.string() }),
  z.object({ is: z.literal('not computed'), because: z.string() }),
]);
const row = z.object({
  key: z.string().describe('stable name of the figure within its form'),
  name: z.string(),
  unit: z.string(),
  cells: z.array(cell).describe('one for each head of the form'),
  says: z.string().describe('definition'),
  from: z.array(z.string()).describe('where the facts stand: book:from-to'),
});
const list = z.object({
  title: z.string(),
  columns: z.array(z.object({ name: z.string(), as: z.enum(['text', 'count', 'rate', 'day']) })),
  rows: z.array(z.array(cell)),
});
const form = z.object({
  code: z.string(),
  title: z.string(),
  heads: z.array(z.string()).min(1).describe('one column, or one for each vote'),
  main: n.min(0).describe('the column that a roll-up adds up'),
  rows: z.array(row),
  lists: z.array(list),
});
const check = z.object({
  form: z.string(),
  says: z.string(),
  sum: z.string(),
  state: z.enum(['holds', 'fails', 'not checkable']),
});
export const statisticsSchema = z.object({
  format: z.literal('zhengxuan-statistics/1'),
  title: z.string(),
  rehearsal: z.boolean(),
  unit: z.object({
    name: z.string(),
    parent: z.string(),
    reportType: z.enum(['N', 'C', 'A']).describe('N village, C community, A several added up'),
    term: n,
    on: z.string(),
  }),
  forms: z.array(form),
  checks: z.array(check),
});

export type Statistics = z.output<typeof statisticsSchema>;
export type StatForm = Statistics['forms'][number];
export type StatRow = StatForm['rows'][number];
export type StatList = StatForm['lists'][number];
export type StatCell = z.output<typeof cell>;
export type StatCheck = Statistics['checks'][number];

/** N 村, C 社区, A 汇总. */
export const typeWords: Readonly<Record<Statistics['unit']['reportType'], string>> = { N: 'N 村', C: 'C 社区', A: 'A 汇总' };

/** round(part / base * 100, 2) in whole numbers, halves up: `53.13`; `--` where the base is 0. */
export const percentOf = (part: number, base: number): string => {
  if (base === 0) return '--';
  const hundredths = Math.floor((20_000 * part + base) / (2 * base));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
};

/** A cell as it is read: 是, 2 重新选举, 53.13, or nothing where it was not computed. */
export const cellText = (c: StatCell): string => {
  switch (c.is) {
    case 'count':
      return String(c.count);
    case 'yes or no':
      return c.yes ? '是' : '否';
    case 'choice':
      return `${c.no} ${c.word}`;
    case 'rate':
      return c.percent;
    case 'day':
      return c.day;
    case 'text':
      return c.text;
    case 'not computed':
      return '';
    default:
      return c satisfies never;
  }
};

/** What is said beside a row: the sum of a rate, and why a cell is empty. */
export const remarkOf = (row: StatRow): string =>
  [
    ...new Set(
      row.cells.flatMap((c) =>
        c.is === 'rate' ? [`${c.part} ÷ ${c.base} × 100`] : c.is === 'not computed' ? [`未计算：${c.because}`] : [],
      ),
    ),
  ].join('；');
