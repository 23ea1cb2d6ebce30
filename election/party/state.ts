// One party election as its facts leave it, and what is asked of it everywhere: the law with its plan, who votes, who is due, who stands. Promises nothing is decided here; chapters write it.
import type { Day } from '../../law/answer.ts';
import type {
  About,
  Body,
  Contest,
  Education,
  introductions,
  leavings,
  notDueGrounds,
  organisations,
  Posting,
  sexes,
  suspensions,
  tellingWays,
  variants,
  applyWays,
  disqualifications,
} from './choices.ts';

type Variant = keyof typeof variants;
export interface Begun {
  readonly on: Day;
  readonly organisation: keyof typeof organisations;
  /** 石桥社区党总支 */
  readonly name: string;
  readonly community: string;
  /** 上级党组织: 石桥街道党工委 */
  readonly higher: string;
  readonly term: number;
  readonly variant: Variant;
  readonly seats: Readonly<Record<'secretary' | 'deputy secretary' | 'member', number>>;
  readonly branches: readonly string[];
  /** An open recommendation (公推) goes before. */
  readonly open: boolean;
  readonly termEnds?: Day;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly rehearsal: boolean;
}
/** What only the organisation's own people see. Sealed under the member's own key. */
export interface MemberPrivate {
  readonly name: string;
  readonly sex: keyof typeof sexes;
  readonly born: Day;
  readonly joined?: Day;
  readonly education?: Education;
  readonly phone?: string;
}
export interface Member {
  readonly id: string;
  readonly branch: string;
  standing: 'full' | 'probationary';
  secret?: MemberPrivate;
  suspended?: keyof typeof suspensions;
  left?: keyof typeof leavings;
  notDue?: { readonly because: keyof typeof notDueGrounds; approved?: boolean; consented?: boolean };
  readonly told: Set<keyof typeof tellingWays>;
}
export interface Applicant {
  readonly id: string;
  readonly way: keyof typeof applyWays;
  readonly contest: Contest;
  readonly by?: string;
  readonly backers?: number;
  qualified?: boolean;
  because?: keyof typeof disqualifications;
  withdrawn?: boolean;
}
/** Who may be seen before a nominee: open, as posted. */
export interface Nominee {
  readonly id: string;
  readonly name: string;
  readonly contest: Contest;
  readonly sex?: keyof typeof sexes;
  readonly born?: Day;
  readonly education?: Education;
  approved?: boolean;
  readonly introduced: Set<keyof typeof introductions>;
}
export interface Marks {
  readonly id: string;
  readonly agree: number;
  readonly against: number;
  readonly abstain: number;
}
export interface Ballot extends Marks {
  readonly contest: Contest;
  readonly writtenIn?: true;
}
export interface Counted {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly votes: readonly Ballot[];
}
export interface Slate {
  readonly contest: Contest;
  readonly seats: number;
  readonly candidates: readonly string[];
}
export interface Elected {
  readonly id: string;
  readonly contest: Contest;
  readonly agree: number;
}
export interface Round {
  readonly number: number;
  readonly because: 'first vote' | 'tie' | 'vacant seats' | 'void vote';
  readonly slates: readonly Slate[];
  helped: number;
  counted?: Counted;
  concluded?: { readonly on: Day; readonly outcome: 'void' | 'counted'; readonly elected: readonly Elected[] };
}
/** Something the meeting decided by hands: of those present. */
export interface Decided {
  readonly agree: number;
  readonly against: number;
  readonly abstain: number;
}
export interface Sitting {
  readonly body: Body;
  readonly on: Day;
  readonly place: string;
  readonly presiding: string;
  readonly due: number;
  readonly present: readonly string[];
  scrutineers?: { readonly people: readonly string[]; readonly chief: string } & Decided;
  tellers?: readonly string[];
  method?: Decided;
  readonly rounds: Round[];
}
interface Asked {
  readonly on: Day;
  readonly number?: string;
  approved?: boolean;
  answeredOn?: Day;
  answerNumber?: string;
}

