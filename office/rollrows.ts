// The rows of a sheet that is a roll: which column means what, each row read, every fault with its row and column. It reads no file: rollfile.ts; what the law says to a row: election/roll/rollfaults.ts.
import type { Fault } from '../election/refusal.ts';
import type { RollRow } from '../election/roll/rollrow.ts';
import { privateCharacter, standardCodes } from './oldcodes.ts';
import { categoryOf, dayOf, groupOf, nameOf, sexOf, tidy, yesOf } from './rollcells.ts';
import { type Meaning, meaningOf, meanings, rollColumns } from './rollcolumns.ts';
import type { ReadSheet, SheetCell } from './rollsheet.ts';

interface RollColumn {
  readonly column: string;
  readonly meaning?: Meaning;
  readonly samples: readonly string[];
}
export interface RollUnderstood {
  readonly columns: readonly RollColumn[];
  readonly rows: readonly RollRow[];
  readonly faults: readonly Fault[];
  /** What is only doubtful. */
  readonly doubts: readonly Fault[];
  /** Row of the headers, as its reader counts. */
  readonly headerRow?: number;
  /** Where each meaning's column stands, 0 the first. */
  readonly places: ReadonlyMap<Meaning, number>;
}
const nothing = (key: Fault['key'], found?: string): RollUnderstood => ({
  columns: [],
  rows: [],
  faults: [{ key, ...(found ? { found } : {}) }],
  doubts: [],
  places: new Map(),
});

/** What a sheet says as a roll. Rows above the headers are titles; empty rows are passed over. */
export const understand = (sheet: ReadSheet): RollUnderstood => {
  const at = sheet.rows.slice(0, 20).findIndex((r) => new Set(r.flatMap((c) => meaningOf(c.text) ?? [])).size >= 2);
  if (at < 0) return nothing('file is not a table', '没有找到“姓名”等表头 · no header row');
  const names = sheet.rows[at] ?? [];
  const faults: Fault[] = [];
  const doubts: Fault[] = [];
  const places = placesOf(names, (column, key) => faults.push({ row: at + 1, column, key }));
  const merged = mergedIn(sheet, at, places, names);
  for (const fault of merged.faults) faults.push(fault);
  const rows: RollRow[] = [];
  for (let i = at + 1; i < sheet.rows.length; i++) {
    const cells = sheet.rows[i] ?? [];
    if (cells.every((c, column) => c.text.trim() === '' || column === places.get('no'))) continue;
    const above = merged.from.get(i);
    const cell = (m: Meaning): SheetCell => {
      const column = places.get(m);
      if (column === undefined) return blank;
      const from = above?.get(column);
      return (from === undefined ? cells : (sheet.rows[from] ?? []))[column] ?? blank;
    };
    const row = rowOf(cell, i + 1, {
      fault: (m, key, found) => {
        if (places.has(m) && !merged.bad.has(`${i} ${places.get(m)}`))
          faults.push({ row: i + 1, column: tidy(names[places.get(m) ?? -1]?.text ?? ''), key, ...(found ? { found } : {}) });
      },
      doubt: (m, key, found) => void doubts.push({ row: i + 1, column: rollColumns[m].headers[0] ?? '', key, found }),
      has: (m) => places.has(m),
    });
    if (row) rows.push(row);
  }
  if (rows.length === 0 && faults.length === 0) faults.push({ key: 'file is not a table', found: '没有一行选民 · no rows' });
  return { columns: columnsOf(sheet, at, names), rows, faults, doubts, headerRow: at + 1, places };
};

const blank: SheetCell = { text: '' };

const placesOf = (
  names: readonly SheetCell[],
  wrong: (column: string, key: Fault['key']) => void,
): ReadonlyMap<Meaning, number> => {
  const places = new Map<Meaning, number>();
  names.forEach((cell, column) => {
    const meaning = meaningOf(cell.text);
    if (meaning === undefined) return;
    if (places.has(meaning)) wrong(cell.text, 'column appears twice');
    else places.set(meaning, column);
  });
  for (const m of meanings)
    if (rollColumns[m].needed && !places.has(m)) wrong(rollColumns[m].headers[0] ?? '', 'column is missing');
  if (!places.has('idNumber') && !places.has('born')) wrong(rollColumns.idNumber.headers[0] ?? '', 'column is missing');
  return places;
};

