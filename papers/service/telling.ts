// What the papers of the book of work are told from: the state, the place's names, and every entry with where its facts stand, so that each sum names them.
import type { Entry } from '../../service/entry.ts';
import type { Holder } from '../../service/chapter.ts';
import { numbersTold, type Sum } from '../../service/report.ts';
import type { Service } from '../../service/service.ts';
import { ranges } from '../figures.ts';
import type { Figure } from '../page.ts';

interface Written {
  readonly book: string;
  readonly position: number;
}
/** A fact of the community's book in its place. Only the names of the facts of work are looked at. */
export interface WorkPlaced {
  readonly written: Written;
  readonly fact: { readonly fact: string };
}
/** What the papers of work need beside the state. */
export interface WorkGiven {
  readonly on: string;
  /** 银龙东苑社区 */
  readonly place: string;
  /** 银龙东苑社区居民委员会 */
  readonly committee: string;
  readonly rehearsal: boolean;
  readonly holders: readonly Holder[];
  readonly told: readonly WorkPlaced[];
}

export interface WorkTelling {
  readonly s: Service;
  readonly g: WorkGiven;
  /** A figure made from entries. */
  readonly ofEntries: (name: string, value: string | number, entries: readonly string[]) => Figure;
  /** A figure made from all facts of some names. */
  readonly ofFacts: (name: string, value: string | number, names: readonly string[], where?: (fact: object) => boolean) => Figure;
}

/** Looks up once where every entry's facts stand. */
export const workTelling = (s: Service, g: WorkGiven): WorkTelling => {
  const places = new Map<string, Written[]>();
  const byName = Map.groupBy(g.told, (p) => p.fact.fact);
  for (const { written, fact } of g.told) {
    const { entry } = fact as { readonly entry?: string };
    if (entry === undefined || fact.fact === 'WorkPhotoAttached') continue;
    const of = places.get(entry);
    if (of) of.push(written);
    else places.set(entry, [written]);
  }
  return {
    s,
    g,
    ofEntries: (name, value, entries) => ({ name, value, from: ranges(entries.flatMap((e) => places.get(e) ?? [])) }),
    ofFacts: (name, value, names, where = () => true) => ({
      name,
      value,
      from: ranges(
        names
          .flatMap((n) => byName.get(n) ?? [])
          .filter((p) => where(p.fact))
          .map((p) => p.written),
      ),
    }),
  };
};

/** The numbers of a sum as a sentence tells them, each a figure: 13 人、金额 50,000 元. */
export const told = (t: WorkTelling, name: string, kind: Entry['kind'], sum: Sum): readonly (string | Figure)[] =>
  numbersTold(kind, sum).flatMap(({ key, before, value, after }, i) => [
    `${i > 0 ? '、' : ''}${before}`,
    t.ofEntries(
      `${name}: ${key}`,
      value,
      sum.entries.filter((id) => isBehind(t.s.entries.get(id), key)),
    ),
    after,
  ]);

/** Whether an entry gave to this number of its sum. */
const isBehind = (e: Entry | undefined, key: string): boolean => {
  if (!e) return false;
  if (key === 'money') return e.fen !== undefined;
  if (key === 'households') return e.households !== undefined;
  if (key === 'people' || key === 'person-times') return e.people !== undefined;
  if (key === 'hours') return e.minutes !== undefined;
  return !key.startsWith('things ') || key === `things ${e.measure}`;
};

/** The same under the name of one report: a figure of 2024 and one of 2025 are told apart in a file. */
export const within = (t: WorkTelling, report: string): WorkTelling => ({
  ...t,
  ofEntries: (name, ...rest) => t.ofEntries(`${report} ${name}`, ...rest),
  ofFacts: (name, ...rest) => t.ofFacts(`${report} ${name}`, ...rest),
});
