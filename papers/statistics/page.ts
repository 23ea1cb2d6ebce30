// The statistics sheets as a paper to be read and signed: the same figures as in the workbook, form by form, what was not computed with its reason, and the checks.
import type { Cell, Page, Table } from '../page.ts';
import { type Block, heading, paragraph, title } from '../page.ts';
import { zhDate } from '../../law/days.ts';
import { cellText, remarkOf, typeWords, type Statistics, type StatCheck, type StatForm, type StatList } from './model.ts';

const head = (text: string): Cell => ({ text, align: 'center', bold: true });
const centre = (text: string): Cell => ({ text, align: 'center' });
const numeral = (i: number): string => (i < 10 ? '一二三四五六七八九十'.charAt(i) : `十${'一二三四五六七八九'.charAt(i - 10)}`);
export const stateWords: Readonly<Record<StatCheck['state'], string>> = {
  holds: '相符',
  fails: '不符',
  'not checkable': '不能校验',
};

const rowsOf = (f: StatForm, no: number): readonly Block[] => [
  heading(1, `${numeral(no - 1)}、${f.title}`),
  ...(f.rows.length === 0
    ? []
    : [
        {
          kind: 'table' as const,
          small: true as const,
          widths: [1.6, 7, 1.6, ...f.heads.map(() => 3), 6],
          head: [['序号', '指标', '单位', ...f.heads, '说明'].map(head)],
          rows: f.rows.map((r, i) => [
            centre(`${no}.${String(i + 1).padStart(2, '0')}`),
            { text: r.name },
            centre(r.unit),
            ...r.cells.map((c) => centre(cellText(c))),
            { text: remarkOf(r) },
          ]),
        },
      ]),
  ...f.lists.flatMap(listed),
];
const listed = (l: StatList): readonly Block[] =>
  l.rows.length === 0
    ? []
    : [
        heading(2, l.title),
        {
          kind: 'table',
          small: true,
          widths: l.columns.map((c) => (c.as === 'text' ? 3 : 2)),
          head: [l.columns.map((c) => head(c.name))],
          rows: l.rows.map((row) => row.map((c) => centre(cellText(c)))),
        } satisfies Table,
      ];

/** Those that fail first, then those that could not be made. */
export const inOrder = (checks: readonly StatCheck[]): readonly StatCheck[] =>
  (['fails', 'not checkable', 'holds'] as const).flatMap((state) => checks.filter((c) => c.state === state));

export const statisticsPage = (s: Statistics): Page => {
  const failing = s.checks.filter((c) => c.state === 'fails').length;
  return {
    title: s.title,
    form: 'form',
    rehearsal: s.rehearsal,
    blocks: [
      title(s.title),
      paragraph(
        `填报单位：${s.unit.parent}${s.unit.name}　　报表类型：${typeWords[s.unit.reportType]}　　填报日期：${zhDate(s.unit.on)}`,
      ),
      ...s.forms.flatMap((f, i) => rowsOf(f, i + 1)),
      ...(s.checks.length === 0
        ? []
        : [
            heading(1, `${numeral(s.forms.length)}、校验`),
            paragraph(
              failing > 0
                ? `共校验${s.checks.length}项，其中${failing}项不符，请核对。`
                : `共校验${s.checks.length}项，没有不符。`,
            ),
            {
              kind: 'table' as const,
              small: true as const,
              widths: [3, 10, 7, 2],
              head: [['表', '校验', '算式', '结果'].map(head)],
              rows: inOrder(s.checks).map((c): readonly Cell[] => [
                { text: c.form },
                { text: c.says },
                { text: c.sum },
                { text: stateWords[c.state], align: 'center', bold: c.state === 'fails' },
              ]),
            },
          ]),
      { kind: 'signatures', perLine: 3, lines: ['单位负责人', '填报人', '填报日期'] },
    ],
  };
};
