// 工作总结 to be read on the screen: the page as it is printed, each figure with how many facts stand behind it, and those facts. What stands on it: papers/summary/.
import { figuresOf } from '../../papers/page.ts';
import { workSummary } from '../../papers/summary/summary.ts';
import type { OpenElection, Recorded } from '../door.ts';
import type { BehindFigure, SummaryScreen } from '../screens-after.ts';
import { historyRow } from './history.ts';

const pageOf = (open: OpenElection) => workSummary(open.election(), open.recorded(), open.now().today);

/** The summary as it would be printed today; nothing before the election has begun. `ready` once the work is handed over. */
export const summaryScreen = (open: OpenElection): SummaryScreen => {
  const e = open.election();
  return { blocks: e.begun ? pageOf(open).blocks : [], ready: e.handover.done !== undefined };
};

/** So many facts are shown; how many there are is said. */
const most = 40;

/** The facts behind a figure of the summary, the first ones as rows of the history. No such figure: none. */
export const behindFigure = (open: OpenElection, name: string): BehindFigure => {
  const figure = open.election().begun && figuresOf(pageOf(open)).find((f) => f.name === name);
  const facts = figure ? open.recorded().filter(standsIn(figure.from)) : [];
  return { total: facts.length, rows: facts.slice(0, most).map((r) => historyRow(open, r)) };
};

/** Whether a fact stands in one of these ranges, such as `main:13-2161`. */
const standsIn = (ranges: readonly string[]) => {
  const parsed = ranges.map((range) => {
    const at = range.lastIndexOf(':');
    const [first = 0, last = first] = range
      .slice(at + 1)
      .split('-')
      .map(Number);
    return { book: range.slice(0, at), first, last };
  });
  return ({ written }: Recorded): boolean =>
    parsed.some((r) => r.book === written.book && written.position >= r.first && written.position <= r.last);
};
