// Chapter 选民登记: who may vote here, without a wrong, a double or a missing entry; posted in time, objected to, decided, cards delivered (VC 16–17, RC 16–17).
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { addDays, ageOn } from '../law/days.ts';
import { answerOn, cardsBeforePoll, objectionDecision, objectionWindow, rollPosting, votingAge } from '../law/rules.ts';
import { type Ground, order } from './chapter.ts';
import type { Election } from './election.ts';
import { idFaults } from './idnumber.ts';
import { isOnRecord } from './keepers.ts';
import { type Category, comparable, count, day, name, type PersonId, personId, type Private } from './person.ts';
import { type Fault, refused } from './refusal.ts';
import { between } from './stages.ts';

export type RollFacts =
  | { readonly fact: 'VoterRegistered'; readonly on: Day; readonly voter: PersonId; readonly no: number; readonly group: number; readonly category: Category; readonly secret?: { readonly of: PersonId } & Private }
  | { readonly fact: 'VoterCorrected'; readonly on: Day; readonly voter: PersonId; readonly group?: number | undefined; readonly secret?: { readonly of: PersonId; readonly because: string } & Private }
  | { readonly fact: 'VoterRemoved'; readonly on: Day; readonly voter: PersonId; readonly because: RemovalReason }
  | { readonly fact: 'RollPosted'; readonly on: Day; readonly version: number; readonly voters: number; readonly list: string; readonly before?: string | undefined; readonly places: readonly string[] }
  | { readonly fact: 'ObjectionReceived'; readonly on: Day; readonly objection: string; readonly about: ObjectionKind; readonly voter?: PersonId | undefined; readonly secret?: { readonly of: PersonId; readonly text: string } }
  | { readonly fact: 'ObjectionDecided'; readonly on: Day; readonly objection: string; readonly upheld: boolean; readonly published: Day }
  | { readonly fact: 'CardsDelivered'; readonly on: Day; readonly group: number; readonly cards: number; readonly signedBy?: string | undefined };
export type RemovalReason = 'died' | 'moved away' | 'registered elsewhere' | 'deprived of political rights' | 'entered by mistake' | 'declined to take part';
export type ObjectionKind = 'missing from the list' | 'should not be listed' | 'wrong entry';

export interface Voter { readonly voter: PersonId; readonly no: number; readonly group: number; readonly household?: string | undefined; readonly category: Category; readonly secret?: Private | undefined }
export interface Roll {
  voters: Map<PersonId, Voter>;
  removed: { voter: PersonId; on: Day; because: RemovalReason }[];
  ids: Map<string, PersonId>;
  /** Voters by name as it is compared. */
  names: Map<string, Set<PersonId>>;
  postings: { on: Day; version: number; voters: number; list: string; places: readonly string[] }[];
  objections: Map<string, { on: Day; about: ObjectionKind; decided?: { on: Day; upheld: boolean; published: Day } }>;
  cards: Map<number, { on: Day; cards: number }>;
  lastNo: number;
}
export const emptyRoll = (): Roll => ({ voters: new Map(), removed: [], ids: new Map(), names: new Map(), postings: [], objections: new Map(), cards: new Map(), lastNo: 0 });

const row = z.strictObject({
  row: z.number().int().optional().describe('表中的行号'),
  name, sex: z.enum(['man', 'woman']),
  idNumber: z.string().min(1).max(30).optional().describe('身份证号码'), born: day.optional().describe('出生日期：没有身份证号码时填写'),
  group: z.number().int().min(1).max(400),
  household: z.string().max(40).optional(), phone: z.string().max(40).optional(), address: z.string().max(200).optional(),
  category: z.enum(['lives here', 'registered here, lives elsewhere', 'from elsewhere, agreed', 'community worker']),
});
export type RollRow = z.output<typeof row>;

