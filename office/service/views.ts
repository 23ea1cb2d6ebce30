// The screens of the book of work, computed from its state for one reader: who does not keep the ledger sees nothing of entries about persons, who does not keep a case none of its words.
import type { OpenCommunity } from '../around/community.ts';
import type { Who } from '../door.ts';
import { publicHoliday } from '../../law/holidays.ts';
import { addDays } from '../../service/calendar.ts';
import { fileFigureNames, fileFigures } from '../../service/basicfile.ts';
import { mayRead, outcomes } from '../../service/cases.ts';
import type { Entry } from '../../service/entry.ts';
import { yuanOf } from '../../service/chapter.ts';
import { expenseKinds, expenseSheet, funds } from '../../service/expenses.ts';
import { fileFindings } from '../../service/filechecks.ts';
import { kindOf, workKinds } from '../../service/kinds.ts';
import { type Asked, listed, type Window } from '../../service/list.ts';
import { weekdayWords } from '../../service/portfoliostate.ts';
import { dueIn } from '../../service/recurring.ts';
import { inNumbers, inNumbersEn, sumOf } from '../../service/report.ts';
import { answersFor, portfolioFindings } from '../../service/standing.ts';
import type { Both } from '../../papers/words/terms.ts';
import { expensesPaper } from '../../papers/service/kinds.ts';
import { committeeIn } from './given.ts';
import type { CasesScreen, DueRow, ElectionCost, FileScreen, PortfolioScreen, WorkRow, WorkScreen } from './shown.ts';

const wordsOf = ({ zh, en }: Both): Both => ({ zh, en });
const maybe = <T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as never;

/** Whether somebody keeps the ledger: the chair and the clerks. */
export const keepsWork = (book: OpenCommunity, who: Who): boolean =>
  book.rolesOf(who.account).some((r) => r === 'chair' || r === 'clerk');

const rowOf = (e: Entry, open: boolean): WorkRow => {
  const { personal, zh, en } = kindOf[e.kind];
  const sum = sumOf([e]);
  return {
    id: e.id,
    on: e.on,
    kind: e.kind,
    words: { zh, en },
    personal,
    open,
    ofCase: e.case !== undefined,
    responsible: e.responsibleName,
    photos: open ? e.photos.map(({ evidence, caption }) => ({ evidence, ...maybe({ caption }) })) : [],
    corrected: e.corrected,
    ...maybe({ programme: e.programme, struck: e.struck }),
    ...(open
      ? {
          numbers: { zh: inNumbers(e.kind, sum, false), en: inNumbersEn(e.kind, sum, false) },
          ...maybe({ title: e.title, place: e.place, remark: e.remark, inKind: e.inKind }),
        }
      : {}),
  };
};

/** What was due in the last fortnight and is due in the coming week. */
const dueRows = (book: OpenCommunity): readonly DueRow[] => {
  const { service } = book.state();
  const { today } = book.now();
  return dueIn(
    service.recurring.values(),
    service.entries.values(),
    { from: addDays(today, -14), until: addDays(today, 7) },
    publicHoliday,
  )
    .map(
      ({ task, from, until, done }): DueRow => ({
        task: task.id,
        kind: task.kind,
        title: task.title,
        responsible: task.responsibleName,
        from,
        until,
        state: done > 0 ? 'done' : until < today ? 'missed' : 'due',
      }),
    )
    .filter((d) => d.state !== 'done');
};

/** The ledger: a window of what is asked for, newest first, with how many there are of each kind. */
export const workScreen = (book: OpenCommunity, who: Who, asked: Asked, window: Window): WorkScreen => {
  const { service } = book.state();
  const keeps = keepsWork(book, who);
  const { rows, found, kinds } = listed(service, asked, window, who.account, keeps);
  const people = new Map<string, string>();
  for (const e of service.entries.values()) people.set(e.responsible, e.responsibleName);
  return {
    today: book.now().today,
    rows: rows.map((r) => rowOf(r.entry, r.open)),
    found,
    total: service.entries.size,
    kinds: workKinds.map((kind) => ({
      kind,
      words: wordsOf(kindOf[kind]),
      personal: kindOf[kind].personal,
      number: kinds.find((k) => k.kind === kind)?.number ?? 0,
    })),
    people: [...people].map(([id, name]) => ({ id, name })),
    due: dueRows(book),
    keeps,
  };
};

