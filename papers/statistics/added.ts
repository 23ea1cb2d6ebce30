// Several elections of an area added up (RULES d.5): units held and completed, the sums of what units told, how many units answered each way, and every unit on a line of its own. A sum says how many units told it: what a unit did not tell is never taken for zero.
import { completed } from './choices.ts';
import { type StatCell, type Statistics, type StatList, type StatRow } from './model.ts';
import { count, none, rate, text } from './telling.ts';

/** One figure of one unit: the column that stands for its election. */
interface Told {
  readonly unit: string;
  readonly cell: StatCell;
}
const mainCell = (s: Statistics, code: string, key: string): StatCell | undefined => {
  const f = s.forms.find((x) => x.code === code);
  return f?.rows.find((r) => r.key === key)?.cells[f.main];
};
const unitName = ({ unit }: Statistics): string => `${unit.parent}${unit.name}`;
const row = (
  key: string,
  name: string,
  unit: string,
  says: string,
  cells: readonly StatCell[],
  from: readonly string[],
): StatRow => ({ key, name, unit, says, cells: [...cells], from: [...from] });

/** The rows that stand for one figure over all units: its sum, its rate over the sums, or the units of each answer. */
const addedUp = (r: StatRow, told: readonly Told[]): readonly StatRow[] => {
  const from = told.map((t) => t.unit);
  const many = count(told.length);
  const [first] = told;
  if (!first) return [row(r.key, r.name, r.unit, r.says, [none('没有单位报此数'), count(0)], [])];
  switch (first.cell.is) {
    case 'count': {
      const sum = told.reduce((n, { cell }) => n + (cell.is === 'count' ? cell.count : 0), 0);
      return [row(r.key, r.name, r.unit, `${r.says}；报数单位合计`, [count(sum), many], from)];
    }
    case 'rate': {
      const of = (what: 'part' | 'base'): number => told.reduce((n, { cell }) => n + (cell.is === 'rate' ? cell[what] : 0), 0);
      return [row(r.key, r.name, '%', `${r.says}；按各单位分子、分母的合计算`, [rate(of('part'), of('base')), many], from)];
    }
    case 'yes or no':
      return [
        row(
          r.key,
          `${r.name}（是）`,
          '单位',
          '答“是”的单位数',
          [count(told.filter(({ cell }) => cell.is === 'yes or no' && cell.yes).length), many],
          from,
        ),
      ];
    case 'choice': {
      const answers = [
        ...new Map(told.flatMap(({ cell }) => (cell.is === 'choice' ? [[`${cell.no} ${cell.word}`, cell.no] as const] : []))),
      ].toSorted(([, a], [, b]) => a - b);
      return answers.map(([answer]) =>
        row(
          `${r.key} ${answer}`,
          `${r.name}：${answer}`,
          '单位',
          '答此项的单位数',
          [count(told.filter(({ cell }) => cell.is === 'choice' && `${cell.no} ${cell.word}` === answer).length), many],
          from,
        ),
      );
    }
    default:
      return [];
  }
};

/** 总数, 参加换届, 完成 … and of those completed how. */
const units = (all: readonly Statistics[]): readonly StatRow[] => {
  const said = (key: string) =>
    all.filter((s) => {
      const c = mainCell(s, 'Info', key);
      return c?.is === 'yes or no' && c.yes;
    });
  const [held, done] = [said('takesPart'), said('completed')];
  const how = (word: string) =>
    done.filter((s) => {
      const c = mainCell(s, 'Info', 'how');
      return c?.is === 'choice' && c.word === word;
    });
  const line = (key: string, name: string, says: string, of: readonly Statistics[]): StatRow =>
    row(key, name, '单位', says, [count(of.length), count(all.length)], of.map(unitName));
  return [
    line('units', '单位总数', '计入汇总的档案', all),
    line('held', '参加换届', '已经开始本届选举', held),
    line('done', '完成', '最后一次投票的结果已经宣布、有效', done),
    line(
      'notDone',
      '未完成',
      '参加换届而没有完成',
      held.filter((s) => !done.includes(s)),
    ),
    line(
      'notHeld',
      '未进行',
      '总数减参加换届',
      all.filter((s) => !held.includes(s)),
    ),
    ...completed.map((word, i) => line(`how ${i + 1}`, `完成情况：${word}`, `完成的单位中，${word}`, how(word))),
  ];
};

