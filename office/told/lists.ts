// The lists of nominations, signatures, representatives, staff and ballots that lie beside a facts file, as .csv (UTF-8 or GB18030) or workbook: columns by Chinese or English name, every cell checked. Which columns: listcolumns.ts; the roll: office/rollfile.ts.
import { type Sheet, sheetOf } from '../rollsheet.ts';
import { type Column, columnOf, columns, type ListKind, namesOf } from './listcolumns.ts';

/** One row, cells by the field's name, values in the words of the orders; absent where the cell is empty. */
export type ListRow = Readonly<Record<string, string>>;
interface ListFault {
  readonly row: number;
  readonly column: string;
  readonly what: string;
  readonly remedy: string;
}
interface ListRead {
  readonly rows: readonly ListRow[];
  /** Row of the file for each of `rows`, as its reader counts. */
  readonly at: readonly number[];
  readonly faults: readonly ListFault[];
}

type Cells = Extract<Sheet, { kind: 'sheet' }>['rows'][number];
interface Header {
  readonly text: string;
  readonly column: Column | undefined;
}
type Wrong = (row: number, column: string, what: string, remedy: string) => void;

/** The list as rows, or all its faults. Rows above the headers are titles; empty rows are passed over. */
export const readList = (kind: ListKind, bytes: Uint8Array): ListRead => {
  const faults: ListFault[] = [];
  const wrong: Wrong = (row, column, what, remedy) => {
    faults.push({ row, column, what, remedy });
  };
  const lost = (what: string, remedy: string): ListRead => {
    wrong(1, '—', what, remedy);
    return { rows: [], at: [], faults };
  };
  const sheet = sheetOf(bytes);
  if (sheet.kind === 'unreadable')
    return lost('读不懂 · cannot be read', '另存为 UTF-8 的 .csv 或 .xlsx · save it as .csv in UTF-8, or as .xlsx');
  const headerAt = sheet.rows.slice(0, 20).findIndex((r) => r.filter((c) => columnOf(kind, c.text)).length >= 2);
  if (headerAt < 0) return lost('没有找到表头 · no header row', `第一行写列名：${namesOf(kind)} · name the columns`);
  const header = (sheet.rows[headerAt] ?? []).map((c) => ({ text: c.text.trim(), column: columnOf(kind, c.text) }));
  checkHeader(kind, header, (...of) => wrong(headerAt + 1, ...of));
  if (faults.length > 0) return { rows: [], at: [], faults };
  const filled = sheet.rows
    .map((cells, i) => ({ cells, row: i + 1 }))
    .filter(({ cells, row }) => row > headerAt + 1 && cells.some((c) => c.text.trim() !== ''));
  const rows = filled.map(({ cells, row }) => readRow(cells, header, (...of) => wrong(row, ...of)));
  const at = filled.map(({ row }) => row);
  if (kind === 'ballots') checkNumbers(rows, (i, ...of) => wrong(at[i] ?? 0, 'number', ...of));
  if (rows.length === 0) wrong(headerAt + 1, '—', '没有一行内容 · no rows', '每行写一条 · one row each');
  return { rows: faults.length > 0 ? [] : rows, at, faults: faults.toSorted((a, b) => a.row - b.row) };
};

/** Columns that are unknown, twice there, or missing. */
const checkHeader = (
  kind: ListKind,
  header: readonly Header[],
  wrong: (column: string, what: string, remedy: string) => void,
): void => {
  const seen = header.flatMap((h) => h.column?.field ?? []);
  for (const { text, column } of header)
    if (text !== '' && !column) wrong(text, '没有这一列 · no such column', `可用的列（* 必需）：${namesOf(kind)} · columns`);
  for (const field of seen.filter((f, i) => seen.indexOf(f) !== i))
    wrong(field, '这一列出现了两次 · the column stands twice', '删去多余的一列 · remove one');
  for (const { field, also, needed, means } of columns[kind])
    if (needed && !seen.includes(field))
      wrong(`${field}${also[0] ? `（${also[0]}）` : ''}`, '缺少这一列 · the column is missing', `加上这一列：${means} · add it`);
};

/** The cells of a row by their fields, values in the words of the orders. */
const readRow = (
  cells: Cells,
  header: readonly Header[],
  wrong: (column: string, what: string, remedy: string) => void,
): ListRow => {
  const read: Record<string, string> = {};
  if (cells.slice(header.length).some((c) => c.text.trim() !== ''))
    wrong(
      '—',
      '这一行的格子比表头多 · more cells than headers',
      '检查多余的逗号；几个姓名用 | 隔开 · look for a comma too many; join names by |',
    );
  header.forEach(({ text, column }, i) => {
    const written = (cells[i]?.text ?? '').normalize('NFC').trim();
    if (!column || (written === '' && !column.needed)) return;
    const value = written === '' ? undefined : column.read(written);
    const what = written === '' ? '没有填写 · nothing is written' : `“${written}”不能识别 · not understood`;
    if (value === undefined) wrong(text, what, `填写：${column.means}`);
    else read[column.field] = value;
  });
  return read;
};

/** The ballots of a box are numbered 1, 2, 3 … where they are numbered. */
const checkNumbers = (rows: readonly ListRow[], wrong: (row: number, what: string, remedy: string) => void): void => {
  const listed = new Map<string, number>();
  rows.forEach(({ box, number }, i) => {
    if (box === undefined) return;
    const due = (listed.get(box) ?? 0) + 1;
    listed.set(box, due);
    if (number !== undefined && Number(number) !== due)
      wrong(
        i,
        `写的是第 ${number} 张，该箱接着应是第 ${due} 张 · out of order`,
        '同一票箱的选票按张号 1、2、3… 排列 · number the ballots of a box 1, 2, 3 …',
      );
  });
};
