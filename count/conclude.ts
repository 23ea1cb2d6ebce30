// From a seated poll to the closed list of outcomes: what is settled, what stays open, and each decision with who may take it. It adds no arithmetic of votes: contest.ts and seating.ts did that.
import type { Answer, Day, LawOfTheDay } from '../law/answer.ts';
import { addDays } from '../law/days.ts';
import { type Asked, askedOf, settled } from './asked.ts';
import type { ContestResult } from './contest.ts';
import { keyOf } from './findings.ts';
import type { OnPaper } from './onPaper.ts';
import type { Decider, Decision, DecisionOn, Outcome } from './outcome.ts';
import type { Known, Seating } from './seating.ts';
import { citesFor } from './step.ts';
import type { Post, RoundTotals } from './totals.ts';
import type { Validity } from './validity.ts';
import { vacancies } from './vacancies.ts';

/** All that a conclusion is drawn from. */
export interface Concluded {
  readonly totals: RoundTotals;
  readonly law: LawOfTheDay;
  readonly known: Known;
  readonly validity: Validity;
  readonly seating: Seating;
  readonly woman: 'woman elected' | 'no woman elected' | 'unknown';
  /** Whether the figures balance. */
  readonly balanced: boolean;
  /** What happened on paper and cannot be undone by a sum. */
  readonly paper: readonly OnPaper[];
  /** Whether another base of the majority would elect others. */
  readonly baseMatters: boolean;
}

const decision = (
  on: DecisionOn,
  by: Decider,
  answer: Answer<unknown>,
  about: readonly string[] = [],
  latest?: Day,
): Decision => ({
  kind: 'decision',
  on,
  by,
  about,
  ...(latest === undefined ? {} : { latest }),
  cites: citesFor(answer),
});

const days = new WeakMap<Asked, Map<Day, Day>>();

/** The last day of the second vote, counted from the day of this one. */
const latestDay = (day: Day, asked: Asked): Day => {
  const kept = days.get(asked) ?? new Map<Day, Day>();
  days.set(asked, kept);
  const before = kept.get(day);
  if (before !== undefined) return before;
  const latest = addDays(day, asked.secondLatest.value);
  kept.set(day, latest);
  return latest;
};

const electedOutcomes = ({ seating }: Concluded): readonly Outcome[] =>
  seating.contests.flatMap(({ post, elected, candidates }) =>
    elected.map((one): Outcome => {
      const writeIn = candidates.some((other) => other.writeIn === true && keyOf(other) === keyOf(one));
      const { name, votes, how, person } = one;
      return {
        kind: 'elected',
        post,
        ...(person === undefined ? {} : { person }),
        name,
        votes,
        how,
        ...(writeIn ? { writeIn: true } : {}),
        ...(seating.movedUp.has(keyOf(one)) ? { movedUp: true } : {}),
      };
    }),
  );

const refusedOutcomes = (contests: readonly ContestResult[]): readonly Outcome[] =>
  contests.flatMap(({ post, candidates, needed }) =>
    candidates.flatMap(({ name, votes, candidacy }): readonly Outcome[] =>
      candidacy === undefined || votes === 0 || votes < needed ? [] : [{ kind: 'refused', post, name, votes, why: candidacy }],
    ),
  );

const openOutcomes = ({ totals, law, seating }: Concluded, asked: Asked): readonly Outcome[] =>
  seating.contests.flatMap(({ post, tied, short, womanSeat }): readonly Outcome[] => {
    const again: readonly Outcome[] =
      tied === undefined
        ? []
        : [
            { kind: 'tied', post, names: tied.names, seats: tied.forSeats },
            decision('vote again among the tied', 'election committee', asked.tie, tied.names),
          ];
    if (short === undefined) return again;
    const latest = latestDay(totals.day ?? law.day, asked);
    const slate = short.slate.map(({ name }) => name);
    const kept = womanSeat?.case === 'seat kept' && short.seats === 1;
    const open: Outcome = {
      kind: 'short',
      post,
      seats: short.seats,
      threshold: short.threshold,
      slate,
      share: asked.secondShare.value,
      latest,
      ...(kept ? { reserved: 'woman' as const } : {}),
    };
    return [...again, open, decision('second vote', 'election committee', asked.secondLatest, slate, latest)];
  });

