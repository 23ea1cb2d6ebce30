// The form of a chapter in the book of work: an order comes in with the ground it stands on, facts or a refusal go out. It knows no law: what is refused here is refused by the sums, the dates or the design of the book.
import { z } from 'zod';

/** `2026-03-28`. */
export type Day = string;

/** Somebody in office, as the composition hands them in: their id, name and post. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly post: string;
}

/** What an order stands on: the day it happened, the day it is written, ids, the account that gives it, and who holds office. */
export interface ServiceGround {
  readonly on: Day;
  readonly today: Day;
  readonly mint: (prefix: string) => string;
  readonly by: string;
  readonly holders: readonly Holder[];
}

/** A fact: what happened, by a name in the past tense, and on which day. What is personal stands in `secret`, under the key of its subject. */
export type Happened<Name extends string, What = unknown> = Readonly<{ fact: Name; on: Day } & What>;

/** A refusal by a closed key, with what was found. It rests on no article. */
export interface Refused<Key extends string> {
  readonly kind: 'refused';
  readonly key: Key;
  readonly found: Readonly<Record<string, string | number>>;
}
export const refusal = <Key extends string>(key: Key, found: Refused<Key>['found'] = {}): Refused<Key> => ({
  kind: 'refused',
  key,
  found,
});

/** One order: its words, its shape, and how it is decided. */
export interface OrderOf<State, Fact, Key extends string, S extends z.ZodType> {
  readonly zh: string;
  readonly en: string;
  readonly schema: S;
  decide(state: State, order: z.output<S>, ground: ServiceGround): readonly Fact[] | Refused<Key>;
}

/** Words beside a field, in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}
/** A choice of a closed list with the words of each. */
export const choice = <K extends string>(words: Readonly<Record<K, Both>>, zh: string, en: string) => {
  const keys = Object.keys(words) as [K, ...K[]];
  return z.enum(keys).meta({ zh, en, choices: words });
};
export const text = (most: number, zh: string, en: string) => z.string().trim().min(1).max(most).meta({ zh, en });
export const whole = (zh: string, en: string, most = 10_000_000) => z.number().int().min(0).max(most).meta({ zh, en });
export const dayField = (zh: string, en: string) => z.iso.date().meta({ zh, en });
/** Yuan as they are written on paper, with at most two decimals. The book keeps whole fen. */
export const yuan = (zh: string, en: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,10}(\.\d{1,2})?$/)
    .meta({ zh, en, hint: { zh: '元，最多两位小数，如 29850.50', en: 'yuan with at most two decimals, such as 29850.50' } });

/** Whole fen of an amount in yuan as `yuan` lets it in. */
export const fenOf = (amount: string): number => {
  const [whole = '0', part = ''] = amount.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
};
/** 29,850.50 as it stands in a sentence: without decimals where there are no fen. */
export const yuanOf = (fen: number): string => {
  const rest = fen % 100;
  const whole = String((fen - rest) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
};

/** The fields that were given, without those that were not. */
export const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
