// 投票站与人员 as one page: each venue with its hours, groups, voters, boxes and staff, and what it lacks; the staff who must be replaced; the cards by group.
import { jobOf, staffToReplace, watchOf } from '../../election/polling/avoidance.ts';
import { cardSums } from '../../election/roll/cardbook.ts';
import type { Election } from '../../election/election.ts';
import { electors } from '../../election/roll/electors.ts';
import { breakNow } from '../../election/polling/interruption.ts';
import { passesOf } from '../../election/polling/passes.ts';
import { placeOf, stationSizes } from '../../election/roll/places.ts';
import { type Round, type Station, type StaffMember, workKey } from '../../election/polling/poll.ts';
import { answerOn, citesOf, scrutineersPerBox, staffAvoidance } from '../../law/rules.ts';
import { interruptionWords, passWords, staffRoles as words } from '../../papers/words/terms.ts';
import type { OpenElection } from '../door.ts';
import type { StaffShown, StationDay, StationShown, StationsScreen } from '../screens-ahead.ts';
import type { Both } from '../screens.ts';
import { boxName } from '../../election/polling/boxname.ts';

const w = (zh: string, en: string): Both => ({ zh, en });

export const stationsScreen = (open: OpenElection): StationsScreen => {
  const e = open.election();
  const law = open.law();
  const round = e.rounds.at(-1);
  const perBox = answerOn(scrutineersPerBox, law);
  const sizes = round ? stationSizes(e, round) : new Map<number, number>();
  const placed = [...sizes.values()].reduce((n, x) => n + x, 0);
  const all = electors(e).size;
  const out = new Map((round ? staffToReplace(e, round) : []).map((x) => [x.member, x.candidate] as const));
  const shown = (s: StaffMember): StaffShown => staffShown(round, s, out.get(s));
  const moved = round ? movedInto(e, round) : new Map<number, number>();
  return {
    round: round?.number ?? 1,
    ...(round
      ? { day: round.day, countAt: round.countAt, opens: round.opens, closes: round.closes }
      : e.electionDay
        ? { day: e.electionDay }
        : {}),
    voters: all,
    without: round && round.stations.size > 0 ? all - placed : 0,
    perBox: { least: perBox.value, cites: citesOf(perBox) },
    avoids: citesOf(answerOn(staffAvoidance, law)),
    stations: round
      ? [...round.stations.values()].map((s) => stationShown(e, round, s, sizes.get(s.no) ?? 0, moved.get(s.no) ?? 0, shown))
      : [],
    central: (round?.staff ?? []).filter((s) => s.station === undefined).map(shown),
    people: new Set(round?.staff.map(workKey)).size,
    trained: [...new Set(round?.staff.map(workKey))].filter((key) => round?.trained.has(key)).length,
    passes: passesOf(e).map(({ pass, name, role, candidate, of, station, place, returned }) => ({
      pass,
      name,
      words: passWords[role],
      place,
      ...(candidate ? { candidate } : {}),
      ...(of ? { of } : {}),
      ...(station === undefined ? {} : { station }),
      ...(returned ? { returned } : {}),
    })),
    cards: e.roll.postings.length > 0 ? cardSums(e).map((c) => ({ ...c, ...signedFor(e, c.group) })) : [],
  };
};

const signedFor = (e: Election, group: number) => {
  const told = e.cards.told.get(group);
  return told ? { leader: told.leader, households: told.households } : {};
};

/** How many vote at each station who would vote elsewhere by their group. */
const movedInto = (e: Election, round: Round): Map<number, number> => {
  const into = new Map<number, number>();
  for (const v of electors(e).values()) {
    const no = placeOf(e, round, v);
    if (no !== undefined && no !== round.groups.get(v.group)) into.set(no, (into.get(no) ?? 0) + 1);
  }
  return into;
};

const staffShown = (round: Round | undefined, s: StaffMember, avoid: string | undefined): StaffShown => {
  const trained = round?.trained.get(workKey(s));
  return {
    name: s.name,
    role: s.role,
    words: words[s.role],
    ...(s.station === undefined ? {} : { station: s.station }),
    ...(s.box === undefined ? {} : { box: s.box }),
    ...(avoid === undefined ? {} : { avoid }),
    trained: trained !== undefined,
    sworn: trained?.sworn ?? false,
  };
};

const stationShown = (
  e: Election,
  round: Round,
  s: Station,
  voters: number,
  moved: number,
  shown: (s: StaffMember) => StaffShown,
): StationShown => {
  const boxes = watchOf(e, round, s).map((x) => ({ ...x, mobile: s.mobile?.includes(x.box) ?? false }));
  const here = round.staff.filter((x) => x.station === s.no);
  const short = boxes.flatMap((b) =>
    b.found < b.least
      ? [w(`${boxName(b.box).zh}缺监票员 ${b.least - b.found} 人`, `${boxName(b.box).en} lacks ${b.least - b.found} scrutineers`)]
      : [],
  );
  const work = (job: string) => here.some((x) => jobOf[x.role] === job);
  const missing = [
    ...short,
    ...(work('issuer') ? [] : [w('没有发票员', 'no issuer')]),
    ...(s.booths === undefined ? [w('没有登记秘密写票处', 'the secret booth is not recorded')] : []),
  ];
  return {
    no: s.no,
    name: s.name,
    ...(s.place ? { place: s.place } : {}),
    ...(s.address ? { address: s.address } : {}),
    stepFree: s.stepFree ?? false,
    opens: s.opens ?? round.opens,
    closes: s.closes ?? round.closes,
    groups: s.groups,
    voters,
    moved,
    ...(s.booths === undefined ? {} : { booths: s.booths }),
    ...(s.desks === undefined ? {} : { desks: s.desks }),
    boxes,
    staff: here.map(shown),
    missing,
    onTheDay: dayOf(s),
  };
};

const dayOf = (s: Station): StationDay => {
  const now = breakNow(s);
  const clock = now?.clock ?? s.closed?.clock ?? s.opened?.clock;
  return {
    state: s.closed ? 'closed' : now ? 'broken off' : s.opened ? 'open' : 'before',
    ...(clock === undefined ? {} : { clock }),
    breaks: (s.breaks ?? []).map(({ on, clock, because, what, seals, resumed }) => ({
      on,
      clock,
      because: interruptionWords[because],
      ...(what === undefined ? {} : { what }),
      seals,
      ...(resumed ? { resumed } : {}),
    })),
  };
};
