// The thread in which a roll is read and judged, so that the server answers meanwhile: sheet, rows, faults, doubts, and the marked workbook. It keeps nothing.
import { parentPort, workerData } from 'node:worker_threads';
import { rollDoubts } from '../election/roll/rolldoubts.ts';
import { rollFaults } from '../election/roll/rollfaults.ts';
import type { RollGround } from '../election/roll/rollground.ts';
import type { RollRead, ThreadTells } from './rollfile.ts';
import { unprintable } from './press/unprintable.ts';
import { understand } from './rollrows.ts';
import { sheetOfAny } from './rollsheet.ts';

/** Rows handed over at once. */
const slice = 4000;

const readAndJudge = async (
  bytes: Uint8Array,
  ground: RollGround | undefined,
  marked: boolean,
  tell: (told: ThreadTells) => void,
): Promise<void> => {
  const sheet = await sheetOfAny(bytes);
  if (sheet.kind === 'unreadable') return tell({ read: { columns: [], faults: [{ key: sheet.why }], doubts: [] } });
  const { rows, places, ...read } = understand(sheet);
  const judged: Omit<RollRead, 'rows'> = ground
    ? {
        ...read,
        faults: [...read.faults, ...rollFaults(ground, rows)].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
        doubts: [...read.doubts, ...unprintable(rows), ...rollDoubts(ground, rows)],
      }
    : read;
  for (let i = 0; i < rows.length; i += slice) tell({ rows: rows.slice(i, i + slice) });
  if (!marked || judged.faults.length === 0) return tell({ read: judged });
  const { markedWorkbook } = await import('./rollmarked.ts');
  tell({ read: { ...judged, marked: await markedWorkbook(sheet, { ...judged, places }) } });
};

const { bytes, ground, marked } = workerData as {
  readonly bytes: Uint8Array;
  readonly ground?: RollGround;
  readonly marked: boolean;
};
await readAndJudge(bytes, ground, marked, (told) => parentPort?.postMessage(told));
