// Chapter 任期: a community's own book is begun for one term, with those who hold an office in it: the committee, the supervisors, the representatives and the heads. How they come and go later: the other chapters of this folder.
import { z } from 'zod';
import { type Happened, type Refusal, refusal } from '../../assembly/chapter.ts';
import type { CommitteeKind, Day } from '../../law/answer.ts';
import { profileOf } from '../../law/profile.ts';
import { answerOn, binds, committeeSeats, groupHead, supervisorsExclude } from '../../law/rules.ts';
import { day, name } from '../person.ts';
import { yes } from '../../assembly/fields.ts';
import { committeeOffices, type Office, offices, officeWords, supervisingOffices } from './offices.ts';
import { inBoth, notRepresentatives } from './composing.ts';
import { termOrder } from './form.ts';
import type { Term, TermGround, TermRefusalKey } from './term.ts';

export type BeginFacts =
  | Happened<
      'TermBegun',
      {
        kind: CommitteeKind;
        province?: string | undefined;
        county?: string | undefined;
        township: string;
        name: string;
        groups: number;
        term: number;
        mode: 'voters' | 'households' | 'representatives';
        ends?: Day | undefined;
        rehearsal: boolean;
      }
    >
  | Happened<
      'OfficeTaken',
      {
        person: string;
        name: string;
        office: Office;
        group?: number | undefined;
        how: string;
        /** The choice that elected him; none for whom the election of the term brought in. */
        choice?: string | undefined;
        woman?: boolean | undefined;
      }
    >;

const choices = (of: Readonly<Record<string, { readonly zh: string; readonly en: string }>>) => ({ choices: of });
const place = (zh: string, en: string) => z.string().trim().max(40).meta({ zh, en });

/** Who takes an office, row by row: the same name once an office. */
const holders = z
  .array(
    z.strictObject({
      name: name.meta({ zh: '姓名', en: 'name' }),
      office: z.enum(offices).meta({ zh: '职务', en: 'office', ...choices(officeWords) }),
      group: z.number().int().min(1).max(400).optional().meta({ zh: '小组', en: 'group' }),
      woman: yes('妇女', 'woman').optional(),
    }),
  )
  .min(1)
  .max(2000)
  .meta({ zh: '任职人员', en: 'those who take office' });

export const beginOrders = {
  beginTerm: termOrder({
    zh: '开立自治簿',
    en: 'begin the book of a community’s term',
    schema: z.strictObject({
      kind: z
        .enum(['community', 'village'])
        .default('community')
        .meta({
          zh: '种类',
          en: 'kind',
          ...choices({
            community: { zh: '社区居民委员会', en: 'residents’ committee' },
            village: { zh: '村民委员会', en: 'villagers’ committee' },
          }),
        }),
      province: place('省（区、市）', 'province').optional(),
      county: place('县（市、区）', 'county').optional(),
      township: place('乡镇（街道）', 'township or street').min(1),
      name: place('村（社区）名称', 'village or community').min(1),
      groups: z.number().int().min(1).max(400).meta({ zh: '小组数', en: 'groups' }),
      term: z.number().int().min(1).max(99).meta({ zh: '第几届', en: 'term' }),
      mode: z
        .enum(['voters', 'households', 'representatives'])
        .default('voters')
        .meta({
          zh: '委员会由谁选出',
          en: 'elected by',
          ...choices({
            voters: { zh: '全体选民', en: 'all voters' },
            households: { zh: '户代表', en: 'household representatives' },
            representatives: { zh: '居民代表', en: 'representatives' },
          }),
        }),
      ends: day.optional().meta({ zh: '任期届满日', en: 'the term ends' }),
      rehearsal: z.boolean().default(false).meta({ zh: '演练', en: 'rehearsal' }),
    }),
    decide: (_, o, g) => {
      const profile = profileOf({ kind: o.kind, ...(o.province ? { place: o.province } : {}), on: g.on });
      if (profile.kind === 'no profile')
        return refusal('no profile of that place', { place: o.province ?? '', nearest: profile.nearest }, profile.source);
      return [{ fact: 'TermBegun', on: g.on, ...o }];
    },
  }),
  takeOffice: termOrder({
    zh: '登记任职人员',
    en: 'record who takes office',
    schema: z.strictObject({
      holders,
      how: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .meta({
          zh: '如何产生',
          en: 'how they were chosen',
          hint: { zh: '如：第十届居民委员会选举，选举结果报告单 001 号', en: 'e.g. election of term 10, report sheet 001' },
        }),
    }),
    decide: (t, o, g) => {
      const wrong = twice(t, o.holders) ?? tooMany(t, o.holders, g) ?? notApart(t, o.holders, g);
      if (wrong) return wrong;
      const known = new Map([...t.people].map(([id, n]) => [n, id]));
      return o.holders.map((h) => {
        const person = known.get(h.name) ?? g.mint('p');
        known.set(h.name, person);
        return { fact: 'OfficeTaken' as const, on: g.on, person, ...h, how: o.how };
      });
    },
  }),
} as const;

