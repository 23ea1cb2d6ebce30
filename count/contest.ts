// One post of one round: who is elected, who is tied for the last seats, how many seats stay open, and each step on the way. No name, and no order of the list, decides anything.
import type { Answer, LawOfTheDay, Share } from '../law/answer.ts';
import {
  answerOn,
  blankBallot,
  majorityBase,
  majorityToElect,
  moreOverHalfThanSeats,
  secondVoteShare,
  tie,
} from '../law/rules.ts';
import { leastThatReaches, reaches } from '../law/share.ts';
import { compared, postWords, ruledStep, type Step, shareStep } from './step.ts';
import type { CandidateTotal, ContestTotals, KindTotals, Post, RoundTotals } from './totals.ts';

/** `majority`: over half of the first vote, also when the vote was repeated among the tied; `second vote`: most votes of 另行选举 with a third of them. */
export type How = 'majority' | 'second vote';

/** What a vote is: the first, the second for seats that stayed open, or one repeated among the tied (who were tied by `how`). */
export type VoteOf =
  | { readonly vote: 'first' }
  | { readonly vote: 'second' }
  | { readonly vote: 'among the tied'; readonly how: How };

/** A person with votes; those with equal votes have equal rank and stand in the order in which they came. */
export interface Ranked extends CandidateTotal {
  readonly rank: number;
}

export interface Elected {
  readonly person?: string;
  readonly name: string;
  readonly votes: number;
  readonly woman?: boolean;
  readonly how: How;
}

export interface ContestResult {
  readonly post: Post;
  readonly seats: number;
  readonly kind: string;
  /** The number of which shares were taken. */
  readonly base: number;
  readonly candidates: readonly Ranked[];
  readonly elected: readonly Elected[];
  /** More people with equal votes than seats left: the vote is repeated among them. */
  readonly tied?: { readonly names: readonly string[]; readonly people: readonly CandidateTotal[]; readonly forSeats: number };
  /** Seats still open, the votes that were needed, and who stands in a second vote: the not elected with most votes, one more than the seats when possible. */
  readonly short?: { readonly seats: number; readonly threshold: number; readonly slate: readonly CandidateTotal[] };
  readonly steps: readonly Step[];
}

/** The candidates by votes. */
export const ranked = (candidates: readonly CandidateTotal[]): readonly Ranked[] =>
  [...candidates]
    .sort((one, other) => other.votes - one.votes)
    .map((candidate, _, all) => ({ ...candidate, rank: 1 + all.findIndex(({ votes }) => votes === candidate.votes) }));

/** The ballots of the contest's kind. Throws when the round has none such. */
export const kindOf = (totals: RoundTotals, contest: Pick<ContestTotals, 'kind' | 'post'>): KindTotals => {
  const kind = totals.kinds.find((one) => one.kind === contest.kind);
  if (kind === undefined) throw new RangeError(`no ballots of the kind ${contest.kind} for ${contest.post}`);
  return kind;
};

interface Threshold {
  readonly share: Answer<Share>;
  readonly key: string;
  readonly base: number;
  readonly how: How;
  readonly steps: readonly Step[];
}

const firstThreshold = (totals: RoundTotals, kind: KindTotals, law: LawOfTheDay): Threshold => {
  const [baseRule, blankRule] = [answerOn(majorityBase, law), answerOn(blankBallot, law)];
  const all = baseRule.value === 'ballots collected' ? kind.returned : totals.participants;
  const without = blankRule.value === 'in the base' ? 0 : kind.blank;
  const operands = { returned: kind.returned, participants: totals.participants, blank: kind.blank, base: all - without };
  const asked = { key: majorityBase.key, asks: majorityBase.asks, operands };
  const made = without === 0 ? `${all}` : `${all} − ${without} = ${all - without}`;
  const step = ruledStep(asked, without === 0 ? baseRule : blankRule, made, true);
  return { share: answerOn(majorityToElect, law), key: majorityToElect.key, base: all - without, how: 'majority', steps: [step] };
};

const secondThreshold = (kind: KindTotals, law: LawOfTheDay): Threshold => ({
  share: answerOn(secondVoteShare, law),
  key: secondVoteShare.key,
  base: kind.returned,
  how: 'second vote',
  steps: [],
});

const reached = ({ share, base }: Threshold, { votes }: CandidateTotal): boolean =>
  votes > 0 && reaches(share.value, votes, base);

