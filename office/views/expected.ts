// How many ballots a wall waits for, over some stations: those that were found, and for a station with a box still closed at least those it issued. A box that is counted anew keeps its earlier count until it is opened; a ballot that was mixed elsewhere is found where it was cast.
import { foundIn } from '../../election/counting/heaps.ts';
import type { BoxNo } from '../../election/person.ts';
import type { Round, Station } from '../../election/polling/poll.ts';

/** The ballots lying in a box or heap: as it was opened, else as it was counted before. */
const lying = (round: Round, no: BoxNo): number | undefined =>
  round.boxes.get(no)?.returned ?? round.earlier.get(no)?.at(-1)?.sheet?.returned;

/** The ballots cast into a box, wherever they lie. */
const cast = (round: Round, no: BoxNo): number => {
  if (round.boxes.has(no) || round.teams.has(no)) return foundIn(round, no);
  return [...round.mixed].reduce(
    (left, [from, into]) => (into === no ? left - foundIn(round, from) : left),
    lying(round, no) ?? 0,
  );
};

/** The ballots that will have been called at these stations. */
export const ballotsExpected = (round: Round, stations: readonly Station[]): number =>
  stations.reduce((sum, s) => {
    const found = s.boxes.reduce((n, no) => n + (lying(round, no) ?? 0), 0);
    if (s.boxes.every((no) => lying(round, no) !== undefined)) return sum + found;
    const own = s.boxes.reduce((n, no) => n + cast(round, no), 0);
    return sum + found + Math.max(0, (s.closed?.issued ?? 0) - own);
  }, 0);
