// The shape of a facts file: the place, the posts, lists kept in other files, and dated lines, each an order of the house with what is expected of it. For people: docs/facts-file.md.
import { z } from 'zod';
import { posts } from '../../count/totals.ts';
import { doubts, voidGrounds } from '../../count/ballot.ts';
import { type OrderName, orders } from '../../election/orders.ts';
import { clock, count, day, name, post } from '../../election/person.ts';
import { roles } from '../../election/keepers.ts';
import { refusalSentences } from '../../papers/words/refusals.ts';

const refusalKeys = Object.keys(refusalSentences) as [string, ...string[]];
const refusal = z.strictObject({
  refused: z.enum(refusalKeys).meta({ id: 'refusalKey' }).describe('拒绝的原因：zheng schema refusals 列出 · why it is refused'),
  cites: z.string().optional().describe('应引用的条文，如 第十七条 · what it must cite'),
});
const base = {
  on: day.describe('发生的日期，如 2026-03-28 · the day it happened'),
  at: clock.optional().describe('写入的时刻，如 08:30 · the time it is written; without it the story goes on from where it is'),
  written: day.optional().describe('补录：写入的日期，不早于 on · late entry: the day it is written'),
  who: z.enum(roles).optional().describe('由哪一职责办理，默认按职责 · the role that gives the order'),
  expect: z
    .union([z.literal('done'), refusal])
    .default('done')
    .describe('期望：done 办成，或 {"refused": …} 被拒绝 · done, or refused and why'),
  note: z.string().optional().describe('给读者看的说明，不登记 · a remark for the reader, not recorded'),
};
const names = z
  .array(z.string().min(1).max(80))
  .describe('姓名；名册上没有的人写作 =姓名 · names; =name for somebody who is not on the roll');
const ballot = z
  .strictObject({
    director: names.optional(),
    deputy: names.optional(),
    member: names.optional(),
    woman: names.optional(),
    unreadable: z.array(post).optional().describe('无法辨认的栏 · sections that cannot be read'),
    void: z.enum(voidGrounds).optional().describe('整票无效的原因 · why the whole sheet is void'),
    doubtful: z.enum(doubts).optional().describe('疑问票的原因：先搁置，由选举委员会认定 · set aside for the committee'),
    times: z.number().int().min(1).max(100_000).default(1).describe('同样的选票有几张 · how many such ballots'),
  })
  .meta({ id: 'ballot' })
  .describe('一张（或若干张相同的）选票；什么也不写是空白票 · one ballot, or some alike; without marks it is blank');
const byPost = z
  .partialRecord(post, z.record(z.string(), count))
  .describe('每个职务每人的票数 · votes by post and name: {"director": {"张三": 110}}');
const byStation = z.record(z.string().regex(/^[1-9]\d*$/), count);
const totals = z
  .strictObject({
    valid: count.describe('有效票 · valid ballots'),
    partValid: count.default(0).describe('部分有效票 · ballots valid in part'),
    void: count.default(0).describe('无效票 · void ballots'),
    blank: count.default(0).describe('空白票 · blank ballots'),
    votes: byPost,
  })
  .describe('整箱计票单 · the tally sheet of the box');
const box = z.string().min(1).max(20).describe('票箱编号 · the box');
const slips = z
  .array(
    ballot.omit({ times: true }).extend({
      box,
      number: z.number().int().min(1).describe('箱内第几张 · the ballot in its box'),
      teller: z.union([z.literal(1), z.literal(2)]),
    }),
  )
  .describe('两名计票员录入不一致之处：先录成什么，一捆录完后由本人改正 · what one of two tellers first entered otherwise');
const tellers = z
  .union([z.literal(1), z.literal(2)])
  .default(1)
  .describe('2：两名计票员各自录入 · two tellers enter, each on their own');
const listFile = (of: string) => z.string().describe(`${of}：files 中的名字 · its name under files`);

/** Orders whose list may lie in another file, and the field that otherwise holds it. */
export const listOf: Readonly<Record<string, string | undefined>> = {
  registerVoters: 'rows',
  updateRoll: 'rows',
  bringInLastRoll: 'rows',
  recordNomination: 'nominees',
  signNomination: 'signers',
  chooseRepresentatives: 'chosen',
  appointStaff: 'staff',
  recordProxies: 'proxies',
} satisfies Partial<Record<OrderName, string>>;

