// The papers of the book of work: basic file, division of work, reports of a year and of a term, the residents' page, the cost of each election.
import type { Service } from '../../service/service.ts';
import { type Kind, unless } from '../kind.ts';
import { residentsPage, termReport, yearReport } from './reports.ts';
import { expensesPage, filePage, portfolioPage } from './standing.ts';
import { type WorkGiven, within, workTelling } from './telling.ts';

const common = { formats: ['pdf', 'docx'], personal: false } as const;

/** The years of which there are entries that stand, the latest first. */
export const yearsOfWork = (s: Service): readonly number[] => {
  const years = new Set<number>();
  for (const e of s.entries.values()) if (!e.struck) years.add(Number(e.on.slice(0, 4)));
  return [...years].toSorted((a, b) => b - a);
};
/** The period of the report over years: those with entries, three at most. */
const reported = (years: readonly number[]): { readonly from: string; readonly until: string } | undefined => {
  const last = years[0];
  const first = years.slice(0, 3).at(-1);
  return last === undefined || first === undefined
    ? undefined
    : { from: `${Math.max(first, last - 2)}-01-01`, until: `${last}-12-31` };
};

/** The name of the sheet of the nth election of which a bill stands. */
export const expensesPaper = (n: number): string => (n === 0 ? 'election-expenses' : `election-expenses-${n + 1}`);

/** Every paper of the book of work, ready or not. */
export const workKindsOf = (s: Service, given: WorkGiven): readonly Kind[] => {
  const t = workTelling(s, given);
  const years = yearsOfWork(s);
  const [last = Number(given.on.slice(0, 4))] = years;
  const noEntries = unless(years.length > 0, '工作台账有记录', 'entries in the ledger of work');
  const elections = [...new Set([...s.expenses.values()].filter((e) => e.struck === undefined).map((e) => e.election))];
  const whole = reported(years);
  return [
    {
      name: 'basic-file',
      title: { zh: '片区底册', en: 'Basic file' },
      ...common,
      waitsFor: unless(s.versions.length > 0, '登记片区底册', 'the basic file'),
      page: () => filePage(t),
    },
    {
      name: 'portfolio',
      title: { zh: '委员会分工公示', en: 'Who answers for what' },
      ...common,
      waitsFor: unless(s.portfolios.size > 0, '确定分工', 'the division of work'),
      page: () => portfolioPage(t),
    },
    {
      name: 'work-term',
      title: { zh: '任期（三年）工作报告', en: 'Report of work over years' },
      ...common,
      waitsFor: noEntries,
      page: () => termReport(within(t, 'term'), whole ?? { from: `${last}-01-01`, until: `${last}-12-31` }),
    },
    ...(years.length > 0 ? years : [last]).flatMap((year): Kind[] => [
      {
        name: `work-${year}`,
        title: { zh: `${year}年工作总结`, en: `Work of ${year}` },
        ...common,
        waitsFor: noEntries,
        page: () => yearReport(within(t, String(year)), year),
      },
      {
        name: `residents-${year}`,
        title: { zh: `${year}年为居民办了哪些事（公布）`, en: `What was done for residents in ${year}` },
        ...common,
        waitsFor: noEntries,
        page: () => residentsPage(within(t, `residents ${year}`), year),
      },
    ]),
    ...(elections.length > 0 ? elections : ['换届选举']).map(
      (election, i): Kind => ({
        name: expensesPaper(i),
        title: { zh: `${election}经费支出表`, en: 'Cost of the election' },
        ...common,
        waitsFor: unless(elections.length > 0, '登记选举支出', 'an expense of the election'),
        page: () => expensesPage(t, election),
      }),
    ),
  ];
};
