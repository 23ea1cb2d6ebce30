// A round concluded from its sums as reasoned steps: whether the poll is valid, who is elected, what stays open, whether a woman is among them, and what people must look at. It proposes; the committee concludes.
import type { LawOfTheDay } from '../law/answer.ts';
import {
  answerOn,
  moreCandidatesThanSeats,
  returnedOverIssued,
  secondVoteTurnout,
  turnoutForValidity,
  womanMember,
} from '../law/rules.ts';
import { type ContestResult, contestResult, type Elected, type How, kindOf, ranked, type VoteOf } from './contest.ts';
import { baseFindings, foundBy, keyOf, outcomeFindings, sumFindings } from './findings.ts';
import { compared, type Finding, postWords, ruledStep, type Step, shareStep, sumStep } from './step.ts';
import type { CandidateTotal, ContestTotals, KindTotals, Post, RoundTotals } from './totals.ts';

export type { ContestResult, Elected } from './contest.ts';
export type { Finding, Step } from './step.ts';

export interface Determination {
  readonly round: number;
  readonly valid: boolean;
  readonly steps: readonly Step[];
  readonly contests: readonly ContestResult[];
  readonly woman: { readonly outcome: 'woman elected' | 'no woman elected' | 'unknown'; readonly step: Step };
  readonly findings: readonly Finding[];
}

/** What earlier rounds settled: who is elected already, and for which posts this vote is repeated among the tied (and how they were tied). */
export interface Known {
  readonly elected: readonly (Pick<CandidateTotal, 'person' | 'name' | 'woman'> & { readonly post?: Post })[];
  readonly tied?: readonly { readonly post: Post; readonly how: How }[];
}

const counts = (totals: RoundTotals): readonly number[] => [
  totals.registered,
  totals.participants,
  ...totals.kinds.flatMap(({ issued, returned, valid, partValid, void: voided, blank }) => [
    issued,
    returned,
    valid,
    partValid,
    voided,
    blank,
  ]),
  ...totals.contests.flatMap(({ seats, candidates }) => [seats, ...candidates.map(({ votes }) => votes)]),
];

const refuseImpossible = (totals: RoundTotals): void => {
  const wrong = counts(totals).find((count) => !Number.isSafeInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`not a count: ${wrong}`);
};

/** What is asked of the ballots of one kind; the kind is named where there are several. */
const kindSteps = (totals: KindTotals, several: boolean, law: LawOfTheDay): readonly Step[] => {
  const { kind, issued, returned, valid, partValid, void: voided, blank } = totals;
  const [zh, en] = several ? [`（${kind}）`, ` (${kind})`] : ['', ''];
  const sum = valid + partValid + voided + blank;
  const balance = sumStep(
    {
      key: 'sum',
      asks: {
        zh: `收回的选票${zh}是否等于各类票之和？`,
        en: `Do the ballots collected${en} equal the sum of their classes?`,
      },
      operands: { returned, valid, partValid, void: voided, blank },
    },
    `${valid} + ${partValid} + ${voided} + ${blank} = ${sum}${sum === returned ? '' : ` ≠ ${returned}`}`,
    sum === returned,
  );
  const asks = { zh: `收回的选票${zh}是否不多于发出的选票？`, en: `Are no more ballots${en} collected than issued?` };
  const issue = ruledStep(
    { key: returnedOverIssued.key, asks, operands: { returned, issued } },
    answerOn(returnedOverIssued, law),
    `${returned} ${returned > issued ? '>' : '≤'} ${issued}`,
    returned <= issued,
  );
  return [balance, issue];
};

const turnoutSteps = ({ round, registered, participants }: RoundTotals, law: LawOfTheDay): readonly Step[] => {
  if (round > 1 && answerOn(secondVoteTurnout, law).value === 'none') return [];
  const asked = { key: turnoutForValidity.key, asks: turnoutForValidity.asks, operands: { registered, participants } };
  return [shareStep(asked, answerOn(turnoutForValidity, law), participants, registered)];
};

const printed = (contest: ContestTotals): readonly CandidateTotal[] =>
  contest.candidates.filter(({ writeIn }) => writeIn !== true);

