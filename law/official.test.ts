// Each source against the official words: with the texts at hand their paragraphs are read, without them the kept digests stand in. The texts never ship.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  checkable,
  compareWithTexts,
  type Digest,
  digestsFrom,
  extent,
  notAtHand,
  notCompared,
  officialWords,
  placeOf,
  sources,
  wordsPlace,
} from './official.ts';
import { texts } from './texts.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.env['ZHENG_LAW_TEXTS'] ?? join(here, '..', '..', 'shared', 'law', 'texts');
const kept = join(here, 'digests.json');
const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');
const read = (file: string): string | undefined =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined;
const readKept = (): readonly Digest[] => JSON.parse(readFileSync(kept, 'utf8')) as readonly Digest[];

if (process.env['ZHENG_LAW_KEEP'] === 'yes') writeFileSync(kept, `${JSON.stringify(digestsFrom(read, sha256), undefined, 2)}\n`);

test('the characters of every figure stand in that paragraph of the official text, whose digest is the kept one', () => {
  if (existsSync(folder)) {
    assert.deepEqual(compareWithTexts(readKept(), read, sha256), []);
    assert.deepEqual(readKept(), digestsFrom(read, sha256));
    return;
  }
  const byPlace = new Map(readKept().map((digest) => [placeOf(digest), digest]));
  for (const source of checkable) {
    const digest = byPlace.get(placeOf(wordsPlace(source)));
    assert.ok(digest?.figures.includes(source.figure ?? ''), `${placeOf(source)}: ${source.figure} was checked`);
  }
});

test('no digest is kept of a paragraph that no rule names, and each is a SHA-256', () => {
  const named = new Set(checkable.map((source) => placeOf(wordsPlace(source))));
  for (const digest of readKept()) {
    assert.ok(named.has(placeOf(digest)), placeOf(digest));
    assert.match(digest.sha256, /^[0-9a-f]{64}$/);
  }
  assert.equal(readKept().length, named.size);
  assert.equal(extent().paragraphs, named.size);
});

const own = {
  law: '第一条 甲。\n\n第二条 选举日的二十日前公布。\n\n有下列情形之一的：\n\n（一）甲；\n\n（二）乙。\n\n第三条 丙。',
};

test('a changed word, a lost figure, a lost text and a paragraph never kept are each found and named by place', () => {
  const digests = readKept();
  const changed = digests.map((one, i) => (i === 0 ? { ...one, sha256: '0'.repeat(64) } : one)).slice(0, -1);
  const words = (file: string): string | undefined => read(file) ?? own.law;
  const found = compareWithTexts(changed, existsSync(folder) ? words : () => own.law, sha256);
  const kinds = new Set(found.map(({ kind }) => kind));
  if (existsSync(folder)) assert.deepEqual([...kinds].toSorted(), ['not kept', 'words differ']);
  else assert.ok(kinds.has('paragraph not there'));
  const none = compareWithTexts(digests, () => undefined, sha256);
  assert.equal(none.length, extent().texts);
  assert.ok(none.every(({ kind }) => kind === 'text not there'));
});

test('with twenty turned into ten in the office’s copy, the figure is missed and the words differ', () => {
  const copy = `第十四条 登记参加选举的村民名单应当在选举日的十日前公布。\n`;
  const found = compareWithTexts(readKept(), () => copy, sha256).filter((one) => 'place' in one && one.place === 'VC2018 14.1');
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['words differ', 'figure not in the words'],
  );
});

test('an office’s own copy gives the official words of a place; numbered items belong to the paragraph that announces them', () => {
  const at = (paragraph: number) => officialWords({ text: 'VC2025', article: 2, paragraph }, () => own.law);
  assert.equal(at(1), '选举日的二十日前公布。');
  assert.equal(at(2), '有下列情形之一的：\n（一）甲；\n（二）乙。');
  assert.equal(at(3), undefined);
  assert.equal(
    officialWords({ text: 'VC2025', article: 2, paragraph: 1 }, () => undefined),
    undefined,
  );
});

