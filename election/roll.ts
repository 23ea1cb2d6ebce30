// Chapter 选民登记, its record: the roll as the facts make it. Entries and posting: registration.ts; objections.ts; cards.ts (VC 16–17, RC 16–17).
import type { Day } from '../law/answer.ts';
import type { Happened } from './chapter.ts';
import type { Election } from './election.ts';
import { type Category, comparable, type PersonId, type Private } from './person.ts';

export type RollFacts =
  | Happened<
      'VoterRegistered',
      { voter: PersonId; no: number; group: number; category: Category; secret?: { readonly of: PersonId } & Private }
    >
  | Happened<
      'VoterCorrected',
      { voter: PersonId; group?: number | undefined; secret?: { readonly of: PersonId; readonly because: string } & Private }
    >
  | Happened<'VoterRemoved', { voter: PersonId; because: RemovalReason }>
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
      }
    >
  | Happened<
      'ObjectionReceived',
      {
        objection: string;
        about: ObjectionKind;
        voter?: PersonId | undefined;
        secret?: { readonly of: PersonId; readonly text: string };
      }
    >
  | Happened<'ObjectionDecided', { objection: string; upheld: boolean; published: Day }>
  | Happened<'CardsDelivered', { group: number; cards: number; signedBy?: string | undefined }>;
export type RemovalReason =
  | 'died'
  | 'moved away'
  | 'registered elsewhere'
  | 'deprived of political rights'
  | 'entered by mistake'
  | 'declined to take part';
export type ObjectionKind = 'missing from the list' | 'should not be listed' | 'wrong entry';

export interface Voter {
  readonly voter: PersonId;
  readonly no: number;
  readonly group: number;
  readonly household?: string | undefined;
  readonly category: Category;
  readonly secret?: Private | undefined;
}
export interface Roll {
  voters: Map<PersonId, Voter>;
  removed: { voter: PersonId; on: Day; because: RemovalReason }[];
  ids: Map<string, PersonId>;
  /** Voters by name as it is compared. */
  names: Map<string, Set<PersonId>>;
  postings: { on: Day; version: number; voters: number; electors?: number; list: string; places: readonly string[] }[];
  objections: Map<string, { on: Day; about: ObjectionKind; decided?: { on: Day; upheld: boolean; published: Day } }>;
  cards: Map<number, { on: Day; cards: number }>;
  lastNo: number;
}
export const emptyRoll = (): Roll => ({
  voters: new Map(),
  removed: [],
  ids: new Map(),
  names: new Map(),
  postings: [],
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

export const evolveRoll = (e: Election, f: RollFacts): void => {
  const r = e.roll;
  switch (f.fact) {
    case 'VoterRegistered': {
      const { of: _, ...secret } = f.secret ?? { of: f.voter };
      const known = f.secret ? (secret as Private) : undefined;
      r.voters.set(f.voter, {
        voter: f.voter,
        no: f.no,
        group: f.group,
        household: known?.household,
        category: f.category,
        secret: known,
      });
      if (known?.idNumber) r.ids.set(known.idNumber, f.voter);
      indexName(r, f.voter, undefined, known?.name);
      r.lastNo = Math.max(r.lastNo, f.no);
      break;
    }
    case 'VoterCorrected': {
      const v = r.voters.get(f.voter);
      if (!v) break;
      const { of: _, because: __, ...secret } = f.secret ?? { of: f.voter, because: '' };
      const known = f.secret ? (secret as Private) : v.secret;
      r.voters.set(f.voter, { ...v, group: f.group ?? v.group, secret: known });
      indexName(r, f.voter, v.secret?.name, known?.name);
      break;
    }
    case 'VoterRemoved': {
      const known = r.voters.get(f.voter)?.secret;
      if (known?.idNumber) r.ids.delete(known.idNumber);
      indexName(r, f.voter, known?.name, undefined);
      r.voters.delete(f.voter);
      r.removed.push({ voter: f.voter, on: f.on, because: f.because });
      break;
    }
    case 'RollPosted':
      r.postings.push({
        on: f.on,
        version: f.version,
        voters: f.voters,
        ...(f.electors === undefined ? {} : { electors: f.electors }),
        list: f.list,
        places: f.places,
      });
      break;
    case 'ObjectionReceived':
      r.objections.set(f.objection, { on: f.on, about: f.about });
      break;
    case 'ObjectionDecided': {
      const o = r.objections.get(f.objection);
      if (o) o.decided = { on: f.on, upheld: f.upheld, published: f.published };
      break;
    }
    case 'CardsDelivered':
      r.cards.set(f.group, { on: f.on, cards: f.cards });
      break;
    default:
      f satisfies never;
  }
};
