// The summary of a street, printed: several elections added up, as PDF and Word. What stands on it: papers/summary/street.ts; what is added up: rollup.ts.
import { isDay } from '../law/days.ts';
import { figuresOf } from '../papers/page.ts';
import { streetSummary } from '../papers/summary/street.ts';
import { type NotRefreshed, type Refreshed, refreshed } from './press/fields.ts';
import { openPress } from './press/press.ts';
import type { RollUp } from './rollup.ts';

const dayOf = (found: RollUp): string =>
  found.places
    .map((p) => p.day)
    .toSorted()
    .at(-1) ?? '';

/** An edited Word file of the street's summary with the present sums; refused where it is another's. `by` as when it was made. */
export const refreshStreet = (found: RollUp, by: string, docx: Uint8Array): Refreshed | NotRefreshed => {
  const page = streetSummary(found, { by, on: dayOf(found), rehearsal: found.rehearsal });
  return refreshed(docx, figuresOf(page), page.title);
};

/** The paper's two files by name; dated as said, or by the newest poll, so that the same archives give the same bytes. Undefined where what is said is no day. */
export const streetPaper = async (
  found: RollUp,
  by: string,
  said?: string,
): Promise<readonly (readonly [file: string, bytes: Uint8Array])[] | undefined> => {
  const on = said ?? dayOf(found);
  if (!isDay(on)) return undefined;
  const press = openPress();
  try {
    const page = streetSummary(found, { by, on, rehearsal: found.rehearsal });
    const created = `${on}T00:00:00+08:00`;
    return [
      ['street-summary.pdf', await press.pdf(page, { created })],
      ['street-summary.docx', await press.docx(page, { created })],
    ];
  } finally {
    await press.close();
  }
};
