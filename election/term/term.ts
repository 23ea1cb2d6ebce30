// A community's term as its facts make it: who holds which office since when and until when. Front of this folder: the composition of a community's book takes it from here.
import type { Ground } from '../../assembly/chapter.ts';
import type { Day } from '../../law/answer.ts';
import { beginOrders, type BeginFacts, evolveBegin, type Office } from './begin.ts';

/** One who holds an office, or held it. */
export interface Holder {
  readonly person: string;
  readonly name: string;
  readonly office: Office;
  readonly group?: number;
  readonly since: Day;
  readonly how: string;
  ended?: { readonly on: Day; readonly because: string };
}
export interface Term {
  begun?: Extract<BeginFacts, { fact: 'TermBegun' }>;
  /** Names of all who hold or held an office, by id. */
  readonly people: Map<string, string>;
  readonly holders: Holder[];
}
export const noTerm = (): Term => ({ people: new Map(), holders: [] });

/** What a term's orders stand on. */
export type TermGround = Ground;

export type TermFact = BeginFacts;
export type TermRefusalKey = 'no profile of that place' | 'holds that office already' | 'more members than seats';

export const termChapters: Readonly<Record<TermFact['fact'], (t: Term, f: never) => void>> = {
  TermBegun: evolveBegin,
  OfficeTaken: evolveBegin,
};
export const termOrders = { ...beginOrders } as const;

/** Who holds one of these offices now. */
export const inOffice = (t: Term, ...of: readonly Office[]): readonly Holder[] => t.holders.filter((h) => h.ended === undefined && of.includes(h.office));

/** People by their names. */
export const namesInTerm = (t: Term): ReadonlyMap<string, string> => new Map([...t.people].map(([id, name]) => [name, id]));