type Rows = z.output<typeof holders>;
const twice = (t: Term, rows: Rows): Refusal<TermRefusalKey> | undefined => {
  const seen = new Set(t.holders.filter((h) => h.ended === undefined).map((h) => `${h.name} ${h.office}`));
  for (const { name, office } of rows) {
    if (seen.has(`${name} ${office}`)) return refusal('holds that office already', { name, office: officeWords[office].zh });
    seen.add(`${name} ${office}`);
  }
  return undefined;
};

const tooMany = (t: Term, rows: Rows, g: TermGround): Refusal<TermRefusalKey> | undefined => {
  const seats = answerOn(committeeSeats, g.law);
  const together = [...t.holders.filter((h) => h.ended === undefined), ...rows].filter((h) =>
    committeeOffices.includes(h.office),
  ).length;
  return together > seats.value.max
    ? refusal('more members than seats', { members: together, most: seats.value.max }, seats)
    : undefined;
};

/** Who may not take an office: a member in the body that supervises members, or a head who is no representative where the law asks it. */
const notApart = (t: Term, rows: Rows, g: TermGround): Refusal<TermRefusalKey> | undefined => {
  const exclude = answerOn(supervisorsExclude, g.law);
  const members = new Set(rows.filter((h) => committeeOffices.includes(h.office)).map((h) => h.name));
  const supervising = rows.filter((h) => supervisingOffices.includes(h.office)).map((h) => h.name);
  const sitting = t.holders.filter((h) => h.ended === undefined && supervisingOffices.includes(h.office)).map((h) => h.name);
  const both = [...inBoth(t, supervising), ...[...supervising, ...sitting].filter((n) => members.has(n))][0];
  if (both !== undefined && binds(exclude)) return refusal('may not supervise', { name: both }, exclude);
  const told = new Set(rows.filter((h) => h.office === 'representative').map((h) => h.name));
  const heads = rows.filter((h) => h.office === 'head' && !told.has(h.name)).map((h) => h.name);
  const head = notRepresentatives(t, heads, g.law)[0];
  return head === undefined ? undefined : refusal('head is no representative', { name: head }, answerOn(groupHead, g.law));
};

export const evolveBegin = (t: Term, f: BeginFacts): void => {
  switch (f.fact) {
    case 'TermBegun':
      t.begun = f;
      if (f.ends !== undefined) t.ends = f.ends;
      break;
    case 'OfficeTaken':
      t.people.set(f.person, f.name);
      t.holders.push({
        person: f.person,
        name: f.name,
        office: f.office,
        ...(f.group === undefined ? {} : { group: f.group }),
        since: f.on,
        how: f.how,
        ...(f.choice === undefined ? {} : { choice: f.choice }),
        ...(f.woman === undefined ? {} : { woman: f.woman }),
      });
      break;
    default:
      f satisfies never;
  }
};
