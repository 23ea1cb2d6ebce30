// Chapter 投票开场: the steps before the first ballot is given out, each recorded at its minute as the host reads it: a plain checklist beside openStation, which alone opens the station. The words to read: papers/scripts/opening.ts.
import { z } from 'zod';
import { answerOn, publicCount } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { clock, count, name, type StationNo, stationNo } from '../person.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

/** In the order in which they are usual; the place may take them in another. */
export const openingSteps = [
  'staff present',
  'meeting opened',
  'staff announced',
  'rules read',
  'ballots counted',
  'boxes shown empty',
  'boxes sealed',
] as const;
export type OpeningStep = (typeof openingSteps)[number];
/** What is told of a step beside its minute: how many, who was there or saw it, the seals; of the ballots how many lie in reserve and how many were misprinted. */
interface Told {
  readonly number?: number | undefined;
  readonly note?: string | undefined;
  readonly people?: readonly string[] | undefined;
  readonly seals?: readonly string[] | undefined;
  readonly reserve?: number | undefined;
  readonly faulty?: number | undefined;
}
export type OpeningFacts = Happened<
  'OpeningStepDone',
  { round: number; station: StationNo; step: OpeningStep; clock: string } & Told
>;
export interface StepDone extends Told {
  readonly clock: string;
}

export const openingOrders = {
  recordStep: order({
    zh: '登记投票开场的一步',
    en: 'record a step of the opening',
    stages: between('candidacy', 'poll'),
    station: (o) => o.station,
    schema: z.strictObject({
      station: stationNo,
      step: z.enum(openingSteps),
      clock,
      number: count.optional().describe('到场人数、清点张数'),
      note: z.string().trim().min(1).max(200).optional(),
      people: z.array(name).min(1).max(100).optional().describe('到位的、在场见证的人'),
      seals: z.array(z.string().trim().min(1).max(40)).min(1).max(100).optional().describe('封条号'),
      reserve: count.optional().describe('其中备用票'),
      faulty: count.optional().describe('印坏、剔除的'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      const s = round?.stations.get(o.station);
      if (!round || !s) return refused('no such station', { station: o.station });
      if (s.closed) return refused('station is closed already', { station: o.station });
      if (g.on !== round.day) return refused('not election day', { on: g.on, day: round.day });
      const done = s.steps?.get(o.step);
      if (done) return refused('step is done already', { station: o.station, clock: done.clock });
      if (s.opened && o.clock > s.opened.clock)
        return refused(
          'step comes after the opening',
          { station: o.station, clock: o.clock, opens: s.opened.clock },
          answerOn(publicCount, g.law),
        );
      return [{ fact: 'OpeningStepDone', on: g.on, round: round.number, ...o }];
    },
  }),
} as const;

export const evolveOpening = (e: Election, f: OpeningFacts): void => {
  const s = e.rounds[f.round - 1]?.stations.get(f.station);
  if (s)
    (s.steps ??= new Map()).set(f.step, {
      clock: f.clock,
      number: f.number,
      note: f.note,
      people: f.people,
      seals: f.seals,
      reserve: f.reserve,
      faulty: f.faulty,
    });
};
