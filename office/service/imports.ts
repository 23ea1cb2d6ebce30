// Old ledgers of work that were read and shown but not yet told to the book: kept in memory for half an hour under a token, for the one who sent them and for that book alone.
import type { Both } from '../../papers/words/terms.ts';
import { responsibleOn } from '../../service/portfolio.ts';
import { kindOf, type WorkKind, workKinds } from '../../service/kinds.ts';
import { mostRows } from '../../service/work.ts';
import type { OpenCommunity } from '../around/community.ts';
import type { Who } from '../door.ts';
import { ticks, token } from '../machine.ts';
import { sheetOfAny } from '../rollsheet.ts';
import { committeeIn } from './given.ts';
import { type RowTold, type WorkFault, workRows } from './sheet.ts';

export interface WorkImport {
  readonly columns: readonly { readonly column: string; readonly meaning?: Both; readonly samples: readonly string[] }[];
  readonly rows: number;
  readonly kinds: readonly { readonly words: Both; readonly number: number }[];
  readonly faults: readonly WorkFault[];
  readonly faultsFound: number;
  /** Rows that stand in the ledger already, or twice in the file. */
  readonly doubts: readonly WorkFault[];
  readonly doubtsFound: number;
  readonly token?: string;
}
export interface WorkImports {
  preview(book: OpenCommunity, who: Who, bytes: Uint8Array, responsible?: string): Promise<WorkImport>;
  /** The rows behind a token; they are forgotten with `forget`. */
  rows(book: OpenCommunity, who: Who, ticket: string): readonly RowTold[] | undefined;
  forget(ticket: string): void;
}
const halfAnHour = 1_800_000;
const mostKept = 10;
const shownAtOnce = 300;
const unreadable: Both = {
  zh: '这个文件读不出来：请另存为 .xlsx 或者 .csv 再试',
  en: 'The file cannot be read: save it as .xlsx or .csv and try again',
};

export const openWorkImports = (): WorkImports => {
  const waiting = new Map<
    string,
    { readonly book: string; readonly account: string; readonly rows: readonly RowTold[]; readonly until: number }
  >();
  return {
    preview: async (book, who, bytes, responsible) => {
      const sheet = await sheetOfAny(bytes);
      if (sheet.kind === 'unreadable')
        return {
          columns: [],
          rows: 0,
          kinds: [],
          faults: [{ row: 1, words: unreadable }],
          faultsFound: 1,
          doubts: [],
          doubtsFound: 0,
        };
      const { term, service } = book.state();
      const read = workRows(sheet, { today: book.now().today, able: responsibleOn(service, committeeIn(term)), responsible });
      const tooMany: readonly WorkFault[] =
        read.rows.length > mostRows
          ? [
              {
                row: mostRows + 1,
                words: { zh: `一次最多 ${mostRows} 行，请分成几个文件`, en: `at most ${mostRows} rows at once: part the file` },
              },
            ]
          : [];
      const faults = [...read.faults, ...tooMany];
      const doubts = twice(book, read.rows);
      for (const [old, w] of waiting) if (w.until < ticks() || waiting.size >= mostKept) waiting.delete(old);
      const good = faults.length === 0 && read.rows.length > 0;
      const ticket = token(18);
      if (good) waiting.set(ticket, { book: book.id, account: who.account, rows: read.rows, until: ticks() + halfAnHour });
      const many = (kind: WorkKind): number => read.rows.filter((r) => r.kind === kind).length;
      return {
        columns: read.columns,
        rows: read.rows.length,
        kinds: workKinds.flatMap((k) =>
          many(k) > 0 ? [{ words: { zh: kindOf[k].zh, en: kindOf[k].en }, number: many(k) }] : [],
        ),
        faults: faults.slice(0, shownAtOnce),
        faultsFound: faults.length,
        doubts: doubts.slice(0, shownAtOnce),
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

/** What makes two rows look the same: the day, the kind, the words and the numbers. */
const printOf = (r: Readonly<Record<string, unknown>>): string =>
  [r['on'], r['kind'], r['programme'], r['title'], r['people'], r['households'], r['times']]
    .map((v) => String(v ?? ''))
    .join('|');
const twice = (book: OpenCommunity, rows: readonly RowTold[]): readonly WorkFault[] => {
  const kept = new Set(
    [...book.state().service.entries.values()]
      .filter((e) => !e.struck)
      .map((e) => printOf(e as unknown as Record<string, unknown>)),
  );
  const seen = new Set<string>();
  return rows.flatMap((r, i): WorkFault[] => {
    const print = printOf(r);
    const before = kept.has(print)
      ? { zh: '台账里已有同样的一条', en: 'the ledger has the same entry' }
      : seen.has(print)
        ? { zh: '文件里有同样的一行', en: 'the file has the same row' }
        : undefined;
    seen.add(print);
    return before
      ? [
          {
            row: i + 1,
            words: { zh: `${r.on} ${kindOf[r.kind].zh}：${before.zh}`, en: `${r.on} ${kindOf[r.kind].en}: ${before.en}` },
          },
        ]
      : [];
  });
};
