// The report of a year or of the years together as it stands on the screen: the page as it is printed, and the facts behind a figure.
import { workKindsOf, yearsOfWork } from '../../papers/service/kinds.ts';
import type { OpenCommunity } from '../around/community.ts';
import { aroundHistory } from '../around/screens.ts';
import type { Who } from '../door.ts';
import { workGiven } from './given.ts';
import type { Behind, ReportScreen } from './shown.ts';

/** The report called `which`: `work-2025`, `work-term`, `residents-2025`; the latest year where none is named. */
export const reportScreen = (book: OpenCommunity, which?: string): ReportScreen => {
  const state = book.state();
  const years = yearsOfWork(state.service);
  const file = which ?? `work-${years[0] ?? book.now().today.slice(0, 4)}`;
  const kind = workKindsOf(state.service, workGiven(state, { on: book.now().today, told: book.recorded() })).find(
    (k) => k.name === file,
  );
  return { years, file, blocks: kind && kind.waitsFor === undefined ? kind.page().blocks : [] };
};

/** So many facts are shown; how many there are is said. */
const most = 60;
/** The facts at places such as `main:13-216`, the first ones as rows of the history. */
export const behindWork = (book: OpenCommunity, who: Who, places: readonly string[]): Behind => {
  const spans = places.map((place) => {
    const [first = 0, last = first] = place
      .slice(place.lastIndexOf(':') + 1)
      .split('-')
      .map(Number);
    return { first, last };
  });
  const total = spans.reduce((n, s) => n + s.last - s.first + 1, 0);
  // All facts of a community lie in its main book, one after the other from place 1.
  const rows = spans.flatMap(
    ({ first, last }) => aroundHistory('community', book, who, first - 1, Math.min(most, last - first + 1)).rows,
  );
  return { total, rows: rows.slice(0, most) };
};

/** The entry that was written at a place of the book; nothing where none was. */
export const entryAt = (book: OpenCommunity, position: number): string | undefined => {
  const fact = book.recorded(position - 1, position)[0]?.fact;
  return fact?.fact === 'WorkRecorded' ? fact.entry : undefined;
};
