// The roll as it is searched: name, pinyin, initials, both mixed, last four of the id, roll number, and by what is still unknown of an entry. Kept beside one open election, brought up only by the voters its facts touched; in memory only.
import { comparable, type PersonId } from '../../election/person.ts';
import type { Voter } from '../../election/roll/roll.ts';
import { unknownOf } from '../../election/roll/rolldoubts.ts';
import { groundOf, type RollGround } from '../../election/roll/rollground.ts';
import type { OpenElection } from '../door.ts';
import { spells, syllablesOf, typed } from './spelling.ts';
import { trailOf } from './trail.ts';

interface Entry {
  readonly voter: Voter;
  readonly written: Name;
  readonly lastFour: string;
  readonly unverified: boolean;
  /** Where it stands in the order of the roll. */
  at: number;
}
/** One name as it is compared, with all who bear it: a search reads each name once. */
interface Name {
  readonly name: string;
  readonly syllables: readonly string[];
  /** A bit for each letter with which one of its syllables begins. */
  readonly initials: number;
  readonly bearers: Set<Entry>;
}
export interface RollIndex {
  readonly entries: Map<PersonId, Entry>;
  readonly names: Map<string, Name>;
  readonly lastFours: Map<string, Set<Entry>>;
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
type RollState = (typeof rollStates)[number];

const indexes = new WeakMap<OpenElection, RollIndex>();

/** The index of an election's roll, brought up to its last fact. */
export const rollIndex = (open: OpenElection): RollIndex => {
  const trail = trailOf(open);
  const index = indexes.get(open) ?? {
    entries: new Map(),
    names: new Map(),
    lastFours: new Map(),
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
    const before = index.entries.get(id);
    if (before) take(index, before);
    const voter = voters.get(id);
    if (voter) put(index, voter, ground);
  }
  trail.touched.clear();
  index.state = trail.roll;
  index.sorted = [...index.entries.values()].sort((a, b) => a.voter.no - b.voter.no);
  index.sorted.forEach((entry, at) => (entry.at = at));
  sum(index);
  return index;
};

const put = (index: RollIndex, voter: Voter, ground: RollGround): void => {
  const name = comparable(voter.secret?.name ?? '');
  const written = index.names.get(name) ?? nameOf(name);
  const entry: Entry = {
    voter,
    written,
    lastFour: voter.secret?.idNumber?.slice(-4) ?? '',
    unverified: voter.secret !== undefined && unknownOf({ ...voter.secret, category: voter.category }, ground).length > 0,
    at: 0,
  };
  index.entries.set(voter.voter, entry);
  index.names.set(name, written);
  written.bearers.add(entry);
  const same = index.lastFours.get(entry.lastFour);
  if (same) same.add(entry);
  else index.lastFours.set(entry.lastFour, new Set([entry]));
};

const take = (index: RollIndex, entry: Entry): void => {
  index.entries.delete(entry.voter.voter);
  index.lastFours.get(entry.lastFour)?.delete(entry);
  entry.written.bearers.delete(entry);
  if (entry.written.bearers.size === 0) index.names.delete(entry.written.name);
};

const nameOf = (name: string): Name => {
  const syllables = syllablesOf(name);
  return { name, syllables, initials: syllables.reduce((bits, s) => bits | bitOf(s), 0), bearers: new Set() };
};
/** The bit of a text's first letter; 0 where it begins with none. */
const bitOf = (text: string): number => {
  const letter = text.charCodeAt(0) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
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
  const found: Voter[] = [];
  for (const { voter, unverified } of answering(index, comparable(q.normalize('NFKC')), byId)) {
    if (group !== undefined && voter.group !== group) continue;
    if (state === 'unposted' ? !unposted.has(voter.voter) : state !== undefined && unverified !== (state === 'unverified'))
      continue;
    found.push(voter);
  }
  return found;
};

/** The entries that a text finds, in the order of the roll. */
const answering = (index: RollIndex, text: string, byId: boolean): readonly Entry[] => {
  if (text === '') return index.sorted;
  // A number of the roll, or that of a card made anew: 0180-2 is found by the number of its voter.
  const [, no] = /^(\d{1,6})(-\d{1,4})?$/.exec(text) ?? [];
  const lastFour = byId && /^\d{3}[\dxX]$/.test(text) ? (index.lastFours.get(text.toUpperCase()) ?? []) : [];
  if (no !== undefined) return inOrder(index, [numbered(index, Number(no)), lastFour]);
  if (/^\d{3}[xX]$/.test(text)) return inOrder(index, [lastFour]);
  const test = testOf(text);
  const bearers: Iterable<Entry>[] = [];
  for (const name of index.names.values()) if (test(name)) bearers.push(name.bearers);
  return inOrder(index, bearers);
};

/** The entry with a number of the roll, by halving. */
const numbered = ({ sorted }: RollIndex, no: number): readonly Entry[] => {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.voter.no ?? 0) < no) low = middle + 1;
    else high = middle;
  }
  return sorted.slice(low, low + 1).filter((e) => e.voter.no === no);
};

/** Entries brought into the order of the roll without sorting: each marks its place. */
const inOrder = ({ sorted }: RollIndex, of: readonly Iterable<Entry>[]): readonly Entry[] => {
  const marked = new Uint8Array(sorted.length);
  for (const some of of) for (const { at } of some) marked[at] = 1;
  const found: Entry[] = [];
  for (let at = marked.indexOf(1); at >= 0; at = marked.indexOf(1, at + 1)) found.push(sorted[at] as Entry);
  return found;
};

const testOf = (text: string): ((n: Name) => boolean) => {
  if (!/[a-zü]/i.test(text)) return (n) => n.name.includes(text);
  const letters = typed(text);
  const first = bitOf(letters);
  const begins = letters.charAt(0);
  return first > 0
    ? (n) => (n.initials & first) !== 0 && spells(n.name, n.syllables, letters)
    : (n) => n.name.includes(begins) && spells(n.name, n.syllables, letters);
};
