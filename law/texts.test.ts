// The names and numbers by which a place in the law is cited, and that the texts of each kind follow one another without a gap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from './days.ts';
import { cite, citeEn, fullName, textOf, texts, uncheckedForAYear, zhNumeral } from './texts.ts';

test('article 18, paragraph 2 of the village law now in force is cited as offices cite it', () => {
  const source = { text: 'VC2025', article: 18, paragraph: 2 };
  assert.equal(cite(source), '村民委员会组织法（2025修正）第十八条第二款');
  assert.equal(citeEn(source), 'Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2');
  assert.equal(cite({ text: 'VC2025', article: 16, paragraph: 2, item: 3 }), '村民委员会组织法（2025修正）第十六条第二款第三项');
  assert.match(citeEn({ text: 'VC2025', article: 16, paragraph: 2, item: 3 }), /, art\. 16 para\. 2 item 3$/);
});

test('10, 18, 20 and 41 are 十, 十八, 二十 and 四十一; articles 201 and 1259 of the Civil Code are 二百零一 and 一千二百五十九', () => {
  assert.deepEqual([1, 10, 18, 20, 41, 99].map(zhNumeral), ['一', '十', '十八', '二十', '四十一', '九十九']);
  assert.deepEqual([100, 110, 201, 1001, 1010, 1045, 1259, 2000].map(zhNumeral), [
    '一百',
    '一百一十',
    '二百零一',
    '一千零一',
    '一千零一十',
    '一千零四十五',
    '一千二百五十九',
    '二千',
  ]);
  assert.deepEqual([999, 1100, 9999].map(zhNumeral), ['九百九十九', '一千一百', '九千九百九十九']);
  assert.throws(() => zhNumeral(0), /not an article number: 0/);
  assert.throws(() => zhNumeral(1.5), /not an article number: 1.5/);
  assert.throws(() => zhNumeral(10_000), /not an article number: 10000/);
});

test('a provincial text is cited under its own name, the ministry’s procedure by its chapter', () => {
  const place = { text: 'ZJ-V2020', article: 31, paragraph: 3 };
  assert.equal(cite(place), '浙江省村民委员会选举办法（2020）第三十一条第三款');
  assert.equal(fullName('ZJ-V2020'), '浙江省村民委员会选举办法');
  assert.equal(fullName('VC2025'), '中华人民共和国村民委员会组织法');
  const chapter = { text: 'PR2013', article: 1, chapter: true } as const;
  assert.equal(cite(chapter), '民政部村民委员会选举规程（民发〔2013〕76号）第一章');
  assert.match(citeEn(chapter), /ch\. 1$/);
});

test('every text was checked within the last year on 2027-11-21, none on 2027-11-22', () => {
  assert.deepEqual(uncheckedForAYear('2027-11-21'), []);
  assert.equal(uncheckedForAYear('2027-11-22').length, Object.keys(texts).length);
});

test('a text that nobody knows is impossible', () => {
  assert.throws(() => textOf('VC1987'), /no such text: VC1987/);
});

test('each text comes into force on the day after the one before it', () => {
  for (const kind of ['village', 'community'] as const) {
    const inOrder = Object.values(texts).filter((text) => text.kind === kind && text.rank === 'nation');
    inOrder.slice(1).forEach((text, i) => assert.equal(text.from, addDays(inOrder[i]?.to ?? '', 1)));
    assert.equal(inOrder.at(-1)?.to, undefined);
  }
});
