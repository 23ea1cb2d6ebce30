// The posts of one valid poll taken together: votes added downward where a place does so, the seat of a woman, near relatives who leave and who moves up, and who stands in a second vote. One post by itself: contest.ts.
import type { LawOfTheDay } from '../law/answer.ts';
import { type Asked, askedOf, settled } from './asked.ts';
import { type ContestResult, contestResult, type How, type VoteOf, type Within } from './contest.ts';
import { cutAt } from './cut.ts';
import { keyOf } from './findings.ts';
import { type KinConflict, kinAmong, type Seated } from './kin.ts';
import { ruledStep, type Step } from './step.ts';
import { type CandidateTotal, type ContestTotals, heights, type Post, posts, type RoundTotals } from './totals.ts';
import { givesWomanSeat, giveWithWoman } from './women.ts';

/** What earlier rounds settled: who is elected already, and for which posts this vote is repeated among the tied (and how they were tied). */
export interface Known {
  readonly elected: readonly (Pick<CandidateTotal, 'person' | 'name' | 'woman'> & {
    readonly post?: Post;
    readonly votes?: number;
  })[];
  readonly tied?: readonly { readonly post: Post; readonly how: How }[];
}

export interface Seating {
  readonly contests: readonly ContestResult[];
  readonly conflicts: readonly KinConflict[];
  /** Keys of those who moved up into a seat that a near relative left. */
  readonly movedUp: ReadonlySet<string>;
  /** Keys of those who left for a near relative: they stand in no second vote. */
  readonly leaving: ReadonlySet<string>;
  /** Seats that near relatives left and nobody may fill without a decision. */
  readonly left: readonly { readonly post: Post; readonly name: string }[];
}

const voteOf = (post: Post, round: number, known: Known): VoteOf => {
  const tied = known.tied?.find((one) => one.post === post);
  if (tied !== undefined) return { vote: 'among the tied', how: tied.how };
  return { vote: round === 1 ? 'first' : 'second' };
};

const cannotBe =
  (contest: ContestTotals, leaving: ReadonlySet<string>, asked: Asked) =>
  (candidate: CandidateTotal): Step | undefined => {
    const { name, votes, candidacy, woman } = candidate;
    const about = { asks: { zh: `${name}能否当选？`, en: `Can ${name} be elected?` }, operands: { votes }, of: name };
    if (candidacy === 'barred') return ruledStep({ key: 'candidacy', ...about }, asked.bars, `${name} ${votes}`, false);
    if (leaving.has(keyOf(candidate)))
      return ruledStep({ key: 'candidacy', ...about }, asked.kinStays, `${name} ${votes}`, false);
    const because = candidacy === 'refused' ? ['本人不接受提名', 'refused to stand'] : undefined;
    const noMan = contest.post === 'woman' && woman === false ? ['妇女名额', 'the seat of a woman'] : because;
    const [cites, citesEn] = noMan ?? [];
    if (cites === undefined || citesEn === undefined) return undefined;
    return { key: 'candidacy', ...about, formula: `${name} ${votes}`, holds: false, cites, citesEn, kind: 'sum' };
  };

interface Done {
  readonly raw: ContestTotals;
  readonly result: ContestResult;
}

/** The votes for a post with those for higher posts added, for people who stand in both and were neither elected nor tied above. */
const withAdded = (contest: ContestTotals, done: readonly Done[]): ContestTotals => {
  const above = done.filter(({ raw }) => heights[raw.post] < heights[contest.post]);
  const taken = new Set(above.flatMap(({ result: { elected, tied } }) => [...elected, ...(tied?.people ?? [])].map(keyOf)));
  const votesAbove = (key: string): number =>
    above.reduce((sum, { raw }) => sum + (raw.candidates.find((one) => keyOf(one) === key)?.votes ?? 0), 0);
  const candidates = contest.candidates.map((one) => {
    const key = keyOf(one);
    return taken.has(key) ? one : { ...one, votes: one.votes + votesAbove(key) };
  });
  return { ...contest, candidates };
};

const addedSteps = (raw: ContestTotals, added: ContestTotals, asked: Asked): readonly Step[] =>
  added.candidates.flatMap(({ name, votes }, at) => {
    const own = raw.candidates[at]?.votes ?? 0;
    if (votes === own) return [];
    const asks = { zh: `${name}竞选上一级职务的得票是否加入？`, en: `Are the votes of ${name} for a higher post added?` };
    const step = { key: 'downwardAddition', asks, operands: { own, above: votes - own }, of: name };
    return [ruledStep(step, asked.added, `${own} + ${votes - own} = ${votes}`, true)];
  });