/** Every unit on a line: what at least one unit told. */
const byUnit = (
  all: readonly Statistics[],
  keys: readonly (readonly [code: string, title: string, row: StatRow])[],
): StatList => {
  const shown = keys.filter(([code, , r]) =>
    all.some((s) => {
      const c = mainCell(s, code, r.key);
      return c !== undefined && c.is !== 'not computed' && c.is !== 'text';
    }),
  );
  const as = (code: string, r: StatRow): StatList['columns'][number]['as'] => {
    const cell = all.map((s) => mainCell(s, code, r.key)).find((c) => c !== undefined && c.is !== 'not computed');
    return cell?.is === 'count' ? 'count' : cell?.is === 'rate' ? 'rate' : cell?.is === 'day' ? 'day' : 'text';
  };
  return {
    title: '各单位',
    columns: [
      { name: '单位', as: 'text' },
      ...shown.map(([code, title, r]) => ({ name: `${title}：${r.name}`, as: as(code, r) })),
    ],
    rows: all.map((s) => [
      text(unitName(s)),
      ...shown.map(([code, , r]) => mainCell(s, code, r.key) ?? none('该单位的报表没有此项')),
    ]),
  };
};

/** The area's own statistics, in the same shape as one unit's. None where there is no unit. */
export const areaStatistics = (all: readonly Statistics[], on: string): Statistics | undefined => {
  const [one] = all;
  if (!one) return undefined;
  const forms = [...new Map(all.flatMap((s) => s.forms.map((f) => [f.code, f] as const))).values()];
  const keysOf = (code: string): readonly StatRow[] => [
    ...new Map(all.flatMap((s) => s.forms.find((f) => f.code === code)?.rows.map((r) => [r.key, r] as const) ?? [])).values(),
  ];
  const told = (code: string, key: string): readonly Told[] =>
    all.flatMap((s) => {
      const cell = mainCell(s, code, key);
      return cell === undefined || cell.is === 'not computed' || cell.is === 'text' || cell.is === 'day'
        ? []
        : [{ unit: unitName(s), cell }];
    });
  const parents = new Set(all.map((s) => s.unit.parent));
  const heads = ['合计', '报数单位'];
  const keys = forms
    .filter((f) => f.code !== 'Supervise' && f.code !== 'Sup')
    .flatMap((f) => keysOf(f.code).map((r) => [f.code, f.title, r] as const));
  const rehearsal = all.some((s) => s.rehearsal);
  return {
    format: 'zhengxuan-statistics/1',
    title: `${parents.size === 1 ? one.unit.parent : ''}换届选举统计汇总表`,
    rehearsal,
    unit: {
      name: `${all.length}个单位`,
      parent: parents.size === 1 ? one.unit.parent : '',
      reportType: 'A',
      term: one.unit.term,
      on,
    },
    forms: [
      { code: 'Units', title: '汇总', heads: ['单位数', '单位总数'], main: 0, rows: [...units(all)], lists: [byUnit(all, keys)] },
      ...forms
        .filter((f) => f.code !== 'Info')
        .map((f) => ({
          ...f,
          heads,
          main: 0,
          lists: [],
          rows: keysOf(f.code)
            .filter((r) => !r.cells.every((c) => c.is === 'text' || c.is === 'day'))
            .flatMap((r) => addedUp(r, told(f.code, r.key))),
        })),
    ],
    checks: all.flatMap((s) =>
      s.checks.filter((c) => c.state !== 'holds').map((c) => ({ ...c, form: `${unitName(s)}：${c.form}` })),
    ),
  };
};
