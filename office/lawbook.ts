// The law room's files and its book for the office: official texts read from a folder, compared with what was kept, and the book as words. What the rules say: law/.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day, Source } from '../law/answer.ts';
import { type PlanConflict, questionOf } from '../law/rules.ts';
import { compareWithTexts, type Digest, extent, type Finding, notCompared, officialWords, type Reads } from '../law/official.ts';
import { cite, citeEn, type TextId, uncheckedForAYear } from '../law/texts.ts';
import { wordsOf } from '../law/words.ts';

/** The places that have rules of their own here. */
export { provinceNames as placesOfLaw } from '../law/local.ts';
export { type BookAsked, type BookRow, compareBooks, type Difference, type LawBook, lawBook, topicWords } from '../law/book.ts';

const keptFile = fileURLToPath(new URL('../law/digests.json', import.meta.url));

const hash = (words: string): string => createHash('sha256').update(words).digest('hex');

/** Reads the texts of a folder, each once; a file that is not there is nothing. */
const textsIn = (folder: string): Reads => {
  const read = new Map<string, string | undefined>();
  return (file) => {
    if (!read.has(file)) {
      const path = join(folder, file);
      read.set(file, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    }
    return read.get(file);
  };
};

export interface LawCheck {
  readonly paragraphs: number;
  readonly texts: number;
  readonly sources: number;
  readonly findings: readonly Finding[];
  /** Texts read in an extract or told, which no folder can confirm here. */
  readonly notCompared: readonly TextId[];
  /** Texts not compared with the official ones for a year on that day. */
  readonly unchecked: readonly TextId[];
}

/** Compares every cited paragraph with the official texts of a folder; undefined where there is no such folder. */
export const checkLaw = (folder: string, today: Day): LawCheck | undefined => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  const kept = JSON.parse(readFileSync(keptFile, 'utf8')) as readonly Digest[];
  const findings = compareWithTexts(kept, textsIn(folder), hash);
  return { ...extent(), findings, notCompared, unchecked: uncheckedForAYear(today) };
};

/** The official words behind a source, from the office's own copies of the texts; nothing where it has none. */
export const wordsFrom = (folder: string): ((source: Source) => string | undefined) => {
  const read = textsIn(folder);
  return (source) => officialWords(source, read);
};

/** A plan's decisions by question key, from a JSON file. Throws where the file holds no such thing. */
export const readPlan = (file: string): Readonly<Record<string, unknown>> => {
  const plan: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (typeof plan !== 'object' || plan === null || Array.isArray(plan))
    throw new Error(`${file}：不是选举办法的决定（JSON 对象） · not a plan’s decisions`);
  return plan as Readonly<Record<string, unknown>>;
};

const conflictWords = {
  'no such question': '没有这个问题',
  'not a value of this question': '不是这个问题的答案',
  'against the law': '与法律不符',
} as const;

/** What a plan says against the law, with the article and the nearest lawful value, in one line. */
export const sayConflict = ({ key, wanted, why, nearest, source }: PlanConflict): string => {
  const question = questionOf(key);
  const asks = question ? `${question.asks.zh}（${key}）` : key;
  const said = why === 'against the law' && key !== 'modes' ? wordsOf(key, wanted, question?.unit).zh : JSON.stringify(wanted);
  const near = nearest === undefined ? '' : `；最近的合法值 nearest：${wordsOf(key, nearest, question?.unit).zh}`;
  const by = source ? `；依据 ${cite(source)} · ${citeEn(source)}` : '';
  return `✗ ${asks} ${said}：${conflictWords[why]} · ${why}${near}${by}`;
};
