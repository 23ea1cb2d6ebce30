// The sums of one party vote: is it valid, who has more than half of the base, who is first, who is tied, which seats stay empty. Promises exact shares and no preference of its own; concluding is left to people.
import type { Day } from '../../law/answer.ts';
import { partyAnswerOn, partyMajority, partyMajorityBase, partyReturnedBase } from '../../law/party.ts';
import { type Sum, sum } from './chapter.ts';
import type { Contest } from './choices.ts';
import type { Ballot, Counted, Elected, PartyElection, Round, Sitting } from './state.ts';

interface Line extends Ballot {
  readonly majority: Sum;
  readonly place: 'elected' | 'tied' | 'after the seats were filled' | 'not more than half';
}
export interface ContestSum {
  readonly contest: Contest;
  readonly seats: number;
  readonly lines: readonly Line[];
  readonly elected: readonly string[];
  /** Those equal at the last seat, and for how many seats. */
  readonly tied: readonly string[];
  readonly tiedFor: number;
  readonly vacant: number;
}
export interface PartySums {
  readonly valid: boolean;
  /** `returned 13 ≤ issued 14`. */
  readonly returned: {
    readonly count: number;
    readonly of: number;
    readonly by: 'ballots issued' | 'voters taking part';
    readonly formula: string;
  };
  readonly base: { readonly count: number; readonly of: 'all who should attend' | 'those present' };
  readonly contests: readonly ContestSum[];
}
export interface Rules {
  readonly base: 'all who should attend' | 'those present';
  readonly returnedBy: 'ballots issued' | 'voters taking part';
  readonly majority: Parameters<typeof sum>[0];
}

const rulesOn = (plan: Readonly<Record<string, unknown>>, on: Day): Rules => {
  const day = { kind: 'party', day: on, plan } as const;
  return {
    base: partyAnswerOn(partyMajorityBase, day).value,
    returnedBy: partyAnswerOn(partyReturnedBase, day).value,
    majority: partyAnswerOn(partyMajority, day).value,
  };
};

/** One contest: by votes, those with the majority, as many as seats; who is equal at the last seat has not won it. Earlier winners are passed over. */
export const contestSum = (
  contest: Contest,
  seats: number,
  votes: readonly Ballot[],
  base: number,
  rules: Rules,
  before: ReadonlySet<string> = new Set(),
): ContestSum => {
  const ranked = votes.filter((v) => v.contest === contest && !before.has(v.id)).toSorted((a, b) => b.agree - a.agree);
  const able = ranked.filter((v) => sum(rules.majority, v.agree, base).reached);
  const [last, next] = [able[seats - 1], able[seats]];
  const tied = last && next && last.agree === next.agree ? able.filter((v) => v.agree === last.agree).map((v) => v.id) : [];
  const elected = able.filter((v, at) => at < seats && !tied.includes(v.id)).map((v) => v.id);
  const place = (v: Ballot): Line['place'] =>
    elected.includes(v.id)
      ? 'elected'
      : tied.includes(v.id)
        ? 'tied'
        : able.includes(v)
          ? 'after the seats were filled'
          : 'not more than half';
  const tiedFor = tied.length === 0 ? 0 : seats - elected.length;
  return {
    contest,
    seats,
    lines: ranked.map((v) => ({ ...v, majority: sum(rules.majority, v.agree, base), place: place(v) })),
    elected,
    tied,
    tiedFor,
    vacant: seats - elected.length - tiedFor,
  };
};

/** All of one vote; contests from the highest post on, so that nobody wins two. */
export const partySums = (
  slates: Round['slates'],
  counted: Counted,
  at: { readonly due: number; readonly present: number },
  rules: Rules,
  before: readonly string[] = [],
): PartySums => {
  const of = rules.returnedBy === 'ballots issued' ? counted.issued : at.present;
  const base = rules.base === 'all who should attend' ? at.due : at.present;
  const won = new Set(before);
  const contests = slates.map(({ contest, seats }) => {
    const one = contestSum(contest, seats, counted.votes, base, rules, won);
    for (const id of one.elected) won.add(id);
    return one;
  });
  const valid = counted.returned <= of;
  return {
    valid,
    returned: { count: counted.returned, of, by: rules.returnedBy, formula: `${counted.returned} ${valid ? '≤' : '>'} ${of}` },
    base: { count: base, of: rules.base },
    contests,
  };
};

/** The sums of a round whose ballots are counted. */
export const sumsOf = (p: PartyElection, s: Sitting, r: Round): PartySums | undefined => {
  if (!p.begun || !r.counted) return undefined;
  // Who was elected before this vote; a seat of the committee is no bar to the posts that it fills itself.
  const rounds = p.sittings.flatMap((one) => one.rounds);
  const before = rounds
    .slice(0, rounds.indexOf(r))
    .flatMap((one) => one.concluded?.elected ?? [])
    .filter((e) => s.body === 'members' || e.contest !== 'committee')
    .map((e) => e.id);
  return partySums(r.slates, r.counted, { due: s.due, present: s.present.length }, rulesOn(p.begun.plan, s.on), before);
};

/** Whom the sums of a vote elect, with their posts. */
export const electedBy = (sums: PartySums): readonly Elected[] =>
  sums.valid
    ? sums.contests.flatMap((c) =>
        c.elected.map((id) => ({ id, contest: c.contest, agree: c.lines.find((l) => l.id === id)?.agree ?? 0 })),
      )
    : [];
