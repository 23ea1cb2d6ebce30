// Chapter 凭证: photos, scans and documents attached to a fact as its proof. The book keeps the digest of what lies locked with the office, never a picture; what is erased leaves its digest. Keeping and showing the bytes: office/evidence.ts.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { type Happened, order } from './chapter.ts';
import type { Election } from './election.ts';
import { count } from './person.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';

const evidenceKinds = ['photo', 'scan', 'document'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
const evidenceTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];
/** Ten megabytes: a photo of a telephone as it is taken, a scan of some pages. */
export const mostBytes = 10_000_000;

interface Of {
  readonly book: string;
  readonly position: number;
}
/** The fact that stands at that place, as far as it tells which signed paper is meant. */
export interface Proved {
  readonly fact: string;
  readonly round?: number | undefined;
  readonly station?: number | undefined;
  readonly box?: string | undefined;
  /** Whose nomination it is and for which post, where it is one. */
  readonly person?: string | undefined;
  readonly post?: string | undefined;
}
export type EvidenceFacts =
  | Happened<
      'EvidenceAttached',
      {
        evidence: string;
        to: Of;
        kind: EvidenceKind;
        mime: EvidenceType;
        bytes: number;
        caption?: string | undefined;
        proves?: Proved | undefined;
      }
    >
  | Happened<'EvidenceErased', { evidence: string; because: string }>;
export interface Evidence {
  /** Hex SHA-256 of the bytes as they lie locked. */
  readonly evidence: string;
  readonly on: Day;
  readonly to: Of;
  readonly kind: EvidenceKind;
  readonly mime: EvidenceType;
  readonly bytes: number;
  readonly caption?: string | undefined;
  readonly proves?: Proved | undefined;
  erased?: Day;
}

const id = z.string().regex(/^[0-9a-f]{64}$/);
export const evidenceOrders = {
  attachEvidence: order({
    zh: '附上照片或扫描件',
    en: 'attach a photo or a scan to a fact',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      evidence: id,
      to: z.strictObject({ book: z.string().min(1).max(40), position: z.number().int().min(1) }),
      kind: z.enum(evidenceKinds),
      mime: z.enum(evidenceTypes),
      bytes: count.min(1),
      caption: z.string().trim().min(1).max(100).optional(),
    }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      if (o.bytes > mostBytes) return refused('the file is too large', { bytes: o.bytes, most: mostBytes });
      return e.evidence.has(o.evidence)
        ? refused('attached already', { on: e.evidence.get(o.evidence)?.on ?? g.on })
        : [{ fact: 'EvidenceAttached', on: g.on, ...o }];
    },
  }),
  eraseEvidence: order({
    zh: '销毁照片或扫描件',
    en: 'erase a photo or a scan',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ evidence: id, because: z.string().trim().min(1).max(200) }),
    decide: (e, o, g) => {
      const found = e.evidence.get(o.evidence);
      return found && !found.erased ? [{ fact: 'EvidenceErased', on: g.on, ...o }] : refused('no such evidence');
    },
  }),
} as const;

/** What proves a fact and is still there, in the order in which it was attached. */
export const evidenceOf = (e: Election, book: string, position: number): readonly Evidence[] =>
  [...e.evidence.values()].filter((x) => x.to.book === book && x.to.position === position && !x.erased);

/** What proves facts of these names in a vote and is still there. */
export const proofsOf = (e: Election, round: number, ...facts: readonly string[]): readonly Evidence[] =>
  [...e.evidence.values()].filter((x) => !x.erased && x.proves?.round === round && facts.includes(x.proves.fact));

/** Whether the sheet on which somebody was nominated for a post lies there as a scan or a photo, attached to that nomination. */
export const sheetAttached = (e: Election, person: string, post: string): boolean =>
  [...e.evidence.values()].some(
    (x) => !x.erased && x.proves?.fact === 'NomineeNamed' && x.proves.person === person && x.proves.post === post,
  );

export const evolveEvidence = (e: Election, f: EvidenceFacts): void => {
  if (f.fact === 'EvidenceAttached') {
    const { evidence, on, to, kind, mime, bytes, caption, proves } = f;
    e.evidence.set(evidence, { evidence, on, to, kind, mime, bytes, caption, ...(proves ? { proves } : {}) });
    return;
  }
  const found = e.evidence.get(f.evidence);
  if (found) found.erased = f.on;
};
