// How each block of a page stands in a Word file: its measures, faces and lines, tables and charts. The file around them: word.ts.
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Block, type Cell, type Charts, drawnBar, type Page, type Run, type Table as PageTable } from '../../papers/page.ts';
import { marked } from './fields.ts';

export const twips = (mm: number): number => Math.round(mm * 56.6929);

/** 22 lines on 225 mm. */
const line = 579;

export const half = (points: number): number => points * 2;

const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, hint: 'eastAsia' });

export const faces = { body: font('仿宋'), title: font('方正小标宋简体'), heading: font('黑体') } as const;

export const run = (
  text: string,
  points: number,
  face: keyof typeof faces = 'body',
  more: { bold?: boolean; color?: string } = {},
): TextRun => new TextRun({ text, font: faces[face], size: half(points), ...more });

const exact = (m: Measures) => ({ line: m.line, lineRule: LineRuleType.EXACT });

const indented = (m: Measures) => ({ firstLine: m.body * 40, firstLineChars: 200 });

export interface Measures {
  readonly line: number;
  readonly body: number;
  readonly title: number;
  readonly table: number;
  readonly width: number;
}

export const measures: Readonly<
  Record<
    Page['form'],
    Measures & {
      readonly margin: { readonly top: number; readonly left: number; readonly right: number; readonly bottom: number };
    }
  >
> = {
  official: { line, body: 16, title: 22, table: 14, width: 156, margin: { top: 37, left: 28, right: 26, bottom: 35 } },
  form: { line: 400, body: 12, title: 18, table: 10.5, width: 165, margin: { top: 22, left: 25, right: 20, bottom: 20 } },
  wide: { line: 400, body: 12, title: 18, table: 10, width: 261, margin: { top: 22, left: 18, right: 18, bottom: 18 } },
  ballot: { line: 400, body: 12, title: 24, table: 12, width: 162, margin: { top: 26, left: 24, right: 24, bottom: 22 } },
  certificate: { line: 400, body: 18, title: 34, table: 12, width: 261, margin: { top: 16, left: 18, right: 18, bottom: 16 } },
  cards: { line: 400, body: 12, title: 18, table: 10, width: 182, margin: { top: 12, left: 14, right: 14, bottom: 10 } },
};

const aligned = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const tableCell = (c: Cell, width: number, points: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(c.rows ? { rowSpan: c.rows } : {}),
    ...(c.columns ? { columnSpan: c.columns } : {}),
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: c.text.split('\n').map(
      (text) =>
        new Paragraph({
          alignment: aligned[c.align ?? 'left'],
          spacing: { line: Math.round(points * 26), lineRule: LineRuleType.EXACT },
          autoSpaceEastAsianText: false,
          children: [run(c.figure ? marked(c.figure) : text, points, c.bold ? 'heading' : 'body')],
        }),
    ),
  });

const table = (t: PageTable, m: Measures): Table => {
  const whole = t.widths.reduce((n, w) => n + w, 0);
  const columns = t.widths.map((w) => Math.floor((twips(m.width) * w) / whole));
  // A table to be written in is no lower than its rows ask; 400 twips are 7 mm, 300 stand under small type.
  const least = Math.max(t.small ? 300 : 400, twips(t.tall ?? 0));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((n, w) => n + w, 0), type: WidthType.DXA },
    columnWidths: columns,
    rows: [...t.head.map((cells) => ({ cells, head: true })), ...t.rows.map((cells) => ({ cells, head: false }))].map(
      ({ cells, head }) =>
        new TableRow({
          tableHeader: head,
          cantSplit: true,
          height: { value: head ? 400 : least, rule: HeightRule.ATLEAST },
          children: cells.map((c, i) =>
            tableCell(c, columns.slice(i, i + (c.columns ?? 1)).reduce((n, w) => n + w, 0) || 600, t.small ? 9 : m.table),
          ),
        }),
    ),
  });
};

/** Between a table and what follows. */
const gap = (): Paragraph => new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT }, children: [] });

