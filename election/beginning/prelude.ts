// Chapter 选举之前: the leaving audit, the street's guidance group, who decided seats and way of voting, and an election put off or held early with its approvals (VC 40, RC 38; provinces). What no law makes a condition is recorded and pointed at, not refused.
import { z } from 'zod';
import { judged, type MeetingBody } from '../../assembly/quorum.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { addMonths } from '../../law/days.ts';
import {
  answerOn,
  binds,
  earlierElectionApproval,
  postponementApproval,
  type ShiftApproval,
  shiftMonths,
} from '../../law/rules.ts';
import { type Decision, type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { count, day, name } from '../person.ts';
import { unlessItDecided } from './meeting.ts';
import { type Refusal, refused } from '../refusal.ts';
import { between } from '../stages.ts';

export type ShiftWay = 'postponed' | 'advanced';
export type PreludeFacts =
  | Happened<
      'LeavingAuditRecorded',
      { by: string; done: Day; published?: Day | undefined; places?: readonly string[] | undefined }
    >
  | Happened<'GuidanceGroupFormed', { by: string; members: readonly { name: string; role: string }[] }>
  | Happened<
      'SeatsDecided',
      {
        matter: 'seats' | 'mode' | 'seats and mode';
        by: MeetingBody;
        due?: number | undefined;
        present?: number | undefined;
        agree?: number | undefined;
      }
    >
  | Happened<
      'ElectionShifted',
      {
        way: ShiftWay;
        termEnds: Day;
        until: Day;
        meeting?: Day | undefined;
        township?: Day | undefined;
        county?: Day | undefined;
      }
    >;

export interface Prelude {
  audit?: Extract<PreludeFacts, { fact: 'LeavingAuditRecorded' }>;
  guidance?: Extract<PreludeFacts, { fact: 'GuidanceGroupFormed' }>;
  /** Who decided what, latest last. */
  decided?: readonly Extract<PreludeFacts, { fact: 'SeatsDecided' }>[];
  shift?: Extract<PreludeFacts, { fact: 'ElectionShifted' }>;
}

/** The meetings that choose or adopt, as an order names them. */
export const meetingBody = z
  .enum([
    'villagers meeting',
    'villagers representatives',
    'group meetings',
    'residents meeting',
    'residents representatives',
    'party members and representatives',
  ])
  .describe(
    '会议：villagers meeting 村民会议, villagers representatives 村民代表会议, group meetings 各小组会议, residents meeting 居民会议, residents representatives 居民代表会议, party members and representatives 党员和居民代表会议',
  );
export const meetingFigures = { due: count.optional(), present: count.optional(), agree: count.optional() };

/** The refusal of a meeting that could not decide, or did not: by the rule of its body, where both figures were told and the rule binds. */
export const notDecided = (
  body: MeetingBody,
  m: { readonly due?: number | undefined; readonly present?: number | undefined; readonly agree?: number | undefined },
  law: LawOfTheDay,
): Refusal | undefined => {
  const { due, present, agree } = m;
  if (present !== undefined && agree !== undefined && agree > present)
    return refused('meeting numbers do not add up', { count: agree, of: present });
  if (due === undefined || present === undefined) return undefined;
  const j = judged(body, { due, present, ...(agree === undefined ? {} : { agree }) }, law);
  const byDefault =
    (j.outcome === 'no quorum' && !binds(j.quorum.answer)) || (j.outcome === 'not carried' && !binds(j.vote.answer));
  return byDefault ? undefined : unlessItDecided(j);
};

/** Which steps an approval has, in their order. */
const stepsOf: Readonly<Record<ShiftApproval, readonly ('meeting' | 'township' | 'county')[]>> = {
  'township asks, county approves': ['township', 'county'],
  'street asks, district approves': ['township', 'county'],
  'meeting agrees, township examines, district approves': ['meeting', 'township', 'county'],
  'meeting asks, county approves': ['meeting', 'county'],
};

/** How a term is made longer or shorter: until when, and the days of its approvals. */
export interface Shift {
  readonly way: ShiftWay;
  readonly termEnds: Day;
  readonly until: Day;
  readonly meeting?: Day | undefined;
  readonly township?: Day | undefined;
  readonly county?: Day | undefined;
}

/** Why a term cannot be made longer or shorter so: on the wrong side of its end, too far, or an approval missing or out of order. */
export const wrongShift = (o: Shift, { on, law }: { readonly on: Day; readonly law: LawOfTheDay }): Refusal | undefined => {
  const months = answerOn(shiftMonths, law);
  const late = o.way === 'postponed';
  const last = addMonths(o.termEnds, late ? months.value : -months.value);
  if (late ? o.until <= o.termEnds : o.until >= o.termEnds)
    return refused('not on that side of the term', { shift: o.way, day: o.until, termEnds: o.termEnds });
  if ((late ? o.until > last : o.until < last) && binds(months))
    return refused('moved too far', { day: o.until, last, months: months.value }, months);
  const approval = answerOn(late ? postponementApproval : earlierElectionApproval, law);
  const steps = stepsOf[approval.value];
  const lacks = steps.find((s) => o[s] === undefined);
  if (lacks !== undefined) return refused('an approval is missing', { approval: lacks, shift: o.way }, approval);
  const days = steps.map((s) => o[s] ?? '');
  const out = days.findIndex((d, i) => d > on || d < (days[i - 1] ?? ''));
  if (out < 0) return undefined;
  return days[out]! > on
    ? refused('the day is still to come', { on: days[out]!, today: on })
    : refused('earlier than what it follows', { on: days[out]!, since: days[out - 1]! }, approval);
};

export const preludeOrders = {
  recordAudit: order({
    zh: '登记离任经济责任审计',
    en: 'record the leaving audit',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      by: name.describe('审计单位'),
      done: day.describe('完成日'),
      published: day.optional().describe('公布日；没有公布的不填'),
      places: z.array(name).max(40).optional(),
    }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      const late = [o.done, o.published].find((d) => d !== undefined && d > g.on);
      if (late !== undefined) return refused('the day is still to come', { on: late, today: g.on });
      if (o.published !== undefined && o.published < o.done)
        return refused('earlier than what it follows', { on: o.published, since: o.done });
      return [{ fact: 'LeavingAuditRecorded', on: g.on, ...o }];
    },
  }),
  recordGuidance: order({
    zh: '登记换届选举指导组',
    en: 'record the guidance group of the street or town',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      by: name.describe('派出单位'),
      members: z
        .array(z.strictObject({ name, role: name.describe('职责，如 组长、观察员') }))
        .min(1)
        .max(40),
    }),
    decide: (e, o, g) => (e.begun ? [{ fact: 'GuidanceGroupFormed', on: g.on, ...o }] : refused('not begun')),
  }),
  recordSeats: order({
    zh: '登记职数、选举方式由谁决定',
    en: 'record who decided the seats and the way of voting',
    stages: between('preparation', 'registration'),
    schema: z.strictObject({ matter: z.enum(['seats', 'mode', 'seats and mode']), by: meetingBody, ...meetingFigures }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      return notDecided(o.by, o, g.law) ?? [{ fact: 'SeatsDecided', on: g.on, ...o }];
    },
  }),
  shiftElection: order({
    zh: '登记延期（提前）换届的批准',
    en: 'record that an election was allowed to be late or early',
    stages: between('preparation', 'candidacy'),
    schema: z.strictObject({
      way: z.enum(['postponed', 'advanced']),
      termEnds: day.describe('任期届满日'),
      until: day.describe('延期的最后一日，或者提前到的日子'),
      meeting: day.optional().describe('村（居）民会议或者代表会议同意之日'),
      township: day.optional().describe('乡镇、街道审核或者报请之日'),
      county: day.optional().describe('县（市、区）批准之日'),
    }),
    decide: (e, o, g): Decision => {
      if (!e.begun) return refused('not begun');
      const wrong = wrongShift(o, g);
      if (wrong) return wrong;
      return [{ fact: 'ElectionShifted', on: g.on, ...o }];
    },
  }),
} as const;

export const evolvePrelude = (e: Election, f: PreludeFacts): void => {
  switch (f.fact) {
    case 'LeavingAuditRecorded':
      e.prelude.audit = f;
      break;
    case 'GuidanceGroupFormed':
      e.prelude.guidance = f;
      break;
    case 'SeatsDecided':
      e.prelude.decided = [...(e.prelude.decided ?? []), f];
      break;
    case 'ElectionShifted':
      e.prelude.shift = f;
      break;
    default:
      f satisfies never;
  }
};
