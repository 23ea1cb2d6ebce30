// What is wrong with a list of voters before anybody of it is registered: row by row, column by column, a wrong, a double, an unlawful or an impossible entry. It corrects nothing; what it judges on: rollground.ts; what is only doubtful: rolldoubts.ts.
import { addMonths, ageOn } from '../../law/days.ts';
import type { Election } from '../election.ts';
import { idFaults } from '../idnumber.ts';
import { comparable } from '../person.ts';
import type { Fault } from '../refusal.ts';
import { masked } from './roll.ts';
import type { RollGround } from './rollground.ts';
import { birthOf, bornOf, markOf, type RollRow } from './rollrow.ts';

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
