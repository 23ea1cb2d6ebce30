// An old ledger of work as it lies in an office's computer, read row by row: which column is what, each row as an entry, and what is wrong with it in words. Nothing is guessed: a row that is not understood is a fault.
import type { Both } from '../../papers/words/terms.ts';
import type { ServiceGround } from '../../service/chapter.ts';
import { excludedIn, excludedWords } from '../../service/excluded.ts';
import { kindOf, type WorkKind } from '../../service/kinds.ts';
import { dayOf, tidy } from '../rollcells.ts';
import type { ReadSheet, SheetCell } from '../rollsheet.ts';
import { kindIn, minutesIn, wholeIn, yuanIn } from './cells.ts';

const columns = {
  on: { words: { zh: '日期', en: 'day' }, headers: ['日期', '时间', '活动日期', '工作日期', '开展时间', '服务日期'] },
  kind: { words: { zh: '工作种类', en: 'kind' }, headers: ['种类', '类别', '工作种类', '工作类别', '类型', '工作类型', '分类'] },
  programme: { words: { zh: '项目', en: 'programme' }, headers: ['项目', '项目名称', '所属项目', '节日'] },
  title: {
    words: { zh: '做了什么', en: 'what was done' },
    headers: ['内容', '工作内容', '活动名称', '做了什么', '事项', '主题', '名称', '活动内容'],
  },
  place: { words: { zh: '地点', en: 'place' }, headers: ['地点', '活动地点', '地址'] },
  people: { words: { zh: '人数', en: 'people' }, headers: ['人数', '参加人数', '受益人数', '人次', '服务人数'] },
  households: { words: { zh: '户数', en: 'households' }, headers: ['户数', '慰问户数', '走访户数'] },
  times: { words: { zh: '次数', en: 'times' }, headers: ['次数', '件数（起）', '场次', '起数'] },
  minutes: { words: { zh: '时长', en: 'length' }, headers: ['时长', '时长（分钟）', '服务时长', '分钟'] },
  amount: { words: { zh: '金额', en: 'amount' }, headers: ['金额', '金额（元）', '慰问金', '救助金额', '资金', '经费'] },
  inKind: { words: { zh: '物品', en: 'in kind' }, headers: ['物品', '慰问品', '发放物品', '物资'] },
  responsible: { words: { zh: '负责人', en: 'responsible' }, headers: ['负责人', '经办人', '责任人', '记录人', '登记人'] },
  remark: { words: { zh: '说明', en: 'remark' }, headers: ['备注', '说明'] },
} as const satisfies Readonly<Record<string, { readonly words: Both; readonly headers: readonly string[] }>>;
type Column = keyof typeof columns;
const header = (text: string): string =>
  tidy(text)
    .replace(/[*：:]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
const known: ReadonlyMap<string, Column> = new Map(
  (Object.keys(columns) as Column[]).flatMap((c) => columns[c].headers.map((h) => [header(h), c] as const)),
);

export interface WorkFault {
  readonly row: number;
  readonly column?: string;
  readonly words: Both;
}
export type RowTold = Readonly<Record<string, string | number>> & {
  readonly on: string;
  readonly kind: WorkKind;
  readonly responsible: string;
};
export interface WorkRead {
  readonly columns: readonly { readonly column: string; readonly meaning?: Both; readonly samples: readonly string[] }[];
  readonly rows: readonly RowTold[];
  readonly faults: readonly WorkFault[];
}
const words = (zh: string, en: string): Both => ({ zh, en });

/** The row of headers: the first of ten that knows a day and a kind, or knows the most. */
const headIn = (sheet: ReadSheet): { readonly at: number; readonly places: ReadonlyMap<Column, number> } | undefined => {
  let best: { at: number; places: Map<Column, number> } | undefined;
  for (const [at, cells] of sheet.rows.slice(0, 10).entries()) {
    const places = new Map<Column, number>();
    for (const [i, cell] of cells.entries()) {
      const column = known.get(header(cell.text));
      if (column !== undefined && !places.has(column)) places.set(column, i);
    }
    if (places.size > (best?.places.size ?? 1)) best = { at, places };
  }
  return best;
};

/** What is asked of a reading: who may be responsible by name, today, and who is where a row names nobody. */
export interface Asked extends Pick<ServiceGround, 'today'> {
  readonly able: ReadonlyMap<string, string>;
  readonly responsible?: string | undefined;
}

/** Every row of the sheet as an entry, and what cannot be read. Empty rows and a row of sums are passed over. */
export const workRows = (sheet: ReadSheet, asked: Asked): WorkRead => {
  const head = headIn(sheet);
  if (!head)
    return {
      columns: [],
      rows: [],
      faults: [
        {
          row: 1,
          words: words(
            '没有找到表头：至少要有“日期”和“种类”两列',
            'no head was found: it needs a column of days and one of kinds',
          ),
        },
      ],
    };
  const missing = (['on', 'kind'] as const).filter((c) => !head.places.has(c));
  if (missing.length > 0)
    return {
      columns: shown(sheet, head),
      rows: [],
      faults: missing.map((c) => ({
        row: head.at + 1,
        words: words(`缺少“${columns[c].words.zh}”一列`, `the column “${columns[c].words.en}” is missing`),
      })),
    };
  const byName = new Map([...asked.able].map(([id, name]) => [name, id]));
  const rows: RowTold[] = [];
  const faults: WorkFault[] = [];
  for (const [i, cells] of sheet.rows.entries()) {
    if (i <= head.at || cells.every((c) => c.text.trim() === '') || cells.some((c) => /^(合计|总计|小计)$/.test(tidy(c.text))))
      continue;
    const read = rowOf(cells, head.places, asked, byName);
    if (read.faults.length > 0) faults.push(...read.faults.map((f) => ({ ...f, row: i + 1 })));
    else if (read.row) rows.push(read.row);
  }
  return { columns: shown(sheet, head), rows, faults };
};

const shown = (
  sheet: ReadSheet,
  { at, places }: { readonly at: number; readonly places: ReadonlyMap<Column, number> },
): WorkRead['columns'] =>
  (sheet.rows[at] ?? []).flatMap((cell, i) => {
    const found = [...places].find(([, place]) => place === i)?.[0];
    const samples = sheet.rows
      .slice(at + 1, at + 30)
      .filter((r) => r.some((c) => c.text.trim() !== ''))
      .slice(0, 3)
      .map((r) => r[i]?.text.trim() ?? '');
    return cell.text.trim() === '' && samples.every((t) => t === '')
      ? []
      : [{ column: cell.text.trim() || `第 ${i + 1} 列`, samples, ...(found ? { meaning: columns[found].words } : {}) }];
  });

const rowOf = (
  cells: readonly SheetCell[],
  places: ReadonlyMap<Column, number>,
  asked: Asked,
  byName: ReadonlyMap<string, string>,
): { readonly row?: RowTold; readonly faults: readonly Omit<WorkFault, 'row'>[] } => {
  const faults: Omit<WorkFault, 'row'>[] = [];
  const cell = (c: Column): SheetCell => cells[places.get(c) ?? -1] ?? { text: '' };
  const bad = (c: Column, zh: string, en: string): void =>
    void faults.push({ column: columns[c].words.zh, words: words(zh, en) });
  const may = <T>(c: Column, read: (t: string) => T | undefined, zh: string, en: string): T | undefined => {
    const t = tidy(cell(c).text);
    if (t === '') return undefined;
    const value = read(t);
    if (value === undefined) bad(c, `“${t.slice(0, 20)}”${zh}`, `“${t.slice(0, 20)}” ${en}`);
    return value;
  };
  const number = (c: Column, read: (t: string) => number | undefined = wholeIn) =>
    may(c, read, '不是准数，请填实际数字', 'is no exact number');
  const free = (c: Column, most: number): string | undefined => cell(c).text.trim().slice(0, most) || undefined;
  const on = may('on', (t) => dayOf(t, cell('on').number === true), '不是日期', 'is no day');
  if (on === undefined && faults.length === 0) bad('on', '没有日期', 'no day');
  if (on !== undefined && on > asked.today) bad('on', `${on} 还没有到`, `${on} is still to come`);
  const kind = kindOfRow(tidy(cell('kind').text), bad);
  const title = free('title', 100);
  const remark = free('remark', 400);
  const programme = free('programme', 40);
  const excluded = excludedIn(title, remark, programme);
  if (excluded)
    bad(
      'title',
      `写到了“${excluded.words}”：本台账不记${excludedWords[excluded.what].zh}`,
      `names “${excluded.words}”: ${excludedWords[excluded.what].en} are not kept here`,
    );
  const named = tidy(cell('responsible').text);
  const responsible = named === '' ? asked.responsible : byName.get(named);
  if (responsible === undefined)
    bad(
      'responsible',
      named === '' ? '没有写负责人' : `“${named}”不是现任成员或者在岗的助理员`,
      named === '' ? 'nobody is responsible' : `“${named}” is neither in office nor a helper`,
    );
  const numbers = {
    people: number('people'),
    households: number('households'),
    times: number('times'),
    minutes: number('minutes', minutesIn),
    amount: may('amount', yuanIn, '不是准确的金额', 'is no exact amount'),
  };
  const all = { programme, title, place: free('place', 80), inKind: free('inKind', 60), remark, ...numbers };
  const told = Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined && v !== 0)) as Record<
    string,
    string | number
  >;
  if (
    faults.length === 0 &&
    ['programme', 'title', 'people', 'households', 'times', 'amount', 'inKind'].every((k) => told[k] === undefined)
  )
    bad('title', '没有写做了什么，也没有数', 'neither what was done nor how many');
  return faults.length > 0 || on === undefined || kind === undefined || responsible === undefined
    ? { faults }
    : { row: { ...told, on, kind, responsible }, faults };
};

const kindOfRow = (t: string, bad: (c: Column, zh: string, en: string) => void): WorkKind | undefined => {
  const excluded =
    excludedIn(t) ??
    (/信访|计生|计划生育/.test(t)
      ? { what: /信访/.test(t) ? ('petitioners' as const) : ('births' as const), words: t }
      : undefined);
  if (excluded)
    return void bad(
      'kind',
      `本台账不记${excludedWords[excluded.what].zh}，请删去这一行`,
      `${excludedWords[excluded.what].en} are not kept here; leave the row out`,
    );
  const kind = t === '' ? undefined : kindIn(t);
  if (kind === undefined)
    bad(
      'kind',
      t === ''
        ? '没有写种类'
        : `“${t.slice(0, 20)}”不是台账的种类：${Object.values(kindOf)
            .map((k) => k.zh)
            .join('、')}`,
      t === '' ? 'no kind' : `“${t.slice(0, 20)}” is no kind of this ledger`,
    );
  return kind;
};
