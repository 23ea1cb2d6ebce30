// Chapter 选民登记, its record: the roll as the facts make it. Entries and posting: registration.ts; objections.ts; cards.ts (VC 16–17, RC 16–17).
import type { Day } from '../../law/answer.ts';
import type { Happened } from '../chapter.ts';
import type { Election } from '../election.ts';
import { type Category, comparable, type PersonId, type Private } from '../person.ts';

export type RollFacts =
  | Happened<
      'VoterRegistered',
      { voter: PersonId; no: number; group: number; category: Category; secret?: { readonly of: PersonId } & Private }
    >
  | Happened<
      'VoterCorrected',
      {
        voter: PersonId;
        group?: number | undefined;
        category?: Category | undefined;
        secret?: { readonly of: PersonId; readonly because: string } & Private;
      }
    >
  | Happened<
      'VoterRemoved',
      { voter: PersonId; because: RemovalReason; secret?: { readonly of: PersonId; readonly source: string } }
    >
  | Happened<'VoterRestored', { voter: PersonId; secret?: { readonly of: PersonId; readonly because: string } }>
  | Happened<
      'RollPosted',
      {
        version: number;
        voters: number;
        /** Representatives whose list is posted with the roll, where they elect. */
        electors?: number;
        list: string;
        before?: string | undefined;
        places: readonly string[];
        state?: PostingState;
        /** Since when people were registered. */
        registeredFrom?: Day;
        added?: number;
        removed?: number;
        corrected?: number;
      }
    >
  | Happened<
      'ObjectionReceived',
      {
        objection: string;
        about: ObjectionKind;
        voter?: PersonId | undefined;
        /** Number of the receipt. */
        no?: number;
        secret?: { readonly of: string; readonly text?: string | undefined; readonly by?: string | undefined };
      }
    >
  | Happened<
      'ObjectionDecided',
      { objection: string; upheld: boolean; published: Day; secret?: { readonly of: string; readonly text: string } }
    >
  | Happened<'CardsDelivered', { group: number; cards: number; signedBy?: string | undefined }>;
/** 初榜, 补充公告, 最终名单. */
export type PostingState = 'first' | 'supplement' | 'final';
export const removalReasons = [
  'died',
  'moved away',
  'registered elsewhere',
  'deprived of political rights',
  'entered by mistake',
  'declined to take part',
] as const;
export type RemovalReason = (typeof removalReasons)[number];
export type ObjectionKind = 'missing from the list' | 'should not be listed' | 'wrong entry';

export interface Voter {
  readonly voter: PersonId;
  readonly no: number;
  readonly group: number;
  readonly household?: string | undefined;
  readonly category: Category;
  readonly secret?: Private | undefined;
}
/** What changed on the list since it was last posted. */
interface Changes {
  readonly added: Set<PersonId>;
  readonly corrected: Set<PersonId>;
  readonly removed: Map<PersonId, Voter>;
}
export interface Objection {
  readonly on: Day;
  readonly about: ObjectionKind;
  readonly no: number;
  readonly voter?: PersonId | undefined;
  readonly text?: string | undefined;
  readonly by?: string | undefined;
  decided?: { readonly on: Day; readonly upheld: boolean; readonly published: Day; readonly text?: string | undefined };
}
export interface Posting {
  readonly on: Day;
  readonly version: number;
  readonly voters: number;
  readonly electors?: number;
  /** Choices of representatives told before it. */
  readonly chosen: number;
  readonly list: string;
  readonly places: readonly string[];
  readonly state: PostingState;
  readonly changes: Changes;
}
export interface Roll {
  voters: Map<PersonId, Voter>;
  removed: { voter: PersonId; on: Day; because: RemovalReason; was?: Voter | undefined }[];
  ids: Map<string, PersonId>;
  /** Voters by name as it is compared. */
  names: Map<string, Set<PersonId>>;
  postings: Posting[];
  /** Since the last posting. */
  unposted: Changes;
  /** First shown by a later posting than the first: its day. */
  postedLate: Map<PersonId, Day>;
  objections: Map<string, Objection>;
  /** Groups whose cards went out, and up to which number of the roll. */
  cards: Map<number, { on: Day; cards: number; upTo: number }>;
  lastNo: number;
}
const noChanges = (): Changes => ({ added: new Set(), corrected: new Set(), removed: new Map() });
export const emptyRoll = (): Roll => ({
  voters: new Map(),
  removed: [],
  ids: new Map(),
  names: new Map(),
  postings: [],
  unposted: noChanges(),
  postedLate: new Map(),
  objections: new Map(),
  cards: new Map(),
  lastNo: 0,
});

