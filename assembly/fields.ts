// The fields of this room's orders, each with its label in both languages, from which the dialogs are drawn.
import { z } from 'zod';
import { matterNames, matters, spendingMatters } from './matters.ts';
import { bodies } from './state.ts';

type Label = Readonly<{ zh: string; en: string }>;
const l = (zh: string, en: string, more: Readonly<Record<string, unknown>> = {}) => ({ zh, en, ...more });

export const words = (zh: string, en: string, most = 200) => z.string().trim().min(1).max(most).meta(l(zh, en));
/** Somebody or something on record, chosen from a list. */
export const one = (pick: string, zh: string, en: string, hint?: Label) =>
  z
    .string()
    .min(1)
    .max(80)
    .meta(l(zh, en, { pick, ...(hint ? { hint } : {}) }));
export const day = (zh: string, en: string) => z.iso.date().meta(l(zh, en));
export const time = (zh: string, en: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta(l(zh, en));
export const whole = (zh: string, en: string, unit?: Label) =>
  z
    .number()
    .int()
    .min(0)
    .max(1_000_000_000)
    .meta(l(zh, en, unit ? { unit } : {}));
export const yuan = (zh: string, en: string) => whole(zh, en, { zh: '元', en: 'yuan' });
export const yes = (zh: string, en: string) => z.boolean().meta(l(zh, en));
/** One of a closed list, each with its words. */
export const choice = <const C extends Readonly<Record<string, Label>>>(zh: string, en: string, choices: C, hint?: Label) =>
  z.enum(namesOf(choices)).meta(l(zh, en, { choices, ...(hint ? { hint } : {}) }));
const namesOf = <C extends Readonly<Record<string, Label>>>(choices: C) =>
  Object.keys(choices) as [keyof C & string, ...(keyof C & string)[]];

const pick = <K extends string>(all: Readonly<Record<K, Label>>, names: readonly K[]): Readonly<Record<K, Label>> => {
  const out: Partial<Record<K, Label>> = {};
  for (const n of names) out[n] = { zh: all[n].zh, en: all[n].en };
  return out as Readonly<Record<K, Label>>;
};
export const matter = z.enum(matterNames).meta(l('事项类别', 'kind of matter', { choices: pick(matters, matterNames) }));
export const spendingMatter = z.enum(spendingMatters).meta(l('类别', 'kind', { choices: pick(matters, spendingMatters) }));

export const bodyWords = {
  meeting: l('居民（村民）会议', 'meeting of residents or villagers'),
  representatives: l('居民（村民）代表会议', 'representatives’ meeting'),
  committee: l('委员会会议', 'the committee’s own meeting'),
  group: l('小组会议', 'group meeting'),
} as const satisfies Readonly<Record<(typeof bodies)[number], Label>>;
export const body = z.enum(bodies).meta(l('会议', 'which meeting', { choices: bodyWords }));
