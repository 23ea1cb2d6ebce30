// How a rule is written down: a question, and for each text of its time what that text says. Looking an answer up is rules.ts.
import type { Answer, CommitteeKind, Dated, Mark, Mode, Question, Share } from './answer.ts';
import { type TextId, texts } from './texts.ts';

/** A question with the two things a plan of the place needs: which values it may hold, and which depart from the law lawfully. */
export interface Rule<T> extends Question<T> {
  /** Whether a value from a plan is of this question's kind. */
  readonly takes: (value: unknown) => value is T;
  /** Whether a plan (or a province) may say `plan` beside a fixed `law` without contradicting it (roll posted 25 days before: yes). Absent: only the same value. */
  readonly within?: (plan: T, law: T) => boolean;
  /** The lawful value nearest to one that is not; absent: what the law says. */
  readonly nearest?: (plan: T, law: T) => T;
  /** Where another answer holds in one way of voting (RC 19: representatives). */
  readonly inMode?: Readonly<Partial<Record<Mode, Readonly<Partial<Record<CommitteeKind, readonly Dated<T>[]>>>>>>;
}

/** What one text says to a question. */
export type Says<T> = (text: TextId) => Answer<T>;

/** The text fixes the value, at this article and paragraph, in these characters. */
export const says =
  <T>(value: T, article: number, paragraph: number, figure: string, item?: number): Says<T> =>
  (text) => ({
    kind: 'fixed',
    value,
    source: { text, article, paragraph, ...(item === undefined ? {} : { item }), figure },
  });

/** The text is silent: the plan decides, by default `value`; `near` is the place that speaks of the matter. */
export const silent =
  <T>(value: T, ...near: readonly [] | readonly [article: number, paragraph: number, figure: string]): Says<T> =>
  (text) => {
    if (near.length === 0) return { kind: 'plan', value, decided: false };
    const [article, paragraph, figure] = near;
    return { kind: 'plan', value, decided: false, near: { text, article, paragraph, figure } };
  };

/** No text at hand settles it; `value` is our default until it is confirmed locally. */
export const doubtful =
  <T>(value: T, doubt: string, doubtZh?: string, mark?: Mark): Says<T> =>
  () => ({
    kind: 'unknown',
    value,
    doubt,
    ...(doubtZh === undefined ? {} : { doubtZh }),
    ...(mark === undefined ? {} : { mark }),
  });

/** A question in one line: key, the question in Chinese and English, which values it takes, what the texts say, and the rest. */
export const ask = <T>(
  key: string,
  zh: string,
  en: string,
  takes: Rule<T>['takes'],
  answers: Rule<T>['answers'],
  more: Pick<Rule<T>, 'unit' | 'within' | 'nearest' | 'inMode'> = {},
): Rule<T> => ({ key, asks: { zh, en }, takes, answers, ...more });

const inForce = <T>(id: TextId, what: Says<T>): Dated<T> => {
  const { from, to } = texts[id];
  return { from, ...(to === undefined ? {} : { to }), answer: what(id) };
};

/** Villages: what the texts of 2010 and 2018 say, and what the text since 2026 says; `in2010` where the first differs. */
export const village = <T>(before2026: Says<T>, since2026: Says<T>, in2010: Says<T> = before2026): readonly Dated<T>[] => [
  inForce('VC2010', in2010),
  inForce('VC2018', before2026),
  inForce('VC2025', since2026),
];

/** Communities: what the texts of 1989 and 2018 say, and what the text since 2026 says; `in1990` where the first differs. */
export const community = <T>(before2026: Says<T>, since2026: Says<T>, in1990: Says<T> = before2026): readonly Dated<T>[] => [
  inForce('RC1990', in1990),
  inForce('RC2018', before2026),
  inForce('RC2025', since2026),
];

/** The same for both kinds on every day: the national texts never speak of it. */
export const everywhere = <T>(what: Says<T>): Readonly<Record<CommitteeKind, readonly Dated<T>[]>> => ({
  village: village(what, what),
  community: community(what, what),
});

export const wholeNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** From … to …, both inclusive. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

export const range = (value: unknown): value is Range =>
  typeof value === 'object' &&
  value !== null &&
  'min' in value &&
  'max' in value &&
  wholeNumber(value.min) &&
  wholeNumber(value.max) &&
  value.min <= value.max;

export const yesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';

export const oneOf =
  <const V extends string>(...options: readonly V[]) =>
  (value: unknown): value is V =>
    options.some((option) => option === value);

export const listOf =
  <V>(takesOne: (value: unknown) => value is V) =>
  (value: unknown): value is readonly V[] =>
    Array.isArray(value) && value.every(takesOne) && new Set(value).size === value.length;

export const aShare = (value: unknown): value is Share => {
  if (typeof value !== 'object' || value === null) return false;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0 || (entry[0] !== 'over' && entry[0] !== 'atLeast')) return false;
  const pair: unknown = entry[1];
  if (!Array.isArray(pair) || pair.length !== 2) return false;
  const [n, d] = pair as readonly unknown[];
  return wholeNumber(n) && wholeNumber(d) && d > 0 && n <= d;
};

export const orMore = (plan: number, law: number): boolean => plan >= law;
export const orFewer = (plan: number, law: number): boolean => plan <= law;

/** A plan may choose among what the law allows, but must leave something. */
export const someOf = <V>(plan: readonly V[], law: readonly V[]): boolean =>
  plan.length > 0 && plan.every((value) => law.includes(value));

/** What of a plan's choice the law leaves; where nothing is left, all that the law allows. */
export const nearestOf = <V>(plan: readonly V[], law: readonly V[]): readonly V[] => {
  const left = plan.filter((value) => law.includes(value));
  return left.length > 0 ? left : law;
};

/** A plan or a province may add to the list, never take from it. */
export const atLeastThese = <V>(plan: readonly V[], law: readonly V[]): boolean => law.every((value) => plan.includes(value));
