// Whether a poll is valid, with each ground on which it is not. A ground that the place's law or plan does not make one is told as found, never as an automatic "invalid".
import { moreCandidatesThanSeats, returnedOverIssued, turnoutForValidity } from '../law/rules.ts';
import type { Asked, GroundName } from './asked.ts';
import { citesFor, type Step } from './step.ts';
import type { RoundTotals } from './totals.ts';

export interface Ground {
  readonly ground: GroundName | 'more returned than voters';
  /** The comparison that failed, where it is one of numbers. */
  readonly formula?: string;
  readonly cites: string;
  readonly citesEn: string;
}

export interface Validity {
  readonly valid: boolean;
  /** What voids the poll. */
  readonly grounds: readonly Ground[];
  /** What was found and voids nothing by itself here. */
  readonly found: readonly Ground[];
}

const groundOf: Readonly<Record<string, Ground['ground']>> = {
  [turnoutForValidity.key]: 'too few took part',
  [returnedOverIssued.key]: 'more returned than issued',
  [moreCandidatesThanSeats.key]: 'no difference',
  returnedOverVoters: 'more returned than voters',
};

const voids = (ground: Ground['ground'], asked: Asked): boolean => {
  if (ground === 'too few took part') return true;
  if (ground === 'more returned than voters') return asked.overVoters.value === 'void';
  if (ground === 'more returned than issued' && asked.overIssued.value === 'void') return true;
  return asked.grounds.value.includes(ground);
};

/** Whether the steps and what people found leave the poll valid. */
export const validityOf = (totals: RoundTotals, steps: readonly Step[], asked: Asked): Validity => {
  const grounds: Ground[] = [];
  const found: Ground[] = [];
  const tell = (ground: Ground): void => {
    (voids(ground.ground, asked) ? grounds : found).push(ground);
  };
  for (const { key, holds, formula, cites, citesEn } of steps) {
    const ground = holds ? undefined : groundOf[key];
    if (ground === undefined) continue;
    const byList =
      ground !== 'too few took part' && ground !== 'more returned than voters' && asked.grounds.value.includes(ground);
    const words = byList ? citesFor(asked.grounds) : { zh: cites, en: citesEn };
    tell({ ground, formula, cites: words.zh, citesEn: words.en });
  }
  for (const ground of new Set(totals.breaches ?? [])) {
    const { zh, en } = citesFor(asked.grounds);
    tell({ ground, cites: zh, citesEn: en });
  }
  return { valid: grounds.length === 0, grounds, found };
};
