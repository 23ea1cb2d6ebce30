// Ids that cannot be mixed, and what is known of a person. Ids are random; a name or an id number stands only in a fact's secret part, or open where the law publishes it.
import { z } from 'zod';
import { posts } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import { isDay } from '../law/days.ts';

export type PersonId = string & { readonly __brand?: 'PersonId' };
export type StationNo = number & { readonly __brand?: 'StationNo' };
export type BoxNo = string & { readonly __brand?: 'BoxNo' };

export type Sex = 'man' | 'woman';

/** Who may be on the roll, by the law's classes: VC 16, RC 16. */
export const categories = [
  'lives here',
  'registered here, lives elsewhere',
  'from elsewhere, agreed',
  'community worker',
] as const;
export type Category = (typeof categories)[number];

/** What only those who work on the roll may see. Sealed under the person's own key. */
export interface Private {
  readonly name: string;
  readonly sex: Sex;
  readonly born: Day;
  /** Absent where the old paper roll has none. */
  readonly idNumber?: string;
  readonly household?: string;
  readonly phone?: string;
  readonly address?: string;
  /** Since when somebody lives or works here, whether the wish to take part was said, and who agreed: what the law asks of those without household here. */
  readonly since?: Day;
  readonly asked?: boolean;
  readonly agreed?: string;
}

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
  .describe('日期，如 2026-03-28 · a day, e.g. 2026-03-28');
export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('时刻，如 08:30 · time of day');
export const count = z.number().int().min(0).max(100_000_000);
export const name = z.string().trim().min(1).max(60);
/** The number of a group of residents or villagers. */
export const groupNo = z.number().int().min(1).max(400);
/** The number of a polling station. */
export const stationNo = z.number().int().min(1).max(400).describe('投票站号');
export const personId = z
  .string()
  .min(1)
  .max(80)
  .describe('人员编号（演练事实文件中可写姓名，或“姓名/组号”） · person id (in a facts file: the name, or name/group)');
export const post = z.enum(posts).describe('职务：director 主任, deputy 副主任, member 委员, woman 单列的妇女委员');

/** A name as it is compared: by code point, one form of the middle dot, no spaces. Never used to correct a name. */
export const comparable = (given: string): string =>
  everyday.test(given)
    ? given
    : given
        .normalize('NFC')
        .replace(/[\s\u3000]/g, '')
        .replace(/[•・‧∙⋅●．.]/g, '·');
/** Names that need no bringing together: one way to write each of these characters. */
const everyday = /^[\u4e00-\u9fff]*$/;
