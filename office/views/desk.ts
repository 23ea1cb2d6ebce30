// 发票: whom a search at the desk of a station means, what each may receive there and for whom, and where somebody is sent instead. Numbers of ids are never shown; nothing about how anyone votes.
import { nameOf } from '../../election/beginning/committee.ts';
import type { Election } from '../../election/election.ts';
import { electors } from '../../election/roll/electors.ts';
import { ballotsLeft, standingAt } from '../../election/polling/issued.ts';
import { breakNow } from '../../election/polling/interruption.ts';
import type { PersonId, StationNo } from '../../election/person.ts';
import { stationOf, stationSizes } from '../../election/roll/places.ts';
import type { Round } from '../../election/polling/poll.ts';
import { principalsOf, proxyFor } from '../../election/polling/proxies.ts';
import type { Voter } from '../../election/roll/roll.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, ballotsAccounted, citesOf, proxyPublication } from '../../law/rules.ts';
import type { OpenElection, Who } from '../door.ts';
import type { DeskScreen } from '../screens-count.ts';
import { looksLikeToken, voterOfToken } from './cardtokens.ts';
import { rollIndex, searchRoll } from './rollindex.ts';
import { sightOf } from './sight.ts';

/** So many people a search shows; whoever is not among them is searched for more closely. */
const mostFound = 8;

export const deskScreen = (open: OpenElection, who: Who, station: StationNo, q: string): DeskScreen => {
  const e = open.election(),
    round = e.rounds.at(-1);
  const stations = [...(round?.stations.values() ?? [])].map((s) => ({
    station: s.no,
    name: s.name,
    state: s.closed ? ('closed' as const) : s.opened ? ('open' as const) : ('before' as const),
  }));
  const here = round?.stations.get(station);
  if (!round || !here) return { stations, found: [], more: 0 };
  // A station that closed by its sums has no issue of its own to add up.
  const { own, byProxy, spoiled } = (here.issued ? undefined : here.closed) ?? standingAt(round, station);
  const broken = breakNow(here)?.clock;
  const sums = {
    station,
    desks: here.desks ?? 1,
    ...(broken ? { broken } : {}),
    electors: stationSizes(e, round).get(station) ?? 0,
    own,
    byProxy,
    spoiled,
    left: here.closed ? here.closed.unused : here.opened ? ballotsLeft(round, station) : 0,
  };
  const sight = sightOf(open, who);
  const scanned = sight !== 'counts' && looksLikeToken(q) ? voterOfToken(open, q) : undefined;
  const bearer = scanned && electors(e).get(scanned.voter);
  const law = lawOf(e, round.day);
  if (bearer) {
    const found = foundAt(e, round, station, bearer, law);
    return {
      stations,
      here: sums,
      found: [scanned.valid ? found : { ...found, own: { state: 'void card' }, proxies: [] }],
      more: 0,
    };
  }
  const asked =
    q.trim() === '' || sight === 'counts'
      ? []
      : searchRoll(rollIndex(open), { q }, sight === 'keeps the roll').filter((v) => electors(e).has(v.voter));
  // Voters of this station first: the others are only sent on.
  const sorted = asked.toSorted(
    (a, b) => Number(stationOf(e, b.voter, round) === station) - Number(stationOf(e, a.voter, round) === station),
  );
  return {
    stations,
    here: sums,
    found: sorted.slice(0, mostFound).map((v) => foundAt(e, round, station, v, law)),
    more: Math.max(0, sorted.length - mostFound),
  };
};

const foundAt = (e: Election, round: Round, station: StationNo, v: Voter, law: LawOfTheDay): DeskScreen['found'][number] => {
  const own = stateOf(e, round, station, v.voter, law);
  const proxies = principalsOf(e, v.voter, law, round.day).map((p) => ({
    principal: p.principal,
    name: nameOf(e, p.principal),
    state: stateOf(e, round, station, p.principal, law, true),
  }));
  const helper = e.aid.helpers.get(v.voter)?.name;
  return {
    voter: v.voter,
    no: v.no,
    name: v.secret?.name ?? '',
    group: v.group,
    own,
    mobile: e.aid.mobile.has(v.voter),
    ...(helper ? { helper } : {}),
    proxies,
  };
};

/** What becomes of one elector's ballot at this station. */
const stateOf = (
  e: Election,
  round: Round,
  station: StationNo,
  elector: PersonId,
  law: LawOfTheDay,
  byHolder = false,
): DeskScreen['found'][number]['own'] => {
  const place = stationOf(e, elector, round);
  if (place !== station) {
    const there = round.stations.get(place ?? 0);
    return {
      state: 'elsewhere',
      station: place ?? 0,
      place: there?.name ?? '',
      ...(there?.address ? { address: there.address } : {}),
    };
  }
  const before = round.issues.get(elector)?.[0];
  if (before)
    return {
      state: 'issued',
      station: before.station,
      spoiled: before.spoiled,
      ...(before.taker ? { taker: nameOf(e, before.taker) } : {}),
      ...(before.box ? { box: before.box } : {}),
      cites: citesOf(answerOn(ballotsAccounted, law)),
    };
  const holder = byHolder ? undefined : proxyFor(e, elector, law, round.day)?.holder;
  return holder
    ? { state: 'by proxy', holder: nameOf(e, holder), cites: citesOf(answerOn(proxyPublication, law)) }
    : { state: 'may receive' };
};
