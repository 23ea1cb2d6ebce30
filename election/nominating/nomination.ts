// Chapter 提名, its record: who was nominated in which way, who signed, who answered in writing, and what each review said. Orders: nominating.ts, signatures.ts, review.ts; the lists: preselection.ts, candidacy.ts.
import type { Post } from '../../count/totals.ts';
import type { Day } from '../../law/answer.ts';
import type { CandidateBar, Quality, ReviewRound } from '../../law/rules.ts';
import type { Happened } from '../chapter.ts';
import type { Election } from '../election.ts';
import { sheetAttached } from '../evidence.ts';
import type { PersonId } from '../person.ts';

export const nominationWays = [
  'direct ballots',
  'party organisation',
  'voters jointly',
  'self',
  'residents group',
  'representatives meeting',
  'representatives jointly',
  'organisation',
  'open application',
] as const;
export type NominationWay = (typeof nominationWays)[number];
export type JointWay = 'voters jointly' | 'representatives jointly';
export const isJoint = (way: NominationWay): way is JointWay => way === 'voters jointly' || way === 'representatives jointly';
type NomineeLeaves = 'withdrew' | 'died' | 'lost eligibility';

interface Standing {
  readonly person: PersonId;
  readonly name: string;
  readonly woman: boolean;
  readonly post: Post;
  readonly votes: number;
}
interface Held {
  readonly way: NominationWay;
  readonly issued?: number | undefined;
  readonly returned?: number | undefined;
  readonly void?: number | undefined;
  readonly body?: string | undefined;
  readonly due?: number | undefined;
  readonly present?: number | undefined;
  /** Who read the sheets of signatures with the one who entered them, where they were not entered one by one. */
  readonly second?: string | undefined;
}

export type NominationFacts =
  | Happened<'NominationHeld', Held>
  | Happened<'NomineeNamed', { way: NominationWay } & Standing>
  /** The signers are sealed under the nominee's key, by their ids; the chain shows how many they are. */
  | Happened<
      'NominationSigned',
      {
        person: PersonId;
        post: Post;
        way: JointWay;
        signatures: number;
        secret?: { readonly of: PersonId; readonly signers: readonly PersonId[] };
      }
    >
  | Happened<
      'SignaturesStruck',
      {
        person: PersonId;
        post: Post;
        left: number;
        /** Fewer are left than the law or the plan asks: the nomination falls away. */
        lapsed: boolean;
        secret?: { readonly of: PersonId; readonly signers: readonly PersonId[]; readonly because: string };
      }
    >
  | Happened<'NomineeAgreed', { person: PersonId; post: Post }>
  | Happened<'NomineeDeclined', { person: PersonId; post: Post }>
  | Happened<'NomineeLeft', { person: PersonId; because: NomineeLeaves }>
  /** Why somebody is barred is sealed under his own key: it may be a criminal record. */
  | Happened<
      'NomineeReviewed',
      {
        person: PersonId;
        by: string;
        eligible: boolean;
        round?: ReviewRound | undefined;
        /** The criteria that were gone through, alike for everybody; no grade of anybody is kept. */
        criteria?: readonly Quality[] | undefined;
        secret?: { readonly of: PersonId; readonly bar: CandidateBar };
      }
    >
  | Happened<
      'NomineeFoundUnfit',
      {
        person: PersonId;
        by: string;
        round?: ReviewRound | undefined;
        secret?: { readonly of: PersonId; readonly because: string };
      }
    >
  | Happened<
      'OmissionFound',
      {
        person: PersonId;
        by: string;
        round?: ReviewRound | undefined;
        until: Day;
        secret?: { readonly of: PersonId; readonly missing: string };
      }
    >
  | Happened<'OmissionRepaired', { person: PersonId }>
  | Happened<
      'ReviewDecidedAnew',
      {
        person: PersonId;
        by: string;
        round?: ReviewRound | undefined;
        secret?: { readonly of: PersonId; readonly changed: string };
      }
    >
  | Happened<'PreliminaryFixed', { candidates: readonly Standing[] }>
  | Happened<
      'PreselectionHeld',
      {
        by: PreselectionBody;
        due?: number | undefined;
        present: number;
        issued: number;
        returned: number;
        void: number;
        votes: readonly { readonly person: PersonId; readonly post: Post; readonly votes: number }[];
      }
    >;
export const preselectionBodies = ['voters', 'villagers representatives', 'residents representatives'] as const;
export type PreselectionBody = (typeof preselectionBodies)[number];

/** What one body said of a nominee in one round; the last word of each round counts. */
interface Opinion {
  readonly on: Day;
  readonly by: string;
  readonly round?: ReviewRound | undefined;
  readonly said: 'approved' | 'rejected' | 'approved anew';
}
export interface Omission {
  readonly on: Day;
  readonly by: string;
  readonly round?: ReviewRound | undefined;
  readonly until: Day;
  readonly missing?: string | undefined;
  repaired?: Day;
}
export interface Nominee extends Standing {
  readonly way: NominationWay;
  readonly on: Day;
  declined?: boolean;
  agreed?: Day;
  left?: NomineeLeaves;
  /** So many signatures were struck that the nomination fell away. */
  lapsed?: boolean;
  signatures?: number;
  opinions: Opinion[];
  omissions: Omission[];
  reviewed?: { by: string; bar?: CandidateBar | 'not known' };
}
interface Preselection {
  readonly on: Day;
  readonly by: PreselectionBody;
  readonly present: number;
  readonly votes: readonly { readonly person: PersonId; readonly post: Post; readonly votes: number }[];
}
export interface Nomination {
  held: ({ on: Day } & Held)[];
  nominees: Nominee[];
  signed: { readonly person: PersonId; readonly post: Post; readonly way: JointWay; signers: readonly PersonId[] }[];
  preliminary?: { readonly on: Day; readonly candidates: readonly Standing[] };
  preselections: Preselection[];
}
export const noNomination = (): Nomination => ({ held: [], nominees: [], signed: [], preselections: [] });

