// The columns of the lists beside a facts file, by Chinese or English name: what each cell may hold and how that is said to its writer. Reading the rows: lists.ts.
import { doubts, voidGrounds } from '../../count/ballot.ts';
export type ListKind = 'nominations' | 'signatures' | 'representatives' | 'staff' | 'proxies' | 'ballots';

export interface Column {
  readonly field: string;
  readonly also: readonly string[];
  readonly needed?: true;
  readonly read: (cell: string) => string | undefined;
  readonly means: string;
}

const words =
  (of: Readonly<Record<string, readonly string[]>>) =>
  (cell: string): string | undefined =>
    Object.keys(of).find((k) => k === cell || of[k]?.includes(cell));
const text = (cell: string): string => cell;
const number = (cell: string): string | undefined => (/^\d{1,8}$/.test(cell) ? String(Number(cell)) : undefined);
const place = (cell: string): string | undefined => number(cell.replace(/^第|(村民|居民)?小?组$|号?投票站$/g, ''));
const posts = { director: ['主任'], deputy: ['副主任'], member: ['委员'], woman: ['妇女委员'] };
const staffRoles = {
  'station head': ['投票站负责人', '站长', '负责人'],
  'chief scrutineer': ['总监票员', '总监票人'],
  scrutineer: ['监票员', '监票人'],
  teller: ['计票员', '计票人'],
  caller: ['唱票员', '唱票人'],
  issuer: ['发票员'],
  helper: ['代书员', '代写员'],
  guard: ['安保', '秩序维护员'],
};
const reasons = {
  'works away': ['外出务工经商', '外出务工', '务工', '经商'],
  'studies away': ['外出求学', '求学', '上学'],
  travels: ['探亲、旅行在外', '探亲', '旅行'],
  'other away': ['其他原因外出', '外出', '其他'],
  'special reason': ['特殊原因', '不外出，有特殊原因'],
};
const kin = {
  spouse: ['配偶', '夫妻', '丈夫', '妻子'],
  parent: ['父母', '父亲', '母亲'],
  child: ['子女', '儿子', '女儿'],
  sibling: ['兄弟姐妹', '兄弟', '姐妹', '哥哥', '弟弟', '姐姐', '妹妹'],
  grandparent: ['祖父母、外祖父母', '祖父母', '外祖父母'],
  grandchild: ['孙子女、外孙子女', '孙子女', '外孙子女'],
};
const voids: readonly string[] = voidGrounds;
/** Why a ballot is set aside for the committee. */
const isDoubt = (why: string): boolean => (doubts as readonly string[]).includes(why);
const listed = (of: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(of)
    .map(([k, [zh]]) => `${k} ${zh ?? ''}`)
    .join('、');

const note = (cell: string): string | undefined => {
  const parts = cell
    .split(/[;；]/)
    .map((p) => p.trim().replace('：', ':'))
    .filter(Boolean);
  const known = parts.every(
    (p) =>
      (p.startsWith('void:') && voids.includes(p.slice(5))) ||
      (p.startsWith('unreadable:') && p.slice(11) in posts) ||
      (p.startsWith('doubtful:') && isDoubt(p.slice(9))),
  );
  return known ? parts.join(';') : undefined;
};
const marks = (field: string, ...also: string[]): Column => ({
  field,
  also,
  read: text,
  means: '姓名，几个人用 | 隔开 · names joined by |',
});
const remark: Column = { field: 'remark', also: ['备注', '说明'], read: text, means: '' };
const serial: Column = { field: 'no', also: ['序号'], read: text, means: '' };
const votes: Column = {
  field: 'votes',
  also: ['得票', '票数', '得票数', '联名人数'],
  needed: true,
  read: number,
  means: '票数，如 41 · a count',
};
const nameColumn: Column = { field: 'name', also: ['姓名'], needed: true, read: text, means: '姓名 · a name' };
const group: Column = {
  field: 'group',
  also: ['小组', '组', '村民小组', '居民小组', '组别'],
  read: place,
  means: '组号，如 7 · a number',
};

/** The columns of each kind of list. */
export const columns: Readonly<Record<ListKind, readonly Column[]>> = {
  nominations: [
    serial,
    { field: 'post', also: ['职务'], needed: true, read: words(posts), means: listed(posts) },
    nameColumn,
    group,
    votes,
    remark,
  ],
  signatures: [
    serial,
    { ...nameColumn, also: ['姓名', '签名', '联名人'] },
    group,
    { field: 'card', also: ['选民证号', '参选证号', '证号'], read: text, means: '' },
    remark,
  ],
  representatives: [
    serial,
    { ...group, needed: true },
    nameColumn,
    { field: 'votes', also: ['得票', '票数', '得票数'], read: number, means: '票数，如 21 · a count' },
    { field: 'household', also: ['户号'], read: text, means: '户号 · a household' },
    { field: 'building', also: ['楼栋', '楼号'], read: text, means: '楼栋，如 3栋 · a building' },
    {
      field: 'woman',
      also: ['妇女', '性别'],
      read: words({ yes: ['女', '是', 'true'], no: ['男', '否', 'false'] }),
      means: 'yes 女, no 男',
    },
    {
      field: 'outside',
      also: ['不在名册'],
      read: words({ yes: ['是', 'true', '1'], no: ['否', 'false', '0'] }),
      means: 'yes 是, no 否',
    },
    remark,
  ],
  staff: [
    serial,
    nameColumn,
    group,
    { field: 'role', also: ['职责', '分工'], needed: true, read: words(staffRoles), means: listed(staffRoles) },
    { field: 'station', also: ['投票站', '站号'], read: place, means: '投票站号，如 1 · a number' },
    { field: 'box', also: ['票箱', '票箱编号'], read: text, means: '只看管这一个票箱 · the one box he watches' },
    {
      field: 'outside',
      also: ['外来', '非本地选民'],
      read: words({ yes: ['是', 'true', '1'], no: ['否', 'false', '0'] }),
      means: 'yes 是, no 否',
    },
    remark,
  ],
  proxies: [
    serial,
    { field: 'principal', also: ['委托人', '委托人姓名'], needed: true, read: text, means: '委托人姓名 · who is away' },
    { field: 'principalGroup', also: ['委托人小组', '委托人组别'], read: place, means: '组号，如 7 · a number' },
    {
      field: 'holder',
      also: ['受委托人', '被委托人', '受委托人姓名'],
      needed: true,
      read: text,
      means: '受委托人姓名 · who votes for him',
    },
    { field: 'holderGroup', also: ['受委托人小组', '受委托人组别'], read: place, means: '组号，如 7 · a number' },
    { field: 'kin', also: ['关系', '与委托人关系'], read: words(kin), means: listed(kin) },
    { field: 'reason', also: ['原因', '委托原因', '外出原因'], read: words(reasons), means: listed(reasons) },
    remark,
  ],
  ballots: [
    { field: 'box', also: ['票箱', '票箱编号'], needed: true, read: text, means: '票箱编号 · a box' },
    { field: 'number', also: ['张号', '第几张'], read: number, means: '箱内第几张，从 1 起 · counts from 1 in each box' },
    marks('director', '主任'),
    marks('deputy', 'deputies', '副主任'),
    marks('member', 'members', '委员'),
    marks('woman', '妇女委员'),
    {
      field: 'note',
      also: ['票面情况'],
      read: note,
      means: `void:… （${voids.join('、')}）、unreadable:… （director、deputy、member、woman）或 doubtful:… （${doubts.join('、')}），几项用 ; 隔开`,
    },
    remark,
  ],
};

const tidy = (t: string): string => t.normalize('NFKC').replace(/[\s\u3000\ufeff*]/g, '');

/** The column that a header names, if any. */
export const columnOf = (kind: ListKind, header: string): Column | undefined => {
  const t = tidy(header);
  return columns[kind].find((c) => c.field === t.toLowerCase() || c.also.includes(t));
};

/** The columns of a kind for its writer, those that are needed with a star. */
export const namesOf = (kind: ListKind): string =>
  columns[kind].map((c) => `${c.field}${chinese(c)}${c.needed ? '*' : ''}`).join('、');
const chinese = ({ also }: Column): string => (also[0] ? `（${also.find((a) => /\p{Script=Han}/u.test(a)) ?? also[0]}）` : '');
