// The statistics of an area as a workbook, from archives added up: for `zheng rollup --xlsx`.
import { areaStatistics } from '../papers/statistics/added.ts';
import { workbookOf } from './press/workbook.ts';
import type { RollUp } from './rollup.ts';

/** The workbook dated `on`; nothing where no archive was taken. */
export const areaWorkbook = async (found: RollUp, on: string): Promise<Uint8Array | undefined> => {
  const area = areaStatistics(found.statistics(), on);
  return area && workbookOf(area, { created: `${on}T00:00:00Z` });
};
