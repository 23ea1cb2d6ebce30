// What an answer of the law looks like: for a day and a place, a value with its source, or "silent", or "unknown". The questions stand in village.ts and community.ts.

/** A civil day, `2026-03-28`. */
export type Day = string;

export type CommitteeKind = 'village' | 'community';

/** Who votes: all voters, one for each household, or the residents' representatives (RC 14). */
export type Mode = 'voters' | 'households' | 'representatives';

/** An exact share: strictly more than n/d, or at least n/d (Civil Code 1259). */
export type Share = { readonly over: readonly [number, number] } | { readonly atLeast: readonly [number, number] };

/** Where an answer stands: text in a version, article, paragraph, item, and the few characters that carry the figure. */
export interface Source {
  /** Key into law/texts.ts, e.g. `VC2025`. */
  readonly text: string;
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
  /** 二十日, 过半数 …: at most a few characters. */
  readonly figure?: string;
}

export type Answer<T> =
  /** The law says so. */
  | { readonly kind: 'fixed'; readonly value: T; readonly source: Source }
  /** The law is silent: the plan of the place decides; `value` is the plan's decision, or our default until it is adopted. */
  | { readonly kind: 'plan'; readonly value: T; readonly decided: boolean; readonly near?: Source }
  /** No text at hand settles it: to be confirmed locally; `value` is our default. */
  | { readonly kind: 'unknown'; readonly value: T; readonly doubt: string };

/** An answer and the days for which it holds (`to` inclusive; absent = the horizon). */
export interface Dated<T> {
  readonly from: Day;
  readonly to?: Day;
  readonly answer: Answer<T>;
}

export interface Question<T> {
  /** Name of the rule by its question: `rollPosting`, `turnoutForValidity`. */
  readonly key: string;
  readonly asks: { readonly zh: string; readonly en: string };
  /** Unit of the value where it is a number: days, years, seats, persons. */
  readonly unit?: 'days' | 'years' | 'seats' | 'persons';
  readonly answers: Readonly<Record<CommitteeKind, readonly Dated<T>[]>>;
}

/** The law as it stands for one election: its kind, province, election day (or, before that is fixed, the day asked), mode, and what its plan decided. */
export interface LawOfTheDay {
  readonly kind: CommitteeKind;
  readonly province?: string;
  readonly day: Day;
  readonly mode: Mode;
  /** Values by question key that the adopted plan fixed; they count only where the law is silent or unknown. */
  readonly plan: Readonly<Record<string, unknown>>;
}
