// A roll as it comes from an office's computer, read and judged in a thread of its own so that the server answers meanwhile. What the thread does: rollthread.ts; what the rows say: rollrows.ts.
import type { RollGround } from '../election/roll/rollground.ts';
import type { RollRow } from '../election/roll/rollrow.ts';
import { inThread } from './filethread.ts';
import type { RollUnderstood } from './rollrows.ts';

export interface RollRead extends Omit<RollUnderstood, 'places'> {
  /** The sheet handed back with its faults marked, where it has any and was asked for. */
  readonly marked?: Uint8Array;
}
/** What a reading is asked for: the ground to judge its rows on, and to be told how far it is. */
export interface ReadingAsked {
  readonly ground?: RollGround;
  readonly marked?: boolean;
  readonly progress?: (rows: number) => void;
}
/** What the thread tells: rows a slice at a time, so that whoever listens is never held up; then the rest. */
export type ThreadTells = { readonly rows: readonly RollRow[] } | { readonly read: Omit<RollRead, 'rows'> };

/** Reads a roll in a thread of its own. Never throws on a bad file: its faults say what is wrong and what to do. */
export const readRoll = (file: Uint8Array, asked: ReadingAsked = {}): Promise<RollRead> => {
  const rows: RollRow[] = [];
  return inThread<ThreadTells, RollRead>(
    new URL('./rollthread.ts', import.meta.url),
    file,
    { ground: asked.ground, marked: asked.marked === true },
    (told) => {
      if ('read' in told) return { ...told.read, rows };
      for (const row of told.rows) rows.push(row);
      asked.progress?.(rows.length);
      return undefined;
    },
    { columns: [], rows: [], faults: [{ key: 'file is damaged' }], doubts: [] },
  );
};
