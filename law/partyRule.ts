// How a rule of the party's regulation is written down: read in an extract, or told by handbooks and to be confirmed. The rules: partyBodies.ts, partyVote.ts.
import type { Answer, Day, Mark, Unit } from './answer.ts';

export interface PartyRule<T> {
  readonly key: string;
  readonly asks: { readonly zh: string; readonly en: string };
  readonly unit?: Unit;
  readonly takes: (value: unknown) => value is T;
  readonly answer: Answer<T>;
}

/** The party's election on a day, with what its own plan (选举办法) decided. */
export interface PartyDay {
  readonly kind: 'party';
  readonly day: Day;
  readonly plan: Readonly<Record<string, unknown>>;
}

export const fixed = <T>(value: T, article: number): Answer<T> => ({
  kind: 'fixed',
  value,
  source: { text: 'PT2020', article },
  mark: 'Vx',
});

export const told = <T>(value: T, mark: Mark = 'S'): Answer<T> => ({
  kind: 'unknown',
  value,
  doubt:
    mark === 'S'
      ? 'told by handbooks and plans; the article of the regulation was not seen'
      : 'from general knowledge; not seen in a text',
  doubtZh: mark === 'S' ? '见于手册和方案，未见条例原文条序' : '据一般了解，未见原文',
  mark,
});

export const asked = <T>(
  key: string,
  zh: string,
  en: string,
  takes: PartyRule<T>['takes'],
  answer: Answer<T>,
  unit?: Unit,
): PartyRule<T> => ({
  key,
  asks: { zh, en },
  takes,
  answer,
  ...(unit === undefined ? {} : { unit }),
});