/** Merged cells below the headers: one value for several rows where that makes sense, a fault of each row where it does not. */
const mergedIn = (sheet: ReadSheet, at: number, places: ReadonlyMap<Meaning, number>, names: readonly SheetCell[]) => {
  const used = new Map([...places].map(([m, column]) => [column, m]));
  const from = new Map<number, Map<number, number>>();
  const bad = new Set<string>();
  const faults: Fault[] = [];
  for (const area of sheet.merged)
    for (let row = Math.max(area.from.row, at + 1); row <= Math.min(area.to.row, sheet.rows.length - 1); row++)
      for (let column = area.from.column; column <= area.to.column; column++) {
        const m = used.get(column);
        if (m === undefined || m === 'no') continue;
        if (rollColumns[m].mayMerge && area.from.column === area.to.column)
          from.set(row, (from.get(row) ?? new Map<number, number>()).set(column, area.from.row));
        else {
          bad.add(`${row} ${column}`);
          faults.push({ row: row + 1, column: tidy(names[column]?.text ?? ''), key: 'cell is merged' });
        }
      }
  return { from, bad, faults };
};

const columnsOf = (sheet: ReadSheet, at: number, names: readonly SheetCell[]): readonly RollColumn[] =>
  names.flatMap((cell, column): RollColumn[] => {
    const meaning = meaningOf(cell.text);
    const samples = sheet.rows
      .slice(at + 1, at + 40)
      .map((r) => r[column]?.text ?? '')
      .filter((t) => t.trim() !== '')
      .slice(0, 3);
    return cell.text.trim() === '' && samples.length === 0
      ? []
      : [{ column: cell.text.trim() || `第 ${column + 1} 列`, ...(meaning ? { meaning } : {}), samples }];
  });

interface Wrong {
  readonly fault: (m: Meaning, key: Fault['key'], found?: string) => void;
  readonly doubt: (m: Meaning, key: Fault['key'], found: string) => void;
  readonly has: (m: Meaning) => boolean;
}

const rowOf = (cell: (m: Meaning) => SheetCell, row: number, wrong: Wrong): RollRow | undefined => {
  const text = (m: Meaning): string => tidy(cell(m).text);
  const bad = (m: Meaning, key: Fault['key'], found?: string): undefined => void wrong.fault(m, key, found);
  const need = <T>(m: Meaning, make: (t: string) => T | undefined, key: Fault['key']): T | undefined => {
    const t = text(m);
    return t === '' ? bad(m, 'cell is empty') : (make(t) ?? bad(m, key, t));
  };
  const may = <T>(m: Meaning, make: (t: string, number: boolean) => T | undefined, key: Fault['key']): T | undefined => {
    const t = text(m);
    return t === '' ? undefined : (make(t, cell(m).number === true) ?? bad(m, key, t));
  };
  const name = namedOf(cell('name').text, wrong);
  const sex = need('sex', sexOf, 'sex is not understood');
  const group = need('group', groupOf, 'group is not a number');
  const category = need('category', categoryOf, 'category is not understood');
  const born = may('born', dayOf, 'date is not understood');
  const idNumber = idOf(cell('idNumber'), wrong, born !== undefined);
  const since = may('since', dayOf, 'date is not understood');
  const asked = may('asked', yesOf, 'category is not understood');
  if (name === undefined || sex === undefined || group === undefined || category === undefined || idNumber === undefined)
    return undefined;
  const household = text('household').slice(0, 40);
  const phone = text('phone').slice(0, 40);
  const address = cell('address').text.trim().slice(0, 200);
  const agreed = cell('agreed').text.trim().slice(0, 120);
  return {
    row,
    name,
    sex,
    group,
    category,
    ...(idNumber ? { idNumber } : {}),
    ...(born ? { born } : {}),
    ...(household ? { household } : {}),
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
    ...(since ? { since } : {}),
    ...(asked === undefined ? {} : { asked }),
    ...(agreed ? { agreed } : {}),
  };
};

/** The name as it is written; an old private code is read as its standard one and told, an unknown one is a fault. */
const namedOf = (written: string, wrong: Wrong): string | undefined => {
  const t = written.trim();
  if (t === '') return void wrong.fault('name', 'cell is empty');
  const name = nameOf(t);
  if (name === undefined) return void wrong.fault('name', 'name has strange characters', t.slice(0, 30));
  const standard = standardCodes(name);
  const strange = privateCharacter(standard ?? name);
  if (strange) return void wrong.fault('name', 'name has a private character', strange);
  if (standard) wrong.doubt('name', 'old character was mapped', standard);
  return standard ?? name;
};

/** An id number as text, empty where there is none but a birth; as a number of sixteen digits or more it is destroyed. */
const idOf = (cell: SheetCell, wrong: Wrong, born: boolean): string | undefined => {
  const t = tidy(cell.text);
  const destroyed = (cell.number && t.replace(/\D/g, '').length >= 16) || /^\d(\.\d+)?E\+?\d+$/i.test(t);
  if (destroyed) return void wrong.fault('idNumber', 'id was stored as a number', t.slice(0, 6));
  if (t === '' && born) return '';
  if (t === '') return void wrong.fault(wrong.has('idNumber') ? 'idNumber' : 'born', 'cell is empty');
  return t.replace(/^['’]/, '').toUpperCase();
};
