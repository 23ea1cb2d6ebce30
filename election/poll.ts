// Chapter 投票: stations, staff, ballots printed, each station opened and closed in its own book and accepted. Promises issued = own + by proxy; received = issued + spoiled + unused.
import { z } from 'zod';
import type { BallotStyle, Marks } from '../count/ballot.ts';
import type { KindTotals, Post, RoundTotals } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import { answerOn, candidatesMeetVoters, scrutineersPerBox, staffAvoidance } from '../law/rules.ts';
import type { Seat } from './begin.ts';
import type { Candidate } from './candidacy.ts';
import { order } from './chapter.ts';
import { kinOf } from './committee.ts';
import type { Election } from './election.ts';
import { findByName } from './naming.ts';
import { isOnRecord } from './keepers.ts';
import { type BoxNo, clock, comparable, count, name, type PersonId, type StationNo } from './person.ts';
import { refused } from './refusal.ts';
import { groupSizes } from './roll.ts';
import { between } from './stages.ts';

export const staffRoles = ['chief scrutineer', 'scrutineer', 'teller', 'caller', 'issuer', 'helper', 'guard'] as const;
export type StaffRole = (typeof staffRoles)[number];
export interface StationPlan { readonly no: StationNo; readonly name: string; readonly groups: readonly number[]; readonly boxes: readonly BoxNo[] }
export interface StaffMember { readonly person?: PersonId | undefined; readonly name: string; readonly role: StaffRole; readonly station?: StationNo | undefined }

export type PollFacts =
  | { readonly fact: 'StationsSet'; readonly on: Day; readonly round: number; readonly opens: string; readonly closes: string; readonly countAt: string; readonly stations: readonly StationPlan[] }
  | { readonly fact: 'StaffAppointed'; readonly on: Day; readonly round: number; readonly staff: readonly StaffMember[] }
  | { readonly fact: 'BallotsPrinted'; readonly on: Day; readonly round: number; readonly printed: number; readonly style: BallotStyle }
  | { readonly fact: 'StationOpened'; readonly on: Day; readonly round: number; readonly station: StationNo; readonly clock: string; readonly ballots: number; readonly seals: readonly string[] }
  | { readonly fact: 'StationClosed'; readonly on: Day; readonly round: number; readonly station: StationNo; readonly clock: string; readonly issued: number; readonly own: number; readonly byProxy: number; readonly spoiled: number; readonly unused: number }
  | { readonly fact: 'StationAccepted'; readonly on: Day; readonly round: number; readonly station: StationNo }
  | { readonly fact: 'SecondVoteCalled'; readonly on: Day; readonly round: number; readonly day: Day; readonly posts: readonly Seat[]; readonly candidates: readonly Candidate[] };

export interface Station extends StationPlan {
  opened?: { clock: string; ballots: number; seals: readonly string[] };
  closed?: { clock: string; issued: number; own: number; byProxy: number; spoiled: number; unused: number };
  accepted?: Day;
}
export interface BoxCount {
  readonly box: BoxNo;
  returned: number;
  /** What was called, ballot 1 first; a correction replaces its place. */
  calls: Marks[];
  corrections: number;
  /** Totals entered from the paper sheet instead of single calls. */
  totals?: BoxSheet;
  counted?: Day;
}
export interface BoxSheet extends Omit<KindTotals, 'kind' | 'issued'> { readonly votes: readonly { readonly post: Post; readonly key: string; readonly votes: number }[] }
export interface Elected { readonly person?: PersonId; readonly name: string; readonly post: Post; readonly votes: number; readonly how: 'majority' | 'second vote' }
export interface Round {
  readonly number: number;
  day: Day;
  readonly posts: readonly Seat[];
  candidates: readonly Candidate[];
  /** Voters on the roll when the first box was opened: later changes of the roll belong to the next vote. */
  registered?: number;
  opens: string; closes: string; countAt: string;
  stations: Map<StationNo, Station>;
  staff: StaffMember[];
  printed?: { on: Day; printed: number; style: BallotStyle };
  boxes: Map<BoxNo, BoxCount>;
  confirmed?: { on: Day; valid: boolean; elected: readonly Elected[]; because?: string | undefined };
  announced?: { on: Day; clock: string };
  published?: RoundTotals;
  sealed?: { on: Day; packages: number; keeper: string };
  filed?: { on: Day; to: string };
}

