// Statistics sheets as a workbook an office can sort and send: one sheet a form and a list, headers that stay, numbers as numbers and names as text, what was not computed left empty in grey with its reason, the checks, and a sheet that defines every figure. Bytes are the same for the same figures and time.
import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Imprint } from '../../papers/page.ts';
import { inOrder, stateWords } from '../../papers/statistics/page.ts';
import {
  cellText,
  remarkOf,
  typeWords,
  type StatCell,
  type StatForm,
  type Statistics,
  type StatList,
} from '../../papers/statistics/model.ts';

interface Made {
  readonly created: string;
  readonly imprint?: Imprint;
}
const thin = { style: 'thin' as const, color: { argb: 'FFBFBFBF' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const filled = (argb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb } });
const [headFill, emptyFill, failFill] = ['FFF6F1E7', 'FFEFEFEF', 'FFFBE9E4'].map(filled) as [
  ReturnType<typeof filled>,
  ReturnType<typeof filled>,
  ReturnType<typeof filled>,
];
const font = { name: '宋体', size: 11 };
/** Title, what stands under it, the header: the rows above the data. */
const above = 3;

/** More are not put on one page. */
const manyColumns = 16;

/** What one page across holds, in half characters at full size. */
const pageWidth = 130;
/** Over how many columns the title and the line under it run, and how wide these are: no wider than a page where pages lie side by side. */
const titleOver = (widths: readonly number[]): readonly [columns: number, width: number] => {
  const most = widths.length > manyColumns ? pageWidth : Number.POSITIVE_INFINITY;
  let [columns, width] = [1, widths[0] ?? 0];
  while (columns < widths.length && width + (widths[columns] ?? 0) <= most) {
    width += widths[columns] ?? 0;
    columns += 1;
  }
  return [columns, width];
};

