// Chapter 投票, 发票: every elector one ballot set at his own station, for himself or for those whose published proxy he holds; spoiled sheets replaced; a wrong issue corrected by two people. How anyone votes is nowhere here. What was issued: issued.ts. Opening and closing: polling.ts.
import { z } from 'zod';
import { answerOn, ballotsAccounted, proxyPublication, votingPlaces } from '../../law/rules.ts';
import { nameOf } from '../beginning/committee.ts';
import { type Ground, type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { isAnother } from '../keepers.ts';
import { type BoxNo, count, type PersonId, personId, type StationNo, stationNo } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import { electors } from '../roll/electors.ts';
import { stationOf } from '../roll/places.ts';
import { between } from '../stages.ts';
import { breakNow } from './interruption.ts';
import { ballotsLeft, type Issue, issuedTwice, nothingIssued } from './issued.ts';
import { ballotsWith, lastTrip, type MobileTrip } from './mobiletrip.ts';
import type { Round } from './poll.ts';
import { principalsOf, proxyFor } from './proxies.ts';

interface AtStation {
  readonly round: number;
  readonly station: StationNo;
}

export type IssueFacts =
  /** `taker`: who took it for the elector, by proxy. `helped`: somebody writes for the elector. */
  /** `box`: at home, with that mobile box. */
  | Happened<
      'BallotIssued',
      AtStation & { elector: PersonId; taker?: PersonId | undefined; helped?: true | undefined; box?: BoxNo | undefined }
    >
  | Happened<'BallotReplaced', AtStation & { elector: PersonId }>
  | Happened<'IssueCorrected', AtStation & { elector: PersonId; because: string; second: string }>
  /** Two books hold an issue to one elector, and the paper record of the station knows of none. */
  | Happened<'IssueStruck', AtStation & { elector: PersonId; because: string; second: string }>
  | Happened<'BallotsAdded', AtStation & { ballots: number }>;

const shape = { station: stationNo, elector: personId };

export const issueOrders = {
  issueBallots: order({
    zh: '发票',
    en: 'issue ballots to a voter',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({
      station: stationNo,
      taker: personId.describe('来领票的人'),
      own: z.boolean().default(true).describe('领本人的一份'),
      proxyFor: z.array(personId).max(10).default([]).describe('代谁领票（已公布的委托）'),
      helped: z.boolean().default(false).describe('由代书员代写'),
    }),
    decide: (e, o, g) => {
      const at = openAt(e, o.station);
      if ('kind' in at) return at;
      const wanted = [...(o.own ? [o.taker] : []), ...o.proxyFor];
      if (wanted.length === 0 || new Set(wanted).size < wanted.length)
        return refused('order is not understood', { order: 'issueBallots', field: 'proxyFor', found: String(wanted.length) });
      for (const elector of wanted) {
        const no = issueAt(e, at.round, o.station, o.taker, elector, g);
        if (no) return no;
      }
      const left = ballotsLeft(at.round, o.station);
      if (wanted.length > left)
        return refused(
          'no ballots are left',
          { station: o.station, left, wanted: wanted.length },
          answerOn(ballotsAccounted, g.law),
        );
      return wanted.map((elector) => ({
        fact: 'BallotIssued' as const,
        on: g.on,
        round: at.round.number,
        station: o.station,
        elector,
        ...(elector === o.taker ? {} : { taker: o.taker }),
        ...(o.helped ? { helped: true as const } : {}),
      }));
    },
  }),
  replaceBallot: order({
    zh: '换票（写错、损坏的交回作废）',
    en: 'replace a spoiled ballot',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject(shape),
    decide: (e, o, g) => {
      const at = openAt(e, o.station);
      if ('kind' in at) return at;
      const issue = issueOf(at.round, o.station, o.elector);
      if (!issue) return refused('no ballot was issued', { station: o.station, voter: nameOf(e, o.elector) });
      const trip = tripOf(issue);
      if (trip && ballotsWith(trip) < 1)
        return refused('no ballots are with the box', { box: issue.box ?? '' }, answerOn(ballotsAccounted, g.law));
      if (!trip && ballotsLeft(at.round, o.station) < 1)
        return refused('no ballots are left', { station: o.station, left: 0, wanted: 1 }, answerOn(ballotsAccounted, g.law));
      return [{ fact: 'BallotReplaced', on: g.on, round: at.round.number, ...o }];
    },
  }),
  correctIssue: order({
    zh: '更正发票记录',
    en: 'correct an issue that did not happen',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({
      ...shape,
      because: z.string().trim().min(1).max(200),
      second: z.string().min(1).max(80).describe('在场核对的第二人'),
    }),
    decide: (e, o, g) => {
      const at = openAt(e, o.station);
      if ('kind' in at) return at;
      const issue = issueOf(at.round, o.station, o.elector);
      if (!issue) return refused('no ballot was issued', { station: o.station, voter: nameOf(e, o.elector) });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      return [{ fact: 'IssueCorrected', on: g.on, round: at.round.number, ...o }];
    },
  }),
  strikeIssue: order({
    zh: '核销重复的发票记录（纸质记录只有一张）',
    en: 'strike an issue that the paper record does not bear out',
    stages: between('poll', 'count'),
    schema: z.strictObject({
      ...shape,
      because: z.string().trim().min(1).max(200),
      second: z.string().min(1).max(80).describe('一起核对纸质发票记录的第二人'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round?.stations.has(o.station)) return refused('no such station', { station: o.station });
      const asked = answerOn(ballotsAccounted, g.law);
      const twice = issuedTwice(round).find((one) => one.elector === o.elector);
      if (!twice) return refused('no second issue', { voter: nameOf(e, o.elector) }, asked);
      if (!twice.stations.includes(o.station))
        return refused('no ballot was issued', { station: o.station, voter: nameOf(e, o.elector) });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      return [{ fact: 'IssueStruck', on: g.on, round: round.number, ...o }];
    },
  }),
  addBallots: order({
    zh: '领用备用选票',
    en: 'a station receives ballots from the reserve',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({ station: stationNo, ballots: count.min(1) }),
    decide: (e, o, g) => {
      const at = openAt(e, o.station);
      if ('kind' in at) return at;
      const given = o.ballots + [...at.round.stations.values()].reduce((n, s) => n + (s.opened?.ballots ?? 0), 0);
      const printed = at.round.printed?.printed ?? 0;
      if (given > printed)
        return refused('more issued than ballots', { ballots: given, printed }, answerOn(ballotsAccounted, g.law));
      return [{ fact: 'BallotsAdded', on: g.on, round: at.round.number, ...o }];
    },
  }),
} as const;

/** The station, where it is open and the poll goes on; or why not. */
export const openAt = (e: Election, no: StationNo) => {
  const round = e.rounds.at(-1);
  const s = round?.stations.get(no);
  if (!round || !s) return refused('no such station', { station: no });
  if (!s.opened) return refused('station is not open', { station: no });
  if (s.closed) return refused('station is closed already', { station: no });
  const now = breakNow(s);
  return now ? refused('poll is interrupted', { station: no, clock: now.clock }) : { round, s };
};

const issueOf = (round: Round, no: StationNo, elector: PersonId): Issue | undefined =>
  round.issues.get(elector)?.find((i) => i.station === no);

/** The round of the mobile box that brought a ballot, while it is out. */
const tripOf = ({ trip }: Issue): MobileTrip | undefined => (trip?.back ? undefined : trip);

/** Why a ballot of `elector` is not handed to `taker` at this station; nothing where it is. */
export const issueAt = (
  e: Election,
  round: Round,
  no: StationNo,
  taker: PersonId,
  elector: PersonId,
  g: Ground,
): Refusal | undefined => notIssued(e, round, no, elector, g) ?? notFor(e, taker, elector, g);

/** Why an elector gets no ballot at this station: no elector, another's station, issued already. */
const notIssued = (e: Election, round: Round, no: StationNo, elector: PersonId, g: Ground): Refusal | undefined => {
  if (!electors(e).has(elector)) return refused('no ballot for a stranger', { name: nameOf(e, elector) });
  const own = stationOf(e, elector, round);
  if (own !== no)
    return refused(
      'votes at another station',
      { name: nameOf(e, elector), station: own ?? 0, place: round.stations.get(own ?? 0)?.name ?? '' },
      answerOn(votingPlaces, g.law),
    );
  const before = round.issues.get(elector)?.[0];
  return (
    before &&
    refused(
      'a ballot is issued already',
      { name: nameOf(e, elector), elector, station: before.station },
      answerOn(ballotsAccounted, g.law),
    )
  );
};

/** Why this person may not take this elector's ballot: it is another's and no published proxy says so; or the own, and another votes by proxy. */
const notFor = (e: Election, taker: PersonId, elector: PersonId, g: Ground): Refusal | undefined => {
  if (taker === elector) {
    const by = proxyFor(e, elector, g.law, g.on);
    return (
      by &&
      refused(
        'another votes by proxy',
        { name: nameOf(e, elector), holder: nameOf(e, by.holder) },
        answerOn(proxyPublication, g.law),
      )
    );
  }
  return principalsOf(e, taker, g.law, g.on).some((p) => p.principal === elector)
    ? undefined
    : refused('no published proxy', { name: nameOf(e, taker), principal: nameOf(e, elector) }, answerOn(proxyPublication, g.law));
};

export const evolveIssuing = (e: Election, f: IssueFacts): void => {
  const round = e.rounds[f.round - 1];
  if (!round) return;
  if (f.fact === 'IssueStruck') {
    round.struck = [...(round.struck ?? []), { elector: f.elector, station: f.station }];
    return;
  }
  const station = round.stations.get(f.station);
  if (!station) return;
  const sums = (station.issued ??= { ...nothingIssued });
  switch (f.fact) {
    case 'BallotIssued': {
      const trip = f.box === undefined ? undefined : lastTrip(station, f.box);
      const issue: Issue = { station: f.station, taker: f.taker, helped: f.helped === true, box: f.box, trip, spoiled: 0 };
      if (trip) trip.issued += 1;
      round.issues.set(f.elector, [...(round.issues.get(f.elector) ?? []), issue]);
      sums[f.taker === undefined ? 'own' : 'byProxy'] += 1;
      break;
    }
    case 'BallotReplaced': {
      const issue = issueOf(round, f.station, f.elector);
      if (issue) issue.spoiled += 1;
      const trip = issue && tripOf(issue);
      if (trip) trip.spoiled += 1;
      sums.spoiled += 1;
      break;
    }
    case 'IssueCorrected': {
      const wrong = issueOf(round, f.station, f.elector);
      if (!wrong) break;
      const trip = tripOf(wrong);
      if (trip) {
        trip.issued -= 1;
        trip.spoiled -= wrong.spoiled;
      } else if (wrong.trip) wrong.trip.corrected += 1;
      const left = (round.issues.get(f.elector) ?? []).filter((i) => i !== wrong);
      if (left.length > 0) round.issues.set(f.elector, left);
      else round.issues.delete(f.elector);
      sums[wrong.taker === undefined ? 'own' : 'byProxy'] -= 1;
      sums.spoiled -= wrong.spoiled;
      break;
    }
    case 'BallotsAdded':
      if (station.opened) station.opened = { ...station.opened, ballots: station.opened.ballots + f.ballots };
      break;
    default:
      f satisfies never;
  }
};
