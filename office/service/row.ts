// One row of an old ledger of work as an entry, and what is wrong with it, by the heading of its own column. The sheet: sheet.ts.
import type { Both } from '../../papers/words/terms.ts';
import { entryFault } from '../../service/entry.ts';
import { excludedIn, excludedWords } from '../../service/excluded.ts';
import { kindOf, type WorkKind } from '../../service/kinds.ts';
import { workRow } from '../../service/work.ts';
import { tidy } from '../rollcells.ts';
import type { SheetCell } from '../rollsheet.ts';
import { dayIn, kindIn, minutesIn, thingsIn, wholeIn, yuanIn } from './cells.ts';
import { type Column, columnNames, workColumns } from './columns.ts';
import type { Head } from './head.ts';

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

export const words = (zh: string, en: string): Both => ({ zh, en });

export interface Reading {
  readonly asked: SheetAsked;
  readonly head: Head;
  readonly byName: ReadonlyMap<string, string>;
  readonly cell: (cells: readonly SheetCell[], row: number, c: Column) => SheetCell;
  readonly undivided: ReadonlySet<string>;
}

const most = { programme: 40, title: 100, place: 80, inKind: 60, remark: 400 } as const;

type Free = keyof typeof most;

export const rowOf = (
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
