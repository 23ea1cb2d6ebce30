// All questions in one list, what a plan says against the law, and the law explained. How one answer is found: answering.ts; its words: words.ts.
import type { Answer, CommitteeKind, Day, LawOfTheDay, Mode, Question, Source } from './answer.ts';
import { type AnyRule, answerOn, lawfulAnswer, nationalAnswer, same } from './answering.ts';
import * as after from './after.ts';
import * as ballot from './ballot.ts';
import * as byElection from './byElection.ts';
import * as candidates from './candidates.ts';
import * as committee from './committee.ts';
import * as electionCommittee from './electionCommittee.ts';
import * as matters from './matters.ts';
import * as meetings from './meetings.ts';
import * as nomination from './nomination.ts';
import { readingOrder } from './order.ts';
import * as outcome from './outcome.ts';
import * as poll from './poll.ts';
import * as proxies from './proxies.ts';
import * as publicity from './publicity.ts';
import * as recall from './recall.ts';
import * as registration from './registration.ts';
import * as representatives from './representatives.ts';
import * as secondVote from './secondVote.ts';
import * as shifts from './shifts.ts';
import * as supervision from './supervision.ts';
import * as time from './time.ts';
import type { Rule } from './rule.ts';
import { cite, citeEn, horizon } from './texts.ts';
import { type Words, wordsOf } from './words.ts';

export { answerOn, binds } from './answering.ts';
export * from './after.ts';
export * from './ballot.ts';
export * from './byElection.ts';
export * from './candidates.ts';
export * from './committee.ts';
export * from './electionCommittee.ts';
export * from './matters.ts';
export * from './meetings.ts';
export * from './nomination.ts';
export * from './outcome.ts';
export * from './poll.ts';
export * from './publicity.ts';
export * from './proxies.ts';
export * from './recall.ts';
export * from './registration.ts';
export * from './representatives.ts';
export * from './secondVote.ts';
export * from './shifts.ts';
export * from './supervision.ts';
export * from './time.ts';

/** The topics in the order of the law book. */
const topics: readonly (readonly [string, Readonly<Record<string, AnyRule>>])[] = [
  ['committee', committee],
  ['electionCommittee', electionCommittee],
  ['publicity', publicity],
  ['registration', registration],
  ['nomination', nomination],
  ['candidates', candidates],
  ['proxies', proxies],
  ['poll', poll],
  ['ballot', ballot],
  ['outcome', outcome],
  ['secondVote', secondVote],
  ['after', after],
  ['shifts', shifts],
  ['recall', recall],
  ['byElection', byElection],
  ['meetings', meetings],
  ['matters', matters],
  ['representatives', representatives],
  ['supervision', supervision],
  ['time', time],
];

const place: ReadonlyMap<string, number> = new Map(readingOrder.map((key, i) => [key, i]));

/** Every question, topic by topic. */
export const rules: readonly AnyRule[] = topics
  .flatMap(([, own]) => Object.values(own))
  .toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));

/** The topic of each question, topics in the order of the law book. */
export const topicOf: ReadonlyMap<string, string> = new Map(
  topics.flatMap(([topic, own]) => Object.values(own).map(({ key }) => [key, topic] as const)),
);

const ruleByKey: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.key, rule]));

/** The keys of all questions. */
export const ruleKeys: readonly string[] = rules.map(({ key }) => key);

/** The question of that key, where there is one. */
export const questionOf = (key: string): Question<unknown> | undefined => ruleByKey.get(key);

/** Whether the law of that kind of committee is known for the day: not before its first text, not after the horizon. */
export const lawIsKnownOn = (kind: CommitteeKind, day: Day): boolean =>
  day >= (kind === 'village' ? '2010-10-28' : '1990-01-01') && day <= horizon;

export interface PlanConflict {
  readonly key: string;
  /** What the plan says. */
  readonly wanted: unknown;
  readonly why: 'no such question' | 'not a value of this question' | 'against the law';
  /** What the law says, where it says it; else what the question takes by default. */
  readonly lawful?: unknown;
  /** The lawful value nearest to what the plan says. */
  readonly nearest?: unknown;
  readonly source?: Source;
}

const conflictOf = (key: string, value: unknown, law: LawOfTheDay): PlanConflict | undefined => {
  const rule = ruleByKey.get(key);
  if (rule === undefined) return { key, wanted: value, why: 'no such question' };
  const answer = lawfulAnswer(rule, law);
  if (!rule.takes(value))
    return { key, wanted: value, why: 'not a value of this question', lawful: answer.value, nearest: answer.value };
  if (answer.kind !== 'fixed') return undefined;
  const lawful = same(value, answer.value) || rule.within?.(value as never, answer.value as never) === true;
  if (lawful) return undefined;
  const nearest: unknown = rule.nearest?.(value as never, answer.value as never) ?? answer.value;
  return { key, wanted: value, why: 'against the law', lawful: answer.value, nearest, source: answer.source };
};

/** What the plan says that the law does not let it say, that is no answer, or that nobody asked; also a way of voting (`modes`) the law does not know. Each with the article and the nearest lawful value. */
export const planConflicts = (law: LawOfTheDay): readonly PlanConflict[] => {
  const said = Object.entries(law.plan).filter(([, value]) => value !== undefined);
  const asked = said.flatMap(([key, value]) => conflictOf(key, value, law) ?? []);
  const { value, source } = nationalAnswer(committee.modes, law) as Extract<Answer<readonly Mode[]>, { kind: 'fixed' }>;
  if (answerOn(committee.modes, law).value.includes(law.mode)) return asked;
  return [...asked, { key: 'modes', wanted: law.mode, why: 'against the law', lawful: value, nearest: value[0], source }];
};

/** Where an answer comes from, in words: the article, the plan, or that it is to be confirmed. */
export const citesOf = (answer: Answer<unknown>): Words => {
  switch (answer.kind) {
    case 'fixed':
      return { zh: cite(answer.source), en: citeEn(answer.source) };
    case 'plan':
      return answer.decided
        ? { zh: '选举工作方案（法律未作规定）', en: 'the election plan (the law is silent)' }
        : { zh: '法律未作规定，由选举工作方案确定（此处用默认值）', en: 'the law is silent, the plan decides (default used)' };
    case 'unknown':
      return {
        zh: `法律未明确，待当地确认（此处用默认值）${answer.doubtZh === undefined ? '' : `：${answer.doubtZh}`}`,
        en: `not settled by the texts, to be confirmed (default used): ${answer.doubt}`,
      };
    default:
      return answer satisfies never;
  }
};

export interface Explained {
  readonly key: string;
  readonly asks: Words;
  /** As it stands in profile.json (docs/archive.md). */
  readonly value: unknown;
  readonly words: Words;
  readonly kind: Answer<unknown>['kind'];
  /** Whether the plan decided it. */
  readonly decided: boolean;
  readonly cite: Words;
  readonly source?: Source;
}

/** Every question with its answer under the law of the day, in values and in words. */
export const explain = (law: LawOfTheDay): readonly Explained[] =>
  rules.map((rule) => {
    const answer = answerOn(rule as unknown as Rule<unknown>, law);
    return {
      key: rule.key,
      asks: rule.asks,
      value: answer.value,
      words: wordsOf(rule.key, answer.value, rule.unit),
      kind: answer.kind,
      decided: answer.kind === 'plan' && answer.decided,
      cite: citesOf(answer),
      ...(answer.kind === 'fixed' ? { source: answer.source } : {}),
    };
  });
