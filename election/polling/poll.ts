// Chapter 投票, its record: what happened at the stations, and the round as these facts make it. Who may give which order: stations.ts, staff.ts, polling.ts.
import type { BallotStyle } from '../../count/ballot.ts';
import type { Post, RoundTotals } from '../../count/totals.ts';
import type { Day } from '../../law/answer.ts';
import type { Signer } from '../after/aftermath.ts';
import type { BoxCount } from '../counting/boxcount.ts';
import type { Seat } from '../beginning/begin.ts';
import type { Candidate } from '../nominating/candidacy.ts';
import type { Happened } from '../chapter.ts';
import type { Election } from '../election.ts';
import { type BoxNo, comparable, type PersonId, type StationNo } from '../person.ts';
import type { BoxWay } from './boxway.ts';
import type { Issue, Issued } from './issued.ts';
import type { Break } from './interruption.ts';
import type { ClockCompared } from './stationclock.ts';
import type { MobileTrip } from './mobiletrip.ts';
import type { OpeningStep, StepDone } from './opening.ts';
import type { EarlierCount } from '../counting/recount.ts';
import type { RepeatGround } from '../after/repeating.ts';
import type { Ruling } from '../counting/writeins.ts';

export type { BoxCount, BoxSheet } from '../counting/boxcount.ts';
export const staffRoles = [
  'station head',
  'chief scrutineer',
  'scrutineer',
  'teller',
  'caller',
  'issuer',
  'helper',
  'guard',
] as const;
export type StaffRole = (typeof staffRoles)[number];
export interface StationPlan {
  readonly no: StationNo;
  readonly name: string;
  readonly groups: readonly number[];
  readonly boxes: readonly BoxNo[];
  /** 主会场, or a branch of it; absent where there is no meeting, only stations. */
  readonly place?: 'centre' | 'branch' | undefined;
  readonly address?: string | undefined;
  /** Where they differ from the hours of the whole poll. */
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  readonly booths?: number | undefined;
  readonly desks?: number | undefined;
  /** Whether a wheelchair comes in. */
  readonly stepFree?: boolean | undefined;
  /** Those of its boxes that are carried to voters. */
  readonly mobile?: readonly BoxNo[] | undefined;
}
export interface StaffMember {
  readonly person?: PersonId | undefined;
  readonly name: string;
  readonly role: StaffRole;
  readonly station?: StationNo | undefined;
  /** The one box that is watched, where it is said. */
  readonly box?: BoxNo | undefined;
}
export const releases = ['candidate', 'near relative of a candidate', 'resigned', 'ill', 'other'] as const;
export type Release = (typeof releases)[number];
/** What a station received when it opened, and the seals of its boxes. */
interface Opening {
  readonly clock: string;
  readonly ballots: number;
  readonly seals: readonly string[];
}
/** What became of the ballots of a station. issued = own + byProxy; received = issued + spoiled + unused. */
interface Closing {
  readonly clock: string;
  readonly issued: number;
  readonly own: number;
  readonly byProxy: number;
  readonly spoiled: number;
  readonly unused: number;
}
interface Timetable {
  readonly opens: string;
  readonly closes: string;
  readonly countAt: string;
}

export type PollFacts =
  | Happened<'StationsSet', { round: number; stations: readonly StationPlan[] } & Timetable>
  | Happened<'StaffAppointed', { round: number; staff: readonly StaffMember[] }>
  | Happened<'StaffReleased', { round: number; member: StaffMember; because: Release }>
  | Happened<
      'StaffTrained',
      { round: number; people: readonly string[]; place: string; topic?: string | undefined; sworn: boolean }
    >
  | Happened<'VotersMoved', { round: number; station: StationNo; voters: readonly PersonId[]; because: string }>
  /** The station goes on at a laptop of its own, under its own book or that of its spare. */
  | Happened<'StationPacked', { round: number; station: StationNo; spare?: true | undefined }>
  | Happened<'BallotsPrinted', { round: number; printed: number; style: BallotStyle }>
  | Happened<'StationOpened', { round: number; station: StationNo } & Opening>
  /** `second`: who compared it with the sheet, where it was typed in afterwards. */
  | Happened<'StationClosed', { round: number; station: StationNo; second?: string | undefined } & Closing>
  | Happened<'StationAccepted', { round: number; station: StationNo }>
  | Happened<'SecondVoteCalled', { round: number; day: Day; posts: readonly Seat[]; candidates: readonly Candidate[] }>
  | Happened<
      'RepeatElectionCalled',
      {
        round: number;
        day: Day;
        ground: RepeatGround;
        by: 'election committee' | 'representatives meeting';
        posts: readonly Seat[];
        candidates: readonly Candidate[];
      }
    >;

