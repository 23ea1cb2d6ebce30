// The clocks that hold a step back: what must first have hung or run, for how long, under which rule. Only a clock of the law or of the plan holds; where both are silent nothing waits. What happened on paper all the same is entered beside an irregularity told by two.
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import { dateOfRule } from '../../law/calendar.ts';
import type { Rule } from '../../law/rule.ts';
import { answerOn, candidateListDay, committeeNoticeObjection, objectionWindow, placePosting } from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { isOnRecord } from '../keepers.ts';
import type { NoticeKind } from './noticeTable.ts';
import type { OrderName } from '../orders.ts';
import { type Refusal, refused } from '../refusal.ts';

const clockKeys = ['committee objections', 'roll objections', 'candidates posted', 'place posted', 'staff posted'] as const;
export type ClockKey = (typeof clockKeys)[number];

interface Clock {
  readonly key: ClockKey;
  readonly rule: Rule<number>;
  /** Whether its last day comes so many days after the posting, or the posting must come so many days before the poll. */
  readonly runs: 'from the posting' | 'before the poll';
  /** The notice that starts it; its first posting counts. */
  readonly notice: NoticeKind;
  readonly from: (e: Election) => Day | undefined;
  /** Steps that wait until the day after its last day; and those that may be taken on the last day itself. */
  readonly holds: readonly OrderName[];
  readonly holdsUntilLastDay?: readonly OrderName[];
}

const firstPosted =
  (kind: NoticeKind) =>
  (e: Election): Day | undefined =>
    e.notices.find((n) => n.notice === kind)?.on;

/** Nominations begin on the last day for objections (the national texts order roll and candidates, not the nomination); the list of candidates rests on a roll that stands. */
export const clocks: readonly Clock[] = [
  {
    key: 'committee objections',
    rule: committeeNoticeObjection,
    runs: 'from the posting',
    notice: 'election committee',
    from: firstPosted('election committee'),
    holds: ['postRoll'],
  },
  {
    key: 'roll objections',
    rule: objectionWindow,
    runs: 'from the posting',
    notice: 'roll',
    from: (e) => e.roll.postings[0]?.on,
    holds: ['fixCandidates'],
    holdsUntilLastDay: ['recordNomination'],
  },
  {
    key: 'candidates posted',
    rule: candidateListDay,
    runs: 'before the poll',
    notice: 'candidates',
    from: firstPosted('candidates'),
    holds: ['openStation'],
  },
  {
    key: 'place posted',
    rule: placePosting,
    runs: 'before the poll',
    notice: 'poll',
    from: firstPosted('poll'),
    holds: ['openStation'],
  },
  {
    key: 'staff posted',
    rule: placePosting,
    runs: 'before the poll',
    notice: 'staff',
    from: firstPosted('staff'),
    holds: ['openStation'],
  },
];
export const clockRules = ['committeeNoticeObjection', 'objectionWindow', 'candidateListDay', 'placePosting'] as const;

export const clockOfRule = (rule: (typeof clockRules)[number]): Clock => {
  const found = clocks.find((c) => c.rule.key === rule);
  if (!found) throw new RangeError(`no clock rests on ${rule}`);
  return found;
};

/** How many days a rule asks: the plan's own number where it is lawful, else the law's. */
export const daysOf = (rule: Rule<number>, law: LawOfTheDay): number => {
  const date = dateOfRule(rule, law.day, law);
  return date.plan?.days ?? answerOn(rule, law).value;
};

/** How a clock stands: nobody set it, not started, or from a day to its last day. `until` of a clock that runs before the poll is the first lawful day of the poll. */
export interface ClockStand {
  readonly clock: Clock;
  readonly set: boolean;
  readonly days: number;
  readonly from?: Day;
  readonly until?: Day;
  /** Whether the poll day leaves it the time it needs; only of a clock that runs before the poll. */
  readonly inTime?: boolean;
}

export const standOf = (e: Election, clock: Clock, law: LawOfTheDay): ClockStand => {
  const from = clock.from(e);
  const anchor = clock.runs === 'from the posting' ? (from ?? law.day) : law.day;
  const date = dateOfRule(clock.rule, anchor, law);
  const days = daysOf(clock.rule, law);
  const base = { clock, set: date.setBy !== 'default', days };
  if (from === undefined) return base;
  if (clock.runs === 'from the posting') return { ...base, from, until: date.day };
  return { ...base, from, until: addDays(from, days), inTime: from <= date.day };
};

/** The refusal of a step whose clock has not run, with the clock, from when, to when and its rule; nothing where it may be taken. A second vote follows the first: only the first waits for what is posted. */
export const heldBack = (e: Election, name: OrderName, on: Day, law: LawOfTheDay): Refusal | undefined => {
  for (const clock of clocks) {
    const holds = clock.holds.includes(name);
    if ((!holds && !clock.holdsUntilLastDay?.includes(name)) || e.rounds.length > 1 || isOnRecord(e, clock.rule)) continue;
    const stand = standOf(e, clock, law);
    if (!stand.set) continue;
    const { from, until, days, inTime } = stand;
    const because = answerOn(clock.rule, law);
    if (from === undefined || until === undefined)
      return refused('the clock has not begun', { clock: clock.key, notice: clock.notice, days }, because);
    const open = inTime ?? (holds ? on > until : on >= until);
    if (!open) return refused('the clock has not run', { clock: clock.key, days, from, until, on }, because);
  }
  return undefined;
};
