// The language of the screen: Chinese first, English by a switch that is remembered. Promises that a key without words does not compile.
import i18next from 'i18next';
import { createContext, useContext } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Both } from '../../../../office/screens.ts';
import type { Trouble } from '../api.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';
import { boxName } from '../../../../election/polling/boxname.ts';
import { dayWords, distanceWords, type Language, numberWords } from './days.ts';

export type WordKey = keyof typeof zh;
export interface Words {
  readonly language: Language;
  readonly t: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
  /** The half of a text that comes from the office in both languages. */
  readonly both: (text: Both) => string;
  /** Why something did not reach the office, in one sentence: its own where it gave one. */
  readonly said: (trouble: Trouble) => string;
  /** 2026年3月28日（星期六）. */
  readonly day: (day: string) => string;
  /** 3月28日（周六）, for narrow places; with its year where that is not the year of the book's own today. */
  readonly shortDay: (day: string) => string;
  /** 2026年3月28日（周六）. */
  readonly datedDay: (day: string) => string;
  /** 今天, 还有 3 天, 已过 2 天. */
  readonly distance: (days: number) => string;
  readonly number: (value: number) => string;
  readonly change: (to: Language) => void;
}

/** Today by the clock of the book that is open: its year goes without saying. */
export const Today = createContext<string | undefined>(undefined);

const kept = 'zhengxuan.language';

export const startWords = (): void => {
  const language: Language = localStorage.getItem(kept) === 'en' ? 'en' : 'zh';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { zh: { translation: zh }, en: { translation: en } },
    initAsync: false,
  });
};

const change = (to: Language): void => {
  localStorage.setItem(kept, to);
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en';
  void i18next.changeLanguage(to);
};

/** A box is said by its whole name: {{box}} and {{into}}, or {{mobileBox}} where it is known to be carried. */
const boxesIn = (
  values: Readonly<Record<string, string | number>>,
  language: Language,
): Readonly<Record<string, string | number>> => {
  const { box, into } = values;
  return {
    ...values,
    ...(typeof box === 'string' ? { box: boxName(box)[language], mobileBox: boxName(box, true)[language] } : {}),
    ...(typeof into === 'string' ? { into: boxName(into)[language] } : {}),
  };
};
const troubleKeys = {
  offline: 'trouble.offline',
  'signed out': 'trouble.signedOut',
  'not allowed': 'trouble.other',
  other: 'trouble.other',
} as const satisfies Readonly<Record<Trouble['kind'], WordKey>>;
const capital = (said: string): string => said.replace(/^(mobile )?box /, (name) => name.charAt(0).toUpperCase() + name.slice(1));

export const useWords = (): Words => {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const year = useContext(Today)?.slice(0, 4);
  return {
    language,
    t: (key, values = {}) => capital(t(key, boxesIn(values, language))),
    both: (text) => text[language],
    said: (trouble) => ('words' in trouble && trouble.words ? trouble.words[language] : t(troubleKeys[trouble.kind])),
    day: (day) => dayWords(day, language, 'long'),
    shortDay: (day) => dayWords(day, language, day.slice(0, 4) === year ? 'short' : 'dated'),
    datedDay: (day) => dayWords(day, language, 'dated'),
    distance: (days) => distanceWords(days, language),
    number: numberWords,
    change,
  };
};
