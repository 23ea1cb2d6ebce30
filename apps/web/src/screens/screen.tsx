// Which screen stands in the frame. Each is fetched when it is first opened, so that 今天 comes quickly.
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import type { HeadLine } from '../../../../office/screens.ts';
import { Boundary } from '../parts/boundary.tsx';
import { Loading } from '../parts/states.tsx';
import type { ScreenName } from '../route.ts';
import { Today } from './today.tsx';

export interface OfScreen {
  readonly election: string;
  readonly head: HeadLine;
}

const files: Readonly<Record<Exclude<ScreenName, 'today'>, () => Promise<{ readonly default: ComponentType<OfScreen> }>>> = {
  calendar: () => import('./calendar.tsx'),
  committee: () => import('./committee.tsx'),
  roll: () => import('./roll.tsx'),
  representatives: () => import('./representatives.tsx'),
  candidates: () => import('./candidates.tsx'),
  stations: () => import('./stations.tsx'),
  ballots: () => import('./ballots.tsx'),
  devices: () => import('./devices.tsx'),
  proxies: () => import('./proxies.tsx'),
  notices: () => import('./notices.tsx'),
  readiness: () => import('./readiness.tsx'),
  pollday: () => import('./pollday.tsx'),
  desk: () => import('./desk.tsx'),
  counting: () => import('./counting.tsx'),
  result: () => import('./result.tsx'),
  papers: () => import('./papers.tsx'),
  summary: () => import('./summary.tsx'),
  archive: () => import('./archive.tsx'),
  history: () => import('./history.tsx'),
  law: () => import('./law.tsx'),
  people: () => import('./people.tsx'),
};
const fetched = Object.fromEntries(
  Object.entries(files).map(([name, fetchFile]) => [name, lazy(fetchFile)]),
) as unknown as Readonly<Record<keyof typeof files, ComponentType<OfScreen>>>;
const fetchAheadAfter = 1500;

const pick = (name: ScreenName, of: OfScreen) => {
  const Named = name === 'today' ? Today : fetched[name];
  return <Named {...of} />;
};

/** The screen, and soon after it the files of all others, so that a lost line shuts none of them. */
export const Screen = ({ name, ...of }: OfScreen & { readonly name: ScreenName }) => {
  useEffect(() => {
    const timer = window.setTimeout(
      () => void Promise.allSettled(Object.values(files).map((fetchFile) => fetchFile())),
      fetchAheadAfter,
    );
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Boundary key={name}>
      <Suspense fallback={<Loading />}>{pick(name, of)}</Suspense>
    </Boundary>
  );
};