const voteSteps = (threshold: Threshold, candidates: readonly Ranked[]): readonly Step[] =>
  candidates
    .filter((candidate) => candidate.writeIn !== true || reached(threshold, candidate))
    .map(({ name, votes }) => {
      const asks =
        threshold.how === 'majority'
          ? { zh: `${name}得票是否达到当选票数？`, en: `Has ${name} the votes that elect?` }
          : {
              zh: `${name}得票是否不少于已投选票的规定比例？`,
              en: `Has ${name} the part of the ballots that a second vote needs?`,
            };
      return shareStep(
        { key: threshold.key, asks, operands: { votes, base: threshold.base }, of: name },
        threshold.share,
        votes,
        threshold.base,
      );
    });

interface Cut {
  readonly in: readonly Ranked[];
  readonly tied?: { readonly people: readonly Ranked[]; readonly forSeats: number };
  readonly steps: readonly Step[];
}

/** The first `seats` of a list in order of votes, unless equal votes lie across the cut. */
const cutAt = (able: readonly Ranked[], seats: number, law: LawOfTheDay): Cut => {
  const last = able[seats - 1];
  const next = able[seats];
  if (next === undefined) return { in: able, steps: [] };
  const most = ruledStep(
    { key: moreOverHalfThanSeats.key, asks: moreOverHalfThanSeats.asks, operands: { able: able.length, seats } },
    answerOn(moreOverHalfThanSeats, law),
    compared(able.length, seats),
    true,
  );
  if (last === undefined) return { in: [], steps: [most] };
  const asks = { zh: '最后一个名额能否按得票多少确定？', en: 'Do the votes decide the last seat?' };
  const decided = last.votes > next.votes;
  const operands = { lastIn: last.votes, nextOut: next.votes };
  const step = ruledStep({ key: tie.key, asks, operands }, answerOn(tie, law), compared(last.votes, next.votes), decided);
  if (decided) return { in: able.slice(0, seats), steps: [most, step] };
  const sure = able.filter(({ votes }) => votes > last.votes);
  const tied = { people: able.filter(({ votes }) => votes === last.votes), forSeats: seats - sure.length };
  return { in: sure, tied, steps: [most, step] };
};

const electedAs = ({ person, name, votes, woman }: Ranked, how: How): Elected => ({
  ...(person === undefined ? {} : { person }),
  name,
  votes,
  ...(woman === undefined ? {} : { woman }),
  how,
});

const outcomeOf = (contest: ContestTotals, cut: Cut, threshold: Threshold, law: LawOfTheDay) => {
  const open = contest.seats - cut.in.length - (cut.tied?.forSeats ?? 0);
  const asks = {
    zh: `${postWords[contest.post].zh}应选名额是否选满？`,
    en: `Are all seats of ${postWords[contest.post].en} filled?`,
  };
  const filled = contest.seats - open;
  const step = ruledStep(
    { key: 'seatsFilled', asks, operands: { elected: cut.in.length, tiedFor: cut.tied?.forSeats ?? 0, seats: contest.seats } },
    answerOn(secondVoteShare, law),
    compared(filled, contest.seats),
    open <= 0,
  );
  return {
    elected: cut.in.map((candidate) => electedAs(candidate, threshold.how)),
    ...(cut.tied === undefined ? {} : { tied: { ...cut.tied, names: cut.tied.people.map(({ name }) => name) } }),
    ...(open > 0
      ? { short: { seats: open, threshold: leastThatReaches(threshold.share.value, threshold.base), slate: [] } }
      : {}),
    steps: [...threshold.steps, ...cut.steps, step],
  };
};

/** Determines one contest of a valid poll. The slate of a second vote is left empty: it needs to know who was elected elsewhere. */
export const contestResult = (contest: ContestTotals, totals: RoundTotals, law: LawOfTheDay, voteOf: VoteOf): ContestResult => {
  const kind = kindOf(totals, contest);
  const candidates = ranked(contest.candidates);
  const { post, seats } = contest;
  const threshold = voteOf.vote === 'first' ? firstThreshold(totals, kind, law) : secondThreshold(kind, law);
  const shown = { post, seats, kind: kind.kind, base: threshold.base, candidates };
  if (voteOf.vote === 'among the tied') {
    const able = candidates.filter(({ votes, writeIn }) => votes > 0 && writeIn !== true);
    return { ...shown, ...outcomeOf(contest, cutAt(able, seats, law), { ...threshold, how: voteOf.how, steps: [] }, law) };
  }
  const able = candidates.filter((candidate) => reached(threshold, candidate));
  const steps = [...threshold.steps, ...voteSteps(threshold, candidates)];
  return { ...shown, ...outcomeOf(contest, cutAt(able, seats, law), { ...threshold, steps }, law) };
};
