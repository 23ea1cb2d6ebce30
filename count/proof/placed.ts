// Random elections of villages in Zhejiang, Shanghai and Beijing and of the nation, with near relatives, women, refused candidacies, sections for a woman and a roll that moved between the votes. For proofs only; the plain ones: elections.ts.
import type { LawOfTheDay } from '../../law/answer.ts';
import type { CandidateTotal, ContestTotals, Kin, KinTie, RollMoves, RoundTotals } from '../totals.ts';
import { determine } from '../determination.ts';
import { leastThatReaches } from '../weigh.ts';
import { electionFrom, kindFor, type MadeUp, votesFor } from './elections.ts';

type Dice = (below: number) => number;

const places: readonly LawOfTheDay[] = [
  { kind: 'village', mode: 'voters', day: '2021-03-28', province: '浙江', plan: {} },
  { kind: 'village', mode: 'voters', day: '2026-03-28', province: '浙江', plan: {} },
  { kind: 'village', mode: 'voters', day: '2021-03-28', province: '上海', plan: {} },
  { kind: 'village', mode: 'voters', day: '2026-12-31', province: '上海', plan: {} },
  { kind: 'village', mode: 'voters', day: '2013-03-28', province: '北京', plan: {} },
  { kind: 'village', mode: 'voters', day: '2026-02-28', province: '北京', plan: {} },
  { kind: 'village', mode: 'voters', day: '2021-03-28', plan: {} },
  { kind: 'village', mode: 'voters', day: '2026-03-28', plan: {} },
  { kind: 'community', mode: 'voters', day: '2026-03-28', plan: {} },
];
const women = [{}, { womanSeatProcedure: 'seat kept' }, { womanSeatProcedure: 'woman first, else seat kept' }] as const;
const relatives = [
  {},
  { whoStaysOfKin: 'higher post, then more votes, then vote again' },
  { whoStaysOfKin: 'higher post, then more votes, then vote again', kinGapFilledBy: 'next in votes' },
] as const;
const rolls = [{}, { secondVoteRoll: 'same list' }, { secondVoteTurnout: 'none' }, { returnedOverIssued: 'void' }] as const;
const others = [
  {},
  { downwardAddition: true },
  { invalidityGrounds: ['no difference', 'more returned than issued'] },
  { returnedOverVoters: 'void', voidBallots: 'not in the base' },
  { secondVoteDifference: 2, nearRelativesElected: 'not together', kinCircle: 'spouses and direct kin' },
] as const;

/** Every place with what its plan may say of women, of relatives, of the roll and of what the texts leave open besides. */
const laws: readonly LawOfTheDay[] = places.flatMap((place) =>
  women.flatMap((woman) =>
    relatives.flatMap((kin) =>
      [...rolls, ...others].map((other): LawOfTheDay => ({ ...place, plan: { ...woman, ...kin, ...other } })),
    ),
  ),
);

const kins: readonly Kin[] = ['spouse', 'parent or child', 'sibling', 'grandparent or grandchild'];

const known = (dice: Dice, one: CandidateTotal): CandidateTotal => {
  const sex = dice(8);
  return {
    ...one,
    ...(sex === 0 ? {} : { woman: sex > 5 }),
    ...(dice(14) === 0 ? { candidacy: dice(2) === 0 ? ('refused' as const) : ('barred' as const) } : {}),
  };
};

const tiesAmong = (dice: Dice, contests: readonly ContestTotals[]): readonly KinTie[] => {
  const names = contests.flatMap(({ candidates }) => candidates.map(({ name }) => name));
  return Array.from({ length: dice(5) }, (): KinTie => {
    const a = names[dice(names.length)] ?? '';
    const b = names[dice(names.length)] ?? '';
    return { a, b, kin: kins[dice(kins.length)] ?? 'spouse' };
  }).filter(({ a, b }) => a !== b);
};

const movesFrom = (dice: Dice): RollMoves => ({
  added: { turned18: dice(4), movedIn: dice(4), family: dice(2), restored: dice(2) },
  removed: { movedOut: dice(3), family: dice(2), died: dice(2), deprived: dice(1) },
});

/** A section for a woman's seat beside the members, on the same ballot. */
const sectionApart = (dice: Dice, members: ContestTotals): ContestTotals => ({
  post: 'woman',
  seats: 1,
  kind: members.kind,
  candidates: ['兰', '梅', '菊'].map((name, at) => ({
    name,
    votes: members.candidates[at]?.votes ?? dice(40),
    woman: dice(9) > 0,
  })),
});

/** One election of a place; often with more ballots than voters by one, and with relatives level in votes. */
export const placedElectionFrom = (dice: Dice): MadeUp => {
  const law = laws[dice(laws.length)];
  if (law === undefined) throw new RangeError('no such law');
  const { totals } = electionFrom(dice);
  const plain = totals.contests.map((contest) => ({
    ...contest,
    candidates: contest.candidates.map((one) => known(dice, one)),
  }));
  const members = plain.find(({ post }) => post === 'member');
  const contests = members !== undefined && dice(6) === 0 ? [...plain, sectionApart(dice, members)] : plain;
  const kin = tiesAmong(dice, contests);
  const placed: RoundTotals = {
    ...totals,
    participants: Math.max(0, totals.participants - (dice(12) === 0 ? 1 : 0)),
    contests,
    ...(kin.length === 0 ? {} : { kin }),
    ...(totals.round > 1 && dice(2) === 0 ? { moves: movesFrom(dice) } : {}),
  };
  return { totals: placed, law };
};

/** Two votes of one election: the second is among those tied in the first, or for the seats it left open, on one sheet; the roll may have moved and a name may be written in. Where nothing stayed open there is only the first. */
export const repeatedElectionFrom = (dice: Dice): MadeUp => {
  const { totals, law } = placedElectionFrom(dice);
  const { moves: _, ...rest } = totals;
  const before: RoundTotals = { ...rest, round: 1 };
  const found = determine(before, law);
  const open = found.contests.flatMap(({ post, tied, short }) => {
    const stands = tied?.people ?? short?.slate ?? [];
    const seats = tied?.forSeats ?? short?.seats ?? 0;
    return seats === 0 ? [] : [{ post, seats, stands }];
  });
  if (open.length === 0) return { totals: before, law };
  const participants = Math.max(0, Math.min(before.registered, (before.registered >> 1) + dice(before.registered + 1) - 1));
  const kind = kindFor(dice, 'again', participants);
  const third = leastThatReaches({ atLeast: [1, 3] }, kind.returned);
  const contests = open.map(({ stands, ...contest }): ContestTotals => {
    const candidates: CandidateTotal[] = [];
    for (const { name, woman } of stands)
      candidates.push({
        name,
        votes: votesFor(dice, kind.returned, third, candidates),
        ...(woman === undefined ? {} : { woman }),
      });
    if (dice(4) === 0) candidates.push({ name: '另写', votes: votesFor(dice, kind.returned, third, candidates), writeIn: true });
    return { ...contest, kind: 'again', candidates };
  });
  const again: RoundTotals = {
    round: 2,
    registered: before.registered,
    participants,
    kinds: [kind],
    contests,
    ...(before.kin === undefined ? {} : { kin: before.kin }),
    ...(dice(2) === 0 ? { moves: movesFrom(dice) } : {}),
  };
  return { totals: again, law, before: { totals: before, found } };
};