/** An id number as it may be shown: the first six and the last four characters. */
export const masked = (id: string): string => (id.length > 10 ? `${id.slice(0, 6)}********${id.slice(-4)}` : '****');

const indexName = (r: Roll, voter: PersonId, before: string | undefined, now: string | undefined): void => {
  if (before !== undefined) r.names.get(comparable(before))?.delete(voter);
  if (now === undefined) return;
  const key = comparable(now);
  const of = r.names.get(key);
  if (of) of.add(voter);
  else r.names.set(key, new Set([voter]));
};

/** Puts a voter on the roll, and notes it for the next posting where one hangs already. */
const put = (r: Roll, v: Voter): void => {
  r.voters.set(v.voter, v);
  if (v.secret?.idNumber) r.ids.set(v.secret.idNumber, v.voter);
  indexName(r, v.voter, undefined, v.secret?.name);
  if (r.postings.length > 0 && !r.unposted.removed.delete(v.voter)) r.unposted.added.add(v.voter);
};

export const evolveRoll = (e: Election, f: RollFacts): void => {
  const r = e.roll;
  switch (f.fact) {
    case 'VoterRegistered': {
      const { of: _, ...secret } = f.secret ?? { of: f.voter };
      const known = f.secret ? (secret as Private) : undefined;
      put(r, { voter: f.voter, no: f.no, group: f.group, household: known?.household, category: f.category, secret: known });
      r.lastNo = Math.max(r.lastNo, f.no);
      break;
    }
    case 'VoterCorrected': {
      const v = r.voters.get(f.voter);
      if (!v) break;
      const { of: _, because: __, ...secret } = f.secret ?? { of: f.voter, because: '' };
      const known = f.secret ? (secret as Private) : v.secret;
      const now = {
        ...v,
        group: f.group ?? v.group,
        category: f.category ?? v.category,
        household: known?.household,
        secret: known,
      };
      if (v.secret?.idNumber && v.secret.idNumber !== known?.idNumber) r.ids.delete(v.secret.idNumber);
      if (known?.idNumber) r.ids.set(known.idNumber, f.voter);
      r.voters.set(f.voter, now);
      indexName(r, f.voter, v.secret?.name, known?.name);
      const shown = now.group !== v.group || known?.name !== v.secret?.name;
      if (shown && r.postings.length > 0 && !r.unposted.added.has(f.voter)) r.unposted.corrected.add(f.voter);
      break;
    }
    case 'VoterRemoved': {
      const was = r.voters.get(f.voter);
      if (was?.secret?.idNumber) r.ids.delete(was.secret.idNumber);
      indexName(r, f.voter, was?.secret?.name, undefined);
      r.voters.delete(f.voter);
      r.removed.push({ voter: f.voter, on: f.on, because: f.because, was });
      r.unposted.corrected.delete(f.voter);
      if (was && r.postings.length > 0 && !r.unposted.added.delete(f.voter)) r.unposted.removed.set(f.voter, was);
      break;
    }
    case 'VoterRestored': {
      const was = r.removed.find((x) => x.voter === f.voter)?.was;
      r.removed = r.removed.filter((x) => x.voter !== f.voter);
      if (was) put(r, was);
      break;
    }
    case 'RollPosted':
      for (const voter of r.unposted.added) r.postedLate.set(voter, f.on);
      r.postings.push({
        on: f.on,
        version: f.version,
        voters: f.voters,
        ...(f.electors === undefined ? {} : { electors: f.electors }),
        list: f.list,
        places: f.places,
        state: f.state ?? (r.postings.length === 0 ? 'first' : 'supplement'),
        changes: r.unposted,
        chosen: e.representatives.changes.length,
      });
      r.unposted = noChanges();
      break;
    case 'ObjectionReceived':
      r.objections.set(f.objection, {
        on: f.on,
        about: f.about,
        no: f.no ?? r.objections.size + 1,
        voter: f.voter,
        text: f.secret?.text,
        by: f.secret?.by,
      });
      break;
    case 'ObjectionDecided': {
      const o = r.objections.get(f.objection);
      if (o) o.decided = { on: f.on, upheld: f.upheld, published: f.published, text: f.secret?.text };
      break;
    }
    case 'CardsDelivered':
      r.cards.set(f.group, { on: f.on, cards: f.cards, upTo: r.lastNo });
      break;
    default:
      f satisfies never;
  }
};
