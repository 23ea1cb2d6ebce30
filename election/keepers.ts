// Chapter 职责与异常: who keeps which role in this election and to whom it passed; and what happened on paper against the rule, told by two people, never as the lawful step.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { questionOf } from '../law/rules.ts';
import { type Happened, order } from './chapter.ts';
import type { Election } from './election.ts';
import { comparable, name } from './person.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';

export const roles = ['chair', 'clerk', 'issuer', 'caller', 'teller', 'scrutineer', 'observer', 'guest'] as const;
export type Role = (typeof roles)[number];
export type KeeperFacts =
  | Happened<'RoleGiven', { account: string; name: string; role: Role; substituteFor?: string | undefined }>
  | Happened<'RoleHandedOver', { role: Role; from: string; to: string; because: string }>
  | Happened<'IrregularityRecorded', { rule: string; what: string; second: string }>;
export interface Keepers {
  held: { account: string; name: string; role: Role; since: Day }[];
  /** With the vote to which each belongs: 1 until a second vote is called. */
  irregularities: { on: Day; round: number; rule: string; what: string; second: string }[];
}
export const noKeepers = (): Keepers => ({ held: [], irregularities: [] });

/** Whether two people have put on record that a rule was not kept. What happened out of time is then entered after all, and the finding stays. */
export const isOnRecord = (e: Election, rule: { readonly key: string }): boolean =>
  e.keepers.irregularities.some((i) => i.rule === rule.key);

/** Whether the second of two people is somebody, and somebody else than the account that writes, also by name. Blanks and signs that nobody sees are no name. */
export const isAnother = (e: Election, by: string, second: string): boolean => {
  const named = comparable(second.replace(/\p{Cf}/gu, ''));
  return named !== '' && named !== comparable(by) && !e.keepers.held.some((k) => k.account === by && comparable(k.name) === named);
};

const account = z.string().min(1).max(80).describe('账号');
export const keeperOrders = {
  giveRole: order({
    zh: '授予职责',
    en: 'give somebody a role in this election',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ account, name, role: z.enum(roles), substituteFor: account.optional().describe('替补谁') }),
    decide: (e, o, g) => {
      if (e.keepers.held.some((k) => k.account === o.account && k.role === o.role))
        return refused('role is held', { name: o.name, role: o.role });
      if (o.substituteFor !== undefined && !e.keepers.held.some((k) => k.account === o.substituteFor))
        return refused('no such account', { account: o.substituteFor });
      return [{ fact: 'RoleGiven', on: g.on, ...o }];
    },
  }),
  handOverRole: order({
    zh: '职责交接',
    en: 'hand a role over to somebody else',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ role: z.enum(roles), from: account, to: account, because: z.string().min(1).max(200) }),
    decide: (e, o, g) => {
      if (!e.keepers.held.some((k) => k.account === o.from && k.role === o.role))
        return refused('role is not held', { role: o.role });
      const to = e.keepers.held.find((k) => k.account === o.to);
      if (!to) return refused('no such account', { account: o.to });
      if (e.keepers.held.some((k) => k.account === o.to && k.role === o.role))
        return refused('role is held', { name: to.name, role: o.role });
      return [{ fact: 'RoleHandedOver', on: g.on, ...o }];
    },
  }),
  recordIrregularity: order({
    zh: '登记异常情况',
    en: 'record what happened against a rule',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      rule: z.string().min(1).max(60).describe('涉及的规则名'),
      what: z.string().min(1).max(500).describe('发生了什么'),
      second: account.describe('第二名记录人'),
    }),
    decide: (e, o, g) => {
      if (!questionOf(o.rule)) return refused('order is not understood', { field: 'rule', found: o.rule });
      return isAnother(e, g.by, o.second) ? [{ fact: 'IrregularityRecorded', on: g.on, ...o }] : refused('two people are needed');
    },
  }),
} as const;

export const evolveKeepers = (e: Election, f: KeeperFacts): void => {
  const k = e.keepers;
  switch (f.fact) {
    case 'RoleGiven':
      k.held.push({ account: f.account, name: f.name, role: f.role, since: f.on });
      break;
    case 'RoleHandedOver': {
      const to = k.held.find((h) => h.account === f.to);
      k.held = k.held.filter((h) => h.account !== f.from || h.role !== f.role);
      k.held.push({ account: f.to, name: to?.name ?? f.to, role: f.role, since: f.on });
      break;
    }
    case 'IrregularityRecorded':
      k.irregularities.push({ on: f.on, round: Math.max(1, e.rounds.length), rule: f.rule, what: f.what, second: f.second });
      break;
    default:
      f satisfies never;
  }
};
