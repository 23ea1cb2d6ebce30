// Who is on the roll of more than one place of this office: by the id number alone, looked up in the rolls that are open. It keeps nothing of its own and tells only places.
import type { PersonId } from '../election/person.ts';
import type { OpenElection } from './door.ts';

export interface Twice {
  readonly voter: PersonId;
  /** Ids of the other elections. */
  readonly elections: readonly string[];
}

/** Those whose rolls may be compared: rehearsals with rehearsals, and only before the archive is sealed. */
const comparable = (open: OpenElection, others: readonly OpenElection[]): readonly OpenElection[] =>
  others.filter((o) => o !== open && o.rehearsal === open.rehearsal && o.election().handover.sealed === undefined);

/** Of these id numbers, in which other elections each is registered; those that are in none are left out. Others are answered between one place and the next. */
export const elsewhere = async (
  open: OpenElection,
  others: readonly OpenElection[],
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, string[]>();
  const asked = comparable(open, others);
  const wanted = asked.length > 0 ? [...ids] : [];
  for (const other of asked) {
    const known = other.election().roll.ids;
    for (const id of wanted) if (known.has(id)) found.set(id, [...(found.get(id) ?? []), other.id]);
    await new Promise((next) => setImmediate(next));
  }
  return found;
};

/** The voters of an election who are on the roll of another one too. */
export const twiceRegistered = async (open: OpenElection, others: readonly OpenElection[]): Promise<readonly Twice[]> => {
  const { ids } = open.election().roll;
  return [...(await elsewhere(open, others, ids.keys()))].flatMap(([id, elections]) => {
    const voter = ids.get(id);
    return voter === undefined ? [] : [{ voter, elections }];
  });
};
