// Random elections from a seed, near the edges where shares, ties and cuts are decided, with the law each stands under and what the plan said. For proofs only.
import type { LawOfTheDay, Mode } from '../../law/answer.ts';
import type { Determination } from '../determination.ts';
import type { CandidateTotal, ContestTotals, KindTotals, Post, RoundTotals } from '../totals.ts';
import { leastThatReaches } from '../weigh.ts';

export interface MadeUp {
  readonly totals: RoundTotals;
  readonly law: LawOfTheDay;
  /** The vote before, where this one fills what it left open, and what was concluded of it. */
  readonly before?: { readonly totals: RoundTotals; readonly found: Determination };
}

type Dice = (below: number) => number;

const plan = (bits: number): LawOfTheDay['plan'] => ({
  ...(bits & 1 ? { majorityBase: 'voters taking part' } : {}),
  ...(bits & 2 ? { blankBallot: 'not in the base' } : {}),
  ...(bits & 4 ? { secondVoteTurnout: 'none' } : {}),
  ...(bits & 8 ? { returnedOverIssued: 'void' } : {}),
});

const dayAndMode: readonly { readonly kind: LawOfTheDay['kind']; readonly day: string; readonly mode: Mode }[] = [
  { kind: 'village', day: '2011-03-28', mode: 'voters' },
  { kind: 'village', day: '2021-03-28', mode: 'voters' },
  { kind: 'village', day: '2026-03-28', mode: 'voters' },
  { kind: 'community', day: '2026-03-28', mode: 'voters' },
  { kind: 'community', day: '2026-06-30', mode: 'households' },
  { kind: 'community', day: '2027-05-01', mode: 'representatives' },
];

/** Every law a national row of thresholds exists for, with each of sixteen plans. */
const laws: readonly LawOfTheDay[] = dayAndMode.flatMap((one) =>
  Array.from({ length: 16 }, (_, bits): LawOfTheDay => ({ ...one, plan: plan(bits) })),
);

const names: Readonly<Record<Post, readonly string[]>> = {
  director: ['甲', '乙', '丙', '丁', '戊', '己', '庚'],
  deputy: ['子', '丑', '寅', '卯', '辰', '巳', '午'],
  member: ['赵', '钱', '孙', '李', '周', '吴', '郑'],
  woman: ['兰', '梅', '菊'],
};
const posts: readonly Post[] = ['director', 'deputy', 'member'];

/** A number of votes: often at a half, a third or another's votes, more or less by one. */
export const votesFor = (dice: Dice, returned: number, third: number, before: readonly CandidateTotal[]): number => {
  const near = dice(3) - 1;
  const half = returned >> 1;
  const at = dice(5);
  const other = before[dice(before.length + 1)]?.votes ?? half;
  const votes =
    at === 0 ? half + near : at === 1 ? third + near : at === 2 ? other : at === 3 ? other + near : dice(returned + 1);
  return Math.max(0, Math.min(returned, votes));
};

const contestFor = (dice: Dice, post: Post, kind: string, returned: number): ContestTotals => {
  const candidates: CandidateTotal[] = [];
  const many = 1 + dice(7);
  const third = leastThatReaches({ atLeast: [1, 3] }, returned);
  for (let at = 0; at < many; at += 1) {
    const name = names[post][at] ?? post;
    const votes = votesFor(dice, returned, third, candidates);
    candidates.push(dice(9) === 0 ? { name, votes, writeIn: true } : { name, votes });
  }
  return { post, seats: post === 'director' ? 1 : 1 + dice(4), kind, candidates };
};

export const kindFor = (dice: Dice, kind: string, participants: number): KindTotals => {
  const returned = Math.max(0, participants - (dice(4) === 0 ? dice(4) : 0));
  const spoilt = Math.min(returned, dice(6));
  const blank = Math.min(returned - spoilt, dice(6));
  const issued = Math.max(0, returned + dice(4) - (dice(8) === 0 ? 1 : 0));
  return { kind, issued, returned, valid: returned - spoilt - blank, partValid: 0, void: spoilt, blank };
};

/** One election: some forty to some thousand on the roll, turnout often at its edge. */
export const electionFrom = (dice: Dice): MadeUp => {
  const law = laws[dice(laws.length)];
  if (law === undefined) throw new RangeError('no such law');
  const registered = dice(3) === 0 ? dice(60) : 30 + dice(3000);
  const edge = law.mode === 'representatives' ? leastThatReaches({ atLeast: [2, 3] }, registered) : registered >> 1;
  const participants = dice(3) === 0 ? Math.max(0, edge + dice(3) - 1) : Math.min(registered, edge + dice(registered + 1));
  const separate = dice(4) === 0;
  const many = 1 + dice(3);
  const voted = posts.slice(0, many);
  const kinds = (separate ? voted : ['all']).map((kind) => kindFor(dice, kind, participants));
  const contests = voted.map((post, at) =>
    contestFor(dice, post, separate ? post : 'all', kinds[separate ? at : 0]?.returned ?? 0),
  );
  return { totals: { round: 1 + dice(2), registered, participants, kinds, contests }, law };
};
