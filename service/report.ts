// The figures of a period from the ledger: each kind of work summed over its entries, by programme where that may be told, with the entries behind every sum. Struck entries count nowhere; money is summed in fen.
import { isWithin, type Period } from './calendar.ts';
import { yuanOf } from './chapter.ts';
import { type Entry, personTimes } from './entry.ts';
import { isPersonal, kindOf, type WorkKind, workKinds } from './kinds.ts';
import { fewest, isSmall, partsTold } from './small.ts';

export interface Sum {
  /** Ids of the entries that were added, in their order in the book. */
  readonly entries: readonly string[];
  /** How often: entries, each as often as it says. */
  readonly cases: number;
  /** People, or households where an entry tells no people, or how often where it tells neither. */
  readonly subjects: number;
  readonly people: number;
  readonly personTimes: number;
  readonly households: number;
  /** Minutes of all people together. */
  readonly personMinutes: number;
  readonly fen: number;
  readonly things: readonly { readonly measure: string; readonly number: number }[];
}

export const sumOf = (entries: readonly Entry[]): Sum => {
  const add = (of: (e: Entry) => number | undefined): number => entries.reduce((n, e) => n + (of(e) ?? 0), 0);
  const things = new Map<string, number>();
  for (const e of entries)
    if (e.things !== undefined && e.measure !== undefined) things.set(e.measure, (things.get(e.measure) ?? 0) + e.things);
  return {
    entries: entries.map((e) => e.id),
    cases: add((e) => e.times ?? 1),
    subjects: add((e) => e.people ?? e.households ?? e.times ?? 1),
    people: add((e) => e.people),
    personTimes: add(personTimes),
    households: add((e) => e.households),
    personMinutes: add((e) => (e.minutes === undefined ? undefined : e.minutes * (personTimes(e) ?? 0))),
    fen: add((e) => e.fen),
    things: [...things].map(([measure, number]) => ({ measure, number })),
  };
};

/** How many persons, households or cases a sum is about: what is held against the threshold. */
const protectedCount = (kind: WorkKind, sum: Sum): number => (kindOf[kind].counts === 'cases' ? sum.cases : sum.subjects);
/** How a sum is told in a report: a small number about persons is not. */
const shownAs = (kind: WorkKind, sum: Sum): Shown => (isPersonal(kind) && isSmall(protectedCount(kind, sum)) ? 'small' : 'told');

/** How a sum is told. */
type Shown = 'told' | 'small';
/** The work under one programme, or what is told together: without a programme, or too few to be told alone. */
interface Part {
  readonly programme?: string;
  readonly sum: Sum;
}
export interface KindReport {
  readonly kind: WorkKind;
  readonly sum: Sum;
  readonly shown: Shown;
  /** By programme in the order of the book, what is told together last. Empty where nothing is told by programme. */
  readonly parts: readonly Part[];
}

const kindReport = (kind: WorkKind, entries: readonly Entry[]): KindReport => {
  const sum = sumOf(entries);
  const shown = shownAs(kind, sum);
  if (shown === 'small') return { kind, sum, shown, parts: [] };
  const groups = [...Map.groupBy(entries, (e) => e.programme ?? '')].map(([programme, of]) => ({
    programme,
    of,
    sum: sumOf(of),
  }));
  const counts = groups.map((g) => (isPersonal(kind) ? protectedCount(kind, g.sum) : fewest));
  const { alone, together } = partsTold(
    counts,
    groups.findIndex((g) => g.programme === ''),
  );
  const rest = together.flatMap((i) => groups[i]?.of ?? []);
  const parts = alone.flatMap((i): Part[] => (groups[i] ? [{ programme: groups[i].programme, sum: groups[i].sum }] : []));
  return { kind, sum, shown, parts: parts.length === 0 || rest.length === 0 ? parts : [...parts, { sum: sumOf(rest) }] };
};

/** The work of a period by kind, in the order of the kinds; kinds of which nothing was done are left out. */
export const reportOf = (all: Iterable<Entry>, period: Period): readonly KindReport[] => {
  const byKind = new Map<WorkKind, Entry[]>();
  for (const e of all) {
    if (e.struck || !isWithin(e.on, period)) continue;
    const of = byKind.get(e.kind);
    if (of) of.push(e);
    else byKind.set(e.kind, [e]);
  }
  return workKinds.flatMap((kind) => {
    const entries = byKind.get(kind);
    return entries ? [kindReport(kind, entries)] : [];
  });
};

/** One kind over several periods: what each may tell, and the sum of those that are told. */
export interface Compared {
  readonly kind: WorkKind;
  readonly periods: readonly (KindReport | undefined)[];
}
/** The periods side by side, for every kind of which anything was done in any of them. */
export const comparedOver = (all: Iterable<Entry>, periods: readonly Period[]): readonly Compared[] => {
  const entries = [...all];
  const each = periods.map((period) => reportOf(entries, period));
  return workKinds.flatMap((kind) => {
    const of = each.map((report) => report.find((r) => r.kind === kind));
    return of.some((r) => r) ? [{ kind, periods: of }] : [];
  });
};

/** A number of a sum with the words around it. */
export interface NumberTold {
  readonly key: string;
  readonly before: string;
  readonly value: string | number;
  readonly after: string;
  readonly en: string;
}
/** The numbers that say most of a sum, in the order in which a sentence tells them; how often, where nothing else was counted. Of a kind about persons a number of one to four is left out. */
export const numbersTold = (kind: WorkKind, sum: Sum, hidden = isPersonal(kind)): readonly NumberTold[] => {
  const { counts } = kindOf[kind];
  const hours = (sum.personMinutes - (sum.personMinutes % 60)) / 60;
  const one = (key: string, value: number | string, after: string, en: string, before = ''): NumberTold[] =>
    value === 0 || value === '0' || (hidden && typeof value === 'number' && isSmall(value))
      ? []
      : [{ key, before, value, after, en }];
  const persons =
    counts === 'person-times'
      ? one('person-times', sum.personTimes, '人次', 'person-times')
      : counts === 'persons'
        ? one('people', sum.people, '人', 'people')
        : [];
  const numbers = [
    ...(counts === 'cases' ? one('cases', sum.cases, '件', 'cases') : []),
    ...one('households', sum.households, '户', 'households'),
    ...persons,
    ...one('hours', hours, '小时', 'hours in all', '累计'),
    ...one('money', yuanOf(sum.fen), '元', 'yuan', '金额'),
    ...sum.things.flatMap(({ measure, number }) => one(`things ${measure}`, number, measure, measure)),
  ];
  return numbers.length > 0 ? numbers : one('times', sum.cases, '次', 'times');
};
/** The same as words: 13人、金额50,000元. */
export const inNumbers = (kind: WorkKind, sum: Sum, hidden = isPersonal(kind)): string =>
  numbersTold(kind, sum, hidden)
    .map((n) => `${n.before}${n.value}${n.after}`)
    .join('、');
export const inNumbersEn = (kind: WorkKind, sum: Sum, hidden = isPersonal(kind)): string =>
  numbersTold(kind, sum, hidden)
    .map((n) => `${n.value} ${n.en}`)
    .join(', ');