const slateSteps = ({ round, contests }: RoundTotals, law: LawOfTheDay): readonly Step[] => {
  const answer = answerOn(moreCandidatesThanSeats, law);
  if (round > 1 || !answer.value) return [];
  const candidates = new Set(contests.flatMap((contest) => printed(contest).map(keyOf))).size;
  const seats = contests.reduce((sum, contest) => sum + contest.seats, 0);
  const asked = { key: moreCandidatesThanSeats.key, asks: moreCandidatesThanSeats.asks, operands: { candidates, seats } };
  return [ruledStep(asked, answer, compared(candidates, seats), candidates > seats)];
};

const slateFindings = (totals: RoundTotals, steps: readonly Step[], law: LawOfTheDay): readonly Finding[] => {
  const answer = answerOn(moreCandidatesThanSeats, law);
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
    .filter((contest) => printed(contest).length <= contest.seats)
    .map((contest): Finding => {
      const [n, { zh, en }] = [printed(contest).length, postWords[contest.post]];
      const key = 'notMoreCandidatesForPost';
      return {
        key,
        zh: `${zh}候选人${n}人，应选${contest.seats}人`,
        en: `${n} candidate(s) for ${contest.seats} seat(s) of ${en}`,
      };
    });
  return [...everywhere, ...byPost];
};

const voteOf = (post: Post, round: number, known: Known): VoteOf => {
  const tied = known.tied?.find((one) => one.post === post);
  if (tied !== undefined) return { vote: 'among the tied', how: tied.how };
  return { vote: round === 1 ? 'first' : 'second' };
};

/** The not elected with most votes, one more than the seats when possible; equal votes at the end of the list stay in together. */
const slateOf = (contest: ContestResult, seats: number, taken: ReadonlySet<string>): readonly CandidateTotal[] => {
  const left = contest.candidates.filter((candidate) => candidate.votes > 0 && !taken.has(keyOf(candidate)));
  const last = left[Math.min(seats, left.length - 1)];
  return last === undefined ? [] : left.filter(({ votes }) => votes >= last.votes);
};

const withSlates = (contests: readonly ContestResult[], known: Known): readonly ContestResult[] => {
  const taken = new Set([...known.elected, ...contests.flatMap(({ elected }) => elected)].map(keyOf));
  return contests.map((contest) =>
    contest.short === undefined
      ? contest
      : { ...contest, short: { ...contest.short, slate: slateOf(contest, contest.short.seats, taken) } },
  );
};

const notConcluded = (contest: ContestTotals, totals: RoundTotals): ContestResult => {
  const { post, seats, kind, candidates } = contest;
  return { post, seats, kind, base: kindOf(totals, contest).returned, candidates: ranked(candidates), elected: [], steps: [] };
};

const womanAmong = (elected: readonly (Pick<Elected, 'woman'> & object)[], law: LawOfTheDay): Determination['woman'] => {
  const answer = answerOn(womanMember, law);
  const women = elected.filter(({ woman }) => woman === true).length;
  const unknown = elected.filter(({ woman }) => woman === undefined).length;
  const operands = { women, unknown, elected: elected.length, least: answer.value };
  const holds = women >= answer.value;
  const made = `${women} ${holds ? '≥' : '<'} ${answer.value}`;
  const step = ruledStep({ key: womanMember.key, asks: womanMember.asks, operands }, answer, made, holds);
  if (women > 0) return { outcome: 'woman elected', step };
  return { outcome: elected.length > 0 && unknown === 0 ? 'no woman elected' : 'unknown', step };
};

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
  const steps = [
    ...totals.kinds.flatMap((kind) => kindSteps(kind, totals.kinds.length > 1, law)),
    ...turnoutSteps(totals, law),
    ...slateSteps(totals, law),
  ];
  const voids = [turnoutForValidity.key, ...(answerOn(returnedOverIssued, law).value === 'void' ? [returnedOverIssued.key] : [])];
  const valid = steps.every(({ key, holds }) => holds || !voids.includes(key));
  const concluded = totals.contests.map((contest) =>
    valid ? contestResult(contest, totals, law, voteOf(contest.post, totals.round, known)) : notConcluded(contest, totals),
  );
  const contests = withSlates(concluded, known);
  const woman = womanAmong([...known.elected, ...contests.flatMap(({ elected }) => elected)], law);
  const first = valid && totals.round === 1;
  const findings = [
    ...sumFindings(totals, law),
    ...slateFindings(totals, steps, law),
    ...(first ? contests.flatMap((contest) => baseFindings(contest, totals, law)) : []),
    ...outcomeFindings(contests, known.elected.map(keyOf)),
    ...womanFindings(woman, valid),
  ];
  return { round: totals.round, valid, steps, contests, woman, findings };
};
