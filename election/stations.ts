// Chapter 投票, before the day: every group has one station, every box stands in one place.
import { z } from 'zod';
import { order } from './chapter.ts';
import { clock, groupNo, name, stationNo } from './person.ts';
import { refused } from './refusal.ts';
import { groupSizes } from './roll.ts';

export const stationOrders = {
  setStations: order({
    zh: '设置投票站和票箱',
    en: 'set the stations and boxes',
    stages: ['candidacy'],
    schema: z.strictObject({
      opens: clock,
      closes: clock,
      countAt: name.describe('计票地点'),
      stations: z
        .array(
          z.strictObject({
            no: stationNo,
            name,
            groups: z.array(groupNo).min(1),
            boxes: z.array(z.string().min(1).max(20)).min(1).max(40).describe('票箱编号'),
          }),
        )
        .min(1)
        .max(400),
    }),
    decide: (e, o, g) => {
      const seen = new Map<number, number>();
      for (const s of o.stations)
        for (const gr of s.groups) {
          if (seen.has(gr)) return refused('a group in two stations', { group: gr, a: seen.get(gr) ?? 0, b: s.no });
          seen.set(gr, s.no);
        }
      const lost = [...groupSizes(e).keys()].find((gr) => !seen.has(gr));
      if (lost !== undefined) return refused('a group without a station', { group: lost });
      const boxes = o.stations.flatMap((s) => s.boxes);
      const twice =
        boxes.find((b, i) => boxes.indexOf(b) !== i) ?? o.stations.map((s) => s.no).find((n, i, all) => all.indexOf(n) !== i);
      if (twice !== undefined) return refused('no such box', { box: twice });
      if (o.closes <= o.opens) return refused('the moment is past', { opens: o.opens, closes: o.closes });
      return [{ fact: 'StationsSet', on: g.on, round: e.rounds.at(-1)?.number ?? 1, ...o }];
    },
  }),
} as const;
