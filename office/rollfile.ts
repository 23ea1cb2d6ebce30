// A roll as it comes from an office's computer, read and judged in a thread of its own so that the server answers meanwhile. What the thread does: rollthread.ts; what the rows say: rollrows.ts.
import { Worker } from 'node:worker_threads';
import type { RollGround } from '../election/roll/rollground.ts';
import type { RollRow } from '../election/roll/rollrow.ts';
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
export const readRoll = ({ buffer, byteOffset, byteLength }: Uint8Array, asked: ReadingAsked = {}): Promise<RollRead> =>
  new Promise((done) => {
    const bytes = new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
    const worker = new Worker(new URL('./rollthread.ts', import.meta.url), {
      workerData: { bytes, ground: asked.ground, marked: asked.marked === true },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: 3000 },
    });
    const rows: RollRow[] = [];
    const failed = () => done({ columns: [], rows: [], faults: [{ key: 'file is damaged' }], doubts: [] });
    worker.on('message', (told: ThreadTells) => {
      if ('read' in told) return done({ ...told.read, rows });
      for (const row of told.rows) rows.push(row);
      asked.progress?.(rows.length);
    });
    worker.once('error', failed);
    worker.once('exit', failed);
  });
