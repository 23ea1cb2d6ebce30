// One picture of the wall as it goes over the wire: the screen, with the ballots that are expected in all and how many boxes are open.
import { zhDay } from '../../law/days.ts';
import type { OpenElection } from '../door.ts';
import type { WallScreen } from '../screens-wall.ts';
import { ballotsExpected, wallScreen } from './wall.ts';

export interface WallFrame extends WallScreen { readonly expected: number; readonly boxesOpen: number; readonly boxes: number; readonly boxesCounted: number; readonly day?: string; /** 2026年3月28日（星期六）. */ readonly dayWords?: string }

export const wallFrame = (open: OpenElection): WallFrame => {
  const e = open.election(), round = e.rounds.at(-1), day = round?.day ?? e.electionDay;
  const boxes = [...(round?.stations.values() ?? [])].reduce((n, s) => n + s.boxes.length, 0);
  return {
    ...wallScreen(open), expected: round ? ballotsExpected(round) : 0, boxes, boxesOpen: round?.boxes.size ?? 0, boxesCounted: round ? [...round.boxes.values()].filter((b) => b.counted).length : 0, ...(day ? { day, dayWords: zhDay(day) } : {}),
  };
};
