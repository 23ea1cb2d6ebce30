// Chapter 投票站的时钟: two people of a station put on record what a watch says where its laptop's clock is wrong; from then on that laptop goes by the difference. The order of facts comes from the books and never from a clock.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { daysBetween } from '../../law/days.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { isAnother } from '../keepers.ts';
import { clock, day, type StationNo, stationNo } from '../person.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

/** `shown`: what the machine said, `2026-03-27T03:12`; `told`: what the watch said at that moment. */
interface Compared {
  readonly shown: string;
  readonly told: string;
  readonly second: string;
}
export type StationClockFacts = Happened<'StationClockCompared', { round: number; station: StationNo } & Compared>;
export type ClockCompared = Compared & { readonly on: Day };

/** Minutes from what the clock showed to what the watch told; negative where the clock is ahead. */
export const minutesOff = ({ shown, told }: Compared): number =>
  daysBetween(shown.slice(0, 10), told.slice(0, 10)) * 1440 + minuteOfDay(told) - minuteOfDay(shown);

const minuteOfDay = (moment: string): number => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

/** From so many minutes on a difference is pointed at. */
export const worthSaying = 10;

export const stationClockOrders = {
  compareClock: order({
    zh: '核对投票站电脑的时钟',
    en: 'compare the clock of a station’s laptop with a watch',
    stages: between('candidacy', 'poll'),
    station: (o) => o.station,
    schema: z.strictObject({
      station: stationNo,
      day: day.describe('手表、手机上的日期'),
      clock: clock.describe('手表、手机上的时刻'),
      shown: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
        .optional()
        .describe('电脑显示的时刻，由电脑自己写'),
      second: z.string().trim().min(1).max(80).describe('在场核对的第二人'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      const s = round?.stations.get(o.station);
      if (!round || !s) return refused('no such station', { station: o.station });
      if (s.closed) return refused('station is closed already', { station: o.station });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      const { station, second } = o;
      const told = `${o.day}T${o.clock}`;
      return [{ fact: 'StationClockCompared', on: o.day, round: round.number, station, shown: o.shown ?? told, told, second }];
    },
  }),
} as const;

export const evolveStationClock = (e: Election, f: StationClockFacts): void => {
  const s = e.rounds[f.round - 1]?.stations.get(f.station);
  if (s) s.clocks = [...(s.clocks ?? []), { on: f.on, shown: f.shown, told: f.told, second: f.second }];
};
