// The names and numbers by which a place in the law is cited, and that the texts of each kind follow one another without a gap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from './days.ts';
import { cite, citeEn, textOf, texts, zhNumeral } from './texts.ts';

test('article 18, paragraph 2 of the village law now in force is cited as offices cite it', () => {
  const source = { text: 'VC2025', article: 18, paragraph: 2 };
  assert.equal(cite(source), '村民委员会组织法（2025修正）第十八条第二款');
  assert.equal(citeEn(source), 'Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2');
  assert.equal(cite({ text: 'VC2025', article: 16, paragraph: 2, item: 3 }), '村民委员会组织法（2025修正）第十六条第二款第三项');
});

test('10, 18, 20 and 41 are 十, 十八, 二十 and 四十一', () => {
  assert.deepEqual([1, 10, 18, 20, 41, 99].map(zhNumeral), ['一', '十', '十八', '二十', '四十一', '九十九']);
  assert.throws(() => zhNumeral(0), RangeError);
  assert.throws(() => zhNumeral(100), RangeError);
});

test('a text that nobody knows is impossible', () => {
  assert.throws(() => textOf('VC1987'), RangeError);
});

test('each text comes into force on the day after the one before it', () => {
  for (const kind of ['village', 'community'] as const) {
    const inOrder = Object.values(texts).filter((text) => text.kind === kind);
    inOrder.slice(1).forEach((text, i) => assert.equal(text.from, addDays(inOrder[i]?.to ?? '', 1)));
    assert.equal(inOrder.at(-1)?.to, undefined);
  }
});
