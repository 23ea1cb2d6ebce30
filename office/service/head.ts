// Where the head of an old ledger stands and what each of its columns is called: titles above it are passed over, a head of two rows is read as one, merged cells are spread. It reads no entry.
import type { Area, ReadSheet, SheetCell } from '../rollsheet.ts';
import { type Column, guessed, mergesIn } from './columns.ts';

const searched = 15;
const text = (cell: SheetCell | undefined): string => cell?.text.trim() ?? '';

export interface Head {
  /** The first and the last row of the head, 0 the first of the sheet. */
  readonly first: number;
  readonly last: number;
  /** What stands over each column. */
  readonly headings: readonly string[];
  readonly places: ReadonlyMap<Column, number>;
}

/** The text of a cell, or of the area it is merged into. */
const spread = (sheet: ReadSheet, row: number, column: number): string => {
  const own = text(sheet.rows[row]?.[column]);
  if (own !== '') return own;
  const area = sheet.merged.find((a) => a.from.row <= row && row <= a.to.row && a.from.column <= column && column <= a.to.column);
  return area ? text(sheet.rows[area.from.row]?.[area.from.column]) : '';
};

const widthOf = (sheet: ReadSheet): number => sheet.rows.slice(0, searched + 30).reduce((most, r) => Math.max(most, r.length), 0);

/** The head that begins in a row: as many rows as the cells merged downwards in it cover. */
const headAt = (sheet: ReadSheet, first: number): Omit<Head, 'places'> => {
  const width = widthOf(sheet);
  const reaches = (a: Area): number => (a.from.row === first && a.to.row - first < 4 ? a.to.row : first);
  const last = Math.min(
    sheet.merged.reduce((row, a) => Math.max(row, reaches(a)), first),
    sheet.rows.length - 1,
  );
  const headings = Array.from({ length: width }, (_, column) => {
    const parts = new Set<string>();
    for (let row = first; row <= last; row++) parts.add(spread(sheet, row, column));
    return [...parts].filter((t) => t !== '').join('·');
  });
  return { first, last, headings };
};
/** A heading of two rows is known by its lower part first. */
const lower = (heading: string): string => heading.slice(heading.lastIndexOf('·') + 1);

/** The head of a sheet: the row that is told, else the one of the first fifteen that knows most columns, else the first with two cells of text. */
export const headOf = (sheet: ReadSheet, told?: number): Head | undefined => {
  const rows = told === undefined ? [...sheet.rows.slice(0, searched).keys()] : [told];
  const heads = rows.flatMap((row): Head[] => {
    if (new Set((sheet.rows[row] ?? []).map(text).filter((t) => t !== '')).size < (told === undefined ? 2 : 1)) return [];
    const head = headAt(sheet, row);
    return [{ ...head, places: new Map([...guessed(head.headings.map(lower))].map(([at, c]) => [c, at])) }];
  });
  return heads.reduce<Head | undefined>(
    (best, h) => (best === undefined || h.places.size > best.places.size ? h : best),
    undefined,
  );
};

/** Cells below a head that say what a merged area says, by row and column; and cells of numbers in an area of several rows, which nobody can divide. */
export const mergedBelow = (
  sheet: ReadSheet,
  { last, places }: Head,
): {
  readonly from: ReadonlyMap<string, SheetCell>;
  readonly undivided: ReadonlySet<string>;
  readonly across: ReadonlySet<number>;
} => {
  const used = new Map([...places].map(([c, at]) => [at, c]));
  const from = new Map<string, SheetCell>();
  const undivided = new Set<string>();
  const across = new Set<number>();
  for (const a of sheet.merged) {
    if (a.to.row <= last) continue;
    // A line over the whole width heads what follows.
    if (a.from.row === a.to.row && a.to.column - a.from.column >= 2) across.add(a.from.row);
    for (let row = Math.max(a.from.row, last + 1); row <= Math.min(a.to.row, sheet.rows.length - 1); row++) {
      const c = used.get(a.from.column);
      if (c === undefined || a.from.row === a.to.row) continue;
      if (mergesIn(c)) from.set(`${row} ${a.from.column}`, sheet.rows[a.from.row]?.[a.from.column] ?? { text: '' });
      else undivided.add(`${row} ${a.from.column}`);
    }
  }
  return { from, undivided, across };
};
