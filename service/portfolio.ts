// Chapter 分工: who of the committee is responsible for what, when people may come, who stands in for whom, sub-committees, and helpers sent by the street. How it stands: portfoliostate.ts. Who holds office the composition hands in; nobody gets a portfolio who does not.
import { z } from 'zod';
import {
  type Both,
  choice,
  type Day,
  dayField,
  given,
  type Happened,
  type Holder,
  type OrderOf,
  refusal,
  type Refused,
  text,
} from './chapter.ts';
import { kindOf, type WorkKind, workKinds } from './kinds.ts';
import {
  type Helper,
  type Hours,
  type Portfolio,
  type PortfolioState,
  type StandIn,
  type SubCommittee,
  weekdayWords,
} from './portfoliostate.ts';

export type PortfolioFacts =
  | Happened<
      'PortfolioGiven',
      {
        who: string;
        name: string;
        called: string;
        kinds: readonly WorkKind[];
        substitute?: { readonly who: string; readonly name: string } | undefined;
      }
    >
  | Happened<'ContactHoursSet', { who: string; name: string; hours: readonly Hours[] }>
  | Happened<'StandInNamed', { who: string; name: string; by: string; byName: string; from: Day; until: Day }>
  | Happened<'HelperSent', { helper: string; name: string; sentBy: string; task: string; kinds: readonly WorkKind[] }>
  | Happened<'HelperLeft', { helper: string; name: string }>
  | Happened<'SubCommitteeFormed', { subCommittee: string; name: string; head: string; members: readonly string[]; task: string }>
  | Happened<'SubCommitteeEnded', { subCommittee: string; name: string; because: string }>;

export type PortfolioRefusals =
  | 'not in office'
  | 'nobody stands in for himself'
  | 'no such helper'
  | 'no such sub-committee'
  | 'named already'
  | 'the end is before the beginning';

type Order<S extends z.ZodType> = OrderOf<PortfolioState, PortfolioFacts, PortfolioRefusals, S>;

type Decided = readonly PortfolioFacts[] | Refused<PortfolioRefusals>;

const order = <S extends z.ZodType>(o: Order<S>): Order<S> => o;

const member = (zh: string, en: string) => z.string().min(1).max(60).meta({ zh, en, pick: 'member' });

const kindWords = Object.fromEntries(workKinds.map((k) => [k, { zh: kindOf[k].zh, en: kindOf[k].en }])) as Readonly<
  Record<WorkKind, Both>
>;

export const kindField = choice(kindWords, '工作种类', 'kind of work');

const kindsField = z.array(kindField).max(workKinds.length).meta({ zh: '管哪些工作', en: 'kinds of work' });

