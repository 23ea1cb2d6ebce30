// Chapter 居民页: whether the page that anybody in the local network may open without an account is open, under which address it is printed, and of which finished year it tells the work. Off until the chair or the clerk opens it; what stands on it: office/residents/.
import { z } from 'zod';
import type { Happened } from './chapter.ts';
import { type FoldOf, no, orderFor } from './forms.ts';

export type ResidentsFact =
  | Happened<'ResidentsPageOpened', { address: string; report?: number | undefined }>
  | Happened<'ResidentsPageClosed'>;

const order = orderFor<ResidentsFact>();
/** A scheme, a host and perhaps a port; nothing behind them. */
const address = /^https?:\/\/[A-Za-z0-9.-]{1,80}(:\d{1,5})?$/;

export const residentsOrders = {
  openResidentsPage: order({
    zh: '向居民开放居民页',
    en: 'open the residents’ page',
    schema: z.strictObject({
      address: z
        .string()
        .trim()
        .regex(address)
        .meta({
          zh: '本机在小区网络里的网址',
          en: 'address of this machine in the local network',
          hint: {
            zh: '印在海报和答题卡上，如 https://192.168.1.20:7443（启动时加 --host 0.0.0.0）',
            en: 'printed on poster and cards, such as https://192.168.1.20:7443 (started with --host 0.0.0.0)',
          },
        }),
      report: z
        .number()
        .int()
        .min(1990)
        .max(2200)
        .optional()
        .meta({
          zh: '同时公布哪一年的工作',
          en: 'tell the work of the year',
          hint: {
            zh: '已经过完的年份；涉及个人的只有总数，不足五人的不列',
            en: 'a finished year; about persons sums alone, none below five',
          },
        }),
    }),
    decide: (a, o, g) => {
      if (o.report !== undefined && o.report >= Number(g.on.slice(0, 4))) return no('the year is not over', { year: o.report });
      const same = a.residents?.address === o.address && a.residents.report === o.report;
      return a.residents && same
        ? no('the residents’ page is open', { on: a.residents.on })
        : [{ fact: 'ResidentsPageOpened', on: g.on, ...o }];
    },
  }),
  closeResidentsPage: order({
    zh: '关闭居民页',
    en: 'close the residents’ page',
    schema: z.strictObject({}),
    decide: (a, _, g) => (a.residents ? [{ fact: 'ResidentsPageClosed', on: g.on }] : no('the residents’ page is closed')),
  }),
} as const;

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const residentsChapter: FoldOf<ResidentsFact> = {
  ResidentsPageOpened: (a, { on, address: at, report }) => {
    a.residents = { on, address: at, ...(report === undefined ? {} : { report }) };
  },
  ResidentsPageClosed: (a) => {
    delete a.residents;
  },
};
