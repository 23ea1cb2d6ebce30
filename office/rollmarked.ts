// The sheet of a roll handed back as a workbook: every cell as text, the bad ones filled red, what is wrong and what to do in a last column. Written as a stream, so that a large one fits.
import { PassThrough } from 'node:stream';
import type { Fault } from '../election/refusal.ts';
import { sayFault } from '../papers/words/sayfault.ts';
import { tidy } from './rollcells.ts';
import { type Meaning, rollColumns } from './rollcolumns.ts';
import type { RollUnderstood } from './rollrows.ts';
import type { ReadSheet } from './rollsheet.ts';

const font = { name: '宋体', size: 11 };
const asText = { numFmt: '@', font };
const bad = { ...asText, fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFF8C9C2' } } };
const bold = { ...asText, font: { ...font, bold: true } };

/** The workbook with the faults of a list marked; faults of the file as a whole stand in the row of the headers. */
export const markedWorkbook = async (
  sheet: ReadSheet,
  read: Pick<RollUnderstood, 'headerRow' | 'places' | 'faults'>,
): Promise<Uint8Array> => {
  const header = read.headerRow ?? 1;
  const width = sheet.rows.reduce((most, r) => Math.max(most, r.length), 1);
  const columnOf = columnsByName(sheet, header, read.places);
  const byRow = Map.groupBy(read.faults, (f) => f.row ?? header);
  const stream = new PassThrough();
  const bytes = stream.toArray() as Promise<Uint8Array[]>;
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const book = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false, zip: { zlib: { level: 1 } } });
  const out = book.addWorksheet('名册', { views: [{ state: 'frozen', ySplit: header }] });
  out.columns = [...Array.from({ length: width }, () => ({ width: 18 })), { width: 70 }];
  sheet.rows.forEach((cells, i) => {
    const here = byRow.get(i + 1) ?? [];
    const row = out.getRow(i + 1);
    const at = new Set(here.map((f) => columnOf(f.column)));
    cells.forEach(({ text }, c) => {
      const cell = row.getCell(c + 1);
      cell.value = text;
      cell.style = at.has(c) ? bad : i + 1 === header ? bold : asText;
    });
    const note = row.getCell(width + 1);
    if (here.length > 0) {
      note.value = here.map(inWords).join(' ');
      note.style = bad;
    } else if (i + 1 === header) {
      note.value = '问题和改法';
      note.style = bold;
    }
    row.commit();
  });
  out.commit();
  await book.commit();
  return new Uint8Array(Buffer.concat(await bytes));
};

const inWords = (fault: Fault): string => {
  const { row: _, ...rest } = fault;
  const said = sayFault(rest);
  return `${said.zh}${said.remedy.zh}`;
};

/** Where the column of a fault stands: by the name in the file, else by what the column means. */
const columnsByName = (
  sheet: ReadSheet,
  header: number,
  places: RollUnderstood['places'],
): ((column?: string) => number | undefined) => {
  const named = new Map((sheet.rows[header - 1] ?? []).map((c, i) => [tidy(c.text), i]));
  const meant = new Map(
    (Object.keys(rollColumns) as Meaning[]).flatMap((m) => rollColumns[m].headers.map((h) => [h, m] as const)),
  );
  return (column = '') => named.get(column) ?? places.get(meant.get(column) ?? 'no');
};
