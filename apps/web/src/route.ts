// Which election and which screen the address names: `#/election/screen?name=value`. Promises that going back in the browser goes back on the screen.
import type { Role } from '../../../election/keepers.ts';
import { useSyncExternalStore } from 'react';

export const screens = [
  'today',
  'calendar',
  'committee',
  'roll',
  'representatives',
  'candidates',
  'notices',
  'stations',
  'ballots',
  'devices',
  'proxies',
  'readiness',
  'pollday',
  'desk',
  'counting',
  'result',
  'papers',
  'summary',
  'archive',
  'history',
  'law',
  'people',
] as const;
export type ScreenName = (typeof screens)[number];
export interface Route {
  readonly election: string | undefined;
  readonly screen: ScreenName;
  /** The screen as the address has it: of a book around an election. */
  readonly name: string;
  readonly query: URLSearchParams;
}

/** Where somebody with this role begins. */
export const firstScreen = (role: Role): ScreenName =>
  role === 'teller' || role === 'caller' ? 'counting' : role === 'issuer' ? 'desk' : 'today';

const isScreen = (name: string): name is ScreenName => (screens as readonly string[]).includes(name);

/** Reads an address such as `#/shiyan-2026/roll?q=王`. An unknown screen is today's. */
const readRoute = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [election = '', screen = ''] = path.split('/');
  return {
    election: election === '' ? undefined : decodeURIComponent(election),
    screen: isScreen(screen) ? screen : 'today',
    name: screen,
    query: new URLSearchParams(query),
  };
};

export const addressOf = (election: string, screen: ScreenName, query: Readonly<Record<string, string>> = {}): string => {
  const asked = new URLSearchParams(query).toString();
  return `#/${encodeURIComponent(election)}/${screen}${asked === '' ? '' : `?${asked}`}`;
};

const follow = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export const useRoute = (): Route => readRoute(useSyncExternalStore(follow, () => window.location.hash));
