// A roll as it comes from an office's computer, understood: which column means what, each row, every fault with its row, column and remedy; and the same sheet handed back with the bad cells marked. What the law says to a row: election/roll.ts.
import { Worker } from 'node:worker_threads';
import type { Category } from '../election/person.ts';
import type { Fault } from '../election/refusal.ts';
import type { RollRow } from '../election/rollfaults.ts';
import type { Sheet, SheetCell } from './rollsheet.ts';

const meanings = ['no', 'name', 'sex', 'idNumber', 'group', 'household', 'phone', 'category', 'address'] as const;
type Meaning = (typeof meanings)[number];
const headers: Readonly<Record<Meaning, readonly string[]>> = {
  no: ['序号', '编号', '选民编号', '选民证号'],
  name: ['姓名', '选民姓名', '名字'],
  sex: ['性别'],
  idNumber: ['身份证号码', '公民身份号码', '身份证号', '身份证', '证件号码', '居民身份证号码'],
  group: ['村民小组', '居民小组', '小组', '组', '组别', '所在小组', '组号'],
  household: ['户号', '户编号', '门牌号'],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式'],
  category: ['登记类别', '类别', '选民类别', '登记情形'],
  address: ['住址', '地址', '家庭住址', '现住址', '居住地址'],
};
const needed: readonly Meaning[] = ['name', 'sex', 'idNumber', 'group', 'category'];

interface RollColumn {
  readonly column: string;
  readonly meaning?: Meaning;
  readonly samples: readonly string[];
}
export interface RollRead {
  readonly columns: readonly RollColumn[];
  readonly rows: readonly RollRow[];
  readonly faults: readonly Fault[];
  readonly sheet?: Extract<Sheet, { kind: 'sheet' }> /** Row of the headers, as its reader counts. */;
  readonly headerRow?: number /** Where each meaning's column stands, 0 the first. */;
  readonly places: ReadonlyMap<Meaning, number>;
}

/** Reads a roll in a thread of its own. Never throws on a bad file: its faults say what is wrong and what to do. */
export const readRoll = async (bytes: Uint8Array, _filename = ''): Promise<RollRead> => {
  const sheet = await inThread(bytes);
  if (sheet.kind === 'unreadable') return { columns: [], rows: [], faults: [{ key: sheet.why }], places: new Map() };
  return understand(sheet);
};

const inThread = (bytes: Uint8Array): Promise<Sheet> =>
  new Promise((done) => {
    const worker = new Worker(new URL('./rollsheet.ts', import.meta.url), { workerData: new Uint8Array(bytes) });
    worker.once('message', (sheet: Sheet) => done(sheet));
    worker.once('error', () => done({ kind: 'unreadable', why: 'file is not a table' }));
    worker.once('exit', () => done({ kind: 'unreadable', why: 'file is not a table' }));
  });

const tidy = (text: string): string => text.normalize('NFKC').replace(/[\s\u3000\u00a0\u200b\ufeff]/g, '');
const header = (text: string): string =>
  tidy(text)
    .replace(/[（(].*?[)）]/g, '')
    .replace(/[*：:]/g, '');
const meaningOf = (text: string): Meaning | undefined => meanings.find((m) => headers[m].includes(header(text)));