const station = z.number().int().min(1).max(400).describe('投票站号');
export const pollOrders = {
  setStations: order({
    zh: '设置投票站和票箱', en: 'set the stations and boxes', stages: ['candidacy'],
    schema: z.strictObject({
      opens: clock, closes: clock, countAt: name.describe('计票地点'),
      stations: z.array(z.strictObject({ no: station, name, groups: z.array(z.number().int().min(1).max(400)).min(1), boxes: z.array(z.string().min(1).max(20)).min(1).max(40).describe('票箱编号') })).min(1).max(400),
    }),
    decide: (e, o, g) => {
      const seen = new Map<number, number>();
      for (const s of o.stations) for (const gr of s.groups) {
        if (seen.has(gr)) return refused('a group in two stations', { group: gr, a: seen.get(gr) ?? 0, b: s.no });
        seen.set(gr, s.no);
      }
      const lost = [...groupSizes(e).keys()].find((gr) => !seen.has(gr));
      if (lost !== undefined) return refused('a group without a station', { group: lost });
      const boxes = o.stations.flatMap((s) => s.boxes);
      const twice = boxes.find((b, i) => boxes.indexOf(b) !== i) ?? o.stations.map((s) => s.no).find((n, i, all) => all.indexOf(n) !== i);
      if (twice !== undefined) return refused('no such box', { box: twice });
      if (o.closes <= o.opens) return refused('the moment is past', { opens: o.opens, closes: o.closes });
      const round = openRound(e);
      return [{ fact: 'StationsSet', on: g.on, round: round.number, opens: o.opens, closes: o.closes, countAt: o.countAt, stations: o.stations }];
    },
  }),
  appointStaff: order({
    zh: '确定选举工作人员', en: 'appoint the staff of the poll', stages: ['candidacy'],
    schema: z.strictObject({
      staff: z.array(z.strictObject({ name, group: z.number().int().min(1).max(400).optional().describe('重名时写组号'), role: z.enum(staffRoles), station: station.optional(), outside: z.boolean().default(false).describe('不是本村（社区）选民') })).min(1).max(2000),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round || round.stations.size === 0) return refused('stations are not set');
      const avoid = answerOn(staffAvoidance, g.law);
      const staff: StaffMember[] = [];
      const placeOf = (s: StaffMember) => `${s.person ?? comparable(s.name)} ${s.role} ${s.station ?? ''}`;
      const taken = new Set(round.staff.map(placeOf));
      for (const s of o.staff) {
        if (s.station !== undefined && !round.stations.has(s.station)) return refused('no such station', { station: s.station });
        const found = s.outside ? undefined : findByName(e, s.name, s.group);
        if (found?.kind === 'none') return found.like ? refused('name not found, a like name is', { name: s.name, like: found.like }) : refused('no such voter', { voter: s.name });
        if (found?.kind === 'several') return refused('name is not unique', { name: s.name, groups: found.groups.join('、') });
        const kin = found ? avoidsFor(e, found.person) : round.candidates.find((c) => comparable(c.name) === comparable(s.name))?.name;
        if (kin) return refused('staff must avoid', { name: s.name, candidate: kin }, avoid);
        const member: StaffMember = { person: found?.person, name: s.name, role: s.role, station: s.station };
        if (taken.has(placeOf(member))) return refused('a person twice', { name: s.name });
        taken.add(placeOf(member));
        staff.push(member);
      }
      return [{ fact: 'StaffAppointed', on: g.on, round: round.number, staff }];
    },
  }),
  printBallots: order({
    zh: '印制选票', en: 'print the ballots', stages: ['candidacy'],
    schema: z.strictObject({ printed: count.describe('印制张数') }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round || round.stations.size === 0) return refused('stations are not set');
      if (o.printed < e.roll.voters.size) return refused('too few printed', { printed: o.printed, voters: e.roll.voters.size });
      const sections = round.posts.map((p) => ({ post: p.post, seats: p.seats, candidates: round.candidates.filter((c) => c.post === p.post).map((c) => c.person as string) }));
      return [{ fact: 'BallotsPrinted', on: g.on, round: round.number, printed: o.printed, style: { kind: 'all', sections } }];
    },
  }),
  openStation: order({
    zh: '投票站开箱验箱、开始投票', en: 'open a station: boxes shown empty and sealed', stages: between('candidacy', 'poll'), station: (o) => o.station,
    schema: z.strictObject({ station, clock, ballots: count.describe('领到选票张数'), seals: z.array(z.string().min(1).max(40)).min(1).describe('票箱封条号') }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      const s = round?.stations.get(o.station);
      if (!round || !s) return refused('no such station', { station: o.station });
      if (s.opened) return refused('station is open already', { station: o.station });
      if (g.on !== round.day) return refused('not election day', { on: g.on, day: round.day });
      if (!round.printed) return refused('ballots are not printed');
      const given = o.ballots + [...round.stations.values()].reduce((n, x) => n + (x.opened?.ballots ?? 0), 0);
      if (given > round.printed.printed) return refused('more issued than ballots', { ballots: given, printed: round.printed.printed });
      const meeting = answerOn(candidatesMeetVoters, g.law);
      if (meeting.value && round.number === 1 && !e.candidacy.met.some((m) => m.on <= round.day) && !isOnRecord(e, candidatesMeetVoters)) return refused('candidates have not met the voters', {}, meeting);
      const least = answerOn(scrutineersPerBox, g.law);
      const here = scrutineersAt(e, round, o.station);
      if (here < least.value * s.boxes.length && !isOnRecord(e, scrutineersPerBox)) return refused('too few scrutineers', { station: o.station, found: here, least: least.value * s.boxes.length }, least);
      return [{ fact: 'StationOpened', on: g.on, round: round.number, station: o.station, clock: o.clock, ballots: o.ballots, seals: o.seals }];
    },
  }),
  closeStation: order({
    zh: '投票站投票结束、清点', en: 'close a station and account for its ballots', stages: between('poll', 'poll'), station: (o) => o.station,
    schema: z.strictObject({ station, clock, issued: count.describe('发出选票'), own: count.describe('本人领票'), byProxy: count.default(0).describe('代他人领票'), spoiled: count.default(0).describe('换票作废'), unused: count.describe('剩余选票') }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      const s = round?.stations.get(o.station);
      if (!round || !s) return refused('no such station', { station: o.station });
      if (!s.opened) return refused('station is not open', { station: o.station });
      if (s.closed) return refused('station is closed already', { station: o.station });
      if (g.on !== round.day) return refused('not election day', { on: g.on, day: round.day });
      if (o.clock < s.opened.clock) return refused('the moment is past', { opens: s.opened.clock, closes: o.clock });
      if (o.issued !== o.own + o.byProxy) return refused('issued differs from its parts', { issued: o.issued, own: o.own, byProxy: o.byProxy });
      if (s.opened.ballots !== o.issued + o.spoiled + o.unused) return refused('issued differs from its parts', { received: s.opened.ballots, issued: o.issued, spoiled: o.spoiled, unused: o.unused });
      const sizes = groupSizes(e);
      const voters = s.groups.reduce((n, gr) => n + (sizes.get(gr) ?? 0), 0);
      if (o.issued > voters) return refused('more issued than voters', { station: o.station, issued: o.issued, voters });
      return [{ fact: 'StationClosed', on: g.on, round: round.number, station: o.station, clock: o.clock, issued: o.issued, own: o.own, byProxy: o.byProxy, spoiled: o.spoiled, unused: o.unused }];
    },
  }),
  acceptStation: order({
    zh: '接收投票站记录', en: 'accept the book of a station', stages: ['poll'],
    schema: z.strictObject({ station }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      const s = round?.stations.get(o.station);
      if (!round || !s) return refused('no such station', { station: o.station });
      if (!s.closed) return refused('polls are not closed', { station: o.station });
      return s.accepted ? refused('station is closed already', { station: o.station }) : [{ fact: 'StationAccepted', on: g.on, round: round.number, station: o.station }];
    },
  }),
} as const;

