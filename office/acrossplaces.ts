// Who is on the roll of more than one place of this office: by a keyed digest of the id number alone, kept in memory under a key that lives as long as the server. It holds no name and no number, and tells only places.
import { createHmac } from 'node:crypto';
import type { PersonId } from '../election/person.ts';
import type { OpenElection } from './door.ts';
import { token } from './machine.ts';
import { trailOf } from './views/trail.ts';

export interface Twice {
  readonly voter: PersonId;
  /** Ids of the other elections. */
  readonly elections: readonly string[];
}
export interface AcrossPlaces {
  /** The voters of an election who are on the roll of another one too. */
  twice(open: OpenElection, others: readonly OpenElection[]): Promise<readonly Twice[]>;
  /** Of these id numbers, in which other elections each is registered; those that are in none are left out. */
  elsewhere(
    open: OpenElection,
    others: readonly OpenElection[],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
}
interface Indexed {
  readonly roll: number;
  readonly digests: ReadonlyMap<string, PersonId>;
}

/** Id numbers digested before others are let through. */
const slice = 5000;

export const openAcrossPlaces = (key: string = token(32)): AcrossPlaces => {
  const indexes = new WeakMap<OpenElection, Indexed>();
  const digest = (id: string): string => createHmac('sha256', key).update(id).digest('base64url').slice(0, 22);
  const indexOf = async (open: OpenElection): Promise<Indexed> => {
    const { roll } = trailOf(open);
    const known = indexes.get(open);
    if (known?.roll === roll) return known;
    const digests = new Map<string, PersonId>();
    let n = 0;
    for (const [id, voter] of open.election().roll.ids) {
      digests.set(digest(id), voter);
      if (++n % slice === 0) await new Promise((next) => setImmediate(next));
    }
    const index = { roll, digests };
    indexes.set(open, index);
    return index;
  };
  /** Those whose rolls may be compared: rehearsals with rehearsals, and only before the archive is sealed. */
  const comparable = (open: OpenElection, others: readonly OpenElection[]): readonly OpenElection[] =>
    others.filter((o) => o !== open && o.rehearsal === open.rehearsal && o.election().handover.sealed === undefined);
  return {
    twice: async (open, others) => {
      const own = await indexOf(open);
      const found = new Map<PersonId, string[]>();
      for (const other of comparable(open, others)) {
        const { digests } = await indexOf(other);
        for (const [d, voter] of own.digests) if (digests.has(d)) found.set(voter, [...(found.get(voter) ?? []), other.id]);
        await new Promise((next) => setImmediate(next));
      }
      return [...found].map(([voter, elections]) => ({ voter, elections }));
    },
    elsewhere: async (open, others, ids) => {
      const found = new Map<string, string[]>();
      const asked = comparable(open, others);
      if (asked.length === 0) return found;
      const wanted = ids.map((id) => [id, digest(id)] as const);
      for (const other of asked) {
        const { digests } = await indexOf(other);
        for (const [id, d] of wanted) if (digests.has(d)) found.set(id, [...(found.get(id) ?? []), other.id]);
        await new Promise((next) => setImmediate(next));
      }
      return found;
    },
  };
};
