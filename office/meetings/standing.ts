// Where a community's meetings stand today, as its screens take it.
import { bodyName } from '../../assembly/matters.ts';
import type { Assembly, Motion } from '../../assembly/state.ts';
import type { Answer, LawOfTheDay } from '../../law/answer.ts';
import { citesOf } from '../../law/rules.ts';
import { assemblyBodies } from '../../papers/words/terms.ts';
import { community, type Community, type OpenCommunity } from '../around/community.ts';
import type { DueSeen } from '../around/due/due.ts';
import { dueSeen } from '../around/due/seen.ts';
import type { Both } from '../screens.ts';
import type { Step } from './shown.ts';

export const s = (zh: string, en: string): Both => ({ zh, en });

export const step = (order: string, start: Step['start'] = {}): Step => ({ order, start });

export const latest = <T>(all: Iterable<T>): readonly T[] => [...all].toReversed();

export const citesFixed = (because: Answer<unknown>): { readonly cites?: Both } =>
  because.kind === 'fixed' ? { cites: citesOf(because) } : {};

export interface Stand {
  readonly a: Assembly;
  readonly law: LawOfTheDay;
  readonly lawOn: (day: string) => LawOfTheDay;
  readonly today: string;
  readonly seen: DueSeen;
}

export const standOf = (book: OpenCommunity): Stand => {
  const state: Community = book.state(),
    { today } = book.now();
  return {
    a: state.assembly,
    law: community.lawOf(state, today),
    lawOn: (day) => community.lawOf(state, day),
    today,
    seen: dueSeen(state, today),
  };
};

export const named = (t: Stand, d: Pick<Motion, 'body'>): Both => assemblyBodies[bodyName(d.body, t.law)];
