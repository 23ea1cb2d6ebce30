// One post of one round: who is elected, who is tied for the last seats, how many seats stay open, and each step on the way. No name, and no order of the list, decides anything. What one post does to another: committee.ts.
import type { Answer, LawOfTheDay, Share } from '../law/answer.ts';
import { majorityBase, majorityToElect, secondVoteShare } from '../law/rules.ts';

import { type Asked, askedOf } from './asked.ts';
import { type Cut, cutAt, type Ranked, ranked, type WomanCase } from './cut.ts';
import { compared, postWords, ruledStep, type Step, shareStep } from './step.ts';
import type { CandidateTotal, ContestTotals, KindTotals, Post, RoundTotals } from './totals.ts';
import { leastThatReaches, reaches } from './weigh.ts';

/** `majority`: over half of the first vote, also when the vote was repeated among the tied; `second vote`: most votes of 另行选举 with a third of them. */
export type How = 'majority' | 'second vote';

/** What a vote is: the first, the second for seats that stayed open, or one repeated among the tied (who were tied by `how`). */
export type VoteOf =
  | { readonly vote: 'first' }
  | { readonly vote: 'second' }
  | { readonly vote: 'among the tied'; readonly how: How };

interface Elected {
  readonly person?: string;
  readonly name: string;
  readonly votes: number;
  readonly woman?: boolean;
  readonly how: How;
}

/** More people with equal votes than seats left: the vote is repeated among them. */
interface Tied {
  readonly names: readonly string[];
  readonly people: readonly CandidateTotal[];
  readonly forSeats: number;
}

/** Seats still open, the votes that were needed, and who stands in a second vote: the not elected with most votes, more than the seats when possible. */
interface Short {
  readonly seats: number;
  readonly threshold: number;
  readonly slate: readonly CandidateTotal[];
}

export interface ContestResult {
  readonly post: Post;
  readonly seats: number;
  readonly kind: string;
  /** The number of which shares were taken. */
  readonly base: number;
  /** The least votes that elect; 1 where the vote is repeated among the tied. */
  readonly needed: number;
  readonly candidates: readonly Ranked[];
  readonly elected: readonly Elected[];
  readonly tied?: Tied;
  readonly short?: Short;
  readonly steps: readonly Step[];
  readonly womanSeat?: WomanCase;
}

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

/** The number of which the majority is taken: ballots collected or voters taking part, less what the law or plan leaves out. */
const baseOf = (kind: KindTotals, participants: number, asked: Asked): number => {
  const all = asked.base.value === 'ballots collected' ? kind.returned : participants;
  const blank = asked.blank.value === 'in the base' ? 0 : kind.blank;
  return all - blank - (asked.voided.value === 'in the base' ? 0 : kind.void);
};

const firstThreshold = (totals: RoundTotals, kind: KindTotals, asked: Asked): Threshold => {
  const base = baseOf(kind, totals.participants, asked);
  const all = asked.base.value === 'ballots collected' ? kind.returned : totals.participants;
  const operands = { returned: kind.returned, participants: totals.participants, blank: kind.blank, base };
  const made = base === all ? `${all}` : `${all} − ${all - base} = ${base}`;
  const blankLeftOut = asked.blank.value !== 'in the base' && kind.blank > 0;
  const because = base === all ? asked.base : blankLeftOut ? asked.blank : asked.voided;
  const step = ruledStep({ key: majorityBase.key, asks: majorityBase.asks, operands }, because, made, true);
  return { share: asked.majority, key: majorityToElect.key, base, how: 'majority', steps: [step] };
};

const secondThreshold = (kind: KindTotals, asked: Asked): Threshold => ({
  share: asked.secondShare,
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

const electedAs = ({ person, name, votes, woman }: Ranked, how: How): Elected => ({
  ...(person === undefined ? {} : { person }),
  name,
  votes,
  ...(woman === undefined ? {} : { woman }),
  how,
});

const outcomeOf = (contest: ContestTotals, cut: Cut, threshold: Threshold, needed: number, asked: Asked) => {
  const open = contest.seats - cut.in.length - (cut.tied?.forSeats ?? 0);
  const asks = {
    zh: `${postWords[contest.post].zh}应选名额是否选满？`,
    en: `Are all seats of ${postWords[contest.post].en} filled?`,
  };
  const operands = { elected: cut.in.length, tiedFor: cut.tied?.forSeats ?? 0, seats: contest.seats };
  const made = compared(contest.seats - open, contest.seats);
  return {
    elected: cut.in.map((candidate) => electedAs(candidate, threshold.how)),
    ...(cut.tied === undefined ? {} : { tied: { ...cut.tied, names: cut.tied.people.map(({ name }) => name) } }),
    ...(open > 0 ? { short: { seats: open, threshold: needed, slate: [] } } : {}),
    ...(cut.woman === undefined ? {} : { womanSeat: cut.woman }),
    steps: [
      ...threshold.steps,
      ...cut.steps,
      ruledStep({ key: 'seatsFilled', asks, operands }, asked.secondShare, made, open <= 0),
    ],
  };
};

/** What other posts and people's papers do to a contest: who cannot be elected, with the step that says so, and how the seats are given out. */
export interface Within {
  readonly barred: (candidate: CandidateTotal) => Step | undefined;
  /** Gives the seats to those able, in order of their votes; the plain cut unless a place first seats a woman. */
  readonly give: (able: readonly Ranked[], seats: number, asked: Asked) => Cut;
}

const nothingElse: Within = { barred: () => undefined, give: cutAt };

/** Determines one contest of a valid poll. The slate of a second vote is left empty: it needs to know who was elected elsewhere. */
export const contestResult = (
  contest: ContestTotals,
  totals: RoundTotals,
  law: LawOfTheDay,
  voteOf: VoteOf,
  within: Within = nothingElse,
): ContestResult => {
  const asked = askedOf(law);
  const kind = kindOf(totals, contest);
  const candidates = ranked(contest.candidates);
  const { post, seats } = contest;
  const threshold = voteOf.vote === 'first' ? firstThreshold(totals, kind, asked) : secondThreshold(kind, asked);
  const again = voteOf.vote === 'among the tied';
  const needed = again ? 1 : leastThatReaches(threshold.share.value, threshold.base);
  const shown = { post, seats, kind: kind.kind, base: threshold.base, needed, candidates };
  const withVotes = candidates.filter((candidate) =>
    again ? candidate.votes > 0 && candidate.writeIn !== true : reached(threshold, candidate),
  );
  const kept: Step[] = [];
  const able = withVotes.filter((candidate) => {
    const step = within.barred(candidate);
    if (step !== undefined) kept.push(step);
    return step === undefined;
  });
  const steps = again ? kept : [...threshold.steps, ...voteSteps(threshold, candidates), ...kept];
  const how = again ? voteOf.how : threshold.how;
  return { ...shown, ...outcomeOf(contest, within.give(able, seats, asked), { ...threshold, how, steps }, needed, asked) };
};
