// Amounts in capital numerals as a cashier writes them: gaps, whole yuan, jiao and fen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalYuan } from './capital.ts';

test('3,980.50, 1,409.50, 6,007.14, 1,680.32, 107,000.53, 16,409.02, 325.04, 100,000,005, 0.05 and nothing in capitals', () => {
  assert.deepEqual(
    [398_050, 140_950, 600_714, 168_032, 10_700_053, 1_640_902, 32_504, 10_000_000_500, 5, 0, 100_000_00].map(capitalYuan),
    [
      '叁仟玖佰捌拾元伍角整',
      '壹仟肆佰零玖元伍角整',
      '陆仟零柒元壹角肆分',
      '壹仟陆佰捌拾元叁角贰分',
      '壹拾万柒仟元伍角叁分',
      '壹万陆仟肆佰零玖元零贰分',
      '叁佰贰拾伍元零肆分',
      '壹亿零伍元整',
      '伍分',
      '零元整',
      '壹拾万元整',
    ],
  );
});
