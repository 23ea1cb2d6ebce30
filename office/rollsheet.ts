// A file as a sheet of cells: .xlsx, .xls and .csv in UTF-8 or GB18030; a large workbook by a stream. It says which cells were numbers and which were merged, and judges nothing.
import { parse as parseCsv } from 'csv-parse/sync';
import { Readable } from 'node:stream';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import type { FaultKey } from '../election/refusal.ts';
import { opened, stringsFirst, type WorkbookZip, workbookZip } from './workbookzip.ts';

export interface SheetCell {
  readonly text: string;
  readonly number?: true;
  /** Of a number that is not whole: what the cell holds, where its text is how the cell shows it. */
  readonly exact?: number;
}
type Unreadable = Extract<
  FaultKey,
  'file is not a table' | 'encoding is not understood' | 'file is damaged' | 'file is locked by a password' | 'file is too large'
>;
export interface ReadSheet {
  readonly kind: 'sheet';
  readonly rows: readonly (readonly SheetCell[])[];
  /** Merged areas, 0 the first row and column. */
  readonly merged: readonly Area[];
  /** The sheets of a workbook that might be meant, where it has more than one; `sheet` is the one that was read. */
  readonly sheets?: readonly string[];
  readonly sheet?: string;
}
export interface Area {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}
export type Sheet = ReadSheet | { readonly kind: 'unreadable'; readonly why: Unreadable };
const unreadable = (why: Unreadable): Sheet => ({ kind: 'unreadable', why });

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b);
/** A workbook that opens to more than this is read by a stream: some 150,000 rows. */
const large = 120_000_000;
const isGuide = (name: string): boolean => /说明|填写|选项/.test(name);

/** The first sheet of a file, or the one that is named; its bytes decide what it is, not its name. */
export const sheetOf = (bytes: Uint8Array, named?: string): Sheet => {
  if (startsWith(bytes, zip)) {
    const found = workbookZip(bytes, large);
    return found.kind === 'workbook' ? fromWorkbook(stringsFirst(found.members), named) : unreadable(found.kind);
  }
  if (startsWith(bytes, compound))
    return bytes.length < 512 ? unreadable('file is damaged') : fromWorkbook(Buffer.from(bytes), named);
  const text = textOf(bytes);
  return text === undefined ? unreadable('encoding is not understood') : fromCsv(text);
};

/** The same of a file of any size: a large workbook is read as a stream, its rows one after the other. */
export const sheetOfAny = async (bytes: Uint8Array, named?: string): Promise<Sheet> => {
  if (!startsWith(bytes, zip)) return sheetOf(bytes, named);
  const found = workbookZip(bytes, large);
  if (found.kind !== 'workbook') return unreadable(found.kind);
  return found.opened > large ? fromStream(found) : fromWorkbook(stringsFirst(found.members), named);
};

const fromWorkbook = (bytes: Buffer, named?: string): Sheet => {
  let sheet: WorkSheet | undefined;
  let sheets: readonly string[];
  let name: string;
  try {
    const book = read(bytes, {
      type: 'buffer',
      cellDates: false,
      cellNF: false,
      cellHTML: false,
      cellFormula: false,
      dense: true,
    });
    sheets = book.SheetNames.filter((n) => !isGuide(n) && book.Sheets[n]?.['!ref'] !== undefined);
    name = sheets.find((n) => n === named) ?? sheets[0] ?? '';
    sheet = book.Sheets[name];
  } catch (fault) {
    return unreadable(whyNot(fault instanceof Error ? fault.message : ''));
  }
  if (!sheet?.['!ref']) return unreadable('file is not a table');
  const range = utils.decode_range(sheet['!ref']);
  const data = (sheet['!data'] ?? []) as readonly (
    | readonly ({ t?: string; v?: unknown; w?: string } | undefined)[]
    | undefined
  )[];
  const rows = Array.from({ length: Math.min(range.e.r + 1, Math.max(1, data.length)) }, (_, r) =>
    Array.from({ length: Math.min(range.e.c + 1, 200) }, (_, c): SheetCell => {
      const cell = data[r]?.[c];
      return cell?.v === undefined || cell.v === null
        ? empty
        : cell.t === 'n'
          ? numberCell(cell.v as number, cell.w)
          : { text: cell.t === 'e' ? (cell.w ?? '#') : String(cell.v) };
    }),
  );
  const merged = (sheet['!merges'] ?? []).map(
    (m): Area => ({ from: { row: m.s.r, column: m.s.c }, to: { row: m.e.r, column: m.e.c } }),
  );
  return { kind: 'sheet', rows, merged, ...(sheets.length > 1 ? { sheets, sheet: name } : {}) };
};

