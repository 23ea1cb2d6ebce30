// Rows of invented work for the stories of S7 and S10: the days of a year on which people really patrolled, and the lines of a facts file. Promises the same bytes each time.
import { writeFileSync } from 'node:fs';
import { addDays } from '../law/days.ts';

export type Line = Readonly<Record<string, unknown>> & { readonly on: string; readonly do: string };

/** Monday to Friday from a day to a day without the days off of that year, both ends counted. */
export const workingDays = (from: string, until: string, off: readonly string[]): readonly string[] => {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !off.includes(day)) days.push(day);
  }
  return days;
};

/** Writes a facts file: one line of the story a line of the file. */
export const writeFacts = (file: URL, head: object, told: readonly Line[]): void => {
  const lines = told.map((line) => `    ${JSON.stringify(line)}`).join(',\n');
  writeFileSync(file, `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "told": [\n${lines}\n  ]\n}\n`);
};
