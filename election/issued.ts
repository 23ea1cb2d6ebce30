// Chapter 印发文书: each paper as it was signed and sent out, by number, with the digest of its bytes and of the facts it was made from. Promises that numbers run on and that a paper issued anew says why. Printing and keeping the bytes: office/issuing.ts.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { type Happened, order } from './chapter.ts';
import type { Election } from './election.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';

interface Issued {
  /** Runs from 1 through the whole election. */
  readonly no: number;
  /** `candidates-notice.pdf`. */
  readonly file: string;
  readonly title: string;
  /** Names voters: kept for those who keep the roll. */
  readonly personal: boolean;
  /** Hex SHA-256 of the bytes as they lie locked. */
  readonly sha256: string;
  /** Hex SHA-256 of the bytes as they were sent out, so that whoever holds them can find them in the book; never of a paper that names voters. */
  readonly sent?: string | undefined;
  /** A keyed digest of what stands on the page: equal where nothing changed. */
  readonly page: string;
  /** The digest of the facts it was made from, and how far each book had come. */
  readonly facts: string;
  readonly upTo: readonly { readonly book: string; readonly position: number }[];
  /** The type faces it was set with. */
  readonly faces: readonly { readonly family: string; readonly sha256: string }[];
  /** Why it was issued anew. */
  readonly because?: string | undefined;
}
export type IssuedFacts = Happened<'PaperIssued', { -readonly [K in keyof Issued]: Issued[K] }>;
export interface IssuedPaper extends Issued {
  readonly on: Day;
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().trim().min(1).max(200);
export const issuedOrders = {
  issuePaper: order({
    zh: '印发文书',
    en: 'issue a paper',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      no: z.number().int().min(1),
      file: text,
      title: text,
      personal: z.boolean(),
      sha256: hex,
      sent: hex.optional(),
      page: z.string().min(1).max(100),
      facts: z.string().length(43),
      upTo: z
        .array(z.strictObject({ book: z.string().min(1).max(63), position: z.number().int().min(1) }))
        .min(1)
        .max(1000),
      faces: z.array(z.strictObject({ family: text, sha256: hex })).max(20),
      because: text.optional(),
    }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      const next = e.issued.length + 1;
      if (o.no !== next) return refused('another paper was issued meanwhile', { no: o.no, next });
      const before = e.issued.findLast((one) => one.file === o.file);
      if (before?.page === o.page) return refused('nothing changed since it was issued', { no: before.no, on: before.on });
      if (before && o.because === undefined)
        return refused('a paper issued anew needs a reason', { no: before.no, on: before.on });
      return [{ fact: 'PaperIssued', on: g.on, ...o }];
    },
  }),
} as const;

export const evolveIssued = (e: Election, f: IssuedFacts): void => {
  const { fact: _, ...issued } = f;
  e.issued.push(issued);
};