export const rollOrders = {
  registerVoters: order({
    zh: '登记选民', en: 'register voters', stages: between('registration', 'candidacy'),
    schema: z.strictObject({ rows: z.array(row).min(1).max(400_000) }),
    decide: (e, o, g) => {
      const faults = rollFaults(e, o.rows, g);
      if (faults.length > 0) return refused('roll has faults', { faults: faults.length, rows: o.rows.length }, undefined, faults);
      const members = membersToCome(e);
      return o.rows.map((r, i) => {
        const voter = members.get(`${comparable(r.name)}/${r.group}`) ?? (g.mint('p') as PersonId);
        return { fact: 'VoterRegistered' as const, on: g.on, voter, no: e.roll.lastNo + 1 + i, group: r.group, category: r.category, secret: { of: voter, ...privateOf(r) } };
      });
    },
  }),
  correctVoter: order({
    zh: '更正选民登记', en: 'correct an entry of the roll', stages: between('registration', 'candidacy'),
    schema: z.strictObject({ voter: personId, because: z.string().min(1).max(200), group: z.number().int().min(1).max(400).optional(), name: name.optional(), phone: z.string().max(40).optional(), address: z.string().max(200).optional() }),
    decide: (e, o, g) => {
      const v = e.roll.voters.get(o.voter as PersonId);
      if (!v?.secret) return refused('no such voter', { voter: o.voter });
      const { voter: _, because, group, ...change } = o;
      const stations = [...(e.rounds.at(-1)?.stations.values() ?? [])];
      if (group !== undefined && (group > (e.begun?.groups ?? group) || (stations.length > 0 && !stations.some((s) => s.groups.includes(group))))) return refused('a group without a station', { group });
      const changed = Object.fromEntries(Object.entries(change).filter(([, x]) => x !== undefined));
      return [{ fact: 'VoterCorrected', on: g.on, voter: v.voter, group, secret: { of: v.voter, because, ...v.secret, ...changed } }];
    },
  }),
  removeVoter: order({
    zh: '从名册中除名', en: 'remove a voter from the roll', stages: between('registration', 'candidacy'),
    schema: z.strictObject({ voter: personId, because: z.enum(['died', 'moved away', 'registered elsewhere', 'deprived of political rights', 'entered by mistake', 'declined to take part']) }),
    decide: (e, o, g) => (e.roll.voters.has(o.voter as PersonId) ? [{ fact: 'VoterRemoved', on: g.on, voter: o.voter as PersonId, because: o.because }] : refused('no such voter', { voter: o.voter })),
  }),
  postRoll: order({
    zh: '公布选民名单', en: 'post the roll', stages: between('registration', 'candidacy'),
    schema: z.strictObject({ places: z.array(name).min(1).max(500).describe('张贴地点'), list: z.string().default('').describe('名单的摘要，由系统计算 · digest of the list, computed by the office') }),
    decide: (e, o, g) => {
      if (!e.electionDay) return refused('election day is not fixed');
      if (e.roll.voters.size === 0) return refused('nobody is on the roll');
      const posting = answerOn(rollPosting, g.law);
      const last = addDays(e.electionDay, -posting.value);
      const first = e.roll.postings[0];
      if (!first && g.on > last) return refused('roll posted too late', { on: g.on, last, days: posting.value }, posting);
      const before = e.roll.postings.at(-1);
      return [{ fact: 'RollPosted', on: g.on, version: (before?.version ?? 0) + 1, voters: e.roll.voters.size, list: o.list, before: before?.list, places: o.places }];
    },
  }),
  receiveObjection: order({
    zh: '受理名单异议', en: 'receive an objection to the roll', stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ about: z.enum(['missing from the list', 'should not be listed', 'wrong entry']), voter: personId.optional() }),
    decide: (e, o, g) => {
      const posted = e.roll.postings[0];
      if (!posted) return refused('roll is not posted');
      const window = answerOn(objectionWindow, g.law);
      const last = addDays(posted.on, window.value);
      if (g.on > last) return refused('objection after the window', { on: g.on, last, days: window.value }, window);
      return [{ fact: 'ObjectionReceived', on: g.on, objection: g.mint('o'), about: o.about, voter: o.voter as PersonId | undefined }];
    },
  }),
  decideObjection: order({
    zh: '处理异议并公布', en: 'decide an objection and publish the decision', stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ objection: z.string().describe('异议编号；演练事实文件中可写第几件，如 1'), upheld: z.boolean(), published: day.optional() }),
    decide: (e, o, g) => {
      const found = e.roll.objections.get(o.objection);
      if (!found) return refused('no such objection', { objection: o.objection });
      if (found.decided) return refused('objection decided already', { on: found.decided.on });
      const days = answerOn(objectionDecision, g.law);
      const last = addDays(found.on, days.value), published = o.published ?? g.on;
      if (g.on < found.on || published < g.on) return refused('earlier than what it follows', { on: g.on < found.on ? g.on : published, since: g.on < found.on ? found.on : g.on });
      if (published > g.today) return refused('the day is still to come', { on: published, today: g.today });
      if (published > last && !isOnRecord(e, objectionDecision)) return refused('decision too late', { on: published, last, days: days.value }, days);
      return [{ fact: 'ObjectionDecided', on: g.on, objection: o.objection, upheld: o.upheld, published }];
    },
  }),
  deliverCards: order({
    zh: '发放选民证（参选证）', en: 'deliver voter cards', stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ groups: z.array(z.strictObject({ group: z.number().int().min(1).max(400), cards: count, signedBy: name.optional() })).min(1).max(400).describe('每组发出的张数，签收人') }),
    decide: (e, o, g) => {
      if (!e.electionDay) return refused('election day is not fixed');
      const days = answerOn(cardsBeforePoll, g.law);
      const last = addDays(e.electionDay, -days.value);
      if (g.on > last) return refused('cards come late', { on: g.on, last, days: days.value }, days);
      const size = groupSizes(e);
      const wrong = o.groups.find((c) => size.get(c.group) !== c.cards);
      if (wrong) return refused('cards differ from the roll', { group: wrong.group, cards: wrong.cards, voters: size.get(wrong.group) ?? 0 });
      return o.groups.map((c) => ({ fact: 'CardsDelivered' as const, on: g.on, ...c }));
    },
  }),
} as const;

