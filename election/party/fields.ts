// The fields of the party election's orders: shapes with their labels, from which the dialogs are drawn. What an order decides on them stands in its chapter.
import { z } from 'zod';
import { isDay } from '../../law/days.ts';

type Pick = 'member' | 'members' | 'candidate' | 'candidates' | 'applicant' | 'applicants' | 'branch';
interface More {
  readonly hint?: { readonly zh: string; readonly en: string };
  readonly pick?: Pick;
  readonly choices?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}
const label = (zh: string, en: string, more: More = {}) => ({ zh, en, ...more });

export const text = (zh: string, en: string, more?: More) =>
  z
    .string()
    .trim()
    .min(1)
    .max(120)
    .meta(label(zh, en, more));
export const id = (zh: string, en: string, pick: Pick = 'member') =>
  z
    .string()
    .min(1)
    .max(80)
    .meta(label(zh, en, { pick }));
export const ids = (zh: string, en: string, pick: Pick = 'members') =>
  z
    .array(z.string().min(1).max(80))
    .max(2000)
    .meta(label(zh, en, { pick }));
export const count = (zh: string, en: string, more?: More) =>
  z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .meta(label(zh, en, more));
export const day = (zh: string, en: string, more?: More) =>
  z.iso
    .date()
    .refine(isDay)
    .meta(label(zh, en, more));
export const yes = (zh: string, en: string, more?: More) => z.boolean().meta(label(zh, en, more));
export const names = (zh: string, en: string) => z.array(z.string().trim().min(1).max(60)).min(1).max(60).meta(label(zh, en));

/** One of a closed list, with the words of each. */
export const choice = <const K extends string>(
  zh: string,
  en: string,
  words: Readonly<Record<K, { readonly zh: string; readonly en: string }>>,
  more: More = {},
) => z.enum(Object.keys(words) as [K, ...K[]]).meta(label(zh, en, { ...more, choices: words }));

/** Rows of a flat object, which may be pasted from a sheet. */
export const rows = <S extends z.ZodRawShape>(zh: string, en: string, shape: S, more?: More) =>
  rowsOrNone(zh, en, shape, more).min(1);
export const rowsOrNone = <S extends z.ZodRawShape>(zh: string, en: string, shape: S, more?: More) =>
  z
    .array(z.strictObject(shape))
    .max(2000)
    .meta(label(zh, en, more));
