// Chapter 选举之后, its record: who signed the report sheet, certificates given, sealed ballots opened again, objections and what an authority found, what was handed over, the first meeting. The orders: signing.ts, unsealing.ts, disputing.ts, takeover.ts.
import { z } from 'zod';
import type { Post } from '../../count/totals.ts';
import type { Day } from '../../law/answer.ts';
import type { ComplaintBody, HandoverItem } from '../../law/rules.ts';
import type { Happened } from '../chapter.ts';
import type { Election } from '../election.ts';
import { comparable, type PersonId } from '../person.ts';
import { type Elected, firstOf, type Round } from '../polling/poll.ts';
import { type Refusal, refused } from '../refusal.ts';
import type { Described, OfficeCounts, Profile, Reported } from './profile.ts';

export const signingAs = ['chair', 'chief scrutineer', 'scrutineer', 'teller', 'caller'] as const;
export type SigningAs = (typeof signingAs)[number];
export interface Signer {
  readonly as: SigningAs;
  readonly name: string;
}
/** Who may have a sealed package opened, or a result found void: a body for complaints, or a court. */
export const authorities = [
  'township congress',
  'township government',
  'county congress',
  'street office',
  'county government',
  'court',
] as const satisfies readonly (ComplaintBody | 'court')[];
export type Authority = (typeof authorities)[number];

export const objectionSubjects = ['procedure', 'count', 'eligibility', 'unfair means', 'other'] as const;
export type ObjectionSubject = (typeof objectionSubjects)[number];
/** VC 21, RC 22; and what a court or a procedure of the place knows besides. The last two leave no slate on which to vote again. */
export const annulGrounds = [
  'violence',
  'threats',
  'deceit',
  'bribery',
  'forged ballots',
  'false count',
  'procedure',
  'election committee not lawful',
  'candidates not lawful',
] as const;
export type AnnulGround = (typeof annulGrounds)[number];
export const handedItems = [
  'seal',
  'office',
  'equipment',
  'accounts',
  'property',
  'debts and claims',
  'archive',
  'open issues',
  'other',
] as const satisfies readonly (HandoverItem | 'other')[];
export type HandedItem = (typeof handedItems)[number];

interface Annulled {
  readonly round: number;
  readonly by: Authority;
  readonly decision: string;
  readonly ground: AnnulGround;
  /** Those whose election is void; none: the whole vote is. */
  readonly names: readonly string[];
}
interface Item {
  readonly item: HandedItem;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly witness: string;
}
interface FirstMeeting {
  readonly due: number;
  readonly present: readonly string[];
  readonly place?: string | undefined;
  readonly duties: readonly { readonly name: string; readonly does: string; readonly heads?: string | undefined }[];
}
export const partyPosts = ['secretary', 'deputy secretary', 'committee member'] as const;
/** A public post in the party organisation of the place that somebody elected also holds (一肩挑, 交叉任职). */
export interface PartyPost {
  readonly name: string;
  readonly holds: (typeof partyPosts)[number];
}
interface Given {
  readonly number: string;
  readonly name: string;
  readonly person?: PersonId | undefined;
  readonly post: Post;
  readonly issuer: string;
  readonly handedBy: string;
}
interface Opened {
  readonly by: Authority;
  readonly decision: string;
  readonly because: string;
  /** Those who broke the seals and put on the new ones. */
  readonly people: readonly string[];
  readonly seals: readonly string[];
}
export type AftermathFacts =
  | Happened<'ReportSigned', { round: number; signers: readonly Signer[] }>
  | Happened<'CertificateGiven', { round: number } & Given>
  | Happened<'SealedBallotsOpened', { round: number } & Opened>
  | Happened<
      'ResultObjectionReceived',
      {
        round: number;
        objection: string;
        no: number;
        subject: ObjectionSubject;
        secret?: { readonly of: string; readonly text?: string | undefined; readonly by?: string | undefined };
      }
    >
  | Happened<
      'ResultObjectionAnswered',
      {
        objection: string;
        upheld: boolean;
        how: 'in writing' | 'by word';
        secret?: { readonly of: string; readonly text?: string | undefined };
      }
    >
  | Happened<'ElectionFoundInvalid', Annulled>
  | Happened<'ItemHandedOver', Item>
  | Happened<'FirstMeetingHeld', FirstMeeting>
  | Happened<'PartyPostsRecorded', { people: readonly PartyPost[] }>
  | Happened<'PeopleDescribed', Reported>
  | Happened<'ProfileRecorded', Profile>;