const bornOf = (id: string): Day => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
const privateOf = (r: RollRow): Private => ({ name: r.name, sex: r.sex, born: r.idNumber ? bornOf(r.idNumber) : (r.born ?? ''), ...(r.idNumber ? { idNumber: r.idNumber.toUpperCase() } : {}), ...(r.household ? { household: r.household } : {}), ...(r.phone ? { phone: r.phone } : {}), ...(r.address ? { address: r.address } : {}) });

/** How many voters each group has now. */
export const groupSizes = (e: Election): Map<number, number> => {
  const sizes = new Map<number, number>();
  for (const v of e.roll.voters.values()) sizes.set(v.group, (sizes.get(v.group) ?? 0) + 1);
  return sizes;
};

/** Members and alternates of the election committee who are not on the roll yet, by name and group: they keep their ids. */
const membersToCome = (e: Election): Map<string, PersonId> =>
  new Map([...e.committee.seats, ...e.committee.alternates].filter((m) => !e.roll.voters.has(m.person)).map((m) => [`${comparable(m.name)}/${m.group}`, m.person]));

/** By what a row is known again: its id number or, where the old paper roll has none, name, birth and group. */
const markOf = (r: Pick<RollRow, 'name' | 'idNumber' | 'born' | 'group'>): string => r.idNumber?.toUpperCase() ?? `${comparable(r.name)}/${r.born}/${r.group}`;

