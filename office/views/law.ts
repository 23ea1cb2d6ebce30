// The law as it answers for this election: each question, the value that holds, and where it stands.
import { explain } from '../../law/rules.ts';
import type { OpenElection } from '../door.ts';
import type { LawScreen } from '../screens.ts';

export const lawScreen = (open: OpenElection): LawScreen => ({
  rules: explain(open.law()).map(({ key, asks, words, kind, cite }) => ({ key, asks, value: words, kind, cites: { zh: cite.zh, en: cite.en } })),
});
