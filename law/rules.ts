// All questions in one list, the answer to one of them under the law of a day, what a plan says against the law, and the law explained. The words of the answers: words.ts.
import type { Answer, CommitteeKind, Dated, Day, LawOfTheDay, Mode, Question, Source } from './answer.ts';
import * as committee from './committee.ts';
import * as electionCommittee from './electionCommittee.ts';
import * as nomination from './nomination.ts';
import * as outcome from './outcome.ts';
import * as poll from './poll.ts';
import * as registration from './registration.ts';
import type { Rule } from './rule.ts';
import { cite, citeEn, horizon } from './texts.ts';
import { type Words, wordsOf } from './words.ts';

export * from './committee.ts';
export * from './electionCommittee.ts';
export * from './nomination.ts';
export * from './outcome.ts';
export * from './poll.ts';
export * from './registration.ts';

/** A rule whose kind of value is not known here. */
type AnyRule = Omit<Rule<unknown>, 'takes' | 'within'> & {
  readonly takes: (value: unknown) => boolean;
  readonly within?: (plan: never, law: never) => boolean;
};

const all: readonly Readonly<Record<string, AnyRule>>[] = [committee, electionCommittee, registration, nomination, poll, outcome];

/** Every question, topic by topic. */
export const rules: readonly AnyRule[] = all.flatMap((topic) => Object.values(topic));

const ruleByKey: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.key, rule]));

/** The keys of all questions. */
export const ruleKeys: readonly string[] = rules.map(({ key }) => key);

/** The question of that key, where there is one. */
export const questionOf = (key: string): Question<unknown> | undefined => ruleByKey.get(key);

const datedAnswers = (rule: AnyRule, kind: CommitteeKind, mode: Mode): readonly Dated<unknown>[] =>
  rule.inMode?.[mode]?.[kind] ?? rule.answers[kind];

const holdsOn = ({ from, to = horizon }: Dated<unknown>, day: Day): boolean => from <= day && day <= to;

/** Whether the law of that kind of committee is known for the day: not before its first text, not after the horizon. */
export const lawIsKnownOn = (kind: CommitteeKind, day: Day): boolean =>
  day >= (kind === 'village' ? '2010-10-28' : '1990-01-01') && day <= horizon;

const nationalAnswer = (rule: AnyRule, law: LawOfTheDay): Answer<unknown> => {
  const [dated, ...more] = datedAnswers(rule, law.kind, law.mode).filter((one) => holdsOn(one, law.day));
  if (dated === undefined) throw new RangeError(`${rule.key}: no text is known for ${law.day}`);
  if (more.length > 0) throw new RangeError(`${rule.key}: more than one answer for ${law.day}`);
  return dated.answer;
};

const planned = (rule: AnyRule, law: LawOfTheDay): unknown =>
  Object.hasOwn(law.plan, rule.key) ? law.plan[rule.key] : undefined;

/**
 * The answer to a question under the law of the day. A value the plan decided counts only where the law is silent or unknown;
 * a value against the law or of another kind is left aside here and named by `planConflicts`. Throws for a day whose law is not known.
 */
export const answerOn = <T>(rule: Rule<T>, law: LawOfTheDay): Answer<T> => {
  const answer = nationalAnswer(rule as unknown as AnyRule, law) as Answer<T>;
  const plan = planned(rule as unknown as AnyRule, law);
  if (answer.kind === 'fixed' || !rule.takes(plan)) return answer;
  const near = answer.kind === 'plan' ? answer.near : undefined;
  return { kind: 'plan', value: plan, decided: true, ...(near === undefined ? {} : { near }) };
};

export interface PlanConflict {
  readonly key: string;
  /** What the plan says. */
  readonly wanted: unknown;
  readonly why: 'no such question' | 'not a value of this question' | 'against the law';
  /** What the law says, where it says it; else what the question takes by default. */
  readonly lawful?: unknown;
  readonly source?: Source;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const conflictOf = (key: string, value: unknown, law: LawOfTheDay): PlanConflict | undefined => {
  const rule = ruleByKey.get(key);
  if (rule === undefined) return { key, wanted: value, why: 'no such question' };
  if (!rule.takes(value))
    return { key, wanted: value, why: 'not a value of this question', lawful: nationalAnswer(rule, law).value };
  const answer = nationalAnswer(rule, law);
  if (answer.kind !== 'fixed') return undefined;
  const lawful = same(value, answer.value) || rule.within?.(value as never, answer.value as never) === true;
  return lawful ? undefined : { key, wanted: value, why: 'against the law', lawful: answer.value, source: answer.source };
};

/** What the plan says that the law does not let it say, that is no answer, or that nobody asked; also a way of voting (`modes`) the law does not know. */
export const planConflicts = (law: LawOfTheDay): readonly PlanConflict[] => {
  const said = Object.entries(law.plan).filter(([, value]) => value !== undefined);
  const asked = said.flatMap(([key, value]) => conflictOf(key, value, law) ?? []);
  if (answerOn(committee.modes, law).value.includes(law.mode)) return asked;
  const { value, source } = nationalAnswer(committee.modes, law) as Extract<Answer<unknown>, { kind: 'fixed' }>;
  return [...asked, { key: 'modes', wanted: law.mode, why: 'against the law', lawful: value, source }];
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
      return { zh: '法律未明确，待当地确认（此处用默认值）', en: 'not settled by the texts, to be confirmed (default used)' };
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
