// One reasoned step of a determination: what is asked, the whole numbers it is asked of, the comparison as it was made, whether it holds and what it rests on.
import type { Answer, Share, Source } from '../law/answer.ts';
import { citesOf } from '../law/rules.ts';
import { formula } from '../law/share.ts';
import type { Post } from './totals.ts';
import { reaches } from './weigh.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Step {
  /** The law's question, or `sum` for what must add up. */
  readonly key: string;
  readonly asks: Words;
  readonly operands: Readonly<Record<string, number>>;
  /** `2 × 1984 = 3968 > 2149`. */
  readonly formula: string;
  readonly holds: boolean;
  /** The article in Chinese, or that the plan decides, or that it is to be confirmed. */
  readonly cites: string;
  readonly citesEn: string;
  readonly source?: Source;
  /** How firm the rule is; a sum needs no rule. */
  readonly kind: Answer<unknown>['kind'] | 'sum';
  /** Whose votes are weighed, where it is one person's. */
  readonly of?: string;
}

/** What a person must look at before concluding. Nothing follows from it by itself. */
export interface Finding {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly cites?: string;
}

export const postWords: Readonly<Record<Post, Words>> = {
  director: { zh: '主任', en: 'director' },
  deputy: { zh: '副主任', en: 'deputy director' },
  member: { zh: '委员', en: 'member' },
  woman: { zh: '妇女委员', en: 'woman member' },
};

type Asked = Pick<Step, 'key' | 'asks' | 'operands'> & { readonly of?: string };

const cited = new WeakMap<Answer<unknown>, Words>();

/** Where an answer comes from, in words, told once for each answer. */
export const citesFor = (answer: Answer<unknown>): Words => {
  const before = cited.get(answer);
  if (before !== undefined) return before;
  const words = citesOf(answer);
  cited.set(answer, words);
  return words;
};

/** A step that compares by a rule of the law; the comparison is handed in as it was made. */
export const ruledStep = ({ key, asks, operands, of }: Asked, answer: Answer<unknown>, made: string, holds: boolean): Step => {
  const { zh, en } = citesFor(answer);
  const { kind } = answer;
  const step = { key, asks, operands, formula: made, holds, cites: zh, citesEn: en, kind };
  if (answer.kind === 'fixed')
    return of === undefined ? { ...step, source: answer.source } : { ...step, of, source: answer.source };
  return of === undefined ? step : { ...step, of };
};

/** A step that asks whether `x` of `n` reaches the share the law or plan gives. */
export const shareStep = (asked: Asked, answer: Answer<Share>, x: number, n: number): Step =>
  ruledStep(asked, answer, formula(answer.value, x, n), reaches(answer.value, x, n));

/** A step that only adds up. */
export const sumStep = (asked: Asked, made: string, holds: boolean): Step => ({
  ...asked,
  formula: made,
  holds,
  cites: '票数平衡',
  citesEn: 'the figures must balance',
  kind: 'sum',
});

/** `3 > 2`, `2 = 2`, `1 < 2`: two numbers with the sign that stands between them. */
export const compared = (left: number, right: number): string =>
  `${left} ${left > right ? '>' : left < right ? '<' : '='} ${right}`;
