// An old ledger of work as it lies in an office's computer, read row by row: each row as an entry, and what is wrong with it in words, by row and by the heading of its own column. One row: row.ts. Nothing is recorded here; which column is what: head.ts, or the clerk.
import { tidy } from '../rollcells.ts';
import type { ReadSheet, SheetCell } from '../rollsheet.ts';
import { dayIn } from './cells.ts';
import { type Column, workColumns } from './columns.ts';
import { type Head, headOf, mergedBelow } from './head.ts';
import { type Reading, rowOf, type RowTold, type SheetAsked, words, type WorkFault } from './row.ts';

interface ColumnShown {
  readonly at: number;
  readonly heading: string;
  readonly meaning?: Column;
  readonly samples: readonly string[];
}

export interface WorkRead {
  /** The row of the head, as its reader counts; the first of two. */
  readonly head?: number;
  readonly columns: readonly ColumnShown[];
  readonly rows: readonly RowTold[];
  /** The row of the sheet of each entry, as its reader counts. */
  readonly places: readonly number[];
  /** Rows that were passed over: empty ones, sums, lines that only head what follows. */
  readonly passed: number;
  readonly faults: readonly WorkFault[];
}

const shownRows = 5;

/** Every row of the sheet as an entry, and what cannot be read. */
export const workRows = (sheet: ReadSheet, asked: SheetAsked): WorkRead => {
  const found = headOf(sheet, asked.head === undefined ? undefined : asked.head - 1);
  if (!found)
    return {
      columns: [],
      rows: [],
      places: [],
      passed: 0,
      faults: [
        {
          row: asked.head ?? 1,
          words: words(
            '没有找到表头：表头是写着“日期”“活动名称”等的那一行',
            'no head was found: the row that says day, activity and so on',
          ),
        },
      ],
    };
  const chosen = asked.columns;
  const head: Head = chosen
    ? { ...found, places: new Map(chosen.flatMap((c, at) => (c === '' ? [] : [[c, at] as const]))) }
    : found;
  const merged = mergedBelow(sheet, head);
  const all = { head: head.first + 1, columns: shown(sheet, head, merged.across) };
  const twice = chosen?.find((c, at) => c !== '' && chosen.indexOf(c) !== at);
  if (twice)
    return {
      ...all,
      rows: [],
      places: [],
      passed: 0,
      faults: [
        {
          row: head.last + 1,
          words: words(`有两列都选了“${workColumns[twice].words.zh}”`, `two columns are both “${workColumns[twice].words.en}”`),
        },
      ],
    };
  if (!head.places.has('on'))
    return {
      ...all,
      rows: [],
      places: [],
      passed: 0,
      faults: [
        {
          row: head.last + 1,
          words: words(
            '不知道哪一列是日期，请在下面的表头里选',
            'which column holds the day is not known: choose it in the head below',
          ),
        },
      ],
    };
  const by: Reading = {
    asked,
    head,
    byName: new Map([...asked.able].map(([id, name]) => [tidy(name), id])),
    cell: (cells, i, c) => merged.from.get(`${i} ${head.places.get(c)}`) ?? cells[head.places.get(c) ?? -1] ?? { text: '' },
    undivided: merged.undivided,
  };
  const rows: RowTold[] = [];
  const places: number[] = [];
  const faults: WorkFault[] = [];
  let passed = 0;
  for (let i = head.last + 1; i < sheet.rows.length; i++) {
    const cells = sheet.rows[i] ?? [];
    if (isPassed(cells, merged.across.has(i))) {
      passed++;
      continue;
    }
    const read = rowOf(cells, i, by);
    for (const f of read.faults) faults.push({ ...f, row: i + 1 });
    if (read.row) {
      rows.push(read.row);
      places.push(i + 1);
    }
  }
  if (rows.length === 0 && faults.length === 0)
    faults.push({ row: head.last + 2, words: words('表头下面没有一行记录', 'no row stands under the head') });
  return { ...all, rows, places, passed, faults };
};

/** An empty row, a row of sums, a line merged over the table. */
const isPassed = (cells: readonly SheetCell[], across: boolean): boolean => {
  const said = cells.filter((c) => c.text.trim() !== '');
  return (
    said.length === 0 ||
    (across && said.length === 1) ||
    said.slice(0, 3).some((c) => /^(本[页月季年])?(合计|总计|小计|累计)$/.test(tidy(c.text).replace(/[：:]/g, '')))
  );
};

const shown = (sheet: ReadSheet, { last, headings, places }: Head, across: ReadonlySet<number>): readonly ColumnShown[] => {
  const meant = new Map([...places].map(([c, at]) => [at, c]));
  const under = sheet.rows
    .slice(last + 1, last + 60)
    .filter((r, i) => !isPassed(r, across.has(last + 1 + i)))
    .slice(0, shownRows);
  return headings.flatMap((heading, at): ColumnShown[] => {
    const meaning = meant.get(at);
    // A day is a number in a workbook: it is shown as a day.
    const samples = under.map((r) =>
      meaning === 'on' && r[at] ? (dayIn(r[at]) ?? r[at].text.trim()) : (r[at]?.text.trim() ?? ''),
    );
    return heading === '' && samples.every((t) => t === '')
      ? []
      : [{ at, heading: heading || `第 ${at + 1} 列`, samples, ...(meaning ? { meaning } : {}) }];
  });
};
