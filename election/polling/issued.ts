// What a station has issued, read from its facts: ballot sets with who took them, sums, issues struck or made twice, ballots left. Issuing and correcting: issuing.ts.
import type { BoxNo, PersonId, StationNo } from '../person.ts';
import { ballotsOut, type MobileTrip } from './mobiletrip.ts';
import type { Round } from './poll.ts';

/** One ballot set as it was issued. */
export interface Issue {
  readonly station: StationNo;
  readonly taker?: PersonId | undefined;
  readonly helped: boolean;
  /** The mobile box with which it was brought, and its round. */
  readonly box?: BoxNo | undefined;
  readonly trip?: MobileTrip | undefined;
  spoiled: number;
}

/** What a station has issued ballot by ballot: for the electors themselves, by proxy, and spoiled ones replaced. All 0 where it kept its record on paper. */
export interface Issued {
  own: number;
  byProxy: number;
  spoiled: number;
}

export const nothingIssued: Readonly<Issued> = { own: 0, byProxy: 0, spoiled: 0 };

export const issuedAt = (round: Round, no: StationNo): Readonly<Issued> => round.stations.get(no)?.issued ?? nothingIssued;

/** Electors to whom two stations issued, each in its own book: the merge shows them, the committee decides (an input of the outcome). What the paper record did not bear out is gone. */
export const issuedTwice = (round: Round): readonly { readonly elector: PersonId; readonly stations: readonly StationNo[] }[] =>
  [...round.issues]
    .flatMap(([elector, issues]) => {
      const stations = borneOut(
        round,
        elector,
        issues.map((i) => i.station),
      );
      return stations.length > 1 ? [{ elector, stations }] : [];
    })
    .toSorted((a, b) => (a.elector < b.elector ? -1 : 1));

/** The issues to an elector less those struck. They are kept apart, because a strike stands in the main book, which is read before the books of the stations. */
const borneOut = (round: Round, elector: PersonId, stations: readonly StationNo[]): readonly StationNo[] =>
  (round.struck ?? []).reduce<readonly StationNo[]>((left, one) => {
    const at = one.elector === elector ? left.indexOf(one.station) : -1;
    return at < 0 ? left : left.toSpliced(at, 1);
  }, stations);

/** The issues of a station's record that were struck, each once. */
export const struckAt = (round: Round, no: StationNo): readonly Issue[] =>
  (round.struck ?? [])
    .filter((one) => one.station === no)
    .flatMap(({ elector }, i, all) => {
      const before = all.slice(0, i).filter((one) => one.elector === elector).length;
      return (round.issues.get(elector) ?? []).filter((issue) => issue.station === no)[before] ?? [];
    });

/** Every issue of a vote that stands: without those struck. */
export const standingIssues = (round: Round): readonly Issue[] => {
  const struck = new Set([...round.stations.keys()].flatMap((no) => struckAt(round, no)));
  return [...round.issues.values()].flat().filter((one) => !struck.has(one));
};

/** What a station has issued as it stands: its record less what was struck. */
export const standingAt = (round: Round, no: StationNo): Readonly<Issued> =>
  struckAt(round, no).reduce<Issued>(
    ({ own, byProxy, spoiled }, { taker, spoiled: replaced }) => ({
      own: own - (taker === undefined ? 1 : 0),
      byProxy: byProxy - (taker === undefined ? 0 : 1),
      spoiled: spoiled - replaced,
    }),
    issuedAt(round, no),
  );

/** Ballots that lie at a station: received less issued, spoiled and out with its mobile boxes. */
export const ballotsLeft = (round: Round, no: StationNo): number => {
  const { own, byProxy, spoiled } = standingAt(round, no);
  const s = round.stations.get(no);
  return (s?.opened?.ballots ?? 0) - own - byProxy - spoiled - ballotsOut(s);
};
