// Chapter 投票, the ballots of the day: printed, received by each station, issued, accounted for and accepted. issued = own + by proxy; received = issued + spoiled + unused.
import { z } from 'zod';
import type { LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  ballotsAccounted,
  candidatesMeetVoters,
  interruptedPoll,
  pollHours,
  proxiesAllowed,
  proxiesPerHolder,
  scrutineersPerBox,
} from '../../law/rules.ts';
import { countedAs, printedInRuns } from './ballots.ts';
import { noDifference } from '../nominating/slate.ts';
import { order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { electors } from '../roll/electors.ts';
import { breakNow } from './interruption.ts';
import { standingAt } from './issued.ts';
import { isAnother, isOnRecord } from '../keepers.ts';
import { boxesOut } from './mobiletrip.ts';
import { clock, count, type StationNo, stationNo } from '../person.ts';
import type { Round, Station } from './poll.ts';
import { type Refusal, refused } from '../refusal.ts';
import { stationSizes } from '../roll/places.ts';
import { scrutineersLacking } from './avoidance.ts';
import { between } from '../stages.ts';

export const pollingOrders = {
  printBallots: order({
    zh: '印制选票',
    en: 'print the ballots',
    stages: ['candidacy'],
    schema: z.strictObject({ printed: count.describe('印制张数') }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round || round.stations.size === 0) return refused('stations are not set');
      const gone = noDifference(e, g);
      if (gone) return gone;
      const voters = electors(e).size;
      const printed = o.printed + printedInRuns(e);
      if (printed < voters) return refused('too few printed', { printed, voters });
      return [{ fact: 'BallotsPrinted', on: g.on, round: round.number, printed, style: countedAs(e) }];
    },
  }),
  openStation: order({
    zh: '投票站开箱验箱、开始投票',
    en: 'open a station: boxes shown empty and sealed',
    stages: between('candidacy', 'poll'),
    station: (o) => o.station,
    schema: z.strictObject({
      station: stationNo,
      clock,
      ballots: count.describe('领到选票张数'),
      seals: z.array(z.string().min(1).max(40)).min(1).describe('票箱封条号'),
    }),
    decide: (e, o, g) => {
      const { round, s } = stationAt(e, o.station);
      if (!round || !s) return refused('no such station', { station: o.station });
      if (s.opened) return refused('station is open already', { station: o.station });
      if (g.on !== round.day) return refused('not election day', { on: g.on, day: round.day });
      if (!round.printed) return refused('ballots are not printed');
      const given = o.ballots + [...round.stations.values()].reduce((n, x) => n + (x.opened?.ballots ?? 0), 0);
      if (given > round.printed.printed)
        return refused('more issued than ballots', { ballots: given, printed: round.printed.printed });
      const meeting = answerOn(candidatesMeetVoters, g.law);
      if (meeting.value && !haveMet(e, round) && !isOnRecord(e, candidatesMeetVoters))
        return refused('candidates have not met the voters', {}, meeting);
      const perBox = answerOn(scrutineersPerBox, g.law);
      const least = perBox.value * s.boxes.length;
      const lacking = scrutineersLacking(e, round, s);
      if (lacking > 0 && !isOnRecord(e, scrutineersPerBox))
        return refused('too few scrutineers', { station: o.station, found: least - lacking, least }, perBox);
      const early = beforeItsHour(e, round, s, o.clock, g.law);
      if (early) return early;
      return [{ fact: 'StationOpened', on: g.on, round: round.number, ...o }];
    },
  }),
  closeStation: order({
    zh: '投票站投票结束、清点',
    en: 'close a station and account for its ballots',
    stages: between('poll', 'poll'),
    station: (o) => o.station,
    schema: z.strictObject({
      station: stationNo,
      clock,
      issued: count.describe('发出选票'),
      own: count.describe('本人领票'),
      byProxy: count.default(0).describe('代他人领票'),
      spoiled: count.default(0).describe('换票作废'),
      unused: count.describe('剩余选票'),
      second: z.string().trim().min(1).max(80).optional().describe('事后照用票记录录入时，一起核对的第二人'),
    }),
    decide: (e, o, g) => {
      const { round, s } = stationAt(e, o.station);
      if (!round || !s) return refused('no such station', { station: o.station });
      if (!s.opened) return refused('station is not open', { station: o.station });
      if (s.closed) return refused('station is closed already', { station: o.station });
      if (g.on !== round.day) return refused('not election day', { on: g.on, day: round.day });
      const now = breakNow(s);
      if (now) return refused('poll is interrupted', { station: o.station, clock: now.clock }, answerOn(interruptedPoll, g.law));
      if (!s.breaks?.some((b) => b.on < g.on) && o.clock < s.opened.clock)
        return refused('the moment is past', { opens: s.opened.clock, closes: o.clock });
      const [out] = boxesOut(s);
      if (out !== undefined) return refused('mobile box is out', { station: o.station, box: out });
      const wrong = unaccounted(e, o, g.law);
      if (wrong) return wrong;
      const record = s.issued && standingAt(round, o.station);
      if (
        record &&
        (record.own !== o.own || record.byProxy !== o.byProxy || record.spoiled !== o.spoiled) &&
        !isOnRecord(e, ballotsAccounted)
      )
        return refused(
          'differs from the issue record',
          {
            own: o.own,
            byProxy: o.byProxy,
            spoiled: o.spoiled,
            recorded: record.own + record.byProxy,
            recordedSpoiled: record.spoiled,
          },
          answerOn(ballotsAccounted, g.law),
        );
      const early = beforeItsEnd(e, round, s, o, g.law);
      if (early) return early;
      // A sheet of a day that was run on paper is typed in by two, as the sheets of the count are.
      if (!s.issued && g.today > g.on && !isAnother(e, g.by, o.second ?? '')) return refused('two people are needed');
      return [{ fact: 'StationClosed', on: g.on, round: round.number, ...o }];
    },
  }),
  packStation: order({
    zh: '装配投票站电脑',
    en: 'pack the laptop of a station, or its spare',
    stages: between('candidacy', 'poll'),
    schema: z.strictObject({ station: stationNo, spare: z.literal(true).optional().describe('备用电脑') }),
    decide: (e, o, g) => {
      const { round, s } = stationAt(e, o.station);
      if (!round || round.stations.size === 0) return refused('stations are not set');
      if (!s) return refused('no such station', { station: o.station });
      if (s.closed) return refused('station is closed already', { station: o.station });
      if (s.opened && !round.packed.has(o.station)) return refused('station is open already', { station: o.station });
      return [{ fact: 'StationPacked', on: g.on, round: round.number, ...o }];
    },
  }),
  acceptStation: order({
    zh: '接收投票站记录',
    en: 'accept the book of a station',
    stages: ['poll'],
    schema: z.strictObject({ station: stationNo }),
    decide: (e, o, g) => {
      const { round, s } = stationAt(e, o.station);
      if (!round || !s) return refused('no such station', { station: o.station });
      if (!s.closed) return refused('polls are not closed', { station: o.station });
      if (s.way?.sent && !s.way.received) return refused('boxes are on the way', { station: o.station });
      return s.accepted
        ? refused('station is closed already', { station: o.station })
        : [{ fact: 'StationAccepted', on: g.on, round: round.number, station: o.station }];
    },
  }),
} as const;