/** What a sheet says as a roll. Rows above the headers are titles; empty rows are passed over. */
const understand = (sheet: Extract<Sheet, { kind: 'sheet' }>): RollRead => {
  const at = sheet.rows.slice(0, 20).findIndex((r) => new Set(r.flatMap((c) => meaningOf(c.text) ?? [])).size >= 2);
  if (at < 0)
    return {
      columns: [],
      rows: [],
      faults: [{ key: 'file is not a table', found: '没有找到“姓名”等表头 · no header row' }],
      places: new Map(),
      sheet,
    };
  const names = sheet.rows[at] ?? [];
  const places = new Map<Meaning, number>();
  const faults: Fault[] = [];
  names.forEach((cell, column) => {
    const meaning = meaningOf(cell.text);
    if (meaning === undefined) return;
    if (places.has(meaning)) faults.push({ row: at + 1, column: cell.text, key: 'column appears twice' });
    else places.set(meaning, column);
  });
  for (const meaning of needed)
    if (!places.has(meaning)) faults.push({ row: at + 1, column: headers[meaning][0] ?? '', key: 'column is missing' });
  const columns = names.flatMap((cell, column): RollColumn[] => {
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
  const used = new Set(places.values());
  for (const m of sheet.merged)
    if (m.row > at && used.has(m.column))
      faults.push({ row: m.row + 1, column: tidy(names[m.column]?.text ?? ''), key: 'cell is merged' });
  const merged = new Set(sheet.merged.map((m) => `${m.row} ${m.column}`));
  const rows: RollRow[] = [];
  sheet.rows.slice(at + 1).forEach((cells, i) => {
    if (cells.every((c, column) => c.text.trim() === '' || column === places.get('no'))) return;
    const read = rowOf(cells, at + 2 + i, places, names, (column) => merged.has(`${at + 1 + i} ${column}`));
    faults.push(...read.faults);
    if (read.row) rows.push(read.row);
  });
  if (rows.length === 0 && faults.length === 0) faults.push({ key: 'file is not a table', found: '没有一行选民 · no rows' });
  return { columns, rows, faults, sheet, headerRow: at + 1, places };
};

const rowOf = (
  cells: readonly SheetCell[],
  row: number,
  places: ReadonlyMap<Meaning, number>,
  names: readonly SheetCell[],
  isMerged: (column: number) => boolean,
): { readonly row?: RollRow; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const cell = (m: Meaning): SheetCell => cells[places.get(m) ?? -1] ?? { text: '' };
  const text = (m: Meaning): string => tidy(cell(m).text);
  const columnName = (m: Meaning): string => tidy(names[places.get(m) ?? -1]?.text ?? '');
  const wrong = (m: Meaning, key: Fault['key'], found?: string): undefined => {
    if (places.has(m) && !isMerged(places.get(m) ?? -1))
      faults.push({ row, column: columnName(m), key, ...(found ? { found } : {}) });
    return undefined;
  };
  const read = <T>(m: Meaning, make: (t: string) => T | undefined, key: Fault['key']): T | undefined =>
    text(m) === '' ? wrong(m, 'cell is empty') : (make(text(m)) ?? wrong(m, key, text(m)));
  const name = read('name', nameOf, 'name has strange characters');
  const sex = read('sex', sexOf, 'sex is not understood');
  const group = read('group', groupOf, 'group is not a number');
  const category = read('category', categoryOf, 'category is not understood');
  const id = cell('idNumber');
  const asNumber =
    (id.number && text('idNumber').replace(/\D/g, '').length >= 16) || /^\d(\.\d+)?E\+?\d+$/i.test(text('idNumber'));
  const idNumber = asNumber
    ? wrong('idNumber', 'id was stored as a number', text('idNumber').slice(0, 6))
    : read('idNumber', (t) => t.replace(/^['’]/, '').toUpperCase(), 'id has a wrong length');
  if (name === undefined || sex === undefined || group === undefined || category === undefined || idNumber === undefined)
    return { faults };
  const household = text('household');
  const phone = text('phone');
  const address = cell('address').text.normalize('NFC').trim();
  return {
    faults,
    row: {
      row,
      name,
      sex,
      idNumber,
      group,
      category,
      ...(household ? { household } : {}),
      ...(phone ? { phone } : {}),
      ...(address ? { address } : {}),
    },
  };
};

/** A name of Han characters and the middle dot, or of letters; spaces between Han characters fall away. Never corrected. */
const nameOf = (t: string): string | undefined =>
  /^[\p{Script=Han}\p{Co}〇·•・‧∙⋅.]+$/u.test(t) || /^[\p{Script=Latin}·.'’-]+$/u.test(t) ? t : undefined;
const sexOf = (t: string): 'man' | 'woman' | undefined => (/^男性?$/.test(t) ? 'man' : /^女性?$/.test(t) ? 'woman' : undefined);

const numerals = '零一二三四五六七八九';
/** 7, 7组, 第七村民小组, 十二组. */
const groupOf = (t: string): number | undefined => {
  const core = t.replace(/^第/, '').replace(/(村民|居民)?小?组$/, '');
  if (/^\d{1,3}$/.test(core)) return Number(core) > 0 && Number(core) <= 400 ? Number(core) : undefined;
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(core) ?? [];
  if (ten) return (tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0);
  return tens && !ones ? numerals.indexOf(tens) : undefined;
};

const categoryOf = (t: string): Category | undefined => {
  if (/工作/.test(t)) return 'community worker';
  if (/非本|户籍在外|户籍不在|外来|经同意/.test(t)) return 'from elsewhere, agreed';
  if (/不居住|居住在外|不在本|外出/.test(t)) return 'registered here, lives elsewhere';
  return /居住|本村|本社区|本地/.test(t) ? 'lives here' : undefined;
};