export interface Station extends StationPlan {
  /** Ballot by ballot, where the station records them so. */
  issued?: Issued;
  opened?: Opening;
  closed?: Closing;
  accepted?: Day;
  /** Steps of the opening, as they were recorded. */
  steps?: Map<OpeningStep, StepDone>;
  /** Its laptop's clock as it was compared with a watch, the last one last. */
  clocks?: readonly ClockCompared[];
  /** Times at which it was broken off. */
  breaks?: readonly Break[];
  /** Rounds of its mobile boxes, the last one last. */
  trips?: Map<BoxNo, readonly MobileTrip[]>;
  /** Its boxes after the close. */
  way?: BoxWay;
}
export interface Elected {
  readonly person?: PersonId;
  readonly name: string;
  readonly post: Post;
  readonly votes: number;
  readonly how: 'majority' | 'second vote';
}
/** The ballots of a vote under seal: with whom, where, before whom, until when. */
export interface Sealed {
  readonly on: Day;
  readonly packages: number;
  readonly keeper: string;
  readonly place?: string | undefined;
  readonly witnesses?: readonly string[] | undefined;
  readonly until?: string | undefined;
}
export interface Round {
  readonly number: number;
  /** The first vote; a second vote for seats left open or tied (另行选举); the whole vote held again (重新选举). */
  readonly kind: 'first' | 'second' | 'repeat';
  day: Day;
  readonly posts: readonly Seat[];
  candidates: readonly Candidate[];
  /** Who could vote when the first box was opened: later changes belong to the next vote. */
  registered?: number;
  /** The same by station. */
  sizes?: ReadonlyMap<StationNo, number>;
  opens: string;
  closes: string;
  countAt: string;
  stations: Map<StationNo, Station>;
  /** The station of each group. */
  groups: Map<number, StationNo>;
  /** Voters who vote elsewhere than their group. */
  moved: Map<PersonId, StationNo>;
  /** Ballots by the elector they were issued for; several where two stations issued, each in its own book. */
  issues: Map<PersonId, readonly Issue[]>;
  /** Issues that two people struck with the paper record before them. */
  struck?: readonly { readonly elector: PersonId; readonly station: StationNo }[];
  /** Stations whose book is written at a laptop of their own: since when. */
  packed: Map<StationNo, Day>;
  staff: StaffMember[];
  /** Who was trained, by the key of a person: the day, and whether he was sworn in. */
  trained: Map<string, { readonly on: Day; readonly sworn: boolean }>;
  printed?: { on: Day; printed: number; style: BallotStyle };
  boxes: Map<BoxNo, BoxCount>;
  /** Earlier counts of the boxes that were counted anew, the last one last. */
  earlier: Map<BoxNo, readonly EarlierCount[]>;
  /** Boxes whose ballots were put into another before calling: into which. */
  mixed: Map<BoxNo, BoxNo>;
  /** Heaps dealt out to further teams: of which box. */
  teams: Map<BoxNo, BoxNo>;
  /** Whom written names mean, in the order of the rulings. */
  rulings: Ruling[];
  confirmed?: { on: Day; valid: boolean; elected: readonly Elected[]; because?: string | undefined };
  announced?: { on: Day; clock: string };
  published?: RoundTotals;
  /** What was called cannot be read here, as in a public archive: what was published stands for it. */
  closedToUs?: true;
  /** Who signed the report sheet. */
  signed?: { on: Day; signers: readonly Signer[] };
  sealed?: Sealed;
  /** Every seal that was put on the packages of ballots, also those broken since. */
  seals?: readonly string[];
  filed?: { on: Day; to: string; by?: string | undefined; receipt?: string | undefined };
}

