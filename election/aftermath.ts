// Chapter 选举之后, its record: who signed the report sheet, certificates given, sealed ballots opened again. The orders: signing.ts, unsealing.ts; sealing and filing: outcome.ts.
import type { Post } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import type { ComplaintBody } from '../law/rules.ts';
import type { Happened } from './chapter.ts';
import type { Election } from './election.ts';
import { comparable, type PersonId } from './person.ts';
import type { Elected } from './poll.ts';

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
  | Happened<'SealedBallotsOpened', { round: number } & Opened>;

export interface Certificate extends Given {
  readonly on: Day;
  readonly round: number;
}
export interface Aftermath {
  certificates: Certificate[];
  opened: (Opened & { readonly on: Day; readonly round: number })[];
}
export const noAftermath = (): Aftermath => ({ certificates: [], opened: [] });

/** Somebody elected, with the vote that elected him. */
export type Winner = Elected & { readonly round: number };

/** Everybody elected in votes whose result was announced, in the order of the votes. */
export const winners = (e: Election): readonly Winner[] =>
  e.rounds.flatMap((r) =>
    r.announced && r.confirmed?.valid ? r.confirmed.elected.map((x) => ({ ...x, round: r.number })) : [],
  );

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
    default:
      f satisfies never;
  }
};
