// The form of a chapter: orders come in with the ground they stand on, facts or a refusal go out; evolve folds facts into the chapter's state. No clock, no dice, no I/O.
import type { z } from 'zod';
import type { Day, LawOfTheDay } from '../law/answer.ts';
import type { Election, Fact } from './election.ts';
import type { Refusal } from './refusal.ts';
import type { Stage } from './stages.ts';

/** What an order stands on: the day it happened, the day it is written, the law, a supply of random ids, and who gives it. All handed in by the office. */
export interface Ground {
  readonly on: Day;
  readonly today: Day;
  readonly law: LawOfTheDay;
  readonly mint: (prefix: 'p' | 'o' | 'n' | 'r') => string;
  readonly by: string;
}

/** A fact: what happened, by a name in the past tense, and on which day. */
export type Happened<Name extends string, What = unknown> = Readonly<{ fact: Name; on: Day } & What>;

export type Decision = readonly Fact[] | Refusal;

/** One order of the house: its words, its shape, the stages in which it may be given, and how it is decided. */
export interface OrderKind<S extends z.ZodType> {
  readonly zh: string;
  readonly en: string;
  readonly schema: S;
  /** Stages in which the order may be given. */
  readonly stages: readonly Stage[];
  /** The sub-book its facts are written to; absent = main. */
  station?(order: z.output<S>): number;
  decide(election: Election, order: z.output<S>, ground: Ground): Decision;
}

export const order = <S extends z.ZodType>(kind: OrderKind<S>): OrderKind<S> => kind;

export const isRefusal = (d: Decision): d is Refusal => 'kind' in d && d.kind === 'refused';
