// The calendar of an election: every step and every date that law, province or plan set, with what is done, due or late; what was done out of time; and what moving the election day would move and make unlawful. Which days these are: duties/dates.ts.
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import type { CalendarDate } from '../../law/calendar.ts';
import { daysBetween, zhDate } from '../../law/days.ts';
import { type DayKind, dayKind } from '../../law/holidays.ts';
import { citesOf } from '../../law/rules.ts';
import { datesOf, pollDay } from '../duties/dates.ts';
import { type DutyScreen, type Step, w, type Words } from '../duties/step.ts';
import type { Election } from '../election.ts';
import { orderKind, type OrderName } from '../orders.ts';
import { sinceDay } from '../stages.ts';
import { type DutyState, path, stateOf } from '../today.ts';

/** Who set a day: the nation's law, the province's, the method of the place, or only our default; undated steps have none. */
export type SetBy = 'nation' | 'province' | 'plan' | 'default';

export interface CalendarRow {
  readonly key: string;
  readonly words: Words;
  readonly earliest?: Day;
  readonly latest?: Day;
  readonly doneOn?: Day;
  /** `over`: a day that passed and that nothing has to be done about. */
  readonly state: DutyState | 'over';
  readonly setBy?: SetBy;
  /** Whether the number of days is in doubt. */
  readonly unsure: boolean;
  /** What nation, province and plan each say, strictest not chosen here. */
  readonly layers: readonly { readonly by: SetBy; readonly day: Day; readonly days: number; readonly cite: Words }[];
  readonly cites?: Words;
  readonly blockedBy?: Words;
  readonly order?: OrderName;
  readonly screen?: DutyScreen;
  readonly who?: Words;
  /** Days before the poll of the latest (or done) day; negative after it. */
  readonly toPoll?: number;
  readonly rest: DayKind;
  readonly ifMoved?: Day;
  /** Done, but not in the time that binds. */
  readonly outOfTime: boolean;
}

const bound = (date: CalendarDate | undefined): date is CalendarDate =>
  date !== undefined && date.setBy !== 'default' && !date.unsure;

const layersOf = (date: CalendarDate | undefined): CalendarRow['layers'] =>
  (['nation', 'province', 'plan'] as const).flatMap((by) => {
    const one = date?.[by];
    return one ? [{ by, day: one.day, days: one.days, cite: one.cite }] : [];
  });

/** What every row says of its day. */
const ofDay = (latest: Day | undefined, shown: Day | undefined, date: CalendarDate | undefined, poll: Day | undefined) => ({
  unsure: date?.unsure ?? false,
  layers: layersOf(date),
  rest: shown === undefined ? ('unknown' as const) : dayKind(shown),
  ...(latest === undefined ? {} : { latest }),
  ...(date ? { setBy: date.setBy } : {}),
  ...(date?.ifMoved && date.day !== date.ifMoved ? { ifMoved: date.ifMoved } : {}),
  ...(shown !== undefined && poll !== undefined ? { toPoll: daysBetween(shown, poll) } : {}),
});

const rowOfStep = (e: Election, s: Step, date: CalendarDate | undefined, today: Day): CalendarRow => {
  const [first] = orderKind(s.order).stages;
  const earliest = s.from ?? (first && sinceDay(e, first));
  return {
    key: s.key,
    words: s.words,
    state: stateOf(s, today),
    order: s.order,
    outOfTime: s.doneOn !== undefined && bound(date) && s.doneOn > date.day,
    ...ofDay(s.due, s.doneOn ?? s.due, date, pollDay(e)),
    ...(earliest && (s.due === undefined || earliest <= s.due) ? { earliest } : {}),
    ...(s.doneOn ? { doneOn: s.doneOn } : {}),
    ...(s.law?.kind === 'fixed' ? { cites: citesOf(s.law) } : {}),
    ...(s.waitsFor && !s.done ? { blockedBy: s.waitsFor } : {}),
    ...(s.screen ? { screen: s.screen } : {}),
    ...(s.who ? { who: s.who } : {}),
  };
};

/** A date that no step of the path carries: it is shown, and is over when its day is. */
const rowOfDate = (e: Election, date: CalendarDate, today: Day): CalendarRow => ({
  key: date.key,
  words: date.step,
  state: date.day < today ? 'over' : 'later',
  outOfTime: false,
  ...ofDay(date.day, date.day, date, pollDay(e)),
});

