// Chapter 基本情况: people, households, groups, buildings, units of the place as they were told. Promises to take what is told and to point at what does not add up, with both figures; nothing is corrected or refused for it.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { count, day, name } from '../person.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

/** How many of the units are of one rank or kind. */
interface Share {
  readonly what: string;
  readonly number: number;
}
export interface BasicFile {
  readonly population: number;
  readonly eligible?: number | undefined;
  readonly households?: number | undefined;
  readonly partyMembers?: number | undefined;
  readonly partyGroups?: number | undefined;
  readonly buildings?: number | undefined;
  readonly entrances?: number | undefined;
  readonly courtyards?: number | undefined;
  readonly units?: number | undefined;
  readonly unitsByRank?: readonly Share[] | undefined;
  readonly unitsByKind?: readonly Share[] | undefined;
  /** The day on which the term of the sitting committee ends. */
  readonly termEnds?: Day | undefined;
}
export type BasicFacts = Happened<'BasicFileRecorded', BasicFile>;

const shares = z.array(z.strictObject({ what: name, number: count })).max(40);
export const basicOrders = {
  recordBasicFile: order({
    zh: '登记基本情况',
    en: 'record the basic file of the place',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      population: count,
      eligible: count.optional().describe('年满十八周岁、可以登记的人数'),
      households: count.optional(),
      partyMembers: count.optional(),
      partyGroups: count.optional(),
      buildings: count.optional().describe('楼栋'),
      entrances: count.optional().describe('单元（楼门）'),
      courtyards: count.optional().describe('院落'),
      units: count.optional().describe('驻区单位总数'),
      unitsByRank: shares.optional().describe('驻区单位按级别分列'),
      unitsByKind: shares.optional().describe('驻区单位按性质分列'),
      termEnds: day.optional().describe('本届任期届满日'),
    }),
    decide: (e, o, g) => (e.begun ? [{ fact: 'BasicFileRecorded', on: g.on, ...o }] : refused('not begun')),
  }),
} as const;

/** Something of the basic file that does not add up: both sides in words, the figure found and the figure it stands against. */
export interface BasicFinding {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly found: number;
  readonly against: number;
}

const sumOf = (of: readonly Share[]): number => of.reduce((n, one) => n + one.number, 0);
const writtenOut = (of: readonly Share[]): string => of.map((one) => one.number).join(' + ');

/** The units as told in all, against what their shares add up to: 12 + 3 + 5 + 2 + 40 = 62 of 70. */
const ofUnits = (
  all: number | undefined,
  of: readonly Share[] | undefined,
  by: readonly [key: string, zh: string, en: string],
): BasicFinding[] => {
  if (all === undefined || of === undefined || of.length === 0) return [];
  const sum = sumOf(of);
  const [key, zh, en] = by;
  if (sum === all) return [];
  const apart = Math.abs(all - sum);
  const rest = sum < all ? [`有 ${apart} 家没有列入`, `${apart} are in no line`] : [`多出 ${apart} 家`, `${apart} too many`];
  return [
    {
      key,
      zh: `驻区单位共 ${all} 家，按${zh}分列合计 ${writtenOut(of)} = ${sum} 家，${rest[0]}`,
      en: `${all} units in all; by ${en} they add up to ${writtenOut(of)} = ${sum}: ${rest[1]}`,
      found: sum,
      against: all,
    },
  ];
};

/** What of the basic file does not add up, by itself and against the groups and the roll of this election. */
export const basicFindings = (e: Election): readonly BasicFinding[] => {
  const b = e.basic;
  if (!b) return [];
  const voters = e.roll.voters.size > 0 ? e.roll.voters.size : undefined;
  const most = (
    key: string,
    small: number | undefined,
    large: number | undefined,
    zh: readonly [string, string],
    en: readonly [string, string],
  ): BasicFinding[] =>
    small === undefined || large === undefined || small <= large
      ? []
      : [
          {
            key,
            zh: `${zh[0]} ${small}，多于${zh[1]} ${large}`,
            en: `${small} ${en[0]}, but ${large} ${en[1]}`,
            found: small,
            against: large,
          },
        ];
  return [
    ...ofUnits(b.units, b.unitsByKind, ['units by kind', '性质', 'kind']),
    ...ofUnits(b.units, b.unitsByRank, ['units by rank', '级别', 'rank']),
    ...most('households', b.households, b.population, ['户数', '人口'], ['households', 'people']),
    ...most('eligible', b.eligible, b.population, ['可以登记的人数', '人口'], ['may be registered', 'people']),
    ...most('party members', b.partyMembers, b.population, ['党员', '人口'], ['party members', 'people']),
    ...most('party groups', b.partyGroups, b.partyMembers, ['党小组', '党员'], ['party groups', 'party members']),
    ...most('buildings', b.buildings, b.entrances, ['楼栋', '单元'], ['buildings', 'entrances']),
    ...most('groups', e.begun?.groups, b.households, ['小组', '户数'], ['groups', 'households']),
    ...most(
      'registered',
      voters,
      b.eligible ?? b.population,
      ['已登记选民', b.eligible === undefined ? '人口' : '可以登记的人数'],
      ['voters registered', b.eligible === undefined ? 'people' : 'who may be registered'],
    ),
  ];
};

export const evolveBasic = (e: Election, f: BasicFacts): void => {
  e.basic = f;
};
