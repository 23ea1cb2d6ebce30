// A round concluded from its sums as reasoned steps: whether the poll is valid, who is elected, what stays open, whether a woman is among them, and what people must look at or decide. It proposes; the committee concludes.
import type { LawOfTheDay } from '../law/answer.ts';
import { moreCandidatesThanSeats } from '../law/rules.ts';
import { type Asked, askedOf } from './asked.ts';
import { baseOfRoll, checkSteps, stood } from './checks.ts';
import { outcomesOf } from './conclude.ts';
import { type ContestResult, kindOf } from './contest.ts';
import { ranked } from './cut.ts';
import { baseFindings, breachFindings, foundBy, keyOf, outcomeFindings, proxyFindings, sumFindings } from './findings.ts';
import { onPaper } from './onPaper.ts';
import type { Outcome } from './outcome.ts';
import { type Known, type Seating, seat } from './seating.ts';
import { type Finding, postWords, type Step } from './step.ts';
import type { CandidateTotal, ContestTotals, RoundTotals } from './totals.ts';
import { validityOf } from './validity.ts';
import { givesWomanSeat, womanAmong } from './women.ts';

export type { ContestResult } from './contest.ts';
export type { Decision, Outcome } from './outcome.ts';
export type { Known } from './seating.ts';
export type { Finding, Step } from './step.ts';

export interface Determination {
  readonly round: number;
  readonly valid: boolean;
  readonly steps: readonly Step[];
  readonly contests: readonly ContestResult[];
  readonly woman: { readonly outcome: 'woman elected' | 'no woman elected' | 'unknown'; readonly step: Step };
  /** What the round concludes, in the order in which it is told. */
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
}

const refuseNoCount = (count = 0): void => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
};

const refuseImpossible = ({ registered, participants, kinds, moves, participation, contests }: RoundTotals): void => {
  refuseNoCount(registered);
  refuseNoCount(participants);
  for (const kind of kinds) {
    for (const count of [kind.printed, kind.spoiled, kind.notReturned, kind.issued, kind.returned]) refuseNoCount(count);
    for (const count of [kind.valid, kind.partValid, kind.void, kind.blank]) refuseNoCount(count);
  }
  for (const counts of [moves?.added, moves?.removed, participation])
    for (const count of Object.values(counts ?? {})) refuseNoCount(count as number);
  for (const { seats, candidates } of contests) {
    refuseNoCount(seats);
    for (const { votes } of candidates) refuseNoCount(votes);
  }
};

const slateFindings = (totals: RoundTotals, steps: readonly Step[], asked: Asked): readonly Finding[] => {
  const answer = asked.difference;
  if (totals.round > 1 || !answer.value) return [];
  const whole = steps.filter(({ key, holds }) => key === moreCandidatesThanSeats.key && !holds);
  const everywhere = whole.map(({ formula }) =>
    foundBy(
      'notMoreCandidatesThanSeats',
      `候选人没有多于应选名额：${formula}`,
      `not more candidates than seats: ${formula}`,
      answer,
    ),
  );
  const byPost = totals.contests
    .filter((contest) => stood(contest).length <= contest.seats)
    .map((contest): Finding => {
      const [n, { zh, en }] = [stood(contest).length, postWords[contest.post]];
      const key = 'notMoreCandidatesForPost';
      return {
        key,
        zh: `${zh}候选人${n}人，应选${contest.seats}人`,
        en: `${n} candidate(s) for ${contest.seats} seat(s) of ${en}`,
      };
    });
  return [...everywhere, ...byPost];
};

/** The not elected with most votes, more than the seats by what the law or plan asks when possible; equal votes at the end of the list stay in together. */
const slateOf = (contest: ContestResult, seats: number, more: number, taken: ReadonlySet<string>): readonly CandidateTotal[] => {
  const left = contest.candidates.filter(
    (candidate) =>
      candidate.votes > 0 &&
      candidate.candidacy === undefined &&
      !(contest.post === 'woman' && candidate.woman === false) &&
      !taken.has(keyOf(candidate)),
  );
  const last = left[Math.min(seats + more - 1, left.length - 1)];
  return last === undefined ? [] : left.filter(({ votes }) => votes >= last.votes);
};

