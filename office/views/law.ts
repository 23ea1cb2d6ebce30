// The law as it answers for this election: each question, the value that holds, where it stands, and the official words where the office keeps its own copies of the texts.
import { type Explained, explain } from '../../law/rules.ts';
import type { OpenElection } from '../door.ts';
import { wordsFrom } from '../lawbook.ts';
import type { LawScreen } from '../screens.ts';

/** The folder of official texts that the office keeps; none where the variable is not set. */
const texts = process.env['ZHENG_LAW_TEXTS'];

/** The rules of an election. `officialWords` gives the words of a place in the texts; by default from the folder that ZHENG_LAW_TEXTS names. */
export const lawScreen = (open: OpenElection, officialWords?: ReturnType<typeof wordsFrom>): LawScreen =>
  rulesShown(explain(open.law()), officialWords);

/** Rules as a screen shows them. */
export const rulesShown = (rules: readonly Explained[], officialWords = texts ? wordsFrom(texts) : undefined): LawScreen => ({
  rules: rules.map(({ key, asks, words, kind, cite, source }) => {
    const official = source && officialWords?.(source);
    return { key, asks, value: words, kind, cites: { zh: cite.zh, en: cite.en }, ...(official ? { official } : {}) };
  }),
});
