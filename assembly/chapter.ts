// The form of a chapter in the books around an election: orders come in with the ground they stand on, facts or a refusal go out. No clock, no dice, no I/O; what a chapter decides on it says itself.
import type { z } from 'zod';
import type { Answer, Day, LawOfTheDay, Source } from '../law/answer.ts';

/** What an order stands on: the day it happened, the day it is written, the law, a supply of random ids, and who gives it. All handed in by the office. */
export interface Ground {
  readonly on: Day;
  readonly today: Day;
  readonly law: LawOfTheDay;
  readonly mint: (prefix: string) => string;
  /** The account that gives the order. */
  readonly by: string;
}

/** A fact: what happened, by a name in the past tense, and on which day. What is personal stands in a part of its own, `secret`, under the key of its subject. */
export type Happened<Name extends string, What = unknown> = Readonly<{ fact: Name; on: Day } & What>;

/** A refusal is an answer: a closed key, what was found, and the source it rests on. Its sentences stand in papers/words. */
export interface Refusal<Key extends string> {
  readonly kind: 'refused';
  readonly key: Key;
  readonly found: Readonly<Record<string, string | number>>;
  readonly because?: Source;
}

/** One order: its words, its shape, and how it is decided. Labels of fields stand in the schema as `.meta({ zh, en })`. */
export interface OrderOf<State, Fact, Key extends string, S extends z.ZodType, G extends Ground = Ground> {
  readonly zh: string;
  readonly en: string;
  readonly schema: S;
  decide(state: State, order: z.output<S>, ground: G): readonly Fact[] | Refusal<Key>;
}

/** A refusal by its key, what was found, and what it rests on: a source, or the answer of the law. Where the law is silent it is the plan or charter that refuses. */
export const refusal = <Key extends string>(
  key: Key,
  found: Refusal<Key>['found'] = {},
  because?: Source | Answer<unknown>,
): Refusal<Key> => {
  const source = because === undefined ? undefined : sourceOf(because);
  return { kind: 'refused', key, found, ...(source ? { because: source } : {}) };
};

const sourceOf = (because: Source | Answer<unknown>): Source => {
  if ('text' in because) return because;
  if (because.kind === 'fixed') return because.source;
  return { text: because.kind === 'plan' ? 'PLAN' : 'LOCAL', article: 0 };
};

export const isRefused = <Key extends string>(decided: readonly unknown[] | Refusal<Key>): decided is Refusal<Key> =>
  'kind' in decided;
