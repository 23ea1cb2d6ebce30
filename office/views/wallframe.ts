// One picture of the wall as it goes over the wire: the screen, with the ballots that are expected in all, how many boxes are open and which are not yet. Of one venue alone where it is named.
import type { StationNo } from '../../election/person.ts';
import { zhDay } from '../../law/days.ts';
import type { OpenElection } from '../door.ts';
import type { WallScreen } from '../screens-wall.ts';
import { ballotsExpected } from './expected.ts';
import { wallScreen } from './wall.ts';

export interface WallFrame extends WallScreen {
  readonly expected: number;
  readonly boxesOpen: number;
  readonly boxes: number;
  readonly boxesCounted: number;
  /** Boxes that nobody has opened yet. */
  readonly closed: readonly string[];
  readonly day?: string;
  /** 2026年3月28日（星期六）; of a later vote also which it is. */
  readonly dayWords?: string;
}

const again = { first: '', second: ' 另行选举', repeat: ' 重新选举' } as const;

export const wallFrame = (open: OpenElection, only?: StationNo): WallFrame => {
  const e = open.election(),
    round = e.rounds.at(-1),
    day = round?.day ?? e.electionDay;
  const stations = [...(round?.stations.values() ?? [])].filter((s) => only === undefined || s.no === only);
  const boxes = stations.flatMap((s) => s.boxes),
    opened = boxes.flatMap((no) => round?.boxes.get(no) ?? []);
  return {
    ...wallScreen(open, only),
    expected: round ? ballotsExpected(round, stations) : 0,
    boxes: boxes.length,
    boxesOpen: opened.length,
    boxesCounted: opened.filter((b) => b.counted).length,
    closed: boxes.filter((no) => round?.boxes.has(no) === false),
    ...(day ? { day, dayWords: `${zhDay(day)}${again[round?.kind ?? 'first']}` } : {}),
  };
};
