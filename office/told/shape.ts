// The shape of a facts file: the place, the posts, lists kept in other files, and dated lines, each an order of the house with what is expected of it. For people: docs/facts-file.md.
import { z } from 'zod';
import { orders } from '../../election/orders.ts';
import { clock, count, day, name, post } from '../../election/person.ts';
import { roles } from '../../election/keepers.ts';

const refusal = z.strictObject({ refused: z.string().describe('拒绝的原因（`zheng schema refusals` 列出）'), cites: z.string().optional().describe('应引用的条文，如 第十七条') });
const base = {
  on: day.describe('发生的日期'),
  at: clock.optional().describe('写入的时刻，默认 09:00 起依次'),
  written: day.optional().describe('补录：写入的日期晚于发生的日期'),
  who: z.enum(roles).optional().describe('由谁办理，默认按职责'),
  expect: z.union([z.literal('done'), refusal]).default('done').describe('期望：done 办成，或 {refused: …} 被拒绝'),
  note: z.string().optional().describe('说明'),
};
const names = z.array(z.string().min(1).max(80));
const ballot = z.strictObject({
  director: names.optional(), deputy: names.optional(), member: names.optional(),
  unreadable: z.array(post).optional(), void: z.enum(['not the official print', 'unreadable', 'torn', 'other']).optional(),
  times: z.number().int().min(1).max(100_000).default(1).describe('同样的选票有几张'),
});
const byPost = z.partialRecord(post, z.record(z.string(), count)).describe('{"director": {"张三": 110}}');
const byStation = z.record(z.string(), count);

/** Lines that stand for several orders; each is told to the office one order at a time. */
export const several = {
  registerVoters: { file: z.string().optional().describe('名册文件名（files 中的名字）') },
  recordNomination: { file: z.string().optional() },
  appointStaff: { file: z.string().optional() },
} as const;
const macros = {
  deliverAllCards: { signedBy: name.optional() },
  openAllStations: { clock, reserve: count.default(0).describe('每站备用选票'), seal: z.string().default('{box}').describe('封条号，{box} 代票箱编号') },
  closeAllStations: { clock, notVoted: byStation.default({}).describe('未投票人数 {"3": 2}'), byProxy: byStation.default({}), spoiled: byStation.default({}) },
  acceptAllStations: {},
  countBox: { box: z.string(), returned: count.optional(), ballots: z.array(ballot).optional(), totals: z.strictObject({ valid: count, partValid: count.default(0), void: count.default(0), blank: count.default(0), votes: byPost }).optional() },
  countAll: { file: z.string() },
  makePapers: {},
} as const;
export type MacroName = keyof typeof macros;
export const macroNames = Object.keys(macros) as MacroName[];

/** Orders whose body the file's head gives, or whose list may lie in another file. */
const orderLine = (key: string) => {
  const shape = (orders as Record<string, { schema: z.ZodObject }>)[key]?.schema.shape ?? {};
  if (key === 'beginElection') return z.strictObject({ ...base, do: z.literal(key) });
  const list = { registerVoters: 'rows', recordNomination: 'nominees', appointStaff: 'staff' }[key];
  const fields = list ? { ...shape, [list]: (shape[list] as z.ZodType).optional(), ...several[key as keyof typeof several] } : shape;
  return z.strictObject({ ...base, do: z.literal(key), ...fields });
};
const lines = [...Object.keys(orders).filter((k) => k !== 'recordPapers').map(orderLine), ...macroNames.map((k) => z.strictObject({ ...base, do: z.literal(k), ...macros[k] }))];
const line = z.discriminatedUnion('do', lines as unknown as [(typeof lines)[number]]);

export const factsFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('zhengxuan-facts/1'),
  title: z.string().min(1).max(200),
  seed: z.union([z.number().int(), z.string()]).default(1).describe('随机数的种子：同一种子，同一哈希'),
  place: z.strictObject({ kind: z.enum(['village', 'community']), province: z.string().optional(), county: z.string().optional(), township: z.string(), name, groups: z.number().int().min(1).max(400) }).describe('组织：村或社区'),
  term: z.number().int().min(1).max(99).describe('届次'),
  mode: z.enum(['voters', 'households', 'representatives']).default('voters'),
  posts: z.array(z.strictObject({ post, seats: z.number().int().min(1).max(9) })).min(1),
  files: z.record(z.string(), z.string()).default({}).describe('同一文件夹中的名册（.xlsx .xls .csv）和选票、提名、人员名单（.csv）'),
  people: z.partialRecord(z.enum(roles), name).default({}).describe('各职责由谁担任'),
  told: z.array(line).min(1).describe('按日期排列的事项'),
  expect: z.record(z.string(), z.json()).default({}).describe('result.json 中应有的内容'),
});
export type FactsFile = z.output<typeof factsFile>;
export type Line = FactsFile['told'][number];
