// 投票日 as one screen: how many have taken ballots against what the law asks, and each station with its next step, its mobile boxes and its sums. Counts only; the names of those who asked for the mobile box only for who works at the poll.
import { askedFor, type MobileRequest, routeOf } from '../../election/polling/aid.ts';
import { boxFor } from '../../election/polling/aiding.ts';
import type { Election } from '../../election/election.ts';
import { electors } from '../../election/roll/electors.ts';
import { ballotsLeft, standingAt, struckAt } from '../../election/polling/issued.ts';
import { ballotsOut, ballotsWith, type MobileTrip, tripsOf } from '../../election/polling/mobiletrip.ts';
import type { OpeningStep } from '../../election/polling/opening.ts';
import type { PersonId } from '../../election/person.ts';
import { stationOf, stationSizes } from '../../election/roll/places.ts';
import type { Round, Station } from '../../election/polling/poll.ts';
import { everyBoxCounted, lawOf } from '../../election/counting/totals.ts';
import { answerOn, citesOf, scrutineersPerBox, turnoutForValidity } from '../../law/rules.ts';
import { leastThatReaches, reaches } from '../../law/share.ts';
import { wordsOf } from '../../law/words.ts';
import { openingSpeech } from '../../papers/scripts/opening.ts';
import { sayFact } from './factwords.ts';
import { interruptionWords, missings, staffRoles } from '../../papers/words/terms.ts';
import type { OpenElection, Who } from '../door.ts';
import { mayGive } from '../roles.ts';
import type { MobileShown, PollDayScreen, StationOnDay, Turnout } from '../screens-day.ts';
import type { Both } from '../screens.ts';
import { blockedOf, nextOf, stepsOf } from './daysteps.ts';
import { stepsWritten } from './daytrail.ts';
import { votingNow } from './votingnow.ts';
import { sightOf } from './sight.ts';

const w = (zh: string, en: string): Both => ({ zh, en });
const whoElects = {
  voters: w('登记参加选举的选民', 'registered voters'),
  households: w('户代表', 'household representatives'),
  representatives: w('居民代表', 'representatives'),
};

export const pollDayScreen = (open: OpenElection, who: Who): PollDayScreen => {
  const e = open.election();
  const { today, at } = open.now();
  const round = e.rounds.at(-1);
  const day = round?.day ?? e.electionDay;
  const law = lawOf(e, day ?? today);
  const share = answerOn(turnoutForValidity, law);
  const sizes = round ? stationSizes(e, round) : new Map<number, number>();
  const roles = open.rolesOf(who.account);
  const stations = round
    ? [...round.stations.values()].map((s) => stationOnDay(open, who, e, round, s, sizes.get(s.no) ?? 0))
    : [];
  const turnout = stations.reduce<Turnout>((sum, s) => added(sum, s.turnout), { ...none, electors: 0 });
  const all = { ...turnout, electors: round?.registered ?? electors(e).size };
  return {
    round: round?.number ?? 1,
    ...(day ? { day } : {}),
    isDay: day === today,
    over: day !== undefined && today > day,
    clock: at.slice(11, 16),
    ...(round?.printed ? { printed: round.printed.printed } : {}),
    ...(round?.countAt ? { countAt: round.countAt } : {}),
    runs: mayGive('recordStep', roles, false),
    accepts: mayGive('acceptStation', roles, false),
    turnout: all,
    needed: {
      share: wordsOf('turnoutForValidity', share.value),
      cites: citesOf(share),
      line: leastThatReaches(share.value, all.electors),
      reached: all.electors > 0 && reaches(share.value, all.issued, all.electors),
    },
    of: whoElects[e.begun?.mode ?? 'voters'],
    stations,
    kiosk: { open: e.kiosk === true, may: mayGive('setKiosk', roles, false) },
  };
};

