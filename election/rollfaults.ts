// What is wrong with a list of voters before anybody of it is registered: row by row, column by column, a wrong, a double, an unlawful or an impossible entry. It corrects nothing; what is only doubtful: rolldoubts.ts.
import type { Day, LawOfTheDay } from '../law/answer.ts';
import { addMonths, ageOn } from '../law/days.ts';
import { answerOn, livingHereMonths, registrationCategories, votingAge, workerMonths } from '../law/rules.ts';
import type { RegistrationCategory } from '../law/registration.ts';
import type { Election } from './election.ts';
import { idFaults } from './idnumber.ts';
import { type Category, comparable, type PersonId } from './person.ts';
import type { Fault } from './refusal.ts';
import { masked } from './roll.ts';
import { birthOf, bornOf, markOf, type RollRow } from './rollrow.ts';

/** What a list is judged on: the day, the place, the law of the day. Plain data, so that it can be handed to another thread. */
export interface RollGround {
  readonly on: Day;
  readonly rehearsal: boolean;
  readonly groups?: number;
  readonly electionDay?: Day;
  readonly age: number;
  /** How the law of the day knows each class; absent where it knows none of the kind. Empty where the law is silent. */
  readonly classes: Readonly<Partial<Record<Category, RegistrationCategory>>>;
  readonly classesFixed: boolean;
  readonly months: Readonly<Partial<Record<Category, number>>>;
  /** Members of the election committee who are still to be registered, by name and group. */
  readonly members: readonly string[];
}

const whoIs: Readonly<Record<Category, readonly RegistrationCategory['who'][]>> = {
  'lives here': ['household and living here', 'household here'],
  'registered here, lives elsewhere': ['household, living elsewhere', 'household here'],
  'from elsewhere, agreed': ['living here'],
  'community worker': ['working here'],
};
const classOf = (known: readonly RegistrationCategory[], c: Category): RegistrationCategory | undefined =>
  known.find((k) => whoIs[c].includes(k.who));

/** The ground of a day: what an election or, without one, a place and a day give. */
export const groundOn = (
  law: LawOfTheDay,
  on: Day,
  of: { readonly rehearsal: boolean; readonly groups?: number; readonly electionDay?: Day; readonly members?: readonly string[] },
): RollGround => {
  const known = answerOn(registrationCategories, law);
  const lived = answerOn(livingHereMonths, law);
  const worked = answerOn(workerMonths, law);
  const classes = Object.fromEntries(
    (Object.keys(whoIs) as Category[]).flatMap((c) => {
      const found = classOf(known.value, c);
      return found ? [[c, found]] : [];
    }),
  );
  return {
    on,
    rehearsal: of.rehearsal,
    ...(of.groups === undefined ? {} : { groups: of.groups }),
    ...(of.electionDay === undefined ? {} : { electionDay: of.electionDay }),
    age: answerOn(votingAge, law).value,
    classes,
    classesFixed: known.kind === 'fixed',
    months: {
      ...(lived.kind === 'fixed' ? { 'from elsewhere, agreed': lived.value } : {}),
      ...(worked.kind === 'fixed' ? { 'community worker': worked.value } : {}),
    },
    members: of.members ?? [],
  };
};

export const groundOf = (e: Election, law: LawOfTheDay, on: Day): RollGround =>
  groundOn(law, on, {
    rehearsal: e.begun?.rehearsal ?? false,
    ...(e.begun ? { groups: e.begun.groups } : {}),
    ...(e.electionDay ? { electionDay: e.electionDay } : {}),
    members: [...membersToCome(e).keys()],
  });

/** Members and alternates of the election committee, and representatives, who are not on the roll yet, by name and group: they keep their ids. */
export const membersToCome = (e: Election): Map<string, PersonId> =>
  new Map(
    [...e.representatives.holders, ...e.committee.seats, ...e.committee.alternates]
      .filter((m) => !e.roll.voters.has(m.person))
      .map((m) => [`${comparable(m.name)}/${m.group}`, m.person]),
  );

/** Every fault of a list before anything is registered: row by row, column by column. Nothing is half imported. */
export const rollFaults = (g: RollGround, rows: readonly RollRow[]): Fault[] => {
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const members = new Map(g.members.map((m) => [m, 0]));
  rows.forEach((r, i) => {
    const at = r.row ?? i + 1;
    faults.push(...faultsOfRow(g, r, at));
    const mark = markOf(r);
    const before = seen.get(mark);
    if (before !== undefined)
      faults.push({ row: at, column: r.idNumber ? '身份证号码' : '姓名', key: 'same id twice', found: String(before) });
    seen.set(mark, at);
    if (members.size === 0) return;
    const member = `${comparable(r.name)}/${r.group}`;
    const times = members.get(member);
    if (times === undefined) return;
    members.set(member, times + 1);
    if (times > 0) faults.push({ row: at, column: '姓名', key: 'committee member matches twice', found: r.name });
  });
  return faults;
};

const faultsOfRow = (g: RollGround, r: RollRow, at: number): readonly Fault[] => {
  const id = r.idNumber?.toUpperCase();
  const column = '身份证号码';
  const wrong = id ? idFaults(id, r.sex, g.rehearsal) : r.born ? [] : (['cell is empty'] as const);
  const faults: Fault[] = wrong.map((key) => ({ row: at, column, key, ...(id ? { found: masked(id) } : {}) }));
  const born = birthOf(r);
  if (wrong.length === 0 && (born > g.on || born < '1880-01-01'))
    faults.push({
      row: at,
      column: id ? column : '出生日期',
      key: id ? 'id has an impossible date' : 'date is not understood',
      found: born,
    });
  if (id && wrong.length === 0 && r.born && r.born !== bornOf(id))
    faults.push({ row: at, column: '出生日期', key: 'birth differs from the id', found: r.born });
  if (g.groups !== undefined && r.group > g.groups)
    faults.push({ row: at, column: '小组', key: 'group does not exist', found: String(r.group) });
  if (wrong.length === 0 && g.electionDay && ageOn(born, g.electionDay) < g.age)
    faults.push({ row: at, column, key: 'under age on election day', found: born });
  if (g.classesFixed && !g.classes[r.category])
    faults.push({ row: at, column: '登记类别', key: 'category is not known to the law' });
  const months = g.months[r.category];
  if (r.since && months !== undefined && addMonths(r.since, months) > g.on)
    faults.push({ row: at, column: '居住（工作）起始', key: 'not here long enough', found: r.since });
  return faults;
};

/** Rows of a list whose people are on the roll already. */
export const onTheRoll = (e: Election, rows: readonly RollRow[]): Fault[] => {
  const without = new Set<string>();
  for (const v of e.roll.voters.values())
    if (v.secret && !v.secret.idNumber) without.add(markOf({ ...v.secret, group: v.group }));
  return rows.flatMap((r, i): readonly Fault[] => {
    const mark = markOf(r);
    if (!e.roll.ids.has(mark) && !without.has(mark)) return [];
    return [
      {
        row: r.row ?? i + 1,
        column: r.idNumber ? '身份证号码' : '姓名',
        key: 'same person on the roll',
        found: r.idNumber ? masked(mark) : r.name,
      },
    ];
  });
};