/** Every fault of a list before anything is registered: row by row, column by column. Nothing is half imported. */
export const rollFaults = (e: Election, rows: readonly RollRow[], g: Pick<Ground, 'law' | 'on'>): Fault[] => {
  const faults: Fault[] = [];
  const age = answerOn(votingAge, g.law).value;
  const seen = new Map<string, number>();
  const members = new Map([...membersToCome(e).keys()].map((m) => [m, 0]));
  const without = new Set([...e.roll.voters.values()].flatMap((v) => (v.secret && !v.secret.idNumber ? [markOf({ ...v.secret, group: v.group })] : [])));
  rows.forEach((r, i) => {
    const at = r.row ?? i + 1;
    const id = r.idNumber?.toUpperCase();
    const wrong = id ? idFaults(id, r.sex, e.begun?.rehearsal ?? false) : r.born ? [] : (['cell is empty'] as const);
    for (const key of wrong) faults.push({ row: at, column: '身份证号码', key, ...(id ? { found: masked(id) } : {}) });
    if (id && wrong.length === 0 && r.born && r.born !== bornOf(id)) faults.push({ row: at, column: '出生日期', key: 'birth differs from the id', found: r.born });
    if (e.begun && r.group > e.begun.groups) faults.push({ row: at, column: '小组', key: 'group does not exist', found: String(r.group) });
    if (wrong.length === 0 && e.electionDay && ageOn(privateOf(r).born, e.electionDay) < age) faults.push({ row: at, column: '身份证号码', key: 'under age on election day', found: privateOf(r).born });
    const mark = markOf(r), column = id ? '身份证号码' : '姓名';
    if (seen.has(mark)) faults.push({ row: at, column, key: 'same id twice', found: String(seen.get(mark)) });
    else if (e.roll.ids.has(mark) || without.has(mark)) faults.push({ row: at, column, key: 'same person on the roll', found: id ? masked(id) : r.name });
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

/** An id number as it may be shown: the first six and the last four characters. */
export const masked = (id: string): string => (id.length > 10 ? `${id.slice(0, 6)}********${id.slice(-4)}` : '****');

const indexName = (r: Roll, voter: PersonId, before: string | undefined, now: string | undefined): void => {
  if (before !== undefined) r.names.get(comparable(before))?.delete(voter);
  if (now === undefined) return;
  const key = comparable(now);
  const of = r.names.get(key);
  if (of) of.add(voter);
  else r.names.set(key, new Set([voter]));
};

export const evolveRoll = (e: Election, f: RollFacts): void => {
  const r = e.roll;
  switch (f.fact) {
    case 'VoterRegistered': {
      const { of: _, ...secret } = f.secret ?? { of: f.voter };
      const known = f.secret ? (secret as Private) : undefined;
      r.voters.set(f.voter, { voter: f.voter, no: f.no, group: f.group, household: known?.household, category: f.category, secret: known });
      if (known?.idNumber) r.ids.set(known.idNumber, f.voter);
      indexName(r, f.voter, undefined, known?.name);
      r.lastNo = Math.max(r.lastNo, f.no);
      break;
    }
    case 'VoterCorrected': {
      const v = r.voters.get(f.voter);
      if (!v) break;
      const { of: _, because: __, ...secret } = f.secret ?? { of: f.voter, because: '' };
      const known = f.secret ? (secret as Private) : v.secret;
      r.voters.set(f.voter, { ...v, group: f.group ?? v.group, secret: known });
      indexName(r, f.voter, v.secret?.name, known?.name);
      break;
    }
    case 'VoterRemoved': {
      const known = r.voters.get(f.voter)?.secret;
      if (known?.idNumber) r.ids.delete(known.idNumber);
      indexName(r, f.voter, known?.name, undefined);
      r.voters.delete(f.voter);
      r.removed.push({ voter: f.voter, on: f.on, because: f.because });
      break;
    }
    case 'RollPosted': r.postings.push({ on: f.on, version: f.version, voters: f.voters, list: f.list, places: f.places }); break;
    case 'ObjectionReceived': r.objections.set(f.objection, { on: f.on, about: f.about }); break;
    case 'ObjectionDecided': {
      const o = r.objections.get(f.objection);
      if (o) o.decided = { on: f.on, upheld: f.upheld, published: f.published };
      break;
    }
    case 'CardsDelivered': r.cards.set(f.group, { on: f.on, cards: f.cards }); break;
    default: f satisfies never;
  }
};
