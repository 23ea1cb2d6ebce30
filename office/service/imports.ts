// Old ledgers of work that were read and shown but not yet told to the book: kept in memory for half an hour under a token, for the one who sent them and for that book alone.
import { sayFault } from '../../papers/words/sayfault.ts';
import type { Both } from '../../papers/words/terms.ts';
import { printsIn } from '../../service/alike.ts';
import { responsibleOn } from '../../service/portfolio.ts';
import { kindOf, type WorkKind, workKinds } from '../../service/kinds.ts';
import { mostRows, printOfRow } from '../../service/work.ts';
import type { OpenCommunity } from '../around/community.ts';
import type { Who } from '../door.ts';
import { inThread } from '../filethread.ts';
import { ticks, token } from '../machine.ts';
import { type Column, columnNames, workColumns } from './columns.ts';
import { committeeIn } from './given.ts';
import type { WorkRead } from './sheet.ts';
import type { RowTold, SheetAsked, WorkFault } from './row.ts';
import type { SheetRead } from './sheetthread.ts';

/** What the clerk corrects by hand in a preview. */
export interface WorkImportAsked extends Pick<SheetAsked, 'responsible' | 'kind' | 'year' | 'head' | 'columns'> {
  /** Which sheet of the workbook. */
  readonly sheet?: string | undefined;
  /** Rows that stand in the ledger already are brought in again all the same. */
  readonly again?: boolean | undefined;
}
/** One fault with the first rows in which it stands; `more`: in how many others. */
interface FaultShown extends Omit<WorkFault, 'row'> {
  readonly rows: readonly number[];
  readonly more?: number;
}
export interface WorkImport {
  /** The sheets of the workbook, where it has several, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The row of the head. */
  readonly head?: number;
  readonly columns: WorkRead['columns'];
  /** What a column may be. */
  readonly meanings: readonly { readonly column: Column; readonly words: Both }[];
  /** How many rows would be recorded, how many stand in the ledger already, how many were passed over. */
  readonly rows: number;
  readonly known: number;
  readonly passed: number;
  /** The first rows as they would stand. */
  readonly first: readonly {
    readonly row: number;
    readonly on: string;
    readonly kind: Both;
    readonly personal: boolean;
    readonly words: string;
  }[];
  readonly kinds: readonly { readonly words: Both; readonly number: number }[];
  readonly faults: readonly FaultShown[];
  readonly faultsFound: number;
  /** Rows that stand twice in the file. */
  readonly doubts: readonly FaultShown[];
  readonly doubtsFound: number;
  readonly token?: string;
}
export interface WorkImports {
  preview(book: OpenCommunity, who: Who, bytes: Uint8Array, asked?: WorkImportAsked): Promise<WorkImport>;
  /** The rows behind a token; they are forgotten with `forget`. */
  rows(book: OpenCommunity, who: Who, ticket: string): readonly RowTold[] | undefined;
  forget(ticket: string): void;
}
const halfAnHour = 1_800_000;
const mostKept = 10;
const shownAtOnce = 300;
const firstShown = 5;
const meanings = columnNames.map((column) => ({ column, words: workColumns[column].words }));
const unread = (words: Both): WorkImport => ({
  sheets: [],
  sheet: '',
  columns: [],
  meanings: [],
  rows: 0,
  known: 0,
  passed: 0,
  first: [],
  kinds: [],
  faults: [{ rows: [], words }],
  faultsFound: 1,
  doubts: [],
  doubtsFound: 0,
});

/** Reads a file in a thread of its own, as it was corrected. */
const readSheet = (bytes: Uint8Array, asked: SheetAsked, named: string | undefined): Promise<SheetRead> =>
  inThread<SheetRead, SheetRead>(new URL('./sheetthread.ts', import.meta.url), bytes, { asked, named }, (read) => read, {
    kind: 'unreadable',
    why: 'file is damaged',
  });