interface Poll {
  readonly totals: RoundTotals;
  readonly law: LawOfTheDay;
  readonly known: Known;
}

const seatAll = ({ totals, law, known }: Poll, leaving: ReadonlySet<string>): readonly ContestResult[] => {
  const asked = askedOf(law);
  const done: Done[] = [];
  const sectionApart = totals.contests.some(({ post }) => post === 'woman');
  let woman = sectionApart || known.elected.some((one) => one.woman !== false);
  for (const post of posts) {
    for (const raw of totals.contests) {
      if (raw.post !== post) continue;
      const contest = asked.added.value ? withAdded(raw, done) : raw;
      const vote = voteOf(post, totals.round, known);
      const ballot = vote.vote === 'among the tied' || post !== 'member' || woman ? undefined : vote.vote;
      const give: Within['give'] =
        ballot !== undefined && givesWomanSeat(asked, ballot)
          ? (able, seats, by) => giveWithWoman(able, seats, by, ballot)
          : cutAt;
      const within: Within = { barred: cannotBe(contest, leaving, asked), give };
      const result = contestResult(contest, totals, law, vote, within);
      done.push({ raw, result: { ...result, steps: [...addedSteps(raw, contest, asked), ...result.steps] } });
      if (result.elected.some((one) => one.woman !== false)) woman = true;
    }
  }
  return totals.contests.map((raw) => done.find((one) => one.raw === raw)?.result).filter((one) => one !== undefined);
};

const seatedIn = (contests: readonly ContestResult[], known: Known, leaving: ReadonlySet<string>): readonly Seated[] =>
  [
    ...known.elected.map((one) => ({ ...one, before: true })),
    ...contests.flatMap(({ post, elected }) => elected.map((one) => ({ ...one, post, before: false }))),
  ].filter((one) => !leaving.has(keyOf(one)));

/** The contest without those who leave, their seats open. */
const without = (contest: ContestResult, leaving: ReadonlySet<string>): ContestResult => {
  const elected = contest.elected.filter((one) => !leaving.has(keyOf(one)));
  const gone = contest.elected.length - elected.length;
  if (gone === 0) return contest;
  const { threshold, seats } = contest.short ?? { threshold: contest.needed, seats: 0 };
  return { ...contest, elected, short: { seats: seats + gone, threshold, slate: [] } };
};

/**
 * Seats everyone by votes, then lets near relatives leave where the law or plan says who stays. A seat left is given to the next in votes where the law or plan
 * says so (with the share the vote needs); else it stays open. Repeats until no conflict that is settled is left; each turn somebody leaves for good.
 */
export const seat = (totals: RoundTotals, law: LawOfTheDay, known: Known): Seating => {
  const asked = askedOf(law);
  const poll = { totals, law, known };
  const leaving = new Set<string>();
  const plain = seatAll(poll, leaving);
  if (totals.kin === undefined || totals.kin.length === 0)
    return { contests: plain, conflicts: [], movedUp: new Set(), leaving, left: [] };
  const fills = settled(asked.kinGap) && asked.kinGap.value === 'next in votes';
  const conflicts: KinConflict[] = [];
  let contests = plain;
  for (;;) {
    const found = kinAmong(seatedIn(contests, known, leaving), totals.kin, asked);
    const fresh = [...found.leaving].filter((key) => !leaving.has(key));
    const done = found.conflicts.filter(({ leaves }) => leaves !== undefined);
    conflicts.push(...(fresh.length === 0 ? found.conflicts : done));
    if (fresh.length === 0) break;
    for (const key of fresh) leaving.add(key);
    contests = fills ? seatAll(poll, leaving) : plain.map((contest) => without(contest, leaving));
  }
  const first = new Set(plain.flatMap(({ elected }) => elected.map(keyOf)));
  const movedUp = contests.flatMap(({ elected }) => elected.map(keyOf)).filter((key) => !first.has(key));
  const left = fills
    ? []
    : plain.flatMap(({ post, elected }) => elected.filter((one) => leaving.has(keyOf(one))).map(({ name }) => ({ post, name })));
  return { contests, conflicts, movedUp: new Set(movedUp), leaving, left };
};
