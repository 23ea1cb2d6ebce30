// What a paper is before it is printed: its name, the shelf it lies on, its formats, whether it names voters, what it waits for, and the way to its page.
import type { Election } from '../election/election.ts';
import type { PersonId } from '../election/person.ts';
import type { Round } from '../election/polling/poll.ts';
import type { Day } from '../law/answer.ts';
import type { Placed } from './figures.ts';
import type { Page } from './page.ts';
import type { Statistics } from './statistics/model.ts';
import type { Both } from './words/terms.ts';

/** In the order in which an office lays them out. */
export const shelves = [
  'plans',
  'notices',
  'messages',
  'cards',
  'forms',
  'ballots',
  'scripts',
  'count',
  'handover',
  'summary',
  'statistics',
] as const;
export type Shelf = (typeof shelves)[number];

/** One paper in the forms in which it is made. */
export interface Kind {
  readonly name: string;
  readonly title: Both;
  readonly formats: readonly ('pdf' | 'docx' | 'xlsx' | 'json')[];
  /** Names voters, or tells of boxes too small to publish: kept out of the public archive. */
  readonly personal: boolean;
  readonly waitsFor: Both | undefined;
  /** To be filled in by hand or signed: it goes into the archive as what was written on it, not as the empty sheet. */
  readonly toFill?: true;
  /** A ballot: it carries no imprint, nothing by which one sheet could be told from another. */
  readonly bare?: true;
  /** To be read before something is told: never sent out, and no part of the record. */
  readonly draft?: true;
  readonly page: () => Page;
  /** What a workbook and a file of data are made from, where it comes as those too. */
  readonly sheets?: () => Statistics;
}

/** What papers need beyond the election: the day, the token on each card, and the facts in their places. */
export interface Given {
  readonly on: Day;
  readonly tokenOf: (voter: PersonId, issue: number) => string;
  readonly told: readonly Placed[];
}
/** The papers of one shelf, ready or not, in the order of the work. */
export type KindsOf = (e: Election, given: Given) => readonly Kind[];

/** What a paper waits for, unless it is done. */
export const unless = (done: boolean, zh: string, en: string): Both | undefined => (done ? undefined : { zh, en });

/** The name and title of a paper of one vote: a second vote's are told apart. */
export const ofVote = (
  round: Round | undefined,
  name: string,
  zh: string,
  en: string,
): { readonly name: string; readonly title: Both } =>
  round === undefined || round.number === 1
    ? { name, title: { zh, en } }
    : { name: `${name}-${round.number}`, title: { zh: `${zh}（第${round.number}次投票）`, en: `${en} (vote ${round.number})` } };

/** Whether voting has begun: what prepares it is then no longer a paper of the election. */
export const hasOpened = (round: Round | undefined): boolean => [...(round?.stations.values() ?? [])].some((s) => s.opened);
