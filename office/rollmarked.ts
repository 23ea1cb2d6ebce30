// The sheet of a roll handed back as a workbook: every cell as text, the bad ones filled red, what is wrong and what to do in a last column. Written by hand: the readers' library writes no colours.
import { strToU8, zipSync } from 'fflate';
import type { Fault } from '../election/refusal.ts';
import { sayFault } from '../papers/words/faults.ts';
import type { RollRead } from './rollfile.ts';

/** Text as XML may hold it; control characters other than tab and line ends fall away. */
const escape = (t: string): string =>
  t
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const letter = (column: number): string =>
  (column < 26 ? '' : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Styles: 0 plain, 1 text, 2 text on red, 3 bold text. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF8C9C2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fillId="2" applyNumberFormat="1" applyFill="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** The workbook with the faults of a list marked; `faults` may hold more than the reading found. Faults of the file as a whole stand in the first row. */
export const markedWorkbook = (read: RollRead, faults: readonly Fault[]): Uint8Array => {
  const rows = read.sheet?.rows ?? [];
  const header = read.headerRow ?? 1;
  const width = Math.max(1, ...rows.map((r) => r.length));
  const named = new Map((rows[header - 1] ?? []).map((c, i) => [c.text.normalize('NFKC').replace(/\s/g, ''), i]));
  const byRow = Map.groupBy(faults, (f) => f.row ?? header);
  const columnOf = (f: Fault): number | undefined =>
    named.get(f.column ?? '') ??
    (f.column === '身份证号码'
      ? read.places.get('idNumber')
      : f.column === '小组'
        ? read.places.get('group')
        : f.column === '姓名'
          ? read.places.get('name')
          : undefined);
  const cell = (r: number, c: number, text: string, style: number) =>
    `<c r="${letter(c)}${r}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
  const line = (cells: readonly { readonly text: string }[], r: number): string => {
    const here = byRow.get(r) ?? [];
    const bad = new Set(here.map(columnOf));
    const note = here
      .map((f) => {
        const { row: _, ...rest } = f;
        const said = sayFault(rest);
        return `${said.zh}${said.remedy.zh}`;
      })
      .join(' ');
    const told = r === header && here.length === 0 ? '问题和改法' : note;
    return `<row r="${r}">${cells.map((c, i) => cell(r, i, c.text, bad.has(i) ? 2 : r === header ? 3 : 1)).join('')}${told ? cell(r, width, told, r === header && here.length === 0 ? 3 : 2) : ''}</row>`;
  };
  const sheet = `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${width}" width="18"/><col min="${width + 1}" max="${width + 1}" width="70"/></cols><sheetData>${rows.map((r, i) => line(r, i + 1)).join('')}</sheetData></worksheet>`;
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(styles),
    'xl/worksheets/sheet1.xml': xml(sheet),
  });
};
