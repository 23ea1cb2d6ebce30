// Computed figures with the places of the facts they came from, written as short ranges: `main:13-2161`. What the figures say: summary.ts.
import type { Election, Fact, FactName } from '../election/election.ts';
import type { Block, Figure } from './page.ts';
import type { PlaceNames } from './place.ts';

/** A fact in its place, as the office reads it. */
export interface Placed<F extends Fact = Fact> {
  readonly written: { readonly book: string; readonly position: number };
  readonly fact: F;
}
type FactOf<N extends FactName> = Extract<Fact, { fact: N }>;

/** Places as ranges, book by book in the order of their first fact. */
export const ranges = (places: readonly Placed['written'][]): readonly string[] =>
  [...Map.groupBy(places, (p) => p.book)].flatMap(([book, of]) => {
    const runs: [number, number][] = [];
    for (const position of of.map((p) => p.position).sort((a, b) => a - b)) {
      const last = runs.at(-1);
      if (last && position <= last[1] + 1) last[1] = position;
      else runs.push([position, position]);
    }
    return runs.map(([from, to]) => (from === to ? `${book}:${from}` : `${book}:${from}-${to}`));
  });

export interface Sources {
  /** The facts of these names, in the order told; `where` keeps those it holds for. */
  readonly facts: <N extends FactName>(names: readonly N[], where?: (f: FactOf<N>) => boolean) => readonly Placed<FactOf<N>>[];
  readonly figure: <N extends FactName>(
    name: string,
    value: string | number,
    names: readonly N[],
    where?: (f: FactOf<N>) => boolean,
  ) => Figure;
}

/** Looks facts up by name once, for all figures of one paper. */
export const sourcesOf = (told: readonly Placed[]): Sources => {
  const byName = Map.groupBy(told, (p) => p.fact.fact);
  const facts: Sources['facts'] = <N extends FactName>(names: readonly N[], where: (f: FactOf<N>) => boolean = () => true) => {
    const isNamed = (p: Placed): p is Placed<FactOf<N>> => names.some((n) => n === p.fact.fact);
    return names.flatMap((n) => (byName.get(n) ?? []).filter(isNamed).filter((p) => where(p.fact)));
  };
  return {
    facts,
    figure: (name, value, names, where) => ({ name, value, from: ranges(facts(names, where).map((p) => p.written)) }),
  };
};

/** What a chapter of the summary is told from, and a chapter: no blocks where nothing has happened yet. */
export interface Telling {
  readonly e: Election;
  readonly words: PlaceNames;
  readonly of: Sources;
}
export type Chapter = (t: Telling) => readonly Block[];
