// The columns an old ledger of work may have, and by which headings each is known: the usual words first, then words that a heading contains. It guesses; the clerk corrects by hand.
import type { Both } from '../../papers/words/terms.ts';
import { tidy } from '../rollcells.ts';

interface WorkColumn {
  readonly words: Both;
  readonly headers: readonly string[];
  /** Of a heading that is none of these. */
  readonly holds?: RegExp;
  /** A merged cell says the same of every row it covers. */
  readonly mayMerge?: true;
}
const column = (zh: string, en: string, headers: string, holds?: RegExp, mayMerge?: true): WorkColumn => ({
  words: { zh, en },
  headers: [zh, ...headers.split(' ')],
  ...(holds ? { holds } : {}),
  ...(mayMerge ? { mayMerge } : {}),
});

/** In the order in which a heading is tried on them. */
export const workColumns = {
  minutes: column('每次时长', 'length', '时长 服务时长 活动时长 分钟', /时长|小时|分钟/),
  on: column('日期', 'day', '时间 活动日期 活动时间 工作日期 开展时间 服务日期 年月日', /日期|时间/, true),
  kind: column('工作种类', 'kind', '种类 类别 工作类别 类型 工作类型 活动类型 服务类型 分类', /种类|类别|类型|分类/, true),
  households: column('户数', 'households', '慰问户数 走访户数', /户数|户次/),
  people: column('人数', 'people', '参加人数 参与人数 受益人数 人次 服务人数 服务人次', /人数|人次/),
  amount: column('金额', 'amount', '慰问金 救助金额 资金 经费 费用 支出', /金额|经费|资金|慰问金|费用|花费|支出|开支/),
  responsible: column(
    '负责人',
    'responsible',
    '经办人 责任人 记录人 登记人 填报人 承办人',
    /负责|责任人|经办|承办人|记录人|登记人|填报人/,
    true,
  ),
  place: column('地点', 'place', '活动地点 地址 场所 位置', /地点|地址|场所/, true),
  inKind: column('发放的物品', 'in kind', '物品 慰问品 发放物品 物资', /物品|物资|慰问品|礼品/),
  times: column('次数', 'times', '场次 起数 件数（起）', /次数|场次|场数/),
  measure: column('单位', 'measure', '计量单位'),
  things: column('件数', 'how many things', '数量', /数量/),
  programme: column('项目', 'programme', '项目名称 所属项目 节日', /项目|节日/, true),
  title: column(
    '做了什么',
    'what was done',
    '内容 工作内容 活动名称 事项 主题 名称 活动内容 活动主题 工作事项',
    /内容|活动|事项|主题|名称/,
  ),
  remark: column('说明', 'remark', '备注 情况说明', /备注|说明|情况|效果/),
} as const satisfies Readonly<Record<string, WorkColumn>>;
export type Column = keyof typeof workColumns;
export const columnNames = Object.keys(workColumns) as readonly Column[];
export const mergesIn = (c: Column): boolean => 'mayMerge' in workColumns[c];

const plain = (text: string): string =>
  tidy(text)
    .replace(/[*：:]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
const bare = (text: string): string => plain(text).replace(/（.*?）/g, '');
const known: ReadonlyMap<string, Column> = new Map(
  columnNames.flatMap((c) => workColumns[c].headers.map((h) => [plain(h), c] as const)),
);

/** Which column each heading of a row is: a heading that says a column exactly goes before one that only holds its word; each column stands once. */
export const guessed = (headings: readonly string[]): ReadonlyMap<number, Column> => {
  const found = new Map<number, Column>();
  const taken = new Set<Column>();
  const take = (of: (heading: string) => Column | undefined): void => {
    for (const [at, heading] of headings.entries()) {
      const c = found.has(at) || heading.trim() === '' ? undefined : of(heading);
      if (c === undefined || taken.has(c)) continue;
      taken.add(c);
      found.set(at, c);
    }
  };
  take((h) => known.get(plain(h)) ?? known.get(bare(h)));
  // A heading is short; what is longer is a title of the table.
  take((h) => (bare(h).length > 12 ? undefined : columnNames.find((c) => (workColumns[c] as WorkColumn).holds?.test(bare(h)))));
  // A measure without things is the name of an organisation.
  if (!taken.has('things')) for (const [at, c] of found) if (c === 'measure') found.delete(at);
  return found;
};
