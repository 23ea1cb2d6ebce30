// Chapter 投票, its record: what happened at the stations, and the round as these facts make it. Who may give which order: stations.ts, staff.ts, polling.ts.
import type { BallotStyle, Marks } from '../count/ballot.ts';
import type { KindTotals, Post, RoundTotals } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import type { Seat } from './begin.ts';
import type { Candidate } from './candidacy.ts';
import type { Happened } from './chapter.ts';
import type { Election } from './election.ts';
import type { BoxNo, PersonId, StationNo } from './person.ts';

export const staffRoles = ['chief scrutineer', 'scrutineer', 'teller', 'caller', 'issuer', 'helper', 'guard'] as const;
export type StaffRole = (typeof staffRoles)[number];
interface StationPlan {
  readonly no: StationNo;
  readonly name: string;
  readonly groups: readonly number[];
  readonly boxes: readonly BoxNo[];
}
export interface StaffMember {
  readonly person?: PersonId | undefined;
  readonly name: string;
  readonly role: StaffRole;
  readonly station?: StationNo | undefined;
}
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
  | Happened<'BallotsPrinted', { round: number; printed: number; style: BallotStyle }>
  | Happened<'StationOpened', { round: number; station: StationNo } & Opening>
  | Happened<'StationClosed', { round: number; station: StationNo } & Closing>
  | Happened<'StationAccepted', { round: number; station: StationNo }>
  | Happened<'SecondVoteCalled', { round: number; day: Day; posts: readonly Seat[]; candidates: readonly Candidate[] }>;

interface Station extends StationPlan {
  opened?: Opening;
  closed?: Closing;
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
export interface BoxSheet extends Omit<KindTotals, 'kind' | 'issued'> {
  readonly votes: readonly { readonly post: Post; readonly key: string; readonly votes: number }[];
}
export interface Elected {
  readonly person?: PersonId;
  readonly name: string;
  readonly post: Post;
  readonly votes: number;
  readonly how: 'majority' | 'second vote';
}
export interface Round {
  readonly number: number;
  day: Day;
  readonly posts: readonly Seat[];
  candidates: readonly Candidate[];
  /** Voters on the roll when the first box was opened: later changes of the roll belong to the next vote. */
  registered?: number;
  opens: string;
  closes: string;
  countAt: string;
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

const newRound = (number: number, day: Day, posts: readonly Seat[], candidates: readonly Candidate[]): Round => ({
  number,
  day,
  posts,
  candidates,
  opens: '',
  closes: '',
  countAt: '',
  stations: new Map(),
  staff: [],
  boxes: new Map(),
});

export const evolvePoll = (e: Election, f: PollFacts): void => {
  if (f.fact === 'SecondVoteCalled') {
    e.rounds.push(newRound(f.round, f.day, f.posts, f.candidates));
    return;
  }
  if (f.fact === 'StationsSet' && e.rounds.length === 0)
    e.rounds.push(newRound(1, e.electionDay ?? f.on, e.begun?.posts ?? [], e.candidacy.candidates));
  const round = e.rounds[f.round - 1];
  if (!round) return;
  switch (f.fact) {
    case 'StationsSet':
      Object.assign(round, { opens: f.opens, closes: f.closes, countAt: f.countAt });
      round.stations = new Map(f.stations.map((s) => [s.no, { ...s }]));
      break;
    case 'StaffAppointed':
      round.staff.push(...f.staff);
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
