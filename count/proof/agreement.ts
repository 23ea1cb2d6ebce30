// The determination held against the verifier's own, which shares no code with it: the same validity, the same people elected and tied, the same base and least votes, the same slate and last day of a second vote. For proofs only.

import type { LawOfTheDay, Share } from '../../law/answer.ts';
import type { Rule } from '../../law/rule.ts';
import { answerOn, rules } from '../../law/rules.ts';
import { type ContestResult, type Determination, determine, type Known } from '../determination.ts';
import type { RoundTotals } from '../totals.ts';
import type { MadeUp } from './elections.ts';

interface Named {
  readonly name: string;
  readonly votes: number;
}
interface TheirRound {
  readonly valid: boolean;
  readonly contests: readonly {
    readonly base: number;
    readonly needed: number;
    readonly winners: readonly Named[];
    readonly tied: readonly Named[];
    readonly slate: readonly string[];
  }[];
  readonly secondBy: string | undefined;
}
type Thresholds = Readonly<Record<'turnoutForValidity' | 'majorityToElect' | 'secondVoteShare', Share>>;
interface TheirLaw {
  readonly thresholds: Thresholds;
  readonly day: string;
}
interface Verifier {
  readonly computeOutcome: (rounds: readonly RoundTotals[], law: TheirLaw) => readonly TheirRound[];
}
interface Table {
  readonly nationalRow: (kind: string, mode: string, day: string) => { readonly thresholds: Thresholds } | undefined;
}
interface Reading {
  readonly weighed: readonly string[];
  readonly readAnswers: (report: Report, profile: Readonly<Record<string, unknown>>, plan: LawOfTheDay['plan']) => object;
}
interface Report {
  readonly discrepancies: readonly { readonly where: string; readonly expected: string; readonly found: string }[];
}
interface Reports {
  readonly newReport: () => Report;
}

export const theirs = async <T>(file: string): Promise<T> =>
  (await import(String(new URL(`../../verifier/src/${file}`, import.meta.url)))) as T;
const { computeOutcome } = await theirs<Verifier>('outcome.js');
const { nationalRow } = await theirs<Table>('thresholds.js');
const { readAnswers, weighed } = await theirs<Reading>('answers.js');
const { newReport } = await theirs<Reports>('report.js');

const weighedRules = rules.filter(({ key }) => weighed.includes(key));

/** What an archive's profile.json says of the law, as the office writes it. */
const profileOf = (law: LawOfTheDay): Readonly<Record<string, unknown>> => ({
  kind: law.kind,
  place: law.province ?? '',
  electionDay: law.day,
  mode: law.mode,
  rules: weighedRules.map((rule) => {
    const answer = answerOn(rule as unknown as Rule<unknown>, law);
    const by = answer.kind === 'fixed' ? 'law' : answer.kind === 'plan' && answer.decided ? 'plan' : 'default';
    return { rule: rule.key, value: answer.value, by };
  }),
});

const theirLaws = new WeakMap<LawOfTheDay, TheirLaw>();

/** The law as the verifier reads it from that profile. Throws where it finds fault with the profile. */
export const theirLaw = (law: LawOfTheDay): TheirLaw => {
  const before = theirLaws.get(law);
  if (before !== undefined) return before;
  const row = nationalRow(law.kind, law.mode, law.day);
  if (row === undefined) throw new RangeError(`the verifier has no thresholds for ${law.kind}, ${law.mode}, ${law.day}`);
  const report = newReport();
  const read: TheirLaw = { thresholds: row.thresholds, day: law.day, ...readAnswers(report, profileOf(law), law.plan) };
  if (report.discrepancies.length > 0) throw new RangeError(`${JSON.stringify(law)}: ${JSON.stringify(report.discrepancies[0])}`);
  theirLaws.set(law, read);
  return read;
};

export const nothingBefore: RoundTotals = { round: 1, registered: 1, participants: 1, kinds: [], contests: [] };

/** What the vote before settled: who sits, and over which posts people were tied. */
const knownFrom = ({ contests }: Determination): Known => ({
  elected: contests.flatMap(({ post, elected }) => elected.map((one) => ({ ...one, post }))),
  tied: contests.filter(({ tied }) => tied !== undefined).map(({ post }) => ({ post, how: 'majority' })),
});

const sameNames = (one: readonly { readonly name: string }[], other: readonly { readonly name: string }[]): boolean =>
  one.length === other.length && one.every(({ name }) => other.some((person) => person.name === name));

/** The first thing on which the two differ, or undefined where they agree; of two votes, in the first or in the second. */
export const disagreement = ({ totals, law, before }: MadeUp): string | undefined => {
  const lawOfTheirs = theirLaw(law);
  if (before === undefined) {
    const rounds = totals.round === 1 ? [totals] : [nothingBefore, totals];
    return differs(determine(totals, law), computeOutcome(rounds, lawOfTheirs).at(-1));
  }
  const { found: first } = before;
  const theirRounds = computeOutcome([before.totals, totals], lawOfTheirs);
  return differs(first, theirRounds[0]) ?? differs(determine(totals, law, knownFrom(first)), theirRounds[1]);
};

const differs = (ours: Determination, their: TheirRound | undefined): string | undefined => {
  if (their === undefined || ours.valid !== their.valid) return `valid: ${ours.valid}, ${their?.valid}`;
  for (let at = 0; at < ours.contests.length; at += 1) {
    const found = contestDiffers(ours.contests[at], their.contests[at], ours.valid);
    if (found !== undefined) return `${found} (contest ${at})`;
  }
  const told = ours.outcomes.find((one) => one.kind === 'short');
  if (told?.kind === 'short' && their.secondBy !== undefined && told.latest !== their.secondBy)
    return `last day: ${told.latest}, ${their.secondBy}`;
  return undefined;
};

const contestDiffers = (
  our: ContestResult | undefined,
  their: TheirRound['contests'][number] | undefined,
  valid: boolean,
): string | undefined => {
  if (our === undefined || their === undefined) return 'missing';
  if (!sameNames(our.elected, their.winners)) return `elected to ${our.post}`;
  if (!sameNames(our.tied?.people ?? [], their.tied)) return `tied for ${our.post}`;
  if (!valid) return undefined;
  if (our.base !== their.base) return `base of ${our.post}: ${our.base}, ${their.base}`;
  if (our.short !== undefined && our.short.threshold !== their.needed) return `votes needed for ${our.post}`;
  const slate = our.short?.slate ?? [];
  if (slate.length !== their.slate.length || slate.some(({ name }) => !their.slate.includes(name)))
    return `slate for ${our.post}: ${slate.map(({ name }) => name).join()}, ${their.slate.join()}`;
  const seats = our.elected.length + (our.tied?.forSeats ?? 0) + (our.short?.seats ?? 0);
  return seats === our.seats ? undefined : `seats of ${our.post}: ${seats}, ${our.seats}`;
};
