// The roll as it is searched: name, pinyin, initials, last four of the id, roll number. Kept beside one open election, brought up only by the voters its facts touched; in memory only.
import { pinyin } from 'pinyin-pro';
import { comparable, type PersonId } from '../../election/person.ts';
import type { Voter } from '../../election/roll.ts';
import type { OpenElection } from '../door.ts';
import { trailOf } from './trail.ts';

interface Entry { readonly voter: Voter; readonly name: string; readonly lastFour: string; pinyin?: string; initials?: string }
export interface RollIndex {
  readonly entries: Map<PersonId, Entry>;
  /** In the order of the roll's numbers. */
  sorted: Entry[];
  groups: Map<number, number>;
  men: number;
  women: number;
  state: number;
  read: boolean;
}

const indexes = new WeakMap<OpenElection, RollIndex>();

/** The index of an election's roll, brought up to its last fact. */
export const rollIndex = (open: OpenElection): RollIndex => {
  const trail = trailOf(open);
  const index = indexes.get(open) ?? { entries: new Map(), sorted: [], groups: new Map(), men: 0, women: 0, state: -1, read: false };
  indexes.set(open, index);
  if (index.state === trail.roll) return index;
  const voters = open.election().roll.voters;
  for (const id of trail.touched) {
    const voter = voters.get(id);
    if (voter) index.entries.set(id, entryOf(voter));
    else index.entries.delete(id);
  }
  trail.touched.clear();
  index.state = trail.roll;
  index.sorted = [...index.entries.values()].sort((a, b) => a.voter.no - b.voter.no);
  index.groups = new Map([...Map.groupBy(index.sorted, (x) => x.voter.group)].map(([g, list]) => [g, list.length] as const).sort(([a], [b]) => a - b));
  index.men = index.sorted.filter((x) => x.voter.secret?.sex === 'man').length;
  index.women = index.sorted.filter((x) => x.voter.secret?.sex === 'woman').length;
  index.read = index.read && index.sorted.every((x) => x.pinyin !== undefined);
  return index;
};

const entryOf = (voter: Voter): Entry => ({ voter, name: comparable(voter.secret?.name ?? ''), lastFour: voter.secret?.idNumber?.slice(-4) ?? '' });

/** Writes the pinyin of every entry that has none: the first search by letters pays for it. */
const spell = (index: RollIndex): void => {
  if (index.read) return;
  for (const entry of index.sorted) {
    if (entry.pinyin !== undefined) continue;
    const syllables = pinyin(entry.name, { mode: 'surname', toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
    entry.pinyin = syllables.join('');
    entry.initials = syllables.map((s) => s.charAt(0)).join('');
  }
  index.read = true;
};

/** Spells the names ahead of the first search, a slice at a time, so that nobody waits for 30,000 of them. */
export const spellAhead = async (open: OpenElection, slice = 500): Promise<void> => {
  for (;;) {
    const index = rollIndex(open);
    const waiting = index.sorted.filter((x) => x.pinyin === undefined).slice(0, slice);
    if (waiting.length === 0) return;
    spell({ ...index, sorted: waiting, read: false });
    await new Promise((next) => setImmediate(next));
  }
};

export interface RollQuery { readonly q?: string; readonly group?: number | undefined; readonly offset?: number; readonly limit?: number }

/** Voters that answer a search, in the order of the roll. `byId` says whether the last four of an id may be searched. */
export const searchRoll = (index: RollIndex, { q = '', group }: RollQuery, byId: boolean): readonly Voter[] => {
  const test = testOf(index, q, byId);
  const found: Voter[] = [];
  for (const entry of index.sorted) if ((group === undefined || entry.voter.group === group) && test(entry)) found.push(entry.voter);
  return found;
};

const testOf = (index: RollIndex, q: string, byId: boolean): ((e: Entry) => boolean) => {
  const text = comparable(q.normalize('NFKC'));
  if (text === '') return () => true;
  if (/^\d{1,6}$/.test(text)) {
    const no = Number(text);
    return (e) => e.voter.no === no || (byId && text.length === 4 && e.lastFour === text);
  }
  if (/^\d{3}[xX]$/.test(text)) return (e) => byId && e.lastFour === text.toUpperCase();
  if (/^[a-zA-Zü'’]+$/i.test(text)) {
    spell(index);
    const letters = text.toLowerCase().replaceAll('ü', 'v').replace(/['’]/g, '');
    return (e) => e.initials === letters || (e.initials?.startsWith(letters) ?? false) || (e.pinyin?.includes(letters) ?? false);
  }
  return (e) => e.name.includes(text);
};