/** The round whose poll is being prepared: the last one, or the first, which begins with its stations. */
const openRound = (e: Election): Pick<Round, 'number'> => e.rounds.at(-1) ?? { number: 1 };

/** The candidate because of whom a person may not work at the poll: himself or a declared near relative. */
const avoidsFor = (e: Election, p: PersonId): string | undefined => {
  const running = e.rounds.at(-1)?.candidates ?? [];
  const self = running.find((c) => c.person === p);
  if (self) return self.name;
  const kin = kinOf(e, p);
  return running.find((c) => kin.includes(c.person))?.name;
};

/** How many scrutineers watch a station: each person once, and none who has since become a candidate or a candidate's declared near relative. */
export const scrutineersAt = (e: Election, round: Round, no: StationNo): number =>
  new Set(round.staff.filter((x) => x.station === no && (x.role === 'scrutineer' || x.role === 'chief scrutineer') && !(x.person && avoidsFor(e, x.person))).map((x) => x.person ?? comparable(x.name))).size;

const newRound = (number: number, day: Day, posts: readonly Seat[], candidates: readonly Candidate[]): Round =>
  ({ number, day, posts, candidates, opens: '', closes: '', countAt: '', stations: new Map(), staff: [], boxes: new Map() });

export const evolvePoll = (e: Election, f: PollFacts): void => {
  if (f.fact === 'SecondVoteCalled') {
    e.rounds.push(newRound(f.round, f.day, f.posts, f.candidates));
    return;
  }
  if (f.fact === 'StationsSet' && e.rounds.length === 0) e.rounds.push(newRound(1, e.electionDay ?? f.on, e.begun?.posts ?? [], e.candidacy.candidates));
  const round = e.rounds[f.round - 1];
  if (!round) return;
  switch (f.fact) {
    case 'StationsSet':
      Object.assign(round, { opens: f.opens, closes: f.closes, countAt: f.countAt });
      round.stations = new Map(f.stations.map((s) => [s.no, { ...s }]));
      break;
    case 'StaffAppointed': round.staff.push(...f.staff); break;
    case 'BallotsPrinted': round.printed = { on: f.on, printed: f.printed, style: f.style }; break;
    case 'StationOpened': at(round, f.station, (s) => { s.opened = { clock: f.clock, ballots: f.ballots, seals: f.seals }; }); break;
    case 'StationClosed': at(round, f.station, (s) => { s.closed = { clock: f.clock, issued: f.issued, own: f.own, byProxy: f.byProxy, spoiled: f.spoiled, unused: f.unused }; }); break;
    case 'StationAccepted': at(round, f.station, (s) => { s.accepted = f.on; }); break;
    default: f satisfies never;
  }
};

const at = (round: Round, no: StationNo, change: (s: Station) => void): void => {
  const s = round.stations.get(no);
  if (s) change(s);
};