export const openWorkImports = (): WorkImports => {
  const waiting = new Map<
    string,
    { readonly book: string; readonly account: string; readonly rows: readonly RowTold[]; readonly until: number }
  >();
  return {
    preview: async (book, who, bytes, { sheet: named, again, ...asked } = {}) => {
      const { term, service } = book.state();
      const told = await readSheet(
        bytes,
        { ...asked, today: book.now().today, able: responsibleOn(service, committeeIn(term)) },
        named,
      );
      if (told.kind === 'unreadable') {
        const { zh, en, remedy } = sayFault({ key: told.why });
        return unread({ zh: `${zh}${remedy.zh}`, en: `${en} ${remedy.en}` });
      }
      const { read } = told;
      const there = printsIn(book.state().service.entries.values());
      const placed = read.rows.map((row, i) => ({ row, at: read.places[i] ?? 0, print: printOfRow(row as never) }));
      const fresh = again === true ? placed : placed.filter((p) => !there.has(p.print));
      const faults = [...read.faults, ...tooMany(fresh.length)];
      const doubts = twiceIn(fresh);
      for (const [old, w] of waiting) if (w.until < ticks() || waiting.size >= mostKept) waiting.delete(old);
      const good = faults.length === 0 && fresh.length > 0;
      const ticket = token(18);
      if (good)
        waiting.set(ticket, { book: book.id, account: who.account, rows: fresh.map((p) => p.row), until: ticks() + halfAnHour });
      const many = (kind: WorkKind): number => fresh.reduce((n, p) => (p.row.kind === kind ? n + 1 : n), 0);
      return {
        sheets: told.sheets,
        sheet: told.sheet,
        ...(read.head === undefined ? {} : { head: read.head }),
        columns: read.columns,
        meanings,
        rows: fresh.length,
        known: placed.length - fresh.length,
        passed: read.passed,
        first: fresh.slice(0, firstShown).map(({ row, at }) => ({
          row: at,
          on: row.on,
          kind: { zh: kindOf[row.kind].zh, en: kindOf[row.kind].en },
          personal: kindOf[row.kind].personal,
          words: inWords(row),
        })),
        kinds: workKinds.flatMap((k) =>
          many(k) > 0 ? [{ words: { zh: kindOf[k].zh, en: kindOf[k].en }, number: many(k) }] : [],
        ),
        faults: gathered(faults).slice(0, shownAtOnce),
        faultsFound: faults.length,
        doubts: doubts.slice(0, shownAtOnce).map((d) => ({ ...d, rows: [d.row] })),
        doubtsFound: doubts.length,
        ...(good ? { token: ticket } : {}),
      };
    },
    rows: (book, who, ticket) => {
      const found = waiting.get(ticket);
      return found && found.book === book.id && found.account === who.account && found.until > ticks() ? found.rows : undefined;
    },
    forget: (ticket) => void waiting.delete(ticket),
  };
};

/** What is wrong in the same words of one column, together, in the order of the file. */
const rowsNamed = 8;
const gathered = (faults: readonly WorkFault[]): readonly FaultShown[] => {
  const by = new Map<string, { readonly of: WorkFault; readonly rows: number[] }>();
  for (const f of faults) {
    const key = `${f.column ?? ''} ${f.words.zh}`;
    const found = by.get(key);
    if (found) found.rows.push(f.row);
    else by.set(key, { of: f, rows: [f.row] });
  }
  return [...by.values()].map(({ of: { row: _row, ...of }, rows }) => ({
    ...of,
    rows: rows.filter((r) => r > 0).slice(0, rowsNamed),
    ...(rows.length > rowsNamed ? { more: rows.length - rowsNamed } : {}),
  }));
};

const tooMany = (rows: number): readonly WorkFault[] =>
  rows > mostRows
    ? [
        {
          row: 0,
          words: {
            zh: `有 ${rows} 行，一次最多记 ${mostRows} 行：请按年份分成几个文件`,
            en: `${rows} rows, at most ${mostRows} at once: part the file by years`,
          },
        },
      ]
    : [];

/** One row in a line, as the ledger will tell it. */
const inWords = (r: RowTold): string => {
  const numbers = (
    [
      ['people', '人数 '],
      ['households', '户数 '],
      ['times', '次数 '],
      ['minutes', '每次 '],
      ['amount', '金额 '],
    ] as const
  ).flatMap(([key, before]) =>
    r[key] === undefined ? [] : [`${before}${r[key]}${key === 'minutes' ? ' 分钟' : key === 'amount' ? ' 元' : ''}`],
  );
  return [
    r['programme'],
    r['title'],
    r['place'],
    ...numbers,
    r['inKind'],
    r['things'] === undefined ? undefined : `${r['things']}${r['measure']}`,
    r['remark'],
  ]
    .filter((v) => v !== undefined)
    .join('，');
};

const twiceIn = (
  rows: readonly { readonly row: RowTold; readonly at: number; readonly print: string }[],
): readonly WorkFault[] => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, at, print }): WorkFault[] => {
    const before = seen.get(print);
    if (before === undefined) seen.set(print, at);
    return before === undefined
      ? []
      : [
          {
            row: at,
            words: {
              zh: `${row.on} ${kindOf[row.kind].zh}：与第 ${before} 行一样`,
              en: `${row.on} ${kindOf[row.kind].en}: the same as row ${before}`,
            },
          },
        ];
  });
};
