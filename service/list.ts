// The ledger as a list: newest first, filtered and searched, a window at a time. Words that a reader may not see are neither shown nor searched.
import type { Day } from './chapter.ts';
import type { Entry } from './entry.ts';
import { isPersonal, kindOf, type WorkKind } from './kinds.ts';
import { mayReadEntry, type WorkState } from './work.ts';

export interface Asked {
  readonly search?: string | undefined;
  readonly kind?: WorkKind | undefined;
  readonly programme?: string | undefined;
  readonly responsible?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly struck?: boolean | undefined;
}
export interface Window {
  readonly offset: number;
  readonly many: number;
}
interface Row {
  readonly entry: Entry;
  /** Whether its words may be read here. */
  readonly open: boolean;
}
export interface Listed {
  readonly rows: readonly Row[];
  readonly found: number;
  /** How many were found of each kind. */
  readonly kinds: readonly { readonly kind: WorkKind; readonly number: number }[];
}

/** The entries that are asked for, as a reader may see them; who does not keep the ledger reads nothing of the kinds about persons. */
export const listed = (state: WorkState, asked: Asked, { offset, many }: Window, by: string, keeps = true): Listed => {
  const q = asked.search?.trim().toLowerCase() ?? '';
  const open = (e: Entry): boolean => (keeps || !isPersonal(e.kind)) && mayReadEntry(state, e, by);
  const cased = q !== q.toUpperCase();
  const has = (text: string | undefined): boolean => text !== undefined && (cased ? text.toLowerCase() : text).includes(q);
  const says = (e: Entry): boolean =>
    has(e.programme) ||
    has(e.responsibleName) ||
    has(kindOf[e.kind].zh) ||
    has(e.inKind) ||
    (open(e) && (has(e.title) || has(e.place) || has(e.remark)));
  const byDay = new Map<Day, Entry[]>();
  const kinds = new Map<WorkKind, number>();
  let found = 0;
  for (const e of state.entries.values()) {
    if ((e.struck !== undefined) !== (asked.struck === true)) continue;
    if ((asked.from !== undefined && e.on < asked.from) || (asked.until !== undefined && e.on > asked.until)) continue;
    if (
      (asked.programme !== undefined && e.programme !== asked.programme) ||
      (asked.responsible !== undefined && e.responsible !== asked.responsible)
    )
      continue;
    if (q !== '' && !says(e)) continue;
    kinds.set(e.kind, (kinds.get(e.kind) ?? 0) + 1);
    if (asked.kind !== undefined && e.kind !== asked.kind) continue;
    found++;
    const day = byDay.get(e.on);
    if (day) day.push(e);
    else byDay.set(e.on, [e]);
  }
  return {
    rows: windowOf(byDay, offset, many).map((entry) => ({ entry, open: open(entry) })),
    found,
    kinds: [...kinds].map(([kind, number]) => ({ kind, number })),
  };
};

/** So many entries from a place on, the latest day first, and on one day the last written first. */
const windowOf = (byDay: ReadonlyMap<Day, readonly Entry[]>, offset: number, many: number): readonly Entry[] => {
  const rows: Entry[] = [];
  let passed = 0;
  for (const day of [...byDay.keys()].toSorted().toReversed()) {
    const of = byDay.get(day) ?? [];
    if (passed + of.length > offset)
      rows.push(...of.toReversed().slice(Math.max(0, offset - passed), Math.max(0, offset - passed) + many - rows.length));
    passed += of.length;
    if (rows.length >= many) break;
  }
  return rows.slice(0, many);
};
