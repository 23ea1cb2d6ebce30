// What a community's meetings have done so far: meetings, their agenda and motions, what was handed on, spent, posted, asked, assessed and audited. Only the chapters' facts change it.
import type { Day } from '../law/answer.ts';
import type { Ground } from './chapter.ts';
import type { Matter } from './matters.ts';

/** Somebody by id and the name that stands open: members, representatives, supervisors. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
interface Member extends Named {
  /** director, deputy or member. */
  readonly post: string;
}

/** Who makes up the bodies on the day of the order; handed in by the composition. */
export interface Bodies {
  /** Of 18 and over. Absent: nobody told it. */
  readonly residents?: number;
  readonly households?: number;
  readonly representatives: readonly Named[];
  readonly committee: readonly Member[];
  readonly supervisors: readonly Named[];
  /** Members of the committee of this term who left it: they are audited all the same. */
  readonly left?: readonly Member[];
}
export interface AssemblyGround extends Ground {
  readonly bodies: Bodies;
  /** The name of the one who gives the order, where the office knows it: nobody is his own second witness. */
  readonly byName?: string | undefined;
}

export const bodies = ['meeting', 'representatives', 'committee', 'group'] as const;
/** The meeting of all, the representatives' meeting, the committee itself, a group. */
export type Body = (typeof bodies)[number];
export type Counted = 'people' | 'households';

export interface Item {
  readonly item: string;
  readonly title: string;
  readonly matter: Matter;
  /** Yuan: what is to be spent, or the amount of a limit. */
  readonly amount?: number | undefined;
  /** The motion to be undone, or the matter to be handed on. */
  readonly of?: string | undefined;
  /** The last day of what is handed on. */
  readonly until?: Day | undefined;
  /** Touches people closely: consulted over first. */
  readonly close?: boolean | undefined;
  studied?: { readonly on: Day; readonly by: string; readonly conclusion: string };
  consulted?: string;
}

export interface Sitting {
  readonly meeting: string;
  readonly body: Body;
  readonly title: string;
  readonly day: Day;
  readonly time: string;
  readonly place: string;
  readonly counted: Counted;
  readonly group?: number | undefined;
  readonly caller?: Named | undefined;
  readonly request?: string | undefined;
  readonly called: Day;
  readonly items: Map<string, Item>;
  readonly motions: Motion[];
  scrutineers: readonly string[];
  noticed?: { readonly on: Day; readonly where: string; readonly short?: string | undefined };
  attendance?: { readonly due: number; readonly present: number; readonly who: readonly Named[] };
  opened?: { readonly on: Day; readonly chair: string };
  fellShort?: Day;
  closed?: { readonly on: Day; readonly minutesBy: string; readonly spoken?: string | undefined };
  off?: { readonly on: Day; readonly because: string };
}

export interface Motion {
  readonly motion: string;
  readonly meeting: string;
  readonly body: Body;
  readonly item: string;
  readonly matter: Matter;
  readonly amount?: number | undefined;
  readonly text: string;
  readonly on: Day;
  readonly way: 'show of hands' | 'secret ballot';
  readonly due: number;
  readonly present: number;
  readonly agree: number;
  readonly against: number;
  readonly abstain: number;
  readonly issued?: number | undefined;
  readonly returned?: number | undefined;
  /** Votes that were needed, and whether they were there. */
  readonly least: number;
  readonly carried: boolean;
  undone?: { readonly on: Day; readonly by: string };
  published?: { readonly on: Day; readonly where: string };
  carriedOut?: { readonly on: Day; readonly how: string };
}

export interface MeetingRequest {
  readonly request: string;
  readonly body: Body;
  readonly title: string;
  readonly by: 'people' | 'households' | 'representatives';
  readonly signatures: number;
  readonly of: number;
  readonly on: Day;
}

export interface Consultation {
  readonly consultation: string;
  readonly title: string;
  readonly form: string;
  readonly on: Day;
  readonly place: string;
  readonly present: number;
  readonly invited?: string | undefined;
  readonly agreed: string;
  carriedOut?: { readonly on: Day; readonly how: string };
}

/** Money spent or promised, each on the motion that decided it; `outside`: it happened without, put on record by two people. */
export interface Spending {
  readonly spending: string;
  readonly title: string;
  readonly matter: Matter;
  readonly amount: number;
  readonly on: Day;
  readonly motion?: string | undefined;
  readonly to?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly outside?: { readonly what: string; readonly must: readonly Body[]; readonly by: string; readonly second: string };
}

/** What two people said of payments that may be one matter. */
export interface Judged {
  readonly spendings: readonly string[];
  readonly verdict: 'separate' | 'one';
  readonly because: string;
  readonly on: Day;
  readonly by: string;
  readonly second: string;
}

interface Charter {
  readonly charter: string;
  readonly title: string;
  readonly motion: string;
  readonly on: Day;
  filed?: { readonly on: Day; readonly with: string };
}

