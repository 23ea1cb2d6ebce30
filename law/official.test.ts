// Each source against the official words: with the texts at hand their paragraphs are read, without them the kept digests stand in. The texts never ship.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Answer, Source } from './answer.ts';
import { rules } from './rules.ts';
import { type TextId, texts, zhNumeral } from './texts.ts';

interface Digest {
  readonly text: string;
  readonly article: number;
  readonly paragraph: number;
  readonly sha256: string;
  readonly figures: readonly string[];
}

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.env['ZHENG_LAW_TEXTS'] ?? join(here, '..', '..', 'shared', 'law', 'texts');
const kept = join(here, 'digests.json');

const files: Readonly<Partial<Record<TextId, string>>> = {
  VC2018: '村民委员会组织法-2018修正.md',
  VC2025: '村民委员会组织法-2025修正.md',
  RC2018: '城市居民委员会组织法-2018修正.md',
  RC2025: '城市居民委员会组织法-2025修订.md',
};

/** The only words that the text before 2018-12-29 had otherwise: the term. */
const notAtHand = ['VC2010 11.2', 'RC1990 8.1'];

const placeOf = ({ text, article, paragraph }: Source): string => `${text} ${article}.${paragraph}`;

const sources: readonly Source[] = rules
  .flatMap((rule) => [rule.answers, ...Object.values(rule.inMode ?? {})])
  .flatMap((byKind) => [...(byKind.village ?? []), ...(byKind.community ?? [])])
  .flatMap(({ answer }: { readonly answer: Answer<unknown> }) =>
    answer.kind === 'fixed' ? [answer.source] : answer.kind === 'plan' && answer.near !== undefined ? [answer.near] : [],
  );

/** The paragraphs (款) of an article; its numbered items belong to the paragraph that announces them. */
const paragraphsOf = (text: string, article: number): readonly string[] => {
  const body = text.split('<!-- INFO END -->').at(-1) ?? '';
  const lines = body.split('\n').map((line) => line.replaceAll(/[*\s\u3000]/gu, ''));
  const first = lines.findIndex((line) => line.startsWith(`第${zhNumeral(article)}条`));
  if (first < 0) return [];
  const after = lines.slice(first + 1).findIndex((line) => /^(第[一二三四五六七八九十]+条|##)/u.test(line));
  const own = lines.slice(first, after < 0 ? undefined : first + 1 + after).filter((line) => line !== '');
  const paragraphs: string[] = [];
  for (const line of own) {
    if (/^（[一二三四五六七八九十]+）/u.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''}\n${line}`);
    else paragraphs.push(line.replace(/^第[一二三四五六七八九十]+条/u, ''));
  }
  return paragraphs;
};

const wordsAt = (text: TextId, article: number, paragraph: number): string | undefined => {
  const file = files[text];
  return file === undefined ? undefined : paragraphsOf(readFileSync(join(folder, file), 'utf8'), article)[paragraph - 1];
};

const wordsId = (text: string): TextId => texts[text as TextId].wordsOf ?? (text as TextId);
const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

const checked = sources.filter((source) => !notAtHand.includes(placeOf(source)));

const digestsOfOfficialTexts = (): readonly Digest[] => {
  const byPlace = Map.groupBy(checked, (source) => placeOf({ ...source, text: wordsId(source.text) }));
  return [...byPlace].map(([place, [source, ...rest]]) => {
    assert.ok(source?.paragraph !== undefined && source.figure !== undefined, `${place}: paragraph and figure are named`);
    const text = wordsId(source.text);
    const words = wordsAt(text, source.article, source.paragraph);
    assert.ok(words !== undefined, `${place} stands in the official text`);
    const figures = [...new Set([source, ...rest].map(({ figure }) => figure ?? ''))].toSorted();
    for (const figure of figures) assert.ok(figure !== '' && words.includes(figure), `${figure} stands in ${place}`);
    return { text, article: source.article, paragraph: source.paragraph, sha256: sha256(words), figures };
  });
};

const readKept = (): readonly Digest[] => JSON.parse(readFileSync(kept, 'utf8')) as readonly Digest[];

if (process.env['ZHENG_LAW_KEEP'] === 'yes') writeFileSync(kept, `${JSON.stringify(digestsOfOfficialTexts(), undefined, 2)}\n`);

test('the characters of every figure stand in that paragraph of the official text, whose digest is the kept one', () => {
  if (existsSync(folder)) {
    assert.deepEqual(readKept(), digestsOfOfficialTexts());
    return;
  }
  for (const source of checked) {
    const digest = readKept().find((one) => placeOf(one) === placeOf({ ...source, text: wordsId(source.text) }));
    assert.ok(
      digest?.figures.includes(source.figure ?? ''),
      `${placeOf(source)}: ${source.figure} was checked against the official text`,
    );
  }
});

test('no digest is kept of a paragraph that no rule names, and each is a SHA-256', () => {
  const named = new Set(checked.map((source) => placeOf({ ...source, text: wordsId(source.text) })));
  for (const digest of readKept()) {
    assert.ok(named.has(placeOf(digest)), placeOf(digest));
    assert.match(digest.sha256, /^[0-9a-f]{64}$/);
  }
  assert.equal(readKept().length, named.size);
});

test('the two terms of three years are the only sources whose text is not at hand', () => {
  const rest = sources.filter((source) => notAtHand.includes(placeOf(source)) && source.figure === '三年').map(placeOf);
  assert.deepEqual(rest, notAtHand);
});

test('every article named is one of the text: no source lies beyond 50 articles, each names a paragraph and its characters', () => {
  for (const { text, article, paragraph, figure } of sources) {
    assert.ok(text in texts && article >= 1 && article <= 50 && (paragraph ?? 0) >= 1);
    assert.ok(figure !== undefined && [...figure].length <= 12, `${text} ${article}: ${figure}`);
  }
});