const newRound = (
  number: number,
  kind: Round['kind'],
  day: Day,
  posts: readonly Seat[],
  candidates: readonly Candidate[],
): Round => ({
  number,
  kind,
  day,
  posts,
  candidates,
  opens: '',
  closes: '',
  countAt: '',
  stations: new Map(),
  groups: new Map(),
  moved: new Map(),
  issues: new Map(),
  packed: new Map(),
  staff: [],
  trained: new Map(),
  boxes: new Map(),
  earlier: new Map(),
  mixed: new Map(),
  teams: new Map(),
  rulings: [],
});

/** The vote with which the election of a round began: the first, or that which was held again. */
export const firstOf = (e: Election, round: Round): Round =>
  e.rounds.slice(0, round.number).findLast((r) => r.kind !== 'second') ?? round;

/** By what somebody who works at the poll is known: the id of a voter, else the name. */
export const workKey = (s: Pick<StaffMember, 'person' | 'name'>): string => s.person ?? comparable(s.name);

export const evolvePoll = (e: Election, f: PollFacts): void => {
  if (f.fact === 'SecondVoteCalled' || f.fact === 'RepeatElectionCalled') {
    e.rounds.push(newRound(f.round, f.fact === 'SecondVoteCalled' ? 'second' : 'repeat', f.day, f.posts, f.candidates));
    return;
  }
  if (f.fact === 'StationsSet' && e.rounds.length === 0)
    e.rounds.push(newRound(1, 'first', e.electionDay ?? f.on, e.begun?.posts ?? [], e.candidacy.candidates));
  const round = e.rounds[f.round - 1];
  if (!round) return;
  switch (f.fact) {
    case 'StationsSet':
      Object.assign(round, { opens: f.opens, closes: f.closes, countAt: f.countAt });
      round.stations = new Map(f.stations.map((s) => [s.no, { ...s }]));
      round.groups = new Map(f.stations.flatMap((s) => s.groups.map((group) => [group, s.no] as const)));
      round.moved = new Map([...round.moved].filter(([, no]) => round.stations.has(no)));
      break;
    case 'StaffAppointed':
      round.staff.push(...f.staff);
      break;
    case 'StaffReleased':
      round.staff = round.staff.filter(
        (s) => workKey(s) !== workKey(f.member) || s.role !== f.member.role || s.station !== f.member.station,
      );
      break;
    case 'StaffTrained':
      for (const key of f.people)
        round.trained.set(key, { on: f.on, sworn: f.sworn || (round.trained.get(key)?.sworn ?? false) });
      break;
    case 'VotersMoved':
      for (const voter of f.voters) round.moved.set(voter, f.station);
      break;
    case 'StationPacked':
      round.packed.set(f.station, round.packed.get(f.station) ?? f.on);
      break;
    case 'BallotsPrinted':
      round.printed = { on: f.on, printed: f.printed, style: f.style };
      break;
    case 'StationOpened':
      at(round, f.station, (s) => {
        s.opened = { clock: f.clock, ballots: f.ballots, seals: f.seals };
      });
      break;
    case 'StationClosed':
      at(round, f.station, (s) => {
        s.closed = { clock: f.clock, issued: f.issued, own: f.own, byProxy: f.byProxy, spoiled: f.spoiled, unused: f.unused };
      });
      break;
    case 'StationAccepted':
      at(round, f.station, (s) => {
        s.accepted = f.on;
      });
      break;
    default:
      f satisfies never;
  }
};

const at = (round: Round, no: StationNo, change: (s: Station) => void): void => {
  const s = round.stations.get(no);
  if (s) change(s);
};
