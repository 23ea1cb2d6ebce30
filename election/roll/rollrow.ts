// One row of a roll as it comes in: its shape, what of it is private, and by what a person is known again. What is wrong with a row: rollfaults.ts.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { categories, comparable, day, groupNo, name, type Private } from '../person.ts';

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
  category: z.enum(categories),
  since: day.optional().describe('在本地居住或者工作的起始日期'),
  asked: z.boolean().optional().describe('本人表示（申请）参加选举'),
  agreed: z.string().max(120).optional().describe('同意其参加选举的会议和日期'),
});
export type RollRow = z.output<typeof rowShape>;

/** The day of birth that an id number carries. */
export const bornOf = (id: string): Day => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

/** The birth of a row: its id number says it, else its own cell. */
export const birthOf = (r: Pick<RollRow, 'idNumber' | 'born'>): Day => (r.idNumber ? bornOf(r.idNumber) : (r.born ?? ''));

/** What of a row only those who work on the roll may see. */
export const privateOf = (r: RollRow): Private => ({
  name: r.name,
  sex: r.sex,
  born: birthOf(r),
  ...(r.idNumber ? { idNumber: r.idNumber.toUpperCase() } : {}),
  ...(r.household ? { household: r.household } : {}),
  ...(r.phone ? { phone: r.phone } : {}),
  ...(r.address ? { address: r.address } : {}),
  ...(r.since ? { since: r.since } : {}),
  ...(r.asked === undefined ? {} : { asked: r.asked }),
  ...(r.agreed ? { agreed: r.agreed } : {}),
});

/** What tells a person without an id number: name, birth and group. */
export const paperMark = (r: { readonly name: string; readonly born?: string | undefined; readonly group: number }): string =>
  `${comparable(r.name)}/${r.born}/${r.group}`;

/** By what a row is known again: its id number or, where the old paper roll has none, name, birth and group. */
export const markOf = (r: Pick<RollRow, 'name' | 'idNumber' | 'born' | 'group'>): string =>
  r.idNumber?.toUpperCase() ?? paperMark(r);
