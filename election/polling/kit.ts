// Chapter 投票, what lies ready on the eve: boxes and seals counted, and the paper kit with which the poll goes on when the power fails. What is in the kit: papers/plans/kit.ts; whether all is ready: readiness.ts.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { count, name } from '../person.ts';
import { refused } from '../refusal.ts';

interface Kit {
  readonly boxes: number;
  readonly seals: number;
  /** The paper kit is printed and lies with somebody. */
  readonly printed: boolean;
  readonly keptBy: string;
  /** Ballots or lists in large print; 0 where nobody needs them, absent where nobody was asked. */
  readonly large?: number | undefined;
  /** The same in Braille. */
  readonly braille?: number | undefined;
  /** Who signs for the deaf. */
  readonly signer?: string | undefined;
}
export type KitFacts = Happened<'PollKitReady', { round: number } & Kit>;
export type KitReady = Kit & { readonly on: Day; readonly round: number };

export const kitOrders = {
  recordKit: order({
    zh: '清点投票日用品',
    en: 'count what lies ready for the poll',
    stages: ['candidacy'],
    schema: z.strictObject({
      boxes: count.describe('票箱个数'),
      seals: count.describe('封条张数'),
      printed: z.boolean().describe('断电备用纸质件已印好'),
      keptBy: name.describe('保管人'),
      large: count.optional().describe('大字选票（或者对照用的大字候选人名单）份数；没有人要写 0'),
      braille: count.optional().describe('盲文选票（或者对照用的盲文名单）份数；没有人要写 0'),
      signer: name.optional().describe('手语翻译'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      return round && round.stations.size > 0
        ? [{ fact: 'PollKitReady', on: g.on, round: round.number, ...o }]
        : refused('stations are not set');
    },
  }),
} as const;

export const evolveKit = (e: Election, f: KitFacts): void => {
  const { round, on, boxes, seals, printed, keptBy, large, braille, signer } = f;
  e.kit = { round, on, boxes, seals, printed, keptBy, large, braille, signer };
};
