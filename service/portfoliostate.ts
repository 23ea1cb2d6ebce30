// Who of the committee is responsible for what, as it stands: portfolios, hours, helpers, sub-committees, stand-ins. The orders over it: portfolio.ts.
import type { Weekday } from './calendar.ts';
import type { Both, Day } from './chapter.ts';
import type { WorkKind } from './kinds.ts';

export const weekdayWords: Readonly<Record<Weekday, Both>> = {
  monday: { zh: '星期一', en: 'Monday' },
  tuesday: { zh: '星期二', en: 'Tuesday' },
  wednesday: { zh: '星期三', en: 'Wednesday' },
  thursday: { zh: '星期四', en: 'Thursday' },
  friday: { zh: '星期五', en: 'Friday' },
  saturday: { zh: '星期六', en: 'Saturday' },
  sunday: { zh: '星期日', en: 'Sunday' },
};

export interface Hours {
  readonly weekday: Weekday;
  readonly from: string;
  readonly until: string;
  readonly place: string;
}

/** A portfolio as it was given: what it is called, and the kinds of work that are done under it. */
export interface Portfolio {
  readonly who: string;
  readonly name: string;
  readonly since: Day;
  readonly called: string;
  readonly kinds: readonly WorkKind[];
  readonly substitute?: { readonly who: string; readonly name: string } | undefined;
  readonly hours: readonly Hours[];
}

export interface Helper {
  readonly id: string;
  readonly name: string;
  readonly sentBy: string;
  readonly task: string;
  readonly kinds: readonly WorkKind[];
  readonly since: Day;
  readonly left?: Day | undefined;
}

export interface SubCommittee {
  readonly id: string;
  readonly name: string;
  readonly head: string;
  readonly members: readonly string[];
  readonly task: string;
  readonly since: Day;
  readonly ended?: Day | undefined;
}

/** Somebody stands in for somebody from a day to a day. */
export interface StandIn {
  readonly of: string;
  readonly by: string;
  readonly from: Day;
  readonly until: Day;
}

export interface PortfolioState {
  readonly portfolios: ReadonlyMap<string, Portfolio>;
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly subCommittees: ReadonlyMap<string, SubCommittee>;
  readonly standIns: readonly StandIn[];
}
