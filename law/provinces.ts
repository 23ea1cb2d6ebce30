// What the provinces say, text by text, and what of it speaks on a day for a kind of committee. Whether it holds beside the nation: rules.ts.
import type { CommitteeKind, Day, LawOfTheDay } from './answer.ts';
import { beijing } from './beijing.ts';
import { type Province, provinceNamed, type Provision } from './local.ts';
import { ministry } from './ministry.ts';
import { chongqing, gansu, heilongjiang, hunan, jiangsu, shanxi } from './otherProvinces.ts';
import { shanghai } from './shanghai.ts';
import { horizon, type TextId, texts } from './texts.ts';
import { zhejiang } from './zhejiang.ts';

/** Every provision of a province, in the order of its texts. */
export const provincial: Readonly<Record<Province, readonly Provision[]>> = {
  上海: shanghai,
  浙江: zhejiang,
  北京: beijing,
  重庆: chongqing,
  甘肃: gansu,
  江苏: jiangsu,
  黑龙江: heilongjiang,
  湖南: hunan,
  山西: shanxi,
};

const byKey: ReadonlyMap<string, readonly Provision[]> = new Map(
  Object.entries(provincial).flatMap(([province, provisions]) => [
    ...Map.groupBy(provisions, ({ key, text }) => `${province} ${texts[text].kind} ${key}`),
  ]),
);

const speaksOn = (text: TextId, day: Day): boolean => texts[text].from <= day && day <= (texts[text].to ?? horizon);

/** What the province says to a question on that day, for that kind of committee; nothing where it is silent or has no texts here. */
export const provisionOn = (key: string, { province, kind, day }: LawOfTheDay): Provision | undefined => {
  const named = provinceNamed(province);
  return named && byKey.get(`${named} ${kind} ${key}`)?.find(({ text }) => speaksOn(text, day));
};

/** The texts of a province for a kind of committee, whether in force on a day or not. */
export const textsOf = (province: Province, kind: CommitteeKind): readonly TextId[] => [
  ...new Set(provincial[province].map(({ text }) => text).filter((text) => texts[text].kind === kind)),
];

/** The ministry's procedure of 2013, offered for reference, by question. */
export const procedure: ReadonlyMap<string, Provision> = new Map(ministry.map((one) => [one.key, one]));
