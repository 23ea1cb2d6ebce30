// What comes next: the whole path of an election in order, each step with its last lawful day, its article and what blocks it; and what becomes unlawful if nothing happens. It reminds; only the chapters refuse. The steps: duties/.
import type { Day, LawOfTheDay } from '../law/answer.ts';
import { daysBetween, zhDay } from '../law/days.ts';
import { citesOf } from '../law/rules.ts';
import { afterwards } from './duties/afterwards.ts';
import { nomination } from './duties/candidates.ts';
import { electionDay } from './duties/electionDay.ts';
import { pollAhead } from './duties/pollAhead.ts';
import { pollLists } from './duties/pollLists.ts';
import { preparation, registration } from './duties/preparation.ts';
import { type DutyScreen, type Step, w, type Words } from './duties/step.ts';
import type { Election } from './election.ts';
import type { OrderName } from './orders.ts';

export type DutyState = 'done' | 'due' | 'late' | 'blocked' | 'later';

export interface Duty {
  readonly key: string;
  readonly words: Words;
  readonly cites?: Words;
  /** The last day on which it is lawful or planned. */
  readonly due?: Day;
  /** Days from today to `due`; negative when late. */
  readonly days?: number;
  readonly state: DutyState;
  readonly blockedBy?: Words;
  /** It belonged before a poll whose result is announced: it may still be put on record, and nothing waits for it. */
  readonly missed?: true;
  readonly order?: OrderName;
  readonly screen?: DutyScreen;
}
export interface Warning {
  readonly words: Words;
  readonly cites?: Words;
  readonly days: number;
  /** Where it is mended. */
  readonly screen?: DutyScreen;
}

/** A step so many days ahead is shown as due. */
const ahead = 7;

/** Every duty of the election in its order on a day. A sealed book takes nothing more: what was never recorded is missing from its catalogue and no duty. */
export const duties = (e: Election, law: LawOfTheDay, today: Day): readonly Duty[] =>
  path(e, law, today)
    .map((s) => asDuty(s, today))
    .map(
      (duty): Duty =>
        duty.state === 'late' && e.rounds.at(-1)?.announced && beforePoll(e, law, today).some((s) => s && s.key === duty.key)
          ? { ...duty, missed: true }
          : duty,
    )
    .filter((duty) => !e.handover.sealed || duty.state === 'done');

/** What becomes unlawful by the end of the coming week if nothing happens, and what is late already; nearest first. */
export const warnings = (e: Election, law: LawOfTheDay, today: Day): readonly Warning[] => {
  const timed = path(e, law, today).flatMap((s): Warning[] => {
    if (
      e.handover.sealed ||
      s.done ||
      !s.due ||
      !s.else ||
      daysBetween(today, s.due) > ahead ||
      (s.from !== undefined && today < s.from)
    )
      return [];
    const days = daysBetween(today, s.due);
    const until =
      days < 0
        ? w(`${zhDay(s.due)}已过，`, `${s.due} has passed: `)
        : w(
            `最迟${zhDay(s.due)}（${days === 0 ? '今天' : `还有 ${days} 天`}）${s.words.zh}，否则`,
            `${s.words.en} by ${s.due} (${days === 0 ? 'today' : `${days} days`}), or else `,
          );
    return [{ words: w(until.zh + s.else.zh, until.en + s.else.en), days, ...(s.law ? { cites: citesOf(s.law) } : {}) }];
  });
  return [...timed, ...standing(e)].toSorted((a, b) => a.days - b.days);
};

/** What stands wrong today, whatever the date: an empty chair, an empty seat. */
export const standing = (e: Election): readonly Warning[] => {
  const { chosen, seats } = e.committee;
  if (!chosen || e.handover.sealed) return [];
  const short = chosen.posts.length - seats.length;
  const found: Words[] = [];
  if (!seats.some((s) => s.post === 'chair'))
    found.push(w('选举委员会没有主任，应由委员推选一人', 'the election committee has no chair: its members choose one'));
  if (short > 0)
    found.push(
      w(
        `选举委员会缺 ${short} 人，应依次递补或者另行推选`,
        `the election committee is ${short} short: the next in order move up, or others are chosen`,
      ),
    );
  return found.map((words) => ({ words, days: 0, screen: 'committee' }));
};

/** How a step stands on a day. */
export const stateOf = (s: Step, today: Day): DutyState => {
  const days = s.due === undefined ? undefined : daysBetween(today, s.due);
  if (s.done) return 'done';
  if (days !== undefined && days < 0) return 'late';
  if (s.waitsFor) return 'blocked';
  return (s.from !== undefined && today < s.from) || (days !== undefined && days > ahead) ? 'later' : 'due';
};

const asDuty = (s: Step, today: Day): Duty => ({
  key: s.key,
  words: s.words,
  state: stateOf(s, today),
  order: s.order,
  ...(s.law ? { cites: citesOf(s.law) } : {}),
  ...(s.due === undefined ? {} : { due: s.due, days: daysBetween(today, s.due) }),
  ...(s.waitsFor && !s.done ? { blockedBy: s.waitsFor } : {}),
  ...(s.screen ? { screen: s.screen } : {}),
});

/** What is done before the day of the poll. */
const beforePoll = (e: Election, law: LawOfTheDay, today: Day) => [
  ...preparation(e, law),
  ...registration(e, law, today),
  ...nomination(e, law, today),
  ...pollLists(e, law, today),
  ...pollAhead(e, law),
];

/** The whole path of an election, step by step, in its order. */
export const path = (e: Election, law: LawOfTheDay, today: Day): readonly Step[] =>
  [...beforePoll(e, law, today), ...electionDay(e, law), ...afterwards(e, law)].filter(
    (step) => step !== false && step !== undefined,
  );