export interface Posting {
  readonly post: string;
  readonly kind: string;
  readonly rhythm: 'general' | 'finance' | 'major';
  readonly period: string;
  readonly title: string;
  readonly lines: readonly { readonly what: string; readonly amount?: number | undefined }[];
  readonly where: string;
  readonly web: boolean;
  readonly on: Day;
  /** The last day on which it must hang. */
  readonly until: Day;
  proof?: { readonly on: Day; readonly photo: string };
  down?: Day;
}

export interface AskedQuestion {
  readonly question: string;
  readonly on: Day;
  readonly text: string;
  readonly post?: string | undefined;
  readonly until: Day;
  /** Who asked, where that was told; sealed. */
  readonly secret?: { readonly of: string; readonly name?: string | undefined; readonly phone?: string | undefined } | undefined;
  answer?: { readonly on: Day; readonly text: string; readonly by: string };
}

export interface Assessed {
  readonly meeting: string;
  readonly person: string;
  readonly name: string;
  readonly on: Day;
  readonly issued: number;
  readonly returned: number;
  readonly excellent: number;
  readonly fit: number;
  readonly partly: number;
  readonly unfit: number;
  readonly isUnfit: boolean;
  /** What the meeting concluded, where it was told; else more than half of the sheets. */
  readonly grade?: 'excellent' | 'fit' | 'partly' | 'unfit' | undefined;
  /** Assessed without a report on duties in that meeting. */
  readonly unreported?: boolean | undefined;
}

/** A survey answered on paper, counted in heaps, or by cards that were drawn unseen: no card is tied to a person. */
export interface Survey {
  readonly survey: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly asks: readonly string[];
  readonly papers: number;
  /** Cards not yet used. */
  readonly cards: Set<string>;
  readonly issuedCards: number;
  /** For each question: satisfied, mostly, not, no view. */
  readonly counts: number[][];
  paperReturned: number;
  byCard: number;
  /** What cards answered in a survey that runs: the place of each answer, one figure a question. */
  sealed: readonly string[];
  closed?: Day;
}

/** A matter that people or representatives want audited. */
export interface AuditDemand {
  readonly demand: string;
  readonly what: string;
  readonly by: 'people' | 'representatives';
  readonly signatures: number;
  readonly of: number;
  readonly on: Day;
}

export interface Audit {
  readonly audit: string;
  readonly kind: 'term' | 'leaving';
  readonly person: string;
  readonly name: string;
  readonly by: string;
  /** The matter that was demanded, where it was audited with it. */
  readonly demand?: string | undefined;
  readonly on: Day;
  published?: { readonly on: Day; readonly where: string };
}

export interface Assembly {
  readonly meetings: Map<string, Sitting>;
  readonly motions: Map<string, Motion>;
  readonly requests: Map<string, MeetingRequest>;
  readonly consultations: Map<string, Consultation>;
  readonly charters: Map<string, Charter>;
  readonly spendings: Map<string, Spending>;
  readonly judged: Judged[];
  /** What the meeting of all handed on to the representatives, and until when. */
  readonly delegated: Map<Matter, { readonly motion: string; readonly until?: Day | undefined }>;
  /** How many there are of 18 and over, and households: those due in the meeting of all. */
  base?: { readonly on: Day; readonly residents?: number | undefined; readonly households?: number | undefined };
  /** Yuan from which the meeting of all decides, and from which the committee must. */
  limit?: { readonly amount: number; readonly motion: string };
  largeFrom?: { readonly amount: number; readonly motion: string };
  readonly irregular: {
    readonly on: Day;
    readonly meeting: string;
    readonly rule: string;
    readonly what: string;
    readonly by: string;
    readonly second: string;
  }[];
  readonly postings: Map<string, Posting>;
  readonly questions: Map<string, AskedQuestion>;
  readonly reports: { readonly person: string; readonly name: string; readonly meeting: string; readonly on: Day }[];
  readonly assessed: Assessed[];
  /** Assessments made known, by meeting. */
  readonly assessmentsPosted: Map<string, { readonly on: Day; readonly where: string }>;
  readonly surveys: Map<string, Survey>;
  /** The page for residents without an account, while it is open. */
  residents?: { readonly on: Day; readonly address: string; readonly report?: number };
  readonly auditDemands: Map<string, AuditDemand>;
  readonly audits: Map<string, Audit>;
}

export const noAssembly = (): Assembly => ({
  meetings: new Map(),
  motions: new Map(),
  requests: new Map(),
  consultations: new Map(),
  charters: new Map(),
  spendings: new Map(),
  judged: [],
  delegated: new Map(),
  irregular: [],
  postings: new Map(),
  questions: new Map(),
  reports: [],
  assessed: [],
  assessmentsPosted: new Map(),
  surveys: new Map(),
  auditDemands: new Map(),
  audits: new Map(),
});
