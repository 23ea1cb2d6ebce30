// The book of work of one community: its basic file, who answers for what, what was done, cases, recurring work, statements and the cost of elections. One front for the composition: state, facts, chapters, orders, names.
import { type BasicFacts, basicOrders, type BasicRefusals, type Version, versionOf } from './basicfile.ts';
import { type Case, type CaseFacts, caseOrders, type CaseRefusals, evolveCase } from './cases.ts';
import type { Entry } from './entry.ts';
import { evolveExpense, type Expense, type ExpenseFacts, expenseOrders, type ExpenseRefusals } from './expenses.ts';
import {
  evolvePortfolio,
  type PortfolioFacts,
  type PortfolioMaps,
  portfolioOrders,
  type PortfolioRefusals,
} from './portfolio.ts';
import { evolveRecurring, type Recurring, type RecurringFacts, recurringOrders, type RecurringRefusals } from './recurring.ts';
import { type Statement, type StatementFacts, statementOf, statementOrders, type StatementRefusals } from './statements.ts';
import { evolveWork, type WorkFacts, withoutWords, workOrders, type WorkRefusals } from './work.ts';

export type { ServiceGround } from './chapter.ts';

/** The state, folded from the facts; it belongs to whoever folds it: read it, never change it. */
export interface Service extends PortfolioMaps {
  readonly versions: Version[];
  readonly entries: Map<string, Entry>;
  readonly cases: Map<string, Case>;
  readonly recurring: Map<string, Recurring>;
  readonly statements: Statement[];
  readonly expenses: Map<string, Expense>;
  /** Entries whose own words were erased. */
  readonly erasedWords: Set<string>;
}
export const noService = (): Service => ({
  versions: [],
  portfolios: new Map(),
  helpers: new Map(),
  subCommittees: new Map(),
  standIns: [],
  entries: new Map(),
  cases: new Map(),
  recurring: new Map(),
  statements: [],
  expenses: new Map(),
  erasedWords: new Set(),
});

export type ServiceFact = BasicFacts | PortfolioFacts | WorkFacts | CaseFacts | RecurringFacts | StatementFacts | ExpenseFacts;
export type ServiceFactName = ServiceFact['fact'];
export type ServiceRefusalKey =
  | BasicRefusals
  | PortfolioRefusals
  | WorkRefusals
  | CaseRefusals
  | RecurringRefusals
  | StatementRefusals
  | ExpenseRefusals;

export const serviceOrders = {
  ...basicOrders,
  ...portfolioOrders,
  ...workOrders,
  ...caseOrders,
  ...recurringOrders,
  ...statementOrders,
  ...expenseOrders,
} as const;
export type ServiceOrderName = keyof typeof serviceOrders;

const portfolio = (s: Service, f: ServiceFact): void => evolvePortfolio(s, f as PortfolioFacts);
const work = (s: Service, f: ServiceFact): void => evolveWork(s.entries, f as WorkFacts);
const ofCase = (s: Service, f: ServiceFact): void => {
  evolveCase(s.cases, f as CaseFacts);
  if (f.fact === 'CaseErased') forgetWords(s, f.case);
};
const expense = (s: Service, f: ServiceFact): void => evolveExpense(s.expenses, f as ExpenseFacts);
const task = (s: Service, f: ServiceFact): void => evolveRecurring(s.recurring, f as RecurringFacts);

/** The words of a case's entries go with its key; their numbers stay. */
const forgetWords = (s: Service, id: string): void => {
  for (const entry of s.entries.values()) if (entry.case === id) s.entries.set(entry.id, withoutWords(entry));
};

/** What each fact does to the state. */
export const serviceChapters: Readonly<Record<ServiceFactName, (s: Service, f: ServiceFact) => void>> = {
  CommunityFileRecorded: (s, f) => void s.versions.push(versionOf(f as BasicFacts)),
  PortfolioGiven: portfolio,
  ContactHoursSet: portfolio,
  StandInNamed: portfolio,
  HelperSent: portfolio,
  HelperLeft: portfolio,
  SubCommitteeFormed: portfolio,
  SubCommitteeEnded: portfolio,
  WorkRecorded: work,
  WorkCorrected: work,
  WorkStruckOut: work,
  WorkWordsErased: (s, f) => {
    work(s, f);
    if (f.fact === 'WorkWordsErased') s.erasedWords.add(f.entry);
  },
  WorkPhotoAttached: work,
  CaseOpened: ofCase,
  CaseNoted: ofCase,
  CaseHandedOver: ofCase,
  CaseClosed: ofCase,
  CaseErased: ofCase,
  RecurringPlanned: task,
  RecurringEnded: task,
  StatementNoted: (s, f) => void s.statements.push(statementOf(f as StatementFacts)),
  ElectionExpensePaid: expense,
  ElectionExpenseStruckOut: expense,
};

/** The data key that a fact destroys: the words under it can never be read again. */
export const erases = (f: ServiceFact): string | undefined =>
  f.fact === 'CaseErased' ? f.case : f.fact === 'WorkWordsErased' ? f.entry : undefined;

/** Names by which a story may call what is in the book: helpers, sub-committees, cases and recurring tasks by their titles. */
export const namesIn = (s: Service): ReadonlyMap<string, string> =>
  new Map([
    ...[...s.helpers.values()].map((h) => [h.name, h.id] as const),
    ...[...s.subCommittees.values()].map((c) => [c.name, c.id] as const),
    ...[...s.cases.values()].flatMap((c) => (c.title === undefined ? [] : [[c.title, c.id] as const])),
    ...[...s.recurring.values()].map((r) => [r.title, r.id] as const),
    ...[...s.entries.values()].flatMap((e) => (e.title === undefined ? [] : [[e.title, e.id] as const])),
    ...[...s.expenses.values()].map((e) => [e.voucher, e.id] as const),
  ]);