const womanOutcomes = ({ woman, seating, known }: Concluded, asked: Asked): readonly Outcome[] => {
  const seat = seating.contests.find(({ womanSeat }) => womanSeat !== undefined)?.womanSeat;
  if (seat?.case === 'seated first') return [{ kind: 'woman seat', case: 'seated first', name: seat.name }];
  if (seat !== undefined)
    return [{ kind: 'woman seat', case: 'seat kept' }, decision('vote for a woman', 'election committee', asked.womanSeat)];
  if (woman === 'woman elected' || asked.women.value === 0) return [];
  const seats = seating.contests.some(({ elected }) => elected.length > 0) || known.elected.length > 0;
  if (woman === 'unknown')
    return seats
      ? [{ kind: 'woman seat', case: 'unknown' }, decision('how a woman is seated', 'election committee', asked.women)]
      : [];
  const open = seating.contests.some(({ short, tied }) => short !== undefined || tied !== undefined);
  if (settled(asked.womanSeat) && asked.womanSeat.value === 'listed apart in the second vote' && open)
    return [{ kind: 'woman seat', case: 'listed apart' }, decision('vote for a woman', 'election committee', asked.womanSeat)];
  return [{ kind: 'woman seat', case: 'missing' }, decision('how a woman is seated', 'meeting', asked.womanSeat)];
};

const kinOutcomes = ({ seating }: Concluded, asked: Asked): readonly Outcome[] => [
  ...seating.conflicts.flatMap(({ kin, ...conflict }): readonly Outcome[] => {
    const told: Outcome = { kind: 'near relatives', ...conflict, relation: kin };
    if (conflict.leaves !== undefined) return [told];
    const again = conflict.again === true;
    const on = again ? 'vote again between relatives' : 'which relative stays';
    return [told, decision(on, again ? 'election committee' : 'meeting', asked.kinStays, conflict.names)];
  }),
  ...(seating.left.length === 0
    ? []
    : [
        decision(
          'how the gap is filled',
          'meeting',
          asked.kinGap,
          seating.left.map(({ name }) => name),
        ),
      ]),
];

const twicePosts = ({ seating, known }: Concluded, asked: Asked): readonly Outcome[] => {
  const posts = new Map<string, { readonly name: string; readonly posts: Post[] }>();
  const all = [
    ...known.elected.flatMap((one) => (one.post === undefined ? [] : [{ ...one, post: one.post }])),
    ...seating.contests.flatMap(({ post, elected }) => elected.map((one) => ({ ...one, post }))),
  ];
  for (const one of all) {
    const found = posts.get(keyOf(one));
    if (found === undefined) posts.set(keyOf(one), { name: one.name, posts: [one.post] });
    else found.posts.push(one.post);
  }
  return [...posts.values()]
    .filter((one) => one.posts.length > 1)
    .flatMap((one): readonly Outcome[] => [
      { kind: 'two posts', name: one.name, posts: one.posts },
      decision('which of two posts', 'election committee', asked.twoPosts, [one.name]),
    ]);
};

const foundDecisions = ({ validity, balanced, baseMatters, paper }: Concluded, asked: Asked): readonly Outcome[] => {
  const committee = validity.found.some(({ ground }) => ground === 'election committee not lawful');
  const found = validity.found.map(({ ground }) => ground);
  return [
    ...(found.length === 0
      ? []
      : [decision('weigh what was found', committee ? 'township' : 'election committee', asked.grounds, found)]),
    ...paper.map(({ finding, answer, about }) =>
      decision(finding.key === 'whoIsMeant' ? 'who is meant' : 'weigh what was found', 'election committee', answer, [about]),
    ),
    ...(balanced ? [] : [decision('figures that do not balance', 'election committee', asked.overIssued)]),
    ...(baseMatters ? [decision('confirm the base', 'meeting', settled(asked.base) ? asked.blank : asked.base)] : []),
  ];
};

/** The outcomes of one round in the order in which they are told: validity, people, what stays open, decisions. */
export const outcomesOf = (concluded: Concluded): readonly Outcome[] => {
  const asked = askedOf(concluded.law);
  const { validity, totals, law, seating } = concluded;
  if (!validity.valid) {
    const byTownship = validity.grounds.some(({ ground }) => ground === 'election committee not lawful');
    const latest = addDays(totals.day ?? law.day, asked.repeatDays.value);
    const by = asked.repeatBy.value === 'election committee' ? 'election committee' : 'meeting';
    const again = decision('repeat the election', byTownship ? 'township' : by, asked.repeatDays, [], latest);
    return [{ kind: 'invalid', grounds: validity.grounds }, ...foundDecisions(concluded, asked), again];
  }
  const elected = electedOutcomes(concluded);
  const examine = asked.examined.value && elected.length > 0;
  return [
    { kind: 'valid' },
    ...elected,
    ...refusedOutcomes(seating.contests),
    ...kinOutcomes(concluded, asked),
    ...twicePosts(concluded, asked),
    ...openOutcomes(concluded, asked),
    ...womanOutcomes(concluded, asked),
    ...vacancies(concluded, asked),
    ...(examine ? [decision('examine the elected', 'election committee', asked.examined)] : []),
    ...foundDecisions(concluded, asked),
  ];
};
