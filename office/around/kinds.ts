// The kinds of book that stand around an election, by their names on the shelf.
import type { Kept } from '../../election/keepers.ts';
import type { AnyFact } from '../matter.ts';
import type { About } from './aboutof.ts';
import { community, type OpenCommunity } from './community.ts';
import { type OpenParty, party } from './party.ts';

interface Kinds {
  readonly community: OpenCommunity;
  readonly party: OpenParty;
}
export type AroundKind = keyof Kinds;
export type AroundOf<K extends AroundKind> = Kinds[K];

const kinds = { community, party } as const;
export const isAroundKind = (name: string): name is AroundKind => Object.hasOwn(kinds, name);
/** What a kind of book is about. The state and the facts are its own: who opens it by its kind gets them typed (AroundOf). */
export const aboutOf = (kind: AroundKind): About<Kept, AnyFact> => kinds[kind] as unknown as About<Kept, AnyFact>;
