// An old ledger of work as it lies in an office's computer, read row by row: each row as an entry, and what is wrong with it in words, by row and by the heading of its own column. Nothing is recorded here; which column is what: head.ts, or the clerk.
import type { Both } from '../../papers/words/terms.ts';
import { entryFault } from '../../service/entry.ts';
import { excludedIn, excludedWords } from '../../service/excluded.ts';
import { kindOf, type WorkKind } from '../../service/kinds.ts';
import { workRow } from '../../service/work.ts';
import { tidy } from '../rollcells.ts';
import type { ReadSheet, SheetCell } from '../rollsheet.ts';
import { dayIn, kindIn, minutesIn, thingsIn, wholeIn, yuanIn } from './cells.ts';
import { type Column, columnNames, workColumns } from './columns.ts';
import { type Head, headOf, mergedBelow } from './head.ts';

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
/** What is asked of a reading: who may be responsible by id and name, today, and what the clerk corrected by hand. */
export interface SheetAsked {
  readonly today: string;
  readonly able: ReadonlyMap<string, string>;
  /** For rows that name nobody, or nobody in office. */
  readonly responsible?: string | undefined;
  /** For rows whose kind is not told or not known. */
  readonly kind?: WorkKind | undefined;
  /** For days written without their year. */
  readonly year?: number | undefined;
  /** The row of the head, as its reader counts. */
  readonly head?: number | undefined;
  /** What each column is, from the first on; empty: not used. */
  readonly columns?: readonly (Column | '')[] | undefined;
}
const words = (zh: string, en: string): Both => ({ zh, en });
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

interface Reading {
  readonly asked: SheetAsked;
  readonly head: Head;
  readonly byName: ReadonlyMap<string, string>;
  readonly cell: (cells: readonly SheetCell[], row: number, c: Column) => SheetCell;
  readonly undivided: ReadonlySet<string>;
}
const most = { programme: 40, title: 100, place: 80, inKind: 60, remark: 400 } as const;
type Free = keyof typeof most;

const rowOf = (
  cells: readonly SheetCell[],
  i: number,
  { asked, head, byName, cell: cellIn, undivided }: Reading,
): { readonly row?: RowTold; readonly faults: readonly Omit<WorkFault, 'row'>[] } => {
  const faults: Omit<WorkFault, 'row'>[] = [];
  const heading = (c: Column): string => head.headings[head.places.get(c) ?? -1] || workColumns[c].words.zh;
  const bad = (c: Column, zh: string, en: string): undefined => void faults.push({ column: heading(c), words: words(zh, en) });
  const cell = (c: Column): SheetCell => cellIn(cells, i, c);
  const may = <T>(c: Column, read: (t: string, cell: SheetCell) => T | undefined, zh: string, en: string): T | undefined => {
    const here = cell(c);
    const t = tidy(here.exact === undefined ? here.text : String(Number(here.exact.toFixed(6))));
    if (head.places.has(c) && undivided.has(`${i} ${head.places.get(c)}`))
      return bad(
        c,
        '是合并的单元格，不知道归哪一行：请取消合并，分行填写',
        'is a merged cell: nobody knows whose it is; unmerge it',
      );
    if (t === '' || /^[-—–/无]+$/.test(t)) return undefined;
    const value = read(t, here);
    return value === undefined
      ? bad(c, `“${t.slice(0, 20)}”${/^-\d/.test(t) ? '是负数，这里不能是负数' : zh}`, `“${t.slice(0, 20)}” ${en}`)
      : value;
  };
  const number = (c: Column, read: (t: string) => number | undefined = wholeIn): number | undefined =>
    may(c, read, '不是准数，请填实际的整数', 'is no exact whole number');
  const free = (c: Free): string | undefined => {
    const t = cell(c).text.trim();
    if (/^=|^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/.test(t))
      return bad(
        c,
        `“${t.slice(0, 20)}”是公式或者公式出了错，请改成文字`,
        `“${t.slice(0, 20)}” is a formula, or the error of one: write words`,
      );
    if (t.length > most[c])
      return bad(
        c,
        `有 ${t.length} 个字，最多 ${most[c]} 个；长的可以把这一列选作“说明”（最多 ${most.remark} 个字）`,
        `has ${t.length} characters, at most ${most[c]}; take a long column as the remark`,
      );
    const excluded = excludedIn(t);
    return excluded
      ? bad(
          c,
          `写到了“${excluded.words}”：本台账不记${excludedWords[excluded.what].zh}`,
          `names “${excluded.words}”: ${excludedWords[excluded.what].en} are not kept here`,
        )
      : t || undefined;
  };
  const on = dayOfRow(cell('on'), asked, bad);
  const texts = {
    programme: free('programme'),
    title: free('title'),
    place: free('place'),
    inKind: free('inKind'),
    remark: free('remark'),
  };
  const kind = kindOfRow(tidy(cell('kind').text), [cell('title').text, cell('programme').text], asked.kind, bad);
  const named = tidy(cell('responsible').text);
  const responsible = byName.get(named) ?? asked.responsible;
  if (responsible === undefined)
    bad(
      'responsible',
      named === ''
        ? '没有写负责人：请在下面选由谁负责'
        : `“${named.slice(0, 20)}”不是现任成员或者在岗的助理员：请在下面选由谁负责`,
      named === ''
        ? 'nobody is responsible: choose somebody below'
        : `“${named.slice(0, 20)}” is neither in office nor a helper: choose somebody below`,
    );
  // Who did it then stands in the words, where somebody else answers for it now.
  const remark =
    named !== '' && !byName.has(named) && responsible !== undefined
      ? [texts.remark, `原表负责人：${named}`].filter(Boolean).join('；').slice(0, most.remark)
      : texts.remark;
  const [hours, wan] = [/小时/.test(heading('minutes')), /万元/.test(heading('amount'))];
  const numbers = {
    people: number('people'),
    households: number('households'),
    times: number('times'),
    minutes: number('minutes', (t) => minutesIn(hours && /^[\d.]+$/.test(t) ? `${t}小时` : t)),
    amount: may(
      'amount',
      (t) => yuanIn(wan && /^[\d.,]+$/.test(t) ? `${t}万` : t),
      '不是准确的金额（最多两位小数）',
      'is no exact amount (two decimals at most)',
    ),
    ...may(
      'things',
      (t) => thingsIn(t, tidy(cell('measure').text)),
      '不是准数和单位，如“380棵”',
      'is no exact number with its measure, such as 380棵',
    ),
  };
  if (faults.length > 0 || on === undefined || kind === undefined || responsible === undefined) return { faults };
  const row = {
    ...(Object.fromEntries(
      Object.entries({ ...texts, remark, ...numbers }).filter(([, v]) => v !== undefined && v !== 0),
    ) as Record<string, string | number>),
    on,
    kind,
    responsible,
  };
  const checked = workRow.safeParse(row);
  if (!checked.success) {
    const [field] = checked.error.issues[0]?.path ?? [];
    const c = columnNames.find((one) => one === field) ?? 'title';
    return {
      faults: [
        {
          column: heading(c),
          words: words(
            `“${String(row[c as keyof typeof row] ?? '').slice(0, 20)}”超出了能记的范围`,
            'is more than can be recorded',
          ),
        },
      ],
    };
  }
  return entryFault(checked.data)
    ? { faults: [{ column: heading('title'), words: words('没有写做了什么，也没有数', 'neither what was done nor how many') }] }
    : { row, faults };
};

