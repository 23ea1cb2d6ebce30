// What is still open before a result is announced, as a closed list, and each open question as the ways in which it may come out, in whole numbers added to the sums. Whether any of it matters: relevance.ts.
import type { ContestTotals, Post, RoundTotals } from './totals.ts';

/** What one ballot may be found to say. */
export interface Reading {
  readonly verdict: 'valid' | 'partValid' | 'void' | 'blank';
  readonly votes: readonly { readonly post: Post; readonly name: string }[];
}

interface BoxSum {
  readonly returned: number;
  readonly void: number;
  readonly blank: number;
  readonly votes: readonly { readonly post: Post; readonly name: string; readonly votes: number }[];
}

export type OpenQuestion = {
  /** What the id says, in English; a file of totals names its questions in one language alone. */
  readonly en?: string;
} & (
  | {
      /** Among the ballots returned; `now` is the reading that stands in the sums, absent while it stands in none. */
      readonly kind: 'ballot in doubt';
      readonly id: string;
      readonly ballots: string;
      readonly now?: Reading;
      readonly may: readonly Reading[];
    }
  /** Not returned; up to so many may still be found, with any marks. */
  | { readonly kind: 'ballots missing'; readonly id: string; readonly ballots: string; readonly upTo: number }
  /** Among the ballots counted, up to so many to which no voter had a right. What they say cannot be told: any whose marks the sums hold. `twice`: given out to voters who had theirs, who are then counted as voters once too often. For each, up to `missing` in all, one that did not come back may still be found. */
  | {
      readonly kind: 'ballots too many';
      readonly id: string;
      readonly ballots: string;
      readonly upTo: number;
      readonly twice?: boolean;
      readonly missing?: number;
    }
  /** A box counted, whose sum stands in the totals (`counted`) or not, and may be taken out or in as a whole. */
  | {
      readonly kind: 'box set aside';
      readonly id: string;
      readonly ballots: string;
      readonly counted: boolean;
      readonly sum: BoxSum;
    }
  /** A box not yet counted and not in the totals: left out, or counted with any marks on so many ballots. */
  | {
      readonly kind: 'box not counted';
      readonly id: string;
      readonly ballots: string;
      readonly least: number;
      readonly most: number;
    }
  /** Voters who may be added to the roll or removed from it. What they voted cannot be told from a secret ballot and stays. */
  | { readonly kind: 'objection undecided'; readonly id: string; readonly add: number; readonly remove: number }
);

/** One way in which a question may come out: what it adds to each sum, and ballots of unknown marks. */
export interface Way {
  readonly adds: readonly number[];
  readonly unread?: { readonly kind: number; readonly least: number; readonly most: number };
}

/** A question with its ways; the first is how the sums stand now. */
export interface Ways {
  readonly id: string;
  readonly ways: readonly Way[];
}

export interface Person {
  readonly name: string;
  /** Stands for any further person whom unread ballots may name. */
  readonly another?: true;
  readonly able: boolean;
  /** Not on the ballot. */
  readonly writtenIn: boolean;
  /** Place of the votes among the sums. */
  readonly at: number;
}

export interface Field {
  readonly contest: ContestTotals;
  readonly kind: number;
  readonly people: readonly Person[];
}

/** The sums in one row: the roll, who took part, voters counted twice, four for each kind of ballot, then the votes of each person. Ballots too many stand in every sum; how many of them are to be taken out is a sum of its own. */
export interface Sums {
  readonly now: readonly number[];
  readonly fields: readonly Field[];
  readonly questions: readonly Ways[];
}

export const rollAt = 0;
export const participantsAt = 1;
export const twiceAt = 2;
export const returnedAt = (kind: number): number => 3 + 4 * kind;
export const blankAt = (kind: number): number => 4 + 4 * kind;
export const voidAt = (kind: number): number => 5 + 4 * kind;
export const takenAt = (kind: number): number => 6 + 4 * kind;

/** Whether ballots found are voters who took part: where voters were not counted apart and one sheet serves for all. */
export const foundTookPart = (totals: RoundTotals): boolean => totals.participation === undefined && totals.kinds.length === 1;

const namesAsked = (questions: readonly OpenQuestion[], post: Post): readonly string[] =>
  questions
    .flatMap((one): readonly { readonly post: Post; readonly name: string }[] =>
      one.kind === 'ballot in doubt'
        ? [...(one.now?.votes ?? []), ...one.may.flatMap(({ votes }) => votes)]
        : one.kind === 'box set aside'
          ? one.sum.votes
          : [],
    )
    .filter((one) => one.post === post)
    .map(({ name }) => name);

