// Chapter 印发文书, how official papers look: letterhead, numbering, the closing words, margins and lines. Data that a place sets, each setting a version; what stands on a paper is not its matter.
import { z } from 'zod';
import { type Happened, order } from './chapter.ts';
import type { Election } from './election.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';

const millimetres = (least: number, most: number) => z.number().min(least).max(most);
/** Every field may be left out: it is then as GB/T 9704-2012 has it. */
export const paperStyleShape = z.strictObject({
  /** Who sets it: 某区民政局 2026 年版. */
  name: z.string().trim().min(1).max(40),
  /** Stands in red over the first page of a notice, above a red line. */
  letterhead: z.string().trim().min(2).max(30).optional(),
  /** How a notice is numbered: {n} is its number in the series, {year} the year, {place} the place. */
  number: z
    .string()
    .trim()
    .max(40)
    .regex(/\{n\}/, '编号里要有 {n} · the number needs {n}')
    .regex(/^(?:[^{}]|\{n\}|\{year\}|\{place\})*$/, '只认 {n} {year} {place} · only {n} {year} {place} are known')
    .optional(),
  closing: z.string().trim().min(2).max(20).optional(),
  /** Whom one may ask, with the telephone, at the foot of every notice. */
  contact: z.string().trim().min(2).max(60).optional(),
  /** Lines of a page and characters of a line: 22 × 28 by the standard, 20 × 25 in many communities. */
  lines: z.number().int().min(18).max(26).optional(),
  characters: z.number().int().min(22).max(32).optional(),
  margins: z
    .strictObject({
      top: millimetres(15, 45),
      left: millimetres(15, 40),
      right: millimetres(15, 40),
      bottom: millimetres(25, 45),
    })
    .optional(),
});
export type PaperStyle = z.infer<typeof paperStyleShape>;

export type PaperStyleFacts = Happened<'PaperStyleSet', { version: number; style: PaperStyle }>;

export const paperStyleOrders = {
  setPaperStyle: order({
    zh: '设定公文版式',
    en: 'set how official papers look',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ style: paperStyleShape }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      if (JSON.stringify(e.paperStyle?.style) === JSON.stringify(o.style))
        return refused('this style is set already', { version: e.paperStyle?.version ?? 0 });
      return [{ fact: 'PaperStyleSet', on: g.on, version: (e.paperStyle?.version ?? 0) + 1, style: o.style }];
    },
  }),
} as const;

export const evolvePaperStyle = (e: Election, f: PaperStyleFacts): void => {
  e.paperStyle = { version: f.version, style: f.style };
};

/** The number of a notice as this place writes it: 第5号 by default. */
export const numberAs = (e: Election, n: string, year: string): string =>
  (e.paperStyle?.style.number ?? '第{n}号')
    .replaceAll('{n}', n)
    .replaceAll('{year}', year)
    .replaceAll('{place}', e.begun?.name ?? '');
