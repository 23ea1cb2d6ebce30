// Chapter 审计: the audits of term and leaving, their publication, and the demand that some matter be audited, with its share. Who is audited and by when it is made known is the law's; the township organises it.
import { z } from 'zod';
import { answerOn, auditDemand, auditDemandRepresentatives, auditedAre, binds } from '../law/rules.ts';
import type { Happened } from './chapter.ts';
import { choice, one, whole, words } from './fields.ts';
import { type FoldOf, named, no, orderFor } from './forms.ts';
import { sum } from './quorum.ts';
import type { Audit, AuditDemand } from './state.ts';

export type AuditingFact =
  | Happened<'AuditDemanded', Omit<AuditDemand, 'on'>>
  | Happened<'AuditRecorded', Omit<Audit, 'on' | 'published'>>
  | Happened<'AuditPublished', { audit: string; where: string }>;

const order = orderFor<AuditingFact>();
const auditKinds = { term: { zh: '任期', en: 'of the term' }, leaving: { zh: '离任', en: 'on leaving' } } as const;
export const auditDemanders = {
  people: { zh: '居民、村民', en: 'residents or villagers' },
  representatives: { zh: '居民代表', en: 'representatives' },
} as const;

export const auditingOrders = {
  demandAudit: order({
    zh: '登记要求审计的事项',
    en: 'record that a matter is to be audited on demand',
    schema: z.strictObject({
      what: words('要求审计的事项', 'what is to be audited', 200),
      by: choice('提出人', 'demanded by', auditDemanders),
      signatures: whole('签名数', 'signatures'),
    }),
    decide: (a, o, g) => {
      const rule = answerOn(o.by === 'people' ? auditDemand : auditDemandRepresentatives, g.law);
      const of = o.by === 'people' ? (g.bodies.residents ?? a.base?.residents) : g.bodies.representatives.length;
      if (of === undefined) return no('the base is not known');
      if (o.signatures > of) return no('numbers of the meeting do not add up', { count: o.signatures, of });
      const s = sum(rule, o.signatures, of);
      if (!s.reached && binds(rule))
        return no('request falls short', { signatures: o.signatures, of, least: s.least, sum: s.formula }, rule);
      return [{ fact: 'AuditDemanded', on: g.on, demand: g.mint('q'), ...o, of }];
    },
  }),
  recordAudit: order({
    zh: '登记经济责任审计',
    en: 'record an audit',
    schema: z.strictObject({
      kind: choice('类别', 'kind', auditKinds),
      person: one('audited', '成员', 'member'),
      by: words('组织审计的单位', 'organised by', 60),
      demand: one('auditDemand', '应要求审计的事项', 'with the matter demanded').optional(),
    }),
    decide: (a, o, g) => {
      const all = [...g.bodies.committee, ...(g.bodies.left ?? [])];
      const found = named(all, o.person);
      const who = all.find((c) => c.id === found?.id);
      if (!who) return no('no such person in the body', { name: o.person });
      if (o.demand !== undefined && !a.auditDemands.has(o.demand)) return no('no such request');
      const rule = answerOn(auditedAre, g.law);
      if (rule.value === 'director' && who.post !== 'director' && binds(rule))
        return no('not to be audited', { name: who.name }, rule);
      return [
        {
          fact: 'AuditRecorded',
          on: g.on,
          audit: g.mint('u'),
          kind: o.kind,
          person: who.id,
          name: who.name,
          by: o.by,
          ...(o.demand === undefined ? {} : { demand: o.demand }),
        },
      ];
    },
  }),
  publishAudit: order({
    zh: '公布审计结果',
    en: 'publish an audit',
    schema: z.strictObject({ audit: one('audit', '审计', 'audit'), where: words('公布的地点、方式', 'where and how', 100) }),
    decide: (a, o, g) => {
      const u = a.audits.get(o.audit);
      if (!u) return no('no such audit');
      return u.published
        ? no('audit is published already', { name: u.name, on: u.published.on })
        : [{ fact: 'AuditPublished', on: g.on, ...o }];
    },
  }),
} as const;

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const auditingChapter: FoldOf<AuditingFact> = {
  AuditDemanded: (a, f) => void a.auditDemands.set(f.demand, { ...f }),
  AuditRecorded: (a, f) => void a.audits.set(f.audit, { ...f }),
  AuditPublished: (a, f) => {
    const u = a.audits.get(f.audit);
    if (u) u.published = { on: f.on, where: f.where };
  },
};