export interface Certificate extends Given {
  readonly on: Day;
  readonly round: number;
}
export interface Aftermath {
  certificates: Certificate[];
  opened: (Opened & { readonly on: Day; readonly round: number })[];
  objections: Map<string, ResultObjection>;
  annulled: (Annulled & { readonly on: Day })[];
  items: (Item & { readonly on: Day })[];
  meeting?: FirstMeeting & { readonly on: Day };
  /** As they were last recorded. */
  partyPosts?: readonly PartyPost[];
  /** Candidates by their comparable names, and offices: each as last recorded. */
  readonly described: { readonly people: Map<string, Described>; readonly offices: Map<string, OfficeCounts> };
  /** As it was last recorded. */
  profile?: Profile;
}
interface ResultObjection {
  readonly on: Day;
  readonly round: number;
  readonly no: number;
  readonly subject: ObjectionSubject;
  answered?: { readonly on: Day; readonly upheld: boolean; readonly how: 'in writing' | 'by word' };
}
/** Which vote is meant; the last where it is not said. A vote's sheet is signed and filed late too, when the next was called. */
export const voteNo = z.number().int().min(1).max(20).optional().describe('第几次投票；不写为最后一次');

export const noAftermath = (): Aftermath => ({
  certificates: [],
  opened: [],
  objections: new Map(),
  annulled: [],
  items: [],
  described: { people: new Map(), offices: new Map() },
});

/** Somebody elected, with the vote that elected him. */
export type Winner = Elected & { readonly round: number };

/** Everybody elected in votes whose result was announced and stands, in the order of the votes. */
export const winners = (e: Election): readonly Winner[] =>
  e.rounds.flatMap((r) =>
    r.announced && r.confirmed?.valid
      ? r.confirmed.elected.filter((x) => !isVoid(e, r, x.name)).map((x) => ({ ...x, round: r.number }))
      : [],
  );

/** Whether an authority found the election of somebody at a vote void; with a first vote as a whole go its second votes. */
const isVoid = (e: Election, round: Round, name: string): boolean =>
  e.aftermath.annulled.some((a) =>
    a.names.length === 0
      ? a.round === round.number || a.round === firstOf(e, round).number
      : a.round === round.number && a.names.some((x) => comparable(x) === comparable(name)),
  );

/** Since when a second vote is void by itself: concluded or found so. It filled no seat, and those elected before it stay. */
export const voidSecondVote = (e: Election, round: Round): Day | undefined => {
  if (round.kind !== 'second') return undefined;
  const found = e.aftermath.annulled.findLast((a) => a.names.length === 0 && a.round === round.number);
  return found?.on ?? (round.confirmed && !round.confirmed.valid ? round.day : undefined);
};

/** The certificate of somebody elected, once it was given. */
export const certificateOf = (e: Election, w: Pick<Winner, 'name' | 'post' | 'person'>): Certificate | undefined =>
  e.aftermath.certificates.find(
    (c) => c.post === w.post && (c.person && w.person ? c.person === w.person : comparable(c.name) === comparable(w.name)),
  );

export const evolveAftermath = (e: Election, f: AftermathFacts): void => {
  const a = e.aftermath;
  switch (f.fact) {
    case 'ReportSigned': {
      const round = e.rounds[f.round - 1];
      if (round) round.signed = { on: f.on, signers: f.signers };
      break;
    }
    case 'CertificateGiven': {
      const { fact: _f, ...given } = f;
      a.certificates.push(given);
      break;
    }
    case 'SealedBallotsOpened': {
      const { fact: _f, ...opened } = f;
      a.opened.push(opened);
      const round = e.rounds[f.round - 1];
      if (round) round.seals = [...(round.seals ?? []), ...f.seals];
      break;
    }
    case 'ResultObjectionReceived':
      a.objections.set(f.objection, { on: f.on, round: f.round, no: f.no, subject: f.subject });
      break;
    case 'ResultObjectionAnswered': {
      const found = a.objections.get(f.objection);
      if (found) found.answered = { on: f.on, upheld: f.upheld, how: f.how };
      break;
    }
    case 'ElectionFoundInvalid': {
      const { fact: _f, ...annulled } = f;
      a.annulled.push(annulled);
      break;
    }
    case 'ItemHandedOver': {
      const { fact: _f, ...item } = f;
      a.items.push(item);
      break;
    }
    case 'FirstMeetingHeld': {
      const { fact: _f, ...meeting } = f;
      a.meeting = meeting;
      break;
    }
    case 'PartyPostsRecorded':
      a.partyPosts = f.people;
      break;
    case 'PeopleDescribed':
      for (const p of f.people) a.described.people.set(comparable(p.name), p);
      for (const o of f.offices) a.described.offices.set(o.office, o);
      break;
    case 'ProfileRecorded':
      a.profile = f;
      break;
    default:
      f satisfies never;
  }
};

/** Why a list is not one of the elected, each once: nobody was elected, a stranger, a person twice. */
export const notOfTheElected = (e: Election, people: readonly { readonly name: string }[]): Refusal | undefined => {
  const all = winners(e);
  if (all.length === 0) return refused('the election is invalid');
  const stranger = people.find((p) => !all.some((w) => comparable(w.name) === comparable(p.name)));
  if (stranger) return refused('not a member of the new committee', { name: stranger.name });
  return twiceIn(people);
};
/** Why a list names somebody twice. */
export const twiceIn = (people: readonly { readonly name: string }[]): Refusal | undefined => {
  const names = people.map((p) => comparable(p.name));
  const twice = people.find((_, at) => names.indexOf(names[at] ?? '') < at);
  return twice && refused('a person twice', { name: twice.name });
};
