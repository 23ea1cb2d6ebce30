// When two pieces of work are the same piece: the day, the kind, the words and the numbers as they were first told. It finds an old sheet that comes a second time, even where its entries were corrected meanwhile.
import type { Entry, Numbers, Words } from './entry.ts';

type Told = Numbers &
  Words & {
    readonly on: string;
    readonly kind: string;
    readonly programme?: string | undefined;
    readonly inKind?: string | undefined;
  };
export const printOf = (w: Told): string =>
  [w.on, w.kind, w.programme, w.title, w.place, w.inKind, w.people, w.households, w.times, w.minutes, w.fen, w.things]
    .map((v) => v ?? '')
    .join('\u0001');

/** What the entries that stand were when they were told: those brought in by what their sheet said. */
export const printsIn = (entries: Iterable<Entry>): ReadonlySet<string> => {
  const prints = new Set<string>();
  for (const e of entries) if (!e.struck) prints.add(e.brought ?? printOf(e));
  return prints;
};
