// What would follow if one number or one rule were another: the round concluded twice, and what differs between the two. It changes nothing that is recorded.
import type { LawOfTheDay } from '../law/answer.ts';
import { determine, type Determination, type Known, type Outcome, type Step } from './determination.ts';
import type { KindTotals, Post, RoundTotals } from './totals.ts';

/** One change, of a number of the totals or of a rule. */
export type Change =
  | { readonly of: 'registered' | 'participants'; readonly to: number }
  | { readonly of: 'ballots'; readonly kind: string; readonly count: keyof Omit<KindTotals, 'kind'>; readonly to: number }
  | { readonly of: 'votes'; readonly post: Post; readonly name: string; readonly to: number }
  | { readonly of: 'seats'; readonly post: Post; readonly to: number }
  /** What the plan says to one question of the law. */
  | { readonly of: 'plan'; readonly key: string; readonly to: unknown }
  | { readonly of: 'province'; readonly to: string }
  | { readonly of: 'day'; readonly to: string }
  | { readonly of: 'mode'; readonly to: LawOfTheDay['mode'] };

/** A step that reads otherwise, or that only one of the two has. */
interface StepChange {
  readonly before?: Step;
  readonly after?: Step;
}

export interface WhatIf {
  readonly before: Determination;
  readonly after: Determination;
  readonly steps: readonly StepChange[];
  /** Outcomes that fall away, and that come. */
  readonly gone: readonly Outcome[];
  readonly come: readonly Outcome[];
}

const changedContests = (totals: RoundTotals, change: Extract<Change, { of: 'votes' | 'seats' }>): RoundTotals => {
  const known = totals.contests.some(
    ({ post, candidates }) =>
      post === change.post && (change.of === 'seats' || candidates.some(({ name }) => name === change.name)),
  );
  if (!known) throw new RangeError(change.of === 'seats' ? `no vote for ${change.post}` : `no ${change.name} for ${change.post}`);
  const contests = totals.contests.map((contest) => {
    if (contest.post !== change.post) return contest;
    if (change.of === 'seats') return { ...contest, seats: change.to };
    return {
      ...contest,
      candidates: contest.candidates.map((one) => (one.name === change.name ? { ...one, votes: change.to } : one)),
    };
  });
  return { ...totals, contests };
};

const changedBallots = (totals: RoundTotals, { kind, count, to }: Extract<Change, { of: 'ballots' }>): RoundTotals => {
  if (!totals.kinds.some((one) => one.kind === kind)) throw new RangeError(`no ballots of the kind ${kind}`);
  return { ...totals, kinds: totals.kinds.map((one) => (one.kind === kind ? { ...one, [count]: to } : one)) };
};

/** The totals and the law with that one change. Throws on a person, post or kind of ballot that the round does not have. */
export const changed = (totals: RoundTotals, law: LawOfTheDay, change: Change): readonly [RoundTotals, LawOfTheDay] => {
  switch (change.of) {
    case 'registered':
    case 'participants':
      return [{ ...totals, [change.of]: change.to }, law];
    case 'ballots':
      return [changedBallots(totals, change), law];
    case 'votes':
    case 'seats':
      return [changedContests(totals, change), law];
    case 'plan':
      return [totals, { ...law, plan: { ...law.plan, [change.key]: change.to } }];
    case 'province':
    case 'day':
    case 'mode':
      return [totals, { ...law, [change.of]: change.to }];
    default:
      return change satisfies never;
  }
};

const allSteps = ({ steps, contests, woman }: Determination): ReadonlyMap<string, Step> => {
  const all = new Map<string, Step>();
  const add = (place: string, step: Step): void => {
    const key = `${place} ${step.key} ${step.of ?? ''}`;
    let nth = 1;
    while (all.has(`${key} ${nth}`)) nth += 1;
    all.set(`${key} ${nth}`, step);
  };
  for (const step of steps) add('', step);
  for (const { post, steps: own } of contests) for (const step of own) add(post, step);
  add('', woman.step);
  return all;
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Concludes the round as it is and with one change, and tells what differs. Throws as `determine` does, and where the change names nothing of the round. */
export const whatIf = (totals: RoundTotals, law: LawOfTheDay, change: Change, known?: Known): WhatIf => {
  const before = determine(totals, law, known);
  const after = determine(...changed(totals, law, change), known);
  const [old, now] = [allSteps(before), allSteps(after)];
  const steps = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): readonly StepChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (same(was, is)) return [];
    return [{ ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
  const missing = (from: readonly Outcome[], others: readonly Outcome[]) =>
    from.filter((one) => !others.some((other) => same(one, other)));
  return { before, after, steps, gone: missing(before.outcomes, after.outcomes), come: missing(after.outcomes, before.outcomes) };
};

const posts: Readonly<Record<string, Post>> = {
  director: 'director',
  deputy: 'deputy',
  member: 'member',
  woman: 'woman',
  主任: 'director',
  副主任: 'deputy',
  委员: 'member',
  妇女委员: 'woman',
};
const counts = ['issued', 'returned', 'valid', 'partValid', 'void', 'blank', 'printed', 'spoiled', 'notReturned'] as const;

const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/**
 * A change written as `key=value`: `registered=2150`, `participants=1074`, `returned=101` (one kind of ballot) or `all.returned=101`, `votes.主任.罗伟林=1000`,
 * `seats.委员=2`, `plan.overVote=section`, `province=浙江`, `day=2018-06-01`, `mode=households`. Undefined where it is none of these.
 */
export const changeFrom = (text: string, totals: RoundTotals): Change | undefined => {
  const at = text.indexOf('=');
  const [key, value] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || value === '') return undefined;
  const [first = '', second = '', ...rest] = key.split('.');
  if (first === 'plan' && second !== '') return { of: 'plan', key: second, to: valueOf(value) };
  if (key === 'province' || key === 'day') return { of: key, to: value };
  if (key === 'mode' && (value === 'voters' || value === 'households' || value === 'representatives'))
    return { of: key, to: value };
  const to = /^\d{1,12}$/.test(value) ? Number(value) : undefined;
  if (to === undefined) return undefined;
  if (key === 'registered' || key === 'participants') return { of: key, to };
  const post = posts[second];
  if (first === 'votes' && post !== undefined && rest.length > 0) return { of: 'votes', post, name: rest.join('.'), to };
  if (first === 'seats' && post !== undefined) return { of: 'seats', post, to };
  const count = counts.find((one) => one === (second || first));
  const kind = second === '' ? totals.kinds[0]?.kind : first;
  return count === undefined || kind === undefined || (second === '' && totals.kinds.length > 1)
    ? undefined
    : { of: 'ballots', kind, count, to };
};
