// Where a voter votes: at exactly one station. By the mobile box that comes to him, else by a recorded move, else by his group. Setting the stations: stations.ts.
import type { Election } from '../election.ts';
import { electors } from './electors.ts';
import type { PersonId, StationNo } from '../person.ts';
import type { Round } from '../polling/poll.ts';
import type { Voter } from './roll.ts';

/** The station to which a box belongs. */
export const stationOfBox = (round: Round, box: string): StationNo | undefined =>
  [...round.stations.values()].find((s) => s.boxes.includes(box))?.no;

/** The station of one who is known to vote. */
export const placeOf = (e: Election, round: Round, v: Voter): StationNo | undefined => {
  const box = e.aid.mobile.get(v.voter)?.box;
  return (box === undefined ? undefined : stationOfBox(round, box)) ?? round.moved.get(v.voter) ?? round.groups.get(v.group);
};

/** The one station at which a voter is given a ballot; undefined before the stations are set, and for who does not vote. */
export const stationOf = (e: Election, voter: PersonId, round = e.rounds.at(-1)): StationNo | undefined => {
  const v = electors(e).get(voter);
  return v && round ? placeOf(e, round, v) : undefined;
};

/** How many of those who vote each station has. Their sum is all of them, less those whose group came after the stations were set. */
export const stationSizes = (e: Election, round: Round): Map<StationNo, number> => {
  const sizes = new Map<StationNo, number>([...round.stations.keys()].map((no) => [no, 0]));
  for (const v of electors(e).values()) {
    const no = placeOf(e, round, v);
    if (no !== undefined) sizes.set(no, (sizes.get(no) ?? 0) + 1);
  }
  return sizes;
};

/** The voters of one station, in the order of the roll. */
export const votersAt = (e: Election, round: Round, no: StationNo): readonly Voter[] =>
  [...electors(e).values()].filter((v) => placeOf(e, round, v) === no).toSorted((a, b) => a.group - b.group || a.no - b.no);
