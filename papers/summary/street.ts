// The work summary of a street or a town: several elections added up, a page of sums and a table with a row for each. Every sum is a figure that names the elections it was added up from; how archives are read and verified: office/rollup.ts.
import { zhDate } from '../../law/days.ts';
import type { Day } from '../../law/answer.ts';
import { type Block, type Cell, type Figure, heading, type Page, paragraph, type Run, seal, title } from '../page.ts';

/** One election of the street, with its own figures by name. */
interface OfStreet {
  readonly title: string;
  readonly mode: string;
  readonly day: Day;
  readonly figures: Readonly<Record<string, number | undefined>>;
}
export interface Street {
  readonly places: readonly OfStreet[];
  readonly sums: Readonly<Record<string, { readonly sum: number; readonly told: number } | undefined>>;
  readonly shares: Readonly<Record<string, string | undefined>>;
  readonly elected: Readonly<Record<'director' | 'deputy' | 'member', number>>;
  readonly direct: number;
  readonly left: readonly { readonly file: string; readonly why: string }[];
}
type Clause = (before: string, name: string, after: string) => readonly Run[];

/** 换届选举工作汇总, by whom and on which day. `rehearsal` where the elections are. */
export const streetSummary = (
  street: Street,
  { by, on, rehearsal }: { readonly by: string; readonly on: Day; readonly rehearsal: boolean },
): Page => {
  const { places } = street;
  const from = places.map((p) => p.title);
  const figure = (name: string, value: number | string): Figure => ({ name, value, from });
  const sum: Clause = (before, name, after) => {
    const of = street.sums[name];
    if (of === undefined) return [];
    return [
      before,
      figure(name, of.sum),
      after,
      ...(of.told < places.length
        ? ['（', figure('elections', places.length), '处中', figure(`${name}: told`, of.told), '处有此数）']
        : []),
    ];
  };
  const share = (before: string, name: string, after = ''): readonly Run[] => {
    const of = street.shares[name];
    return of === undefined ? [] : [before, figure(`${name}: share`, of), after];
  };
  const days = [...new Set(places.map((p) => p.day))].toSorted();
  return {
    title: `${by}换届选举工作汇总`,
    form: 'form',
    rehearsal,
    blocks: [
      title(by, '换届选举工作汇总'),
      paragraph(
        '汇总',
        figure('elections', places.length),
        '份经核验的选举档案。投票日为',
        ...days.flatMap((day, i): Run[] => [i > 0 ? '、' : '', figure(`poll day ${i + 1}`, zhDate(day))]),
        '。以下合计数由各档案所载的数字相加。',
      ),
      heading(1, '一、组织'),
      paragraph(
        ...clauses([
          sum('选举委员会主任', 'committee: chair', '人'),
          sum('副主任', 'committee: deputy', '人'),
          sum('委员', 'committee: member', '人'),
          sum('候补', 'committeeAlternates', '人'),
        ]),
      ),
      paragraph(
        ...clauses([
          sum('指导组', 'guidance group', '人'),
          sum('其中观察员', 'observers', '人'),
          sum('推选代表', 'representative', '人'),
          sum('小组长', 'group head', '人'),
        ]),
      ),
      heading(1, '二、选民登记和候选人'),
      paragraph(
        ...clauses([sum('可以登记的', 'eligible', '人'), sum('登记', 'registered', '人'), share('登记率', 'registered')]),
      ),
      paragraph(
        ...clauses([
          sum('提名主任候选人', 'nominees: director', '名'),
          sum('副主任候选人', 'nominees: deputy', '名'),
          sum('委员候选人', 'nominees: member', '名'),
          sum('正式候选人', 'candidates', '名'),
        ]),
      ),
      heading(1, '三、投票和结果'),
      paragraph(
        ...clauses([
          sum('设投票站', 'stations', '个'),
          sum('其中主会场', 'central venues', '个'),
          sum('票箱', 'boxes', '个'),
          sum('发出选票', 'issued', '张'),
          sum('收回', 'returned', '张'),
          sum('有效票', 'valid', '张'),
          sum('无效票', 'void', '张'),
          sum('空白票', 'blank', '张'),
        ]),
      ),
      paragraph(...clauses([sum('参加投票', 'participants', '人'), share('投票率', 'participants')])),
      paragraph(
        ...clauses([
          sum('当选', 'elected', '人'),
          ['主任', figure('directors', street.elected.director), '人'],
          ['副主任', figure('deputies', street.elected.deputy), '人'],
          ['委员', figure('members', street.elected.member), '人'],
          sum('其中妇女', 'womenElected', '人'),
        ]),
        ...clauses([
          sum('主任兼任党组织书记', 'directorAndSecretary', '人'),
          sum('交叉任职', 'inPartyLeadership', '人'),
          share('交叉任职率', 'inPartyLeadership'),
        ]),
        ...clauses([['全体选民直接选举的', figure('direct', street.direct), '处'], share('占', 'direct')]),
      ),
      heading(1, '四、各处情况'),
      { kind: 'table', widths: [5, 6, 3, 3, 3, 3, 3, 2, 2], head: [headRow], rows: [...places.map(placeRow), totals(street)] },
      ...leftOut(street),
      seal(by, zhDate(on)),
    ],
  };
};

/** Clauses that are told, joined to one sentence. */
const clauses = (parts: readonly (readonly Run[])[]): readonly Run[] => {
  const told = parts.filter((part) => part.length > 0);
  return told.length === 0 ? [] : [...told.flatMap((part, i) => (i > 0 ? ['，', ...part] : part)), '。'];
};

const leftOut = ({ left }: Street): readonly Block[] =>
  left.length === 0
    ? []
    : [
        heading(1, '五、没有计入的档案'),
        {
          kind: 'list',
          small: false,
          items: left.map(({ file, why }, i) => `${i + 1}. ${file.split('/').at(-1) ?? ''}：${why.split(' · ')[0] ?? ''}`),
        },
      ];

const columns = ['eligible', 'registered', 'participants', 'returned', 'valid', 'elected', 'womenElected'] as const;
const headRow: readonly Cell[] = ['社区（村）', '投票日', '可登记', '登记', '投票', '收回', '有效', '当选', '妇女'].map(
  (text) => ({ text, align: 'center', bold: true }),
);
const number = (name: string, value: number | undefined, from: readonly string[]): Cell =>
  value === undefined ? { text: '—', align: 'center' } : { text: String(value), align: 'center', figure: { name, value, from } };
const placeRow = (p: OfStreet): readonly Cell[] => [
  { text: p.title.replace(/第.*$/, '') },
  { text: zhDate(p.day), align: 'center' },
  ...columns.map((c) => number(`${p.title} ${p.day}: ${c}`, p.figures[c], [p.title])),
];
const totals = ({ places, sums }: Street): readonly Cell[] => [
  { text: '合计', bold: true },
  { text: '' },
  ...columns.map((c) => ({
    ...number(
      `all: ${c}`,
      sums[c]?.told === places.length ? sums[c].sum : undefined,
      places.map((p) => p.title),
    ),
    bold: true,
  })),
];
