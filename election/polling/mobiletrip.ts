// Chapter 流动票箱当天, the record: the round of a mobile box on the day of the poll, what it has with it, whom it did not find. The orders: mobileday.ts; who asked for it and the route: aid.ts.
import type { Happened } from '../chapter.ts';
import type { Day } from '../../law/answer.ts';
import type { Election } from '../election.ts';
import type { BoxNo, PersonId, StationNo } from '../person.ts';
import type { Station } from './poll.ts';

/** Why somebody who had asked put no ballot into the mobile box. */
export const missings = ['absent', 'declined', 'comes to the station'] as const;
export type Missing = (typeof missings)[number];
type OfBox = { round: number; station: StationNo; box: BoxNo; clock: string };
export type MobileDayFacts =
  | Happened<'MobileBoxLeft', OfBox & { seals: readonly string[]; ballots: number; escorts: readonly string[] }>
  | Happened<'MobileVoterMissed', OfBox & { voter: PersonId; because: Missing }>
  | Happened<'MobileBoxReturned', OfBox & { seals: readonly string[]; unused: number; escorts: readonly string[] }>;

/** One round of a mobile box; it may make several. While it is out it holds `ballots` less issued less spoiled. */
export interface MobileTrip {
  readonly on: Day;
  readonly left: string;
  readonly seals: readonly string[];
  readonly ballots: number;
  readonly escorts: readonly string[];
  issued: number;
  spoiled: number;
  /** Issues of it that were corrected when it was back already. */
  corrected: number;
  readonly missed: Map<PersonId, { readonly clock: string; readonly because: Missing }>;
  back?: {
    readonly clock: string;
    readonly seals: readonly string[];
    readonly unused: number;
    readonly escorts: readonly string[];
  };
}

/** Ballots that a mobile box still has with it. */
export const ballotsWith = (trip: MobileTrip): number => trip.ballots - trip.issued - trip.spoiled;

/** Seals found on one side only. */
export const sealsThatDiffer = (then: readonly string[], now: readonly string[]): readonly string[] => [
  ...then.filter((x) => !now.includes(x)),
  ...now.filter((x) => !then.includes(x)),
];

/** Every round of every mobile box of a station, in the order of the boxes. */
export const tripsOf = (s: Station | undefined): readonly MobileTrip[] => [...(s?.trips?.values() ?? [])].flat();

/** The last round of a mobile box, out or back. */
export const lastTrip = (s: Station, no: BoxNo): MobileTrip | undefined => s.trips?.get(no)?.at(-1);

/** The mobile boxes of a station that are out now. */
export const boxesOut = (s: Station): readonly BoxNo[] =>
  [...(s.trips ?? [])].flatMap(([no, trips]) => (trips.at(-1)?.back ? [] : [no]));

/** Ballots of a station that are out with its mobile boxes now. */
export const ballotsOut = (s: Station | undefined): number =>
  tripsOf(s).reduce((n, trip) => n + (trip.back ? 0 : ballotsWith(trip)), 0);

export const evolveMobileDay = (e: Election, f: MobileDayFacts): void => {
  const s = e.rounds[f.round - 1]?.stations.get(f.station);
  if (!s) return;
  switch (f.fact) {
    case 'MobileBoxLeft':
      (s.trips ??= new Map()).set(f.box, [
        ...(s.trips.get(f.box) ?? []),
        {
          on: f.on,
          left: f.clock,
          seals: f.seals,
          ballots: f.ballots,
          escorts: f.escorts,
          issued: 0,
          spoiled: 0,
          corrected: 0,
          missed: new Map(),
        },
      ]);
      break;
    case 'MobileVoterMissed':
      lastTrip(s, f.box)?.missed.set(f.voter, { clock: f.clock, because: f.because });
      break;
    case 'MobileBoxReturned': {
      const trip = lastTrip(s, f.box);
      if (trip) trip.back = { clock: f.clock, seals: f.seals, unused: f.unused, escorts: f.escorts };
      break;
    }
    default:
      f satisfies never;
  }
};
