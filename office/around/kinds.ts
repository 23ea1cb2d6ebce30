// The kinds of book that stand around an election, by their names on the shelf.
import type { Kept } from '../../election/keepers.ts';
import type { AnyFact } from '../matter.ts';
import type { About } from './aboutof.ts';
import { community, type OpenCommunity } from './community.ts';

interface Kinds {
  readonly community: OpenCommunity;
}
export type AroundKind = keyof Kinds;
export type AroundOf<K extends AroundKind> = Kinds[K];

const kinds = { community } as const;
export const aroundKinds = Object.keys(kinds) as readonly AroundKind[];
export const isAroundKind = (name: string): name is AroundKind => Object.hasOwn(kinds, name);
/** What a kind of book is about. The state and the facts are its own: who opens it by its kind gets them typed (AroundOf). */
export const aboutOf = (kind: AroundKind): About<Kept, AnyFact> => kinds[kind] as unknown as About<Kept, AnyFact>;
