// One refusal's words: what is refused and found, and what to do, in both languages, with places for operands. Filling them: fill.ts.
export interface Sentence {
  readonly zh: string;
  readonly en: string;
  readonly remedyZh: string;
  readonly remedyEn: string;
}
export const say = (zh: string, en: string, remedyZh: string, remedyEn: string): Sentence => ({ zh, en, remedyZh, remedyEn });
