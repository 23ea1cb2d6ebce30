// The front of the room of meetings: its state, its facts, its orders, and the names under which things in it are found. Deciding and folding is in the chapters; who may give an order is the office's.
import { assessingChapter, type AssessingFact, assessingOrders } from './assessing.ts';
import { callingChapter, type CallingFact, callingOrders } from './calling.ts';
import { disclosingChapter, type DisclosingFact, disclosingOrders } from './disclosing.ts';
import type { FoldOf } from './forms.ts';
import { sittingChapter, type SittingFact, sittingOrders } from './sitting.ts';
import { spendingChapter, type SpendingFact, spendingOrders } from './spending.ts';
import type { Assembly } from './state.ts';
import { surveyingChapter, type SurveyingFact, surveyingOrders } from './surveying.ts';
import { votingChapter, type VotingFact, votingOrders } from './voting.ts';

export { noAssembly, type Assembly, type AssemblyGround } from './state.ts';
export type { AssemblyRefusalKey } from './forms.ts';

export type AssemblyFact = CallingFact | SittingFact | VotingFact | SpendingFact | DisclosingFact | AssessingFact | SurveyingFact;

export const assemblyChapters: FoldOf<AssemblyFact> = {
  ...callingChapter,
  ...sittingChapter,
  ...votingChapter,
  ...spendingChapter,
  ...disclosingChapter,
  ...assessingChapter,
  ...surveyingChapter,
};

export const assemblyOrders = {
  ...callingOrders,
  ...sittingOrders,
  ...votingOrders,
  ...spendingOrders,
  ...disclosingOrders,
  ...assessingOrders,
  ...surveyingOrders,
} as const;

/** The titles of meetings, items, motions, consultations, charters, postings, surveys and the texts of questions, each with its id. Of two alike the later is meant. */
export const namesIn = (a: Assembly): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const m of a.meetings.values()) {
    names.set(m.title, m.meeting);
    for (const i of m.items.values()) names.set(i.title, i.item);
  }
  for (const c of a.consultations.values()) names.set(c.title, c.consultation);
  for (const r of a.requests.values()) names.set(`提议：${r.title}`, r.request);
  for (const d of a.motions.values()) names.set(d.text, d.motion);
  for (const c of a.charters.values()) names.set(`备案：${c.title}`, c.charter);
  for (const p of a.postings.values()) names.set(p.title, p.post);
  for (const s of a.surveys.values()) names.set(s.title, s.survey);
  for (const q of a.questions.values()) names.set(q.text, q.question);
  for (const u of a.audits.values()) names.set(`审计：${u.name}`, u.audit);
  return names;
};