const longer =
  '序言。\n\n第一条 甲。\n\n第十条 依照第三条、下列（一）办理。\n\n乙依照第三条办理：\n\n（一）甲；\n\n（十一）乙。\n\n第十一条 丙。\n\n## 附则';

test('an article ends where the next begins, at a heading or with the text; numbers within its words are words', () => {
  const at = (article: number, paragraph: number, text = longer) =>
    officialWords({ text: 'VC2025', article, paragraph }, () => text);
  assert.deepEqual([at(1, 1), at(1, 2)], ['甲。', undefined]);
  assert.equal(at(10, 1), '依照第三条、下列（一）办理。');
  assert.equal(at(10, 2), '乙依照第三条办理：\n（一）甲；\n（十一）乙。');
  assert.deepEqual([at(10, 3), at(11, 1), at(11, 2)], [undefined, '丙。', undefined]);
  assert.deepEqual([at(9, 1), at(1, 1, '甲。\n乙。'), at(2, 2, '第二条 甲。\n\n乙。')], [undefined, undefined, '乙。']);
});

test('a text of which no file is kept has no words, whatever the folder holds; a place without a paragraph has none', () => {
  assert.equal(
    officialWords({ text: 'CC2020', article: 1, paragraph: 1 }, () => own.law),
    undefined,
  );
  assert.equal(
    officialWords({ text: 'VC2025', article: 1 }, () => own.law),
    undefined,
  );
});

test('a paragraph whose words and figures are the kept ones leaves nothing to tell; one that was never kept is told', () => {
  const words = '登记参加选举的村民名单应当在选举日的二十日前由村民选举委员会公布。';
  const copy = (): string => `第十四条 ${words}`;
  const place = { text: 'VC2018', article: 14, paragraph: 1, figures: ['二十日'] };
  const at = (kept: readonly Digest[], read = copy) =>
    compareWithTexts(kept, read, sha256).flatMap((one) => ('place' in one && one.place === 'VC2018 14.1' ? [one] : []));
  assert.deepEqual(at([{ ...place, sha256: sha256(words) }]), []);
  const cite = '村民委员会组织法（2018修正）第十四条第一款';
  assert.deepEqual(at([]), [{ kind: 'not kept', place: 'VC2018 14.1', cite }]);
  assert.deepEqual(at([{ ...place, sha256: sha256('') }]), [{ kind: 'words differ', place: 'VC2018 14.1', cite }]);
  assert.deepEqual(
    at([], () => '第十三条 甲。'),
    [{ kind: 'paragraph not there', place: 'VC2018 14.1', cite }],
  );
  assert.throws(() => digestsFrom(() => '第十三条 甲。', sha256), /no words at/);
});

test('the two terms of three years are the only national sources whose words are not at hand, but for the Civil Code', () => {
  const rest = sources.filter(
    (source) => texts[source.text as keyof typeof texts].rank === 'nation' && !checkable.includes(source),
  );
  assert.deepEqual([...new Set(rest.map(placeOf))].toSorted(), ['CC2020 201.1', ...notAtHand].toSorted());
});

test('what was read in extracts is named as not compared: the Civil Code, the ministry, the party and nine texts of six provinces', () => {
  assert.equal(notCompared.length, 12);
  assert.ok(notCompared.includes('PR2013') && notCompared.includes('CQ-R2025') && !notCompared.includes('ZJ-V2020'));
});

test('every source names an article of its text, and the characters of its figure are twelve at most', () => {
  for (const source of sources) {
    const { text, article, paragraph, figure } = source;
    assert.ok(text in texts && article >= 1 && article <= (text === 'CC2020' ? 1260 : 50), placeOf(source));
    if (checkable.includes(source)) assert.ok((paragraph ?? 0) >= 1 && figure !== undefined, placeOf(source));
    assert.ok([...(figure ?? '')].length <= 12, `${text} ${article}: ${figure}`);
  }
});