/** Whether a nominee still stands: he has not declined, left, been barred, or lost too many signatures, and is on the roll. Whether he agreed is another question. */
export const stillNominated = (e: Election, n: Nominee): boolean =>
  !n.declined && !n.left && !n.lapsed && !n.reviewed?.bar && e.roll.voters.has(n.person);

/** Whether a joint nomination rests on nothing yet: its signatures were not checked person by person, and no scan of its sheet is attached. */
export const isUnsigned = (e: Election, n: Nominee): boolean =>
  isJoint(n.way) && n.signatures === undefined && !sheetAttached(e, n.person, n.post);

/** Nominees of a post who may still become candidates: on the preliminary list where there is one; best placed first, by the pre-selection where one was held, else by the nomination. */
export const standing = (e: Election, p: Post): readonly Nominee[] => {
  const { preliminary, preselections, nominees } = e.nomination;
  const listed = (n: Nominee) =>
    preliminary === undefined ||
    n.on > preliminary.on ||
    preliminary.candidates.some((c) => c.person === n.person && c.post === p);
  const runs = preselections.filter((s) => s.votes.some((v) => v.post === p));
  const won = (n: Nominee, run: Preselection) => run.votes.find((v) => v.person === n.person && v.post === p)?.votes ?? -1;
  return nominees
    .filter((n) => n.post === p && stillNominated(e, n) && listed(n))
    .toSorted(
      (a, b) => runs.map((run) => won(b, run) - won(a, run)).find((d) => d !== 0) ?? (runs.length > 0 ? 0 : b.votes - a.votes),
    );
};

/** Whether two who stand for one post are level where the slate is cut: in every pre-selection or, without one, in the nomination. */
export const level = (e: Election, p: Post, a: PersonId, b: PersonId): boolean => {
  const of = (votes: readonly { person: PersonId; post: Post; votes: number }[], x: PersonId) =>
    votes.find((v) => v.person === x && v.post === p)?.votes;
  const runs = e.nomination.preselections.filter((s) => s.votes.some((v) => v.post === p)).map((s) => s.votes);
  return (runs.length > 0 ? runs : [e.nomination.nominees]).every((votes) => of(votes, a) === of(votes, b));
};

const decided = (n: Nominee, o: Opinion, bar?: CandidateBar | 'not known'): void => {
  n.opinions.push(o);
  const last = new Map(n.opinions.map((x) => [x.round ?? '', x.said]));
  const rejected = [...last.values()].includes('rejected');
  n.reviewed = { by: o.by, ...(rejected ? { bar: bar ?? n.reviewed?.bar ?? 'not known' } : {}) };
};

export const evolveNomination = (e: Election, f: NominationFacts): void => {
  const n = e.nomination;
  const of = (person: PersonId, post?: Post) =>
    n.nominees.filter((x) => x.person === person && (post === undefined || x.post === post));
  switch (f.fact) {
    case 'NominationHeld': {
      const { fact: _, ...held } = f;
      n.held.push(held);
      break;
    }
    case 'NomineeNamed': {
      const { fact: _, ...named } = f;
      const before = of(f.person)[0];
      const known = before?.reviewed ? { reviewed: before.reviewed } : {};
      n.nominees.push({ ...named, opinions: [...(before?.opinions ?? [])], omissions: [...(before?.omissions ?? [])], ...known });
      break;
    }
    case 'NominationSigned':
      n.signed.push({ person: f.person, post: f.post, way: f.way, signers: f.secret?.signers ?? [] });
      for (const x of of(f.person, f.post)) x.signatures = f.signatures;
      break;
    case 'SignaturesStruck': {
      const struck = f.secret?.signers ?? [];
      for (const s of n.signed)
        if (s.person === f.person && s.post === f.post) s.signers = s.signers.filter((p) => !struck.includes(p));
      for (const x of of(f.person, f.post)) Object.assign(x, { signatures: f.left, votes: f.left, lapsed: f.lapsed });
      break;
    }
    case 'NomineeAgreed':
      for (const x of of(f.person, f.post)) x.agreed = f.on;
      break;
    case 'NomineeDeclined':
      for (const x of of(f.person, f.post)) x.declined = true;
      break;
    case 'NomineeLeft':
      for (const x of of(f.person)) x.left = f.because;
      break;
    case 'NomineeReviewed':
      for (const x of of(f.person))
        decided(x, { on: f.on, by: f.by, round: f.round, said: f.eligible ? 'approved' : 'rejected' }, f.secret?.bar);
      break;
    case 'NomineeFoundUnfit':
      for (const x of of(f.person)) decided(x, { on: f.on, by: f.by, round: f.round, said: 'rejected' });
      break;
    case 'ReviewDecidedAnew':
      for (const x of of(f.person)) decided(x, { on: f.on, by: f.by, round: f.round, said: 'approved anew' });
      break;
    case 'OmissionFound':
      for (const x of of(f.person))
        x.omissions.push({ on: f.on, by: f.by, round: f.round, until: f.until, missing: f.secret?.missing });
      break;
    case 'OmissionRepaired':
      for (const x of of(f.person)) for (const o of x.omissions) o.repaired ??= f.on;
      break;
    case 'PreliminaryFixed':
      n.preliminary = { on: f.on, candidates: f.candidates };
      break;
    case 'PreselectionHeld':
      n.preselections.push({ on: f.on, by: f.by, present: f.present, votes: f.votes });
      break;
    default:
      f satisfies never;
  }
};