export interface PartyElection {
  begun?: Begun;
  readonly members: Map<string, Member>;
  readonly asked: Partial<Record<About, Asked>>;
  meetingOn?: Day;
  readonly posted: {
    readonly about: Posting;
    readonly from: Day;
    readonly until: Day;
    readonly places: readonly string[];
    readonly online: boolean;
  }[];
  applying?: { readonly from: Day; readonly to: Day };
  readonly applicants: Map<string, Applicant>;
  recommended?: {
    readonly on: Day;
    readonly members: number;
    readonly residents: number;
    readonly returned: number;
    readonly valid: number;
    readonly votes: ReadonlyMap<string, number>;
  };
  confidence?: { readonly on: Day; readonly taking: number; readonly votes: ReadonlyMap<string, Marks> };
  nominees: Nominee[];
  /** How many notices hung before the names that stand now were settled: those were of other names. */
  postedBefore: number;
  questions: number;
  consented?: { readonly on: Day; readonly present: number } & Decided;
  signedIn?: { readonly on: Day; readonly body: Body; readonly people: readonly string[] };
  readonly sittings: Sitting[];
  readonly elected: Elected[];
  /** Seats left empty by consent. */
  readonly emptied: Map<Contest, number>;
  readonly trainings: { readonly on: Day; readonly people: number; readonly topic: string }[];
  readonly reviews: {
    readonly year: number;
    readonly reviewed: number;
    readonly grades: Readonly<Record<'excellent' | 'qualified' | 'basically qualified' | 'not qualified', number>>;
  }[];
  readonly surveys: { readonly on: Day; readonly handedOut: number; readonly returned: number; readonly satisfied: number }[];
  stated?: { readonly women: number; readonly men: number; readonly seniorHigh: number };
  closed?: Day;
}

export const noPartyElection = (): PartyElection => ({
  members: new Map(),
  asked: {},
  posted: [],
  applicants: new Map(),
  nominees: [],
  postedBefore: 0,
  questions: 0,
  sittings: [],
  elected: [],
  emptied: new Map(),
  trainings: [],
  reviews: [],
  surveys: [],
});

/** Those who belong to it now. */
export const belonging = (p: PartyElection): readonly Member[] => [...p.members.values()].filter((m) => m.left === undefined);
/** Whether a member votes and may be elected: full, and no right suspended (PT2020 art. 5). */
export const votes = (m: Member | undefined): boolean =>
  m !== undefined && m.left === undefined && m.standing === 'full' && m.suspended === undefined;
export const voters = (p: PartyElection): readonly Member[] => belonging(p).filter(votes);
/** Left out of those due: proposed, approved from above and consented to by the meeting. Everyone else counts, present or not. */
export const leftOut = (m: Member): boolean => m.notDue?.approved === true && m.notDue.consented === true;
/** 应到会: who votes and is not left out. */
export const due = (p: PartyElection): readonly Member[] => voters(p).filter((m) => !leftOut(m));
/** A name where it may be read; else the id. */
export const nameOf = (p: PartyElection, id: string): string =>
  p.nominees.find((n) => n.id === id)?.name ?? p.members.get(id)?.secret?.name ?? id;
export const sitting = (p: PartyElection): Sitting | undefined => p.sittings.at(-1);
export const round = (p: PartyElection): Round | undefined => sitting(p)?.rounds.at(-1);
/** What the members' meeting elects: each contest with its seats. */
export const contestsOfMembers = ({ seats, variant }: Begun): readonly { readonly contest: Contest; readonly seats: number }[] =>
  variant === 'committee first'
    ? [{ contest: 'committee', seats: seats.secretary + seats['deputy secretary'] + seats.member }]
    : (['secretary', 'deputy secretary', 'member'] as const)
        .map((contest) => ({ contest, seats: seats[contest] }))
        .filter((c) => c.seats > 0);
/** What the committee elects at its first meeting; nothing where the members did. */
export const contestsOfCommittee = ({
  seats,
  variant,
}: Begun): readonly { readonly contest: Contest; readonly seats: number }[] =>
  variant === 'direct'
    ? []
    : (['secretary', 'deputy secretary'] as const)
        .map((contest) => ({ contest, seats: seats[contest] }))
        .filter((c) => c.seats > 0);
/** Seats of a contest that nobody fills yet and the meeting has not left empty. */
export const vacant = (p: PartyElection, contest: Contest, seats: number): number =>
  seats - p.elected.filter((e) => e.contest === contest).length - (p.emptied.get(contest) ?? 0);
export const vacancies = (p: PartyElection, body: Body): readonly { readonly contest: Contest; readonly seats: number }[] =>
  p.begun === undefined
    ? []
    : (body === 'members' ? contestsOfMembers(p.begun) : contestsOfCommittee(p.begun))
        .map((c) => ({ ...c, seats: vacant(p, c.contest, c.seats) }))
        .filter((c) => c.seats > 0);
const ranks = ['secretary', 'deputy secretary', 'member'] as const;
/** The committee as elected, each person once with the post held, from the highest post on. */
export const postsHeld = (p: PartyElection): readonly { readonly id: string; readonly post: (typeof ranks)[number] }[] => {
  const held = new Map<string, (typeof ranks)[number]>();
  for (const e of p.elected) held.set(e.id, e.contest === 'committee' ? 'member' : e.contest);
  return ranks.flatMap((rank) => [...held].filter(([, post]) => post === rank).map(([id, post]) => ({ id, post })));
};
