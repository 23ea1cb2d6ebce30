// One step of the path of an election: what it is, whether it is done, its last lawful day and what it waits for. Which steps there are: the other files here.
import type { Answer, Day } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import type { Election } from '../election.ts';
import type { NoticeKind } from '../beginning/noticeTable.ts';
import type { OrderName } from '../orders.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}
export type DutyScreen =
  | 'roll'
  | 'representatives'
  | 'candidates'
  | 'counting'
  | 'result'
  | 'papers'
  | 'committee'
  | 'stations'
  | 'ballots'
  | 'pollday'
  | 'proxies'
  | 'notices'
  | 'archive';

/** A step before today is asked for: what it is, whether it is done, and what it waits for. */
export interface Step {
  readonly key: string;
  readonly words: Words;
  readonly order: OrderName;
  readonly screen?: DutyScreen;
  readonly done: boolean;
  /** The day on which it was done, where the facts tell one. */
  readonly doneOn?: Day | undefined;
  /** The date of the calendar (law/calendar.ts) that sets `due`. */
  readonly date?: string;
  /** Who does it, where that is not the election committee. */
  readonly who?: Words;
  readonly waitsFor?: Words | false | undefined;
  readonly due?: Day | undefined;
  /** Not before this day. */
  readonly from?: Day | undefined;
  readonly law?: Answer<unknown>;
  /** What is unlawful once `due` has passed; only for days that the law or the plan sets. */
  readonly else?: Words;
}

/** A step that this election may not have. */
export type Maybe = Step | false | undefined;

export const w = (zh: string, en: string): Words => ({ zh, en });

/** The step of posting a notice. */
export const notice = (
  e: Election,
  kind: NoticeKind,
  zh: string,
  en: string,
  waitsFor: Words | false,
  due?: Day | Pick<Step, 'due' | 'date'>,
): Step => ({
  key: `notice ${kind}`,
  words: w(`张贴公告：${zh}`, `post the notice: ${en}`),
  order: 'postNotice',
  screen: 'notices',
  done: postedOf(e, kind) !== undefined,
  doneOn: postedOf(e, kind)?.on,
  waitsFor,
  ...(typeof due === 'object' ? due : { due }),
});

/** The notice that is posted of a kind; of the election day only one that names the day as it is fixed now. */
const postedOf = (e: Election, kind: NoticeKind) =>
  e.notices.find((n) => n.notice === kind && (kind !== 'election day' || n.matter === e.electionDay));

/** What a step waits for, in words; nothing when it is there. */
export const noCommittee = (e: Election): Words | false =>
  !e.committee.chosen && w('选举委员会尚未推选', 'the election committee is not chosen');
export const noDay = (e: Election): Words | false =>
  e.electionDay === undefined && w('选举日尚未确定', 'election day is not fixed');
export const noRoll = (e: Election): Words | false =>
  e.roll.postings.length === 0 && w('选民名单尚未公布', 'the roll is not posted');
export const noSlate = (e: Election): Words | false =>
  e.candidacy.fixed === undefined && w('正式候选人尚未确定', 'the candidates are not fixed');

/** The last day before the poll that is being prepared. */
export const dayBefore = (e: Election): Day | undefined => e.electionDay && addDays(e.rounds.at(-1)?.day ?? e.electionDay, -1);
