// What of a list of voters is only doubtful: people who may be one, conditions of the law that the list does not show. It refuses nothing and corrects nothing; each is a line to look into.
import { alike } from '../alike.ts';
import type { Category } from '../person.ts';
import type { Fault, FaultKey } from '../refusal.ts';
import type { RollGround } from './rollground.ts';
import { birthOf, type RollRow } from './rollrow.ts';

/** Each condition that a class of voters has to meet and the entry does not show; who lives here with household here has said so by being registered. */
const conditions = (
  { asked, since, agreed, category }: Pick<RollRow, 'asked' | 'since' | 'agreed' | 'category'>,
  g: RollGround,
): readonly FaultKey[] => {
  const known = g.classes[category];
  if (!known) return [];
  return [
    ...(known.asksToTakePart && category !== 'lives here' && asked !== true ? (['wish to take part is not shown'] as const) : []),
    ...((known.months ?? g.months[category]) !== undefined && since === undefined
      ? (['time of living here is not shown'] as const)
      : []),
    ...(known.agreedBy && !agreed ? (['consent is not shown'] as const) : []),
  ];
};

/** What is not known yet of one entry: the id number, or a condition of the law. A wish that a whole list leaves out is told once, not here. */
export const unknownOf = (
  r: {
    readonly idNumber?: string | undefined;
    readonly category: Category;
    readonly asked?: boolean | undefined;
    readonly since?: string | undefined;
    readonly agreed?: string | undefined;
  },
  g: RollGround,
): readonly FaultKey[] => [...(r.idNumber ? [] : (['no id number'] as const)), ...conditions(r as RollRow, g)];

/** Every doubt of a list, row by row. */
export const rollDoubts = (g: RollGround, rows: readonly RollRow[]): Fault[] => {
  const doubts: Fault[] = [];
  /** By name: the row of each birth and of each group. */
  const named = new Map<string, { readonly births: Map<string, number>; readonly groups: Map<number, number> }>();
  const nobodyAsked = !rows.some((r) => r.asked !== undefined);
  const left = nobodyAsked ? rows.filter((r) => r.category !== 'lives here' && g.classes[r.category]?.asksToTakePart).length : 0;
  if (left > 0) doubts.push({ column: '本人表示参加', key: 'wish to take part is not shown', found: String(left) });
  rows.forEach((r, i) => {
    const at = r.row ?? i + 1;
    for (const key of unknownOf(r, g))
      if (!(nobodyAsked && key === 'wish to take part is not shown'))
        doubts.push({ row: at, column: columns[key] ?? '姓名', key });
    const name = alike(r.name);
    const same = named.get(name) ?? { births: new Map<string, number>(), groups: new Map<number, number>() };
    const birth = birthOf(r);
    const twin = same.births.get(birth);
    const homonym = same.groups.get(r.group);
    if (twin !== undefined) doubts.push({ row: at, column: '姓名', key: 'same name and birth', found: String(twin) });
    else if (homonym !== undefined)
      doubts.push({ row: at, column: '姓名', key: 'same name in the group', found: String(homonym) });
    named.set(name, same);
    same.births.set(birth, at);
    same.groups.set(r.group, at);
  });
  return doubts;
};

const columns: Partial<Record<FaultKey, string>> = {
  'no id number': '身份证号码',
  'wish to take part is not shown': '本人表示参加',
  'time of living here is not shown': '居住（工作）起始',
  'consent is not shown': '同意的会议和日期',
};
