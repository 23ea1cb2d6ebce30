// What stands in the book of one station's day beside the issues: each step with its place, and whether it was written late. Read on from where it stopped; it holds places, not data.
import type { FactName } from '../../election/election.ts';
import type { StationNo } from '../../election/person.ts';
import type { OpenElection } from '../door.ts';

interface Noted {
  readonly at: number;
  readonly fact: FactName;
  readonly round: number;
  readonly late: boolean;
}
interface DayTrail {
  read: number;
  readonly stations: Map<StationNo, Noted[]>;
}
const trails = new WeakMap<OpenElection, DayTrail>();

/** Too many, or about one person: they are sums on the screen. */
const notNoted: ReadonlySet<FactName> = new Set<FactName>(['BallotIssued', 'BallotReplaced', 'MobileVoterMissed']);

/** The steps of a station at a vote, in the order in which they were written. */
export const stepsWritten = (open: OpenElection, round: number, station: StationNo): readonly Noted[] => {
  const trail = trails.get(open) ?? { read: 0, stations: new Map<StationNo, Noted[]>() };
  trails.set(open, trail);
  for (const { fact, written } of open.recorded(trail.read)) {
    if ('station' in fact && 'round' in fact && typeof fact.station === 'number' && !notNoted.has(fact.fact)) {
      const noted = { at: trail.read, fact: fact.fact, round: fact.round, late: written.at.slice(0, 10) > written.on };
      trail.stations.set(fact.station, [...(trail.stations.get(fact.station) ?? []), noted]);
    }
    trail.read += 1;
  }
  return (trail.stations.get(station) ?? []).filter((n) => n.round === round);
};
