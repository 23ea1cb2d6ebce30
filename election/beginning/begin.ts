// Chapter 筹备: the place, its posts and seats, the election day, and the plan that decides where the law is silent. The committee is committee.ts.
import { z } from 'zod';
import type { MeetingBody } from '../../assembly/quorum.ts';
import { type Post, posts } from '../../count/totals.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { dateOfRule } from '../../law/calendar.ts';
import { profileOf } from '../../law/profile.ts';
import { wordsOf } from '../../law/words.ts';
import { addDays, ageOn, daysBetween } from '../../law/days.ts';
import {
  answerOn,
  committeeSeats,
  lawIsKnownOn,
  meetingMatters,
  modes,
  type PlanConflict,
  planConflicts,
  rollPosting,
  votingAge,
  womanSectionOnBallot,
} from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { day, name, post } from '../person.ts';
import { isOnRecord } from '../keepers.ts';
import { meetingBody, meetingFigures, notDecided } from './prelude.ts';
import { type Refusal, refused } from '../refusal.ts';
import { between } from '../stages.ts';

const place = {
  kind: z.enum(['village', 'community']).describe('village 村民委员会, community 居民委员会'),
  province: z.string().max(20).optional().describe('省、自治区、直辖市'),
  county: z.string().max(40).optional(),
  township: z.string().max(40).describe('乡镇或街道'),
  name: z.string().min(1).max(40).describe('村或社区名称，如 石燕村'),
  groups: z.number().int().min(1).max(400).describe('村民（居民）小组数'),
};

interface Place {
  readonly kind: 'village' | 'community';
  readonly province?: string | undefined;
  readonly county?: string | undefined;
  readonly township: string;
  readonly name: string;
  readonly groups: number;
}
export interface Seat {
  readonly post: Post;
  readonly seats: number;
}
export type ElectionBegun = Happened<
  'ElectionBegun',
  Place & { rehearsal: boolean; term: number; mode: 'voters' | 'households' | 'representatives'; posts: readonly Seat[] }
>;
export type BeginFacts =
  | ElectionBegun
  | Happened<'ElectionDayFixed', { day: Day }>
  | Happened<
      'PlanAdopted',
      {
        by: string;
        body?: MeetingBody | undefined;
        due?: number | undefined;
        present?: number | undefined;
        agree?: number | undefined;
        decides: Readonly<Record<string, z.core.util.JSONType>>;
        /** What candidates promise, in the words of the plan. */
        pledge?: readonly string[] | undefined;
      }
    >;

