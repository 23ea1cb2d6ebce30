// Every notice of an election: its number in each series, what it announces and since when, and the clock that hangs on it. Posting one: notices.ts; holding others back by a clock: clocks.ts.
import type { Day } from '../../law/answer.ts';
import type { Rule } from '../../law/rule.ts';
import {
  candidateListDay,
  committeeNoticeObjection,
  type NoticeSeries,
  objectionWindow,
  placePosting,
  proxyListDay,
  resultPublication,
  rollPosting,
} from '../../law/rules.ts';
import type { Election } from '../election.ts';
import type { Office } from '../representatives/representatives.ts';

export const noticeKinds = [
  'election committee',
  'election day',
  'registration',
  'roll',
  'roll corrections',
  'representatives election',
  'representatives',
  'group heads',
  'committee change',
  'nomination',
  'nominees',
  'pre-selection',
  'pre-selection result',
  'candidates',
  'poll',
  'staff',
  'mobile boxes',
  'proxies',
  'helpers',
  'invalid ballots',
  'result',
  'supervisors',
  'second vote',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What there is to announce: the same matter is posted once, and not before the day on which it came about. */
interface Matter {
  readonly key: string;
  readonly since: Day;
}
/** The days a notice has: it must hang so long before the poll, or from its posting so many days run. */
export interface NoticeClock {
  readonly rule: Rule<number>;
  readonly runs: 'before the poll' | 'from the posting' | 'after the poll';
}
interface Row {
  /** In the series of seventeen, of ten, of seven. A number that is taken goes on as 2-1, 2-2. */
  readonly numbers: readonly [seventeen: string, ten: string, seven: string];
  readonly clocks: readonly NoticeClock[];
  /** What of it there is to announce by a day; nothing before it came about. */
  readonly matter: (e: Election, on: Day) => Matter | undefined;
}

const by = (day: Day | undefined, on: Day): day is Day => day !== undefined && day <= on;
const matter = (key: string | number, since: Day | undefined, on: Day): Matter | undefined =>
  by(since, on) ? { key: String(key), since } : undefined;
const round = (e: Election) => e.rounds.at(-1);

const dayFixed = (e: Election, on: Day) => (e.electionDay ? matter(e.electionDay, e.committee.chosen?.on, on) : undefined);
const rollOn = (e: Election, on: Day) => e.roll.postings.filter((p) => p.on <= on);
const correctionsOn = (e: Election, on: Day): Matter | undefined => {
  const first = e.roll.postings[0];
  if (!first) return undefined;
  const days = [
    ...rollOn(e, on)
      .slice(1)
      .map((p) => p.on),
    ...e.roll.removed.map((r) => r.on),
    ...[...e.roll.objections.values()].flatMap((o) => (o.decided?.upheld ? [o.decided.on] : [])),
  ].filter((day) => day >= first.on && day <= on);
  return matter(days.length, days.toSorted().at(-1), on);
};

/** What the groups chose, and who left since. */
const chosenOn =
  (...offices: readonly Office[]) =>
  (e: Election, on: Day): Matter | undefined => {
    const days = e.representatives.changes.filter((x) => offices.includes(x.office) && x.on <= on).map((x) => x.on);
    return matter(days.length, days.toSorted().at(-1), on);
  };

const row = (numbers: Row['numbers'], of: Row['matter'], clocks: Row['clocks'] = []): Row => ({ numbers, matter: of, clocks });

/** The numbers of seventeen are those of a set used in 2021 and 2026; those of ten and of seven join what short sets join, each keeping the order. */
export const noticeTable: Readonly<Record<NoticeKind, Row>> = {
  'election committee': row(['2', '1', '1'], (e, on) => matter('chosen', e.committee.chosen?.on, on), [
    { rule: committeeNoticeObjection, runs: 'from the posting' },
  ]),
  'election day': row(['1', '2', '2'], dayFixed),
  registration: row(['3', '2', '2'], dayFixed),
  roll: row(['4', '3', '3'], (e, on) => matter(rollOn(e, on).length, rollOn(e, on).at(-1)?.on, on), [
    { rule: rollPosting, runs: 'before the poll' },
    { rule: objectionWindow, runs: 'from the posting' },
  ]),
  'roll corrections': row(['4-1', '4', '3'], correctionsOn),
  'representatives election': row(['5', '3', '3'], (e, on) =>
    by(e.candidacy.fixed, on) || e.representatives.changes.some((c) => c.on < on) ? undefined : dayFixed(e, on),
  ),
  representatives: row(['6', '3', '3'], chosenOn('representative', 'household representative')),
  'group heads': row(['6-1', '3', '3'], chosenOn('group head', 'building leader')),
  'committee change': row(['2-1', '1', '1'], (e, on) => {
    const left = e.committee.left.filter((l) => l.on <= on);
    return matter(left.length, left.at(-1)?.on, on);
  }),
  nomination: row(['7', '5', '4'], (e, on) => matter('nomination', e.roll.postings[0]?.on, on)),
  nominees: row(['8', '6', '4'], (e, on) => {
    const held = e.nomination.held.filter((h) => h.on <= on);
    return e.nomination.nominees.length > 0 ? matter(held.length, held.at(-1)?.on, on) : undefined;
  }),
  'pre-selection': row(['8-1', '6', '4'], (e, on) =>
    by(e.candidacy.fixed, on) ? undefined : matter('rule', e.nomination.preliminary?.on, on),
  ),
  'pre-selection result': row(['8-2', '6', '4'], (e, on) => {
    const held = e.nomination.preselections.filter((p) => p.on <= on);
    return matter(held.length, held.at(-1)?.on, on);
  }),
  candidates: row(
    ['9', '7', '5'],
    (e, on) => matter(`${e.candidacy.candidates.map((c) => `${c.person} ${c.post}`).join()}`, e.candidacy.fixed, on),
    [{ rule: candidateListDay, runs: 'before the poll' }],
  ),
  poll: row(['10', '8', '6'], (e, on) => stationsOf(e, on), [{ rule: placePosting, runs: 'before the poll' }]),
  staff: row(
    ['11', '9', '6'],
    (e, on) => ((round(e)?.staff.length ?? 0) > 0 ? stationsOf(e, on, ` ${round(e)?.staff.length}`) : undefined),
    [{ rule: placePosting, runs: 'before the poll' }],
  ),
  'mobile boxes': row(['12', '9', '6'], (e, on) =>
    lastPosting(
      e.aid.postings.filter((p) => p.list === 'mobile box'),
      on,
    ),
  ),
  proxies: row(['13', '9', '6'], (e, on) => lastPosting(e.proxies.postings, on), [
    { rule: proxyListDay, runs: 'before the poll' },
  ]),
  helpers: row(['14', '9', '6'], (e, on) =>
    lastPosting(
      e.aid.postings.filter((p) => p.list === 'helpers'),
      on,
    ),
  ),
  'invalid ballots': row(['15', '8', '6'], (e, on) => stationsOf(e, on)),
  result: row(['16', '10', '7'], (e, on) => resultOf(e, on), [{ rule: resultPublication, runs: 'after the poll' }]),
  supervisors: row(['17', '10', '7'], (e, on) => resultOf(e, on)),
  'second vote': row(['16-1', '10', '7'], (e, on) =>
    e.rounds.length > 1 ? matter(e.rounds.length, e.rounds.at(-2)?.announced?.on, on) : undefined,
  ),
};

/** The last list of its kind that was drawn up to be posted. */
const lastPosting = (
  postings: readonly { readonly on: Day; readonly round: number; readonly version: number }[],
  on: Day,
): Matter | undefined => {
  const last = postings.filter((p) => p.on <= on).at(-1);
  return last && matter(`${last.round} ${last.version}`, last.on, on);
};
const stationsOf = (e: Election, on: Day, more = ''): Matter | undefined => {
  const now = round(e);
  const since = e.rounds.length > 1 ? e.rounds.at(-2)?.announced?.on : e.candidacy.fixed;
  return now && now.stations.size > 0 ? matter(`${now.number}${more}`, since, on) : undefined;
};
const resultOf = (e: Election, on: Day): Matter | undefined => {
  const announced = e.rounds.filter((r) => by(r.announced?.on, on)).at(-1);
  return announced && matter(announced.number, announced.announced?.on, on);
};

const column: Readonly<Record<NoticeSeries, 0 | 1 | 2>> = { seventeen: 0, ten: 1, seven: 2 };

/** The number a notice bears in a series: `9`, `2-1`. */
export const numberIn = (series: NoticeSeries, kind: NoticeKind): string => noticeTable[kind].numbers[column[series]];

/** The number under which a notice is posted next: its own, or where that is taken the next after it, `9-1`, `9-2`; none that belongs to another notice. */
const nextNumber = (series: NoticeSeries, kind: NoticeKind, taken: readonly string[]): string => {
  const own = numberIn(series, kind);
  if (!taken.includes(own)) return own;
  const others = new Set(noticeKinds.filter((k) => k !== kind).map((k) => numberIn(series, k)));
  const [whole = own] = own.split('-');
  for (let n = 1; ; n++) {
    const next = `${whole}-${n}`;
    if (!taken.includes(next) && !others.has(next)) return next;
  }
};

/** What a posting says of its number. */
interface Numbered {
  readonly notice: NoticeKind;
  readonly label: string;
  readonly on: Day;
  readonly corrects?: string | undefined;
}
/** The number under which a notice is posted on a day. In a short series it is that of the others of its number which hang from the same day, for they are one paper; a correction has a number of its own. */
export const numberOn = (
  series: NoticeSeries,
  kind: NoticeKind,
  on: Day,
  posted: readonly Numbered[],
  corrects = false,
): string => {
  const beside = (n: Numbered): boolean =>
    n.on === on && n.corrects === undefined && numberIn(series, n.notice) === numberIn(series, kind);
  const joined = series === 'seventeen' || corrects ? undefined : posted.find(beside)?.label;
  const its = posted.some((n) => n.notice === kind && n.label === joined);
  return joined === undefined || its
    ? nextNumber(
        series,
        kind,
        posted.map((n) => n.label),
      )
    : joined;
};
