// An invented village of 40 voters, told by orders as a person gives them, for the tests of the chapters: its calendar counted from the poll, its people, and the lawful path from the first day to the sealed archive.
import type { CommitteeKind, Day } from '../law/answer.ts';
import { addDays } from '../law/days.ts';
import { type Decision, isRefusal } from './chapter.ts';
import { type Election, evolve, type Fact, noElection } from './election.ts';
import { checkDigit } from './idnumber.ts';
import { findByName } from './naming.ts';
import { decide, type OrderName } from './orders.ts';
import type { PersonId } from './person.ts';
import type { Refusal } from './refusal.ts';
import type { RollRow } from './roll.ts';
import { lawOf } from './totals.ts';

/** Forty people: ten surnames by four given names; the first five families live in group 1, the others in group 2. */
const surnames = [...'赵钱孙李周吴郑王冯陈'];
const given = [['春生', 'man'], ['秋菊', 'woman'], ['大山', 'man'], ['小梅', 'woman']] as const;

/** An id number under the unassigned division: birth and sequence, with its check character. */
export const idOf = (born: Day, sequence: number): string => {
  const seventeen = `999999${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return seventeen + checkDigit(seventeen);
};

/** One row of the roll; men have odd sequences, women even ones. */
export const rowOf = (name: string, sex: 'man' | 'woman', group: number, born: Day, sequence: number): RollRow =>
  ({ name, sex, group, idNumber: idOf(born, 2 * sequence + (sex === 'man' ? 1 : 0)), category: 'lives here' });

const rows: readonly RollRow[] = surnames.flatMap((s, i) => given.map(([g, sex], j) => rowOf(s + g, sex, i < 5 ? 1 : 2, '1980-06-15', 4 * i + j)));

export interface Village {
  readonly election: Election;
  readonly facts: Fact[];
  /** The day of the poll, and days counted from it. */
  readonly d: (days: number) => Day;
  /** Gives an order; its facts are folded at once. */
  readonly tell: (name: OrderName, body: unknown, on?: Day, by?: string, today?: Day) => Decision;
  /** Gives an order that must be done; throws with the refusal where it is not. */
  readonly done: (name: OrderName, body: unknown, on?: Day) => readonly Fact[];
  /** Gives an order that must be refused; throws where it is done. */
  readonly refused: (name: OrderName, body: unknown, on?: Day, by?: string) => Refusal;
  /** The id of the one person of that name. */
  readonly id: (name: string, group?: number) => PersonId;
}

export interface Told { readonly kind: CommitteeKind; readonly year: number; readonly posts: readonly { readonly post: 'director' | 'deputy' | 'member'; readonly seats: number }[]; readonly mode: string }
const usual: Told = { kind: 'village', year: 2026, posts: [{ post: 'director', seats: 1 }, { post: 'member', seats: 2 }], mode: 'voters' };

const idIn = (e: Election, name: string, group?: number): PersonId => {
  const found = findByName(e, name, group);
  if (found.kind !== 'one') throw new Error(`${name}: ${found.kind}`);
  return found.person;
};

/** An election that is told elsewhere, as a step of the path sees it. */
export const seenIn = (election: Election, d: (days: number) => Day): Seen => ({ election, d, id: (name, group) => idIn(election, name, group) });

/** A village in which nothing has happened yet. */
export const littleVillage = (told: Partial<Told> = {}): Village => {
  const { year } = { ...usual, ...told };
  const election = noElection();
  const facts: Fact[] = [];
  let minted = 0;
  const d = (days: number) => addDays(`${year}-05-31`, days);
  const tell: Village['tell'] = (name, body, on = facts.at(-1)?.on ?? d(-60), by = 'a_clerk', today = on) => {
    const mint = (prefix: 'p' | 'o' | 'n') => `${prefix}_${++minted}`;
    const decision = decide(election, name, body, { on, today, law: lawOf(election, on), mint, by });
    if (!isRefusal(decision)) for (const f of decision) {
      evolve(election, f);
      facts.push(f);
    }
    return decision;
  };
  return {
    election, facts, d, tell,
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
    id: (name, group) => idIn(election, name, group),
  };
};

/** What a step needs to see of a village: through the chapters, or through the office's door. */
export type Seen = Pick<Village, 'election' | 'd' | 'id'>;
export interface PathStep { readonly do: OrderName; readonly day: number; readonly body: (v: Seen) => unknown }
const body = (b: unknown) => () => b;
const member = (name: string, votes: number, post?: string, group = 1) => ({ name, group, votes, ...(post ? { post } : {}) });
export const scrutineers = ['赵秋菊', '钱秋菊', '孙秋菊', '吴秋菊', '郑秋菊', '王秋菊'];
export const nominated = [
  ['赵大山', 'director', 20], ['钱大山', 'director', 15], ['孙小梅', 'member', 18], ['李小梅', 'member', 16], ['周大山', 'member', 12], ['吴大山', 'member', 8],
] as const;

/** Marks of a ballot by names: printed candidates by id, others as written. */
export const marks = (v: Pick<Seen, 'election'>, director: string | undefined, members: readonly string[]) => {
  const candidates = v.election.rounds.at(-1)?.candidates ?? [];
  const key = (name: string) => candidates.find((c) => c.name === name)?.person ?? `=${name}`;
  return { for: { ...(director ? { director: [key(director)] } : {}), ...(members.length > 0 ? { member: members.map(key) } : {}) } };
};

const ballots = (box: string): readonly PathStep[] => [
  { do: 'openBox', day: 0, body: body({ box, returned: 20 }) },
  ...Array.from({ length: 20 }, (_, i): PathStep => ({ do: 'callBallot', day: 0, body: (v) => ({ box, number: i + 1, marks: marks(v, i < 14 ? '赵大山' : '钱大山', i < 11 ? ['孙小梅', '李小梅'] : ['孙小梅', '周大山']) }) })),
  { do: 'closeBox', day: 0, body: body({ box }) },
];

/** The lawful path: what is told, on which day counted from the poll. 赵大山 28 of 40, 孙小梅 40, 李小梅 22. */
export const path = (told: Partial<Told> = {}): readonly PathStep[] => {
  const t = { ...usual, ...told };
  const review = t.year >= 2026;
  return [
    { do: 'beginElection', day: -60, body: body({ kind: t.kind, township: '白沙乡', name: '小坪村', groups: 2, term: 8, mode: t.mode, posts: t.posts, rehearsal: true }) },
    { do: 'chooseCommittee', day: -59, body: body({
      by: t.kind === 'village' ? 'villagers representatives' : 'residents representatives', due: 20, present: 20,
      members: [member('赵春生', 20, 'chair'), member('钱春生', 18), member('孙春生', 16), member('李春生', 14), member('周春生', 12)],
      alternates: [member('吴春生', 9, undefined, 2), member('郑春生', 8, undefined, 2), member('王春生', 7, undefined, 2)],
    }) },
    { do: 'fixElectionDay', day: -58, body: (v) => ({ day: v.d(0) }) },
    { do: 'registerVoters', day: -40, body: body({ rows }) },
    { do: 'postRoll', day: -20, body: body({ places: ['村务公开栏'] }) },
    { do: 'recordNomination', day: -14, body: (v) => ({ way: 'direct ballots', issued: 40, returned: 38, nominees: nominated.map(([name, p, votes]) => ({ person: v.id(name), post: p, votes })) }) },
    ...(review ? [{ do: 'reviewNominees' as const, day: -13, body: (v: Seen) => ({ by: '白沙乡人民政府', eligible: nominated.map(([name]) => v.id(name)) }) }] : []),
    { do: 'fixCandidates', day: -11, body: body({ posts: [{ post: 'director', number: 2 }, { post: 'member', number: 3 }] }) },
    { do: 'setStations', day: -10, body: body({ opens: '08:30', closes: '11:00', countAt: '村部', stations: [{ no: 1, name: '一组', groups: [1], boxes: ['1'] }, { no: 2, name: '二组', groups: [2], boxes: ['2'] }] }) },
    { do: 'appointStaff', day: -9, body: body({ staff: scrutineers.map((name, i) => ({ name, role: 'scrutineer', station: i < 3 ? 1 : 2 })) }) },
    { do: 'printBallots', day: -8, body: body({ printed: 44 }) },
    { do: 'meetVoters', day: -6, body: body({ place: '村部', present: 30 }) },
    { do: 'deliverCards', day: -2, body: body({ groups: [{ group: 1, cards: 20 }, { group: 2, cards: 20 }] }) },
    ...[1, 2].map((station): PathStep => ({ do: 'openStation', day: 0, body: body({ station, clock: '08:30', ballots: 22, seals: [`封${station}`] }) })),
    ...[1, 2].map((station): PathStep => ({ do: 'closeStation', day: 0, body: body({ station, clock: '11:00', issued: 20, own: 18, byProxy: 2, spoiled: 1, unused: 1 }) })),
    ...[1, 2].map((station): PathStep => ({ do: 'acceptStation', day: 0, body: body({ station }) })),
    ...ballots('1'),
    ...ballots('2'),
    { do: 'confirmResult', day: 0, body: body({ valid: true }) },
    { do: 'announceResult', day: 0, body: body({ clock: '15:00' }) },
    { do: 'sealBallots', day: 0, body: body({ packages: 2, seals: ['封3'], keeper: '白沙乡人民政府' }) },
    { do: 'fileReport', day: 1, body: body({ to: '白沙乡人民政府' }) },
    { do: 'handOver', day: 10, body: body({ items: ['印章', '财务账目'], from: '上届村民委员会', to: '赵大山', witness: '赵春生' }) },
    { do: 'recordPapers', day: 11, body: body({ papers: [{ file: 'result.pdf', sha256: '0'.repeat(64), title: '选举结果报告单' }] }) },
    { do: 'sealArchive', day: 11, body: body({}) },
  ];
};

/** A village told along the path up to, not including, the first step that gives the order `until` (all of it without). A step is left out or told otherwise by `instead`. */
export const villageAt = (until?: OrderName, told: Partial<Told> = {}, instead: Partial<Record<OrderName, (v: Village, step: PathStep) => unknown>> = {}): Village => {
  const v = littleVillage(told);
  for (const step of path(told)) {
    if (step.do === until) break;
    const other = instead[step.do];
    const given = other ? other(v, step) : step.body(v);
    if (given !== undefined) v.done(step.do, given, v.d(step.day));
  }
  return v;
};
