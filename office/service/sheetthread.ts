// The thread in which an old ledger of work is read, so that the server answers meanwhile. It keeps nothing.
import { parentPort, workerData } from 'node:worker_threads';
import type { FaultKey } from '../../election/fault.ts';
import { sheetOfAny } from '../rollsheet.ts';
import { type WorkRead, workRows } from './sheet.ts';
import type { SheetAsked } from './row.ts';

/** What the thread tells: why the file cannot be read, or what it says and which of its sheets that was. */
export type SheetRead =
  | { readonly kind: 'unreadable'; readonly why: FaultKey }
  | { readonly kind: 'read'; readonly read: WorkRead; readonly sheets: readonly string[]; readonly sheet: string };

const { bytes, asked, named } = workerData as { readonly bytes: Uint8Array; readonly asked: SheetAsked; readonly named?: string };
const sheet = await sheetOfAny(bytes, named);
const told: SheetRead =
  sheet.kind === 'unreadable'
    ? sheet
    : { kind: 'read', read: workRows(sheet, asked), sheets: sheet.sheets ?? [], sheet: sheet.sheet ?? '' };
parentPort?.postMessage(told);
