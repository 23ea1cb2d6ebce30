// Names as they are typed at a desk: whole pinyin, initials, Chinese and letters mixed (罗wl). Surnames by their own reading; each reading is looked up once.
import { pinyin } from 'pinyin-pro';

const surnames = new Map<string, readonly string[]>();
const readings = new Map<string, string>();
const options = { toneType: 'none', v: true, nonZh: 'removed' } as const;

/** The reading of each character of a name as it is compared; empty where a character has none. */
export const syllablesOf = (name: string): readonly string[] => {
  const chars = [...name];
  const start = chars.slice(0, 2).join('');
  const known = surnames.get(start) ?? pinyin(start, { ...options, mode: 'surname', type: 'array' });
  if (!surnames.has(start)) surnames.set(start, known);
  return chars.map((c, i) => (i < 2 && known.length === 2 ? (known[i] ?? '') : readingOf(c)));
};

const readingOf = (char: string): string => {
  const known = readings.get(char) ?? pinyin(char, options);
  if (!readings.has(char)) readings.set(char, known);
  return known;
};

/** What somebody typed, made ready: letters in small, ü as v, no apostrophes. */
export const typed = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/['’\s]/g, '');

/** Whether a name, from some character on, is what was typed: each character by itself or by the beginning of its reading. */
export const spells = (name: string, syllables: readonly string[], query: string): boolean => {
  const chars = name.length === syllables.length ? name : [...name];
  for (let i = 0; i < syllables.length; i++) if (from(chars, syllables, query, i, 0)) return true;
  return false;
};

const from = (chars: string | readonly string[], syllables: readonly string[], query: string, i: number, k: number): boolean => {
  if (k === query.length) return true;
  const char = chars[i];
  const syllable = syllables[i];
  if (char === undefined || syllable === undefined) return false;
  if (query.startsWith(char, k) && from(chars, syllables, query, i + 1, k + char.length)) return true;
  let same = 0;
  while (same < syllable.length && syllable[same] === query[k + same]) same += 1;
  for (let n = same; n > 0; n--) if (from(chars, syllables, query, i + 1, k + n)) return true;
  return false;
};
