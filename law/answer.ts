// What an answer of the law looks like: for a day and a place, a value with its source, or "silent", or "unknown". The questions stand in the files of their topics.

/** A civil day, `2026-03-28`. */
export type Day = string;

export type CommitteeKind = 'village' | 'community';

/** Who votes: all voters, one for each household, or the residents' representatives (RC 14). */
export type Mode = 'voters' | 'households' | 'representatives';

/** An exact share: strictly more than n/d, or at least n/d (Civil Code 1259). */
export type Share = { readonly over: readonly [number, number] } | { readonly atLeast: readonly [number, number] };

/** Where an answer stands: text in a version, article, paragraph, item, and the few characters that carry the figure. */
export interface Source {
  /** Key into law/texts.ts, e.g. `VC2025`, `ZJ-V2020`. */
  readonly text: string;
  readonly article: number;
  /** The number is that of a chapter: the article was not seen. */
  readonly chapter?: true;
  readonly paragraph?: number;
  readonly item?: number;
  /** 二十日, 过半数 …: at most a few characters. */
  readonly figure?: string;
}

/** How a text was read: V whole, Vx in an official extract, S told by a handbook or plan, U from general knowledge. */
export type Mark = 'V' | 'Vx' | 'S' | 'U';

/** What a provincial text says that does not hold, because the nation fixes the matter otherwise. Kept to be seen, never applied. */
interface Superseded {
  readonly value: unknown;
  readonly source: Source;
  readonly why: 'a newer national text' | 'the national law fixes it';
}

export type Answer<T> =
  /** The law says so: the nation, or a province where the nation is silent or hands over (`nation` is then the national place that leaves the room). */
  | {
      readonly kind: 'fixed';
      readonly value: T;
      readonly source: Source;
      /** Given where the text was read in an extract only. */
      readonly mark?: Mark;
      readonly nation?: Source;
      readonly superseded?: Superseded;
    }
  /** The law is silent: the plan of the place decides; `value` is the plan's decision, or our default until it is adopted. `near` is the place that speaks of the matter, or a text offered for reference. */
  | { readonly kind: 'plan'; readonly value: T; readonly decided: boolean; readonly near?: Source }
  /** No text at hand settles it: to be confirmed locally; `value` is our default. */
  | { readonly kind: 'unknown'; readonly value: T; readonly doubt: string; readonly doubtZh?: string; readonly mark?: Mark };

/** An answer and the days for which it holds (`to` inclusive; absent = the horizon). */
export interface Dated<T> {
  readonly from: Day;
  readonly to?: Day;
  readonly answer: Answer<T>;
}

export type Unit = 'days' | 'months' | 'years' | 'seats' | 'persons' | 'a year' | 'households';

export interface Question<T> {
  /** Name of the rule by its question: `rollPosting`, `turnoutForValidity`. */
  readonly key: string;
  readonly asks: { readonly zh: string; readonly en: string };
  /** Unit of the value where it is a number. */
  readonly unit?: Unit;
  readonly answers: Readonly<Record<CommitteeKind, readonly Dated<T>[]>>;
}

/** The law as it stands for one election: its kind, province, election day (or, before that is fixed, the day asked), mode, and what its plan decided. */
export interface LawOfTheDay {
  readonly kind: CommitteeKind;
  /** 上海, 上海市 …; a place for which law/provinces.ts has no texts stands under the national law alone. */
  readonly province?: string;
  readonly day: Day;
  readonly mode: Mode;
  /** Values by question key that the adopted plan fixed; they count only where the law is silent or unknown. */
  readonly plan: Readonly<Record<string, unknown>>;
}