const none: Turnout = { electors: 0, issued: 0, desk: 0, mobile: 0, byProxy: 0, spoiled: 0 };
const added = (a: Turnout, b: Turnout): Turnout => ({
  electors: a.electors + b.electors,
  issued: a.issued + b.issued,
  desk: a.desk + b.desk,
  mobile: a.mobile + b.mobile,
  byProxy: a.byProxy + b.byProxy,
  spoiled: a.spoiled + b.spoiled,
});

/** What a station has issued: ballot by ballot where it records so, less what was struck; else as it closed. */
const turnoutOf = (round: Round, s: Station, voters: number): Turnout => {
  const sums = (!s.issued && s.closed) || standingAt(round, s.no);
  const visited = tripsOf(s).reduce((n, trip) => n + trip.issued - trip.corrected, 0);
  const mobile = visited - struckAt(round, s.no).filter((one) => one.box !== undefined).length;
  return {
    electors: voters,
    issued: sums.own + sums.byProxy,
    desk: sums.own - mobile,
    mobile,
    byProxy: sums.byProxy,
    spoiled: sums.spoiled,
  };
};

const stationOnDay = (open: OpenElection, who: Who, e: Election, round: Round, s: Station, voters: number): StationOnDay => {
  const { today, at } = open.now();
  const law = lawOf(e, round.day);
  const share = answerOn(turnoutForValidity, law);
  const closes = s.closes ?? round.closes;
  const next = nextOf(s, today === round.day ? at.slice(11, 16) : undefined, closes);
  const written = stepsWritten(open, round.number, s.no);
  const blocked = blockedOf(open, e, round, s, next);
  const packed = round.packed.get(s.no);
  const speech = openingSpeech(e, round, s)[next as OpeningStep] as string | undefined;
  const ballots = s.steps?.get('ballots counted');
  return {
    no: s.no,
    name: s.name,
    ...(s.address ? { address: s.address } : {}),
    opens: s.opens ?? round.opens,
    closes,
    state: votingNow(s),
    ...(packed ? { atItsLaptop: packed } : {}),
    boxes: s.boxes,
    turnout: turnoutOf(round, s, round.sizes?.get(s.no) ?? voters),
    line: leastThatReaches(share.value, voters),
    received: s.opened?.ballots ?? 0,
    left: s.closed ? s.closed.unused : ballotsLeft(round, s.no),
    out: ballotsOut(s),
    steps: stepsOf(s, next, everyBoxCounted(round), (fact) => written.some((n) => n.fact === fact && n.late)),
    next,
    ...(speech === undefined ? {} : { say: speech }),
    ...(blocked ? { blocked } : {}),
    staff: staffOf(round, s),
    ...(ballots?.number === undefined ? {} : { counted: ballots.number }),
    seals: s.opened?.seals ?? s.steps?.get('boxes sealed')?.seals ?? [],
    trips: (s.mobile ?? []).map((box) => mobileShown(open, who, e, round, s, box)),
    ...proofOf(open, s, written, today > round.day),
    ...(s.closed ? { closed: s.closed } : {}),
    way: { seals: s.way?.sealed?.seals ?? [], ...(s.way?.sent ? { to: s.way.sent.to } : {}) },
    breaks: (s.breaks ?? []).map(({ on, clock, because, what, seals, resumed }) => ({
      on,
      clock,
      because: interruptionWords[because],
      seals,
      ...(what === undefined ? {} : { what }),
      ...(resumed ? { resumed } : {}),
    })),
    facts: written.flatMap(({ at: place, late }) => {
      const [recorded] = open.recorded(place, place + 1);
      if (!recorded) return [];
      const clock = 'clock' in recorded.fact && typeof recorded.fact.clock === 'string' ? recorded.fact.clock : undefined;
      return [{ at: place, words: sayFact(e, recorded.fact), late, ...(clock ? { clock } : {}) }];
    }),
  };
};