/** The basic file: its last three versions side by side, the newest first, and what does not come out. */
export const fileScreen = (book: OpenCommunity): FileScreen => {
  const versions = book.state().service.versions.slice(-3).toReversed();
  const file = versions[0]?.file ?? {};
  const shares = [
    ['unitsByRank', { zh: '辖区单位按级别', en: 'Units by rank' }, file.unitsByRank, file.units],
    ['unitsByKind', { zh: '辖区单位按性质', en: 'Units by kind' }, file.unitsByKind, file.units],
    ['buildingsByKind', { zh: '楼栋按种类', en: 'Buildings by kind' }, file.buildingsByKind, file.buildings],
  ] as const;
  return {
    versions: versions.map((v) => ({ on: v.on, ...maybe({ because: v.because }) })),
    figures: fileFigureNames
      .filter((name) => versions.some((v) => v.file[name] !== undefined))
      .map((name) => ({
        name,
        words: wordsOf(fileFigures[name]),
        measure: fileFigures[name].measure,
        values: versions.map((v) => ({ ...maybe({ value: v.file[name] }), roundly: v.file.roundly?.includes(name) === true })),
      })),
    shares: shares.flatMap(([name, words, list, whole]) =>
      list && list.length > 0 ? [{ name, words, list, sum: list.reduce((n, s) => n + s.number, 0), ...maybe({ whole }) }] : [],
    ),
    parts: (file.parts ?? []).map((p) => ({
      name: p.name,
      ...maybe({ households: p.households, people: p.people, buildings: p.buildings }),
    })),
    findings: fileFindings(file).map(wordsOf),
  };
};

/** What each election cost. Its sheet is the paper of its place in the list: kinds.ts of the papers of work names them in the order of the first bill that stands. */
export const expensesScreen = (book: OpenCommunity): readonly ElectionCost[] => {
  const { service } = book.state();
  const all = [...service.expenses.values()];
  const printed = [...new Set(all.filter((e) => e.struck === undefined).map((e) => e.election))];
  const amount = (fen: number): string => `${yuanOf(fen)} 元`;
  return [...new Set(all.map((e) => e.election))].map((election): ElectionCost => {
    const sheet = expenseSheet(service, election);
    const at = printed.indexOf(election);
    return {
      election,
      ...(at < 0 ? {} : { file: `${expensesPaper(at)}.pdf` }),
      total: amount(sheet.total),
      byKind: sheet.byKind.map(({ key, fen }) => ({ words: wordsOf(expenseKinds[key]), amount: amount(fen) })),
      byFund: sheet.byFund.map(({ key, fen }) => ({ words: wordsOf(funds[key]), amount: amount(fen) })),
      bills: all
        .filter((e) => e.election === election)
        .map((e) => ({
          id: e.id,
          on: e.on,
          kind: wordsOf(expenseKinds[e.kind]),
          what: e.what,
          amount: amount(e.fen),
          voucher: e.voucher,
          fund: wordsOf(funds[e.paidFrom]),
          approvedBy: e.approvedBy,
          ...maybe({ struck: e.struck }),
        })),
    };
  });
};

/** Who answers for what today, and what of it is open. */
export const portfolioScreen = (book: OpenCommunity): PortfolioScreen => {
  const { service, term } = book.state();
  const { today } = book.now();
  const holders = committeeIn(term);
  return {
    people: holders.map((h) => {
      const p = service.portfolios.get(h.id);
      const away = service.standIns.find((x) => x.of === h.id && x.from <= today && today <= x.until);
      return {
        ...h,
        kinds: (p?.kinds ?? []).map((k) => wordsOf(kindOf[k])),
        hours: (p?.hours ?? []).map((x) => ({ ...x, weekday: wordsOf(weekdayWords[x.weekday]) })),
        ...maybe({
          called: p?.called === '' ? undefined : p?.called,
          substitute: p?.substitute?.name,
          away: away && { by: holders.find((x) => x.id === away.by)?.name ?? '', until: away.until },
        }),
      };
    }),
    helpers: [...service.helpers.values()]
      .filter((h) => h.left === undefined)
      .map(({ id, name, sentBy, task }) => ({ id, name, sentBy, task })),
    subCommittees: [...service.subCommittees.values()]
      .filter((c) => c.ended === undefined)
      .map(({ id, name, head, members, task }) => ({ id, name, head, members, task })),
    answers: answersFor(service, holders, today).map(({ kind, who }) => ({
      kind,
      words: wordsOf(kindOf[kind]),
      who: who.map((w) => ({ name: w.name, ...maybe({ for: w.for }) })),
    })),
    findings: portfolioFindings(service, holders, today).map(wordsOf),
  };
};

/** The cases: of those that somebody else keeps only the kind and the days. */
export const casesScreen = (book: OpenCommunity, who: Who): CasesScreen => {
  const { service, keepers } = book.state();
  const counts = new Map<string, number>();
  for (const e of service.entries.values())
    if (e.case !== undefined && !e.struck) counts.set(e.case, (counts.get(e.case) ?? 0) + 1);
  const nameOf = (account: string): string => keepers.held.find((k) => k.account === account)?.name ?? account;
  return {
    cases: [...service.cases.values()].toReversed().map((c) => {
      const open = mayRead(c, who.account);
      return {
        id: c.id,
        kind: c.kind,
        words: wordsOf(kindOf[c.kind]),
        opened: c.opened,
        open,
        notes: open ? c.notes.map(({ on, remark }) => ({ on, ...maybe({ remark }) })) : [],
        keepers: c.keepers.map(nameOf),
        entries: counts.get(c.id) ?? 0,
        ...maybe({ closed: c.closed && { on: c.closed.on, outcome: wordsOf(outcomes[c.closed.outcome]) }, erased: c.erased }),
        ...(open ? maybe({ title: c.title, whom: c.whom }) : {}),
      };
    }),
  };
};
