// Whether the laptop answers: asked every two seconds and after every sign of the network, so that a dead line is known in five seconds at most and a cut one at once. Promises nothing about what was recorded: unsure.ts.
import { useSyncExternalStore } from 'react';
import { within } from './within.ts';

export type Reach = 'reached' | 'lost';
const every = 2000,
  everyWhenLost = 1000;

let reach: Reach = 'reached';
let timer: number | undefined;
/** A question under way; a later one makes it void. */
let asking = 0;
const listeners = new Set<() => void>();

const set = (now: Reach): void => {
  if (reach === now) return;
  reach = now;
  for (const changed of listeners) changed();
};
const ask = (): void => {
  window.clearTimeout(timer);
  asking += 1;
  const own = asking;
  within((signal) => fetch('/alive', { cache: 'no-store', signal }))
    .then(
      (answer) => answer.ok,
      () => false,
    )
    .then((here) => {
      if (own !== asking || listeners.size === 0) return;
      set(here ? 'reached' : 'lost');
      timer = window.setTimeout(ask, here ? every : everyWhenLost);
    });
};
const cut = (): void => {
  set('lost');
  ask();
};
/** An order went unanswered: the line is asked about now, not in two seconds. */
export const doubtReach = ask;

const follow = (changed: () => void): (() => void) => {
  if (listeners.size === 0) {
    window.addEventListener('offline', cut);
    window.addEventListener('online', ask);
    ask();
  }
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    window.removeEventListener('offline', cut);
    window.removeEventListener('online', ask);
    window.clearTimeout(timer);
    asking += 1;
  };
};

export const useReach = (): Reach => useSyncExternalStore(follow, () => reach);