/** The fact that opened a station whose account is on paper alone: photos of it are attached there, before or after its figures are typed in. */
const proofOf = (
  open: OpenElection,
  s: Station,
  written: ReturnType<typeof stepsWritten>,
  late: boolean,
): Pick<StationOnDay, 'proof'> => {
  const opened = s.issued ? undefined : written.find((n) => n.fact === 'StationOpened');
  const [recorded] = opened ? open.recorded(opened.at, opened.at + 1) : [];
  return recorded ? { proof: { book: recorded.written.book, position: recorded.written.position, late } } : {};
};

/** Who works at a station, each once: the station's own, and those of the whole poll. */
const staffOf = (round: Round, s: Station): StationOnDay['staff'] => {
  const here = round.staff.filter((x) => x.station === undefined || x.station === s.no);
  return [...Map.groupBy(here, (x) => x.name)].map(([name, jobs]) => ({
    name,
    words: { zh: jobs.map((x) => staffRoles[x.role].zh).join('、'), en: jobs.map((x) => staffRoles[x.role].en).join(', ') },
    watches: jobs.some((x) => x.role === 'scrutineer' || x.role === 'chief scrutineer'),
  }));
};

const mobileShown = (open: OpenElection, who: Who, e: Election, round: Round, s: Station, box: string): MobileShown => {
  const least = answerOn(scrutineersPerBox, lawOf(e, round.day));
  const trips = s.trips?.get(box) ?? [];
  const trip = trips.at(-1);
  const route = routeOf(e, round.number, box);
  const sight = sightOf(open, who);
  const asked = askedFor(e, 'mobile box').filter(
    ([voter, how]) => (boxFor(e, voter, how as MobileRequest) ?? s.mobile?.[0]) === box && stationOf(e, voter, round) === s.no,
  );
  return {
    box,
    state: trip ? (trip.back ? 'back' : 'out') : 'waits',
    ...(route ? { route } : {}),
    least: least.value,
    cites: citesOf(least),
    ...(trip ? { left: trip.left } : {}),
    ...(trip?.back ? { came: trip.back.clock } : {}),
    seals: trip?.seals ?? [],
    escorts: trip?.escorts ?? route?.escorts ?? [],
    ballots: trip?.ballots ?? 0,
    issued: trip?.issued ?? 0,
    spoiled: trip?.spoiled ?? 0,
    withBox: trip ? (trip.back?.unused ?? ballotsWith(trip)) : 0,
    earlier: trips
      .slice(0, -1)
      .flatMap(({ left, back, seals, escorts, ballots, issued, spoiled }) =>
        back ? [{ left, came: back.clock, seals, escorts, ballots, issued, spoiled, unused: back.unused }] : [],
      ),
    asked: asked.length,
    // Who has put a ballot into the box is for those who carry it, not for whoever watches.
    voters: !mayGive('visitVoter', open.rolesOf(who.account), false)
      ? []
      : asked.flatMap(([voter]) => visitOf(e, round, trips, voter, sight === 'keeps the roll')),
  };
};

const visitOf = (
  e: Election,
  round: Round,
  trips: readonly MobileTrip[],
  voter: PersonId,
  keeps: boolean,
): MobileShown['voters'] => {
  const v = electors(e).get(voter);
  if (!v) return [];
  const issued = round.issues.get(voter)?.[0];
  const missed = trips.at(-1)?.missed.get(voter);
  const before = trips.findLast((trip) => trip.missed.has(voter))?.missed.get(voter);
  const state = issued ? ('voted' as const) : (missed?.because ?? ('waits' as const));
  const words = issued
    ? issued.box === undefined
      ? w('已在投票站领票', 'took a ballot at the station')
      : w('已投票', 'voted')
    : missed
      ? missings[missed.because]
      : before
        ? w(`上一趟：${missings[before.because].zh}`, `last time: ${missings[before.because].en}`)
        : w('未到', 'not yet');
  const address = keeps ? v.secret?.address : undefined;
  return [
    {
      voter,
      name: v.secret?.name ?? '',
      group: v.group,
      no: v.no,
      ...(address ? { address } : {}),
      state,
      words,
      ...(missed && !issued ? { clock: missed.clock } : {}),
    },
  ];
};
