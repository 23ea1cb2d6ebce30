// The roll as it is searched: name, pinyin, initials, both mixed, last four of the id, roll number, and by what is still unknown of an entry. Kept beside one open election, brought up only by the voters its facts touched; in memory only.
import { comparable, type PersonId } from '../../election/person.ts';
import type { Voter } from '../../election/roll.ts';
import { unknownOf } from '../../election/rolldoubts.ts';
import { groundOf, type RollGround } from '../../election/rollfaults.ts';
import type { OpenElection } from '../door.ts';
import { spells, syllablesOf, typed } from './spelling.ts';
import { trailOf } from './trail.ts';

interface Entry {
  readonly voter: Voter;
  readonly name: string;
  readonly syllables: readonly string[];
  readonly initials: string;
  readonly lastFour: string;
  readonly unverified: boolean;
}
export interface RollIndex {
  readonly entries: Map<PersonId, Entry>;
  /** In the order of the roll's numbers. */
  sorted: Entry[];
  groups: Map<number, number>;
  men: number;
  women: number;
  unverified: number;
  state: number;
}
/** By what an entry may be picked: nothing missing, something unknown, changed since the list was posted. */
export const rollStates = ['complete', 'unverified', 'unposted'] as const;
export type RollState = (typeof rollStates)[number];

const indexes = new WeakMap<OpenElection, RollIndex>();

/** The index of an election's roll, brought up to its last fact. */
export const rollIndex = (open: OpenElection): RollIndex => {
  const trail = trailOf(open);
  const index = indexes.get(open) ?? {
    entries: new Map(),
    sorted: [],
    groups: new Map(),
    men: 0,
    women: 0,
    unverified: 0,
    state: -1,
  };
  indexes.set(open, index);
  if (index.state === trail.roll) return index;
  const { voters } = open.election().roll;
  const ground = groundOf(open.election(), open.law(), open.now().today);
  for (const id of trail.touched) {
    const voter = voters.get(id);
    if (voter) index.entries.set(id, entryOf(voter, ground));
    else index.entries.delete(id);
  }
  trail.touched.clear();
  index.state = trail.roll;
  index.sorted = [...index.entries.values()].sort((a, b) => a.voter.no - b.voter.no);
  sum(index);
  return index;
};

const sum = (index: RollIndex): void => {
  const groups = new Map<number, number>();
  let men = 0,
    women = 0,
    unverified = 0;
  for (const { voter, unverified: open } of index.sorted) {
    groups.set(voter.group, (groups.get(voter.group) ?? 0) + 1);
    if (voter.secret?.sex === 'man') men += 1;
    if (voter.secret?.sex === 'woman') women += 1;
    if (open) unverified += 1;
  }
  Object.assign(index, { groups: new Map([...groups].sort(([a], [b]) => a - b)), men, women, unverified });
};

const entryOf = (voter: Voter, ground: RollGround): Entry => {
  const name = comparable(voter.secret?.name ?? '');
  const syllables = syllablesOf(name);
  return {
    voter,
    name,
    syllables,
    initials: syllables.map((s) => s.charAt(0)).join(''),
    lastFour: voter.secret?.idNumber?.slice(-4) ?? '',
    unverified: voter.secret !== undefined && unknownOf({ ...voter.secret, category: voter.category }, ground).length > 0,
  };
};

export interface RollQuery {
  readonly q?: string;
  readonly group?: number | undefined;
  readonly state?: RollState | undefined;
  readonly offset?: number;
  readonly limit?: number;
}

/** Voters that answer a search, in the order of the roll. `byId` says whether the last four of an id may be searched; `unposted` who changed since the list was posted. */
export const searchRoll = (
  index: RollIndex,
  { q = '', group, state }: RollQuery,
  byId: boolean,
  unposted: { has(id: PersonId): boolean } = new Set(),
): readonly Voter[] => {
  const test = testOf(q, byId);
  const found: Voter[] = [];
  for (const entry of index.sorted) {
    if (group !== undefined && entry.voter.group !== group) continue;
    if (
      state === 'unposted'
        ? !unposted.has(entry.voter.voter)
        : state !== undefined && entry.unverified !== (state === 'unverified')
    )
      continue;
    if (test(entry)) found.push(entry.voter);
  }
  return found;
};

const testOf = (q: string, byId: boolean): ((e: Entry) => boolean) => {
  const text = comparable(q.normalize('NFKC'));
  if (text === '') return () => true;
  if (/^\d{1,6}$/.test(text)) {
    const no = Number(text);
    return (e) => e.voter.no === no || (byId && text.length === 4 && e.lastFour === text);
  }
  // A card made anew: 0180-2 is found by the number of its voter.
  const [, anew] = /^(\d{1,6})-\d{1,4}$/.exec(text) ?? [];
  if (anew !== undefined) return (e) => e.voter.no === Number(anew);
  if (/^\d{3}[xX]$/.test(text)) return (e) => byId && e.lastFour === text.toUpperCase();
  if (!/[a-zü]/i.test(text)) return (e) => e.name.includes(text);
  const letters = typed(text);
  const first = letters.charAt(0);
  return /[a-z]/.test(first)
    ? (e) => e.initials.includes(first) && spells(e.name, e.syllables, letters)
    : (e) => e.name.includes(first) && spells(e.name, e.syllables, letters);
};
