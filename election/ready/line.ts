// One line of what a poll rests on: ready, lacking or not asked, with what was found, its rule and the order that mends it. Which lines there are: the other files here.
import type { Answer, Day, LawOfTheDay } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import { type DutyScreen, w, type Words } from '../duties/step.ts';
import type { Election } from '../election.ts';
import type { NoticeKind } from '../beginning/noticeTable.ts';
import type { OrderName } from '../orders.ts';
import type { Round } from '../polling/poll.ts';

export interface ReadyLine {
  readonly key: string;
  readonly words: Words;
  /** Not asked: this election does not have it, or it is no longer asked for. */
  readonly state: 'ready' | 'lacking' | 'not asked';
  /** What stands behind it, with its figures. */
  readonly found: Words;
  readonly law?: Answer<unknown>;
  readonly order?: OrderName;
  readonly screen?: DutyScreen;
  /** The notice that is to be posted. */
  readonly notice?: NoticeKind;
}
export interface Asked {
  readonly e: Election;
  readonly law: LawOfTheDay;
  readonly today: Day;
  readonly round: Round | undefined;
}
export type Line = (asked: Asked) => ReadyLine;

export const line = (
  key: string,
  words: Words,
  state: ReadyLine['state'] | boolean,
  found: Words,
  more: Pick<ReadyLine, 'law' | 'order' | 'screen' | 'notice'> = {},
): ReadyLine => ({ key, words, state: typeof state === 'string' ? state : state ? 'ready' : 'lacking', found, ...more });
export const none = w('还没有', 'not yet');
export const notAsked = w('本次没有', 'none this time');
export const onDay = (day: Day | undefined): Words => (day === undefined ? none : w(zhDate(day), day));
export const zhOr = (day: Day | undefined): string => (day === undefined ? '未定' : zhDate(day));
