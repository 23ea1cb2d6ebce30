// A file as a sheet of cells, read apart from the server's thread: .xlsx, .xls and .csv in UTF-8 or GB18030. It says which cells were numbers and which were merged, and judges nothing.
import { parse as parseCsv } from 'csv-parse/sync';
import { parentPort, workerData } from 'node:worker_threads';
import { read, utils, type WorkSheet } from '@e965/xlsx';

export interface SheetCell {
  readonly text: string;
  readonly number?: true;
}
export type Sheet =
  | {
      readonly kind: 'sheet';
      readonly rows: readonly (readonly SheetCell[])[] /** Places inside a merged area, 0 the first row and column. */;
      readonly merged: readonly { readonly row: number; readonly column: number }[];
    }
  | { readonly kind: 'unreadable'; readonly why: 'file is not a table' | 'encoding is not understood' };

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b);

/** The first sheet of a file; its bytes decide what it is, not its name. */
export const sheetOf = (bytes: Uint8Array): Sheet => {
  if (startsWith(bytes, zip) || startsWith(bytes, compound)) return fromWorkbook(bytes);
  const text = textOf(bytes);
  return text === undefined ? { kind: 'unreadable', why: 'encoding is not understood' } : fromCsv(text);
};

const fromWorkbook = (bytes: Uint8Array): Sheet => {
  let sheet: WorkSheet | undefined;
  try {
    const book = read(bytes, {
      type: 'array',
      cellDates: false,
      cellNF: false,
      cellHTML: false,
      cellFormula: false,
      dense: true,
    });
    sheet = book.Sheets[book.SheetNames.find((n) => !/说明|填写/.test(n)) ?? ''];
  } catch {
    return { kind: 'unreadable', why: 'file is not a table' };
  }
  if (!sheet?.['!ref']) return { kind: 'unreadable', why: 'file is not a table' };
  const range = utils.decode_range(sheet['!ref']);
  const data = (sheet['!data'] ?? []) as readonly (
    | readonly ({ t?: string; v?: unknown; w?: string } | undefined)[]
    | undefined
  )[];
  const rows = Array.from({ length: range.e.r + 1 }, (_, r) =>
    Array.from({ length: range.e.c + 1 }, (_, c): SheetCell => {
      const cell = data[r]?.[c];
      if (cell?.v === undefined || cell.v === null) return { text: '' };
      return cell.t === 'n'
        ? { text: Number.isSafeInteger(cell.v) ? String(cell.v) : (cell.w ?? String(cell.v)), number: true }
        : { text: String(cell.v) };
    }),
  );
  const merged = (sheet['!merges'] ?? []).flatMap((m) => {
    const places = [];
    for (let row = m.s.r; row <= m.e.r; row++) for (let column = m.s.c; column <= m.e.c; column++) places.push({ row, column });
    return places;
  });
  return { kind: 'sheet', rows, merged };
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
    return { kind: 'unreadable', why: 'file is not a table' };
  }
};

if (parentPort && workerData instanceof Uint8Array) parentPort.postMessage(sheetOf(workerData));