/** The slate where one of the open seats is a woman's: for it women alone stand, for the others the next in votes. */
const slateWithWoman = (contest: ContestResult, seats: number, more: number, taken: ReadonlySet<string>) => {
  const women = slateOf({ ...contest, post: 'woman' }, 1, more, taken);
  const others = seats > 1 ? slateOf(contest, seats - 1, more, taken) : [];
  return contest.candidates.filter((one) => women.includes(one) || others.includes(one));
};

const withSlates = ({ contests, leaving }: Seating, known: Known, asked: Asked): readonly ContestResult[] => {
  const elected = [...known.elected, ...contests.flatMap((contest) => contest.elected)];
  const taken = new Set([...leaving, ...elected.map(keyOf)]);
  const listed = elected.some(({ woman }) => woman !== false) || contests.some(({ post }) => post === 'woman');
  const wanted = givesWomanSeat(asked, 'second') && !listed;
  return contests.map((contest) => {
    if (contest.short === undefined) return contest;
    const slate = wanted && contest.post === 'member' ? slateWithWoman : slateOf;
    return {
      ...contest,
      short: { ...contest.short, slate: slate(contest, contest.short.seats, asked.secondDifference.value, taken) },
    };
  });
};

const notConcluded = (contest: ContestTotals, totals: RoundTotals): ContestResult => {
  const { post, seats, kind, candidates } = contest;
  const base = kindOf(totals, contest).returned;
  return { post, seats, kind, base, needed: 0, candidates: ranked(candidates), elected: [], steps: [] };
};

const notSeated = (totals: RoundTotals): Seating => ({
  contests: totals.contests.map((contest) => notConcluded(contest, totals)),
  conflicts: [],
  movedUp: new Set(),
  leaving: new Set(),
  left: [],
});

const womanFindings = ({ outcome, step }: Determination['woman'], valid: boolean): readonly Finding[] => {
  if (!valid || step.holds) return [];
  const [zh, en] =
    outcome === 'unknown'
      ? ['当选人中有无妇女成员尚不能确定', 'whether a woman is among the elected is not known']
      : [`当选人中妇女成员不足：${step.formula}`, `too few women among the elected: ${step.formula}`];
  return [{ key: outcome === 'unknown' ? 'womanUnknown' : 'noWomanElected', zh, en, cites: step.cites }];
};

/**
 * Concludes one round under the law of its day; `registered` counts those who may vote in its mode (voters, household or residents' representatives). Ties, open seats and doubtful sums are outcomes; only figures that are no counts, or a contest without
 * ballots of its kind, throw. `known` tells a later round what earlier ones settled.
 */
export const determine = (totals: RoundTotals, law: LawOfTheDay, known: Known = { elected: [] }): Determination => {
  refuseImpossible(totals);
  const asked = askedOf(law);
  const steps = checkSteps(totals, law);
  const validity = validityOf(totals, steps, asked);
  const { valid } = validity;
  const seated = valid ? seat(totals, law, known) : notSeated(totals);
  const contests = withSlates(seated, known, asked);
  const seating = { ...seated, contests };
  const woman = womanAmong([...known.elected, ...contests.flatMap(({ elected }) => elected)], asked);
  const bases = valid && totals.round === 1 ? contests.flatMap((contest) => baseFindings(contest, totals, asked)) : [];
  const sums = sumFindings(totals, law, baseOfRoll(totals, law));
  const paper = onPaper(totals, contests, asked);
  const findings = [
    ...sums,
    ...paper.map(({ finding }) => finding),
    ...breachFindings(totals, asked),
    ...proxyFindings(totals, asked),
    ...slateFindings(totals, steps, asked),
    ...bases,
    ...outcomeFindings(contests, known.elected.map(keyOf)),
    ...womanFindings(woman, valid),
  ];
  const balanced =
    sums.every(({ key }) => key === 'returnedOverIssued') && steps.every(({ kind, holds }) => kind !== 'sum' || holds);
  const told = { totals, law, known, validity, seating, woman: woman.outcome, balanced, baseMatters: bases.length > 0, paper };
  return { round: totals.round, valid, steps, contests, woman, outcomes: outcomesOf(told), findings };
};