/** Why a station does not open at that hour: the voters were told a later one, or its poll would be over. */
const beforeItsHour = (e: Election, round: Round, s: Station, at: string, law: LawOfTheDay): Refusal | undefined => {
  const opens = s.opens ?? round.opens;
  const closes = s.closes ?? round.closes;
  if (at >= closes && !isOnRecord(e, pollHours))
    return refused('the moment is past', { opens: at, closes }, answerOn(pollHours, law));
  return at < opens && !isOnRecord(e, pollHours)
    ? refused('before the announced hour', { station: s.no, clock: at, opens }, answerOn(pollHours, law))
    : undefined;
};

/** Why a station does not close yet: voters may still come by the hour they were told. A meeting of representatives ends when those present have voted; a station that was broken off goes on as the committee set it. */
const beforeItsEnd = (
  e: Election,
  round: Round,
  s: Station,
  o: Sheet & { readonly clock: string },
  law: LawOfTheDay,
): Refusal | undefined => {
  const closes = s.closes ?? round.closes;
  if (o.clock >= closes || law.mode === 'representatives' || s.breaks?.length || isOnRecord(e, pollHours)) return undefined;
  const asked = answerOn(pollHours, law);
  const voters = stationSizes(e, round).get(s.no) ?? 0;
  if (o.issued >= voters && asked.value === 'closes when everyone has voted') return undefined;
  return refused('before the announced end', { station: s.no, clock: o.clock, closes, issued: o.issued, voters }, asked);
};

interface Sheet {
  readonly station: StationNo;
  readonly issued: number;
  readonly own: number;
  readonly byProxy: number;
  readonly spoiled: number;
  readonly unused: number;
}

/** Why the sheet of a station is not taken as it is. What two people have put on record as having happened so is taken, and stays a finding of the result. */
const unaccounted = (e: Election, o: Sheet, law: LawOfTheDay): Refusal | undefined => {
  const { round, s } = stationAt(e, o.station);
  if (!round || !s?.opened) return undefined;
  const { station, issued, own, byProxy, spoiled, unused } = o;
  const allowed = answerOn(proxiesAllowed, law);
  if (byProxy > 0 && !allowed.value && !isOnRecord(e, proxiesAllowed))
    return refused('no proxies in this way of voting', { mode: law.mode }, allowed);
  const proxies = answerOn(proxiesPerHolder, law);
  const most = proxies.value * own;
  if (allowed.value && byProxy > most && !isOnRecord(e, proxiesPerHolder))
    return refused('more by proxy than may be', { station, byProxy, most }, proxies);
  if (isOnRecord(e, ballotsAccounted)) return undefined;
  const asked = answerOn(ballotsAccounted, law);
  if (issued !== own + byProxy) return refused('issued differs from its parts', { issued, own, byProxy }, asked);
  const received = s.opened.ballots;
  if (received !== issued + spoiled + unused)
    return refused('issued differs from its parts', { received, issued, spoiled, unused }, asked);
  const voters = stationSizes(e, round).get(station) ?? 0;
  return issued > voters ? refused('more issued than voters', { station, issued, voters }, asked) : undefined;
};

/** A station of the vote that is being held; nothing where there is none. */
const stationAt = (e: Election, no: StationNo) => {
  const round = e.rounds.at(-1);
  return { round, s: round?.stations.get(no) };
};

/** Whether the first vote may open: where the law asks for it the candidates have met the voters by its day. A second vote asks for no other meeting. */
const haveMet = (e: Election, round: Round): boolean => round.kind === 'second' || e.candidacy.met.some((m) => m.on <= round.day);
