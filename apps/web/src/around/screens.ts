// The screens of each kind of book, in the order of its menu: the mark, the words, and the screen itself, fetched when it is first opened.
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { AroundHead } from '../../../../office/around/screens.ts';
import type { AroundKind } from '../../../../office/around/kinds.ts';
import type { Both } from '../../../../office/screens.ts';

export interface OfBook {
  readonly book: string;
  readonly head: AroundHead;
}
export interface BookScreen {
  readonly name: string;
  readonly mark: string;
  readonly words: Both;
  readonly screen: LazyExoticComponent<ComponentType<OfBook>>;
  /** On a phone it stands in the bar at the bottom. */
  readonly first?: true;
  /** Only for the administrator. */
  readonly admin?: true;
}

const everywhere: readonly BookScreen[] = [
  {
    name: 'orders',
    mark: '办',
    words: { zh: '办理', en: 'All steps' },
    screen: lazy(() => import('./orders-screen.tsx')),
    first: true,
  },
  { name: 'papers', mark: '文', words: { zh: '文书', en: 'Papers' }, screen: lazy(() => import('./papers-screen.tsx')) },
  { name: 'history', mark: '录', words: { zh: '记录', en: 'History' }, screen: lazy(() => import('./history-screen.tsx')) },
  { name: 'law', mark: '法', words: { zh: '法规', en: 'Law' }, screen: lazy(() => import('./law-screen.tsx')) },
  {
    name: 'people',
    mark: '员',
    words: { zh: '人员', en: 'People' },
    screen: lazy(() => import('./people-screen.tsx')),
    admin: true,
  },
];
const ofTerm: readonly BookScreen[] = [
  {
    name: 'today',
    mark: '今',
    words: { zh: '今天', en: 'Today' },
    screen: lazy(() => import('./today-screen.tsx')),
    first: true,
  },
  { name: 'term', mark: '任', words: { zh: '任职', en: 'Offices' }, screen: lazy(() => import('./term-screen.tsx')) },
];
const ofWork: readonly BookScreen[] = [
  {
    name: 'work',
    mark: '账',
    words: { zh: '工作台账', en: 'Work' },
    screen: lazy(() => import('../service/ledger.tsx')),
    first: true,
  },
  { name: 'report', mark: '报', words: { zh: '工作报告', en: 'Reports' }, screen: lazy(() => import('../service/report.tsx')) },
  {
    name: 'basic-file',
    mark: '册',
    words: { zh: '片区底册', en: 'Basic file' },
    screen: lazy(() => import('../service/file.tsx')),
  },
  {
    name: 'portfolio',
    mark: '工',
    words: { zh: '分工', en: 'Who does what' },
    screen: lazy(() => import('../service/portfolio.tsx')),
  },
  {
    name: 'expenses',
    mark: '费',
    words: { zh: '选举经费', en: 'Election costs' },
    screen: lazy(() => import('../service/expenses.tsx')),
  },
  { name: 'cases', mark: '案', words: { zh: '个案', en: 'Cases' }, screen: lazy(() => import('../service/cases.tsx')) },
];
const ofMeetings: readonly BookScreen[] = [
  {
    name: 'meetings',
    mark: '会',
    words: { zh: '会议', en: 'Meetings' },
    screen: lazy(() => import('../meetings/meetings-screen.tsx')),
    first: true,
  },
  {
    name: 'openness',
    mark: '公',
    words: { zh: '公开', en: 'Openness' },
    screen: lazy(() => import('../meetings/openness-screen.tsx')),
  },
];
export const bookScreens: Readonly<Record<AroundKind, readonly BookScreen[]>> = {
  community: [...ofTerm, ...ofMeetings, ...ofWork, ...everywhere],
  party: [
    {
      name: 'today',
      mark: '今',
      words: { zh: '今天', en: 'Today' },
      screen: lazy(() => import('../party/today.tsx')),
      first: true,
    },
    {
      name: 'members',
      mark: '党',
      words: { zh: '党员', en: 'Members' },
      screen: lazy(() => import('../party/members.tsx')),
      first: true,
    },
    {
      name: 'nominees',
      mark: '候',
      words: { zh: '候选人', en: 'Candidates' },
      screen: lazy(() => import('../party/nominees.tsx')),
      first: true,
    },
    {
      name: 'vote',
      mark: '选',
      words: { zh: '大会与选举', en: 'Meeting and vote' },
      screen: lazy(() => import('../party/vote.tsx')),
      first: true,
    },
    ...everywhere,
  ],
};
