// Whether what is still open can change the result: a ballot in doubt, ballots missing, ballots too many, a box set aside or not counted, an objection undecided. By intervals over every base and every person, then by an exact search; the smallest set of questions that could change it.
import type { LawOfTheDay } from '../law/answer.ts';
import { askedOf } from './asked.ts';
import { baseOfRoll, checkSteps } from './checks.ts';
import {
  type Field,
  type OpenQuestion,
  participantsAt,
  type Person,
  returnedAt,
  rollAt,
  type Sums,
  sumsOf,
  takenAt,
  twiceAt,
  type Way,
} from './openQuestion.ts';
import { mayBe, type Scale, scaleOf, type Status, type Target } from './reach.ts';
import { type Search, searchOver } from './search.ts';
import type { Known } from './seating.ts';
import type { Post, RoundTotals } from './totals.ts';
import { orderStays } from './unmoved.ts';
import { validityOf } from './validity.ts';
import { givesWomanSeat } from './women.ts';

export type { OpenQuestion } from './openQuestion.ts';
export type { Status } from './reach.ts';

interface Between {
  readonly now: number;
  readonly least: number;
  readonly most: number;
}

interface MayBe extends Between {
  readonly post: Post;
  readonly name: string;
  /** Any further person whom ballots of unknown marks may name. */
  readonly another?: true;
  /** By votes in this contest alone: before near relatives and posts are weighed against each other. */
  readonly is: Status;
  readonly may: readonly Status[];
}

export interface Relevance {
  readonly canChange: boolean;
  /** False where the search was cut short, or another rule (a woman seated first, votes added downward) stands between votes and seats: then "may" can say too much, and `canChange` is true. */
  readonly exact: boolean;
  readonly validity: { readonly is: boolean; readonly may: readonly boolean[] };
  readonly people: readonly MayBe[];
  readonly roll: Between;
  readonly participants: Between;
  readonly returned: readonly (Between & { readonly kind: string })[];
  /** Near relatives whose order of votes may turn. */
  readonly orders: readonly (readonly [string, string])[];
  /** Fewest questions that could change the result together, by id; none where nothing can. */
  readonly smallest: readonly string[];
  /** Rows of sums that were looked at. */
  readonly looks: number;
}

const statuses: readonly Status[] = ['elected', 'tied', 'not elected'];

const between = (sums: Sums, at: number, unread: (way: Way) => number = () => 0): Between => {
  const now = sums.now[at] ?? 0;
  const of = (way: Way): number => way.adds[at] ?? 0;
  const least = sums.questions.reduce((sum, { ways }) => sum + Math.min(...ways.map(of)), now);
  const most = sums.questions.reduce((sum, { ways }) => sum + Math.max(...ways.map((way) => of(way) + unread(way))), now);
  return { now, least, most };
};

/** The same with so many fewer: ballots too many, of which each may be one of these. */
const less = ({ now, least, most }: Between, fewer: number): Between => ({ now, least: Math.max(0, least - fewer), most });

const statusNow = (scale: Scale, sums: Sums, field: Field, person: Person): Status => {
  const span = { least: sums.now, most: sums.now, unread: [] };
  return statuses.find((status) => mayBe(scale, span, { of: 'person', field, person, status })) ?? 'not elected';
};

const ordersOf = (totals: RoundTotals, sums: Sums): readonly Extract<Target, { of: 'order' }>[] =>
  (totals.kin ?? []).flatMap(({ a, b }) =>
    sums.fields.flatMap(({ contest, people }) => {
      const personOf = (key: string) => {
        const at = contest.candidates.findIndex(({ person, name }) => person === key || name === key);
        return people[at];
      };
      const [ahead, behind] = [personOf(a), personOf(b)];
      if (ahead === undefined || behind === undefined) return [];
      return [{ of: 'order', ahead, behind, sign: Math.sign((sums.now[ahead.at] ?? 0) - (sums.now[behind.at] ?? 0)) } as const];
    }),
  );

const scaleFor = (totals: RoundTotals, law: LawOfTheDay, known: Known): Scale => {
  const asked = askedOf(law);
  const counted = ['too few took part', 'more returned than issued', 'more returned than voters'];
  const { grounds } = validityOf(totals, checkSteps(totals, law), asked);
  const voidedAnyhow = grounds.some(({ ground }) => !counted.includes(ground));
  return scaleOf(totals, asked, voidedAnyhow, ({ contest }) => {
    if (known.tied?.some(({ post }) => post === contest.post)) return 'among the tied';
    return totals.round === 1 ? 'first' : 'second';
  });
};