/** An old letter is a file of the same kind as an old workbook, without the workbook in it. */
const whyNot = (said: string): Unreadable =>
  /find Workbook stream/.test(said)
    ? 'file is not a table'
    : /password|encrypt/i.test(said) && !/ZIP/.test(said)
      ? 'file is locked by a password'
      : 'file is damaged';

const empty: SheetCell = { text: '' };
const numberCell = (v: number, w?: string): SheetCell =>
  Number.isInteger(v) ? { text: String(v), number: true } : { text: w ?? String(v), number: true, exact: v };

const cellOf = (v: unknown): SheetCell => {
  if (v === undefined || v === null) return empty;
  if (typeof v === 'number') return numberCell(v);
  if (v instanceof Date) return { text: v.toISOString().slice(0, 10) };
  if (typeof v !== 'object') return { text: String(v) };
  const rich = v as {
    readonly richText?: readonly { readonly text: string }[];
    readonly result?: unknown;
    readonly text?: unknown;
  };
  return rich.richText ? { text: rich.richText.map((t) => t.text).join('') } : cellOf(rich.result ?? rich.text);
};

/** A large workbook, row by row; nothing of it is kept on disk. */
export const fromStream = async ({ members }: Extract<WorkbookZip, { kind: 'workbook' }>): Promise<Sheet> => {
  const { WorkbookReader } = await import('@cj-tech-master/excelts');
  const book = new WorkbookReader(Readable.from([stringsFirst(members)]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'ignore',
  });
  try {
    for await (const sheet of book) {
      if (isGuide(String(sheet.name ?? ''))) continue;
      const rows: SheetCell[][] = [];
      for await (const row of sheet) {
        while (rows.length < row.number - 1) rows.push([]);
        const values = row.values as readonly unknown[];
        rows.push(Array.from({ length: Math.max(0, values.length - 1) }, (_, i) => cellOf(values[i + 1])));
      }
      if (rows.length > 0) return { kind: 'sheet', rows, merged: mergedOf(members, String(sheet.id ?? '1')) };
    }
  } catch {
    return unreadable('file is damaged');
  }
  return unreadable('file is not a table');
};

/** Merged areas stand behind the last row of a sheet: only its end is looked at. */
const mergedOf = (members: Extract<WorkbookZip, { kind: 'workbook' }>['members'], sheet: string): readonly Area[] => {
  const member = members.find((m) => m.name === `xl/worksheets/sheet${sheet}.xml`);
  if (!member) return [];
  const end = Buffer.from(opened(member)).subarray(-4_000_000).toString('utf8');
  return [...end.matchAll(/<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map(([, ref = '']) => {
    const { s, e } = utils.decode_range(ref);
    return { from: { row: s.r, column: s.c }, to: { row: e.r, column: e.c } };
  });
};

const textOf = (bytes: Uint8Array): string | undefined => {
  const sixteen = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  for (const encoding of sixteen ? [sixteen] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return text;
    } catch {
      continue;
    }
  }
  return undefined;
};

const fromCsv = (text: string): Sheet => {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')));
  const delimiter = [',', '\t', ';', '，'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  if (!text.includes('"')) return { kind: 'sheet', rows: unquoted(text, delimiter), merged: [] };
  try {
    const rows = parseCsv(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      relax_quotes: true,
    }) as string[][];
    return { kind: 'sheet', rows: rows.map((r) => r.map((cell) => ({ text: cell }))), merged: [] };
  } catch {
    return unreadable('file is not a table');
  }
};

/** A table without a quotation mark: its lines, cut at the delimiter. */
const unquoted = (text: string, delimiter: string): readonly (readonly SheetCell[])[] => {
  const [end = '\n'] = /\r\n|\n|\r/.exec(text) ?? [];
  const lines = text.split(end);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(delimiter).map((cell) => (cell === '' ? empty : { text: cell })));
};