/** Bars as characters, so that they are refreshed with their figures. */
const chartTable = (b: Charts): PageTable => ({
  kind: 'table',
  widths: [3, 1.6, 7],
  head: [],
  rows: b.charts.flatMap((c) =>
    c.bars.map((bar, i): Cell[] => {
      const figure = drawnBar(bar);
      return [{ text: i === 0 ? c.heading : '' }, { text: bar.label, align: 'center' }, { text: String(figure.value), figure }];
    }),
  ),
  small: true,
});

export const centred = (children: ParagraphChild[], points: number, after = 0, pageBreakBefore = false): Paragraph =>
  new Paragraph({
    pageBreakBefore,
    alignment: AlignmentType.CENTER,
    spacing: { after, line: Math.max(line, Math.round(points * 26)), lineRule: LineRuleType.EXACT },
    children,
  });

/** Text between figures in one piece; each figure alone, to become a field. */
const pieces = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<readonly Run[]>((done, piece) => {
    const last = done.at(-1);
    return typeof piece === 'string' && typeof last === 'string' ? [...done.slice(0, -1), last + piece] : [...done, piece];
  }, []);

export const blocks = (b: Block, m: Measures): (Paragraph | Table)[] => {
  switch (b.kind) {
    case 'title':
      return b.lines.map((text, i) =>
        centred([run(text, m.title, 'title')], m.title, i === b.lines.length - 1 ? 300 : 0, i === 0 && b.sheet === true),
      );
    case 'number':
      return [centred([run(b.text, m.body)], m.body, 300)];
    case 'heading':
      return [
        new Paragraph({
          pageBreakBefore: b.sheet === true,
          spacing: exact(m),
          indent: b.level === 1 ? indented(m) : {},
          keepNext: true,
          children: [run(b.text, m.body, 'heading')],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          spacing: exact(m),
          keepNext: b.kept === true,
          keepLines: b.kept === true,
          autoSpaceEastAsianText: false,
          alignment: AlignmentType.BOTH,
          indent: b.indent ? indented(m) : {},
          children: pieces(b.runs).map((piece) => run(typeof piece === 'string' ? piece : marked(piece), m.body)),
        }),
      ];
    case 'list':
      return b.items.map(
        (text) =>
          new Paragraph({ spacing: exact(m), indent: b.small ? {} : indented(m), children: [run(text, b.small ? 11 : m.body)] }),
      );
    case 'table':
      return m.table === measures.official.table ? [table(b, m)] : [table(b, m), gap()];
    case 'charts':
      return [gap(), table(chartTable(b), m), gap()];
    case 'names':
      return [
        new Paragraph({ spacing: exact(m), keepNext: true, children: [run(b.heading, m.body, 'heading')] }),
        new Paragraph({ spacing: exact(m), children: [run(b.names.join('　'), 14)] }),
      ];
    case 'signatures':
      return b.lines.flatMap((_, i) =>
        i % b.perLine === 0
          ? [
              new Paragraph({
                spacing: { before: 200 },
                children: [
                  run(
                    b.lines
                      .slice(i, i + b.perLine)
                      .map((l) => `${l}：______________`)
                      .join('　'),
                    m.body,
                  ),
                ],
              }),
            ]
          : [],
      );
    case 'seal':
      return ['', b.issuer, b.date].map(
        (text, i) =>
          new Paragraph({
            spacing: exact(m),
            keepNext: i < 2,
            alignment: AlignmentType.RIGHT,
            indent: { right: 640 },
            children: [run(text, m.body)],
          }),
      );
    case 'frames':
      return b.captions.flatMap((caption) => [
        table({ kind: 'table', widths: [1], head: [], rows: [[{ text: '（照片粘贴处）', align: 'center' }]], tall: b.height }, m),
        new Paragraph({ spacing: exact(m), children: [run(caption, m.table)] }),
      ]);
    case 'drawn':
    case 'ballot':
    case 'cards':
    case 'slips':
    case 'coded':
      throw new Error('a ballot or a card is printed as PDF only');
    default:
      return b satisfies never;
  }
};
