// How a statistics form is told: rows whose cells carry the places of their facts, the closed lists of answers, and the people behind a name. The forms themselves stand beside this file.
import type { Election, FactName } from '../../election/election.ts';
import { comparable, type PersonId } from '../../election/person.ts';
import type { Round } from '../../election/polling/poll.ts';
import { firstOf } from '../../election/polling/poll.ts';
import type { Day } from '../../law/answer.ts';
import { zhNumeral } from '../../law/texts.ts';
import { type Placed, ranges, type Sources, sourcesOf, type Telling } from '../figures.ts';
import { placeOf } from '../place.ts';
import { percentOf, type StatCell, type StatForm, type StatRow } from './model.ts';

/** What a form is told from. */
export interface Teller extends Telling {
  readonly on: Day;
  readonly village: boolean;
}
export const tellerOf = (e: Election, told: readonly Placed[], on: Day): Teller => ({
  e,
  words: placeOf(e),
  of: sourcesOf(told),
  on,
  village: e.begun?.kind === 'village',
});
/** A form without its number; rows may be left out by a condition. */
export type FormOf = (t: Teller) => StatForm;

export const count = (many: number): StatCell => ({ is: 'count', count: many });
export const yes = (is: boolean): StatCell => ({ is: 'yes or no', yes: is });
export const text = (what: string): StatCell => ({ is: 'text', text: what });
export const day = (on: Day): StatCell => ({ is: 'day', day: on });
export const rate = (part: number, base: number): StatCell => ({ is: 'rate', part, base, percent: percentOf(part, base) });
export const none = (because: string): StatCell => ({ is: 'not computed', because });
/** The answer of a closed list, by its place in it. */
export const choice = (list: readonly string[], word: string): StatCell => ({ is: 'choice', no: list.indexOf(word) + 1, word });
/** A count where it is known. */
export const known = (many: number | undefined, because: string): StatCell => (many === undefined ? none(because) : count(many));

export const outside = '不在选举记录内，由填报单位填写';
export const notTold = (what: string): StatCell => none(`没有登记${what}`);
export const sealedRoll = '名册不全或者不在手边（公开档案不含名册），查不到性别、年龄';

export interface Line {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly says: string;
  readonly cells: readonly StatCell[];
  readonly names?: readonly FactName[];
}
/** A row: its key, name and unit, what it means, its cells, the kinds of facts it is computed from. */
export const line = (
  key: string,
  name: string,
  unit: string,
  says: string,
  cells: StatCell | readonly StatCell[],
  ...names: readonly FactName[]
): Line => ({
  key,
  name,
  unit,
  says,
  cells: 'is' in cells ? [cells] : cells,
  names,
});
const rowOf = (of: Sources, { names = [], cells, ...rest }: Line): StatRow => ({
  ...rest,
  cells: [...cells],
  from: cells.every((c) => c.is === 'not computed') ? [] : [...ranges(of.facts(names).map((p) => p.written))],
});
export const form = (
  t: Teller,
  code: string,
  title: string,
  lines: readonly Line[],
  rest: Partial<Pick<StatForm, 'heads' | 'lists' | 'main'>> = {},
): StatForm => ({
  code,
  title,
  heads: ['数值'],
  main: 0,
  lists: [],
  ...rest,
  rows: lines.map((l) => rowOf(t.of, l)),
});

/** The votes of the election as columns, and which of them a roll-up adds up: the vote with which the last election began. */
export const votesOf = (
  e: Election,
): { readonly heads: string[]; readonly main: number; readonly each: (tell: (r: Round) => StatCell) => readonly StatCell[] } => {
  const last = e.rounds.at(-1);
  return {
    heads: e.rounds.length === 0 ? ['第一次投票'] : e.rounds.map(headOf),
    main: last ? firstOf(e, last).number - 1 : 0,
    each: (tell) => (e.rounds.length === 0 ? [none('尚未投票')] : e.rounds.map(tell)),
  };
};
const headOf = ({ kind, number }: Round): string =>
  kind === 'first' ? '第一次投票' : `${kind === 'second' ? '另行选举' : '重新选举'}（第${zhNumeral(number)}次投票）`;

/** Somebody of the roll by id, or by name and group where the id was given before the roll. */
const onRoll = (e: Election, p: { readonly person?: PersonId | undefined; readonly name: string; readonly group?: number }) => {
  const byId = p.person === undefined ? undefined : e.roll.voters.get(p.person);
  if (byId) return byId;
  const same = [...(e.roll.names.get(comparable(p.name)) ?? [])]
    .flatMap((id) => e.roll.voters.get(id) ?? [])
    .filter((v) => p.group === undefined || v.group === p.group);
  return same.length === 1 ? same[0] : undefined;
};
/** What the roll keeps of each of some people; undefined where it does not know one of them. */
export const privateOf = (e: Election, people: Parameters<typeof onRoll>[1][]) => {
  const found = people.map((p) => onRoll(e, p)?.secret);
  return found.flatMap((s) => s ?? []).length === found.length ? found.flatMap((s) => s ?? []) : undefined;
};
/** Women among some people of the roll; undefined where one is not known. */
export const womenAmong = (e: Election, people: Parameters<typeof onRoll>[1][]): number | undefined =>
  privateOf(e, people)?.filter((s) => s.sex === 'woman').length;
