// Chapter 流动票箱当天: a mobile box leaves sealed with ballots and escorts, goes from voter to voter, and is back with the same seals, as often as it is sent: on each round taken = issued + spoiled + brought back. The record: mobiletrip.ts; who asked for it and the route: aiding.ts.
import { z } from 'zod';
import { answerOn, ballotsAccounted, mobileBoxFor, publicCount, scrutineersPerBox } from '../../law/rules.ts';
import { notAgreed } from './aiding.ts';
import { isWatcher, notEscort } from './avoidance.ts';
import { order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { issueAt, openAt } from './issuing.ts';
import { ballotsLeft } from './issued.ts';
import { isOnRecord } from '../keepers.ts';
import { ballotsWith, boxesOut, lastTrip, missings, sealsThatDiffer } from './mobiletrip.ts';
import { type BoxNo, clock, comparable, count, name, personId, type StationNo, stationNo } from '../person.ts';
import type { Round } from './poll.ts';
import { refused } from '../refusal.ts';

const box = z.string().min(1).max(20).describe('流动票箱编号');
const seals = z.array(z.string().trim().min(1).max(40)).min(1).max(20).describe('封条号');
const escorts = z.array(name).min(1).max(40).describe('随箱的监票员');
const shape = { station: stationNo, box, clock };

/** The box of an open station that is out now, or why not. */
const outAt = (e: Election, no: StationNo, boxNo: BoxNo) => {
  const at = openAt(e, no);
  if ('kind' in at) return at;
  const trip = lastTrip(at.s, boxNo);
  if (!trip) return refused('mobile box is not out', { box: boxNo });
  return trip.back ? refused('mobile box is back already', { box: boxNo, clock: trip.back.clock }) : { ...at, trip };
};

/** Whether enough scrutineers are with the box. */
const enoughWith = (e: Election, boxNo: BoxNo, given: readonly string[], least: ReturnType<typeof answerOn<number>>) => {
  const found = new Set(given.map(comparable)).size;
  // Two at least, however few the plan of the place asks for.
  const fewest = Math.max(2, least.value);
  return found < fewest && !isOnRecord(e, scrutineersPerBox)
    ? refused('too few escorts', { box: boxNo, found, least: fewest }, least)
    : undefined;
};

/** The escort who is out with another box of the vote, with that box and since when. */
const outWith = (round: Round, escorts: readonly string[]) => {
  for (const s of round.stations.values())
    for (const box of boxesOut(s)) {
      const trip = lastTrip(s, box);
      const name = escorts.find((n) => trip?.escorts.some((one) => comparable(one) === comparable(n)));
      if (trip && name !== undefined) return { name, box, leaves: trip.left };
    }
  return undefined;
};

/** Who brings the box back is a scrutineer; whoever has become a relative meanwhile brings it all the same. */
const notOnStaff = (round: Round, names: readonly string[]) => {
  const stranger = names.find((n) => !isWatcher(round, n));
  return stranger === undefined ? undefined : refused('not a scrutineer', { name: stranger });
};

export const mobileDayOrders = {
  sendMobileBox: order({
    zh: '流动票箱出发',
    en: 'a mobile box leaves, sealed, with ballots and escorts',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({ ...shape, seals, ballots: count.min(1).describe('带出选票张数'), escorts }),
    decide: (e, o, g) => {
      const at = openAt(e, o.station);
      if ('kind' in at) return at;
      const { round, s } = at;
      if (g.on !== round.day) return refused('not election day', { on: g.on, day: round.day });
      if (!s.mobile?.includes(o.box)) return refused('no such mobile box', { box: o.box });
      const before = lastTrip(s, o.box);
      if (before && !before.back) return refused('mobile box is out', { station: o.station, box: o.box });
      if (before?.back && before.on === g.on && o.clock < before.back.clock)
        return refused('the moment is past', { opens: before.back.clock, closes: o.clock });
      const no =
        notAgreed(e, round, g) ??
        notEscort(e, round, o.escorts, g.law) ??
        enoughWith(e, o.box, o.escorts, answerOn(scrutineersPerBox, g.law));
      if (no) return no;
      const away = outWith(round, o.escorts);
      if (away && !isOnRecord(e, scrutineersPerBox))
        return refused(
          'escort is with another box',
          { name: away.name, box: away.box, leaves: away.leaves },
          answerOn(scrutineersPerBox, g.law),
        );
      const left = ballotsLeft(round, o.station);
      if (o.ballots > left)
        return refused('no ballots are left', { station: o.station, left, wanted: o.ballots }, answerOn(ballotsAccounted, g.law));
      return [{ fact: 'MobileBoxLeft', on: g.on, round: round.number, ...o }];
    },
  }),
  visitVoter: order({
    zh: '流动票箱上门',
    en: 'a voter is visited with the mobile box',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({
      ...shape,
      voter: personId,
      found: z.enum(['voted', ...missings]),
      helped: z.boolean().default(false).describe('由代书员代写'),
    }),
    decide: (e, o, g) => {
      const at = outAt(e, o.station, o.box);
      if ('kind' in at) return at;
      const asked = e.aid.mobile.get(o.voter);
      if (!asked || (asked.box !== undefined && asked.box !== o.box))
        return refused('not on that list', { name: o.voter, list: 'mobile box' }, answerOn(mobileBoxFor, g.law));
      const common = { on: g.on, round: at.round.number, station: o.station };
      if (o.found !== 'voted') {
        const missed = at.trip.missed.get(o.voter);
        const issued = at.round.issues.get(o.voter)?.[0];
        if (issued)
          return refused(
            'a ballot is issued already',
            { name: o.voter, elector: o.voter, station: issued.station },
            answerOn(ballotsAccounted, g.law),
          );
        if (missed?.because === o.found) return refused('nothing changes');
        return [{ fact: 'MobileVoterMissed', ...common, box: o.box, clock: o.clock, voter: o.voter, because: o.found }];
      }
      const no = issueAt(e, at.round, o.station, o.voter, o.voter, g);
      if (no) return no;
      if (ballotsWith(at.trip) < 1)
        return refused('no ballots are with the box', { box: o.box }, answerOn(ballotsAccounted, g.law));
      return [{ fact: 'BallotIssued', ...common, elector: o.voter, box: o.box, ...(o.helped ? { helped: true as const } : {}) }];
    },
  }),
  returnMobileBox: order({
    zh: '流动票箱送回',
    en: 'a mobile box is back: seals compared, ballots counted',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({ ...shape, seals, unused: count.describe('带回未用的选票'), escorts }),
    decide: (e, o, g) => {
      const at = outAt(e, o.station, o.box);
      if ('kind' in at) return at;
      const { trip, round } = at;
      if (trip.on === g.on && o.clock < trip.left) return refused('the moment is past', { opens: trip.left, closes: o.clock });
      const no = notOnStaff(round, o.escorts) ?? enoughWith(e, o.box, o.escorts, answerOn(scrutineersPerBox, g.law));
      if (no) return no;
      const differs = sealsThatDiffer(trip.seals, o.seals);
      if (differs.length > 0 && !isOnRecord(e, publicCount))
        return refused('seals of the boxes differ', { box: o.box, seals: differs.join('、') }, answerOn(publicCount, g.law));
      const due = ballotsWith(trip);
      if (o.unused !== due && !isOnRecord(e, ballotsAccounted))
        return refused(
          'mobile box does not add up',
          { box: o.box, ballots: trip.ballots, issued: trip.issued, spoiled: trip.spoiled, unused: o.unused, due },
          answerOn(ballotsAccounted, g.law),
        );
      return [{ fact: 'MobileBoxReturned', on: g.on, round: round.number, ...o }];
    },
  }),
} as const;
