// What a story has come to on the eve of its poll, asked of the product: readiness line by line, what is pointed at, the figures of the summary and the numbers of the notices. What they should be: each story's own test.
import { isReady, readiness } from '../election/readiness.ts';
import { pointedAt as withRepresentatives } from '../election/representatives/representation.ts';
import { lawOf } from '../election/counting/totals.ts';
import { addDays } from '../law/days.ts';
import type { Replayed } from '../office/told/replay.ts';
import { figuresIn, pointedAt } from './telling.ts';

export interface Eve {
  /** Keys of the readiness lines by their state: `ready`, `lacking`, `not asked`. */
  readonly lines: Readonly<Partial<Record<'ready' | 'lacking' | 'not asked', readonly string[]>>>;
  readonly green: boolean;
  /** What is found behind a line, in Chinese. */
  readonly found: (key: string) => string | undefined;
  /** What does not add up, was out of time or is outside a share. */
  readonly pointedAt: readonly string[];
  /** A figure of the work summary, computed from facts. */
  readonly figure: (name: string) => string | number | undefined;
  /** `1 选举委员会`: number and kind of every notice, as posted. */
  readonly notices: readonly string[];
}

/** The election of a story on the day before its poll. Throws where no day is fixed. */
export const eveOf = (told: Replayed): Eve => {
  const e = told.election.election();
  if (e.electionDay === undefined) throw new RangeError('no election day is fixed');
  const today = addDays(e.electionDay, -1);
  const law = lawOf(e, today);
  const lines = readiness(e, law, today);
  const figures = figuresIn(told, today);
  return {
    lines: Object.fromEntries([...Map.groupBy(lines, (l) => l.state)].map(([state, of]) => [state, of.map((l) => l.key)])),
    green: isReady(lines),
    found: (key) => lines.find((l) => l.key === key)?.found.zh,
    pointedAt: [...pointedAt(told, today), ...withRepresentatives(e, law).map((p) => p.words.zh)],
    figure: (name) => figures[name],
    notices: e.notices.map((n) => `${n.label} ${n.notice}`),
  };
};