export const beginOrders = {
  beginElection: order({
    zh: '开始一次换届选举',
    en: 'begin an election',
    stages: ['preparation'],
    schema: z.strictObject({
      ...place,
      term: z.number().int().min(1).max(99).describe('届次：第几届'),
      mode: z
        .enum(['voters', 'households', 'representatives'])
        .default('voters')
        .describe('voters 全体选民, households 户代表, representatives 居民代表'),
      posts: z
        .array(z.strictObject({ post, seats: z.number().int().min(1).max(9) }))
        .min(1)
        .max(posts.length)
        .describe('职务与应选名额'),
      rehearsal: z.boolean().default(false).describe('演练'),
    }),
    decide: (e, o, g) => {
      if (e.begun) return refused('already begun', { on: e.begun.on });
      const seats = o.posts.reduce((n, p) => n + p.seats, 0);
      if (new Set(o.posts.map((p) => p.post)).size < o.posts.length) return refused('a post twice');
      const profile = profileOf({ kind: o.kind, ...(o.province ? { place: o.province } : {}), on: g.on });
      if (profile.kind === 'no profile' && profile.why === 'no profile of the place')
        return refused('no profile of that place', { place: o.province ?? '', nearest: profile.nearest }, profile.source);
      if (!lawIsKnownOn(o.kind, g.on)) return refused('no law is known for that day', { day: g.on });
      const law: LawOfTheDay = {
        kind: o.kind,
        ...(o.province ? { province: o.province } : {}),
        day: g.on,
        mode: o.mode,
        plan: {},
      };
      const size = answerOn(committeeSeats, law);
      const known = answerOn(modes, law);
      if (seats < size.value.min || seats > size.value.max)
        return refused('seats outside the law', { seats, min: size.value.min, max: size.value.max }, size);
      if (!known.value.includes(o.mode)) return refused('mode not known to the law', { mode: o.mode }, known);
      const together = notApart(o.posts, law);
      if (together) return together;
      return [{ fact: 'ElectionBegun', on: g.on, ...o }];
    },
  }),
  fixElectionDay: order({
    zh: '确定选举日',
    en: 'fix the election day, or another when it cannot be kept',
    stages: between('preparation', 'candidacy'),
    schema: z.strictObject({ day }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      if (!e.committee.chosen) return refused('no election committee yet');
      if (e.rounds.length > 1) return refused('not in this stage', { order: 'fixElectionDay', stage: 'candidacy' });
      if (g.on < e.committee.chosen.on)
        return refused('earlier than what it follows', { on: g.on, since: e.committee.chosen.on });
      if (o.day < g.on) return refused('the moment is past', { day: o.day });
      const { shift } = e.prelude;
      if (shift?.way === 'postponed' && o.day > shift.until)
        return refused('later than what was approved', { day: o.day, until: shift.until });
      if (!lawIsKnownOn(e.begun.kind, o.day)) return refused('no law is known for that day', { day: o.day });
      const law = { ...g.law, day: o.day };
      const notice = answerOn(rollPosting, law);
      const age = answerOn(votingAge, law);
      const { day: last } = dateOfRule(rollPosting, o.day, law);
      const posted = e.roll.postings[0]?.on ?? g.on;
      const nearest = addDays(o.day, daysBetween(last, posted));
      if (posted > last && !isOnRecord(e, rollPosting))
        return refused('roll posted too late', { day: o.day, last, days: notice.value, nearest }, notice);
      const young = [...e.roll.voters.values()].find((v) => v.secret && ageOn(v.secret.born, o.day) < age.value);
      if (young?.secret)
        return refused('under age on election day', { name: young.secret.name, age: ageOn(young.secret.born, o.day) }, age);
      return [{ fact: 'ElectionDayFixed', on: g.on, day: o.day }];
    },
  }),
  adoptPlan: order({
    zh: '通过选举办法',
    en: 'adopt the election plan',
    stages: between('preparation', 'registration'),
    schema: z.strictObject({
      by: name.describe('通过的会议，如 村民代表会议'),
      body: meetingBody.optional(),
      ...meetingFigures,
      decides: z
        .record(z.string(), z.json())
        .default({})
        .describe('法律未作规定的事项由办法决定：规则名 → 值（`zheng schema rules` 列出）'),
      pledge: z
        .array(z.string().trim().min(1).max(200))
        .min(1)
        .max(20)
        .optional()
        .describe('参选承诺书的条款，本地办法的原话，一条一行'),
    }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      if (!e.committee.chosen) return refused('no election committee yet');
      const [conflict] = planConflicts({ ...g.law, plan: o.decides });
      if (conflict && conflict.why !== 'against the law')
        return refused('order is not understood', {
          order: 'adoptPlan',
          field: `decides.${conflict.key}`,
          found: String(conflict.wanted),
        });
      if (conflict) return refused('plan against the law', compared(conflict), conflict.source);
      const { decides, ...meeting } = o;
      const wrong =
        notApart(e.begun.posts, { ...g.law, plan: decides }) ??
        (o.body && (notOfThisPlace(o.body, g.law) ?? notDecided(o.body, o, g.law)));
      if (wrong) return wrong;
      return [{ fact: 'PlanAdopted', on: g.on, ...meeting, decides }];
    },
  }),
} as const;

/** The refusal of posts without a seat of its own for a woman, where a text or the plan has the ballot list one apart. */
const notApart = (seats: readonly Seat[], law: LawOfTheDay): Refusal | undefined => {
  const apart = answerOn(womanSectionOnBallot, law);
  return apart.value && !seats.some((s) => s.post === 'woman')
    ? refused('no seat is listed apart for a woman', {}, apart)
    : undefined;
};

/** A value of the plan beside the lawful one, and the nearest to it that the plan may have. */
const compared = ({ key, wanted, lawful, nearest }: PlanConflict): Refusal['found'] => {
  const told = (value: unknown) => (typeof value === 'object' ? wordsOf(key, value).zh : String(value));
  return { rule: key, wanted: told(wanted), lawful: told(lawful), ...(nearest === undefined ? {} : { nearest: told(nearest) }) };
};

/** The refusal of a meeting that may not adopt the method: the groups, party members, or a meeting of the other kind of place. */
const notOfThisPlace = (body: MeetingBody, law: LawOfTheDay): Refusal | undefined => {
  const own =
    law.kind === 'village'
      ? ['villagers meeting', 'villagers representatives']
      : ['residents meeting', 'residents representatives'];
  return own.includes(body) ? undefined : refused('the method is for the meeting', { body }, answerOn(meetingMatters, law));
};

/** Folds the facts of this chapter. `e` is owned by the fold. */
export const evolveBegin = (e: Election, f: BeginFacts): void => {
  switch (f.fact) {
    case 'ElectionBegun':
      e.begun = f;
      break;
    case 'ElectionDayFixed':
      e.electionDay = f.day;
      e.dayFixedOn = f.on;
      if (e.rounds[0]) e.rounds[0].day = f.day;
      break;
    case 'PlanAdopted':
      e.plan = f;
      break;
    default:
      f satisfies never;
  }
};
