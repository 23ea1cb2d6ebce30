// The imprint of a paper: its election, number and time, and a code with the digest of the facts it was made from. Promises that whoever has the book can compute that digest again.
import { createHash } from 'node:crypto';
import type { Imprint } from '../../papers/page.ts';
import { zhNumeral } from '../../law/texts.ts';
import { placeWords } from '../../papers/words/terms.ts';
import { canonical } from '../../ledger/canonical.ts';
import type { OpenElection } from '../door.ts';

type Told = Pick<OpenElection, 'election' | 'now' | 'recorded'>;
/** Any book as far as an imprint needs it. */
interface AnyTold {
  now(): { readonly at: string };
  recorded(): readonly { readonly written: { readonly book: string; readonly position: number; readonly hash: string } }[];
}

/** How far each book had come, and the digest over their heads. */
export interface FactsUpTo {
  readonly upTo: readonly { readonly book: string; readonly position: number; readonly hash: string }[];
  /** SHA-256 over the canonical JSON of `upTo`, base64url. */
  readonly digest: string;
}

/** The facts of an election now: the last entry of each book, by the names of the books. */
export const factsNow = (election: Pick<AnyTold, 'recorded'>): FactsUpTo => {
  const last = new Map<string, { readonly position: number; readonly hash: string }>();
  for (const { written } of election.recorded()) last.set(written.book, written);
  const upTo = [...last]
    .map(([book, { position, hash }]) => ({ book, position, hash }))
    .toSorted((a, b) => (a.book < b.book ? -1 : 1));
  return { upTo, digest: createHash('sha256').update(canonical(upTo)).digest('base64url') };
};

/** 石燕村第八届村民委员会选举; nothing before it has begun. */
export const electionNamed = (election: Pick<Told, 'election'>): string => {
  const b = election.election().begun;
  return b ? `${b.name}第${zhNumeral(b.term)}届${placeWords[b.kind].committee}选举` : '';
};

/** The imprint of a paper: numbered where it is issued, a sample before. */
export const imprintOf = (election: Told, file: string, facts: FactsUpTo, no?: number): Imprint =>
  imprintNamed(electionNamed(election), election, file, facts, no);

/** The imprint of a paper of any book, by the name of what it is about. */
export const imprintNamed = (
  named: string,
  election: Pick<AnyTold, 'now'>,
  file: string,
  facts: FactsUpTo,
  no?: number,
): Imprint => {
  return {
    election: named,
    no: no === undefined ? '样稿' : `文书第${no}号`,
    at: election.now().at.slice(0, 16).replace('T', ' '),
    code: `zx1:${file}:${no ?? 0}:${facts.digest}`,
  };
};
