// Chapter 自助查询: whether the page “am I on the list, where do I vote” answers to the code on a card. Off until the committee opens it. What it answers: office/views/kiosk.ts.
import { z } from 'zod';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

export type KioskFacts = Happened<'KioskSet', { open: boolean }>;

export const kioskOrders = {
  setKiosk: order({
    zh: '开放、关闭自助查询',
    en: 'open or close the kiosk page',
    stages: between('nomination', 'poll'),
    schema: z.strictObject({ open: z.boolean() }),
    decide: (e, o, g) => (e.kiosk === o.open ? refused('nothing changes') : [{ fact: 'KioskSet', on: g.on, open: o.open }]),
  }),
} as const;

export const evolveKiosk = (e: Election, f: KioskFacts): void => {
  e.kiosk = f.open;
};
