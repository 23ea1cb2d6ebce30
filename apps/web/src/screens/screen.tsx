// Which screen stands in the frame. Each is fetched when it is first opened, so that 今天 comes quickly.
import { lazy, Suspense, useEffect } from 'react';
import type { HeadLine } from '../../../../office/screens.ts';
import { Boundary } from '../parts/boundary.tsx';
import { Loading } from '../parts/states.tsx';
import type { ScreenName } from '../route.ts';
import { Today } from './today.tsx';

export interface OfScreen { readonly election: string; readonly head: HeadLine }

const files = {
  calendar: () => import('./calendar.tsx'), committee: () => import('./committee.tsx'),
  roll: () => import('./roll.tsx'), representatives: () => import('./representatives.tsx'), candidates: () => import('./candidates.tsx'), stations: () => import('./stations.tsx'), proxies: () => import('./proxies.tsx'), counting: () => import('./counting.tsx'), result: () => import('./result.tsx'),
  notices: () => import('./notices.tsx'), readiness: () => import('./readiness.tsx'),
  papers: () => import('./papers.tsx'), history: () => import('./history.tsx'), law: () => import('./law.tsx'), people: () => import('./people.tsx'),
} as const;
const [Calendar, Committee] = [lazy(files.calendar), lazy(files.committee)];
const [Roll, Representatives, Candidates, Counting, Result] = [lazy(files.roll), lazy(files.representatives), lazy(files.candidates), lazy(files.counting), lazy(files.result)];
const [Stations, Proxies] = [lazy(files.stations), lazy(files.proxies)];
const [Papers, History, Law, People] = [lazy(files.papers), lazy(files.history), lazy(files.law), lazy(files.people)];
const [Notices, Readiness] = [lazy(files.notices), lazy(files.readiness)];
const fetchAheadAfter = 1500;

const pick = (name: ScreenName, of: OfScreen) => {
  switch (name) {
    case 'today': return <Today {...of} />;
    case 'calendar': return <Calendar {...of} />;
    case 'committee': return <Committee {...of} />;
    case 'roll': return <Roll {...of} />;
    case 'representatives': return <Representatives {...of} />;
    case 'candidates': return <Candidates {...of} />;
    case 'stations': return <Stations {...of} />;
    case 'proxies': return <Proxies {...of} />;
    case 'notices': return <Notices {...of} />;
    case 'readiness': return <Readiness {...of} />;
    case 'counting': return <Counting {...of} />;
    case 'result': return <Result {...of} />;
    case 'papers': return <Papers {...of} />;
    case 'history': return <History {...of} />;
    case 'law': return <Law {...of} />;
    case 'people': return <People {...of} />;
    default: return name satisfies never;
  }
};

/** The screen, and soon after it the files of all others, so that a lost line shuts none of them. */
export const Screen = ({ name, ...of }: OfScreen & { readonly name: ScreenName }) => {
  useEffect(() => {
    const timer = window.setTimeout(() => void Promise.allSettled(Object.values(files).map((fetchFile) => fetchFile())), fetchAheadAfter);
    return () => window.clearTimeout(timer);
  }, []);
  return <Boundary key={name}><Suspense fallback={<Loading />}>{pick(name, of)}</Suspense></Boundary>;
};
