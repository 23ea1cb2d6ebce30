// The places that the answers cite, and their comparison with the official words. Pure: who reads files hands in the texts and the hash. The texts never ship; digests.json keeps what was checked.
import type { Answer, Source } from './answer.ts';
import { procedure, provincial } from './provinces.ts';
import { rules } from './rules.ts';
import { cite, type TextId, textOf, texts, zhNumeral } from './texts.ts';

/** What is kept of one cited paragraph: where it stands, a digest of its words and the characters of each figure. */
export interface Digest {
  readonly text: string;
  readonly article: number;
  readonly paragraph: number;
  readonly sha256: string;
  readonly figures: readonly string[];
}

/** The file of each official text, by its name in a folder of texts. */
const fileOf: Readonly<Partial<Record<TextId, string>>> = {
  VC2018: '村民委员会组织法-2018修正.md',
  VC2025: '村民委员会组织法-2025修正.md',
  RC2018: '城市居民委员会组织法-2018修正.md',
  RC2025: '城市居民委员会组织法-2025修订.md',
  'SH-V2020': '上海市村民委员会选举办法-2020.md',
  'ZJ-V2020': '浙江省村民委员会选举办法-2020.md',
  'BJ-V2012': '北京市村民委员会选举办法-2012.md',
};

/** Text, article and paragraph in one word: `VC2025 18.2`. */
export const placeOf = ({ text, article, paragraph }: Pick<Source, 'text' | 'article' | 'paragraph'>): string =>
  `${text} ${article}.${paragraph ?? ''}`;

/** The only national words before 2018-12-29 that differ from those of 2018 and are not at hand: the two terms of three years. */
export const notAtHand: readonly string[] = ['VC2010 11.2', 'RC1990 8.1'];

const sourcesIn = (answer: Answer<unknown>): readonly Source[] => {
  if (answer.kind === 'fixed') return [answer.source];
  return answer.kind === 'plan' && answer.near !== undefined ? [answer.near] : [];
};

const national = rules
  .flatMap((rule) => [rule.answers, ...Object.values(rule.inMode ?? {})])
  .flatMap((byKind) => [...(byKind.village ?? []), ...(byKind.community ?? [])])
  .flatMap(({ answer }: { readonly answer: Answer<unknown> }) => sourcesIn(answer));

const local = [...Object.values(provincial).flat(), ...procedure.values()].flatMap(({ source }) => source ?? []);

/** Every place that an answer or a provision names. */
export const sources: readonly Source[] = [...national, ...local];

const wordsId = (text: string): TextId => textOf(text).wordsOf ?? (text as TextId);

/** The place whose words stand for the source: those of 2018 for the text of 2010. */
export const wordsPlace = (source: Source): Source => ({ ...source, text: wordsId(source.text) });

/** The sources whose official words can be compared: all but the two terms, and texts read in an extract or not kept. */
export const checkable: readonly Source[] = sources.filter(
  (source) => !notAtHand.includes(placeOf(source)) && fileOf[wordsId(source.text)] !== undefined,
);

/** The paragraphs (款) of an article; its numbered items belong to the paragraph that announces them. */
const paragraphsOf = (text: string, article: number): readonly string[] => {
  const body = text.split('<!-- INFO END -->').at(-1) ?? '';
  const lines = body.split('\n').map((line) => line.replaceAll(/[*\s\u3000]/gu, ''));
  const first = lines.findIndex((line) => line.startsWith(`第${zhNumeral(article)}条`));
  if (first < 0) return [];
  const after = lines.slice(first + 1).findIndex((line) => /^(第[一二三四五六七八九十百]+条|##)/u.test(line));
  const own = lines.slice(first, after < 0 ? undefined : first + 1 + after).filter((line) => line !== '');
  const paragraphs: string[] = [];
  for (const line of own) {
    if (/^（[一二三四五六七八九十]+）/u.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''}\n${line}`);
    else paragraphs.push(line.replace(/^第[一二三四五六七八九十百]+条/u, ''));
  }
  return paragraphs;
};

/** Gives the text of a file, or nothing where the folder has none. */
export type Reads = (file: string) => string | undefined;
export type Hash = (words: string) => string;

/** The official words of a cited paragraph, from an office's own copies; nothing where they are not there. */
export const officialWords = (source: Source, read: Reads): string | undefined => {
  const { text, article, paragraph } = wordsPlace(source);
  const file = fileOf[text as TextId];
  const whole = file === undefined ? undefined : read(file);
  return whole === undefined || paragraph === undefined ? undefined : paragraphsOf(whole, article)[paragraph - 1];
};

export type Finding =
  | { readonly kind: 'text not there'; readonly text: TextId; readonly file: string }
  | { readonly kind: 'paragraph not there' | 'words differ' | 'not kept'; readonly place: string; readonly cite: string }
  | { readonly kind: 'figure not in the words'; readonly place: string; readonly cite: string; readonly figure: string };

const placesToCheck = (): ReadonlyMap<string, readonly Source[]> =>
  Map.groupBy(checkable.map(wordsPlace), (source) => placeOf(source));

/** The digests to keep, from the official texts; throws on a paragraph that is not there: that is a fault of the rules. */
export const digestsFrom = (read: Reads, hash: Hash): readonly Digest[] =>
  [...placesToCheck()].map(([place, named]) => {
    const [source] = named;
    const words = source && officialWords(source, read);
    if (source === undefined || words === undefined || source.paragraph === undefined)
      throw new RangeError(`no words at ${place}`);
    const figures = [...new Set(named.flatMap(({ figure }) => figure ?? []))].toSorted();
    return { text: source.text, article: source.article, paragraph: source.paragraph, sha256: hash(words), figures };
  });

/** Every cited paragraph compared with the official texts of a folder and with what was kept of it. */
export const compareWithTexts = (kept: readonly Digest[], read: Reads, hash: Hash): readonly Finding[] => {
  const byPlace = new Map(kept.map((digest) => [placeOf(digest), digest]));
  const missing = Object.entries(fileOf).filter(([, file]) => read(file) === undefined);
  const absent = new Set(missing.map(([text]) => text));
  const found: Finding[] = missing.map(([text, file]) => ({ kind: 'text not there', text: text as TextId, file }));
  for (const [place, named] of placesToCheck()) {
    const [source] = named;
    if (source === undefined || absent.has(source.text)) continue;
    const at = { place, cite: cite(source) };
    const words = officialWords(source, read);
    const digest = byPlace.get(place);
    if (words === undefined) found.push({ kind: 'paragraph not there', ...at });
    else if (digest === undefined) found.push({ kind: 'not kept', ...at });
    else if (hash(words) !== digest.sha256) found.push({ kind: 'words differ', ...at });
    for (const figure of new Set(named.flatMap((one) => one.figure ?? []))) {
      if (words !== undefined && !words.includes(figure)) found.push({ kind: 'figure not in the words', ...at, figure });
    }
  }
  return found;
};

/** How many paragraphs and texts a comparison covers. */
export const extent = (): { readonly paragraphs: number; readonly texts: number; readonly sources: number } => ({
  paragraphs: placesToCheck().size,
  texts: Object.keys(fileOf).length,
  sources: checkable.length,
});

/** The texts that were read in an extract or are only told: no words to compare. */
export const notCompared: readonly TextId[] = (Object.keys(texts) as TextId[]).filter(
  (id) => fileOf[id] === undefined && texts[id].wordsOf === undefined,
);
