// What the screens of a term say alike: bodies, rules, last days, sums, and a next step.
import type { Sum } from '../../assembly/quorum.ts';
import { type Choice, choiceBodies } from '../../election/term/choices.ts';
import type { Answer, Day, LawOfTheDay } from '../../law/answer.ts';
import { citesOf } from '../../law/rules.ts';
import { type Both, placeWords } from '../../papers/words/terms.ts';
import type { LastDay, Step, SumShown } from './termshown.ts';

/** What the term is seen with: today, the law of a day, and the decided motions on a choice of people (latest last). */
export interface TermSeen {
  readonly today: Day;
  readonly lawOn: (day: Day) => LawOfTheDay;
  readonly motions: readonly { readonly motion: string; readonly on: Day; readonly matter: string }[];
}

export const b = (zh: string, en: string): Both => ({ zh, en });

/** Where a rule stands; where the law is silent it is the place's own rule that is taken. */
export const ruleWords = (answer: Answer<unknown>): Both =>
  answer.kind === 'plan' && !answer.decided
    ? b('法律未作规定，按本地章程、惯例（此处用默认值）', 'the law is silent: the place’s own rule (default used)')
    : citesOf(answer);

/** In the words of its own law: 居民代表会议, 村民会议. */
export const bodyWords = (kind: LawOfTheDay['kind'], body: Choice['body'], group?: number): Both =>
  body === 'group'
    ? b(`第${group ?? ''}${placeWords[kind].group}会议`, `meeting of group ${group ?? ''}`)
    : b(body === 'meeting' ? placeWords[kind].meeting : placeWords[kind].representatives, choiceBodies[body].en);

export const meetingsWords = (kind: LawOfTheDay['kind'], bodies: readonly string[]): Both =>
  b(
    bodies.map((x) => (x === 'meeting' ? placeWords[kind].meeting : placeWords[kind].representatives)).join('或者'),
    bodies.map((x) => (x === 'meeting' ? 'the meeting of all' : 'the representatives’ meeting')).join(' or '),
  );

export const lastDay = (day: Day, answer: Answer<unknown>, words: Both, today: Day): LastDay => ({
  day,
  words,
  cites: ruleWords(answer),
  late: today > day,
});

export const shown = (words: Both, { count, of, least, reached, formula, answer }: Sum): SumShown => ({
  words,
  count,
  of,
  least,
  reached,
  formula,
  cites: ruleWords(answer),
});

export const step = (order: string, start: Step['start'] = {}, words?: Both): Step => ({
  order,
  start,
  ...(words ? { words } : {}),
});
