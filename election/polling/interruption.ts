// Chapter 投票中断: a storm, a disturbance or the like breaks a station off; its boxes are sealed over and no ballot is issued until it goes on with the same seals, on the day or on another that the election committee sets.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { answerOn, interruptedPoll } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { isOnRecord } from '../keepers.ts';
import { clock, count, day, type StationNo, stationNo } from '../person.ts';
import type { Station } from './poll.ts';
import { refused } from '../refusal.ts';
import { notCarried } from '../beginning/sitting.ts';

const interruptions = ['storm', 'disturbance', 'power cut', 'danger', 'other'] as const;
export type InterruptionCause = (typeof interruptions)[number];
type AtStation = { round: number; station: StationNo; clock: string; seals: readonly string[] };
export type InterruptionFacts =
  | Happened<'PollInterrupted', AtStation & { because: InterruptionCause; what?: string | undefined }>
  | Happened<'PollResumed', AtStation & { intact: boolean }>
  | Happened<'PollPutOff', { round: number; from: Day; day: Day; because: string; present: number; agree: number }>;

/** One break of a station: sealed over when it began, and how the seals were when it ended. */
export interface Break {
  readonly on: Day;
  readonly clock: string;
  readonly because: InterruptionCause;
  readonly what?: string | undefined;
  readonly seals: readonly string[];
  resumed?: { readonly on: Day; readonly clock: string; readonly intact: boolean };
}

/** The break in which a station stands now. */
export const breakNow = (s: Station): Break | undefined => {
  const last = s.breaks?.at(-1);
  return last && !last.resumed ? last : undefined;
};

const seals = z.array(z.string().trim().min(1).max(40)).min(1).max(100).describe('封住投票口的封条号，每个票箱至少一张');
const shape = { station: stationNo, clock, seals };

/** The station, where it is open on the day of the poll. */
const openOn = (e: Election, no: StationNo, on: Day) => {
  const round = e.rounds.at(-1);
  const s = round?.stations.get(no);
  if (!round || !s) return refused('no such station', { station: no });
  if (!s.opened) return refused('station is not open', { station: no });
  if (s.closed) return refused('station is closed already', { station: no });
  return on === round.day ? { round, s } : refused('not election day', { on, day: round.day });
};

export const interruptionOrders = {
  interruptPoll: order({
    zh: '投票中断，封住票箱',
    en: 'break a station off and seal its boxes over',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({
      ...shape,
      because: z.enum(interruptions),
      what: z.string().trim().min(1).max(400).optional().describe('经过'),
    }),
    decide: (e, o, g) => {
      const at = openOn(e, o.station, g.on);
      if ('kind' in at) return at;
      const rule = answerOn(interruptedPoll, g.law);
      const now = breakNow(at.s);
      if (now) return refused('poll is interrupted', { station: o.station, clock: now.clock }, rule);
      const since = at.s.breaks?.at(-1)?.resumed?.clock ?? at.s.opened?.clock ?? '';
      if (at.s.opened && o.clock < since) return refused('the moment is past', { opens: since, closes: o.clock });
      if (new Set(o.seals).size < at.s.boxes.length)
        return refused('too few seals', { station: o.station, found: new Set(o.seals).size, least: at.s.boxes.length }, rule);
      return [{ fact: 'PollInterrupted', on: g.on, round: at.round.number, ...o }];
    },
  }),
  resumePoll: order({
    zh: '核对封条，恢复投票',
    en: 'check the seals and go on with the poll',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject(shape),
    decide: (e, o, g) => {
      const at = openOn(e, o.station, g.on);
      if ('kind' in at) return at;
      const rule = answerOn(interruptedPoll, g.law);
      const now = breakNow(at.s);
      if (!now) return refused('poll is not interrupted', { station: o.station }, rule);
      if (g.on === now.on && o.clock < now.clock) return refused('the moment is past', { opens: now.clock, closes: o.clock });
      const differs = [...now.seals.filter((x) => !o.seals.includes(x)), ...o.seals.filter((x) => !now.seals.includes(x))];
      const intact = differs.length === 0;
      if (!intact && !isOnRecord(e, interruptedPoll))
        return refused('seals differ', { station: o.station, seals: differs.join('、') }, rule);
      return [{ fact: 'PollResumed', on: g.on, round: at.round.number, ...o, intact }];
    },
  }),
  putOffPoll: order({
    zh: '中断的投票改日继续',
    en: 'go on with a broken-off poll on another day',
    stages: ['poll'],
    schema: z.strictObject({
      day,
      present: count.describe('选举委员会到会成员'),
      agree: count.describe('同意人数'),
      because: z.string().trim().min(1).max(400),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round) return refused('stations are not set');
      const rule = answerOn(interruptedPoll, g.law);
      if (o.day <= g.on || o.day <= round.day) return refused('the moment is past', { day: o.day });
      const running = [...round.stations.values()].find((s) => s.opened && !s.closed && !breakNow(s));
      if (running) return refused('poll is not interrupted', { station: running.no }, rule);
      if (![...round.stations.values()].some((s) => breakNow(s))) return refused('poll is not interrupted', {}, rule);
      const no = notCarried(e, o, g);
      return no ?? [{ fact: 'PollPutOff', on: g.on, round: round.number, from: round.day, ...o }];
    },
  }),
} as const;

export const evolveInterruption = (e: Election, f: InterruptionFacts): void => {
  const round = e.rounds[f.round - 1];
  if (!round) return;
  if (f.fact === 'PollPutOff') {
    round.day = f.day;
    return;
  }
  const s = round.stations.get(f.station);
  if (!s) return;
  switch (f.fact) {
    case 'PollInterrupted':
      s.breaks = [...(s.breaks ?? []), { on: f.on, clock: f.clock, because: f.because, what: f.what, seals: f.seals }];
      break;
    case 'PollResumed': {
      const now = breakNow(s);
      if (now) now.resumed = { on: f.on, clock: f.clock, intact: f.intact };
      break;
    }
    default:
      f satisfies never;
  }
};
