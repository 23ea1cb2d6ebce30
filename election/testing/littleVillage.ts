// An invented village of 40 voters, told by orders as a person gives them, for the tests of the chapters: its calendar counted from the poll, and its people. The lawful path from the first day to the sealed archive: lawfulPath.ts.
import type { CommitteeKind, Day } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import { type Decision, isRefusal } from '../chapter.ts';
import type { Seat } from '../beginning/begin.ts';
import { type Election, evolve, type Fact, noElection } from '../election.ts';
import { checkDigit } from '../idnumber.ts';
import { findByName } from '../naming.ts';
import { decide, type OrderName } from '../orders.ts';
import type { PersonId } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import type { RollRow } from '../roll/rollrow.ts';
import { lawOf } from '../counting/totals.ts';

/** Forty people: ten surnames by four given names; the first five families live in group 1, the others in group 2. */
const surnames = [...'赵钱孙李周吴郑王冯陈'];
const given = [
  ['春生', 'man'],
  ['秋菊', 'woman'],
  ['大山', 'man'],
  ['小梅', 'woman'],
] as const;

/** An id number under the unassigned division: birth and sequence, with its check character. */
export const idOf = (born: Day, sequence: number): string => {
  const seventeen = `999999${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return seventeen + checkDigit(seventeen);
};

/** One row of the roll; men have odd sequences, women even ones. */
export const rowOf = (name: string, sex: 'man' | 'woman', group: number, born: Day, sequence: number): RollRow => ({
  name,
  sex,
  group,
  idNumber: idOf(born, 2 * sequence + (sex === 'man' ? 1 : 0)),
  category: 'lives here',
});

/** The forty as rows of a roll. */
export const rows: readonly RollRow[] = surnames.flatMap((s, i) =>
  given.map(([g, sex], j) => rowOf(s + g, sex, i < 5 ? 1 : 2, '1980-06-15', 4 * i + j)),
);

export interface Village {
  readonly election: Election;
  readonly facts: Fact[];
  /** The day of the poll, and days counted from it. */
  readonly d: (days: number) => Day;
  /** Gives an order, without a day on the day of the last fact or the one waited for; its facts are folded at once. */
  readonly tell: (name: OrderName, body: unknown, on?: Day, by?: string, today?: Day) => Decision;
  /** Gives an order that must be done; throws with the refusal where it is not. */
  readonly done: (name: OrderName, body: unknown, on?: Day) => readonly Fact[];
  /** Gives an order that must be refused; throws where it is done. */
  readonly refused: (name: OrderName, body: unknown, on?: Day, by?: string) => Refusal;
  /** Lets time pass until a day. */
  readonly waitUntil: (day: Day) => void;
  /** The id of the one person of that name. */
  readonly id: (name: string, group?: number) => PersonId;
}

export interface Told {
  readonly kind: CommitteeKind;
  readonly year: number;
  readonly posts: readonly Seat[];
  readonly mode: string;
}
export const usual: Told = {
  kind: 'village',
  year: 2026,
  posts: [
    { post: 'director', seats: 1 },
    { post: 'member', seats: 2 },
  ],
  mode: 'voters',
};

const idIn = (e: Election, name: string, group?: number): PersonId => {
  const found = findByName(e, name, group);
  if (found.kind !== 'one') throw new Error(`${name}: ${found.kind}`);
  return found.person;
};

/** What a step needs to see of a village: through the chapters, or through the office's door. */
export type Seen = Pick<Village, 'election' | 'd' | 'id'>;

/** An election that is told elsewhere, as a step of the path sees it. */
export const seenIn = (election: Election, d: (days: number) => Day): Seen => ({
  election,
  d,
  id: (name, group) => idIn(election, name, group),
});

/** A village in which nothing has happened yet. */
export const littleVillage = (told: Partial<Told> = {}): Village => {
  const { year } = { ...usual, ...told };
  const election = noElection();
  const facts: Fact[] = [];
  let minted = 0;
  let waited = '';
  const d = (days: number) => addDays(`${year}-05-31`, days);
  const tell: Village['tell'] = (name, body, on = latest(facts.at(-1)?.on ?? d(-60), waited), by = 'a_clerk', today = on) => {
    const mint = (prefix: 'p' | 'o' | 'n' | 'r') => `${prefix}_${++minted}`;
    const decision = decide(election, name, body, { on, today, law: lawOf(election, on), mint, by });
    if (!isRefusal(decision))
      for (const f of decision) {
        evolve(election, f);
        facts.push(f);
      }
    return decision;
  };
  return {
    election,
    facts,
    d,
    tell,
    done: (name, body, on) => {
      const decision = tell(name, body, on);
      if (isRefusal(decision)) throw new Error(`${name} was refused: ${JSON.stringify(decision)}`);
      return decision;
    },
    refused: (name, body, on, by) => {
      const decision = tell(name, body, on, by);
      if (!isRefusal(decision)) throw new Error(`${name} was done: ${JSON.stringify(decision)}`);
      return decision;
    },
    waitUntil: (day) => {
      waited = day;
    },
    id: (name, group) => idIn(election, name, group),
  };
};

const latest = (a: Day, b: Day): Day => (a > b ? a : b);
