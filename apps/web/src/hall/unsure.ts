// An order whose answer was lost: nothing is handed out until the laptop has said whether it was recorded. Promises no queue of orders: one that was not recorded is given anew by a person. Its key outlives a reload of the page, a name never lies here.
import { useSyncExternalStore } from 'react';
import type { Answered } from '../../../../office/screens.ts';
import { office, troubleOf } from '../api.ts';
import { doubtReach } from './reach.ts';
import { within } from './within.ts';

export interface Unsure {
  readonly election: string;
  readonly order: string;
  /** What was ordered: an issue, a replacement, a correction. */
  readonly act: string;
  /** Unanswered yet, or what the laptop said; `unknown` where it no longer knows who asks or gives orders here. */
  readonly found: 'asking' | 'recorded' | 'not recorded' | 'unknown';
  readonly names: readonly string[];
}
const kept = 'zhengxuan.unsure',
  counted = 'zhengxuan.orders-given-anew';

const read = (): Unsure | undefined => {
  const text = window.sessionStorage.getItem(kept);
  return text === null
    ? undefined
    : { ...(JSON.parse(text) as Pick<Unsure, 'election' | 'order' | 'act'>), found: 'asking', names: [] };
};
let unsure = read();
const listeners = new Set<() => void>();
const set = (now: Unsure | undefined): void => {
  unsure = now;
  for (const changed of listeners) changed();
};
const anew = (): number => Number(window.sessionStorage.getItem(counted) ?? 0);

/** Gives an order under its key. A rejection means: not answered, or turned away; in the first case it is unsure from now on. */
export const tellSurely = async (
  election: string,
  key: string,
  told: { readonly do: string; readonly body: unknown; readonly on?: string },
): Promise<Answered> => {
  const order = anew() === 0 ? key : `${key.slice(0, 70)}~${anew()}`;
  window.sessionStorage.setItem(kept, JSON.stringify({ election, order, act: told.do }));
  try {
    const answer = await within((signal) => office.elections.tell({ election, order, ...told }, { signal }));
    window.sessionStorage.removeItem(kept);
    return answer;
  } catch (error) {
    const { kind } = troubleOf(error);
    if (kind === 'offline' || kind === 'other') {
      set({ election, order, act: told.do, found: 'asking', names: [] });
      doubtReach();
    } else {
      window.sessionStorage.removeItem(kept);
      if (kind === 'signed out') set({ election, order, act: told.do, found: 'unknown', names: [] });
    }
    throw error;
  }
};

/** Asks the laptop what became of it; false where no answer came. */
export const settle = async (): Promise<boolean> => {
  const asked = unsure;
  if (asked?.found !== 'asking') return true;
  try {
    const { recorded, names } = await within((signal) =>
      office.devices.settle({ election: asked.election, order: asked.order }, { signal }),
    );
    if (!recorded) window.sessionStorage.setItem(counted, String(anew() + 1));
    set({ ...asked, found: recorded ? 'recorded' : 'not recorded', names });
    return true;
  } catch (error) {
    const { kind } = troubleOf(error);
    if (kind === 'offline' || kind === 'other') return false;
    set({ ...asked, found: 'unknown' });
    return true;
  }
};

/** A person has read what the laptop said. */
export const understood = (): void => {
  window.sessionStorage.removeItem(kept);
  set(undefined);
};

const follow = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};
export const useUnsure = (): Unsure | undefined => useSyncExternalStore(follow, () => unsure);
