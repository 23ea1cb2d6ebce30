// Chapter 选举经费: what the election cost, each bill with its voucher, so that the sheet adds up to the fen. A bill is struck out with a reason, never changed.
import { z } from 'zod';
import {
  type Both,
  choice,
  type Day,
  fenOf,
  given,
  type Happened,
  type OrderOf,
  refusal,
  type Refused,
  text,
  yuan,
} from './chapter.ts';

export const expenseKinds = {
  printing: { zh: '印刷（选票、公告、选民证）', en: 'printing' },
  supplies: { zh: '用品（票箱、封条、笔墨）', en: 'supplies' },
  venue: { zh: '会场和写票处', en: 'venue and booths' },
  publicity: { zh: '宣传', en: 'publicity' },
  training: { zh: '培训', en: 'training' },
  staff: { zh: '工作人员误工补助', en: 'allowances of staff' },
  meals: { zh: '伙食和饮水', en: 'meals' },
  transport: { zh: '交通和流动票箱', en: 'transport and mobile boxes' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, Both>>;
type ExpenseKind = keyof typeof expenseKinds;

export interface Expense {
  readonly id: string;
  readonly on: Day;
  readonly election: string;
  readonly kind: ExpenseKind;
  readonly what: string;
  readonly fen: number;
  readonly voucher: string;
  readonly paidFrom: 'fiscal' | 'community' | 'other';
  readonly approvedBy: string;
  readonly struck?: string | undefined;
}
export const funds = {
  fiscal: { zh: '财政经费', en: 'public funds' },
  community: { zh: '社区（村）自有经费', en: 'funds of the community' },
  other: { zh: '其他来源', en: 'another source' },
} as const satisfies Readonly<Record<string, Both>>;

export interface ExpenseState {
  readonly expenses: ReadonlyMap<string, Expense>;
}
export type ExpenseFacts =
  | Happened<'ElectionExpensePaid', Omit<Expense, 'id' | 'on' | 'struck'> & { expense: string }>
  | Happened<'ElectionExpenseStruckOut', { expense: string; because: string }>;
export type ExpenseRefusals = 'the voucher is used already' | 'no such expense' | 'an amount of nothing';
type Decided = readonly ExpenseFacts[] | Refused<ExpenseRefusals>;
const order = <S extends z.ZodType>(
  o: OrderOf<ExpenseState, ExpenseFacts, ExpenseRefusals, S>,
): OrderOf<ExpenseState, ExpenseFacts, ExpenseRefusals, S> => o;

export const expenseOrders = {
  payElectionExpense: order({
    zh: '登记选举支出',
    en: 'record an expense of the election',
    schema: z.strictObject({
      election: text(60, '哪次选举', 'which election'),
      kind: choice(expenseKinds, '用途', 'use'),
      what: text(100, '内容', 'what'),
      amount: yuan('金额（元）', 'amount in yuan'),
      voucher: text(40, '凭证号', 'voucher'),
      paidFrom: choice(funds, '经费来源', 'paid from'),
      approvedBy: text(30, '谁批准', 'approved by'),
    }),
    decide: (state, { amount, ...o }, g): Decided => {
      const fen = fenOf(amount);
      if (fen === 0) return refusal('an amount of nothing');
      const used = [...state.expenses.values()].find((e) => e.voucher === o.voucher && e.struck === undefined);
      if (used) return refusal('the voucher is used already', { voucher: o.voucher, on: used.on });
      return [{ fact: 'ElectionExpensePaid', on: g.on, expense: g.mint('e'), ...o, fen }];
    },
  }),
  strikeOutExpense: order({
    zh: '划去一笔选举支出',
    en: 'strike out an expense',
    schema: z.strictObject({
      expense: z.string().min(1).max(60).meta({ zh: '哪一笔', en: 'expense', pick: 'expense' }),
      because: text(200, '原因', 'why'),
    }),
    decide: (state, o, g): Decided => {
      const found = state.expenses.get(o.expense);
      return found && found.struck === undefined
        ? [{ fact: 'ElectionExpenseStruckOut', on: g.on, ...o }]
        : refusal('no such expense');
    },
  }),
} as const;

export const evolveExpense = (expenses: Map<string, Expense>, f: ExpenseFacts): void => {
  if (f.fact === 'ElectionExpensePaid') {
    const { fact: _, expense: id, ...rest } = f;
    expenses.set(id, { id, ...rest });
    return;
  }
  const found = expenses.get(f.expense);
  if (found) expenses.set(f.expense, { ...found, ...given({ struck: f.because }) });
};

/** The bills that stand, of one election or all, with their sums by use and fund in fen. */
export const expenseSheet = (state: ExpenseState, election?: string) => {
  const bills = [...state.expenses.values()].filter(
    (e) => e.struck === undefined && (election === undefined || e.election === election),
  );
  const sumBy = <K extends string>(keys: readonly K[], of: (e: Expense) => K) =>
    keys.flatMap((key) => {
      const fen = bills.reduce((n, e) => (of(e) === key ? n + e.fen : n), 0);
      return fen === 0 ? [] : [{ key, fen }];
    });
  return {
    bills,
    total: bills.reduce((n, e) => n + e.fen, 0),
    byKind: sumBy(Object.keys(expenseKinds) as ExpenseKind[], (e) => e.kind),
    byFund: sumBy(Object.keys(funds) as (keyof typeof funds)[], (e) => e.paidFrom),
  };
};
