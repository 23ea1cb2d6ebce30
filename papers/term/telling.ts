// What the papers of a term are told from: the term, the names of its place, the law of a day, and where each fact stands.
import type { Term } from '../../election/term/term.ts';
import type { Answer, Day, LawOfTheDay } from '../../law/answer.ts';
import { fullName, zhNumeral } from '../../law/texts.ts';
import { ranges } from '../figures.ts';
import type { Cell, Figure } from '../page.ts';
import { type PlaceWords, placeWords } from '../words/terms.ts';

export interface TermGiven {
  readonly on: Day;
  readonly lawOn: (day: Day) => LawOfTheDay;
  readonly told: readonly {
    readonly written: { readonly book: string; readonly position: number };
    readonly fact: { readonly fact: string };
  }[];
}
export interface TermTelling extends TermGiven {
  readonly t: Term;
  readonly words: PlaceWords;
  /** 桃源社区 */
  readonly place: string;
  /** 桃源社区居民委员会 */
  readonly committee: string;
  readonly term: number;
  readonly rehearsal: boolean;
  /** A figure made from the facts of one kind that carry this id. */
  readonly figure: (name: string, value: string | number, fact: string, id: string) => Figure;
}

export const termTelling = (t: Term, given: TermGiven): TermTelling => {
  const words = placeWords[t.begun?.kind ?? 'community'],
    place = t.begun?.name ?? '';
  const places = (fact: string, id: string) =>
    given.told.filter((p) => p.fact.fact === fact && Object.values(p.fact).includes(id)).map((p) => p.written);
  return {
    ...given,
    t,
    words,
    place,
    committee: `${place}${words.committee}`,
    term: t.begun?.term ?? 1,
    rehearsal: t.begun?.rehearsal ?? false,
    figure: (name, value, fact, id) => ({ name, value, from: ranges(places(fact, id)) }),
  };
};

/** 《……法》第二十条, or the place's own rules where the law is silent. */
export const by = (answer: Answer<unknown>): string =>
  answer.kind === 'fixed' ? `《${fullName(answer.source.text)}》第${zhNumeral(answer.source.article)}条` : '本地自治章程';
export const cell = (text: string | number, align: Cell['align'] = 'left'): Cell => ({ text: String(text), align });
export const head = (...texts: readonly string[]): readonly (readonly Cell[])[] => [
  texts.map((text) => ({ text, align: 'center' as const, bold: true })),
];