/** Lines that stand for several orders; each is told to the office one order at a time. */
const macros = {
  deliverAllCards: [
    { signedBy: name.optional().describe('签收人 · who signed') },
    '各组选民证全部发出，张数取自名册 · cards to every group, as many as its voters',
  ],
  openAllStations: [
    {
      clock,
      reserve: count.default(0).describe('每站另领的备用选票 · spare ballots a station'),
      seal: z.string().default('{box}').describe('封条号，{box} 代票箱编号 · the seal; {box} is the box'),
    },
    '各投票站开始投票，领票数为所属各组人数加备用 · every station opens',
  ],
  issueAllBallots: [
    {
      notVoted: byStation
        .default({})
        .describe('各站未到人数：名册上最后几名，不含受委托人 · those of each station who stay away, the last on the roll'),
    },
    '各站按名册逐人发票，受委托的一并代领 · ballots issued to everybody who comes, and to holders of proxies for others',
  ],
  closeAllStations: [
    {
      clock,
      notVoted: byStation.default({}).describe('各站未领票人数，如 {"3": 2} · voters of each station who took no ballot'),
      byProxy: byStation.default({}).describe('各站代他人领票张数 · ballots taken for others'),
      spoiled: byStation.default({}).describe('各站换票作废张数 · ballots spoiled and replaced'),
    },
    '各投票站结束投票，清点相符 · every station closes and accounts for its ballots',
  ],
  acceptAllStations: [{}, '接收各投票站的记录 · the books of all stations are accepted'],
  countBox: [
    {
      box,
      returned: count.optional().describe('箱内选票张数，默认为所列之和 · ballots in the box'),
      ballots: z.array(ballot).optional().describe('逐张唱票 · ballots called one by one'),
      totals: totals.optional(),
      tellers,
    },
    '一个票箱开箱、计票、结束；逐张或整箱，只用一种 · one box opened, counted, closed: by ballots or by totals',
  ],
  countAll: [
    { file: listFile('选票清单'), tellers, slips: slips.optional() },
    '按选票清单逐箱逐张计票 · all boxes counted from a list of ballots',
  ],
  makePapers: [{}, '制作并登记文书 · the papers are made and recorded'],
} as const satisfies Record<string, readonly [z.ZodRawShape, string]>;
type MacroName = keyof typeof macros;
const macroNames = Object.keys(macros) as MacroName[];

const kinds: Readonly<Record<string, { readonly zh: string; readonly en: string; readonly schema: z.ZodType }>> = orders;
/** An order's own fields, with the list it may take from another file; those the head gives are left out. */
const orderLine = (key: string, kind: { readonly zh: string; readonly en: string; readonly schema: z.ZodType }) => {
  const shape = key === 'beginElection' ? {} : (kind.schema as z.ZodObject).shape;
  const list = listOf[key];
  const fields = list ? { ...shape, [list]: (shape[list] as z.ZodType).optional(), file: listFile('清单').optional() } : shape;
  return z.strictObject({ do: z.literal(key), ...base, ...fields }).describe(`${kind.zh} · ${kind.en}`);
};
/** Orders whose body only the office can make: it prints, and it locks what is attached. */
const ownToTheOffice: readonly string[] = ['recordPapers', 'attachEvidence', 'eraseEvidence', 'issuePaper'] satisfies OrderName[];
const lines = [
  ...Object.entries(kinds)
    .filter(([key]) => !ownToTheOffice.includes(key))
    .map(([key, kind]) => orderLine(key, kind)),
  ...macroNames.map((key) => z.strictObject({ do: z.literal(key), ...base, ...macros[key][0] }).describe(macros[key][1])),
];
const line = z.discriminatedUnion('do', lines as unknown as [(typeof lines)[number]]);
/** The shape of each line by what it does. */
export const lineShapes: ReadonlyMap<string, z.ZodObject> = new Map(lines.map((l) => [l.shape.do.value, l]));

export const factsFile = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('zhengxuan-facts/1').describe('本格式的名称 · the name of this format'),
    title: z.string().min(1).max(200).describe('标题 · the title'),
    seed: z
      .union([z.number().int(), z.string()])
      .default(1)
      .describe('随机数的种子：同一文件同一种子，同一哈希 · same file, same seed, same hash'),
    place: z
      .strictObject({
        kind: z.enum(['village', 'community']).describe('village 村（村民委员会）, community 社区（居民委员会）'),
        province: z.string().max(20).optional().describe('省、自治区、直辖市'),
        county: z.string().max(40).optional().describe('县、市、区'),
        township: z.string().min(1).max(40).describe('乡镇或街道'),
        name: z.string().min(1).max(40).describe('村或社区的名称，如 石燕村'),
        groups: z.number().int().min(1).max(400).describe('小组数'),
      })
      .describe('组织：村或社区 · the village or community'),
    term: z.number().int().min(1).max(99).describe('届次：第几届 · which term'),
    mode: z
      .enum(['voters', 'households', 'representatives'])
      .default('voters')
      .describe('谁投票：voters 全体选民, households 户代表, representatives 居民代表（后两种仅社区）'),
    posts: z
      .array(z.strictObject({ post, seats: z.number().int().min(1).max(9).describe('应选名额') }))
      .min(1)
      .max(posts.length)
      .describe('职务与名额 · posts and seats'),
    files: z
      .record(z.string(), z.string())
      .default({})
      .describe('清单：名字 → 同一文件夹中的文件（.xlsx .xls .csv） · lists beside this file'),
    people: z.partialRecord(z.enum(roles), name).default({}).describe('各职责由谁担任 · who holds each role'),
    told: z.array(line).min(1).describe('按日期先后排列的事项 · the lines, in the order of their days'),
    expect: z.record(z.string(), z.json()).default({}).describe('result.json 中应有的内容 · what result.json must hold'),
  })
  .describe('事实文件：说明见 docs/facts-file.md · a facts file');
export type FactsFile = z.output<typeof factsFile>;
export type Line = FactsFile['told'][number];

/** A line with its fields by name, whatever it does. */
export const loose = (line: Line): Readonly<Record<string, unknown>> => line;
/** The name under `files` of the list that a line takes from another file. */
export const fileOf = (line: Line): string | undefined => {
  const { file } = loose(line);
  return typeof file === 'string' ? file : undefined;
};
/** What a line says of its own order: without day, hand and expectation, and without the name of its list. */
export const saidIn = (line: Line): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(line).filter(([field]) => !(field in base) && field !== 'do' && field !== 'file'));