type Bad = (c: Column, zh: string, en: string) => undefined;

const dayOfRow = (cell: SheetCell, { today, year }: SheetAsked, bad: Bad): string | undefined => {
  const t = tidy(cell.text);
  const on = dayIn(cell, year);
  if (on !== undefined) return on > today ? bad('on', `${on} 还没有到`, `${on} is still to come`) : on;
  if (t === '') return bad('on', '没有日期', 'no day');
  if (/^\d{4}[-./年]\d{1,2}月?$/.test(t)) return bad('on', `“${t}”只有年月：请补上是哪一天`, `“${t}” names no day of the month`);
  if (/^\d{1,2}[-./月]\d{1,2}日?$/.test(t) && cell.number !== true)
    return bad('on', `“${t}”没有写年份：请在下面填是哪一年`, `“${t}” names no year: say below which it is`);
  return bad('on', `“${t.slice(0, 20)}”不是日期`, `“${t.slice(0, 20)}” is no day`);
};

/** The kind that a row names; that its words show, where it names none; else the one that was chosen for the file. */
const kindOfRow = (
  t: string,
  said: readonly (string | undefined)[],
  chosen: WorkKind | undefined,
  bad: Bad,
): WorkKind | undefined => {
  const excluded =
    excludedIn(t) ??
    (/信访|计生|计划生育/.test(t)
      ? { what: /信访/.test(t) ? ('petitioners' as const) : ('births' as const), words: t }
      : undefined);
  if (excluded)
    return bad(
      'kind',
      `本台账不记${excludedWords[excluded.what].zh}，请删去这一行`,
      `${excludedWords[excluded.what].en} are not kept here; leave the row out`,
    );
  const named = t === '' ? said.map((s) => (s === undefined ? undefined : kindIn(s))).find((k) => k !== undefined) : kindIn(t);
  return (
    named ??
    chosen ??
    bad(
      'kind',
      `${
        t === ''
          ? '看不出是哪一类工作'
          : `“${t.slice(0, 20)}”不是台账的种类（${Object.values(kindOf)
              .map((k) => k.zh)
              .join('、')}）`
      }：请在下面选认不出的记作哪一类`,
      `${t === '' ? 'no kind of work shows' : `“${t.slice(0, 20)}” is no kind of this ledger`}: choose below what such rows are`,
    )
  );
};
