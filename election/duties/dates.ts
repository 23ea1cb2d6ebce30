// The dates of this election by the question that sets them: the one source from which 今天 and 日程 both take their days. How a date is reckoned: law/calendar.ts.
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { type Anchors, type CalendarDate, calendarOf } from '../../law/calendar.ts';
import type { Rule } from '../../law/rule.ts';
import type { Election } from '../election.ts';

/** The day of the poll that is being prepared: the first, or a second vote. */
export const pollDay = (e: Election): Day | undefined => e.rounds.at(-1)?.day ?? e.electionDay;

/** Every date of the calendar, from what has happened so far; empty until the election day is fixed. */
export const datesOf = (e: Election, law: LawOfTheDay, more: Partial<Anchors> = {}): ReadonlyMap<string, CalendarDate> => {
  const electionDay = pollDay(e);
  if (electionDay === undefined) return new Map();
  const committeeChosen = e.notices.find((n) => n.notice === 'election committee')?.on ?? e.committee.chosen?.on;
  const rollPosted = e.roll.postings[0]?.on;
  const anchors = {
    electionDay,
    ...(committeeChosen ? { committeeChosen } : {}),
    ...(rollPosted ? { rollPosted } : {}),
    ...more,
  };
  return new Map(calendarOf(law, anchors).map((date) => [date.key, date]));
};

/** What a step takes from the calendar: the question that sets its day, and the last day itself. */
export const dated = (
  dates: ReadonlyMap<string, CalendarDate>,
  rule: Rule<number>,
): { readonly date: string; readonly due: Day | undefined } => ({
  date: rule.key,
  due: dates.get(rule.key)?.day,
});
