// Chapter 宣传与公告: what was told to the voters and when; each notice needs the facts it announces. What stands on a notice is papers/.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { type Happened, order } from './chapter.ts';
import type { Election } from './election.ts';
import { count, name } from './person.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';

const noticeKinds = [
  'election committee',
  'election day',
  'registration',
  'roll',
  'committee change',
  'nomination',
  'nominees',
  'candidates',
  'poll',
  'staff',
  'result',
  'second vote',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
const publicityKinds = ['slogans', 'banners', 'meeting', 'training', 'leaflets', 'letters', 'broadcast', 'blackboards'] as const;
export type PublicityKind = (typeof publicityKinds)[number];

export type NoticeFacts =
  | Happened<'NoticePosted', { notice: NoticeKind; number: number; places: readonly string[] }>
  | Happened<
      'PublicityDone',
      { kind: PublicityKind; count: number; people?: number | undefined; place?: string | undefined; topic?: string | undefined }
    >;
export interface Notice {
  readonly notice: NoticeKind;
  readonly number: number;
  readonly on: Day;
  readonly places: readonly string[];
}
export interface Publicity {
  readonly on: Day;
  readonly kind: PublicityKind;
  readonly count: number;
  readonly people?: number | undefined;
  readonly topic?: string | undefined;
}

export const noticeOrders = {
  postNotice: order({
    zh: '张贴公告',
    en: 'post a notice',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ notice: z.enum(noticeKinds), places: z.array(name).min(1).max(500).describe('张贴地点') }),
    decide: (e, o, g) =>
      hasHappened(e, o.notice)
        ? [{ fact: 'NoticePosted', on: g.on, notice: o.notice, number: e.notices.length + 1, places: o.places }]
        : refused('nothing to announce yet', { notice: o.notice }),
  }),
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
} as const;

/** Whether what a notice announces has happened. */
const hasHappened = (e: Election, n: NoticeKind): boolean => {
  switch (n) {
    case 'election committee':
      return e.committee.chosen !== undefined;
    case 'election day':
    case 'registration':
      return e.electionDay !== undefined;
    case 'roll':
    case 'nomination':
      return e.roll.postings.length > 0;
    case 'committee change':
      return e.committee.left.length > 0;
    case 'nominees':
      return e.nomination.nominees.length > 0;
    case 'candidates':
      return e.candidacy.fixed !== undefined;
    case 'poll':
      return (e.rounds.at(-1)?.stations.size ?? 0) > 0;
    case 'staff':
      return (e.rounds.at(-1)?.staff.length ?? 0) > 0;
    case 'result':
      return e.rounds.at(-1)?.announced !== undefined;
    case 'second vote':
      return e.rounds.length > 1;
    default:
      return n satisfies never;
  }
};

export const evolveNotices = (e: Election, f: NoticeFacts): void => {
  if (f.fact === 'NoticePosted') e.notices.push({ notice: f.notice, number: f.number, on: f.on, places: f.places });
  else e.publicity.push({ on: f.on, kind: f.kind, count: f.count, people: f.people, topic: f.topic });
};
