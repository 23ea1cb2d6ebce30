// One thing that is due in a community's book, before it is known how late it is; and its state on a day.
import type { Answer, Day, LawOfTheDay } from '../../../law/answer.ts';
import { binds } from '../../../law/rules.ts';
import type { Both } from '../../../papers/words/terms.ts';
import { ruleWords } from '../termsaid.ts';
import type { DueShown, Step } from '../termshown.ts';

export interface Due {
  readonly key: string;
  /** The last day; absent: at once. */
  readonly day?: Day;
  /** From when it can be done; absent: now. */
  readonly from?: Day;
  readonly words: Both;
  readonly rule?: Answer<unknown>;
  readonly step?: Step;
  readonly screen?: keyof typeof screenWords;
}
/** What the rooms are asked with. */
export interface DueSeen {
  readonly today: Day;
  readonly law: LawOfTheDay;
  readonly lawOn: (day: Day) => LawOfTheDay;
  /** The day on which the term began, and on which it ends. */
  readonly since: Day;
  readonly ends?: Day;
  /** The term ends within half a year. */
  readonly endsSoon: boolean;
  /** Members of the committee now, and those who left it in this term. */
  readonly members: readonly Sitting[];
  readonly left: readonly Sitting[];
  /** How many representatives there are. */
  readonly representatives: number;
}
interface Sitting {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly since: Day;
}

export const b = (zh: string, en: string): Both => ({ zh, en });
export const step = (order: string, start: Step['start'] = {}, words?: Both): Step => ({
  order,
  start,
  ...(words ? { words } : {}),
});

const screenWords = { papers: b('文书', 'Papers'), term: b('任职', 'Offices') } as const;

/** In the order of their days; what has no day stands with today. */
export const inOrder = (all: readonly Due[], today: Day): readonly DueShown[] =>
  all
    .toSorted((x, y) => ((x.day ?? today) < (y.day ?? today) ? -1 : (x.day ?? today) > (y.day ?? today) ? 1 : 0))
    .map(({ key, day, from, words, rule, step: one, screen }) => ({
      key,
      words,
      // What only our default says makes nobody late.
      state:
        day !== undefined && day < today && (rule === undefined || binds(rule))
          ? 'late'
          : from !== undefined && from > today
            ? 'later'
            : 'due',
      ...(day === undefined ? {} : { day }),
      ...(rule ? { cites: ruleWords(rule) } : {}),
      ...(one && !(from !== undefined && from > today) ? { step: one } : {}),
      ...(screen === undefined ? {} : { screen: { name: screen, words: screenWords[screen] } }),
    }));