const clock = (zh: string, en: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta({ zh, en, hint: { zh: '如 14:30', en: 'such as 14:30' } });

const holder = (holders: readonly Holder[], id: string): Holder | undefined => holders.find((h) => h.id === id);

/** Who may be responsible for work on a day: those in office, and helpers who have not left. */
export const responsibleOn = (state: PortfolioState, holders: readonly Holder[]): ReadonlyMap<string, string> =>
  new Map([
    ...holders.map((h) => [h.id, h.name] as const),
    ...[...state.helpers.values()].filter((h) => h.left === undefined).map((h) => [h.id, h.name] as const),
  ]);

export const portfolioOrders = {
  givePortfolio: order({
    zh: '确定分工',
    en: 'give a portfolio',
    schema: z.strictObject({
      member: member('谁负责', 'who is responsible'),
      called: text(60, '分管什么', 'what it is called'),
      kinds: kindsField.optional(),
      substitute: member('谁代理', 'who stands in').optional(),
    }),
    decide: (_, o, g): Decided => {
      const who = holder(g.holders, o.member);
      if (!who) return refusal('not in office', { name: o.member });
      if (o.substitute === o.member) return refusal('nobody stands in for himself', { name: o.member });
      const stands = o.substitute === undefined ? undefined : holder(g.holders, o.substitute);
      if (o.substitute !== undefined && !stands) return refusal('not in office', { name: o.substitute });
      const substitute = stands && { who: stands.id, name: stands.name };
      return [
        {
          fact: 'PortfolioGiven',
          on: g.on,
          who: who.id,
          name: who.name,
          called: o.called,
          kinds: o.kinds ?? [],
          ...given({ substitute }),
        },
      ];
    },
  }),
  setContactHours: order({
    zh: '公布接待时间',
    en: 'set contact hours',
    schema: z.strictObject({
      member: member('谁接待', 'who receives people'),
      hours: z
        .array(
          z.strictObject({
            weekday: choice(weekdayWords, '星期', 'weekday'),
            from: clock('从', 'from'),
            until: clock('到', 'until'),
            place: text(60, '地点', 'place'),
          }),
        )
        .min(1)
        .max(14)
        .meta({ zh: '时间', en: 'hours' }),
    }),
    decide: (_, o, g): Decided => {
      const who = holder(g.holders, o.member);
      if (!who) return refusal('not in office', { name: o.member });
      const wrong = o.hours.find((h) => h.until <= h.from);
      if (wrong) return refusal('the end is before the beginning', { from: wrong.from, until: wrong.until });
      return [{ fact: 'ContactHoursSet', on: g.on, who: who.id, name: who.name, hours: o.hours }];
    },
  }),
  nameStandIn: order({
    zh: '安排代理',
    en: 'name who stands in',
    schema: z.strictObject({
      away: member('谁不在', 'who is away'),
      by: member('谁代理', 'who stands in'),
      from: dayField('从', 'from'),
      until: dayField('到', 'until'),
    }),
    decide: (_, o, g): Decided => {
      const [who, by] = [holder(g.holders, o.away), holder(g.holders, o.by)];
      if (!who || !by) return refusal('not in office', { name: who ? o.by : o.away });
      if (who === by) return refusal('nobody stands in for himself', { name: o.away });
      if (o.until < o.from) return refusal('the end is before the beginning', { from: o.from, until: o.until });
      return [
        { fact: 'StandInNamed', on: g.on, who: who.id, name: who.name, by: by.id, byName: by.name, from: o.from, until: o.until },
      ];
    },
  }),
  takeHelper: order({
    zh: '登记街道派来的助理员',
    en: 'record a helper whom the street sent',
    schema: z.strictObject({
      name: text(30, '姓名', 'name'),
      sentBy: text(60, '哪里派来', 'sent by'),
      task: text(100, '做什么', 'task'),
      kinds: kindsField.optional(),
    }),
    decide: (state, o, g): Decided =>
      [...state.helpers.values()].some((h) => h.name === o.name && h.left === undefined)
        ? refusal('named already', { name: o.name })
        : [{ fact: 'HelperSent', on: g.on, helper: g.mint('p'), ...o, kinds: o.kinds ?? [] }],
  }),
  helperLeft: order({
    zh: '登记助理员离开',
    en: 'record that a helper left',
    schema: z.strictObject({ helper: z.string().min(1).max(60).meta({ zh: '助理员', en: 'helper', pick: 'helper' }) }),
    decide: (state, o, g): Decided => {
      const found = state.helpers.get(o.helper);
      return found && found.left === undefined
        ? [{ fact: 'HelperLeft', on: g.on, helper: found.id, name: found.name }]
        : refusal('no such helper');
    },
  }),
  formSubCommittee: order({
    zh: '设立下属委员会',
    en: 'form a sub-committee',
    schema: z.strictObject({
      name: text(40, '名称', 'name'),
      head: text(30, '负责人', 'head'),
      members: z
        .array(text(30, '成员', 'member'))
        .max(60)
        .meta({ zh: '成员', en: 'members' }),
      task: text(200, '职责', 'task'),
    }),
    decide: (state, o, g): Decided =>
      [...state.subCommittees.values()].some((s) => s.name === o.name && s.ended === undefined)
        ? refusal('named already', { name: o.name })
        : [{ fact: 'SubCommitteeFormed', on: g.on, subCommittee: g.mint('s'), ...o, members: [...new Set(o.members)] }],
  }),
  endSubCommittee: order({
    zh: '撤销下属委员会',
    en: 'end a sub-committee',
    schema: z.strictObject({
      subCommittee: z.string().min(1).max(60).meta({ zh: '哪个委员会', en: 'sub-committee', pick: 'subCommittee' }),
      because: text(200, '原因', 'why'),
    }),
    decide: (state, o, g): Decided => {
      const found = state.subCommittees.get(o.subCommittee);
      return found && found.ended === undefined
        ? [{ fact: 'SubCommitteeEnded', on: g.on, subCommittee: found.id, name: found.name, because: o.because }]
        : refusal('no such sub-committee');
    },
  }),
} as const;

export interface PortfolioMaps {
  readonly portfolios: Map<string, Portfolio>;
  readonly helpers: Map<string, Helper>;
  readonly subCommittees: Map<string, SubCommittee>;
  readonly standIns: StandIn[];
}

export const evolvePortfolio = (s: PortfolioMaps, f: PortfolioFacts): void => {
  switch (f.fact) {
    case 'PortfolioGiven': {
      const { who, name, called, kinds, substitute } = f;
      s.portfolios.set(who, { who, name, since: f.on, called, kinds, substitute, hours: s.portfolios.get(who)?.hours ?? [] });
      return;
    }
    case 'ContactHoursSet': {
      const before = s.portfolios.get(f.who) ?? { who: f.who, name: f.name, since: f.on, called: '', kinds: [] };
      s.portfolios.set(f.who, { ...before, hours: f.hours });
      return;
    }
    case 'StandInNamed':
      s.standIns.push({ of: f.who, by: f.by, from: f.from, until: f.until });
      return;
    case 'HelperSent':
      s.helpers.set(f.helper, { id: f.helper, name: f.name, sentBy: f.sentBy, task: f.task, kinds: f.kinds, since: f.on });
      return;
    case 'HelperLeft': {
      const found = s.helpers.get(f.helper);
      if (found) s.helpers.set(f.helper, { ...found, left: f.on });
      return;
    }
    case 'SubCommitteeFormed':
      s.subCommittees.set(f.subCommittee, {
        id: f.subCommittee,
        name: f.name,
        head: f.head,
        members: f.members,
        task: f.task,
        since: f.on,
      });
      return;
    case 'SubCommitteeEnded': {
      const found = s.subCommittees.get(f.subCommittee);
      if (found) s.subCommittees.set(f.subCommittee, { ...found, ended: f.on });
      return;
    }
    default:
      f satisfies never;
  }
};