interface Answered {
  readonly target: Target;
  readonly came: boolean;
}

/** Looks for the fewest turned questions first, then for everything that can come true at all. */
const answersOf = (targets: readonly Target[], sums: Sums, search: Search) => {
  const all = sums.questions.length;
  const answered: Answered[] = [];
  let smallest: readonly string[] | undefined;
  let unsure = false;
  const came = targets.filter((target) => {
    const found = search.find(target, all);
    if (found === 'unsure') unsure = true;
    answered.push({ target, came: found !== undefined });
    return found !== undefined;
  });
  for (let turned = 1; turned <= all && smallest === undefined && came.length > 0; turned += 1) {
    for (const target of came) {
      const found = search.find(target, turned);
      if (found === 'unsure') unsure = true;
      if (found === undefined || found === 'unsure' || smallest !== undefined) continue;
      smallest = found;
    }
  }
  return {
    answered,
    smallest: smallest ?? (came.length > 0 ? sums.questions.map(({ id }) => id) : []),
    unsure,
    looks: search.looks(),
  };
};

/**
 * What the open questions can change of a round, taken together: validity, and for each person whether elected, tied or not. `totals` are the sums as they
 * stand; each question says what it could add to them. After `mostLooks` at a row of sums what is not yet told counts as "may". Throws on a question about ballots or posts that the round does not have.
 */
export const relevance = (
  totals: RoundTotals,
  law: LawOfTheDay,
  questions: readonly OpenQuestion[],
  known: Known = { elected: [] },
  mostLooks = 200_000,
): Relevance => {
  const scale = scaleFor(totals, law, known);
  const sums = sumsOf(totals, baseOfRoll(totals, law), questions);
  const here = { least: sums.now, most: sums.now, unread: [] };
  const valid = mayBe(scale, here, { of: 'validity', valid: true });
  const kinds = totals.kinds.length;
  const people = sums.fields.flatMap((field) =>
    field.people
      .filter((person, at, list) => person.another !== true || list.findIndex(({ another }) => another === true) === at)
      .map((person) => ({ field, person, is: statusNow(scale, sums, field, person) })),
  );
  const targets: readonly Target[] = [
    { of: 'validity', valid: !valid },
    ...people.flatMap(({ field, person, is }) =>
      statuses.filter((status) => status !== is).map((status): Target => ({ of: 'person', field, person, status })),
    ),
    ...ordersOf(totals, sums),
  ];
  const { answered, smallest, unsure, looks } = answersOf(targets, sums, searchOver(sums, kinds, scale, mostLooks));
  const came = answered.filter((one) => one.came).map(({ target }) => target);
  const taken = (kind: number): number => between(sums, takenAt(kind)).most;
  const unreadOf = (kind: number) => (way: Way) => (way.unread?.kind === kind ? way.unread.most : 0);
  // A woman's seat looks at the order of votes alone; votes added downward also at their sums.
  const womanSeat =
    givesWomanSeat(scale.asked, totals.round === 1 ? 'first' : 'second') && (came.length > 0 || !orderStays(scale, sums));
  const anotherRule = womanSeat || scale.asked.added.value;
  const exact = !unsure && !(anotherRule && questions.length > 0);
  return {
    canChange: came.length > 0 || !exact,
    exact,
    validity: { is: valid, may: came.some((target) => target.of === 'validity') ? [true, false] : [valid] },
    people: people.map(({ field, person, is }) => ({
      post: field.contest.post,
      name: person.name,
      ...(person.another === true ? { another: true } : {}),
      is,
      may: statuses.filter(
        (status) =>
          status === is || came.some((target) => target.of === 'person' && target.person === person && target.status === status),
      ),
      ...less(between(sums, person.at, unreadOf(field.kind)), taken(field.kind)),
    })),
    roll: between(sums, rollAt),
    participants: scale.found
      ? less(between(sums, participantsAt, unreadOf(0)), taken(0))
      : less(between(sums, participantsAt), between(sums, twiceAt).most),
    returned: totals.kinds.map(({ kind }, at) => ({ kind, ...less(between(sums, returnedAt(at), unreadOf(at)), taken(at)) })),
    orders: came.flatMap((target) => (target.of === 'order' ? [[target.ahead.name, target.behind.name] as const] : [])),
    smallest: exact || smallest.length > 0 ? smallest : questions.map(({ id }) => id),
    looks,
  };
};
