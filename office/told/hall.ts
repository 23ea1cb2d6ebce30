// Lines of polling day that speak of all stations at once, as the orders a person gives at each: opened with a ballot for every voter, ballots issued down the roll, closed with what was issued. Counting: boxes.ts.
import type { Election } from '../../election/election.ts';
import { ballotsLeft } from '../../election/polling/issued.ts';
import type { PersonId } from '../../election/person.ts';
import { stationOf, stationSizes, votersAt } from '../../election/roll/places.ts';
import type { Round, Station } from '../../election/polling/poll.ts';
import { principalsOf, proxyFor } from '../../election/polling/proxies.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import type { Given } from './lines.ts';

type Body = Readonly<Record<string, unknown>>;
const atStation = (body: Body, field: string, no: number): number =>
  Number((body[field] as Readonly<Record<string, number>> | undefined)?.[String(no)] ?? 0);

const stationsNow = (e: Election): readonly (readonly [Round, Station, voters: number])[] => {
  const round = e.rounds.at(-1);
  const sizes = round && stationSizes(e, round);
  return round ? [...round.stations.values()].map((s) => [round, s, sizes?.get(s.no) ?? 0]) : [];
};

export const openings = (e: Election, body: Body): readonly Given[] =>
  stationsNow(e).map(([, { no, boxes }, voters]) => ({
    do: 'openStation',
    body: {
      station: no,
      clock: body['clock'],
      ballots: voters + Number(body['reserve'] ?? 0),
      seals: boxes.map((b) => String(body['seal'] ?? '{box}').replace('{box}', b)),
    },
  }));

/** Who comes takes the own ballot, and in one go those of the station whose published proxies are in hand. The last of the roll stay away, never one who holds a proxy. Who votes at a box that was carried out, or has a ballot already, is passed over. */
export const issues = (e: Election, on: Day, body: Body): readonly Given[] => {
  const law = lawOf(e, on);
  return stationsNow(e).flatMap(([round, { no, trips }]) => {
    /** Whose box was carried out, or who has a ballot already. */
    const served = (voter: PersonId) => round.issues.has(voter) || trips?.has(e.aid.mobile.get(voter)?.box ?? '');
    const own = votersAt(e, round, no).flatMap(({ voter }) => {
      if (proxyFor(e, voter, law, on) || served(voter)) return [];
      const proxies = principalsOf(e, voter, law, on).map((p) => p.principal);
      return [{ taker: voter, holds: proxies.length > 0, proxyFor: proxies.filter((p) => stationOf(e, p, round) === no) }];
    });
    const away = new Set(
      own
        .filter((o) => !o.holds)
        .map((o) => o.taker)
        .slice(own.filter((o) => !o.holds).length - atStation(body, 'notVoted', no)),
    );
    return own
      .filter(({ taker }) => !away.has(taker))
      .map(
        ({ taker, proxyFor: of }): Given => ({
          do: 'issueBallots',
          body: { station: no, taker, proxyFor: of, helped: e.aid.helpers.has(taker) },
        }),
      );
  });
};

/** A station that issued ballot by ballot closes with what its record says, another with the figures of the line. */
export const closings = (e: Election, body: Body): readonly Given[] =>
  stationsNow(e).map(([round, { no, opened, issued: record }, voters]) => {
    const issued = record ? record.own + record.byProxy : voters - atStation(body, 'notVoted', no);
    const byProxy = record?.byProxy ?? atStation(body, 'byProxy', no);
    const spoiled = record?.spoiled ?? atStation(body, 'spoiled', no);
    const unused = record ? ballotsLeft(round, no) : (opened?.ballots ?? issued + spoiled) - issued - spoiled;
    return {
      do: 'closeStation',
      body: { station: no, clock: body['clock'], issued, own: issued - byProxy, byProxy, spoiled, unused },
    };
  });
