// Chapter 职责与异常: who keeps which role in this election and to whom it passed; and what happened on paper against the rule, told by two people, never as the lawful step.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { partyRules } from '../law/party.ts';
import { questionOf } from '../law/rules.ts';
import { type Ground, type Happened, order } from './chapter.ts';
import { comparable, name } from './person.ts';
import { type Refusal, refused } from './refusal.ts';
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
export const isOnRecord = (e: Kept, rule: { readonly key: string }): boolean =>
  e.keepers.irregularities.some((i) => i.rule === rule.key);

/** Whether the second of two people is somebody, and somebody else than the account that writes, also by name. Blanks and signs that nobody sees are no name. */
export const isAnother = (e: Kept, by: string, second: string): boolean => {
  const named = comparable(second.replace(/\p{Cf}/gu, ''));
  return (
    named !== '' && named !== comparable(by) && !e.keepers.held.some((k) => k.account === by && comparable(k.name) === named)
  );
};

const account = z.string().min(1).max(80).describe('账号').meta({ zh: '账号', en: 'account', pick: 'account' });
const role = z.enum(roles).meta({ zh: '职责', en: 'role' });

/** A state in which roles are kept: an election's, or that of another book. */
export interface Kept {
  readonly keepers: Keepers;
}
type Told = Pick<Ground, 'on' | 'by'>;

/** Roles given and handed over, and what happened against a rule: the same in every book. */
export const keeping = {
  giveRole: {
    zh: '授予职责',
    en: 'give somebody a role in this election',
    schema: z.strictObject({
      account,
      name: name.meta({ zh: '姓名', en: 'name' }),
      role,
      substituteFor: account.optional().describe('替补谁').meta({ zh: '替补谁', en: 'substitute for' }),
    }),
    decide: (
      { keepers }: Kept,
      o: { account: string; name: string; role: Role; substituteFor?: string | undefined },
      g: Told,
    ): readonly KeeperFacts[] | Refusal => {
      if (keepers.held.some((k) => k.account === o.account && k.role === o.role))
        return refused('role is held', { name: o.name, role: o.role });
      if (o.substituteFor !== undefined && !keepers.held.some((k) => k.account === o.substituteFor))
        return refused('no such account', { account: o.substituteFor });
      return [{ fact: 'RoleGiven', on: g.on, ...o }];
    },
  },
  handOverRole: {
    zh: '职责交接',
    en: 'hand a role over to somebody else',
    schema: z.strictObject({
      role,
      from: account,
      to: account,
      because: z.string().min(1).max(200).meta({ zh: '原因', en: 'because' }),
    }),
    decide: (
      { keepers }: Kept,
      o: { role: Role; from: string; to: string; because: string },
      g: Told,
    ): readonly KeeperFacts[] | Refusal => {
      if (!keepers.held.some((k) => k.account === o.from && k.role === o.role))
        return refused('role is not held', { role: o.role });
      const to = keepers.held.find((k) => k.account === o.to);
      if (!to) return refused('no such account', { account: o.to });
      if (keepers.held.some((k) => k.account === o.to && k.role === o.role))
        return refused('role is held', { name: to.name, role: o.role });
      return [{ fact: 'RoleHandedOver', on: g.on, ...o }];
    },
  },
  recordIrregularity: {
    zh: '登记异常情况',
    en: 'record what happened against a rule',
    schema: z.strictObject({
      rule: z.string().min(1).max(60).describe('涉及的规则名').meta({ zh: '涉及的规则', en: 'rule', pick: 'rule' }),
      what: z.string().min(1).max(500).describe('发生了什么').meta({ zh: '发生了什么', en: 'what happened' }),
      second: account.describe('第二名记录人').meta({ zh: '第二名记录人', en: 'the second who records' }),
    }),
    decide: (e: Kept, o: { rule: string; what: string; second: string }, g: Told): readonly KeeperFacts[] | Refusal => {
      if (!questionOf(o.rule) && !partyRules.some((rule) => rule.key === o.rule))
        return refused('order is not understood', { field: 'rule', found: o.rule });
      return isAnother(e, g.by, o.second) ? [{ fact: 'IrregularityRecorded', on: g.on, ...o }] : refused('two people are needed');
    },
  },
} as const;
const stages = between('preparation', 'handover');
export const keeperOrders = {
  giveRole: order({ ...keeping.giveRole, stages }),
  handOverRole: order({ ...keeping.handOverRole, stages }),
  recordIrregularity: order({ ...keeping.recordIrregularity, stages }),
} as const;

export const evolveKeepers = (e: Kept & { readonly rounds?: readonly unknown[] }, f: KeeperFacts): void => {
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
      k.irregularities.push({
        on: f.on,
        round: Math.max(1, e.rounds?.length ?? 1),
        rule: f.rule,
        what: f.what,
        second: f.second,
      });
      break;
    default:
      f satisfies never;
  }
};
