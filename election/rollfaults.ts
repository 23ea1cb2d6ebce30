// What is wrong with a list of voters before anybody of it is registered: row by row, column by column, a wrong, a double or an impossible entry. It corrects nothing.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { ageOn } from '../law/days.ts';
import { answerOn, votingAge } from '../law/rules.ts';
import type { Ground } from './chapter.ts';
import type { Election } from './election.ts';
import { idFaults } from './idnumber.ts';
import { comparable, day, groupNo, name, type PersonId, type Private } from './person.ts';
import type { Fault } from './refusal.ts';
import { masked } from './roll.ts';

export const rowShape = z.strictObject({
  row: z.number().int().optional().describe('表中的行号'),
  name,
  sex: z.enum(['man', 'woman']),
  idNumber: z.string().min(1).max(30).optional().describe('身份证号码'),
  born: day.optional().describe('出生日期：没有身份证号码时填写'),
  group: groupNo,
  household: z.string().max(40).optional(),
  phone: z.string().max(40).optional(),
  address: z.string().max(200).optional(),
  category: z.enum(['lives here', 'registered here, lives elsewhere', 'from elsewhere, agreed', 'community worker']),
});
export type RollRow = z.output<typeof rowShape>;

const bornOf = (id: string): Day => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
/** What of a row only those who work on the roll may see. */
export const privateOf = (r: RollRow): Private => ({
  name: r.name,
  sex: r.sex,
  born: r.idNumber ? bornOf(r.idNumber) : (r.born ?? ''),
  ...(r.idNumber ? { idNumber: r.idNumber.toUpperCase() } : {}),
  ...(r.household ? { household: r.household } : {}),
  ...(r.phone ? { phone: r.phone } : {}),
  ...(r.address ? { address: r.address } : {}),
});

/** Members and alternates of the election committee who are not on the roll yet, by name and group: they keep their ids. */
export const membersToCome = (e: Election): Map<string, PersonId> =>
  new Map(
    [...e.committee.seats, ...e.committee.alternates]
      .filter((m) => !e.roll.voters.has(m.person))
      .map((m) => [`${comparable(m.name)}/${m.group}`, m.person]),
  );

/** By what a row is known again: its id number or, where the old paper roll has none, name, birth and group. */
const markOf = (r: Pick<RollRow, 'name' | 'idNumber' | 'born' | 'group'>): string =>
  r.idNumber?.toUpperCase() ?? `${comparable(r.name)}/${r.born}/${r.group}`;

/** Every fault of a list before anything is registered: row by row, column by column. Nothing is half imported. */
export const rollFaults = (e: Election, rows: readonly RollRow[], g: Pick<Ground, 'law' | 'on'>): Fault[] => {
  const faults: Fault[] = [];
  const age = answerOn(votingAge, g.law).value;
  const seen = new Map<string, number>();
  const members = new Map([...membersToCome(e).keys()].map((m) => [m, 0]));
  const without = new Set(
    [...e.roll.voters.values()].flatMap((v) => (v.secret && !v.secret.idNumber ? [markOf({ ...v.secret, group: v.group })] : [])),
  );
  rows.forEach((r, i) => {
    const at = r.row ?? i + 1;
    const id = r.idNumber?.toUpperCase();
    const wrong = id ? idFaults(id, r.sex, e.begun?.rehearsal ?? false) : r.born ? [] : (['cell is empty'] as const);
    for (const key of wrong) faults.push({ row: at, column: '身份证号码', key, ...(id ? { found: masked(id) } : {}) });
    if (id && wrong.length === 0 && r.born && r.born !== bornOf(id))
      faults.push({ row: at, column: '出生日期', key: 'birth differs from the id', found: r.born });
    if (e.begun && r.group > e.begun.groups)
      faults.push({ row: at, column: '小组', key: 'group does not exist', found: String(r.group) });
    if (wrong.length === 0 && e.electionDay && ageOn(privateOf(r).born, e.electionDay) < age)
      faults.push({ row: at, column: '身份证号码', key: 'under age on election day', found: privateOf(r).born });
    const mark = markOf(r);
    const column = id ? '身份证号码' : '姓名';
    if (seen.has(mark)) faults.push({ row: at, column, key: 'same id twice', found: String(seen.get(mark)) });
    else if (e.roll.ids.has(mark) || without.has(mark))
      faults.push({ row: at, column, key: 'same person on the roll', found: id ? masked(id) : r.name });
    seen.set(mark, at);
    const member = `${comparable(r.name)}/${r.group}`;
    const times = members.get(member);
    if (times !== undefined) {
      members.set(member, times + 1);
      if (times > 0) faults.push({ row: at, column: '姓名', key: 'committee member matches twice', found: r.name });
    }
  });
  return faults;
};
