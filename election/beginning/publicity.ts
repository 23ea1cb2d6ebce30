// Chapter 宣传与公告, publicity and training as they happen: what was hung, held, handed out; voters who are away and how they were reached; what a survey says, only with who asked and how many. The notices: notices.ts.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { count, name, type PersonId, personId } from '../person.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

const publicityKinds = [
  'slogans',
  'banners',
  'meeting',
  'training',
  'leaflets',
  'letters',
  'broadcast',
  'blackboards',
  'chat groups',
] as const;
export type PublicityKind = (typeof publicityKinds)[number];
const contactWays = ['letter', 'phone', 'message', 'visit', 'through others'] as const;
export type ContactWay = (typeof contactWays)[number];

export type PublicityFacts =
  | Happened<
      'PublicityDone',
      { kind: PublicityKind; count: number; people?: number | undefined; place?: string | undefined; topic?: string | undefined }
    >
  | Happened<
      'VoterContacted',
      { voter: PersonId; way: ContactWay; reached: boolean; secret?: { readonly of: PersonId; readonly note: string } }
    >
  | Happened<'AwarenessSurveyed', { by: string; asked: number; aware: number; how?: string | undefined }>;
export interface Publicity {
  readonly on: Day;
  readonly kind: PublicityKind;
  readonly count: number;
  readonly people?: number | undefined;
  readonly place?: string | undefined;
  readonly topic?: string | undefined;
}
export interface Reached {
  /** Contacts by way: tried, and those in which the voter was reached. */
  readonly ways: Map<ContactWay, { tried: number; reached: number }>;
  readonly voters: Map<PersonId, boolean>;
  surveys: {
    readonly on: Day;
    readonly by: string;
    readonly asked: number;
    readonly aware: number;
    readonly how?: string | undefined;
  }[];
}
export const nobodyReached = (): Reached => ({ ways: new Map(), voters: new Map(), surveys: [] });

export const publicityOrders = {
  recordPublicity: order({
    zh: '登记宣传、会议、培训',
    en: 'record publicity, a meeting or a training',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      kind: z.enum(publicityKinds),
      count: count.default(1),
      people: count.optional(),
      place: name.optional(),
      topic: z.string().max(100).optional(),
    }),
    decide: (e, o, g) => (e.begun ? [{ fact: 'PublicityDone', on: g.on, ...o }] : refused('not begun')),
  }),
  recordContact: order({
    zh: '登记联系外出选民',
    en: 'record that a voter who is away was written to, called or visited',
    stages: between('registration', 'candidacy'),
    schema: z.strictObject({
      voter: personId,
      way: z.enum(contactWays),
      reached: z.boolean().describe('是否联系上本人'),
      note: z.string().trim().max(200).default('').describe('凭证或情况，密存'),
    }),
    decide: (e, { voter, way, reached, note }, g) =>
      e.roll.voters.has(voter)
        ? [{ fact: 'VoterContacted', on: g.on, voter, way, reached, ...(note === '' ? {} : { secret: { of: voter, note } }) }]
        : refused('no such voter', { voter }),
  }),
  recordSurvey: order({
    zh: '登记知晓率调查',
    en: 'record what a survey of awareness says',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      by: name.describe('调查人或单位'),
      asked: count.min(1).describe('问了多少人'),
      aware: count.describe('其中知晓的人数'),
      how: z.string().trim().max(100).optional().describe('方法，如 入户抽样'),
    }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      return o.aware > o.asked
        ? refused('more aware than asked', { asked: o.asked, aware: o.aware })
        : [{ fact: 'AwarenessSurveyed', on: g.on, ...o }];
    },
  }),
} as const;

export const evolvePublicity = (e: Election, f: PublicityFacts): void => {
  switch (f.fact) {
    case 'PublicityDone':
      e.publicity.push({ on: f.on, kind: f.kind, count: f.count, people: f.people, place: f.place, topic: f.topic });
      break;
    case 'VoterContacted': {
      const { ways, voters } = e.reached;
      const so = ways.get(f.way) ?? { tried: 0, reached: 0 };
      ways.set(f.way, { tried: so.tried + 1, reached: so.reached + (f.reached ? 1 : 0) });
      voters.set(f.voter, f.reached || voters.get(f.voter) === true);
      break;
    }
    case 'AwarenessSurveyed':
      e.reached.surveys.push({ on: f.on, by: f.by, asked: f.asked, aware: f.aware, how: f.how });
      break;
    default:
      f satisfies never;
  }
};

/** How often each kind of publicity was done, and with how many people: in the order in which the kinds first came. */
export const publicityCounts = (
  e: Election,
): readonly { readonly kind: PublicityKind; readonly count: number; readonly people: number }[] =>
  [...Map.groupBy(e.publicity, (p) => p.kind)].map(([kind, list]) => ({
    kind,
    count: list.reduce((n, p) => n + p.count, 0),
    people: list.reduce((n, p) => n + (p.people ?? 0), 0),
  }));