const fieldsOf = (
  totals: RoundTotals,
  questions: readonly OpenQuestion[],
): { readonly fields: readonly Field[]; readonly length: number } => {
  const unread = questions.some(
    (one) =>
      one.kind === 'ballots missing' ||
      one.kind === 'box not counted' ||
      (one.kind === 'ballots too many' && (one.missing ?? 0) > 0),
  );
  let at = takenAt(totals.kinds.length - 1) + 1;
  const fields = totals.contests.map((contest): Field => {
    const kind = totals.kinds.findIndex((one) => one.kind === contest.kind);
    const people: Person[] = contest.candidates.map(({ name, candidacy, woman, writeIn }) => {
      const able = candidacy === undefined && !(contest.post === 'woman' && woman === false);
      return { name, able, writtenIn: writeIn === true, at: at++ };
    });
    const known = new Set(people.map(({ name }) => name));
    for (const name of new Set(namesAsked(questions, contest.post)))
      if (!known.has(name)) people.push({ name, able: true, writtenIn: true, at: at++ });
    if (unread)
      for (let n = 0; n < contest.seats + 1; n += 1)
        people.push({ name: '', another: true, able: true, writtenIn: true, at: at++ });
    return { contest, kind, people };
  });
  return { fields, length: at };
};

const kindAt = (totals: RoundTotals, ballots: string): number => {
  const found = totals.kinds.findIndex(({ kind }) => kind === ballots);
  if (found < 0) throw new RangeError(`no ballots of the kind ${ballots}`);
  return found;
};

const addVotes = (
  row: number[],
  fields: readonly Field[],
  votes: readonly { readonly post: Post; readonly name: string; readonly votes: number }[],
  sign: number,
): void => {
  for (const one of votes) {
    const person = fields.find(({ contest }) => contest.post === one.post)?.people.find(({ name }) => name === one.name);
    if (person === undefined) throw new RangeError(`no vote for ${one.post} in this round`);
    row[person.at] = (row[person.at] ?? 0) + sign * one.votes;
  }
};

const addReading = (row: number[], fields: readonly Field[], kind: number, { verdict, votes }: Reading, sign: number): void => {
  if (verdict === 'void') row[voidAt(kind)] = (row[voidAt(kind)] ?? 0) + sign;
  if (verdict === 'blank') row[blankAt(kind)] = (row[blankAt(kind)] ?? 0) + sign;
  const each = votes.map((one) => ({ ...one, votes: 1 }));
  addVotes(row, fields, each, sign);
};

const boxWay = (
  totals: RoundTotals,
  fields: readonly Field[],
  empty: number[],
  box: Extract<OpenQuestion, { kind: 'box set aside' }>,
): Way => {
  const kind = kindAt(totals, box.ballots);
  const sign = box.counted ? -1 : 1;
  const adds = empty;
  adds[returnedAt(kind)] = sign * box.sum.returned;
  adds[voidAt(kind)] = sign * box.sum.void;
  adds[blankAt(kind)] = sign * box.sum.blank;
  if (foundTookPart(totals)) adds[participantsAt] = sign * box.sum.returned;
  addVotes(adds, fields, box.sum.votes, sign);
  return { adds };
};

const waysOf = (question: OpenQuestion, totals: RoundTotals, fields: readonly Field[], length: number): readonly Way[] => {
  const empty = (): number[] => Array.from({ length }, () => 0);
  const asItStands: Way = { adds: empty() };
  const unread = (ballots: string, least: number, most: number): Way => ({
    adds: empty(),
    unread: { kind: kindAt(totals, ballots), least, most },
  });
  switch (question.kind) {
    case 'ballot in doubt': {
      const kind = kindAt(totals, question.ballots);
      const read = question.may.map((reading): Way => {
        const adds = empty();
        if (question.now !== undefined) addReading(adds, fields, kind, question.now, -1);
        addReading(adds, fields, kind, reading, 1);
        return { adds };
      });
      return [asItStands, ...read];
    }
    case 'ballots missing':
      return [asItStands, unread(question.ballots, 0, question.upTo)];
    case 'ballots too many': {
      const kind = kindAt(totals, question.ballots);
      const taken = Array.from({ length: question.upTo }, (_, at): Way => {
        const adds = empty().with(takenAt(kind), at + 1);
        if (question.twice === true && kind === 0) adds[twiceAt] = at + 1;
        const found = Math.min(at + 1, question.missing ?? 0);
        return found === 0 ? { adds } : { adds, unread: { kind, least: 0, most: found } };
      });
      return [asItStands, ...taken];
    }
    case 'box not counted':
      return [asItStands, unread(question.ballots, question.least, question.most)];
    case 'box set aside':
      return [asItStands, boxWay(totals, fields, empty(), question)];
    case 'objection undecided':
      return [asItStands, { adds: empty().with(rollAt, question.add) }, { adds: empty().with(rollAt, -question.remove) }];
    default:
      return question satisfies never;
  }
};

/** Every sum of the round and every open question over them. Throws on a question about ballots or posts that the round does not have. */
export const sumsOf = (totals: RoundTotals, registered: number, questions: readonly OpenQuestion[]): Sums => {
  const { fields, length } = fieldsOf(totals, questions);
  const now = Array.from({ length }, () => 0);
  now[rollAt] = registered;
  now[participantsAt] = totals.participants;
  totals.kinds.forEach((kind, at) => {
    now[returnedAt(at)] = kind.returned;
    now[blankAt(at)] = kind.blank;
    now[voidAt(at)] = kind.void;
  });
  for (const { contest, people } of fields) {
    contest.candidates.forEach(({ votes }, at) => {
      now[people[at]?.at ?? 0] = votes;
    });
  }
  return {
    now,
    fields,
    questions: questions.map((question) => ({ id: question.id, ways: waysOf(question, totals, fields, length) })),
  };
};
