// What every form to be filled in by hand is made of: labels and places to write, numbered lines, squares to tick, the article at its foot; and the way from one form to its two papers, the empty one and the one filled from the facts. Promises rows of eight millimetres or more.
import type { Election } from '../../election/election.ts';
import { dayOfPoll } from '../../election/polling/proxies.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { type AnyRule, lawfulAnswer } from '../../law/answering.ts';
import { ageOn, zhDate } from '../../law/days.ts';
import type { Kind } from '../kind.ts';
import type { Block, Cell, Page, Table } from '../page.ts';
import { type PlaceNames, placeOf, under } from '../place.ts';

/** Where a form is filled in: the election, the names of its place, its law on the day. */
export interface Ground {
  readonly e: Election;
  readonly p: PlaceNames;
  readonly law: LawOfTheDay;
  readonly on: Day;
}
/** A form: `sheet` is one sheet of it, empty or of one of its `facts`. */
export interface FormOf<T> {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly wide?: true;
  /** Drawn to measure: no Word file. */
  readonly measured?: true;
  readonly sheet: (g: Ground, one?: T) => readonly Block[];
  readonly facts?: (g: Ground) => readonly T[];
  /** Filled in, it names only whom the law makes public. */
  readonly open?: true;
}
export type Form = (e: Election, on: Day) => readonly Kind[];

/** The two papers of a form. The filled one is there once a fact can fill it. */
export const form =
  <T>(f: FormOf<T>): Form =>
  (e, on) => {
    const g: Ground = { e, p: placeOf(e), law: lawOf(e, on), on };
    const page = (many: readonly (T | undefined)[]): Page => ({
      title: `${g.p.committee}选举${f.zh}`,
      form: f.wide ? 'wide' : 'form',
      rehearsal: g.p.rehearsal,
      blocks: many.flatMap((one, i): readonly Block[] => [
        ...(f.measured
          ? []
          : [{ kind: 'title' as const, lines: [`${g.p.committee}选举`, f.zh], ...(i > 0 ? { sheet: true as const } : {}) }]),
        ...f.sheet(g, one),
      ]),
    });
    const kind = (name: string, zh: string, en: string, personal: boolean, many: readonly (T | undefined)[]): Kind => ({
      name,
      title: { zh, en },
      formats: f.measured ? ['pdf'] : ['pdf', 'docx'],
      personal,
      waitsFor: undefined,
      toFill: true,
      page: () => page(many),
    });
    const known = f.facts?.(g) ?? [];
    return [
      kind(`form-${f.name}`, f.zh, f.en, false, [undefined]),
      ...(known.length > 0
        ? [kind(`form-${f.name}-filled`, `${f.zh}（按记录填好）`, `${f.en}, filled in`, f.open !== true, known)]
        : []),
    ];
  };

/** The name of a thing to be written, and the place to write it: empty, or what is known. */
export const label = (text: string, span: Partial<Cell> = {}): Cell => ({ text, align: 'center', bold: true, ...span });
export const write = (text: string | number | undefined = '', span: Partial<Cell> = {}): Cell => ({
  text: String(text),
  ...span,
});
export const middle = (text: string | number | undefined = '', span: Partial<Cell> = {}): Cell => ({
  text: String(text),
  align: 'center',
  ...span,
});

/** Labels and places to write side by side, each row nine millimetres or as high as is said. */
export const fields = (widths: readonly number[], rows: readonly (readonly Cell[])[], tall = 9): Table => ({
  kind: 'table',
  widths,
  head: [],
  rows,
  tall,
  kept: true,
});
/** A large place to write, so many millimetres high, beside its name. */
export const room = (name: string, tall: number, text = '', widths: readonly number[] = [3, 15]): Table =>
  fields(widths, [[label(name), write(text)]], tall);

/** Rows that are known, and empty ones up to `least`; each begins with its number where `numbered`. */
export const lines = (
  widths: readonly number[],
  head: readonly string[],
  known: readonly (readonly Cell[])[],
  least: number,
  how: { readonly numbered?: boolean; readonly tall?: number; readonly small?: true } = {},
): Table => {
  const { numbered = true, tall = 9, small } = how;
  const empty = Array.from({ length: Math.max(0, least - known.length) }, () =>
    Array.from({ length: head.length - (numbered ? 1 : 0) }, () => write()),
  );
  const rows = [...known, ...empty].map((cells, i) => (numbered ? [middle(i + 1), ...cells] : cells));
  return { kind: 'table', widths, head: [head.map((text) => label(text))], rows, tall, ...(small ? { small } : {}) };
};

/** □甲 □乙, or ■甲 where it is so. */
export const squares = (all: readonly string[], chosen?: string): string =>
  all.map((one) => `${one === chosen ? '■' : '□'}${one}`).join('　');
export const signatures = (names: readonly string[], perLine = 3): Block => ({ kind: 'signatures', lines: names, perLine });
export const small = (...items: readonly string[]): Block => ({ kind: 'list', items, small: true, kept: true });

/** Where a sheet is cut in two, and for whom the lower part is. */
export const cut = (what: string): Block => small(`${'— '.repeat(9)}沿此线裁开，${what}${' —'.repeat(9)}`);

/** A day to be written in, or known. */
export const dayOrBlank = (day: Day | undefined): string => (day ? zhDate(day) : '　　　　年　　月　　日');

/** The articles under which a form is used, once each; what the law leaves open is told last. */
export const basis = (g: Ground, ...rules: readonly AnyRule[]): Block => {
  const cited = [...new Set(rules.map((rule) => under(lawfulAnswer(rule, g.law))))];
  const laws = cited.filter((one) => one.startsWith('《'));
  const rest = cited.filter((one) => !one.startsWith('《'));
  return small(`依据：${[...laws, ...rest].join('、')}。`);
};

/** How old somebody is on the day of the poll. */
export const ageAtPoll = (g: Ground, born: Day | undefined): string => (born ? String(ageOn(born, dayOfPoll(g.e) ?? g.on)) : '');
