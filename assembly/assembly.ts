// The front of the room of meetings: its state, its facts, its orders, and the names under which things in it are found. Deciding and folding is in the chapters; who may give an order is the office's.
import { assessingChapter, type AssessingFact, assessingOrders } from './assessing.ts';
import { auditingChapter, type AuditingFact, auditingOrders } from './auditing.ts';
import { callingChapter, type CallingFact, callingOrders } from './calling.ts';
import { disclosingChapter, type DisclosingFact, disclosingOrders } from './disclosing.ts';
import type { FoldOf } from './forms.ts';
import { residentsChapter, type ResidentsFact, residentsOrders } from './residents.ts';
import { relatedChapter, type RelatedFact, relatedOrders } from './related.ts';
import { sittingChapter, type SittingFact, sittingOrders } from './sitting.ts';
import { spendingChapter, type SpendingFact, spendingOrders } from './spending.ts';
import type { Assembly } from './state.ts';
import { surveyingChapter, type SurveyingFact, surveyingOrders } from './surveying.ts';
import { votingChapter, type VotingFact, votingOrders } from './voting.ts';

export { noAssembly, type Assembly, type AssemblyGround } from './state.ts';
export type { AssemblyRefusalKey } from './forms.ts';

export type AssemblyFact =
  | CallingFact
  | SittingFact
  | VotingFact
  | SpendingFact
  | DisclosingFact
  | ResidentsFact
  | RelatedFact
  | AssessingFact
  | AuditingFact
  | SurveyingFact;

export const assemblyChapters: FoldOf<AssemblyFact> = {
  ...callingChapter,
  ...sittingChapter,
  ...votingChapter,
  ...spendingChapter,
  ...relatedChapter,
  ...disclosingChapter,
  ...residentsChapter,
  ...assessingChapter,
  ...auditingChapter,
  ...surveyingChapter,
};

export const assemblyOrders = {
  ...callingOrders,
  ...sittingOrders,
  ...votingOrders,
  ...spendingOrders,
  ...relatedOrders,
  ...disclosingOrders,
  ...residentsOrders,
  ...assessingOrders,
  ...auditingOrders,
  ...surveyingOrders,
} as const;

/** The titles of meetings, items, motions, consultations, requests, charters, payments, postings, surveys, audits and the texts of questions, each beside its id. Two may be alike. */
export const labelsIn = (a: Assembly): readonly (readonly [id: string, label: string])[] => [
  ...[...a.meetings.values()].flatMap((m) => [
    [m.meeting, m.title] as const,
    ...[...m.items.values()].map((i) => [i.item, i.title] as const),
  ]),
  ...[...a.consultations.values()].map((c) => [c.consultation, c.title] as const),
  ...[...a.requests.values()].map((r) => [r.request, `提议：${r.title}`] as const),
  ...[...a.motions.values()].map((d) => [d.motion, d.text] as const),
  ...[...a.charters.values()].map((c) => [c.charter, `备案：${c.title}`] as const),
  ...[...a.spendings.values()].map((x) => [x.spending, x.title] as const),
  ...[...a.postings.values()].map((p) => [p.post, p.title] as const),
  ...[...a.surveys.values()].map((s) => [s.survey, s.title] as const),
  ...[...a.questions.values()].map((q) => [q.question, q.text] as const),
  ...[...a.auditDemands.values()].map((d) => [d.demand, `要求审计：${d.what}`] as const),
  ...[...a.audits.values()].map((u) => [u.audit, `审计：${u.name}`] as const),
];