/** Sheet names hold at most 31 characters and none of []:*?/\. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, '').slice(0, 31);

/** A sheet with its title, a line under it, and a header that stays; sorted and filtered by any column. */
const sheet = (
  book: Workbook,
  name: string,
  s: Pick<Statistics, 'title' | 'rehearsal'>,
  under: string,
  heads: readonly (readonly [string, number])[],
  frozen: number,
): Worksheet => {
  // A sheet of many columns goes over several pages side by side, each with the first column.
  const many = heads.length > manyColumns;
  const made = book.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: above, xSplit: frozen }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: !many,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: many ? `${above}:${above}` : `1:${above}`,
      ...(many ? { printTitlesColumn: 'A:A' } : {}),
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${s.rehearsal ? '演练　' : ''}第&P页　共&N页` },
  });
  made.columns = heads.map(([, width]) => ({ width }));
  const last = heads.length;
  const [columns, width] = titleOver(heads.map(([, one]) => one));
  for (const [row, text, size] of [
    [1, `${s.rehearsal ? '（演练）' : ''}${s.title}　${name}`, 14],
    [2, under, 10],
  ] as const) {
    made.mergeCells(row, 1, row, columns);
    const cell = made.getCell(row, 1);
    cell.value = text;
    cell.style = {
      font: { ...font, size, bold: row === 1 },
      alignment: { vertical: 'middle', horizontal: row === 1 ? 'center' : 'left', wrapText: true },
    };
    made.getRow(row).height = Math.max(26, Math.ceil(heightFor([text, (width * 11) / size]) * (size / 11)));
  }
  heads.forEach(([head], i) => {
    const cell = made.getCell(above, i + 1);
    cell.value = head;
    cell.style = {
      font: { ...font, bold: true },
      fill: headFill,
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
      border,
    };
  });
  made.getRow(above).height = Math.max(30, ...heads.map(([head, width]) => heightFor([head, width])));
  made.autoFilter = { from: { row: above, col: 1 }, to: { row: above, col: last } };
  return made;
};

/** A figure in a cell: a number that can be added up, a day that can be sorted, text that stays text. */
const write = (cell: Cell, c: StatCell): void => {
  const at = { vertical: 'middle' as const, horizontal: 'center' as const, wrapText: true };
  cell.style = { font, border, alignment: at, numFmt: '@' };
  if (c.is === 'count') {
    cell.value = c.count;
    cell.numFmt = '0';
  } else if (c.is === 'rate' && c.base !== 0) {
    cell.value = Number(c.percent);
    cell.numFmt = '0.00';
  } else if (c.is === 'day') {
    cell.value = new Date(`${c.day}T00:00:00Z`);
    cell.numFmt = 'yyyy-mm-dd';
  } else if (c.is === 'not computed') cell.style = { ...cell.style, fill: emptyFill };
  else cell.value = cellText(c);
};
const words = (cell: Cell, text: string, horizontal: 'left' | 'center' = 'left'): void => {
  cell.value = text;
  cell.style = { font, border, numFmt: '@', alignment: { vertical: 'middle', horizontal, wrapText: true } };
};

const unitLine = ({ unit }: Statistics): string =>
  `填报单位：${unit.parent}${unit.name}　　报表类型：${typeWords[unit.reportType]}　　填报日期：${unit.on}　　灰格为未计算，原因见说明`;
const noOf = (form: number, row: number): string => `${form}.${String(row + 1).padStart(2, '0')}`;
/** Width of a text in half characters: a Chinese one takes two. */
const wide = (text: string): number => [...text].reduce((n, c) => n + (c.charCodeAt(0) > 255 ? 2 : 1), 0);
const heightFor = (...lines: readonly (readonly [string, number])[]): number =>
  18 * Math.max(1, ...lines.map(([text, width]) => Math.ceil(wide(text) / (width - 2))));

const formSheet = (book: Workbook, s: Statistics, f: StatForm, no: number): void => {
  const made = sheet(
    book,
    f.title,
    s,
    unitLine(s),
    [['序号', 8], ['指标', 34], ['单位', 8], ...f.heads.map((h) => [h, f.heads.length > 1 ? 20 : 16] as const), ['说明', 44]],
    2,
  );
  f.rows.forEach((r, i) => {
    const at = above + 1 + i;
    words(made.getCell(at, 1), noOf(no, i), 'center');
    words(made.getCell(at, 2), r.name);
    words(made.getCell(at, 3), r.unit, 'center');
    r.cells.forEach((c, k) => write(made.getCell(at, 4 + k), c));
    words(made.getCell(at, 4 + f.heads.length), remarkOf(r));
    made.getRow(at).height = heightFor([r.name, 34], [remarkOf(r), 44]);
  });
};

/** Why cells of a list are empty, column by column. */
const emptyIn = (l: StatList): string => {
  if (l.columns.length > manyColumns) return '　　各灰格的原因见各单位的报表';
  const why = l.columns.flatMap(({ name }, i) => {
    const because = new Set(
      l.rows.flatMap((row) => {
        const c = row[i];
        return c?.is === 'not computed' ? [c.because] : [];
      }),
    );
    return because.size > 0 ? [`${name}（${[...because].join('、')}）`] : [];
  });
  return why.length > 0 ? `　　未计算：${why.join('；')}` : '';
};
const listSheet = (book: Workbook, s: Statistics, f: StatForm, l: StatList): void => {
  const under = `${unitLine(s)}${emptyIn(l)}`;
  const widths = l.columns.map(
    ({ name, as }, i) =>
      [
        name,
        Math.max(
          as === 'text' ? 14 : 10,
          Math.min(16, wide(name) + 2),
          ...l.rows.map((row) =>
            Math.min(60, [...cellText(row[i] ?? { is: 'text', text: '' })].length * (as === 'text' ? 2 : 1) + 2),
          ),
        ),
      ] as const,
  );
  const made = sheet(book, f.rows.length > 0 ? `${f.title}·${l.title}` : l.title, s, under, widths, 1);
  l.rows.forEach((row, i) => {
    row.forEach((c, k) => write(made.getCell(above + 1 + i, k + 1), c));
    made.getRow(above + 1 + i).height = heightFor(...row.map((c, k) => [cellText(c), widths[k]?.[1] ?? 10] as const));
  });
};

const checkSheet = (book: Workbook, s: Statistics): void => {
  const many = (state: keyof typeof stateWords): number => s.checks.filter((c) => c.state === state).length;
  const made = sheet(
    book,
    '校验',
    s,
    `共${s.checks.length}项：相符${many('holds')}项，不符${many('fails')}项，不能校验${many('not checkable')}项（有的数未计算）。不符的不隐藏、不改数，请核对后说明。`,
    [
      ['表', 16],
      ['校验', 56],
      ['算式', 36],
      ['结果', 12],
    ],
    1,
  );
  inOrder(s.checks).forEach((c, i) => {
    const at = above + 1 + i;
    [c.form, c.says, c.sum, stateWords[c.state]].forEach((text, k) => {
      const cell = made.getCell(at, k + 1);
      words(cell, text, k === 3 ? 'center' : 'left');
      if (c.state === 'fails')
        cell.style = { ...cell.style, fill: failFill, font: { ...font, bold: true, color: { argb: 'FFB5301F' } } };
    });
    made.getRow(at).height = heightFor([c.says, 56], [c.sum, 36]);
  });
};

const guideSheet = (book: Workbook, s: Statistics, imprint: Imprint | undefined): void => {
  const under = `各数由选举记录算出，不手工填写；“依据”是记录的位置（簿册:起—止）${s.unit.reportType === 'A' ? '，汇总表是报此数的单位' : ''}。比例为 分子 ÷ 分母 × 100，保留两位小数，分母为 0 的写“--”。${imprint ? `　　${imprint.no}　${imprint.at}　${imprint.code}` : ''}`;
  const made = sheet(
    book,
    '填写说明',
    s,
    under,
    [
      ['表', 18],
      ['序号', 8],
      ['指标', 34],
      ['单位', 8],
      ['口径', 50],
      ['依据', 28],
      ['未计算的原因', 40],
    ],
    1,
  );
  let at = above;
  s.forms.forEach((f, no) =>
    f.rows.forEach((r, i) => {
      at += 1;
      const why = [...new Set(r.cells.flatMap((c) => (c.is === 'not computed' ? [c.because] : [])))].join('；');
      const from = r.from.length > 6 ? `${r.from.slice(0, 6).join('，')} 等${r.from.length}处` : r.from.join('，');
      [f.title, noOf(no + 1, i), r.name, r.unit, r.says, from, why].forEach((text, k) =>
        words(made.getCell(at, k + 1), text, k === 1 || k === 3 ? 'center' : 'left'),
      );
      made.getRow(at).height = heightFor([f.title, 18], [r.name, 34], [r.says, 50], [from, 28], [why, 40]);
    }),
  );
};

/** The workbook of one election's statistics. `created`: the time that stands in it. */
export const workbookOf = async (s: Statistics, { created, imprint }: Made): Promise<Uint8Array> => {
  const book = new Workbook();
  s.forms.forEach((f, i) => {
    if (f.rows.length > 0) formSheet(book, s, f, i + 1);
    for (const l of f.lists) if (l.rows.length > 0) listSheet(book, s, f, l);
  });
  if (s.checks.length > 0) checkSheet(book, s);
  if (s.forms.some((f) => f.rows.length > 0)) guideSheet(book, s, imprint);
  return atOneTime(new Uint8Array(await book.xlsx.writeBuffer()), created);
};

/** The same members in one order and at one time: equal figures give equal bytes. */
const atOneTime = (bytes: Uint8Array, created: string): Uint8Array => {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  const time = new Date(created).toISOString().replace(/\.\d{3}/, '');
  if (core)
    files['docProps/core.xml'] = strToU8(strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`));
  return zipSync(Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))), {
    mtime: '1980-01-01T00:00:00',
    level: 6,
  });
};
