// Every way in which open questions over a small poll can come out, one by one without any bound: more ballots read, some taken out, a box in or out, voters added. For proofs only; what is held against it: everyWay.ts.
import type { OpenQuestion, Reading } from '../openQuestion.ts';
import type { ContestTotals, KindTotals, RoundTotals } from '../totals.ts';

export const nobody: Reading = { verdict: 'void', votes: [] };
export const blankBallot: Reading = { verdict: 'blank', votes: [] };
export const forThese = (names: readonly string[]): Reading => ({
  verdict: 'valid',
  votes: names.map((name) => ({ post: 'member', name })),
});

/** A way things came out: the totals that then hold, and how many ballots were taken out of those found, how many of them as given out twice. */
export interface Came extends RoundTotals {
  readonly out?: number;
  readonly twice?: number;
}

export const subsets = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.reduce<readonly (readonly T[])[]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);

/** Each of the rounds once: those with the same figures are one, in whatever order a name came up. */
const once = (rounds: readonly Came[]): readonly Came[] => {
  const figures = ({ registered, participants, kinds, contests, out, twice }: Came) =>
    JSON.stringify([
      registered,
      participants,
      out,
      twice,
      kinds,
      contests.map(({ candidates }) => candidates.map(({ name, votes }) => `${name} ${votes}`).toSorted()),
    ]);
  return [...new Map(rounds.map((totals) => [figures(totals), totals])).values()];
};

const kindsWith = (totals: RoundTotals, change: (kind: KindTotals) => Partial<KindTotals>): readonly KindTotals[] =>
  totals.kinds.map((kind) => ({ ...kind, ...change(kind) }));

const votesWith = (totals: RoundTotals, names: readonly string[], by: number): readonly ContestTotals[] =>
  totals.contests.map((contest) => {
    const known = contest.candidates.map((one) => (names.includes(one.name) ? { ...one, votes: one.votes + by } : one));
    const fresh = names.filter((name) => contest.candidates.every((one) => one.name !== name));
    return { ...contest, candidates: [...known, ...fresh.map((name) => ({ name, votes: by, writeIn: true }))] };
  });

const read = (totals: Came, { verdict, votes }: Reading): Came => ({
  ...totals,
  kinds: kindsWith(totals, (kind) => ({ [verdict]: kind[verdict] + 1 })),
  contests: votesWith(
    totals,
    votes.map(({ name }) => name),
    1,
  ),
});

/** Voters who were not counted apart take part by the ballots found. */
const tookPart = (totals: RoundTotals, ballots: number): number =>
  totals.participants + (totals.participation === undefined ? ballots : 0);

/** So many more ballots with any marks: void, blank, or for as many as there are seats, on the sheet or written in. */
const found = (totals: Came, count: number): readonly Came[] => {
  if (count === 0) return [totals];
  const names = [...(totals.contests[0]?.candidates.map(({ name }) => name) ?? []), '新一', '新二'];
  const sets = subsets([...new Set(names)]).filter((one) => one.length <= (totals.contests[0]?.seats ?? 1));
  const marks: readonly Reading[] = [nobody, ...sets.map((one) => (one.length === 0 ? blankBallot : forThese(one)))];
  return once(
    found(totals, count - 1).flatMap((t) => {
      const kinds = kindsWith(t, ({ returned }) => ({ returned: returned + 1 }));
      return marks.map((one) => read({ ...t, participants: tookPart(t, 1), kinds }, one));
    }),
  );
};

const between = (totals: Came, least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, at) => found(totals, least + at)).flat();

const boxTurned = (totals: Came, { counted, sum }: Extract<OpenQuestion, { kind: 'box set aside' }>): Came => {
  const sign = counted ? -1 : 1;
  const kinds = kindsWith(totals, (kind) => ({
    returned: kind.returned + sign * sum.returned,
    void: kind.void + sign * sum.void,
    blank: kind.blank + sign * sum.blank,
  }));
  const contests = sum.votes.reduce(
    (sums, one) => votesWith({ ...totals, contests: sums }, [one.name], sign * one.votes),
    totals.contests,
  );
  return { ...totals, participants: tookPart(totals, sign * sum.returned), kinds, contests };
};

/** The same sums with one ballot fewer: a void or a blank one, or one marked for up to as many as there are seats, as far as the sums hold it. */
const takenOut = (totals: Came, twice: boolean): readonly Came[] => {
  const [kind] = totals.kinds;
  const [contest] = totals.contests;
  if (kind === undefined || contest === undefined) return [];
  const named = contest.candidates.filter(({ votes }) => votes > 0).map(({ name }) => name);
  const sets = kind.returned > kind.blank + kind.void ? subsets(named).filter((one) => one.length > 0) : [];
  const without = (change: Partial<KindTotals>, names: readonly string[]): Came => ({
    ...totals,
    out: (totals.out ?? 0) + 1,
    twice: (totals.twice ?? 0) + (twice ? 1 : 0),
    participants: totals.participants - (totals.participation === undefined || twice ? 1 : 0),
    kinds: [{ ...kind, ...change, returned: kind.returned - 1, issued: kind.issued - 1 }],
    contests: votesWith(totals, names, -1),
  });
  return [
    ...(kind.void > 0 ? [without({ void: kind.void - 1 }, [])] : []),
    ...(kind.blank > 0 ? [without({ blank: kind.blank - 1 }, [])] : []),
    ...sets.filter((one) => one.length <= contest.seats).map((names) => without({}, names)),
  ];
};

/** So many ballots too many: each number of them taken out, and for each one that may still be found. */
const tooMany = (totals: Came, question: Extract<OpenQuestion, { kind: 'ballots too many' }>): readonly Came[] => {
  let left: readonly Came[] = [totals];
  const all: Came[] = [totals];
  for (let out = 1; out <= question.upTo; out += 1) {
    left = once(left.flatMap((one) => takenOut(one, question.twice === true)));
    all.push(...left.flatMap((one) => between(one, 0, Math.min(out, question.missing ?? 0))));
  }
  return all;
};

const unread = ({ kind }: OpenQuestion): number => ['ballots too many', 'ballots missing', 'box not counted'].indexOf(kind);
/** A ballot too many is among those read, so what is not yet read comes after it. */
const unreadLast = (one: OpenQuestion, other: OpenQuestion): number => unread(one) - unread(other);

/** Every way in which a question can come out, one after the other, without any bound. */
const waysOf =
  (question: OpenQuestion) =>
  (totals: Came): readonly Came[] => {
    if (question.kind === 'ballot in doubt') return [totals, ...question.may.map((reading) => read(totals, reading))];
    if (question.kind === 'ballots missing') return between(totals, 0, question.upTo);
    if (question.kind === 'ballots too many') return tooMany(totals, question);
    if (question.kind === 'box not counted') return [totals, ...between(totals, question.least, question.most)];
    if (question.kind === 'box set aside') return [totals, boxTurned(totals, question)];
    return Array.from({ length: question.add + question.remove + 1 }, (_, at) => ({
      ...totals,
      registered: totals.registered - question.remove + at,
    }));
  };

/** Every way in which the questions together can come out. */
export const outcomes = (totals: RoundTotals, asked: readonly OpenQuestion[]): readonly Came[] =>
  asked.toSorted(unreadLast).reduce<readonly Came[]>((all, one) => once(all.flatMap(waysOf(one))), [totals]);
