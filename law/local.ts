// How a text below the national law is written down: one provision a line, with the place it was read in, or told at second hand. Which of them hold: rules.ts.
import type { Mark, Source } from './answer.ts';
import type { Rule } from './rule.ts';
import type { TextId } from './texts.ts';

interface Said {
  /** The question it answers. */
  readonly key: string;
  readonly text: TextId;
  readonly value: unknown;
  readonly mark: Mark;
}

/** Where it was read. */
interface Read {
  readonly source: Source;
  readonly doubt?: undefined;
  /** The national text hands this matter over, so that the province may add to what it fixes, while that text is the older one. */
  readonly adds?: true;
}

/** What is only told makes nothing fixed: it names what is to be confirmed, in both languages. */
interface Told {
  readonly source?: undefined;
  readonly doubt: { readonly zh: string; readonly en: string };
  readonly adds?: undefined;
}

export type Provision = Said & (Read | Told);

/** A text that was read: `at(rule, value, article, paragraph, figure)`. */
export const readIn =
  (text: TextId, mark: 'V' | 'Vx' = 'V') =>
  <T>(
    rule: Rule<T>,
    value: NoInfer<T>,
    article: number,
    paragraph?: number,
    figure?: string,
    more: { readonly adds?: true } = {},
  ): Provision => ({
    key: rule.key,
    text,
    value,
    mark,
    source: { text, article, ...(paragraph === undefined ? {} : { paragraph }), ...(figure === undefined ? {} : { figure }) },
    ...more,
  });

/** A text known by extract without its article (Vx), a handbook or plan (S), or general knowledge (U): a parameter that names its own uncertainty. */
export const toldOf =
  (text: TextId) =>
  <T>(rule: Rule<T>, value: NoInfer<T>, mark: 'Vx' | 'S' | 'U', zh: string, en: string): Provision => ({
    key: rule.key,
    text,
    value,
    mark,
    doubt: { zh, en },
  });

export const provinceNames = ['上海', '浙江', '北京', '重庆', '甘肃', '江苏', '黑龙江', '湖南', '山西'] as const;
export type Province = (typeof provinceNames)[number];

/** 上海 for 上海, 上海市; undefined for a place without texts here. */
export const provinceNamed = (name: string | undefined): Province | undefined => {
  if (name === undefined) return undefined;
  const short = name.trim().replace(/[省市]$/u, '');
  return provinceNames.find((one) => one === short);
};
