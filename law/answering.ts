// How an answer is found: what the nation says on the day, then the province, then the plan, each only where the one above leaves room. The questions: rules.ts.
import type { Answer, CommitteeKind, Dated, Day, LawOfTheDay, Mode, Source } from './answer.ts';
import type { Provision } from './local.ts';
import { procedure, provisionOn } from './provinces.ts';
import type { Rule } from './rule.ts';
import { horizon, textOf, texts } from './texts.ts';

/** A rule whose kind of value is not known here. */
export type AnyRule = Omit<Rule<unknown>, 'takes' | 'within' | 'nearest'> & {
  readonly takes: (value: unknown) => boolean;
  readonly within?: (plan: never, law: never) => boolean;
  readonly nearest?: (plan: never, law: never) => unknown;
};

const datedAnswers = (rule: AnyRule, kind: CommitteeKind, mode: Mode): readonly Dated<unknown>[] =>
  rule.inMode?.[mode]?.[kind] ?? rule.answers[kind];

const holdsOn = ({ from, to = horizon }: Dated<unknown>, day: Day): boolean => from <= day && day <= to;

/** What the national texts say on the day, whatever province or plan say. Throws for a day whose law is not known. */
export const nationalAnswer = (rule: AnyRule, law: LawOfTheDay): Answer<unknown> => {
  const [dated, ...more] = datedAnswers(rule, law.kind, law.mode).filter((one) => holdsOn(one, law.day));
  if (dated === undefined) throw new RangeError(`${rule.key}: no text is known for ${law.day}`);
  if (more.length > 0) throw new RangeError(`${rule.key}: more than one answer for ${law.day}`);
  return dated.answer;
};

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The answer before the plan: what the nation fixes; else the province, else the ministry's procedure for reference, else silence or doubt. */
export const lawfulAnswer = (rule: AnyRule, law: LawOfTheDay): Answer<unknown> => {
  const national = nationalAnswer(rule, law);
  const provision = provisionOn(rule.key, law);
  if (provision === undefined) return withProcedure(national, rule, law);
  if (national.kind === 'fixed') return besideTheNation(rule, national, provision);
  return provision.source === undefined ? toldOnly(provision, provision.doubt) : fixedBy(provision, provision.source);
};

const fixedBy = ({ value, mark }: Provision, source: Source): Answer<unknown> => ({
  kind: 'fixed',
  value,
  source,
  ...(mark === 'V' ? {} : { mark }),
});

type Doubt = NonNullable<Provision['doubt']>;

const toldOnly = ({ value, mark }: Provision, { zh, en }: Doubt): Answer<unknown> => ({
  kind: 'unknown',
  value,
  doubt: en,
  doubtZh: zh,
  mark,
});

/** A province beside a fixed national answer: the same, a detail the nation leaves room for, or superseded. */
const besideTheNation = (
  rule: AnyRule,
  national: Extract<Answer<unknown>, { kind: 'fixed' }>,
  provision: Provision,
): Answer<unknown> => {
  const { value, source, text, adds } = provision;
  if (source === undefined || same(value, national.value)) return national;
  const nationIsNewer = textOf(national.source.text).from > textOf(text).from;
  const detail = rule.within?.(value as never, national.value as never) === true || (adds === true && !nationIsNewer);
  if (detail) return { ...fixedBy(provision, source), nation: national.source } as Answer<unknown>;
  return {
    ...national,
    superseded: { value, source, why: nationIsNewer ? 'a newer national text' : 'the national law fixes it' },
  };
};

const withProcedure = (national: Answer<unknown>, rule: AnyRule, law: LawOfTheDay): Answer<unknown> => {
  if (national.kind === 'fixed' || law.kind !== 'village' || law.day < texts.PR2013.from) return national;
  const offered = procedure.get(rule.key);
  return offered?.source === undefined ? national : { kind: 'plan', value: offered.value, decided: false, near: offered.source };
};

const planned = (rule: AnyRule, law: LawOfTheDay): unknown =>
  Object.hasOwn(law.plan, rule.key) ? law.plan[rule.key] : undefined;

/**
 * The answer to a question under the law of the day. A value the plan decided counts only where the law is silent or unknown;
 * a value against the law or of another kind is left aside here and named by `planConflicts`. Throws for a day whose law is not known.
 */
export const answerOn = <T>(rule: Rule<T>, law: LawOfTheDay): Answer<T> => {
  const answer = lawfulAnswer(rule as unknown as AnyRule, law) as Answer<T>;
  const plan = planned(rule as unknown as AnyRule, law);
  if (answer.kind === 'fixed' || !rule.takes(plan)) return answer;
  const near = answer.kind === 'plan' ? answer.near : undefined;
  return { kind: 'plan', value: plan, decided: true, ...(near === undefined ? {} : { near }) };
};

/** What the nation, the province and the plan each say to a question; the answer that holds is `answerOn`. */
export interface Layers<T> {
  readonly nation: Answer<T>;
  readonly province?: Provision;
  readonly plan?: T;
}

export const layersOf = <T>(rule: Rule<T>, law: LawOfTheDay): Layers<T> => {
  const province = provisionOn(rule.key, law);
  const plan = planned(rule as unknown as AnyRule, law);
  return {
    nation: nationalAnswer(rule as unknown as AnyRule, law) as Answer<T>,
    ...(province === undefined ? {} : { province }),
    ...(rule.takes(plan) ? { plan } : {}),
  };
};

/** Whether an answer binds: the law says it, or the plan of the place decided it. What is only our default refuses nobody. */
export const binds = (a: Answer<unknown>): boolean => a.kind === 'fixed' || (a.kind === 'plan' && a.decided);