/** Every step and date of the election in the order of days; a step without a day stands where the path has it. */
export const calendarRows = (e: Election, law: LawOfTheDay, today: Day): readonly CalendarRow[] => {
  const steps = path(e, law, today);
  const dates = datesOf(e, law);
  const carried = new Set(steps.map((s) => s.date));
  const rows: { readonly at: Day; readonly row: CalendarRow }[] = [];
  let at = '';
  for (const s of steps) {
    at = s.doneOn ?? s.due ?? at;
    rows.push({ at, row: rowOfStep(e, s, s.date === undefined ? undefined : dates.get(s.date), today) });
  }
  for (const date of dates.values()) if (!carried.has(date.key)) rows.push({ at: date.day, row: rowOfDate(e, date, today) });
  return rows.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ row }) => row);
};

export interface OutOfTime {
  readonly key: string;
  readonly words: Words;
  readonly cites?: Words;
}

/** What was done after the last day that the law, the province or the method sets for it, as the election day stands now. */
export const outOfTime = (e: Election, law: LawOfTheDay, today: Day): readonly OutOfTime[] =>
  calendarRows(e, law, today).flatMap((row) => {
    const { doneOn, latest } = row;
    if (!row.outOfTime || doneOn === undefined || latest === undefined) return [];
    const cites = row.layers.findLast((l) => l.by === row.setBy)?.cite;
    return [
      {
        key: row.key,
        words: w(
          `“${row.words.zh}”办于${zhDate(doneOn)}，按现在的选举日最迟应在${zhDate(latest)}`,
          `“${row.words.en}” was done on ${doneOn}; with the election day as it is, ${latest} was the last day`,
        ),
        ...(cites ? { cites } : {}),
      },
    ];
  });

/** What another election day would change, before anybody says yes. */
export interface Move {
  readonly day: Day;
  readonly rest: DayKind;
  /** Last days that move. */
  readonly moves: readonly { readonly key: string; readonly words: Words; readonly from?: Day; readonly to: Day }[];
  /** Done, and then out of time. */
  readonly unlawful: readonly OutOfTime[];
  /** Not done, and then too late. */
  readonly tooLate: readonly { readonly key: string; readonly words: Words; readonly latest: Day; readonly cites?: Words }[];
  /** Done, and to be done again because it names the day. */
  readonly again: readonly Words[];
}

const onDay = (e: Election, day: Day): Election => ({
  ...e,
  electionDay: day,
  rounds: e.rounds.map((r, i) => (i === 0 ? { ...r, day } : r)),
});

/** Computes a move of the election day without making it. Whether it is lawful at all is the order's own answer (begin.ts). */
export const movedTo = (e: Election, law: LawOfTheDay, today: Day, day: Day): Move => {
  const then = onDay(e, day);
  const lawThen = { ...law, day };
  const [before, after] = [datesOf(e, law), datesOf(then, lawThen)];
  const now = calendarRows(e, law, today);
  const already = new Set(now.filter((row) => row.outOfTime).map((row) => row.key));
  const late = new Set(now.filter((row) => row.state === 'late').map((row) => row.key));
  const rows = calendarRows(then, lawThen, today);
  return {
    day,
    rest: dayKind(day),
    moves: [...after.values()].flatMap((date) => {
      const from = before.get(date.key)?.day;
      return from === date.day ? [] : [{ key: date.key, words: date.step, ...(from ? { from } : {}), to: date.day }];
    }),
    unlawful: outOfTime(then, lawThen, today).filter((f) => !already.has(f.key)),
    tooLate: rows.flatMap((row) =>
      row.state === 'late' && row.latest !== undefined && row.setBy !== undefined && row.setBy !== 'default' && !late.has(row.key)
        ? [{ key: row.key, words: row.words, latest: row.latest, ...(row.cites ? { cites: row.cites } : {}) }]
        : [],
    ),
    again: day === e.electionDay ? [] : madeAgain(e),
  };
};

/** What names the election day and hangs, lies or is printed already. */
const madeAgain = (e: Election): readonly Words[] => {
  const posted = e.notices.filter((n) => n.notice === 'election day' || n.notice === 'poll');
  return [
    ...(posted.length > 0 ? [w('重新张贴写有选举日的公告', 'post the notices that name the day again')] : []),
    ...(e.roll.cards.size > 0 ? [w('收回并重发写有选举日的选民证', 'take the voter cards back and deliver new ones')] : []),
    ...(e.rounds.at(-1)?.printed ? [w('重新印制写有选举日的选票', 'print the ballots that name the day again')] : []),
  ];
};
