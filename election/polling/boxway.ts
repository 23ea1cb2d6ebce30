// Chapter 票箱封存、运送: after the close the ballots left over are cancelled and the boxes sealed, then carried by two at least and received with the same seals, before any is opened. Closing and its sums: polling.ts; opening: counting.ts.
import { z } from 'zod';
import { answerOn, ballotsAccounted, publicCount } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { isOnRecord } from '../keepers.ts';
import { sealsThatDiffer } from './mobiletrip.ts';
import { clock, comparable, count, name, type StationNo, stationNo } from '../person.ts';
import { refused } from '../refusal.ts';

type AtStation = { round: number; station: StationNo; clock: string; people: readonly string[] };
export type BoxWayFacts =
  | Happened<'BoxesSealed', AtStation & { seals: readonly string[]; cancelled: number }>
  | Happened<'BoxesSent', AtStation & { to: string }>
  | Happened<'BoxesReceived', AtStation & { seals: readonly string[] }>;

/** How far the boxes of a station have come since its close. Nothing here rests on the order of books: the place that receives writes its own. */
export interface BoxWay {
  sealed?: {
    readonly clock: string;
    readonly seals: readonly string[];
    readonly cancelled: number;
    readonly people: readonly string[];
  };
  sent?: { readonly clock: string; readonly to: string; readonly people: readonly string[] };
  received?: { readonly clock: string; readonly seals: readonly string[]; readonly people: readonly string[] };
}

const seals = z.array(z.string().trim().min(1).max(40)).min(1).max(100).describe('封条号，每个票箱至少一张');
const people = z.array(name).min(1).max(40).describe('在场的两名以上工作人员');
const shape = { station: stationNo, clock, people };

/** The station after its close, or why its boxes are not yet dealt with. Two people at least do it. */
const closedAt = (e: Election, o: { readonly station: StationNo; readonly people: readonly string[] }) => {
  const round = e.rounds.at(-1);
  const s = round?.stations.get(o.station);
  if (!round || !s) return refused('no such station', { station: o.station });
  if (!s.closed) return refused('polls are not closed', { station: o.station });
  return new Set(o.people.map(comparable)).size < 2 ? refused('two people are needed') : { round, s };
};

export const boxWayOrders = {
  sealBoxes: order({
    zh: '剩余选票作废，封存票箱',
    en: 'cancel the ballots left over and seal the boxes',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({ ...shape, seals, cancelled: count.describe('当众清点、作废的剩余选票') }),
    decide: (e, o, g) => {
      const at = closedAt(e, o);
      if ('kind' in at) return at;
      if (at.s.way?.sealed) return refused('boxes are sealed already', { station: o.station, clock: at.s.way.sealed.clock });
      const found = new Set(o.seals).size;
      if (found < at.s.boxes.length)
        return refused('too few seals', { station: o.station, found, least: at.s.boxes.length }, answerOn(publicCount, g.law));
      const unused = at.s.closed?.unused ?? 0;
      if (o.cancelled !== unused && !isOnRecord(e, ballotsAccounted))
        return refused(
          'cancelled differs from unused',
          { station: o.station, cancelled: o.cancelled, unused },
          answerOn(ballotsAccounted, g.law),
        );
      return [{ fact: 'BoxesSealed', on: g.on, round: at.round.number, ...o }];
    },
  }),
  sendBoxes: order({
    zh: '票箱启运',
    en: 'send the sealed boxes to the place of the count',
    stages: ['poll'],
    station: (o) => o.station,
    schema: z.strictObject({ ...shape, to: name.describe('送到哪里') }),
    decide: (e, o, g) => {
      const at = closedAt(e, o);
      if ('kind' in at) return at;
      if (!at.s.way?.sealed) return refused('boxes are not sealed', { station: o.station }, answerOn(publicCount, g.law));
      if (at.s.way.sent) return refused('boxes are sent already', { station: o.station, clock: at.s.way.sent.clock });
      return [{ fact: 'BoxesSent', on: g.on, round: at.round.number, ...o }];
    },
  }),
  receiveBoxes: order({
    zh: '接收票箱',
    en: 'receive the boxes of a station: seals compared',
    stages: ['poll'],
    schema: z.strictObject({ ...shape, seals }),
    decide: (e, o, g) => {
      const at = closedAt(e, o);
      if ('kind' in at) return at;
      const { sealed, sent, received } = at.s.way ?? {};
      if (!sealed || !sent) return refused('boxes are not sent', { station: o.station });
      if (received) return refused('boxes are received already', { station: o.station, clock: received.clock });
      const differs = sealsThatDiffer(sealed.seals, o.seals);
      if (differs.length > 0 && !isOnRecord(e, publicCount))
        return refused(
          'seals of the boxes differ',
          { station: o.station, seals: differs.join('、') },
          answerOn(publicCount, g.law),
        );
      return [{ fact: 'BoxesReceived', on: g.on, round: at.round.number, ...o }];
    },
  }),
} as const;

export const evolveBoxWay = (e: Election, f: BoxWayFacts): void => {
  const s = e.rounds[f.round - 1]?.stations.get(f.station);
  if (!s) return;
  const way = (s.way ??= {});
  switch (f.fact) {
    case 'BoxesSealed':
      way.sealed = { clock: f.clock, seals: f.seals, cancelled: f.cancelled, people: f.people };
      break;
    case 'BoxesSent':
      way.sent = { clock: f.clock, to: f.to, people: f.people };
      break;
    case 'BoxesReceived':
      way.received = { clock: f.clock, seals: f.seals, people: f.people };
      break;
    default:
      f satisfies never;
  }
};
